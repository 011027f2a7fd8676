import { FAULTS, type FaultCode } from "./fault.ts";

/** The kinds of problem the hub answers with (RFC 9457): status, and what happened in English and Japanese. */
export const PROBLEMS = {
	malformed: [400, "The body is not JSON that can be read.", "本文を JSON として読めません。"],
	"no-id": [400, "The event has no id, by which it could be told from another.", "イベントに id がなく、他と区別できません。"],
	"mixed-modes": [
		400,
		"ce- headers must repeat the structured event that they come with, and do not go with a batch.",
		"structured のイベントに付ける ce- ヘッダーは本文と同じ値にしてください。batch には付けられません。",
	],
	"not-a-batch": [
		400,
		"A batch is a list of events; send one event by itself as application/cloudevents+json.",
		"一括は、イベントの配列です。1件だけなら application/cloudevents+json で送ってください。",
	],
	"invalid-query": [400, "A parameter of the address is wrong.", "URL の指定が正しくありません。"],
	unauthorized: [401, "The access token does not belong to an agency.", "アクセストークンが機関のものではありません。"],
	"not-the-source": [403, "source must be the agency that posts.", "source は送信する機関自身でなければなりません。"],
	"not-a-privacy-officer": [403, "The ledger is for privacy officers.", "台帳は個人情報保護の担当だけが読めます。"],
	"not-allowed-to-post": [
		403,
		"Events of this type are not for this agency to post.",
		"この種類のイベントは、この機関からは送れません。",
	],
	"unknown-case": [404, "There is no such case.", "該当するケースはありません。"],
	"unknown-document": [404, "There is no such document.", "該当する文書はありません。"],
	"unknown-event": [404, "There is no such event.", "該当するイベントはありません。"],
	"case-exists": [
		409,
		"There is such a case already; its number opens it.",
		"このケースは既に開かれています。同じ番号で続けてください。",
	],
	"case-full": [
		409,
		"The case is full: it takes 3,000 events, and 100 referrals, visits and follow-ups that are open at a time. What ends something, takes back or corrects is still accepted.",
		"このケースは上限に達しています(イベント3,000件、終わっていないつなぎ・同行支援・継続支援は同時に100件)。終了・取下げ・同意の撤回・訂正は引き続き送れます。",
	],
	"not-recorded-yet": [
		409,
		"What this event is about is accepted but not recorded yet; send it again after Retry-After seconds.",
		"このイベントが指すものは受付済みで、まだ記録の途中です。Retry-After の秒数の後に送り直してください。",
	],
	conflict: [
		409,
		"An event with this id and another content was accepted before; that one stays.",
		"同じ id で内容の異なるイベントを受け付け済みです。先のものが残ります。",
	],
	"too-large": [
		413,
		"The body is too large: at most 262,144 bytes of events, 16,384 of anything else.",
		"本文が大きすぎます。イベントは262,144バイト、それ以外は16,384バイトまでです。",
	],
	"event-too-large": [
		413,
		"An event is too large: at most 98,304 bytes each.",
		"イベントが大きすぎます。1件98,304バイトまでです。",
	],
	"too-many-events": [413, "A batch has at most 100 events.", "一度に送れるイベントは100件までです。"],
	"unsupported-media-type": [
		415,
		"Send application/cloudevents+json, application/cloudevents-batch+json, or application/json with ce- headers; in UTF-8, not compressed.",
		"application/cloudevents+json、application/cloudevents-batch+json、または ce- ヘッダー付きの application/json を UTF-8・非圧縮で送ってください。",
	],
	"not-csv": [
		415,
		"Send text/csv in UTF-8, or application/octet-stream with ?charset=shift_jis (or utf-8); not compressed.",
		"UTF-8 の text/csv、または ?charset=shift_jis(または utf-8)を付けた application/octet-stream を、非圧縮で送ってください。",
	],
	"not-in-charset": [
		406,
		"The answer has characters that do not exist in Shift_JIS; ask for charset=utf-8.",
		"Shift_JIS にない文字が含まれています。charset=utf-8 を指定してください。",
	],
	"invalid-csv": [422, "The CSV cannot be read.", "CSV を読み取れません。"],
	"invalid-event": [422, "The event has wrong fields.", "イベントの項目に誤りがあります。"],
	"unknown-agency": [404, "There is no such agency.", "該当する機関はありません。"],
	"no-webhook": [
		404,
		"This agency has no webhook; set one with PUT /v1/webhook.",
		"Webhook が登録されていません。PUT /v1/webhook で登録してください。",
	],
	"webhook-not-ready": [
		409,
		"The endpoint does not take deliveries now; see GET /v1/webhook.",
		"受信先(エンドポイント)が今は受け取れません。GET /v1/webhook で状態を確認してください。",
	],
	"too-many-secrets": [
		409,
		"Five former secrets sign already; the oldest one ends within a day.",
		"前の署名用シークレットが5つ有効です。最も古いものは24時間以内に無効になります。それまでお待ちください。",
	],
	"invalid-webhook": [422, "The webhook has wrong fields.", "Webhook の設定の項目に誤りがあります。"],
	"invalid-resend": [422, "What to send again has wrong fields.", "再送の指定の項目に誤りがあります。"],
	"invalid-protection": [422, "The protection has wrong fields.", "保護の設定の項目に誤りがあります。"],
	"rate-limited": [
		429,
		"More than this client may send in a minute; come again after Retry-After seconds.",
		"このクライアントの 1 分あたりの上限を超えました。Retry-After の秒数の後に送り直してください。",
	],
	unavailable: [503, "Not done; send the same again.", "処理できませんでした。同じものをもう一度送ってください。"],
} as const satisfies Record<string, readonly [status: number, en: string, ja: string]>;

