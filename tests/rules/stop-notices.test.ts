import { describe, expect, it } from "vitest";
import { toldUnder } from "../../functions/disclosing/case-context.ts";
import type { Fact } from "../../schemas/fact.ts";
import { agencyNamed } from "../ids.ts";
import { consented, fact, opened, referred, withdrew } from "./case-book.ts";

const told = (agency: string, of: Fact, givenBy: Fact, on: string) => ({
	fact: of.id,
	agency: agencyNamed(agency),
	ground: "consent" as const,
	givenBy: givenBy.id,
	at: new Date(`2026-${on}:00+09:00`).toISOString(),
});

describe("who is told to stop", () => {
	const given = consented({ agencies: ["npo", "housing"] }, "04-01T09:30");
	const request = referred("npo", "04-01T10:00");
	const ledger = [told("npo", request, given, "04-01T10:01")];

	it("who was told under the ground that ends, whatever time the withdrawal gives", () => {
		const withdrawal = withdrew("04-01T10:00", "04-01T14:00");
		expect([...toldUnder(ledger, [opened(), given, request, withdrawal])(withdrawal)]).toEqual(["npo"]);
	});

	it("not who was told under a consent that was given again under the same number", () => {
		const withdrawal = withdrew("04-02T10:00");
		const again = consented({ agencies: ["housing"] }, "04-03T10:00");
		const other = referred("housing", "04-03T11:00");
		const all = [opened(), given, request, withdrawal, again, other];
		const later = [...ledger, told("housing", other, again, "04-03T11:01")];
		expect([...toldUnder(later, all)(withdrawal)]).toEqual(["npo"]);
	});

	it("not who was told for the first time after a consent was narrowed, of what it still covers", () => {
		const narrowed = fact(
			"desk",
			"consent.narrowed",
			{ consent: "consent", agencies: ["npo", "housing"], scope: ["referral"] },
			"04-02T10:00",
		);
		const other = referred("housing", "04-03T11:00");
		const later = [...ledger, told("housing", other, given, "04-03T11:01")];
		expect([...toldUnder(later, [opened(), given, request, narrowed, other])(narrowed)]).toEqual(["npo"]);
	});
});
