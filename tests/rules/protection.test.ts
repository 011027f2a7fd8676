import { describe, expect, it } from "vitest";
import { protectionAt } from "../../functions/rules/disclosure/protection.ts";
import { decideRecipients } from "../../functions/rules/disclosure/recipients.ts";
import type { Fact } from "../../schemas/fact.ts";
import type { EventId } from "../../schemas/ids.ts";
import type { RecordedOrder as Mark } from "../../schemas/protection.ts";
import { agencyNamed, idFrom } from "../ids.ts";
import { answered, consented, context, followUp, opened, referred } from "./case-book.ts";

describe("a protected case", () => {
	const given = [opened(), consented({ agencies: ["hello-work", "shelter", "center"] })];
	const request = referred("shelter", "04-10");
	const set = (pinned: readonly string[], time = "2026-04-05T00:00:00.000Z"): Mark => ({
		does: "set",
		basis: "evacuated",
		pinned: pinned.map(agencyNamed),
		reviewBy: "2027-03-31",
		id: idFrom("m"),
		time,
		by: agencyNamed("desk"),
	});
	const told = (one: Fact, marks: readonly (Mark | undefined)[]) =>
		decideRecipients(one, context([...given, request, one], marks)).told.map(({ agency }) => agency);
	const lifted: Mark = {
		does: "lift",
		reason: "danger-over",
		id: idFrom("n"),
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

describe("who may change a protection", () => {
	type Made = { readonly by: string; readonly pinned?: readonly string[] };
	let made = 0;
	const order = ({ by, pinned }: Made): Mark => {
		made += 1;
		const time = `2026-05-01T00:00:${String(made).padStart(2, "0")}.000Z`;
		const about = { id: idFrom<EventId>(`order ${made}`), time, by: agencyNamed(by) };
		if (!pinned) return { does: "lift", reason: "danger-over", ...about };
		return { does: "set", basis: "evacuated", pinned: pinned.map(agencyNamed), reviewBy: "2027-03-31", ...about };
	};
	const pinnedAfter = (...orders: readonly Made[]) => {
		const now = protectionAt(orders.map(order), agencyNamed("desk"));
		return now.isOn ? [...now.pinned].sort() : "off";
	};

	it("the holder and those that set it are always pinned", () => {
		expect(pinnedAfter({ by: "npo", pinned: [] })).toEqual(["desk", "npo"]);
		expect(pinnedAfter({ by: "npo", pinned: ["shelter"] }, { by: "desk", pinned: [] })).toEqual(["desk", "npo"]);
	});

	it("the holder and the setter change and lift it by themselves", () => {
		expect(pinnedAfter({ by: "npo", pinned: ["shelter"] }, { by: "desk" })).toBe("off");
		expect(pinnedAfter({ by: "npo", pinned: ["shelter"] }, { by: "npo" })).toBe("off");
	});

	it("another pinned agency's word waits for a second one that says the same", () => {
		const set = { by: "desk", pinned: ["shelter", "lawyer"] };
		expect(pinnedAfter(set, { by: "shelter" })).toEqual(["desk", "lawyer", "shelter"]);
		expect(pinnedAfter(set, { by: "shelter" }, { by: "shelter" })).toEqual(["desk", "lawyer", "shelter"]);
		expect(pinnedAfter(set, { by: "shelter" }, { by: "lawyer" })).toBe("off");
		expect(pinnedAfter(set, { by: "shelter", pinned: ["npo"] })).toEqual(["desk", "lawyer", "shelter"]);
		expect(pinnedAfter(set, { by: "shelter", pinned: ["npo"] }, { by: "lawyer", pinned: ["npo"] })).toEqual(["desk", "npo"]);
	});

	it("one that is not pinned changes nothing", () => {
		expect(pinnedAfter({ by: "desk", pinned: ["shelter"] }, { by: "npo" })).toEqual(["desk", "shelter"]);
	});
});

describe("what is hidden while a case is protected", () => {
	it("goes by when it was accepted, not by the time its sender gives", () => {
		const given = [opened(), consented({ agencies: ["hello-work"] })];
		const orders: readonly Mark[] = [
			{
				does: "set",
				basis: "evacuated",
				pinned: [],
				reviewBy: "2027-03-31",
				id: idFrom("a"),
				time: "2026-04-05T00:00:00.000Z",
				by: agencyNamed("desk"),
			},
			{ does: "lift", reason: "danger-over", id: idFrom("b"), time: "2026-05-01T00:00:00.000Z", by: agencyNamed("desk") },
		];
		const backDated = { ...referred("hello-work", "04-02"), acceptedAt: "2026-04-10T00:00:00.000Z" };
		expect(decideRecipients(backDated, context([...given, backDated], orders)).withheld).toEqual([
			{ agency: "hello-work", reason: "protected" },
		]);
	});
});
