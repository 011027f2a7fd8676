import { encodeIn } from "../leak-check/charsets.ts";
import { BATCH, EVENT, type Given, JSON_TYPE, type Made, posting } from "./bad-request.ts";
import { goodEvent } from "./spoiled-fields.ts";

type Fault = readonly [name: string, spoil: (good: string, given: Given) => string | Buffer];

const withPart = (good: string, part: string): string => good.replace("{", `{${part},`);
const nested = (depth: number): string => `${"[".repeat(depth)}1${"]".repeat(depth)}`;
const nestedObjects = (depth: number): string => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
const keys = (count: number): string => Array.from({ length: count }, (_, index) => `"k${index}":1`).join(",");

/** The middle of the bytes in a string of the JSON, where broken ones are put. */
const withBytes = (good: string, bytes: readonly number[]): Buffer => {
	const whole = Buffer.from(withPart(good, '"note":"@@"'));
	const index = whole.indexOf("@@");
	return Buffer.concat([whole.subarray(0, index), Buffer.from(bytes), whole.subarray(index + 2)]);
};

const NUMBERS = [
	"1e400",
	"-1e400",
	"9007199254740993",
	"-0",
	"-0.0",
	"1e-400",
	"0.1234567890123456789",
	"123456789012345678901234567890",
];
const NO_NUMBERS = ["NaN", "Infinity", "-Infinity", "+1", "01", "0x10", ".5", "5.", "1_000", "１２", "undefined", "TRUE", "nul"];
const BROKEN: readonly (readonly number[])[] = [
	[0xff],
	[0xc0, 0x80],
	[0xe3, 0x81],
	[0xed, 0xa1, 0x82],
	[0xf5, 0x80, 0x80, 0x80],
	[0x80],
	[0x8e, 0x52],
	[0xfe, 0xff],
	[0x1b, 0x24, 0x42],
];

/** Bodies that are no JSON, or JSON that could be read in more than one way. All of them are answered 400. */
const FAULTS: readonly Fault[] = [
	["nothing", () => ""],
	["white space alone", () => " \n\t "],
	["cut off", (good, { draw }) => good.slice(0, 1 + draw.below(good.length - 2))],
	["a comma at the end", (good) => good.replace(/\}$/, ",}")],
	["a comma at the end of data", (good) => good.replace(/\}\}$/, ",}}")],
	["a comment", (good, { canary }) => `/* ${canary.value} */${good}`],
	["a comment at the end of a line", (good, { canary }) => good.replace("{", `{ // ${canary.value}\n`)],
	["single quotes", (good) => good.replaceAll('"', "'")],
	["keys without quotes", (good) => good.replace(/"(\w+)":/g, "$1:")],
	["two documents", (good) => `${good}${good}`],
	["lines of documents", (good) => `${good}\n${good}`],
	["words after it", (good, { canary }) => `${good} ${canary.value}`],
	["words alone", (_, { canary }) => `${canary.value} ${canary.value}`],
	["XML", (_, { canary }) => `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "${canary.value}">]><a>&x;</a>`],
	["a form", (_, { canary }) => `name=${encodeURIComponent(canary.value)}&source=x`],
	["a key twice", (good, { canary }) => withPart(good, `"source":"/agencies/${canary.value}"`)],
	["a key twice, spelled in two ways", (good) => withPart(good, '"s\\u006furce":"/agencies/legal-aid"')],
	["a key twice, in data", (good) => good.replace('"data":{', '"data":{"a":1,"a":2,')],
	["__proto__", (good, { canary }) => withPart(good, `"__proto__":{"isAdmin":"${canary.value}"}`)],
	["constructor", (good) => withPart(good, '"constructor":{"prototype":{"isAdmin":true}}')],
	["__proto__ in data", (good) => good.replace('"data":{', '"data":{"__proto__":{"source":"/agencies/legal-aid"},')],
	["prototype in data", (good) => good.replace('"data":{', '"data":{"x":[{"prototype":null}],')],
	["__proto__ in escapes", (good) => withPart(good, '"\\u005f_proto__":{"isAdmin":true}')],
	["17 levels", (good) => withPart(good, `"x":${nested(16)}`)],
	["17 levels of objects", (good) => withPart(good, `"x":${nestedObjects(16)}`)],
	["many levels", (good, { draw }) => withPart(good, `"x":${nested(17 + draw.below(5_000))}`)],
	["levels without an end", (_, { draw }) => "[".repeat(17 + draw.below(90_000))],
	["65 keys", (good) => withPart(good, keys(65))],
	["very many keys", (good, { draw }) => withPart(good, keys(66 + draw.below(5_000)))],
	["a number that changes", (good, { draw }) => withPart(good, `"n":${draw.pick(NUMBERS)}`)],
	["no number", (good, { draw }) => withPart(good, `"n":${draw.pick(NO_NUMBERS)}`)],
	["a byte order mark behind it", (good) => `${good}\ufeff`],
	["UTF-16", (good) => Buffer.from(good, "utf16le")],
	["UTF-16 with a mark", (good) => Buffer.from(`\ufeff${good}`, "utf16le")],
	["UTF-16, the other way round", (good) => Buffer.from(good, "utf16le").swap16()],
	["Shift_JIS", (good) => encodeIn("shift_jis", withPart(good, '"氏名":"港見花子"')) ?? ""],
	["EUC-JP", (good) => encodeIn("euc-jp", withPart(good, '"氏名":"港見花子"')) ?? ""],
	["ISO-2022-JP", (good) => encodeIn("iso-2022-jp", withPart(good, '"氏名":"港見花子"')) ?? ""],
	["bytes that are no UTF-8", (good, { draw }) => withBytes(good, draw.pick(BROKEN))],
	["random bytes", (_, { draw }) => draw.bytes(1 + draw.below(2_000))],
	["half a character", (good, { draw }) => withPart(good, `"x":"${draw.pick(["\\ud842", "\\udfb7", "\\udfb7\\ud842"])}"`)],
	["a zero byte", (good) => good.replace('":"', '":"\u0000')],
	["a zero in escapes", (good) => withPart(good, '"x":"\\u0000"')],
	["a line end in a string", (good, { canary }) => withPart(good, `"x":"${canary.value}\r\nx"`)],
	["an escape that is none", (good) => withPart(good, '"x":"\\x41\\u12"')],
	["a separator of lines", (good) => withPart(good, '"x":"\u2028"')],
];

