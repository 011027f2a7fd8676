import { closes } from "../../../schemas/event.ts";
import type { Fact } from "../../../schemas/fact.ts";
import { type Access, accessOf } from "../disclosure/access.ts";
import { isStopNotice } from "../disclosure/recipients.ts";
import { definitionOf } from "./definition.ts";
import { rolesOpenedBy, subjectOf } from "./fold.ts";

/** The most facts that a case takes: far more than a family's years need, so that reading and deciding a case stays quick. */
export const MAX_FACTS = 3_000;

/** The most referrals, visits and follow-ups that are open in a case at a time. */
export const MAX_OPEN = 100;

/**
 * Whether a fact enters a case that is full: what takes rights away, and what ends something. The ceiling never stands in
 * the way of a withdrawal, a correction or an end, and a full case can be ended.
 */
export const entersFullCase = (fact: Fact): boolean => isStopNotice(fact) || closes(definitionOf(fact.type));

const openIn = (accessFacts: readonly Fact[], { subject }: Access): number =>
	[...new Set(accessFacts.map(subjectOf))].filter((id) => subject(id).isOpen).length;

/** Whether a fact would open one more than a case may have open, by what is recorded of the case. */
export const opensTooMany = (fact: Fact, accessFacts: readonly Fact[]): boolean =>
	rolesOpenedBy(fact) !== undefined && !entersFullCase(fact) && openIn(accessFacts, accessOf(accessFacts)) >= MAX_OPEN;
