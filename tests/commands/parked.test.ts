import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useStores } from "../stores/hub-in-process.ts";
import { asked, endTown, type Inbox, idOf, startTown } from "../stores/isolation-bench.ts";
import { WAYS } from "../stores/spoiled.ts";

useStores();

let folder: string;

const run = async (...args: readonly string[]) => {
	const tables = ["Agencies", "Timeline", "Door", "Clock", "Keys", "Envelopes", "Inbox"];
	const outputs = Object.fromEntries(tables.map((table) => [`${table}Table`, process.env[`${table.toUpperCase()}_TABLE`]]));
	const queues = { WebhookQueue: process.env["WEBHOOK_QUEUE_URL"], ReconsiderQueue: process.env["RECONSIDER_QUEUE_URL"] };
	const file = join(folder, "outputs.json");
	await writeFile(file, JSON.stringify({ Tsunagi: { ...outputs, ...queues } }));
	const { runParked } = await import("../../functions/commands/parked.ts");
	return runParked([...args, "--outputs", file]);
};

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "tsunagi-parked-"));
	await startTown();
});
afterEach(async () => {
	endTown();
	await rm(folder, { recursive: true });
});

describe("parked", () => {
	const [, fault, spoil] = WAYS[0] ?? [];

	it("lists what waits, since when, by which fault and for which case; retry does what can be done", async () => {
		expect(await run("list")).toEqual({ code: 0, text: "0 parked" });
		const mend = await spoil?.(idOf("two"));
		vi.resetModules();
		await asked<Inbox>("read-inbox", "center", {});
		const line = `  2026-04-02T00:00:00.000Z  ${fault}  case ${idOf("two")}  to be handed to an agency`;
		expect(await run("list")).toEqual({ code: 0, text: `1 parked\n${line}` });
		expect(await run("retry")).toEqual({ code: 0, text: "0 done, 1 still waiting" });
		await mend?.();
		expect(await run("retry", idOf("one"))).toEqual({ code: 0, text: "0 done, 0 still waiting" });
		expect(await run("retry", idOf("two"))).toEqual({ code: 0, text: "1 done, 0 still waiting" });
		expect(await run("list")).toEqual({ code: 0, text: "0 parked" });
	});

	it.each([[[]], [["mend"]], [["list", "all"]], [["retry", "one", "two"]], [["retry", "--all"]]])(
		"%j is refused",
		async (args) => {
			expect(await run(...args)).toMatchObject({ code: 2 });
		},
	);
});
