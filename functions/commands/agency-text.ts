import type { Agency } from "../../schemas/agency.ts";
import { type AgencyChange, CHANGES } from "../../schemas/agency-change.ts";
import { agencyKinds } from "../../schemas/codes/agency-kinds.ts";
import type { Day } from "../../schemas/japan-time.ts";
import { MIN_DAYS, type Retention, recordKinds, tenantOf } from "../../schemas/retention.ts";
import type { TenantSettings } from "../../schemas/tenant-settings.ts";
import { endsWithinAYear, HOLIDAYS_KNOWN_UNTIL } from "../rules/holidays.ts";
import type { AddressFault } from "../stores/tables/agencies.ts";
import { faultLines } from "./addresses.ts";
import type { EnrolledAgency } from "./enrolment.ts";

export const USAGE = `npm run ops:agencies -- <subcommand> [options]

  list                       every agency / 一覧
  show <id>                  one profile, secrets masked / 一件の表示
  add [file.json | -]        add an agency, with an OAuth client / 登録
  change <id> [patch.json]   apply a JSON merge patch (RFC 7396) to a profile / 変更
  remove <id>                remove an agency and its clients / 削除
  load <file.json>           add or change an array of profiles, all or none / 一括登録
  load-sample                add the sample town / 見本の町の登録
  client <id> --scopes inbox:read,events:read
                             one more OAuth client with fewer scopes; --drop <client id> deletes one / クライアントの追加・削除
  secret <id>                a second client secret, both valid until secret <id> --retire, which also ends the tokens of
                             the client; --lost makes another if the new one did not arrive; --client <client id>
                             for one of the further clients / クライアントの秘密の値の更新(停止なし)
  rotate-secret <id>         a new webhook secret / webhookの署名鍵の更新
  history <id>               who changed its access, webhook and profile, and when / 変更の記録
  tenant <file.json | ->     settings of a local government: {"area": "142999", "retention": {"case": 1827}},
                             days to keep records after a case's last fact / 自治体の設定(記録の保存日数)
  restore-address <id> <address>
                             mails go again to an address that was taken out of use / 停止した宛先への送信の再開

  --outputs <file>           outputs of the stack (default .tsunagi/outputs.json)
  --json                     output for programs
  --webhook-targets any      accept webhooks to this machine (the default for a hub on a laptop)
  --webhook-base <url>       load-sample: where the sample's webhooks go
  --again                    add, load: the agency of a removed id is back

  Fields of a profile without a file (add, change; "none" removes a channel, areas, contracts or versions):
  --id --kind --ja --area --open "mon-fri 08:30-17:15" --closed 2026-08-13 --holidays
  --webhook <url> --digest-at 08:30 --recipient <mail>
  --serves "14205 2026-04-01/2027-03-31"     another area it works for, days optional / 担当する他の区域
  --contract "14205 referral,visit 2026-04-01/2027-03-31"   works under this alone / 委託契約(区域・範囲・期間)
  --reads referral.requested.v2              a later version of a type that its system reads / 読める新しいバージョン

Exit codes: 0 done, 2 refused and nothing written, 1 a fault.`;

/** Printed when an agency is removed: what becomes of its cases. */
export const WHAT_REMAINS = `removed. Its rights end within a minute and its OAuth client is deleted.
Its cases stay: what it posted remains in their timelines, and it is told nothing more.
Referrals, visits and follow-ups that wait for it stay open with the agencies that asked, who reroute or close them.
The id cannot be used again, since it gives access to these cases.
削除しました。1分以内に権限がなくなり、OAuthクライアントも削除されます。
ケースは残ります。この機関が登録した事実は経過に残り、以後の通知は届きません。
この機関の対応待ちのつなぎ・同行支援・継続支援は依頼元に残りますので、つなぎ直すか終了してください。
IDは再利用できません。`;

const ONCE = "secrets are shown only this time / 秘密の値が表示されるのは今回だけです";

const channelsOf = ({ channels }: Agency): string =>
	[
		"pull",
		...(channels.webhook ? [`webhook ${new URL(channels.webhook.url).host}`] : []),
		...(channels.digest ? [`digest ${channels.digest.at}`] : []),
	].join(", ");

const span = ({ from = "", to = "" }: { readonly from?: string; readonly to?: string }): string =>
	from === "" && to === "" ? "" : ` ${from}/${to}`;

/** The areas an agency works for: those of its contracts, or its own and those it serves. */
const areasIn = ({ area, serves = [], contracts = [] }: Agency): string =>
	contracts.length > 0
		? contracts.map((one) => `contract ${one.area} ${one.scope.join(",")}${span(one)}`).join("; ")
		: [area, ...serves.map((one) => `${one.area}${span(one)}`)].join("; ");

/** The changes of an agency, a line for each. */
export const showHistory = (changes: readonly AgencyChange[], asJson: boolean): string => {
	if (asJson) return JSON.stringify(changes);
	if (changes.length === 0) return "no changes on record / 変更の記録はありません";
	return changes
		.map(({ at, by, kind, client, from, to, names = [] }) => {
			const who = typeof by === "object" ? `client ${by.client}` : by;
			const what = [client, from && `from ${from}`, to && `to ${to}`, names.join(",")].filter(Boolean).join(" ");
			return `${at}  ${who}  ${kind} (${CHANGES[kind]})${what === "" ? "" : `  ${what}`}`;
		})
		.join("\n");
};

