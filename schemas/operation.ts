import type * as z from "zod";
import type { ProblemType } from "./problem.ts";
import { type Scope, scopeName, scopes } from "./scopes.ts";

/** A text in English and Japanese. */
export type Text = { readonly en: string; readonly ja: string };

/** What each scope allows, in Japanese; in English see `scopes.ts`. */
const SCOPES_JA: Readonly<Record<Scope, string>> = {
	"events:write": "イベント・CSVを送る。ほかの機関の公開鍵を読む",
	"protection:write": "ケースの保護を設定・更新・解除する",
	"events:read": "自分の送ったイベントの受付票を読む",
	"timeline:read": "ケースの経過を読む",
	"inbox:read": "受信箱を読み、受領を知らせる",
	"webhooks:manage": "自機関の Webhook を管理する",
	"ledger:read": "台帳を読む(個人情報保護担当)",
};

/** What each scope allows, by its name in tokens. */
export const scopeWords = (language: keyof Text): Readonly<Record<string, string>> =>
	Object.fromEntries(
		(Object.keys(scopes) as Scope[]).map((scope) => [scopeName(scope), language === "en" ? scopes[scope] : SCOPES_JA[scope]]),
	);

/** Chapters of the reference. */
export const TAGS = {
	events: { en: "Events", ja: "イベントを送る" },
	cases: { en: "Cases", ja: "ケース" },
	inbox: { en: "Inbox", ja: "受信箱" },
	webhooks: { en: "Webhooks", ja: "Webhook" },
	agencies: { en: "Agencies", ja: "機関" },
	csv: { en: "CSV", ja: "CSV(表計算ソフト)" },
	ledger: { en: "Ledger", ja: "台帳" },
	contract: { en: "This contract", ja: "この仕様書" },
} as const satisfies Record<string, Text>;

export type Parameter = Text & {
	readonly in: "path" | "query" | "header";
	/** Parameters of a path are always required. */
	readonly required?: true;
	readonly schema: z.ZodType;
	readonly example?: string | number;
};

/** A body in one media type. Tests validate its examples against its schema. */
export type Content = {
	readonly schema: z.ZodType;
	readonly examples?: Readonly<Record<string, Text & { readonly value: unknown }>>;
};

export type Contents = Readonly<Record<string, Content>>;

export type AnswerDefinition = Text & {
	readonly headers?: Readonly<Record<string, Text & { readonly schema: z.ZodType }>>;
	readonly content?: Contents;
};

/** One operation of the API. The documents and the tests of answers are derived from it. */
export type Operation = {
	/** Equal to the name of its file. */
	readonly id: string;
	/** As in the template: `GET /v1/inbox`. */
	readonly route: `${string} /${string}`;
	readonly tag: keyof typeof TAGS;
	readonly summary: Text;
	readonly description?: Text;
	/** `public`: no token is needed. */
	readonly scope: Scope | "public";
	readonly parameters?: Readonly<Record<string, Parameter>>;
	readonly body?: Contents;
	/** Answers of success, by status. */
	readonly answers: Readonly<Record<number, AnswerDefinition>>;
	/** Other answers; `unauthorized`, `rate-limited`, `invalid-query` and `unavailable` are added where a token is needed. */
	readonly problems: readonly ProblemType[];
};

/** Defines an operation of the API. */
export const defineOperation = <const O extends Operation>(operation: O): O => operation;

/** Describes a part of a schema, in both languages. */
export const described = <Schema extends z.ZodType>(schema: Schema, en: string, ja: string): Schema =>
	schema.meta({ "x-en": en, "x-ja": ja }) as Schema;

/** Gives a schema a name in the contract. Applied last, after `described`; each name is used once. */
export const named = <Schema extends z.ZodType>(id: string, schema: Schema): Schema => schema.meta({ id }) as Schema;

/** All problems an operation can answer. */
export const problemsOfOperation = ({ scope, problems }: Operation): readonly ProblemType[] =>
	scope === "public"
		? problems
		: [...new Set<ProblemType>(["unauthorized", "rate-limited", "invalid-query", ...problems, "unavailable"])];

/** Statuses that API Gateway itself answers, with `{"message": …}`. */
export const gatewayStatuses = ({ scope, body }: Operation): readonly number[] => [
	...(scope === "public" ? [] : [401, 403]),
	...(body ? [413] : []),
	429,
	500,
	503,
];