/** A body that is spoiled as text or bytes, in one of the three modes. */
export const spoiledJson = (given: Given): Made => {
	const { draw, canary } = given;
	const [name, spoil] = draw.pick(FAULTS);
	const event = goodEvent(given);
	const good = JSON.stringify({ ...event, data: { ...event.data, note: canary.value } });
	const mode = draw.pick(["structured", "batch", "binary"] as const);
	const body = spoil(good, given);
	// A cut may leave a batch that is one: of the three only the mode for one event tells what it is.
	const more = { statuses: [400, 413], pointer: "" };
	if (mode === "binary")
		return posting(name, body, { ...more, type: JSON_TYPE, headers: { "ce-id": draw.uuid(), "ce-type": event.type } });
	if (mode === "structured" || typeof body !== "string") return posting(name, body, { ...more, type: EVENT });
	// An entry that cannot be read is answered at its place, unless nobody can tell where it ends.
	return posting(name, `[${good},${body}]`, { ...more, type: BATCH, statuses: [207, 400, 413] });
};

/** The same for the bodies that are not events. */
export const spoiledOrder = (given: Given): Made => {
	const { draw, canary, known } = given;
	const [name, spoil] = draw.pick(FAULTS);
	const good = JSON.stringify({
		does: "set",
		basis: "evacuated",
		pinned: [],
		reviewBy: "2027-01-01",
		note: canary.value,
		data: {},
	});
	return posting(name, spoil(good, given), {
		path: `/v1/cases/${known.caseToken}/protection`,
		type: JSON_TYPE,
		statuses: [400, 413, 422],
		pointer: "",
	});
};

const BATCHES: readonly (readonly [name: string, make: (given: Given) => unknown, statuses: readonly number[]])[] = [
	["a batch that is an event", (given) => goodEvent(given), [400]],
	["a batch that is words", ({ canary }) => canary.value, [400]],
	["a batch of batches", (given) => [[goodEvent(given)], [given.canary.value]], [207]],
	["101 events", ({ canary }) => Array.from({ length: 101 }, () => canary.value), [413]],
	["an event of more than 96 KiB", ({ canary }) => [canary.value, canary.value.repeat(12_400).slice(0, 98_400)], [207, 413]],
];

/** Lists of events that are wrong as lists. */
export const spoiledBatch = (given: Given): Made => {
	const [name, make, statuses] = given.draw.pick(BATCHES);
	return posting(name, JSON.stringify(make(given)), { type: BATCH, statuses });
};
