import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { named } from "../rules/case-book.ts";
import { ask, itemsAbout, keep, live, storyOf, tokenOf, townOn } from "../stores/erasure-bench.ts";
import { useStores } from "../stores/hub-in-process.ts";

useStores();

const TOKEN = tokenOf("desk", named("gone"));
const NOW = new Date("2026-06-01T09:00:00+09:00");
let folder: string;

/** The outputs of the stack that the test runs on. */
const outputsFile = async (): Promise<string> => {
	const tables = ["Agencies", "Timeline", "Door", "Clock", "Keys", "Envelopes", "Inbox"];
	const Tsunagi = Object.fromEntries(tables.map((table) => [`${table}Table`, process.env[`${table.toUpperCase()}_TABLE`]]));
	const file = join(folder, "outputs.json");
	await writeFile(
		file,
		JSON.stringify({
			Tsunagi: { ...Tsunagi, WebhookQueue: "http://127.0.0.1:9/0/webhook", ReconsiderQueue: process.env["RECONSIDER_QUEUE_URL"] },
		}),
	);
	return file;
};

const run = async (...args: readonly string[]) => {
	const { runRecords } = await import("../../functions/commands/records.ts");
	return runRecords([...args, "--outputs", await outputsFile()], NOW);
};

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "tsunagi-records-"));
	await townOn("2026-04-05");
	await live([...storyOf("gone"), ...storyOf("other")]);
	vi.resetModules();
});
afterEach(async () => {
	vi.useRealTimers();
	await rm(folder, { recursive: true });
});

describe("records erase", () => {
	it("without --yes says what it would do and does nothing", async () => {
		const before = await itemsAbout("gone");
		expect(await run("erase", TOKEN, "--of", "desk")).toEqual({
			code: 2,
			text: expect.stringMatching(/kept since 2026-04-05.*last fact 2026-04-04[\s\S]*--yes/),
		});
		expect(await itemsAbout("gone")).toEqual(before);
	});

	it("erases the case before its time, as record keeping does, and can be said again", async () => {
		const { others } = await itemsAbout("gone");
		// The look that was set when it was opened finds it erased on its day, and goes.
		const isRecord = (text: string) => !/^INBOX|records#/.test(text);
		expect(await run("erase", TOKEN, "--of", "desk", "--yes")).toMatchObject({ code: 0 });
		expect(await run("erase", TOKEN, "--of", "desk", "--yes")).toMatchObject({ code: 0 });
		await keep("2026-06-02");
		const after = await itemsAbout("gone");
		expect(after.others).toEqual(others);
		expect(after.about.filter(isRecord)).toEqual([expect.stringContaining('"erased":"2026-06-01"')]);
		vi.resetModules();
		expect((await ask("center", "read-timeline", { pathParameters: { token: tokenOf("center", named("gone")) } })).status).toBe(
			404,
		);
	});

	it.each([
		["another agency's token", ["erase", TOKEN, "--of", "center", "--yes"], /no such case/],
		["no agency", ["erase", TOKEN, "--yes"], /npm run ops:records/],
		["no token", ["erase", "desk", "--of", "desk", "--yes"], /npm run ops:records/],
		["an unknown flag", ["erase", TOKEN, "--all"], /--all/],
	])("with %s is refused, and erases nothing", async (_, args, text) => {
		const before = await itemsAbout("gone");
		expect(await run(...args)).toEqual({ code: 2, text: expect.stringMatching(text) });
		expect(await itemsAbout("gone")).toEqual(before);
	});
});
