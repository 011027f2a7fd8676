import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import { parseEvent } from "../../schemas/cloud-event.ts";
import { measures } from "../../schemas/codes/measures.ts";
import type { Definition } from "../../schemas/event.ts";
import { CANARIES, CANARY } from "../catalogue/bad-input.ts";
import { type EventType, exampleEvent } from "../catalogue/example-event.ts";
import { DESK, openDoor, said } from "./door.ts";

let door: Awaited<ReturnType<typeof openDoor>>;
beforeAll(async () => {
	door = await openDoor();
});
afterAll(() => door.town.stop());

const post: typeof door.post = (body) => door.post(body);
const event: typeof door.event = (...args) => door.event(...args);
const withData: typeof door.withData = (...args) => door.withData(...args);

describe("F13: fields that are unknown, of the wrong type, or of no list", () => {
	const types = (Object.values(catalogue) as readonly Definition[]).map(({ type }) => type as EventType);

	it.each(types)("of %s are refused by their places, never with their values", async (type) => {
		const { fields, example } = catalogue[type] as unknown as Definition;
		for (const name of Object.keys(fields)) {
			for (const value of [CANARY, [CANARY], { [CANARY]: CANARY }, 4444, null]) {
				const { status, text, faults } = await post(withData(type, { [name]: value }));
				expect([status, faults.every(([pointer]) => pointer.startsWith("/data/"))], `${name} ${JSON.stringify(value)}`).toEqual([
					422,
					true,
				]);
				expect(faults.some(([pointer]) => pointer.startsWith(`/data/${name}`))).toBe(true);
				expect(text).not.toMatch(CANARIES);
			}
		}
		const { faults } = await post(withData(type, { ...example, [CANARY]: true }));
		expect(faults).toEqual([["/data", "unknown-field"]]);
	});
});

describe("F15: signs that do not show", () => {
	const SIGNS = [
		"\u0000",
		"\u0001",
		"\u001b",
		"\u007f",
		"\u0085",
		"\u009f",
		"\u00ad",
		"\u200b",
		"\u200d",
		"\u202e",
		"\u2028",
		"\u2029",
		"\u2066",
		"\ufeff",
		"\ud842",
	];

	it.each(SIGNS.map((sign) => [sign.charCodeAt(0).toString(16), sign]))("U+%s in a code, a key, an id: 400", async (_, sign) => {
		const answers = [
			await post(withData("referral.requested", { measure: `other${sign}` })),
			await post(withData("referral.requested", { [`measure${sign}`]: "other" })),
			await post(event("employment.started", { id: `${randomUUID()}${sign}` })),
			await post(event("employment.started", { subject: `${sign}${door.token}` })),
		];
		expect(answers.map(({ status, faults }) => [status, faults])).toEqual(answers.map(() => [400, [["", "not-plain-text"]]]));
	});

	it.each(SIGNS.slice(0, -1).map((sign) => [encodeURIComponent(sign)]))(
		"%s in a header of binary mode: refused at its place",
		async (sign) => {
			// A drawn id can hold twelve digits that make an Individual Number, and then is refused as one.
			const { id, source, type, time, data } = event("employment.started", { id: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a77" });
			const attributes = { "ce-specversion": "1.0", "ce-id": `${id}${sign}`, "ce-source": source, "ce-type": type };
			const answer = await door.town.client(DESK).request("/v1/events", {
				method: "POST",
				headers: { "content-type": "application/json", ...attributes, "ce-subject": door.token, "ce-time": time },
				body: JSON.stringify(data),
			});
			expect(await said(answer)).toMatchObject({ status: 422, faults: [["/id", "wrong-format"]] });
		},
	);
});

describe("F17: days and times that do not exist", () => {
	it.each([
		["2026-02-30T10:00:00+09:00", "not-a-time"],
		["2025-02-29T10:00:00+09:00", "not-a-time"],
		["2026-04-01T24:00:00+09:00", "not-a-time"],
		["2026-04-01T23:59:60+09:00", "not-a-time"],
		["2026-04-01T10:00:00", "not-a-time"],
		["2026-04-01", "not-a-time"],
		["10000-04-01T10:00:00+09:00", "not-a-time"],
		["+010000-04-01T10:00:00Z", "not-a-time"],
		["令和8年4月1日", "not-a-time"],
		["9999-12-31T23:59:59+09:00", "in-the-future"],
		["2014-03-31T23:59:59+09:00", "too-long-ago"],
		["1989-01-07T23:59:59+09:00", "too-long-ago"],
	])("%s: %s", async (time, code) =>
		expect(await post(event("employment.started", { time }))).toMatchObject({ status: 422, faults: [["/time", code]] }),
	);

	it.each([
		"2026-02-30",
		"2025-02-29",
		"2026-13-01",
		"2026-4-1",
		"10000-01-01",
		"昭和64年1月8日",
		"平成31年5月1日",
		"R8.4.1",
		"２０２６-０４-０１",
	])("%s as a day", async (startedOn) =>
		expect(await post(withData("employment.started", { startedOn }))).toMatchObject({
			status: 422,
			faults: [["/data/startedOn", "not-a-date"]],
		}),
	);
});

describe("F18: a sender's clock", () => {
	const at = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

	it("six minutes, an hour or a day ahead: 422", async () => {
		for (const minutes of [6, 60, 1_440])
			expect(await post(event("employment.started", { time: at(minutes) }))).toMatchObject({
				status: 422,
				faults: [["/time", "in-the-future"]],
			});
	});

	it("four minutes ahead, a day or thirty behind: taken, and told in the order of arrival", async () => {
		const subject = randomUUID();
		const grant = { ...event("consent.granted", { subject, time: at(-60 * 24 * 40) }) };
		const opening = event("case.opened", { subject, time: at(-60 * 24 * 41) });
		expect(
			(await door.town.client(DESK).postBatch([opening, { ...grant, data: { ...grant.data, agencies: ["mothers-hello-work"] } }]))
				.status,
		).toBe(202);
		const start = (await door.town.client("mothers-hello-work").inbox()).at(-1)?.sequence ?? 0;
		const some = Object.keys(measures).slice(0, 4);
		for (const [nth, time] of [at(4), at(-60 * 24), at(-60 * 24 * 30), at(-1)].entries()) {
			const good = withData("referral.requested", { referral: randomUUID(), to: "mothers-hello-work", measure: some[nth] });
			expect((await post({ ...good, subject, time })).status).toBe(202);
			await door.town.hub.idle();
		}
		const inbox = await door.town.client("mothers-hello-work").inbox(start);
		const entries = inbox.filter((entry) => entry.event?.type === "referral.requested");
		expect(entries.map((entry) => entry.event?.data["measure"])).toEqual(some);
		const sequences = entries.map(({ sequence }) => sequence);
		expect(sequences).toEqual(sequences.map((_, nth) => (sequences[0] ?? 0) + nth));
	});

	it("is read at its limits by the hub's own: five minutes are taken, a millisecond more is not", () => {
		const now = new Date("2026-12-01T00:00:00Z");
		const of = (time: string) => "event" in parseEvent(exampleEvent("employment.started", { time }), now);
		expect([of("2026-12-01T00:05:00Z"), of("2026-12-01T00:05:00.001Z")]).toEqual([true, false]);
	});
});
