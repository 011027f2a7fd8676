import * as z from "zod";
import { digestChannel, webhookChannel } from "./agency-channels.ts";
import { publicKeys } from "./agency-keys.ts";
import { area, contracts, serves } from "./agency-tenancy.ts";
import { type Code, isValidOn } from "./code-list.ts";
import { agencyKinds } from "./codes/agency-kinds.ts";
import { AGENCY_ID } from "./field.ts";
import { type Scope, scopes } from "./scopes.ts";
import type { WebhookTargets } from "./webhook-target.ts";

/** What a profile is checked against. */
export type AgencyRules = {
	/** Today in Japan, `2026-04-01`: kinds of agency come and go. */
	readonly today: string;
	readonly webhookTargets: WebhookTargets;
};

export type AgencyKind = keyof typeof agencyKinds;

/** Keys of `opening.weekly`; a day that is left out is closed. */
export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const time = z.string().regex(TIME, "must be a time of day such as 09:00 / 09:00 のような時刻にしてください");

const dayHours = z
	.strictObject({ open: time, close: time })
	.refine(({ open, close }) => open < close, "must open before it closes / 開始は終了より前にしてください");

const opening = z.strictObject({
	weekly: z
		.strictObject(
			Object.fromEntries(WEEKDAYS.map((day) => [day, dayHours.exactOptional()])) as Record<
				Weekday,
				z.ZodExactOptional<typeof dayHours>
			>,
		)
		.refine((week) => Object.keys(week).length > 0, "must name at least one weekday / 開いている曜日を一つ以上書いてください"),
	/** Whether it also opens on national holidays (国民の祝日) and over the new year. */
	holidays: z.boolean().default(false),
	/** Further closed days. */
	closed: z
		.array(z.iso.date("must be a day that exists, such as 2026-12-29 / 2026-12-29 のような実在する日付にしてください"))
		.max(400, "has too many days / 日数が多すぎます")
		.refine((days) => new Set(days).size === days.length, "names a day twice / 同じ日が二度あります")
		.default([]),
});

const kind = (today: string) =>
	z
		.enum(Object.keys(agencyKinds) as [AgencyKind, ...AgencyKind[]], {
			error: "is not a kind of agency (schemas/codes/agency-kinds.ts) / 機関の種別の一覧にありません",
		})
		.refine((code) => isValidOn(agencyKinds[code], today), {
			error: ({ input }) => {
				const now = successorOf(agencyKinds[input as AgencyKind].ja);
				return `is a kind that is not valid today; the present one is ${now} / 現在は使われていない種別です。現在の種別は ${now} です`;
			},
			abort: true,
		});

/** The kind of agency that has this name among its former ones. */
const successorOf = (ja: string): string =>
	Object.entries<Code>(agencyKinds).find(([, code]) => code.formerly?.includes(ja))?.[0] ?? "?";

/** At least one character of Japanese script, and no control, direction or zero-width characters. */
const JAPANESE_NAME = /^(?=.*[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{N}\p{P}\p{Zs}]{2,80}$/u;

const japaneseName = z
	.string()
	.regex(JAPANESE_NAME, "must be the official Japanese name, 2 to 80 characters / 正式な日本語名(2〜80字)にしてください")
	.refine((name) => name === name.trim(), "must not begin or end with a space / 前後に空白があります");

const clientId = z.string().regex(/^[\w+]{1,128}$/, "must be a client id / クライアントIDにしてください");

/** Access tokens that were issued before are refused: a secret that they may have been got with was retired. */
const tokensFrom = z.iso.datetime().exactOptional();

/** The closed schema of an agency's profile in the registry. */
export const agencySchema = ({ today, webhookTargets }: AgencyRules) =>
	z
		.strictObject({
			id: z
				.string()
				.regex(
					AGENCY_ID,
					"must be 3 to 40 characters: lower-case words joined by hyphens, numbers of at most 4 digits / 3〜40字の英小文字の語をハイフンでつないでください(数字は4桁まで)",
				)
				.refine((id) => id !== "hub", "is the hub's own name / ハブ自身の名前です")
				.brand<"agency">(),
			kind: kind(today),
			ja: japaneseName,
			/** The 実施主体 it belongs to (B2-1), unless it works under contracts. */
			area,
			serves: serves.exactOptional(),
			/** An agency with contracts works under these alone: for their areas, scopes and dates. */
			contracts: contracts.exactOptional(),
			opening,
			/** How it is told, besides its inbox. */
			channels: z
				.strictObject({ webhook: webhookChannel(webhookTargets).exactOptional(), digest: digestChannel.exactOptional() })
				.default({}),
			/** Its OAuth client; the `agencies` command fills it in. */
			client: z.strictObject({ id: clientId, tokensFrom }).exactOptional(),
			/** Further clients with fewer scopes; the `agencies` command keeps them. */
			furtherClients: z
				.array(z.strictObject({ id: clientId, tokensFrom, scopes: z.array(z.enum(Object.keys(scopes) as Scope[])) }))
				.exactOptional(),
			/** It is the privacy officer (個人情報保護の担当) of its 実施主体, and may read the ledger. */
			readsLedger: z.literal(true).exactOptional(),
			/** Later versions of types that its system reads; of other types it is handed the first version. */
			reads: z
				.array(
					z
						.string()
						.regex(
							/^[a-z-]{1,40}\.[a-z-]{1,40}\.v(?:[2-9]|[1-9]\d)$/,
							"must be a version of a type such as referral.requested.v2 / referral.requested.v2 のような種類のバージョンにしてください",
						),
				)
				.max(100, "has too many entries / 件数が多すぎます")
				.exactOptional(),
			/** Public keys for sealed envelopes. */
			keys: publicKeys,
		})
		.refine(({ serves: others = [], contracts: all = [] }) => others.length === 0 || all.length === 0, {
			path: ["serves"],
			error:
				"must be left out: an agency with contracts works under them alone / 委託契約のある機関は契約だけで働きます。serves は書かないでください",
		});

/** An agency of the registry. */
export type Agency = z.output<ReturnType<typeof agencySchema>>;

/** One wrong field of a profile: where, and why in English and Japanese. Never the value. */
export type AgencyProblem = { readonly field: string; readonly message: string };

/** Reads a profile. @returns the agency, or every field that is wrong */
export const parseAgency = (
	input: unknown,
	rules: AgencyRules,
): { readonly agency: Agency } | { readonly problems: readonly AgencyProblem[] } => {
	const { success, data, error } = agencySchema(rules).safeParse(input, { error: explain });
	return success ? { agency: data } : { problems: error.issues.flatMap(toProblems) };
};

/** Messages for zod's own issues, in both languages; a field's own message comes first. */
export const explain = (issue: z.core.$ZodRawIssue): string | undefined => {
	switch (issue.code) {
		case "invalid_type":
			return issue.input === undefined
				? "is missing / 必要な項目がありません"
				: `must be of type ${issue.expected} / 型が違います(${issue.expected})`;
		case "invalid_value":
			return "is not one of the known values / 決められた値ではありません";
		case "unrecognized_keys":
			return "is not a known field / この項目はありません";
		default:
			return undefined;
	}
};

export const toProblems = (issue: z.core.$ZodIssue): AgencyProblem[] => {
	const paths = issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
	return paths.map((path) => ({ field: nameOf(path), message: issue.message }));
};

/** A path as text: `channels.digest.recipients[0]`. */
const nameOf = (path: readonly PropertyKey[]): string => {
	const name = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
	return name === "" ? "(profile)" : name.replace(/^\./, "");
};
