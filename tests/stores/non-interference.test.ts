import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { tokenFor } from "./front-door.ts";
import { useStores } from "./hub-in-process.ts";
import { chance, consentFor, type HIDERS, lived, OTHERS, post, protect, someOther, subjectOf } from "./lived-worlds.ts";

useStores();

/** Where a hidden family is. */
type Place = { readonly shelter: (typeof HIDERS)[number]; readonly hour: string };

/** What is hidden: the family is sheltered, visits, works; everybody is on the consent, and only desk and shelter are pinned. */
const hidden = async (number: number, { shelter, hour }: Place): Promise<void> => {
	const subject = subjectOf(6, number);
	const [referral, visit] = [subjectOf(8, number), subjectOf(9, number)];
	await post("desk", "case.opened", subject, {});
	expect((await protect(subject, shelter)).statusCode).toBe(200);
	await post("desk", "consent.granted", subject, consentFor(6, number));
	await post("desk", "referral.requested", subject, { referral, to: shelter });
	const known = { case: tokenFor(shelter, "desk", subject), referral: tokenFor(shelter, "desk", referral) };
	await post(shelter, "referral.accepted", known.case, { referral: known.referral });
	await post("desk", "accompanied-visit.scheduled", subject, { visit, host: shelter, slot: `2026-04-02T${hour}:00+09:00` });
	// Even an agency that is on the consent and asked by name hears nothing while it is not pinned.
	if (chance(number, 4) > 30)
		await post("desk", "referral.requested", subject, { referral: subjectOf(10, number), to: someOther(number, 5) });
	if (chance(number, 6) > 50) await post("desk", "employment.started", subject, {});
	if (chance(number, 7) > 60) await post("desk", "consent.withdrawn", subject, { consent: subjectOf(7, number) });
};

const north = (number: number) => hidden(number, { shelter: "north-shelter", hour: String(10 + (number % 5)) });
const south = (number: number) => hidden(number, { shelter: "south-shelter", hour: String(15 + (number % 3)) });
const nothing = async (): Promise<void> => undefined;

beforeEach(() => {
	vi.useFakeTimers({ toFake: ["Date"] });
});
afterEach(() => {
	vi.useRealTimers();
	vi.doUnmock("../../functions/rules/disclosure/protection.ts");
});

describe("families that are protected", () => {
	it("are for everybody else in no place, and not there at all", async () => {
		const [inNorth, inSouth, nowhere] = [await lived(north), await lived(south), await lived(nothing)];
		for (const agency of OTHERS) {
			expect(inSouth.get(agency), agency).toBe(inNorth.get(agency));
			expect(nowhere.get(agency), agency).toBe(inNorth.get(agency));
		}
		// A shelter that has no family is everybody else.
		expect(inSouth.get("north-shelter")).toBe(nowhere.get("north-shelter"));
		expect(inNorth.get("north-shelter")).not.toBe(nowhere.get("north-shelter"));
		expect(inNorth.get("north-shelter")).toContain("accompanied-visit.scheduled");
	});

	it.each([
		["every agency with a ground hears of it", { isFactAccessibleTo: (): boolean => true }],
		["every agency on the case may read it", { isAccessibleTo: (): boolean => true, isFactAccessibleTo: (): boolean => true }],
	])("which does not hold when %s", async (_, broken) => {
		vi.doMock("../../functions/rules/disclosure/protection.ts", async (original) => ({
			...(await original<object>()),
			...broken,
		}));
		const [inNorth, nowhere] = [await lived(north), await lived(nothing)];
		expect(OTHERS.filter((agency) => inNorth.get(agency) !== nowhere.get(agency))).not.toEqual([]);
	});
});
