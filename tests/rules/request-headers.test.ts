import { describe, expect, it } from "vitest";
import { preferredOf } from "../../functions/rules/request/accept.ts";
import { mediaTypeIn } from "../../functions/rules/request/media-type.ts";
import { secondsUntilRetry } from "../../schemas/retry-after.ts";

describe("a Content-Type is read as a whole", () => {
	it.each([
		["text/csv", { name: "text/csv" }],
		["Text/CSV ; Charset=UTF-8", { name: "text/csv", charset: "utf-8" }],
		['text/csv;charset="UTF-8";header=present', { name: "text/csv", charset: "utf-8" }],
		['text/csv; x="a;charset=shift_jis"', { name: "text/csv" }],
		['text/csv; charset="utf\\-8"', { name: "text/csv", charset: "utf-8" }],
		["text/csv;", { name: "text/csv" }],
		["application/cloudevents+json; charset=shift_jis", { name: "application/cloudevents+json", charset: "shift_jis" }],
	])("%s", (header, mediaType) => expect(mediaTypeIn(header)).toEqual(mediaType));

	it.each([
		["nothing", undefined],
		["no subtype", "text"],
		["spaces around the equals sign", "text/csv; charset = shift_jis"],
		["a quote that does not end", 'text/csv; charset="utf-8'],
		["two charsets", "text/csv; charset=utf-8; charset=shift_jis"],
		["two media types", "text/csv, application/json"],
		["a word behind", "text/csv charset=shift_jis"],
		["a charset in Japanese", "text/csv; charset=シフトJIS"],
		["many quotes", `text/csv${'; x="'.repeat(5_001)}`],
	])("or not at all: %s", (_, header) => expect(mediaTypeIn(header)).toBeUndefined());
});

describe("an Accept header is weighed", () => {
	const preferred = (accept?: string) => preferredOf(accept, ["text/csv", "application/json"]);

	it.each([
		[undefined, "text/csv"],
		["", "text/csv"],
		["*/*", "text/csv"],
		["application/json", "application/json"],
		["application/*", "application/json"],
		["Application/JSON; charset=utf-8", "application/json"],
		["text/csv, application/json", "text/csv"],
		["text/csv;q=0.5, application/json", "application/json"],
		["text/csv, application/json;q=0.1", "text/csv"],
		["application/json;q=0", "text/csv"],
		["application/json;q=2", "text/csv"],
		["application/json-patch+json", "text/csv"],
		["x-application/json", "text/csv"],
		["*/*;q=0.1, text/csv;q=0", "application/json"],
	])("%s", (accept, mediaType) => expect(preferred(accept)).toBe(mediaType));
});

describe("a Retry-After is seconds or an HTTP-date", () => {
	const NOW = Date.parse("2026-11-23T00:00:00Z");

	it.each([
		["120", 120],
		["Mon, 23 Nov 2026 00:10:00 GMT", 600],
		["Monday, 23-Nov-26 00:10:00 GMT", 600],
		["Mon Nov 23 00:10:00 2026", 600],
		["Sun, 22 Nov 2026 23:59:00 GMT", -60],
	])("%s", (header, seconds) => expect(secondsUntilRetry(header, NOW)).toBe(seconds));

	it.each(["1.5", "-5", "next 5", "12, 5", "120 seconds", "2026-11-23T00:10:00Z", "Mon, 23 Nov 2026 00:10:00 JST", ""])(
		"%s is neither",
		(header) => expect(secondsUntilRetry(header, NOW)).toBeUndefined(),
	);
});
