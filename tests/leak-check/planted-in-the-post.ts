import { encodeIn } from "./charsets.ts";
import { type PlantedLeak, plainKanji, values } from "./planting.ts";

const { name, kana, phone, mail, address, narrative, postcode } = values;

const printable = (bytes: Buffer): string =>
	[...bytes].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");

const wrapped = (text: string, width: number, end: string): string =>
	text.match(new RegExp(`.{1,${width}}`, "g"))?.join(end) ?? "";

/** A word of RFC 2047 holds 75 signs: a long text takes several, each folded onto a line. */
const folded = (text: string): string =>
	([...text].join("").match(/.{1,8}/gu) ?? [])
		.map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString("base64")}?=`)
		.join("\r\n ");

const jis = (text: string): Buffer => encodeIn("iso-2022-jp", text) ?? Buffer.alloc(0);

/** What goes out by mail, and as reports. */
export const plantedInThePost: readonly PlantedLeak[] = [
	{
		name: "Reply-To with a name (RFC 2047 B)",
		sink: "S13 mail headers",
		value: name,
		shape: "rfc2047-b",
		plant: (value) => `Reply-To: =?UTF-8?B?${Buffer.from(value).toString("base64")}?= <desk@minato.example>\r\n`,
	},
	{
		name: "Subject with a name (RFC 2047 Q)",
		sink: "S13 mail headers",
		value: kana,
		shape: "rfc2047-q",
		plant: (value) => `Subject: =?UTF-8?Q?${printable(Buffer.from(value))}?=\r\n`,
	},
	{
		name: "From in ISO-2022-JP, in the midst of other words",
		sink: "S13 mail headers",
		value: name,
		shape: "iso-2022-jp",
		plant: (value) => `From: =?ISO-2022-JP?B?${jis(`母子 ${plainKanji(value)}様の担当`).toString("base64")}?= <a@b.example>\r\n`,
	},
	{
		name: "a long subject, folded",
		sink: "S13 mail headers",
		value: address,
		shape: "encoded-words > utf-8",
		plant: (value) => `Subject: ${folded(`本日のご連絡 ${value}`)}\r\n`,
	},
	{
		name: "a bounce address with the person's own",
		sink: "S13 mail headers",
		value: mail,
		shape: "quoted-printable",
		plant: (value) => `X-Original: ${printable(Buffer.from(value))}\r\n`,
	},
	{
		name: "a quoted-printable body, its lines broken anywhere",
		sink: "S14 mail body",
		value: narrative,
		shape: "quoted-printable > ",
		plant: (value) => wrapped(printable(Buffer.from(`相談の内容: ${value}`)), 75, "=\r\n"),
	},
	{
		name: "a body in base64, wrapped",
		sink: "S14 mail body",
		value: address,
		shape: "base64 > ",
		plant: (value) =>
			`Content-Transfer-Encoding: base64\r\n\r\n${wrapped(Buffer.from(`${"いつもお世話になっております。".repeat(4)}${value}`).toString("base64"), 76, "\r\n")}\r\n`,
	},
	{
		name: "a body in ISO-2022-JP",
		sink: "S14 mail body",
		value: name,
		shape: "iso-2022-jp",
		plant: (value) => jis(`本日は${plainKanji(value)}様の件です。`),
	},
	{
		name: "a phone with spaces in a mail",
		sink: "S14 mail body",
		value: phone,
		shape: "other separators",
		plant: (value) => `TEL ${value.replaceAll("-", " ")}\r\n`,
	},
	{
		name: "a report's cell, Shift_JIS",
		sink: "S19 report",
		value: name,
		shape: "shift_jis",
		plant: (value) => encodeIn("shift_jis", `横浜市,${plainKanji(value)},1\r\n`) ?? "",
	},
	{
		name: "half-width kana in a report, Shift_JIS",
		sink: "S19 report",
		value: kana,
		shape: "half-width kana in shift_jis",
		plant: (value) => {
			const half = new Map([..."ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾗﾘﾙﾚﾛﾞﾟ"].map((sign) => [sign.normalize("NFKC"), sign]));
			return encodeIn("shift_jis", [...value.normalize("NFD")].map((sign) => half.get(sign) ?? sign).join("")) ?? "";
		},
	},
	{
		name: "a report's cell, EUC-JP",
		sink: "S19 report",
		value: name,
		shape: "euc-jp",
		plant: (value) => encodeIn("euc-jp", `横浜市\t${plainKanji(value)}\n`) ?? "",
	},
	{
		name: "an export for a spreadsheet, UTF-16 with its mark",
		sink: "S19 report",
		value: kana,
		shape: "utf-16le",
		plant: (value) => Buffer.from(`\ufeff氏名\t件数\r\n${value}\t1\r\n`, "utf16le"),
		whole: true,
	},
	{
		name: "an export in UTF-16, high byte first",
		sink: "S19 report",
		value: narrative,
		shape: "utf-16be",
		plant: (value) => Buffer.from(`\ufeff備考\r\n${value}\r\n`, "utf16le").swap16(),
		whole: true,
	},
	{
		name: "a postcode in a report's comment",
		sink: "S19 report",
		value: postcode,
		shape: "digits only",
		plant: (value) => `# ${value.replace("-", "")}\r\n`,
	},
];
