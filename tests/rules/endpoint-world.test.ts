import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backlogOf, isUpToDate, newEndpoint, reconciled, upToDate } from "../../functions/rules/webhook/endpoint.ts";
import { stateOf } from "../../functions/rules/webhook/endpoint-state.ts";
import { decideDelivery, decideLease, isDue } from "../../functions/rules/webhook/endpoint-work.ts";
import { BACK_OFF, LEASE, RULES, type Rules, send, URL_OF_IT, type World } from "./endpoint-senders.ts";
import { comeToRest, happenings, play } from "./endpoint-world.ts";

/** Where entries are looked for that were neither delivered nor are queued. */
const isCovered = (world: World, sequence: number): boolean => {
	const queued = [...world.queue.values()].some(({ delivery }) => delivery === sequence);
	return world.made.has(sequence) || queued || (backlogOf(world.endpoint) ?? Number.POSITIVE_INFINITY) < sequence;
};

/** What came since the agency set its webhook. */
const sequences = ({ end, floor }: World): number[] => Array.from({ length: end - floor }, (_, index) => floor + index + 1);
const missing = (world: World): number[] => sequences(world).filter((sequence) => !world.made.has(sequence));

type Stories = { readonly runs: number; readonly rules?: Rules };

const missesNothing = ({ runs, rules = RULES }: Stories): void =>
	fc.assert(
		fc.property(happenings, (story) => {
			const world = play(story, rules);
			expect(sequences(world).filter((sequence) => !isCovered(world, sequence))).toEqual([]);
		}),
		{ numRuns: runs, endOnFailure: rules !== RULES },
	);

const recovers = ({ runs, rules = RULES }: Stories): void =>
	fc.assert(
		fc.property(happenings, (story) => {
			const world = play(story, rules);
			const isPaused = stateOf(world.endpoint, URL_OF_IT) === "paused";
			comeToRest(world, rules);
			if (isPaused && world.endpoint?.status !== "up-to-date") return;
			expect(missing(world)).toEqual([]);
			if (world.end > 0) expect(isUpToDate(world.endpoint, URL_OF_IT)).toBe(true);
		}),
		{ numRuns: runs, endOnFailure: rules !== RULES },
	);

const recoversByTheClock = ({ runs, rules = RULES }: Stories): void =>
	fc.assert(
		fc.property(happenings, (story) => {
			const world = play(story, rules);
			comeToRest(world, rules);
			world.now += LEASE + BACK_OFF;
			if (world.endpoint && isDue(world.endpoint, world.now)) send(world, { visibleAt: world.now });
			comeToRest(world, rules);
			expect(missing(world)).toEqual([]);
		}),
		{ numRuns: runs, endOnFailure: rules !== RULES },
	);

const pushesNothingFromBefore = ({ runs, rules = RULES }: Stories): void =>
	fc.assert(
		fc.property(happenings, (story) => {
			const world = play(story, rules);
			comeToRest(world, rules);
			expect([...world.early]).toEqual([]);
		}),
		{ numRuns: runs, endOnFailure: rules !== RULES },
	);

const RUNS = 5_000;

describe("an endpoint, whatever happens to it and to the processes that call it", () => {
	it("misses nothing: each entry was delivered, is queued, or lies behind where a worker continues", () =>
		missesNothing({ runs: RUNS }));

	it("has everything when all is well again, with nothing new to tell and without the clock, unless it is paused", () =>
		recovers({ runs: RUNS }));

	it("is never pushed what came before its webhook was set, or while it was stopped", () =>
		pushesNothingFromBefore({ runs: RUNS }));

	it("has everything, paused or not, when the clock sends a worker", () => recoversByTheClock({ runs: RUNS }));
});

const ignoringFloor: Rules["decideDelivery"] = (seen, url, after, now, id) => {
	const { floor: _, ...rest } = { floor: undefined, ...seen };
	return decideDelivery(seen && (rest as typeof seen), url, after, now, id);
};

/** Rules broken on purpose, each in a way that someone might think right. */
const BROKEN: Readonly<Record<string, readonly [(stories: Stories) => void, Partial<Rules>]>> = {
	"up to date without looking once more at what came meanwhile": [
		missesNothing,
		{
			upToDate: (endpoint, to) => {
				const next = upToDate(endpoint, to);
				return reconciled(next, to) ?? next;
			},
		},
	],
	"up to date though a delivery was added to the backlog meanwhile": [
		missesNothing,
		{ upToDate: (endpoint, to) => upToDate({ ...endpoint, backlogFrom: to }, to) },
	],
	"progress that passes over what was added to the backlog meanwhile": [
		missesNothing,
		{ caughtUp: (endpoint, _, to) => ({ ...endpoint, backlogFrom: to }) },
	],
	"a lease that the holder's own message does not get again after a crash": [
		recovers,
		{
			decideLease: (endpoint, _, now, duration) => decideLease(endpoint, `another at ${now}`, now, duration),
		},
	],
	"a worker that does not wait when it comes early": [
		recovers,
		{
			decideLease: (endpoint, holder, now, duration) => {
				const decision = decideLease(endpoint, holder, now, duration);
				return decision.does === "wait" ? { does: "leave" } : decision;
			},
		},
	],
	"a webhook set again that has forgotten where its inbox ended": [
		pushesNothingFromBefore,
		{ firstEndpoint: (url, end) => newEndpoint(url, end) },
	],
	"a backlog that an entry from before the webhook is added to": [
		pushesNothingFromBefore,
		{ isBeforeWebhook: () => false, decideDelivery: ignoringFloor },
	],
	"a failed delivery that does not send the worker it had not sent when it crashed": [
		recovers,
		{ decideDelivery: (seen, url, after, now) => decideDelivery(seen, url, after, now, "another") },
	],
};

describe("the same properties fail for", () => {
	it.each(Object.entries(BROKEN))("%s", (_, [property, broken]) => {
		expect(() => property({ runs: 40 * RUNS, rules: { ...RULES, ...broken } })).toThrow(/Property failed/);
	});
});
