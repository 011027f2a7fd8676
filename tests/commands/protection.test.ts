import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CaseId } from "../../schemas/ids.ts";
import { CASE, call, clock, inbox, posted, timeline, tokenFor, uuid } from "../stores/front-door.ts";
import { freshHub, itemsOf, messages, useStores } from "../stores/hub-in-process.ts";

useStores();

const NOW = new Date("2026-06-01T09:00:00+09:00");
let folder: string;

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
	const { runProtection } = await import("../../functions/commands/protection.ts");
	return runProtection([...args, "--outputs", await outputsFile()], NOW);
};

const lift = (officers: readonly string[], ...more: readonly string[]) =>
	run("lift", CASE, "--of", "desk", ...officers.flatMap((one) => ["--officer", one]), "--reason", "danger-over", ...more);

/** Decides the cases again that are queued for it. */
const decideAgain = async (): Promise<void> => {
	const { reconsider } = await import("../../functions/recording/reconsider.ts");
	for (const { body } of messages.splice(0).filter(({ queue }) => queue.endsWith("reconsider")))
		await reconsider((JSON.parse(body) as { case: never }).case);
};

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "tsunagi-protection-"));
	vi.useFakeTimers({ toFake: ["Date"] });
	clock("2026-04-01T09:00");
	await freshHub([
		{ id: "desk", kind: "welfare-office" },
		{ id: "shelter", kind: "living-support-facility" },
		{ id: "officer-one", kind: "welfare-office", readsLedger: true },
		{ id: "officer-two", kind: "welfare-office", readsLedger: true },
		{ id: "officer-far", kind: "welfare-office", area: "142077", readsLedger: true },
	]);
	await posted("desk", "case.opened");
	await posted("desk", "consent.granted", { consent: uuid(78), agencies: ["shelter"], scope: ["referral"] });
	const body = JSON.stringify({ does: "set", basis: "evacuated", pinned: ["shelter"], reviewBy: "2026-12-31" });
	const headers = { "content-type": "application/json" };
	expect((await call("protect", "desk", { headers, pathParameters: { token: CASE }, body })).statusCode).toBe(200);
	await decideAgain();
	vi.setSystemTime(NOW);
});
afterEach(async () => {
	vi.useRealTimers();
	await rm(folder, { recursive: true });
});

const isProtected = async (): Promise<boolean> => (await timeline("desk", CASE)).body.includes('"protected":true');

describe("ops lift a protection by decision of two officers", () => {
	it("it is in force at once, and the holder, the pinned and both officers are told through the same machinery", async () => {
		expect(await lift(["officer-one", "officer-two"], "--yes")).toMatchObject({ code: 0 });
		expect(await isProtected()).toBe(false);
		await decideAgain();
		for (const agency of ["desk", "shelter", "officer-one", "officer-two"]) {
			const last = (await inbox(agency)).at(-1)?.event;
			expect([agency, last]).toMatchObject([agency, { type: "protection.changed", source: "/hub", data: { protected: false } }]);
		}
		expect(await inbox("officer-far")).toEqual([]);
	});

	it("the ledger has who was told of it, and the holder reads by whose decision", async () => {
		await lift(["officer-one", "officer-two"], "--yes");
		await decideAgain();
		const { allToldOf } = await import("../../functions/stores/case/ledger.ts");
		const [item] = await itemsOf("TIMELINE");
		const notices = (await allToldOf(item?.["case"] as CaseId)).filter(({ ground }) => ground === "protection-notice");
		expect(notices.map(({ agency }) => agency).filter((one) => one.startsWith("officer"))).toEqual([
			"officer-one",
			"officer-two",
		]);
		const { body } = await call("read-protection", "desk", { pathParameters: { token: CASE } });
		const { orders, notAcknowledged } = JSON.parse(body) as { orders: object[]; notAcknowledged: string[] };
		expect(orders.at(-1)).toMatchObject({
			does: "lift",
			by: "hub",
			reason: "danger-over",
			officers: ["officer-one", "officer-two"],
		});
		expect(notAcknowledged).toContain("officer-one");
		const event = (await inbox("officer-one")).at(-1)?.event as unknown as { id: string; subject: string };
		const pathParameters = { token: tokenFor("officer-one", "desk"), id: event.id };
		expect(event.subject).toBe(pathParameters.token);
		expect((await call("acknowledge", "officer-one", { pathParameters })).statusCode).toBe(204);
	});

	it("without --yes says what it would do and does nothing", async () => {
		expect(await lift(["officer-one", "officer-two"])).toMatchObject({ code: 2, text: expect.stringContaining("--yes") });
		expect(await isProtected()).toBe(true);
	});

	it.each<[string, readonly string[]]>([
		["one officer", ["officer-one"]],
		["one officer twice", ["officer-one", "officer-one"]],
		["an agency that does not read the ledger", ["officer-one", "shelter"]],
		["an officer of another area", ["officer-one", "officer-far"]],
		["an officer that there is not", ["officer-one", "officer-none"]],
	])("is refused in one line, and nothing is changed: %s", async (_, officers) => {
		const { code, text } = await lift(officers, "--yes");
		expect([code, text.split("\n").length]).toEqual([2, 1]);
		expect(await isProtected()).toBe(true);
	});

	it("is refused of a case that is not protected, or that the agency is not on", async () => {
		await lift(["officer-one", "officer-two"], "--yes");
		expect(await lift(["officer-one", "officer-two"], "--yes")).toMatchObject({
			code: 2,
			text: expect.stringContaining("not protected"),
		});
		const other = [
			"lift",
			CASE,
			"--of",
			"shelter",
			"--officer",
			"officer-one",
			"--officer",
			"officer-two",
			"--reason",
			"danger-over",
		];
		expect(await run(...other, "--yes")).toMatchObject({ code: 2, text: expect.stringContaining("no such case") });
	});
});
