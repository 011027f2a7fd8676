import { randomBytes } from "node:crypto";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Canary, makeCanaries } from "./canary.ts";
import { values } from "./planting.ts";
import { makeScanner, type Sink, scan } from "./scan.ts";
import { shapesOf } from "./shapes.ts";

const sinkOf = (bytes: Buffer | string): Sink => ({ sink: "S15 logs", part: "log", bytes: Buffer.from(bytes) });
const shapesFound = (bytes: Buffer | string, ...canaries: readonly Canary[]): readonly string[] =>
	scan([sinkOf(bytes)], canaries).map(({ shape }) => shape);

const make = makeCanaries(11);
const everyKind = Object.values(values).map((value) => value(make));
const scanner = makeScanner(everyKind);

/** A run that touches no number and no word. */
const anyBytes = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.concat([bytes, Buffer.from(" ")]));

describe("the search", () => {
	it("finds any canary at any offset, and says where", () => {
		fc.assert(
			fc.property(fc.constantFrom(...everyKind), anyBytes, anyBytes, (canary, before, behind) => {
				const bytes = Buffer.concat([before, Buffer.from(canary.value), Buffer.from(" "), behind]);
				const found = scanner.scan([sinkOf(bytes)]);

				expect(found).toContainEqual({ canary, sink: "S15 logs", part: "log", shape: "utf-8", offset: before.length });
			}),
		);
	});

	it("finds every shape of every kind", () => {
		for (const canary of everyKind) {
			const isWord = canary.kind === "code" || canary.kind === "time";
			const missed = shapesOf(canary.value, isWord).filter(
				({ bytes }) =>
					!scanner
						.scan([sinkOf(Buffer.concat([Buffer.from("\0"), bytes, Buffer.from("\0")]))])
						.some((found) => found.canary === canary),
			);
			expect(missed.map(({ name }) => name)).toEqual([]);
		}
	});

	it("finds nothing in bytes without meaning", () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
				expect(scanner.scan([sinkOf(Buffer.from(bytes))])).toEqual([]);
			}),
		);
		expect(scanner.scan([sinkOf(randomBytes(1_000_000)), sinkOf(randomBytes(500_000).toString("base64"))])).toEqual([]);
	});

	it("tells a shape once for a part, with who reads it", () => {
		const phone = make.phone("phone");
		const sink = { sink: "S11 webhook body", agencyKind: "npo", part: "1", bytes: Buffer.from(`${phone.value} ${phone.value}`) };

		expect(scan([sink, { ...sink, part: "2" }], [phone])).toEqual([
			{ canary: phone, sink: sink.sink, agencyKind: "npo", part: "1", shape: "utf-8", offset: 0 },
			{ canary: phone, sink: sink.sink, agencyKind: "npo", part: "2", shape: "utf-8", offset: 0 },
		]);
	});

	it("takes no number for a part of a longer one, or of a UUID", () => {
		const postcode: Canary = { field: "postcode", kind: "postcode", value: "009-4217" };

		expect(shapesFound("10094217 00942170 1b2c-a009-4217-9f00 a0094217", postcode)).toEqual([]);
		expect(shapesFound("〒009-4217。", postcode)).toEqual(["utf-8"]);
	});

	it("takes no code for a part of a longer one", () => {
		const code: Canary = { field: "need", kind: "code", value: "housing" };

		expect(shapesFound('"public-housing" "housing_loan" "rehousing"', code)).toEqual([]);
		expect(shapesFound('{"needs":["housing"]}', code)).toEqual(["utf-8"]);
	});

	it("refuses a canary that would be found anywhere", () => {
		expect(() => scan([], [{ field: "need", kind: "code", value: "dv" }])).toThrow(RangeError);
	});
});

type Wrap = (bytes: Buffer) => Buffer;

