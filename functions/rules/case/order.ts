import { compareText } from "../../../schemas/by-text.ts";
import type { Definition } from "../../../schemas/event.ts";
import type { Fact } from "../../../schemas/fact.ts";
import { definitionOf } from "./definition.ts";

/** How far the clocks of two agencies may be apart, in milliseconds: a time zone at the most. */
export const MAX_CLOCK_SKEW = 24 * 3_600_000;

/** What causes what, among facts of one time: a case is opened, a ground is given, something is asked for, answered, taken away. */
const phaseOf = ({ opensCase, sharing, recalls, roles }: Definition): number => {
	if (opensCase) return 0;
	if (recalls || sharing === "takes" || sharing === "narrows") return 4;
	if (sharing === "gives" || roles?.["voice"] !== undefined) return 1;
	return roles ? 2 : 3;
};

/** Where the state that a fact leads to stands in the life of its referral, visit or follow-up. */
const stateIndex = ({ move, family }: Definition): number => Object.keys(family.states).indexOf(move?.to ?? "");

/**
 * The order in which facts of a case are read, whatever the order they arrived in: by time; at equal times by what causes
 * what; last by acceptance and id, so that the order is the same for everybody.
 */
export const byCause = (a: Fact, b: Fact): number => {
	if (a.time !== b.time) return compareText(a.time, b.time);
	const [one, other] = [definitionOf(a.type), definitionOf(b.type)];
	return (
		phaseOf(one) - phaseOf(other) ||
		stateIndex(one) - stateIndex(other) ||
		compareText(a.acceptedAt, b.acceptedAt) ||
		compareText(a.id, b.id)
	);
};

/** The order in which the hub accepted facts; what was accepted in one moment, by what causes what. */
export const byAcceptance = (a: Fact, b: Fact): number =>
	compareText(a.acceptedAt, b.acceptedAt) || phaseOf(definitionOf(a.type)) - phaseOf(definitionOf(b.type)) || byCause(a, b);

/** The later of two times. */
export const later = (one: string, other: string): string => (one > other ? one : other);

/** The earlier of two times. */
export const earlier = (one: string, other: string): string => (one < other ? one : other);

/** The time so many milliseconds later (or earlier), UTC. */
export const shifted = (time: string, milliseconds: number): string => new Date(Date.parse(time) + milliseconds).toISOString();
