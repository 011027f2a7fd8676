import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	answered,
	type Endpoint,
	failed,
	gone,
	isDue,
	isSettled,
	type KeptEndpoint,
	newEndpoint,
	noticeFor,
	parkingAt,
	settled,
	stateOf,
} from "../../functions/rules/endpoint.ts";

const URL_OF_IT = "https://npo.example/in";
const LEASE = 1_000;
const kept = (endpoint: Endpoint): KeptEndpoint => ({ ...endpoint, agency: "npo", version: 1 });

/** What can happen to an endpoint; a delivery is told by its sequence number. */
type Happening =
	| { readonly what: "delivery"; readonly ok: boolean }
	| { readonly what: "catch-up"; readonly upTo: number; readonly ok: boolean }
	| { readonly what: "time"; readonly milliseconds: number };

const happenings: fc.Arbitrary<readonly Happening[]> = fc.array(
	fc.oneof(
		fc.record({ what: fc.constant("delivery" as const), ok: fc.boolean() }),
		fc.record({ what: fc.constant("catch-up" as const), upTo: fc.nat(5), ok: fc.boolean() }),
		fc.record({ what: fc.constant("time" as const), milliseconds: fc.integer({ min: 1, max: 5_000 }) }),
	),
	{ maxLength: 60 },
);

/** An endpoint, its inbox, and what it took. */
type World = { endpoint: KeptEndpoint | undefined; now: number; end: number; readonly made: Set<number> };

const deliver = (world: World, ok: boolean): void => {
	const after = world.end;
	world.end += 1;
	const parking = parkingAt(world.endpoint, URL_OF_IT, after, world.now, LEASE);
	if (parking.does === "park") world.endpoint = kept(parking.next);
	if (parking.does !== "deliver") return;
	if (ok) world.made.add(world.end);
	else world.endpoint = kept(failed({ ...parking.endpoint, after }, world.now, world.now + 100));
};

const catchUp = (world: World, upTo: number, ok: boolean): void => {
	const { endpoint, now, end } = world;
	if (endpoint?.after === undefined || endpoint.retryAt > now) return;
	const reached = Math.min(end, endpoint.after + upTo);
	for (let at = endpoint.after + 1; ok && at <= reached; at++) world.made.add(at);
	const further = { ...answered(endpoint, false), after: reached };
	if (ok) world.endpoint = kept(reached === end ? settled(further) : further);
	else world.endpoint = kept(failed(endpoint, now, now + 100));
};

/** Plays a story as the senders of `functions/delivering` bring it about. */
const play = (story: readonly Happening[]): World => {
	const world: World = { endpoint: undefined, now: 0, end: 0, made: new Set() };
	for (const one of story) {
		if (one.what === "time") world.now += one.milliseconds;
		else if (one.what === "delivery") deliver(world, one.ok);
		else catchUp(world, one.upTo, one.ok);
	}
	return world;
};

describe("an endpoint, whatever happens to it", () => {
	it("misses nothing: each delivery was made, or lies behind where somebody goes on", () =>
		fc.assert(
			fc.property(happenings, (story) => {
				const { endpoint, made, end } = play(story);
				for (let at = 1; at <= end; at++) expect(made.has(at) || (endpoint?.after ?? Number.POSITIVE_INFINITY) < at).toBe(true);
			}),
			{ numRuns: 2_000 },
		));

	it("is gone on with: while it is not settled, time alone makes it due", () =>
		fc.assert(
			fc.property(happenings, (story) => {
				const { endpoint, now } = play(story);
				if (endpoint && !isSettled(endpoint, URL_OF_IT)) expect(isDue(endpoint, now + LEASE + 100)).toBe(true);
			}),
			{ numRuns: 2_000 },
		));

	it("has one go on with it at a time", () => {
		const first = parkingAt(undefined, URL_OF_IT, 7, 0, LEASE);
		expect(first).toMatchObject({ does: "park", isMine: true });
		const seen = kept((first as { next: Endpoint }).next);
		expect(parkingAt(seen, URL_OF_IT, 8, 10, LEASE)).toEqual({ does: "leave" });
		expect(parkingAt(seen, URL_OF_IT, 3, 10, LEASE)).toMatchObject({ does: "park", isMine: false, next: { after: 3 } });
		expect(parkingAt(seen, URL_OF_IT, 8, LEASE + 1, LEASE)).toMatchObject({ does: "park", isMine: true });
	});
});

describe("an endpoint's state", () => {
	const at = (failures: number, isVerified = true): Endpoint => ({ ...newEndpoint(URL_OF_IT, 0), failures, isVerified });
	it.each([
		["pending", at(0, false)],
		["verified", at(0)],
		["failing", at(1)],
		["failing", at(7)],
		["paused", at(8)],
		["paused", at(8, false)],
		["gone", gone(at(0))],
	])("is %s", (state, endpoint) => expect(stateOf(endpoint, URL_OF_IT)).toBe(state));

	it("is pending for another URL", () => expect(stateOf(at(0), "https://npo.example/other")).toBe("pending"));

	it("is told once when it is paused, gone or well again, and not while it only fails", () => {
		expect(noticeFor(at(7))).toBeUndefined();
		expect(noticeFor(at(8))).toBe("paused");
		expect(noticeFor({ ...at(9), told: "paused" })).toBeUndefined();
		expect(noticeFor({ ...at(0), told: "paused" })).toBe("recovered");
		expect(noticeFor({ ...at(0, false), told: "gone" })).toBeUndefined();
		expect(noticeFor({ ...gone(at(0)), told: "paused" })).toBe("gone");
		expect(noticeFor({ ...gone(at(0)), told: "gone" })).toBeUndefined();
		// Started anew, and not yet answered: neither well nor told.
		expect(noticeFor(at(0))).toBeUndefined();
	});

	it("does not begin again by itself once it is gone", () => {
		expect(parkingAt(kept(gone(at(0))), URL_OF_IT, 1, 1e12, LEASE)).toEqual({ does: "leave" });
		expect(parkingAt(kept(gone(at(0))), "https://npo.example/other", 1, 0, LEASE)).toMatchObject({ does: "park" });
	});
});