const wraps: Readonly<Record<string, Wrap>> = {
	gzip: (bytes) => gzipSync(bytes),
	deflate: (bytes) => deflateSync(bytes),
	base64: (bytes) => Buffer.from(`{"data":"whsec_${bytes.toString("base64")}"}`),
	base64url: (bytes) => Buffer.from(`/v1/things/${bytes.toString("base64url")}?a=b`),
	json: (bytes) => Buffer.from(JSON.stringify({ body: bytes.toString("latin1") })),
	percent: (bytes) => Buffer.from(`q=${[...bytes].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("")}`),
};

/** A table file written by classic-level: four cases whose phones are alike, so that snappy keeps two of them in pieces. */
const tableFile = Buffer.from(
	[
		"7QEsAA4sQ0FTRSMxAQEABQHoeyJ0ZWwiOiIwOTAtMDEyMy00NTAxIiwidHlwZSI6ImNhc2Uub3BlbmVkIn0FCSwyAQIAAAAAAAB7InQuOAAANA",
		"E4ADJmOAAIMwEDBTdSOABqcAAINAEEUjgABahecAAcAAAAAAEAAAABztqoXsQlGAWi88AEBgAAAAAJAAAACwD6Dt4HACICZmlsdGVyLmxldmVs",
		"ZGIuQnVpbHRpbkJsb29tRmlsdGVyMn8SAAAAAAEAAAAAaaG/7gAJAkQB/////////wB6AAAAAAEAAAAApkFkf5YBL8oBFgAAAAAAAAAAAAAAAA",
		"AAAAAAAAAAAAAAAAAAAAAAAAAAAABX+4CLJHVH2w==",
	].join(""),
	"base64",
);

const form = "相談の記録 就業の希望 ".repeat(6);

describe("what is packed", () => {
	const address = make.address("address");
	const one = makeScanner([address]);
	const isFound = (bytes: Buffer): boolean => one.scan([sinkOf(bytes)]).some(({ canary }) => canary === address);
	const packs = fc.array(fc.constantFrom(...Object.keys(wraps).filter((name) => name !== "json")), {
		minLength: 1,
		maxLength: 3,
	});

	it("is found behind any three layers", () => {
		fc.assert(
			fc.property(packs, (layers) => {
				const start = Buffer.from(`${form}${address.value}`);
				const packed = layers.reduce<Buffer>((bytes, name) => wraps[name]?.(bytes) ?? bytes, start);

				expect(isFound(packed)).toBe(true);
			}),
		);
	});

	it.each([1, 2, 3])("is found in JSON in JSON, %i deep", (depth) => {
		const quoted = { ...address, value: `${address.value}"の"上` };
		const packed = Array.from({ length: depth }, () => 0).reduce((body) => JSON.stringify({ body }), quoted.value);

		expect(shapesFound(packed, quoted).some((shape) => shape.endsWith("json > utf-8"))).toBe(true);
	});

	it("is found in the whole of a part without a mark", () => {
		const bytes = Buffer.from(`${form}${address.value}`);
		const found = [brotliCompressSync(bytes), deflateRawSync(bytes)].map((packed) => one.scan([sinkOf(packed)])[0]?.shape);

		expect(found).toEqual(["brotli > utf-8", "raw deflate > utf-8"]);
	});

	it("is found in a member that was cut off, or has other bytes behind it", () => {
		const packed = gzipSync(`${address.value} ${randomBytes(2_000).toString("hex")}`);

		expect(isFound(packed.subarray(0, packed.length >> 1))).toBe(true);
		expect(isFound(Buffer.concat([Buffer.from("head"), packed, Buffer.from("tail")]))).toBe(true);
	});

	it("is found where lines were broken", () => {
		const base64 = Buffer.from(`${form}${address.value}`).toString("base64");

		expect(isFound(Buffer.from(`Content-Transfer-Encoding: base64\r\n\r\n${base64.replace(/.{76}/g, "$&\r\n")}\r\n`))).toBe(true);
	});

	it("is found in a table file of the local store", () => {
		const phone: Canary = { field: "phone", kind: "phone", value: "090-0123-4502" };

		expect(tableFile.includes(phone.value)).toBe(false);
		expect(shapesFound(tableFile, phone)).toEqual(["leveldb > utf-8"]);
	});
});
