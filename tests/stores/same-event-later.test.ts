import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { clock, post, posted, refusal, timeline, uuid } from "./front-door.ts";
import { freshHub, published, useStores } from "./hub-in-process.ts";

useStores();

const DESK = "desk";
const OTHER = "other-desk";
const THIRD = "third-desk";
const ABOUT = { id: uuid(77), time: "2026-04-01T10:00:00+09:00" };
const STARTED = { startedOn: "2026-04-01", form: "regular" };

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ["Date"] });
	clock("2026-04-01T11:00");
	await freshHub([DESK, OTHER, THIRD].map((id) => ({ id, kind: "welfare-office" })));
	await posted(DESK, "case.opened");
	await posted(DESK, "employment.started", STARTED, ABOUT);
});
afterEach(() => {
	vi.useRealTimers();
});

const rows = async () => {
	const { events } = JSON.parse((await timeline(DESK, uuid(1))).body) as { events: { id: string }[] };
	return events.filter(({ id }) => id === ABOUT.id).length;
};

describe("an id is taken for good (F06)", () => {
	it.each([
		["35 days", "2026-05-06T11:00"],
		["a year", "2027-04-02T11:00"],
	])("%s later the same event is still the same, and another is a conflict", async (_, time) => {
		clock(time);
		expect(await post(DESK, "employment.started", STARTED, ABOUT)).toMatchObject({ statusCode: 202 });
		expect(published.splice(0)).toHaveLength(1);
		expect(refusal(await post(DESK, "employment.started", { ...STARTED, form: "part-time" }, ABOUT))).toEqual([409, "conflict"]);
		expect(published).toHaveLength(0);
		expect(await rows()).toBe(1);
	});

	it("lists in another order say the same: they are sets", async () => {
		const granted = { consent: uuid(3), agencies: [OTHER, THIRD], scope: ["referral", "visit"] };
		const about = { ...ABOUT, id: uuid(78) };
		await posted(DESK, "consent.granted", granted, about);
		const turned = { ...granted, agencies: [THIRD, OTHER], scope: ["visit", "referral"] };
		expect(await post(DESK, "consent.granted", turned, about)).toMatchObject({ statusCode: 202 });
		const fewer = { ...granted, scope: ["visit"] };
		expect(refusal(await post(DESK, "consent.granted", fewer, about))).toEqual([409, "conflict"]);
	});
});