export type ProblemType = keyof typeof PROBLEMS;

/** One wrong field: where it is (JSON pointer, RFC 6901) and what is wrong, never its value. */
export type FieldProblem = {
	readonly pointer: string;
	readonly code: FaultCode;
	readonly en: string;
	readonly ja: string;
	/** What the field takes, as the contract has it: a format, a pattern, a bound, codes. */
	readonly expected?: string;
};

/** One wrong query parameter: its name and what is wrong, never its value. */
export type ParameterProblem = Omit<FieldProblem, "pointer"> & { readonly parameter: string };

export type Problem = {
	readonly type: string;
	readonly status: number;
	readonly title: string;
	readonly title_ja: string;
	readonly errors?: readonly FieldProblem[];
};

/** A problem with query parameters. */
export type QueryProblem = Omit<Problem, "errors"> & { readonly errors: readonly ParameterProblem[] };

/** The URI of a kind of problem (RFC 9457, 3.1.1): its place on the page of the hub that answers, without its host. */
export const problemUri = (kind: ProblemType): `/docs#problem-${ProblemType}` => `/docs#problem-${kind}`;

const said = (code: FaultCode, expected: string | undefined) => {
	const [en, ja] = FAULTS[code];
	return { code, en, ja, ...(expected === undefined ? {} : { expected }) };
};

/** @param expected what the field takes; said with `wrong-format` always */
export const fieldProblem = (pointer: string, code: FaultCode, expected?: string): FieldProblem => ({
	pointer,
	...said(code, expected),
});

/** @param expected what the parameter takes; said with `wrong-format` always */
export const parameterProblem = (parameter: string, code: FaultCode, expected?: string): ParameterProblem => ({
	parameter,
	...said(code, expected),
});

/**
 * Problem details of a kind.
 *
 * @param errors the wrong fields, where fields are wrong
 */
export const problem = (kind: ProblemType, errors: readonly FieldProblem[] = []): Problem => {
	const [status, title, title_ja] = PROBLEMS[kind];
	return {
		type: problemUri(kind),
		status,
		title,
		title_ja,
		...(errors.length > 0 ? { errors } : {}),
	};
};

/** Problem details for wrong query parameters. */
export const queryProblem = (errors: readonly ParameterProblem[]): QueryProblem => ({ ...problem("invalid-query"), errors });
