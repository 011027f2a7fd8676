import { describe, expect, it } from "vitest";
import { affectsAccess } from "../../functions/rules/case/definition.ts";
import { fold } from "../../functions/rules/case/fold.ts";
import { accessOf } from "../../functions/rules/disclosure/access.ts";
import { groundEndFor } from "../../functions/rules/disclosure/ground-end.ts";
import type { Fact } from "../../schemas/fact.ts";
import { agencyNamed } from "../ids.ts";
import { consented, fact, named, opened, referred, withdrew } from "./case-book.ts";

const [DESK, CENTER, NPO] = ["desk", "center", "npo"].map(agencyNamed);
const consent = (consentName: string, until: string | undefined, on: string): Fact => {
	const { until: _, ...data } = { ...consented({ agencies: ["center"] }).data };
	return fact("desk", "consent.granted", { ...data, consent: consentName, ...(until ? { until } : { until: undefined }) }, on);
};

/** When the ground of the referral to the center ends, as an agency is told on a day. */
const endFor = (reader = DESK, today = "2026-04-20", ...facts: Fact[]) => {
	const all = [opened(), referred("center"), ...facts];
	const access = accessOf(all.filter(affectsAccess));
	const subject = fold(all).subjects.get(named("to center"));
	if (!subject || !reader) throw new RangeError("no referral");
	return groundEndFor(reader, access, today)(subject).groundEnds;
};

describe("the end of a ground that covers something open", () => {
	const ending = consented({ agencies: ["center"], until: "2026-05-20" });

	it("is told to both sides from 30 days before its last day", () => {
		for (const side of [DESK, CENTER])
			expect(["2026-04-19", "2026-04-20", "2026-05-20"].map((day) => endFor(side, day, ending))).toEqual([
				undefined,
				"2026-05-20",
				"2026-05-20",
			]);
	});

	it("is told to nobody else", () => expect(endFor(NPO, "2026-04-20", ending)).toBeUndefined());

	it("is not told once it is over, or while another ground lasts longer", () => {
		expect(endFor(DESK, "2026-05-21", ending)).toBeUndefined();
		expect(endFor(DESK, "2026-04-20", ending, consent("another", "2026-12-31", "04-02"))).toBeUndefined();
		expect(endFor(DESK, "2026-04-20", ending, consent("another", undefined, "04-02"))).toBeUndefined();
		expect(endFor(DESK, "2026-04-20", ending, consent("another", "2026-05-10", "04-02"))).toBe("2026-05-20");
	});

	it("is not told of one that was withdrawn", () =>
		expect(endFor(DESK, "2026-04-20", ending, withdrew("04-10"))).toBeUndefined());

	it("is not told of a consent without an end", () =>
		expect(endFor(DESK, "2026-04-20", consent("consent", undefined, "04-01"))).toBeUndefined());
});
