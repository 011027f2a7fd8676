import { gzipSync } from "node:zlib";
import { encodeIn } from "./charsets.ts";
import { type PlantedLeak, plainKanji, values } from "./planting.ts";

const { name, kana, phone, mail, address, myNumber, narrative, secret, person, birthdate } = values;

const event = (note: string) => ({ type: "case.opened", source: "/agencies/minato-desk", data: { note } });

/** A batch as CloudWatch Logs hands it to a subscriber. */
const logBatch = (message: string): string =>
	JSON.stringify({ awslogs: { data: gzipSync(JSON.stringify({ logEvents: [{ id: "1", message }] })).toString("base64") } });

const bytesAsShown = (text: string): string => `<Buffer ${Buffer.from(text).toString("hex").match(/../g)?.join(" ")}>`;

const half = new Map([..."ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾗﾘﾙﾚﾛﾞﾟ"].map((sign) => [sign.normalize("NFKC"), sign]));
const halfWidth = (text: string): string => [...text.normalize("NFD")].map((sign) => half.get(sign) ?? sign).join("");

/** What those who run the hub see: logs, metrics, traces, dumps, the template. */
export const plantedInOperations: readonly PlantedLeak[] = [
	{
		name: "the whole body in a log line",
		sink: "S15 logs",
		value: narrative,
		shape: "utf-8",
		plant: (value) => JSON.stringify({ level: "info", message: "received", body: event(value) }),
	},
	{
		name: "a stack trace with the event",
		sink: "S15 logs",
		value: address,
		shape: "json-escape",
		plant: (value) =>
			JSON.stringify({ stack: `TypeError: ${JSON.stringify(event(value))}\n    at fold (/var/task/index.js:12:3)` }).replace(
				/[^\0-~]/g,
				(unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
			),
	},
	{
		name: "console.log of a buffer in a catch",
		sink: "S15 logs",
		value: name,
		shape: "hex",
		plant: (value) => `failed on ${bytesAsShown(`{"note":"${value}"}`)}\n`,
	},
	{
		name: "a batch of logs, gzip in base64",
		sink: "S15 logs",
		value: phone,
		shape: "base64 > gzip > ",
		plant: (value) => logBatch(JSON.stringify(event(`電話 ${value}`))),
	},
	{
		name: "an access log's query",
		sink: "S15 logs",
		value: birthdate,
		shape: "utf-8",
		plant: (value) => `127.0.0.1 "GET /v1/inbox?born=${value} HTTP/1.1" 200\n`,
	},
	{
		name: "a name as a metric's dimension",
		sink: "S16 metrics",
		value: name,
		shape: "utf-8",
		plant: (value) => JSON.stringify({ _aws: { CloudWatchMetrics: [{ Dimensions: [["Family"]] }] }, Family: value, Accepted: 1 }),
	},
	{
		name: "an alarm's text in half-width kana",
		sink: "S16 metrics",
		value: kana,
		shape: "half-width kana",
		plant: (value) => JSON.stringify({ AlarmDescription: `ﾐｶｸﾆﾝ: ${halfWidth(value)}` }),
	},
	{
		name: "an annotation of a trace",
		sink: "S17 traces",
		value: mail,
		shape: "hex upper case",
		plant: (value) => JSON.stringify({ annotations: { user: Buffer.from(value).toString("hex").toUpperCase() } }),
	},
	{
		name: "a trace's metadata, base64 of JSON",
		sink: "S17 traces",
		value: address,
		shape: "base64+",
		plant: (value) => JSON.stringify({ metadata: Buffer.from(`{"to":"${value}"}`).toString("base64") }),
	},
	{
		name: "個人番号 in fours, printed by a command",
		sink: "S20 command",
		value: myNumber,
		shape: "other separators",
		plant: (value) => `番号: ${value.match(/\d{4}/g)?.join("-")}\n`,
	},
	{
		name: "a phone hidden by reversing it",
		sink: "S20 command",
		value: phone,
		shape: "reversed",
		plant: (value) => `tel ${[...value].reverse().join("")}\n`,
	},
	{
		name: "UTF-16 strings in a heap dump",
		sink: "S21 dump",
		value: name,
		shape: "utf-16le",
		plant: (value) => Buffer.concat([Buffer.from([7, 0, 0]), Buffer.from(`note=${value}`, "utf16le"), Buffer.from([9, 9])]),
	},
	{
		name: "escaped JSON in a dump in UTF-16",
		sink: "S21 dump",
		value: narrative,
		shape: "utf-16le > json-escape",
		plant: (value) =>
			Buffer.from(
				`{"note":"${value.replace(/[^\0-~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)}"}`,
				"utf16le",
			),
		whole: true,
	},
	{
		name: "a page of a database in a temporary file",
		sink: "S21 dump",
		value: kana,
		shape: "euc-jp",
		plant: (value) =>
			Buffer.concat([Buffer.from([0x0d, 0, 0, 0, 2]), encodeIn("euc-jp", value) ?? Buffer.alloc(0), Buffer.from([0, 0xff])]),
	},
	{
		name: "what npm start prints",
		sink: "S21 dump",
		value: person,
		shape: "utf-8",
		plant: (value) => `\n  case opened for ${value}\n`,
	},
	{
		name: "a variable of the environment in an output",
		sink: "S22 template",
		value: secret,
		shape: "base64+",
		plant: (value) => JSON.stringify({ Outputs: { Basic: { Value: Buffer.from(`tsunagi:${value}`).toString("base64") } } }),
	},
	{
		name: "a secret as part of a bucket's name, in lower case",
		sink: "S22 template",
		value: secret,
		shape: "lower case",
		plant: (value) => JSON.stringify({ BucketName: `tsunagi-${value.toLowerCase()}` }),
	},
	{
		name: "a description in XML",
		sink: "S22 template",
		value: name,
		shape: "html-hex",
		plant: (value) =>
			`<Description>${value.replace(/[^\0-~]/gu, (sign) => `&#x${sign.codePointAt(0)?.toString(16)};`)}</Description>`,
	},
	{
		name: "a label in an old charset",
		sink: "S22 template",
		value: name,
		shape: "shift_jis",
		plant: (value) => encodeIn("shift_jis", `担当:${plainKanji(value)}`) ?? "",
	},
];
