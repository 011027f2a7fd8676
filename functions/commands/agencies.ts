import { parseArgs } from "node:util";
import type { Agency, AgencyProblem, AgencyRules } from "../../schemas/agency.ts";
import { agencyIdIn } from "../../schemas/field.ts";
import { dayInJapan } from "../../schemas/japan-time.ts";
import { parseTenantSettings } from "../../schemas/tenant-settings.ts";
import { allAddressFaults } from "../stores/registry/address-faults.ts";
import { historyOf } from "../stores/registry/history.ts";
import { listAgencies, saveAgencies } from "../stores/registry/registry-table.ts";
import { saveTenant } from "../stores/registry/tenant-retention.ts";
import { ProfilesChangedError } from "../stores/registry/versions.ts";
import { restore } from "./addresses.ts";
import { showCredentials, showHistory, showList, showNew, showProfile, showTenant, USAGE, WHAT_REMAINS } from "./agency-text.ts";
import { CLIENT_FLAGS, client, secret } from "./clients.ts";
import { alignScopes, dismiss, type EnrolledAgency, enrol, rotateSecret, withClients } from "./enrolment.ts";
import { load } from "./load.ts";
import { misuseIn } from "./misuse.ts";
import { DEFAULT_OUTPUTS, type Outputs, readOutputs } from "./outputs.ts";
import {
	checkProfile,
	mergePatch,
	PROFILE_FLAGS,
	patchOf,
	readProfile,
	refuseRetired,
	withOperatorsWebhook,
} from "./profile-input.ts";
import { recordChanges } from "./record-changes.ts";
import { openRegistry, type Registry } from "./registry.ts";
import { loadSampleTown, sampleProblems } from "./sample-town.ts";
import { webhookProblems } from "./webhook-check.ts";

const FLAGS = {
	...PROFILE_FLAGS,
	...CLIENT_FLAGS,
	outputs: { type: "string", default: DEFAULT_OUTPUTS },
	"webhook-targets": { type: "string" },
	"webhook-base": { type: "string" },
	again: { type: "boolean", default: false },
	json: { type: "boolean", default: false },
	help: { type: "boolean", default: false },
} as const;

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options: FLAGS, allowPositionals: true });
type Flags = ReturnType<typeof parse>["values"];

/** What one run of the command works with. */
type Run = {
	readonly registry: Registry;
	readonly outputs: Outputs;
	readonly rules: AgencyRules;
	readonly flags: Flags;
	/** The id or file after the subcommand. */
	readonly first: string | undefined;
	readonly second: string | undefined;
};

/** What the caller has to correct; nothing has been written. */
type Refused = { readonly problems: readonly AgencyProblem[] };
type Done = { readonly text: string };
type Outcome = Done | Refused;

const refuse = (field: string, message: string): Refused => ({ problems: [{ field, message }] });
const NO_SUCH_AGENCY = refuse("id", "is not in the registry / 登録されていません");

const add = async ({ registry, rules, flags, first }: Run): Promise<Outcome> => {
	const { agencies, retired } = await listAgencies(registry.table);
	const input = mergePatch(await readProfile(first), patchOf(flags));
	const checked = checkProfile(input, undefined, rules);
	if ("problems" in checked) return checked;
	const { id } = checked.agency;
	if (agencies.some((one) => one.id === id))
		return refuse("id", "is already in the registry; use change / 登録済みです。change を使ってください");
	const problems = [
		...refuseRetired(id, flags.again ? new Set() : retired),
		...(await webhookProblems(checked.agency, undefined, rules)),
	];
	if (problems.length > 0) return { problems };
	return shown(await enrol(registry, [checked.agency], new Map()), (enrolled) => showNew(enrolled, flags.json));
};

const change = async ({ registry, rules, flags, first, second }: Run): Promise<Outcome> => {
	const { agencies, profiles } = await listAgencies(registry.table);
	const present = agencies.find(({ id }) => id === first);
	if (!present) return NO_SUCH_AGENCY;
	const input = mergePatch(mergePatch(present, await readProfile(second)), patchOf(flags));
	const checked = checkProfile(input, present, rules);
	if ("problems" in checked) return checked;
	const { agency } = checked;
	if (agency.id !== present.id) return refuse("id", "cannot be changed / IDは変更できません");
	const problems = await webhookProblems(agency, present, rules);
	if (problems.length > 0) return { problems };
	// The patch may leave the client out but not remove it: without it the agency could not sign in.
	const changed = withClients(withOperatorsWebhook(agency, present), present);
	await recordChanges(registry, present, changed);
	await alignScopes(registry, changed, present);
	await saveAgencies(registry.table, [changed], profiles);
	return { text: textOfChange(agency, present, flags) };
};

const textOfChange = (agency: Agency, present: Agency, flags: Flags): string => {
	const secret = agency.channels.webhook?.secret;
	const isNew = secret !== undefined && secret !== present.channels.webhook?.secret;
	return flags.json
		? JSON.stringify({ id: agency.id, ...(isNew ? { webhookSecret: secret } : {}) })
		: `${agency.id}: changed; seen everywhere within a minute / 変更しました(1分以内に反映)${isNew ? `\nwebhook secret  ${secret}` : ""}`;
};

const loadSample = async ({ outputs, flags, rules }: Run): Promise<Outcome> => {
	const base = flags["webhook-base"];
	const sample = { outputs, rules, ...(base === undefined ? {} : { webhookBase: base }) };
	const problems = sampleProblems(sample);
	if (problems.length > 0) return { problems };
	return { text: showCredentials(await loadSampleTown(sample), flags.json) };
};

