import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleEvent } from "../catalogue/example-event.ts";
import { DESK, readSheet, sheetsOf, writeSheet } from "./sheets.ts";
import { startTown, type Town } from "./town.ts";

let town: Town;
beforeAll(async () => {
	town = await startTown();
});
afterAll(() => town.stop());

const { ask, post, refusal, opened } = sheetsOf(() => town);

describe("a file that cannot be read is refused as a whole, by row and column", () => {
	it("Shift_JIS sent as UTF-8, and the other way round", async () => {
		const sheet = [await opened()];
		const wrong = { status: 422, kind: "invalid-csv", errors: [["/1/種類", "no-type-column"]] };
		expect(await refusal(writeSheet(sheet, "shift_jis"), "utf-8")).toMatchObject(wrong);
		expect(await refusal(writeSheet(sheet, "utf-8"), "shift_jis")).toMatchObject(wrong);
	});

	it.each([
		["a lone byte", Buffer.from([0x81])],
		["bytes that Windows has no character for", Buffer.from([0x81, 0xad])],
	])("one cell in which there is %s is named, the rest enters", async (_, bytes) => {
		const marked = writeSheet([await opened(), await opened({ 世帯の種別: "@@" })], "shift_jis").toString("latin1");
		const spoiled = Buffer.from(marked.replace("@@", bytes.toString("latin1")), "latin1");
		const lines = readSheet((await post(spoiled, "shift_jis")).bytes);
		expect(lines.map((line) => line["エラー"])).toEqual(["", "世帯の種別: この文字コードにない文字があります"]);
	});

	it.each([
		["a heading that is no template's", "種類,氏名\r\nケースの開始,花子\r\n", [["/1/B", "unknown-column"]]],
		["a heading twice", "種類,種類\r\n", [["/1/種類", "repeated"]]],
		["quotes that do not match", '種類,起きた日時\r\nケースの開始,"花子\r\n', [["/2", "wrong-quotes"]]],
		["nothing", "", [["/1/種類", "no-type-column"]]],
		["too many lines", `種類\r\n${"\r\n".repeat(1_001)}`, [["", "too-many-cells"]]],
		["too many columns", `種類${",".repeat(100)}\r\n`, [["", "too-many-cells"]]],
		["too many rows", `種類,起きた日時\r\n${"就職,2026/4/1\r\n".repeat(101)}`, [["/102", "too-many-rows"]]],
	])("%s", async (_, text, errors) => {
		const refused = await refusal(Buffer.from(text));
		expect(refused).toMatchObject({ status: 422, kind: "invalid-csv", errors });
		expect(refused.text).not.toContain("花子");
	});

	it("more than 256 KiB", async () => {
		expect(await refusal(Buffer.alloc(262_145, "a"))).toMatchObject({ status: 413, kind: "too-large" });
	});

	it.each([
		["another type", "application/json", "utf-8"],
		["another charset", "text/csv", "euc-jp"],
		["two charsets", "text/csv; charset=utf-8", "shift_jis"],
		["Shift_JIS as text, which is read as UTF-8 on the way", "text/csv", "shift_jis"],
	])("%s", async (_, type, charset) => {
		const { status, bytes } = await post(writeSheet([await opened()], "utf-8"), charset, { "content-type": type });
		expect([status, JSON.parse(bytes.toString())]).toMatchObject([415, { type: "/docs#problem-not-csv" }]);
	});
});

describe("an inbox with a character that Shift_JIS has not", () => {
	const NAME = "港見市ひとり親センター𠮷田";
	const SENDER = "support-center";

	/** Renames an agency as an operator does. */
	const rename = () =>
		promisify(execFile)(
			process.execPath,
			["functions/commands/agencies.ts", "change", SENDER, "--ja", NAME, "--outputs", join(town.data, "outputs.json")],
			{ env: { ...process.env, ...town.hub.env } },
		);

	it("is not had with a question mark in its place: row and column are named, and UTF-8 has it", async () => {
		await rename();
		const subject = randomUUID();
		const at = (minute: number) => ({ subject, time: new Date(Date.UTC(2026, 3, 1, 0, minute)) });
		const referral = { ...exampleEvent("referral.requested").data, referral: randomUUID(), to: DESK };
		await town.post(
			SENDER,
			{ type: "case.opened", ...at(0), data: exampleEvent("case.opened").data },
			{ type: "consent.granted", ...at(1), data: { consent: randomUUID(), agencies: [DESK], scope: ["referral"] } },
			{ type: "referral.requested", ...at(2), data: referral },
		);
		await town.hub.idle();
		const sheet = readSheet((await ask(DESK, "/v1/inbox?format=csv")).bytes);
		const row = sheet.findIndex((line) => line["送信した機関"] === SENDER);
		expect(sheet[row]?.["送信した機関の名前"]).toBe(NAME);
		const { status, type, bytes } = await ask(DESK, "/v1/inbox?format=csv&charset=shift_jis");
		expect([status, type]).toEqual([406, "application/problem+json; charset=utf-8"]);
		const { errors } = JSON.parse(bytes.toString()) as { errors: { pointer: string; code: string }[] };
		expect(errors).toContainEqual(expect.objectContaining({ pointer: `/${row + 2}/送信した機関の名前`, code: "not-in-charset" }));
		expect(bytes.toString()).not.toContain("𠮷");
	});
});