/** Which webhooks of a register were not loaded, because the agencies have set them themselves. */
export const showKept = (agencies: readonly Agency[]): string =>
	agencies
		.filter(({ channels }) => channels.webhook?.isOwn)
		.map(({ id }) => `\n${id}: its webhook stays as it set it itself / Webhook は機関が自分で登録したままです`)
		.join("");

const MASK = "whsec_…";

const mask = (agency: Agency): unknown => {
	const { webhook } = agency.channels;
	if (!webhook) return agency;
	const former = webhook.former && { former: webhook.former.map((one) => ({ ...one, secret: MASK })) };
	return { ...agency, channels: { ...agency.channels, webhook: { ...webhook, secret: MASK, ...former } } };
};

const faultsOf = ({ id }: Agency, all: readonly AddressFault[]): readonly AddressFault[] =>
	all.filter(({ agency }) => agency === id);

/** One profile, without its secrets, and its addresses to which mails fail. */
export const showProfile = (agency: Agency, asJson: boolean, all: readonly AddressFault[] = []): string => {
	const faults = faultsOf(agency, all);
	const shown = { ...(mask(agency) as object), ...(faults.length > 0 ? { addressFaults: faults } : {}) };
	return asJson ? JSON.stringify(shown) : [JSON.stringify(mask(agency), null, 2), ...faultLines(faults)].join("\n");
};

/** A tenant's settings, a line for each kind of record. */
export const showTenant = ({ area, retention }: TenantSettings): string =>
	Object.entries(retention)
		.map(([kind, days]) => {
			const { ja } = recordKinds[kind as keyof Retention];
			return `${tenantOf(area)}  ${kind} (${ja}): ${days} days / ${days}日; in force within ${MIN_DAYS} days / ${MIN_DAYS}日以内に反映`;
		})
		.join("\n");

const HOLIDAYS_END = `The list of holidays ends on ${HOLIDAYS_KNOWN_UNTIL}: update @holiday-jp/holiday_jp and deploy. After it digests also come on holidays.
祝日の一覧は${HOLIDAYS_KNOWN_UNTIL}までです。@holiday-jp/holiday_jp を更新して配備してください。それ以後は祝日にもダイジェストが届きます。`;

/** The registry, a line for each agency; and a warning in the last year of the list of holidays. */
export const showList = (
	agencies: readonly Agency[],
	asJson: boolean,
	{ today, faults = [] }: { readonly today: Day; readonly faults?: readonly AddressFault[] },
): string => {
	if (asJson) return JSON.stringify(agencies.map(mask));
	const width = Math.max(...agencies.map(({ id }) => id.length));
	const lines = agencies.map((agency) =>
		[
			`${agency.id.padEnd(width)}  ${agency.ja} (${agencyKinds[agency.kind].ja})  ${areasIn(agency)}  ${channelsOf(agency)}`,
			...faultLines(faultsOf(agency, faults)).map((line) => `  ${line}`),
		].join("\n"),
	);
	return [
		...(lines.length > 0 ? lines : ["no agencies yet; try load-sample / まだ登録がありません"]),
		...(endsWithinAYear(today) ? [HOLIDAYS_END] : []),
	].join("\n");
};

/** What an agency signs in with, and what its webhooks are signed with. */
export type Credentials = { readonly clientId: string; readonly clientSecret: string; readonly webhookSecret?: string };

/** An agency's credentials. */
export const credentialsOf = ({ clientId, clientSecret, agency }: EnrolledAgency): Credentials => {
	const secret = agency.channels.webhook?.secret;
	return { clientId, clientSecret, ...(secret === undefined ? {} : { webhookSecret: secret }) };
};

const LABELS = {
	clientId: "client id     ",
	clientSecret: "client secret ",
	webhookSecret: "webhook secret",
} as const;

/** Credentials by agency, as text or as JSON. */
export const showCredentials = (all: Readonly<Record<string, Partial<Credentials>>>, asJson: boolean): string => {
	if (asJson) return JSON.stringify(all);
	const lines = Object.entries(all).flatMap(([id, credentials]) => [
		id,
		...Object.entries(credentials).map(([name, value]) => `  ${LABELS[name as keyof Credentials]}  ${value}`),
	]);
	return lines.length === 0 ? "" : [...lines, ONCE].join("\n");
};

/** The new credentials among those of agencies just added or changed. */
export const showNew = (enrolled: readonly EnrolledAgency[], asJson: boolean): string => {
	const fresh = enrolled.filter(({ isNew }) => isNew.client || isNew.webhookSecret);
	const credentials = showCredentials(Object.fromEntries(fresh.map((one) => [one.agency.id, newOf(one)])), asJson);
	if (asJson) return credentials;
	const added = enrolled.filter(({ isNew }) => isNew.client).length;
	const counts = `${added} added, ${enrolled.length - added} changed / 登録${added}件、変更${enrolled.length - added}件`;
	return credentials === "" ? counts : `${credentials}\n${counts}`;
};

const newOf = (one: EnrolledAgency): Partial<Credentials> => {
	const { webhookSecret, ...client } = credentialsOf(one);
	const isShown = one.isNew.webhookSecret && webhookSecret !== undefined;
	return { ...(one.isNew.client ? client : {}), ...(isShown ? { webhookSecret } : {}) };
};
