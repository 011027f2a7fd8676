import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { plusDays } from "../../functions/rules/calendar.ts";
import type { CaseId, EventId } from "../../schemas/ids.ts";
import { recordKinds } from "../../schemas/retention.ts";
import { foundWork, named } from "../rules/case-book.ts";
import {
	ask,
	deliver,
	faultsOf,
	itemsAbout,
	keep,
	live,
	post,
	protect,
	setDays,
	storyOf,
	tokenOf,
	townOn,
} from "./erasure-bench.ts";
import { itemsOf, published, useStores } from "./hub-in-process.ts";

useStores();

const OPENED = "2026-04-05";
const END = plusDays(OPENED, 400);
const [gone, other] = [named<CaseId>("gone"), named<CaseId>("other")];

beforeEach(async () => {
	await townOn(OPENED);
	await setDays(400);
});
afterEach(() => vi.useRealTimers());

const reviews = async (): Promise<readonly unknown[]> =>
	(await itemsOf("CLOCK")).filter(({ pk }) => String(pk).startsWith("records#")).map(({ day, case: id }) => [day, id]);

/** The tables in which something is left of a case. */
const leftIn = async (name: string): Promise<readonly string[]> => [
	...new Set((await itemsAbout(name)).about.map((text) => text.split(" ")[0] ?? "")),
];

/** After it is erased, and the next morning has removed what came late. */
const LEFT = ["KEYS"];
const TOMBSTONE = `KEYS ${JSON.stringify({ erased: END, pk: `case#${gone}`, sk: "key" })}`;

describe("when the retention of a case ends", () => {
	it("it is reviewed from time to time, stays to the byte until its last day, and is erased then", async () => {
		await live(storyOf("gone"));
		const before = (await itemsAbout("gone")).about.filter((text) => !text.includes("records#"));
		await keep("2026-07-03");
		expect(await reviews()).toEqual([["2026-07-04", gone]]);
		for (const day of ["2026-07-04", "2026-10-02", "2027-04-30"]) await keep(day);
		expect(await reviews()).toEqual([[END, gone]]);
		await keep(plusDays(END, -1));
		expect((await itemsAbout("gone")).about.filter((text) => !text.includes("records#"))).toEqual(before);
		await keep(END);
		expect(await itemsOf("TIMELINE")).toEqual([]);
	});

	it("a newer fact postpones the end accordingly", async () => {
		await live(storyOf("gone"));
		vi.setSystemTime(new Date("2027-01-10T12:00:00+09:00"));
		await live([{ ...foundWork("desk", "04-05"), case: gone, time: "2027-01-10T01:00:00.000Z" }]);
		await keep(END);
		expect(await itemsOf("TIMELINE")).not.toEqual([]);
		await keep(plusDays("2027-01-10", 400));
		expect(await itemsOf("TIMELINE")).toEqual([]);
	});

	it("a period that the tenant shortens takes effect at the next review, and the hub's own holds when it has set none", async () => {
		await live(storyOf("gone"));
		await keep("2026-07-04");
		vi.resetModules();
		await setDays(90);
		await keep("2026-10-02");
		expect(await itemsOf("TIMELINE")).toEqual([]);
		await townOn(OPENED);
		await live(storyOf("gone"));
		await keep(plusDays(OPENED, recordKinds.case.days - 1));
		expect(await itemsOf("TIMELINE")).not.toEqual([]);
		await keep(plusDays(OPENED, recordKinds.case.days));
		expect(await itemsOf("TIMELINE")).toEqual([]);
	});

	it("a case that was accepted and never recorded is erased at its first review; its receipt stays, and cannot be read", async () => {
		const [opening] = storyOf("gone");
		if (opening) await post(opening);
		published.length = 0;
		await keep("2026-07-04");
		await keep("2026-07-05");
		const { about } = await itemsAbout("gone");
		const accepted = /"accepted":"([^"]+)"/.exec(about[0] ?? "")?.[1];
		expect(accepted).toMatch(new RegExp(`^2026-04-.*#${named("gone 0")}$`));
		expect(about.map((text) => text.replaceAll(/"(case|ciphertext|sender)":"[^"]+"/g, '"$1":"…"'))).toEqual([
			`DOOR ${JSON.stringify({ case: "…", ciphertext: "…", sender: "…", accepted, pk: `event#${named("gone 0")}`, sk: "receipt" })}`,
			TOMBSTONE.replace(END, "2026-07-04"),
		]);
	});

	it("nothing is erased by an invalid setting", async () => {
		await live(storyOf("gone"));
		await setDays(1);
		expect(await faultsOf(() => keep("2040-01-01"))).toMatchObject([
			{ fault: "UnfinishedRecordKeepingError", cause: "RetentionError" },
		]);
		expect(await itemsOf("TIMELINE")).not.toEqual([]);
	});

	it("it is also erased when there was no run for years", async () => {
		await live(storyOf("gone"));
		await live(storyOf("other"));
		await keep("2030-02-01");
		await keep("2030-02-02");
		expect([await leftIn("gone"), await leftIn("other")]).toEqual([LEFT, LEFT]);
	});
});

