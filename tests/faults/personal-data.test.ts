import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import type { Definition } from "../../schemas/event.ts";
import type { EventType } from "../catalogue/example-event.ts";
import { type Canary, makeCanaries } from "../leak-check/canary.ts";
import { makeScanner } from "../leak-check/scan.ts";
import { DESK, openDoor, said } from "./door.ts";

let door: Awaited<ReturnType<typeof openDoor>>;
let before: string;
beforeAll(async () => {
	door = await openDoor();
	before = await door.town.tables();
});
afterAll(() => door.town.stop());

const post: typeof door.post = (body) => door.post(body);
const event: typeof door.event = (...args) => door.event(...args);
const withData: typeof door.withData = (...args) => door.withData(...args);

/** Looks for values in everything the hub keeps and writes: tables and logs. */
const keptOf = async (canaries: readonly Canary[]) => {
	await door.town.hub.idle();
	const [tables, log] = [Buffer.from(await door.town.tables()), readFileSync(join(door.town.data, "lambda.log"))];
	return makeScanner(canaries).scan([
		{ sink: "S5 timeline row", part: "tables", bytes: tables },
		{ sink: "S15 logs", part: "lambdas", bytes: log },
	]);
};

describe("F26: an Individual Number", () => {
	const canaries = makeCanaries(26);
	const numbers = Array.from({ length: 40 }, (_, index) => canaries.myNumber(`n${index}`));
	let used = 0;
	const next = (): string => (numbers[used++ % numbers.length] as Canary).value;
	const inFours = (sign: string): string => (next().match(/\d{4}/g) ?? []).join(sign);
	const wide = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

	const SPELLED: readonly (readonly [string, () => string])[] = [
		["plain", next],
		["full-width", () => wide(next())],
		["with spaces", () => inFours(" ")],
		["with wide spaces", () => wide(inFours("　"))],
		["with hyphens", () => inFours("-")],
		["with the minus sign", () => inFours("−")],
		["with the long sound", () => inFours("ー")],
		["with dots", () => inFours("・")],
		["digit by digit", () => [...next()].join(" ")],
		["in words", () => `番号は${next()}。`.replace("は", "は ").replace("。", " です")],
	];

	it.each(SPELLED)("%s, wherever it is put, is refused as what it is, and lies nowhere", async (_, write) => {
		const places: readonly (readonly [string, (text: string) => unknown])[] = [
			["/id", (text) => event("employment.started", { id: text })],
			["/subject", (text) => event("employment.started", { subject: text })],
			["/source", (text) => event("employment.started", { source: `/agencies/${text}` })],
			["/time", (text) => event("employment.started", { time: text })],
			["/type", (text) => ({ ...event("employment.started"), type: text })],
			["", (text) => ({ ...event("employment.started"), [text]: 1 })],
			["/note", (text) => ({ ...event("employment.started"), note: [{ deep: text }] })],
			["/data", (text) => withData("employment.started", { memo: text })],
			["/data", (text) => withData("employment.started", { [text]: true })],
			["/data/form", (text) => withData("employment.started", { form: text })],
			["/data/startedOn", (text) => withData("employment.started", { startedOn: text })],
			["/data/needs/1", (text) => withData("referral.requested", { needs: ["life", text] })],
			["/data/to", (text) => withData("referral.requested", { to: text })],
		];
		for (const [place, build] of places) {
			const { status, faults, text } = await post(build(write()));
			expect([status, faults], place).toEqual([422, expect.arrayContaining([[place, "my-number"]])]);
			expect(makeScanner(numbers).scan([{ sink: "S2 error", part: "answer", bytes: Buffer.from(text) }])).toEqual([]);
		}
		expect(await keptOf(numbers)).toEqual([]);
	});

	it("is one by its check digit: others are wrong, and no more is said of them", async () => {
		const number = next();
		const other = `${number.slice(0, 11)}${(Number(number[11]) + 1) % 10}`;
		expect((await post(event("employment.started", { id: other }))).faults).toEqual([["/id", "wrong-format"]]);
		expect((await post(event("employment.started", { id: `1${number}` }))).faults).toEqual([["/id", "wrong-format"]]);
	});

	it("as a number, in a batch, in a header, and in an order to protect", async () => {
		const asNumber = await post(withData("employment.started", { form: Number(next()) }));
		expect(asNumber.faults).toEqual([["/data/form", "my-number"]]);
		const batch = await door.town.client(DESK).postBatch([event("employment.started", { id: next() })]);
		expect(await batch.json()).toMatchObject({
			results: [{ status: 422, problem: { errors: [{ pointer: "/id", code: "my-number" }] } }],
		});
		const order = await door.town.client(DESK).request(`/v1/cases/${door.token}/protection`, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify({ does: "lift", reason: next() }),
		});
		expect(await said(order)).toMatchObject({ status: 422, faults: [["/reason", "my-number"]] });
	});
});

describe("F27: phone numbers, addresses, accounts and names", () => {
	const make = makeCanaries(27);
	const values: readonly Canary[] = [
		...["a", "b", "c"].flatMap((field) => [
			make.phone(field),
			make.mail(field),
			make.address(field),
			make.name(field),
			make.kana(field),
		]),
		make.narrative("d"),
		make.postcode("d"),
		{ field: "bank", kind: "phone", value: "00010123456789" },
	];

	it("are refused in every field of every type, and lie nowhere", async () => {
		const definitions = Object.values(catalogue) as readonly Definition[];
		for (const { type, fields } of definitions)
			for (const [index, name] of Object.keys(fields).entries()) {
				const { value } = values[index % values.length] as Canary;
				const { status, text } = await post(withData(type as EventType, { [name]: value, [`${name}-of`]: value }));
				expect([status, text.includes(value)], `${type} ${name}`).toEqual([422, false]);
			}
		for (const { value } of values)
			for (const name of ["id", "subject", "source", "type", "time", "note"]) {
				const { status, text } = await post({ ...event("employment.started"), [name]: value });
				expect([status, text.includes(value)], name).toEqual([422, false]);
			}
		expect(await keptOf(values)).toEqual([]);
		expect(await door.town.tables()).toBe(before);
	});
});
