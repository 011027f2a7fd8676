import { randomBytes } from "node:crypto";
import type { Agency, AgencyProblem } from "../../schemas/agency.ts";
import type { AgencyChange } from "../../schemas/agency-change.ts";
import { agencyIdIn } from "../../schemas/field.ts";
import { isScope, type Scope, scopesOf } from "../../schemas/scopes.ts";
import { tokensFromNow } from "../rules/request/token-age.ts";
import { addSecret, endSecret, secretsOf } from "../stores/registry/client-secrets.ts";
import { historyOf, oweNotice, recordOperation } from "../stores/registry/history.ts";
import { changeAudience, createClient, deleteClient, MAX_CLIENTS, readAudience } from "../stores/registry/oauth-clients.ts";
import { clientIdsOf } from "../stores/registry/registry.ts";
import { changeAgency, readAgencies } from "../stores/registry/registry-table.ts";
import { FULL } from "./enrolment.ts";
import { recordChanges } from "./record-changes.ts";
import type { Registry } from "./registry.ts";

/** Flags of the subcommands `client` and `secret`. */
export const CLIENT_FLAGS = {
	scopes: { type: "string" },
	drop: { type: "string" },
	client: { type: "string" },
	retire: { type: "boolean", default: false },
	lost: { type: "boolean", default: false },
} as const;

type Run = {
	readonly registry: Registry;
	readonly flags: {
		readonly scopes?: string | undefined;
		readonly drop?: string | undefined;
		readonly client?: string | undefined;
		readonly retire: boolean;
		readonly lost: boolean;
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
	const change = { by: "operator", kind: "client-added", client: made.clientId, names: scopes } as const;
	await recordChanges(registry, agency, agency, [change]);
	await changeAudience(registry.clients, audience, { add: [made.clientId] });
	await changeAgency(registry.table, agency.id, ({ furtherClients = [], ...profile }) => ({
		...profile,
		furtherClients: [...furtherClients, { id: made.clientId, scopes: [...scopes] }],
	}));
	return {
		text: flags.json
			? JSON.stringify({ id: agency.id, ...made, scopes })
			: `${agency.id}: one more client, with ${scopes.join(", ")} / クライアントを追加しました\nclient id      ${made.clientId}\nclient secret  ${made.clientSecret}\n(shown only this time / 表示は今回だけです)`,
	};
};

const drop = async ({ registry, flags }: Run, agency: Agency, id: string): Promise<Outcome> => {
	if (!agency.furtherClients?.some((one) => one.id === id)) return NO_SUCH_CLIENT;
	await recordChanges(registry, agency, agency, [{ by: "operator", kind: "client-dropped", client: id }]);
	await changeAgency(registry.table, agency.id, ({ furtherClients = [], ...profile }) => {
		const left = furtherClients.filter((one) => one.id !== id);
		return left.length > 0 ? { ...profile, furtherClients: left } : profile;
	});
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
	const [, newer] = await secretsOf(registry.clients, clientId);
	if (newer && !flags.lost)
		return refuse(
			"secret",
			"has two valid ones already; --retire the older first, or --lost if the newer never arrived / 有効なクライアントシークレットが二つあります。先に --retire してください。新しい方が届かなかったときは --lost を付けてください",
		);
	if (newer) await endSecret(registry.clients, clientId, newer);
	await recordChanges(registry, agency, agency, [{ by: "operator", kind: "client-secret-added", client: clientId }]);
	const clientSecret = await addSecret(registry.clients, clientId);
	return {
		text: flags.json
			? JSON.stringify({ id: agency.id, clientId, clientSecret })
			: `${agency.id}: both secrets are valid until \`secret ${agency.id} --retire\` / --retire するまで新旧どちらも使えます\nclient id      ${clientId}\nclient secret  ${clientSecret}\n(shown only this time; if it was lost: --lost / 表示は今回だけです。届かなかったときは --lost)`,
	};
};

/** The tokens that a client has got until now are refused from now on, in every process within a minute. */
const endTokens = async ({ registry }: Run, agency: Agency, clientId: string): Promise<void> => {
	const tokensFrom = tokensFromNow(new Date());
	const ended = <T extends { readonly id: string }>(one: T): T => (one.id === clientId ? { ...one, tokensFrom } : one);
	await changeAgency(registry.table, agency.id, ({ client: first, furtherClients, ...profile }) => ({
		...profile,
		...(first ? { client: ended(first) } : {}),
		...(furtherClients ? { furtherClients: furtherClients.map(ended) } : {}),
	}));
};

/** The most changes that a mail names. */
const MOST_NAMED = 20;

/** What a client changed by itself since one of its secrets was made. */
const changesBy = async ({ registry }: Run, agency: Agency, clientId: string, since: Date): Promise<AgencyChange[]> =>
	(await historyOf(registry.table, agency.id))
		.filter(({ by, at }) => typeof by === "object" && by.client === clientId && at >= since.toISOString())
		.slice(-MOST_NAMED);

const retire = async (run: Run, agency: Agency, clientId: string): Promise<Outcome> => {
	const { registry, flags } = run;
	const [older, newer] = await secretsOf(registry.clients, clientId);
	if (!older || !newer)
		return refuse("secret", "is the only one; make a new one first / 一つしかありません。先に新しいものを作ってください");
	const changes = await changesBy(run, agency, clientId, older.madeAt);
	const change = { by: "operator", kind: "client-secret-retired", client: clientId } as const;
	await oweNotice(registry.table, agency, [...changes, await recordOperation(registry.table, agency.id, change)]);
	// Before the secret is deleted, so that a run that is cut off leaves none of its tokens; and after, for those it got meanwhile.
	await endTokens(run, agency, clientId);
	await endSecret(registry.clients, clientId, older);
	await endTokens(run, agency, clientId);
	return {
		text: flags.json
			? JSON.stringify({ id: agency.id, clientId, retired: older.madeAt.toISOString(), changes: changes.length })
			: `${agency.id}: the older secret gets no more tokens, and all tokens of the client end within a minute; it gets new ones with the newer secret. Its contact is mailed what the client changed (${changes.length}) / 古いクライアントシークレットを廃止しました。発行済みのトークンも1分以内にすべて使えなくなります。このクライアントが変更した設定(${changes.length}件)は連絡先にメールで知らせます`,
	};
};

/** `secret <agency>` makes a second secret for its OAuth client, so that it changes without a gap; `--retire` deletes the older and ends the client's tokens; `--lost` replaces a newer one that did not arrive. */
export const secret = async (run: Run): Promise<Outcome> => {
	const agency = await agencyIn(run);
	if (!agency) return NO_SUCH_AGENCY;
	const clientId = run.flags.client ?? agency.client?.id;
	if (clientId === undefined || !clientIdsOf(agency).includes(clientId)) return NO_SUCH_CLIENT;
	return run.flags.retire ? retire(run, agency, clientId) : renew(run, agency, clientId);
};