const remove = async ({ registry, first }: Run): Promise<Outcome> => {
	const id = agencyIdIn(first);
	return id && (await dismiss(registry, id)) ? { text: `${first}: ${WHAT_REMAINS}` } : NO_SUCH_AGENCY;
};

const show = async ({ registry, first, flags }: Run): Promise<Outcome> => {
	const [{ agencies }, faults] = await Promise.all([listAgencies(registry.table), allAddressFaults(registry.table)]);
	const agency = agencies.find(({ id }) => id === first);
	return agency ? { text: showProfile(agency, flags.json, faults) } : NO_SUCH_AGENCY;
};

const list = async ({ registry, flags, rules }: Run): Promise<Outcome> => {
	const [{ agencies }, faults] = await Promise.all([listAgencies(registry.table), allAddressFaults(registry.table)]);
	return { text: showList(agencies, flags.json, { today: rules.today, faults }) };
};

const WHY_NOT_ROTATED = {
	"no-webhook": "is not there: no such agency, or it has no webhook / webhookのある機関ではありません",
	"too-many-secrets": "has five former secrets that sign still / 前の署名用シークレットが5つ有効です",
} as const;

const rotate = async ({ registry, flags, first }: Run): Promise<Outcome> => {
	const id = agencyIdIn(first);
	const rotated = id ? await rotateSecret(registry, id, new Date()) : ({ refused: "no-webhook" } as const);
	if ("refused" in rotated) return refuse("channels.webhook", WHY_NOT_ROTATED[rotated.refused]);
	const { secret } = rotated;
	return {
		text: flags.json
			? JSON.stringify({ id: first, webhookSecret: secret })
			: `${first}: both secrets sign for 24 hours / 24時間は新旧両方で署名します\nwebhook secret  ${secret}`,
	};
};

const history = async ({ registry, flags, first }: Run): Promise<Outcome> => {
	const id = agencyIdIn(first);
	return id ? { text: showHistory(await historyOf(registry.table, id), flags.json) } : NO_SUCH_AGENCY;
};

const tenant = async ({ registry, first }: Run): Promise<Outcome> => {
	const parsed = parseTenantSettings(await readProfile(first));
	if ("problems" in parsed) return parsed;
	await saveTenant(registry.table, parsed.settings);
	return { text: showTenant(parsed.settings) };
};

const SUBCOMMANDS: Readonly<Record<string, (run: Run) => Promise<Outcome>>> = {
	list,
	show,
	add,
	change,
	remove,
	load,
	"load-sample": loadSample,
	client,
	secret,
	"rotate-secret": rotate,
	tenant,
	"restore-address": restore,
	history,
};

const shown = (
	outcome: { readonly enrolled: readonly EnrolledAgency[] } | Refused,
	show: (enrolled: readonly EnrolledAgency[]) => string,
): Outcome => ("problems" in outcome ? outcome : { text: show(outcome.enrolled) });

const LOOPBACK_URL = /^http:\/\/(?:localhost|127\.|\[::1\])/;

/** Webhooks may go to this machine when the hub runs on it; with an emulator, pass `--webhook-targets any`. */
const targetsOf = (flags: Flags, outputs: Outputs): AgencyRules["webhookTargets"] =>
	(flags["webhook-targets"] ?? (LOOPBACK_URL.test(outputs.ApiUrl) ? "any" : "public")) === "any" ? "any" : "public";

/** Where the command writes: answers, and complaints. */
type Printer = { readonly out: (text: string) => void; readonly complain: (text: string) => void };

const print = (outcome: Outcome, { out, complain }: Printer): 0 | 2 => {
	if ("text" in outcome) {
		out(`${outcome.text}\n`);
		return 0;
	}
	for (const { field, message } of outcome.problems) complain(`${field}: ${message}\n`);
	complain("Nothing was written. / 何も書き込んでいません。\n");
	return 2;
};

const CHANGED_MEANWHILE =
	"was changed by others meanwhile and is left as it is; run the command again / ほかで変更されたため、書き込んでいません。もう一度実行してください";

const UNKNOWN =
	"unknown subcommand; npm run ops:agencies -- --help lists them / そのサブコマンドはありません。--help で一覧を表示します";

const start = async (args: readonly string[]): Promise<Outcome | undefined> => {
	const { values: flags, positionals } = parse(args);
	if (flags.help) return { text: USAGE };
	const [name = "", first, second] = positionals;
	const subcommand = Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;
	if (subcommand === undefined) return undefined;
	const outputs = await readOutputs(flags.outputs);
	const rules = { today: dayInJapan(new Date().toISOString()), webhookTargets: targetsOf(flags, outputs) };
	return subcommand({ registry: openRegistry(outputs), outputs, rules, flags, first, second });
};

/**
 * The `agencies` command.
 * @returns the exit code: 0 done, 2 refused and nothing written
 * @throws on faults
 */
export const runAgencies = async (args: readonly string[], printer: Printer): Promise<0 | 2> => {
	try {
		const outcome = await start(args);
		if (outcome) return print(outcome, printer);
		printer.complain(`${UNKNOWN}\n`);
		return 2;
	} catch (error) {
		if (error instanceof ProfilesChangedError) {
			for (const id of error.agencies) printer.complain(`${id}: ${CHANGED_MEANWHILE}\n`);
			return 2;
		}
		const misuse = misuseIn(error);
		if (misuse === undefined) throw error;
		printer.complain(`${misuse}\n`);
		return 2;
	}
};

if (import.meta.main)
	process.exitCode = await runAgencies(process.argv.slice(2), {
		out: (text) => process.stdout.write(text),
		complain: (text) => process.stderr.write(text),
	});