describe("erasing one case", () => {
	it("leaves every byte of another, and of itself no more than its tombstone", async () => {
		await live(storyOf("gone"));
		vi.setSystemTime(new Date("2026-06-01T12:00:00+09:00"));
		await live(storyOf("other"));
		const { others } = await itemsAbout("gone");
		await keep(END);
		await keep(plusDays(END, 1));
		const after = await itemsAbout("gone");
		const withoutReviews = (all: readonly string[]) => all.filter((text) => !text.includes("records#"));
		expect(withoutReviews(after.others)).toEqual(withoutReviews(others));
		expect(withoutReviews(others).filter((text) => text.includes(other)).length).toBeGreaterThan(15);
		expect(after.about).toEqual([TOMBSTONE]);
		expect((await reviews()).map((review) => (review as string[])[1])).toEqual([other]);
	});

	it("removes the orders to protect it, and their reviews", async () => {
		await live(storyOf("gone"));
		const before = (await itemsOf("INBOX")).length;
		expect(await protect(gone)).toBe(200);
		expect((await itemsOf("INBOX")).length).toBe(before + 3);
		await keep(END);
		await keep(plusDays(END, 1));
		expect((await itemsOf("INBOX")).filter(({ sk }) => String(sk).startsWith("open#"))).toEqual([]);
		expect(await leftIn("gone")).toEqual(LEFT);
		expect(await protect(gone)).toBe(404);
	});

	it("is from then on as if it had never been, for those too who have a token for it", async () => {
		const facts = storyOf("gone");
		await live(facts);
		await keep(END);
		const timeline = (agency: string) =>
			ask(agency, "read-timeline", { pathParameters: { token: tokenOf(agency, gone) } }).then(({ status, body }) => [
				status,
				body["type"],
			]);
		const erased = [404, "/docs#problem-unknown-case"];
		expect([await timeline("desk"), await timeline("center")]).toEqual([erased, erased]);
		const guess = { pathParameters: { token: tokenOf("npo", named<CaseId>("never opened")) } };
		expect((await ask("npo", "read-timeline", guess)).status).toBe(404);
		for (const fact of [foundWork("desk", "04-05"), facts[0], facts[1]])
			expect((await post({ ...(fact as never as ReturnType<typeof foundWork>), case: gone })).statusCode).toBe(404);
		expect((await ask("center", "read-inbox")).body["entries"]).toEqual([
			{ sequence: 1, withheld: true },
			{ sequence: 2, withheld: true },
			{ sequence: 3, withheld: true },
		]);
		const receipt = { pathParameters: { id: tokenOf("desk", named<EventId>("gone 0")) } };
		expect((await ask("desk", "read-receipt", receipt)).status).toBe(404);
		expect(published).toEqual([]);
	});
});

describe("a fact that arrives after its case was erased", () => {
	const late = () => ({ ...foundWork("desk", "04-05"), case: gone });

	it("is dropped, and leaves nothing", async () => {
		await live(storyOf("gone"));
		await post(late());
		await keep(END);
		expect(await deliver()).toBe(0);
		expect(await itemsOf("TIMELINE")).toEqual([]);
	});

	it("is retried when the case was not erased but its key is missing", async () => {
		await live(storyOf("gone"));
		await post(late());
		vi.stubEnv("KEYS_TABLE", process.env["CLOCK_TABLE"]);
		vi.resetModules();
		expect(await deliver()).toBe(1);
	});

	it("is retried when it cannot be decrypted, or is no event at all", async () => {
		await live(storyOf("gone"));
		await post(late());
		const events = published
			.splice(0)
			.map(({ type, detail }) => ({ type, detail: detail.replace('"ciphertext":"', '"ciphertext":"A') }));
		expect(await deliver([...events, { type: "case.opened", detail: "{}" }])).toBe(2);
	});

	it("is removed the next morning when a process recorded it that still had the key in its cache", async () => {
		await live(storyOf("gone"));
		await post(late());
		const { handler } = (await import("../../functions/case/handler.ts")) as never as {
			handler: (event: object, context: object) => Promise<unknown>;
		};
		vi.resetModules();
		await keep(END);
		const [event] = published.splice(0);
		const body = JSON.stringify({ "detail-type": event?.type, detail: JSON.parse(event?.detail ?? "") });
		await handler({ Records: [{ messageId: "1", body }] }, {});
		expect(await leftIn("gone")).toContain("TIMELINE");
		await keep(plusDays(END, 1));
		expect(await leftIn("gone")).toEqual(LEFT);
	});
});

describe("a run that is cut off at any write", () => {
	/** Lets so many writes through, then none. @returns whether there were more */
	const isCutOffAfter = async (writes: number): Promise<boolean> => {
		const { documents } = await import("../../functions/stores/dynamo/table.ts");
		const send = documents.send.bind(documents) as (command: unknown) => Promise<unknown>;
		let asked = 0;
		const spy = vi.spyOn(documents, "send").mockImplementation((async (command: object) => {
			const isWrite = /^(?:Put|Delete|Update)/.test(command.constructor.name);
			if (isWrite && asked++ >= writes) throw new Error("cut off");
			return send(command);
		}) as never);
		await keep(END).catch(() => undefined);
		spy.mockRestore();
		vi.resetModules();
		return asked > writes;
	};

	it("is completed by the next, whatever had been done", async () => {
		const referral = storyOf("gone").filter(({ type }) => !type.startsWith("follow-up."));
		let writes = 0;
		for (let isCutOff = true; isCutOff; writes++) {
			await townOn(OPENED);
			await setDays(400);
			await live(referral);
			vi.resetModules();
			isCutOff = await isCutOffAfter(writes);
			await keep(plusDays(END, 1));
			await keep(plusDays(END, 2));
			await keep(plusDays(END, 3));
			expect(await leftIn("gone")).toEqual(LEFT);
		}
		expect(writes).toBeGreaterThan(20);
	});
});
