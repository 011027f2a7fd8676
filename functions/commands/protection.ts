import { parseArgs } from "node:util";
import { protectionEndings } from "../../schemas/codes/protection-endings.ts";
import { HUB } from "../../schemas/fact.ts";
import { agencyIdIn } from "../../schemas/field.ts";
import type { AgencyId, CaseId, CaseToken } from "../../schemas/ids.ts";
import { dayInJapan } from "../../schemas/japan-time.ts";
import { type Area, worksFor } from "../rules/case/tenancy.ts";
import { holderOf } from "../rules/disclosure/access.ts";
import { protectionAt } from "../rules/disclosure/protection.ts";
import { agencyTokens } from "../rules/disclosure/tokens.ts";
import { tokenIn } from "../rules/request/parameters.ts";
import { membershipOf } from "../stores/case/memberships.ts";
import { accessRecordsOf, appendOrder } from "../stores/case/timeline.ts";
import { freshAgencyById, hubKey } from "../stores/registry/registry.ts";
import { queueReconsiderations } from "../stores/send/reconsider-queue.ts";
import { misuseIn } from "./misuse.ts";
import { DEFAULT_OUTPUTS, openStores } from "./outputs.ts";

const REASONS = Object.keys(protectionEndings) as (keyof typeof protectionEndings)[];

const USAGE = `protection of cases / ケースの保護の管理

  npm run ops:protection -- lift <case token> --of <agency> --officer <agency> --officer <agency> --reason <code> [--yes]

  lift               lifts the protection of a case that nobody else can lift any more, by decision of two privacy officers
                     (保護を解除できる機関がなくなった場合に、個人情報保護担当の2機関の決定により解除). The holder, all who were
                     pinned and both officers are told in their inboxes, and the ledger has it.
                     Without --yes it says what it would do and does nothing / --yes がなければ確認のみ

  --of <agency>      whose token it is; each agency has its own for a case / どの機関のトークンか
  --officer <agency> twice: agencies of the case's area that read the ledger (readsLedger) / 台帳を読める機関を2つ
  --reason <code>    ${REASONS.join(", ")}
  --outputs <file>   outputs of the stack (default .tsunagi/outputs.json)

Exit codes: 0 done, 2 refused and nothing changed, 1 a fault.`;

const FLAGS = {
	of: { type: "string" },
	officer: { type: "string", multiple: true },
	reason: { type: "string" },
	yes: { type: "boolean", default: false },
	outputs: { type: "string", default: DEFAULT_OUTPUTS },
	help: { type: "boolean", default: false },
} as const;

type Outcome = { readonly code: 0 | 2; readonly text: string };

const refuse = (text: string): Outcome => ({ code: 2, text });

type Wish = {
	readonly token: CaseToken;
	readonly of: AgencyId;
	readonly officers: readonly AgencyId[];
	readonly reason: (typeof REASONS)[number];
	readonly isDecided: boolean;
};

/** Whether two different officers of the area are named. */
const areOfficers = async (officers: readonly AgencyId[], area: Area, now: Date): Promise<boolean> => {
	const profiles = await Promise.all(officers.map(freshAgencyById));
	const today = dayInJapan(now.toISOString());
	return (
		new Set(officers).size === 2 && profiles.every((profile) => profile?.readsLedger === true && worksFor(profile, area, today))
	);
};

const lift = async (id: CaseId, { token, of, officers, reason, isDecided }: Wish, now: Date): Promise<Outcome> => {
	const [membership, { accessFacts, orders }] = await Promise.all([membershipOf(id, of), accessRecordsOf(id)]);
	if (!membership) return refuse("there is no such case of this agency / この機関に該当するケースはありません");
	if (!(await areOfficers(officers, membership.area, now)))
		return refuse(
			"name two different officers of the case's area who read the ledger / このケースの地域の、台帳を読める異なる2機関を指定してください",
		);
	if (!protectionAt(orders, holderOf(accessFacts)).isOn) return refuse(`${token}: is not protected / 保護されていません`);
	if (!isDecided)
		return refuse(`${token}: is protected; add --yes to lift it for good / 保護中。解除するには --yes を付けてください`);
	await appendOrder(id, { does: "lift", reason, time: now.toISOString(), by: HUB, officers });
	await queueReconsiderations([id]);
	return {
		code: 0,
		text: `${token}: lifted. The holder, those who were pinned and both officers are being told. / 解除しました。ケースを開いた機関・固定された機関・担当の2機関に通知します`,
	};
};

const WRONG_ARGUMENTS =
	"needs: lift <case token> --of <agency> --officer <agency> --officer <agency> --reason <code>; npm run ops:protection -- --help explains / 「lift <ケースのトークン> --of <機関> --officer <機関> --officer <機関> --reason <理由>」の形で指定してください";

const run = async (args: readonly string[], now: Date): Promise<Outcome> => {
	const { values, positionals } = parseArgs({ args: [...args], options: FLAGS, allowPositionals: true });
	if (values.help) return { code: 0, text: USAGE };
	const [subcommand, given] = positionals;
	const token = tokenIn<CaseToken>(given);
	const of = agencyIdIn(values.of);
	const officers = (values.officer ?? []).flatMap((one) => agencyIdIn(one) ?? []);
	const reason = REASONS.find((one) => one === values.reason);
	if (subcommand !== "lift" || !token || !of || !reason || officers.length !== 2) return refuse(WRONG_ARGUMENTS);
	await openStores(values.outputs);
	const id = agencyTokens(await hubKey(), of).toHubId(token);
	return lift(id, { token, of, officers, reason, isDecided: values.yes }, now);
};

/**
 * The `protection` command.
 * @returns exit code and text; 2 means refused and nothing changed
 * @throws on faults
 */
export const runProtection = async (args: readonly string[], now: Date): Promise<Outcome> => {
	try {
		return await run(args, now);
	} catch (error) {
		const misuse = misuseIn(error);
		if (misuse === undefined) throw error;
		return refuse(misuse);
	}
};

if (import.meta.main) {
	const { code, text } = await runProtection(process.argv.slice(2), new Date());
	(code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
	process.exitCode = code;
}
