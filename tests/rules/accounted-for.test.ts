import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { affectsAccess } from "../../functions/rules/case/definition.ts";
import { rolesOpenedBy, subjectOf } from "../../functions/rules/case/fold.ts";
import { accessOf } from "../../functions/rules/disclosure/access.ts";
import { agencyViewOf } from "../../functions/rules/disclosure/agency-view.ts";
import { noticesOf } from "../../functions/rules/disclosure/protection-notice.ts";
import { decideRecipients } from "../../functions/rules/disclosure/recipients.ts";
import type { Fact } from "../../schemas/fact.ts";
import type { CaseId, EventId } from "../../schemas/ids.ts";
import type { RecordedOrder } from "../../schemas/protection.ts";
import { agencyNamed, idFrom } from "../ids.ts";
import { anyCase } from "./any-case.ts";
import { AGENCIES, consented, context, groupOf, opened, referred, withdrew } from "./case-book.ts";

describe("a receipt says who was not told and why", () => {
	it("an agency that an opening gives a part to is told, or is withheld with a reason: never neither", () =>
		fc.assert(
			fc.property(anyCase(), (facts) => {
				const { isEntitled, subject } = accessOf(facts.filter(affectsAccess));
				for (const fact of facts.filter((one) => isEntitled(one) && subject(subjectOf(one)).opening?.id === one.id)) {
					const { told, withheld } = decideRecipients(fact, context(facts));
					const named = Object.values(rolesOpenedBy(fact) ?? {}).filter((agency) => agency !== fact.by);
					const accounted = [...told, ...withheld].map(({ agency }) => agency);
					for (const agency of named) expect(accounted).toContain(agency);
				}
			}),
			{ numRuns: 500 },
		));
});

const order = (pinned: readonly string[]): RecordedOrder => ({
	does: "set",
	basis: "evacuated",
	pinned: pinned.map(agencyNamed),
	reviewBy: "2027-03-31",
	id: idFrom<EventId>("order"),
	time: "2026-04-05T00:00:00.000Z",
	by: agencyNamed("desk"),
});

describe("the basis of a protection", () => {
	it("goes to the groups desk and protection only, for any who are pinned", () => {
		const given = [opened()];
		const orders = [order(Object.keys(AGENCIES).filter((id) => id !== "desk"))];
		const [notice] = noticesOf(idFrom<CaseId>("case"), orders, agencyNamed("desk")) as [Fact];
		const { told } = decideRecipients(notice, context(given, orders));
		const groups = told.filter(({ fields }) => fields.includes("basis")).map(({ agency }) => groupOf(agency, notice));
		expect(told).toHaveLength(Object.keys(AGENCIES).length - 1);
		expect(new Set(groups)).toEqual(new Set(["desk", "protection"]));
	});
});

describe("a consent that is withdrawn while the case is protected", () => {
	it("is told to stop and purge as ever, in words that say nothing of protection", () => {
		const stop = withdrew("04-10");
		const all = [opened(), consented({ agencies: ["hello-work"] }), referred("hello-work", "04-02"), stop];
		const seen = (orders: readonly RecordedOrder[]) => {
			const one = decideRecipients(stop, context(all, orders)).told.find(({ agency }) => agency === "hello-work");
			const view = agencyViewOf(Buffer.alloc(32, 7), agencyNamed("hello-work"));
			return one && { basis: one.basis, event: { ...view.eventOf(stop, one.fields), source: undefined } };
		};
		expect(seen([order([])])).toEqual(seen([]));
		expect(seen([])).toMatchObject({ basis: { ground: "stop-notice" } });
	});
});
