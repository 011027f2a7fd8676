import { describe, expect, it } from "vitest";
import { decideRecipients } from "../../functions/rules/disclosure/recipients.ts";
import type { Fact } from "../../schemas/fact.ts";
import type { RecordedOrder as Mark } from "../../schemas/protection.ts";
import { agencyNamed } from "../ids.ts";
import { answered, consented, context, followUp, opened, referred } from "./case-book.ts";

describe("a protected case", () => {
	const given = [opened(), consented({ agencies: ["hello-work", "shelter", "center"] })];
	const request = referred("shelter", "04-10");
	const set = (pinned: readonly string[], time = "2026-04-05T00:00:00.000Z"): Mark => ({
		does: "set",
		basis: "evacuated",
		pinned: pinned.map(agencyNamed),
		reviewBy: "2027-03-31",
		id: "m",
		time,
		by: agencyNamed("desk"),
	});
	const told = (one: Fact, marks: readonly (Mark | undefined)[]) =>
		decideRecipients(one, context([...given, request, one], marks)).told.map(({ agency }) => agency);
	const lifted: Mark = {
		does: "lift",
		reason: "danger-over",
		id: "n",
		time: "2026-05-01T00:00:00.000Z",
		by: agencyNamed("desk"),
	};

	it("is heard of by those alone who are pinned, and by the one that set it", () => {
		expect(told(request, [set([])])).toEqual([]);
		expect(told(request, [set(["shelter"])])).toEqual(["shelter"]);
		expect(told(answered("shelter", "accepted", "04-11"), [set([])])).toEqual(["desk"]);
	});

	it("is heard of by nobody when the protection cannot be read", () => {
		expect(told(request, [set(["shelter"]), undefined])).toEqual([]);
	});

	it("keeps what happened while it was protected from the others after it is lifted", () => {
		expect(told(request, [set([]), lifted])).toEqual([]);
		expect(told(request, [set(["shelter"]), lifted])).toEqual(["shelter"]);
		expect(told(referred("hello-work", "05-02"), [set([]), lifted])).toEqual(["hello-work"]);
		expect(told(referred("hello-work", "04-02"), [set([]), lifted])).toEqual(["hello-work"]);
	});

	it("does not tell a pinned agency where the family is unless it must be there", () => {
		const accepted = answered("shelter", "accepted", "04-11");
		const joined = [...given, referred("center", "04-01"), answered("center", "accepted", "04-02"), request, accepted];
		const owned = followUp("scheduled", "shelter", "04-12");
		const marks = [set(["center", "shelter"])];
		const [near, far] = [
			decideRecipients(owned, context([...joined, owned])),
			decideRecipients(owned, context([...joined, owned], marks)),
		];
		expect(near.told.find(({ agency }) => agency === "center")).toMatchObject({ isLocationHidden: false });
		expect(far.told.find(({ agency }) => agency === "center")).toMatchObject({ isLocationHidden: true });
	});
});
