import { ENVELOPE_FAULTS } from "./envelope-faults.ts";

/** The kinds of problem the hub answers with (RFC 9457): status, and what happened in English and Japanese. */
export const PROBLEMS = {
	malformed: [400, "The body is not JSON that can be read.", "本文を JSON として読めません。"],
	"no-id": [400, "The event has no id, by which it could be told from another.", "イベントに id がなく、他と区別できません。"],
	"mixed-modes": [
		400,
		"ce- headers must repeat the structured event that they come with, and do not go with a batch.",
		"structured のイベントに付ける ce- ヘッダーは本文と同じ値にしてください。batch には付けられません。",
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

/** What can be wrong with a field or a body. */
export const FAULTS = {
	required: ["is required", "必須です"],
	"unknown-field": ["has a field that is not defined here", "定義されていない項目があります"],
	"unknown-attribute": [
		"is an attribute that this hub does not take; leave it out",
		"このハブでは使わない属性です。付けずに送ってください",
	],
	"not-an-object": ["must be an object", "オブジェクトにしてください"],
	"wrong-type": ["has the wrong type", "型が違います"],
	"not-a-code": ["is not a code of its list", "コード一覧にない値です"],
	"code-not-in-force": ["is a code that was not in force on that day", "その日に有効でないコードです"],
	"wrong-format": ["does not have the right format", "形式が正しくありません"],
	"not-a-date": ["is not a day that exists (yyyy-mm-dd)", "実在する日付(yyyy-mm-dd)ではありません"],
	"not-a-time": ["is not a time that exists (RFC 3339, with offset)", "実在する日時(RFC 3339、時差付き)ではありません"],
	"not-a-sheet-time": [
		"is not a day and time that exists (2026/4/1 9:05, in Japan)",
		"実在する年月日と時刻(例 2026/4/1 9:05)ではありません",
	],
	"serial-number": [
		"is the number by which a spreadsheet keeps a day; give the cell the format of a date",
		"表計算ソフトが日付を表す内部の数値です。セルの表示形式を日付にしてください",
	],
	"unclear-year": [
		"must begin with the year, in four digits or with its era (2026/4/1, R8.4.1)",
		"年を先頭に、西暦4桁か元号で書いてください(例 2026/4/1、R8.4.1)",
	],
	"wrong-era": ["is not a day of that era", "その元号にない日付です"],
	"wrong-weekday": ["has a weekday that is not the day's", "曜日が日付と合いません"],
	"unclear-noon": [
		"can be noon or midnight; write 0:30 or 12:30 on the 24-hour clock",
		"午前12時・午後12時は昼と夜のどちらにも読めます。24時間表記(0:30、12:30)で書いてください",
	],
	"needs-a-time": ["has no time of day", "時刻がありません"],
	"needs-no-time": ["has a time of day, where only a day belongs", "時刻は書けません。日付だけにしてください"],
	"not-a-slot": [
		"is not a day and time that exists, on a quarter of an hour (2026/4/1 10:15, in Japan)",
		"実在する年月日と15分きざみの時刻(例 2026/4/1 10:15)ではありません",
	],
	"in-the-future": ["is in the future", "未来の日時です"],
	"too-long-ago": ["is before the scheme began (2014-04-01)", "事業の開始(2014-04-01)より前です"],
	"too-early": [
		"is before the days that this field can hold, counted from the day of the event",
		"イベントの日から数えて、この項目に書ける期間より前の日付です",
	],
	"too-late": [
		"is after the days that this field can hold, counted from the day of the event",
		"イベントの日から数えて、この項目に書ける期間より後の日付です",
	],
	"out-of-range": ["is out of range", "範囲外です"],
	repeated: ["names something twice", "同じものが重複しています"],
	"does-not-fit": ["does not fit another field", "他の項目と合いません"],
	"unknown-type": ["is not a type of event of this hub", "このハブのイベントの種類ではありません"],
	"unknown-agency": ["is not an agency of the registry", "登録された機関ではありません"],
	"own-agency": ["must be another agency", "他の機関にしてください"],
	"not-json": ["is not JSON in UTF-8", "UTF-8 の JSON ではありません"],
	"too-deep": ["is nested too deeply (at most 16)", "入れ子が深すぎます(16 段まで)"],
	"too-many-keys": ["has an object with too many keys (at most 64)", "キーの多すぎるオブジェクトがあります(64個まで)"],
	"forbidden-key": [
		"has a key that is not allowed anywhere (__proto__, constructor, prototype)",
		"どこにも使えないキーがあります(__proto__・constructor・prototype)",
	],
	"inexact-number": [
		"has a number that cannot be kept as it is (too large, too precise, or -0)",
		"そのままでは保てない数値があります(大きすぎる、桁が多すぎる、または -0)",
	],
	"my-number": [
		"has what looks like an Individual Number (My Number), which must never be sent here",
		"個人番号(マイナンバー)とみられるものが含まれています。ここへは送らないでください",
	],
	"repeated-key": ["has an object with the same key twice", "同じキーが重複しています"],
	"not-plain-text": ["has characters that do not show", "表示されない文字が含まれています"],
	...ENVELOPE_FAULTS,
	"too-long": ["is too long", "長すぎます"],
	"not-told": [
		"is not told of this event as far as the hub knows by now; it can be once what goes before is recorded",
		"この機関には、現時点でハブが知る限りこのイベントは伝わりません。先行するイベントが記録された後に送り直してください",
	],
	"not-random": [
		"does not look random; ids must be random UUIDs (version 4)",
		"乱数に見えません。id は乱数の UUID(バージョン4)にしてください",
	],
	"not-a-target": ["is not an https address on the public internet", "インターネットに公開された https のアドレスではありません"],
	"not-in-charset": ["has a character that the charset does not have", "この文字コードにない文字があります"],
	"wrong-quotes": ["has quotes that do not match", '引用符(")の対応が正しくありません'],
	"no-type-column": [
		"is missing; check the charset, and take a template",
		"見出し「種類」がありません。文字コードを確かめ、ひな形を使ってください",
	],
	"unknown-column": ["is not a heading of a template", "ひな形にない見出しです"],
	"not-for-this-type": ["is not a column of this type; leave it empty", "この種類では使わない列です。空にしてください"],
	"repeated-row": [
		"is the number of a row above; give it a new one",
		"上の行と同じ番号です。別のイベントなら新しい番号にしてください",
	],
	"no-rows": ["has no row that is filled in", "記入された行がありません"],
	"too-many-rows": ["is beyond the 100 rows that a file may have", "一つのファイルに書けるのは 100 行までです"],
	"too-many-cells": ["has more than 1,000 lines or 100 columns", "1,000 行または 100 列を超えています"],
	"not-a-batch": ["must be a list of at most 100 events", "100 件までのイベントの配列にしてください"],
} as const satisfies Record<string, readonly [en: string, ja: string]>;

export type ProblemType = keyof typeof PROBLEMS;
export type FaultCode = keyof typeof FAULTS;

/** One wrong field: where it is (JSON pointer, RFC 6901) and what is wrong, never its value. */
export type FieldProblem = {
	readonly pointer: string;
	readonly code: FaultCode;
	readonly en: string;
	readonly ja: string;
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

/** The URI of a kind of problem (RFC 9457, 3.1.1). */
export const problemUri = (kind: ProblemType): string => `https://tsunagi.example/problems/${kind}`;

export const fieldProblem = (pointer: string, code: FaultCode): FieldProblem => {
	const [en, ja] = FAULTS[code];
	return { pointer, code, en, ja };
};

export const parameterProblem = (parameter: string, code: FaultCode): ParameterProblem => {
	const [en, ja] = FAULTS[code];
	return { parameter, code, en, ja };
};

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
