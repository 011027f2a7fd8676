import { randomBytes } from "node:crypto";
import type { Agency, AgencyProblem } from "../../schemas/agency.ts";
import { agencyIdIn } from "../../schemas/field.ts";
import { isScope, type Scope, scopesOf } from "../../schemas/scopes.ts";
import { addSecret, endSecret, MAX_SECRETS, secretsOf } from "../stores/registry/client-secrets.ts";
import { changeAudience, createClient, deleteClient, MAX_CLIENTS, readAudience } from "../stores/registry/oauth-clients.ts";
import { clientIdsOf } from "../stores/registry/registry.ts";
import { readAgencies, saveAgency } from "../stores/registry/registry-table.ts";
import { FULL } from "./enrolment.ts";
import type { Registry } from "./registry.ts";

/** Flags of the subcommands `client` and `secret`. */
export const CLIENT_FLAGS = {
	scopes: { type: "string" },
	drop: { type: "string" },
	client: { type: "string" },
	retire: { type: "boolean", default: false },
} as const;

type Run = {
	readonly registry: Registry;
	readonly flags: {
		readonly scopes?: string | undefined;
		readonly drop?: string | undefined;
		readonly client?: string | undefined;
		readonly retire: boolean;
		readonly json: boolean;
	};
	/** The agency's id. */
	readonly first: string | undefined;
};

type Outcome = { readonly text: string } | { readonly problems: readonly AgencyProblem[] };

const refuse = (field: string, message: string): Outcome => ({ problems: [{ field, message }] });
const NO_SUCH_AGENCY = refuse("id", "is not in the registry / 登録されていません");
const NO_SUCH_CLIENT = refuse("client", "is not a client of this agency / この機関のクライアントではありません");

const agencyIn = async ({ registry, first }: Run): Promise<Agency | undefined> => {
	const id = agencyIdIn(first);
	return id && (await readAgencies(registry.table, [id])).get(id);
};

/** The scopes in a list such as `inbox:read,events:read`. @returns undefined when the agency may not give one of them */
const scopesIn = (text: string | undefined, agency: Agency): readonly Scope[] | undefined => {
	const named = [...new Set((text ?? "").split(",").map((one) => one.trim()))];
	const known = named.filter(isScope).filter((scope) => scopesOf(agency).includes(scope));
	return known.length === named.length ? known : undefined;
};

const make = async ({ registry, flags }: Run, agency: Agency): Promise<Outcome> => {
	const scopes = scopesIn(flags.scopes, agency);
	if (!scopes)
		return refuse(
			"scopes",
			`must be some of ${scopesOf(agency).join(",")} / この中から指定してください: ${scopesOf(agency).join(",")}`,
		);
	const audience = await readAudience(registry.clients);
	if (audience.clientIds.length >= MAX_CLIENTS) return { problems: [FULL] };
	const made = await createClient(registry.clients, `${agency.id} ${randomBytes(4).toString("hex")}`, scopes);
	await changeAudience(registry.clients, audience, { add: [made.clientId] });
	const furtherClients = [...(agency.furtherClients ?? []), { id: made.clientId, scopes: [...scopes] }];
	await saveAgency(registry.table, { ...agency, furtherClients });
	return {
		text: flags.json
			? JSON.stringify({ id: agency.id, ...made, scopes })
			: `${agency.id}: one more client, with ${scopes.join(", ")} / クライアントを追加しました\nclient id      ${made.clientId}\nclient secret  ${made.clientSecret}\n(shown only this time / 表示は今回だけです)`,
	};
};

const drop = async ({ registry, flags }: Run, agency: Agency, id: string): Promise<Outcome> => {
	const { furtherClients = [], ...profile } = agency;
	const left = furtherClients.filter((one) => one.id !== id);
	if (left.length === furtherClients.length) return NO_SUCH_CLIENT;
	await saveAgency(registry.table, left.length > 0 ? { ...profile, furtherClients: left } : profile);
	await changeAudience(registry.clients, await readAudience(registry.clients), { remove: [id] });
	await deleteClient(registry.clients, id);
	return {
		text: flags.json
			? JSON.stringify({ id: agency.id, dropped: id })
			: `${agency.id}: the client is deleted / クライアントを削除しました`,
	};
};

/** `client <agency> --scopes inbox:read` makes one more OAuth client with fewer scopes; `--drop <client id>` deletes one. */
export const client = async (run: Run): Promise<Outcome> => {
	const agency = await agencyIn(run);
	if (!agency) return NO_SUCH_AGENCY;
	return run.flags.drop === undefined ? make(run, agency) : drop(run, agency, run.flags.drop);
};

const renew = async ({ registry, flags }: Run, agency: Agency, clientId: string): Promise<Outcome> => {
	const live = await secretsOf(registry.clients, clientId);
	if (live.length >= MAX_SECRETS)
		return refuse(
			"secret",
			"has two valid ones already; --retire the older first / 有効な秘密の値が二つあります。先に --retire してください",
		);
	const clientSecret = await addSecret(registry.clients, clientId);
	return {
		text: flags.json
			? JSON.stringify({ id: agency.id, clientId, clientSecret })
			: `${agency.id}: both secrets are valid until \`secret ${agency.id} --retire\` / --retire するまで新旧どちらも使えます\nclient id      ${clientId}\nclient secret  ${clientSecret}\n(shown only this time / 表示は今回だけです)`,
	};
};

const retire = async ({ registry, flags }: Run, agency: Agency, clientId: string): Promise<Outcome> => {
	const [older, newer] = await secretsOf(registry.clients, clientId);
	if (!older || !newer)
		return refuse("secret", "is the only one; make a new one first / 一つしかありません。先に新しいものを作ってください");
	await endSecret(registry.clients, clientId, older);
	return {
		text: flags.json
			? JSON.stringify({ id: agency.id, clientId, retired: older.madeAt.toISOString() })
			: `${agency.id}: the older secret gets no more tokens; those it got end within an hour / 古い秘密の値は無効です(発行済みのトークンは1時間以内に切れます)`,
	};
};

/** `secret <agency>` makes a second secret for its OAuth client, so that it changes without a gap; `--retire` deletes the older. */
export const secret = async (run: Run): Promise<Outcome> => {
	const agency = await agencyIn(run);
	if (!agency) return NO_SUCH_AGENCY;
	const clientId = run.flags.client ?? agency.client?.id;
	if (clientId === undefined || !clientIdsOf(agency).includes(clientId)) return NO_SUCH_CLIENT;
	return run.flags.retire ? retire(run, agency, clientId) : renew(run, agency, clientId);
};
