import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	caughtUp,
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
	swept,
	turnAt,
} from "../../functions/rules/webhook/endpoint.ts";
import { BACK_OFF, comeToRest, happenings, kept, LEASE, play, send, URL_OF_IT } from "./endpoint-world.ts";

describe("an endpoint, whatever happens to it and to who calls it", () => {
	it("misses nothing: each entry was taken, is in the queue, or lies behind where somebody goes on", () =>
		fc.assert(
			fc.property(happenings, (story) => {
				const { endpoint, made, end, queue } = play(story);
				const queued = new Set([...queue.values()].map(({ delivery }) => delivery));
				for (let index = 1; index <= end; index++)
					expect(made.has(index) || queued.has(index) || (endpoint?.after ?? Number.POSITIVE_INFINITY) < index).toBe(true);
			}),
			{ numRuns: 5_000 },
		));

	it("has everything when all is well again, with nothing new to tell and without the clock, unless it is paused", () =>
		fc.assert(
			fc.property(happenings, (story) => {
				const world = play(story);
				const isPaused = stateOf(world.endpoint, URL_OF_IT) === "paused";
				comeToRest(world);
				if (isPaused && world.endpoint?.after !== undefined) return;
				expect([...world.made].sort((one, other) => one - other)).toEqual(
					Array.from({ length: world.end }, (_, index) => index + 1),
				);
				if (world.end > 0) expect(isSettled(world.endpoint, URL_OF_IT)).toBe(true);
			}),
			{ numRuns: 5_000 },
		));

	it("has everything, paused or not, when the clock sends somebody", () =>
		fc.assert(
			fc.property(happenings, (story) => {
				const world = play(story);
				comeToRest(world);
				world.now += LEASE + BACK_OFF;
				if (world.endpoint && isDue(world.endpoint, world.now)) send(world, { visibleAt: world.now });
				comeToRest(world);
				expect(world.made.size).toBe(world.end);
			}),
			{ numRuns: 5_000 },
		));
});

describe("an endpoint that somebody has in hand", () => {
	const taken = (holder: string, index: number): KeptEndpoint => {
		const turn = turnAt(newEndpoint(URL_OF_IT, 7), holder, index, LEASE);
		return kept((turn as { next: Endpoint }).next);
	};

	it("is left to them by deliveries and by others, but not to one that fell and comes again", () => {
		expect(parkingAt(taken("a", 0), URL_OF_IT, 8, 10, "d")).toEqual({ does: "leave" });
		expect(parkingAt(taken("a", 0), URL_OF_IT, 3, 10, "d")).toMatchObject({
			does: "park",
			next: { after: 3, holder: "a" },
		});
		expect(turnAt(taken("a", 0), "b", 10, LEASE)).toEqual({ does: "leave" });
		expect(turnAt(taken("a", 0), "a", 10, LEASE)).toMatchObject({ does: "take" });
	});

	it("is anybody's when they are gone for long", () => {
		expect(parkingAt(taken("a", 0), URL_OF_IT, 8, LEASE + 1, "d")).toEqual({ does: "park", goOnAt: LEASE + 1 });
		expect(turnAt(taken("a", 0), "b", LEASE + 1, LEASE)).toMatchObject({ does: "take" });
	});

	it("is waited for when it is not due yet, unless a pause keeps it", () => {
		const failing = failed(taken("a", 0), 0, 100);
		expect(turnAt(failing, "b", 99, LEASE)).toEqual({ does: "wait" });
		expect(turnAt({ ...failing, failures: 8 }, "b", 99, LEASE)).toEqual({ does: "leave" });
		expect(turnAt({ ...failing, failures: 8 }, "b", 100, LEASE)).toMatchObject({ does: "take" });
		expect(turnAt(gone(failing), "b", 100, LEASE)).toEqual({ does: "leave" });
	});
});

describe("a delivery that is parked while somebody catches up", () => {
	const inHand = (after: number): Endpoint => ({ ...newEndpoint(URL_OF_IT, after), isVerified: true, holder: "a" });

	it("is still to be made when it lies before what was caught up with", () => {
		expect(caughtUp(inHand(4), 4, 9).after).toBe(9);
		expect(caughtUp(inHand(2), 4, 9).after).toBe(2);
	});

	it("keeps the endpoint from being settled", () => {
		expect(settled(inHand(9), 9)).toMatchObject({ sweepAfter: 9 });
		expect(isSettled(kept(settled(inHand(9), 9)), URL_OF_IT)).toBe(true);
		expect(settled(inHand(2), 9)).toEqual(inHand(2));
	});

	it("is looked for once more from the first place that was not looked through yet", () => {
		expect(settled({ ...inHand(9), sweepAfter: 3 }, 9).sweepAfter).toBe(3);
		expect(swept({ ...inHand(9), sweepAfter: 3, leaseUntil: 50 })).toMatchObject({ leaseUntil: 50, sweepAfter: undefined });
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
		expect(parkingAt(kept(gone(at(0))), URL_OF_IT, 1, 1e12, "d")).toEqual({ does: "leave" });
		expect(parkingAt(kept(gone(at(0))), "https://npo.example/other", 1, 0, "d")).toMatchObject({ does: "park" });
	});
});
