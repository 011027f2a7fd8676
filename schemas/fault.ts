import { ENVELOPE_FAULTS } from "./envelope-faults.ts";

/** What can be wrong with a field or a body. */
export const FAULTS = {
	required: ["is required", "必須です"],
	"unknown-field": ["has a field that is not defined here", "定義されていない項目があります"],
	"unknown-parameter": ["is not a parameter of this operation", "この操作にないパラメーターです"],
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

export type FaultCode = keyof typeof FAULTS;
