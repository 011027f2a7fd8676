import { describe, expect, it } from "vitest";
import {
	answered,
	backlogged,
	caughtUp,
	delivered,
	failed,
	gone,
	newEndpoint,
	reconciled,
	unknownUntil,
	upToDate,
} from "../../functions/rules/webhook/endpoint.ts";
import { noticeFor, stateOf, timesFailed, withTold } from "../../functions/rules/webhook/endpoint-state.ts";
import { decideDelivery, decideLease, isDue, isLeasedBy } from "../../functions/rules/webhook/endpoint-work.ts";
import type { BehindEndpoint, Endpoint, UpToDateEndpoint } from "../../schemas/webhook-endpoint.ts";

const URL_OF_IT = "https://npo.example/in";
const LEASE = 1_000;

const behind = (backlogFrom: number, more: Partial<BehindEndpoint> = {}): BehindEndpoint => ({
	status: "behind",
	url: URL_OF_IT,
	backlogFrom,
	setAt: 0,
	isSlow: false,
	...more,
});
const settled = (more: Partial<UpToDateEndpoint> = {}): UpToDateEndpoint => ({
	status: "up-to-date",
	url: URL_OF_IT,
	isSlow: false,
	...more,
});
const failing = (times: number) => ({ failing: { times, since: 1, retryAt: 100 } });
const OTHER_URL = "https://npo.example/other";

describe("the lease of an endpoint", () => {
	const leased = (holder: string, now: number): Endpoint => {
		const decision = decideLease(newEndpoint(URL_OF_IT, 7), holder, now, LEASE);
		return (decision as { next: Endpoint }).next;
	};

	it("keeps out deliveries and other workers, but not the holder's own message after a crash", () => {
		expect(decideDelivery(leased("a", 0), URL_OF_IT, 8, 10, "d")).toEqual({ does: "nothing" });
		expect(decideDelivery(leased("a", 0), URL_OF_IT, 3, 10, "d")).toMatchObject({
			does: "backlog",
			next: { backlogFrom: 3, lease: { holder: "a" } },
		});
		expect(decideLease(leased("a", 0), "b", 10, LEASE)).toEqual({ does: "leave" });
		expect(decideLease(leased("a", 0), "a", 10, LEASE)).toMatchObject({ does: "acquire" });
	});

	it("is anybody's when it has expired", () => {
		expect(decideDelivery(leased("a", 0), URL_OF_IT, 8, LEASE + 1, "d")).toEqual({ does: "backlog", dispatchAt: LEASE + 1 });
		expect(decideLease(leased("a", 0), "b", LEASE + 1, LEASE)).toMatchObject({ does: "acquire" });
	});

	it("is waited for when the endpoint is not due yet, unless it is paused", () => {
		expect(decideLease(behind(7, failing(1)), "b", 99, LEASE)).toEqual({ does: "wait", until: 100 });
		expect(decideLease(behind(7, failing(8)), "b", 99, LEASE)).toEqual({ does: "leave" });
		expect(decideLease(behind(7, failing(8)), "b", 100, LEASE)).toMatchObject({ does: "acquire" });
		expect(decideLease(gone(behind(7)), "b", 100, LEASE)).toEqual({ does: "leave" });
	});

	it("of one that is up to date is there only to look once more at what came meanwhile", () => {
		expect(decideLease(settled(), "a", 0, LEASE)).toEqual({ does: "leave" });
		const decision = decideLease(settled({ reconcile: { from: 7 } }), "a", 0, LEASE);
		expect(decision).toMatchObject({ next: { reconcile: { from: 7, lease: { holder: "a", until: LEASE } } } });
	});

	it("is lost when the URL was set anew, the endpoint is up to date, or another message holds it", () => {
		expect(isLeasedBy(leased("a", 0), "a", URL_OF_IT)).toBe(true);
		expect(isLeasedBy(leased("b", 0), "a", URL_OF_IT)).toBe(false);
		expect(isLeasedBy(newEndpoint(OTHER_URL, 7), "a", URL_OF_IT)).toBe(false);
		expect(isLeasedBy(settled({ reconcile: { from: 7, lease: { holder: "a", until: 9 } } }), "a", URL_OF_IT)).toBe(false);
	});
});

describe("a delivery that is added to the backlog while a worker catches up", () => {
	it("is still to be made when it lies before what was caught up with", () => {
		expect(caughtUp(behind(4), 4, 9).backlogFrom).toBe(9);
		expect(caughtUp(behind(2), 4, 9).backlogFrom).toBe(2);
		expect(backlogged(behind(4), 2).backlogFrom).toBe(2);
		expect(backlogged(behind(4), 6).backlogFrom).toBe(4);
	});

	it("keeps the endpoint from being up to date", () => {
		expect(upToDate(behind(9), 9)).toEqual(settled({ reconcile: { from: 9 } }));
		expect(upToDate(behind(2), 9)).toEqual(behind(2));
		expect(upToDate(newEndpoint(URL_OF_IT, 9), 9)).toEqual(newEndpoint(URL_OF_IT, 9));
	});

	it("is looked for once more from where the endpoint became up to date, also when it fails before that is done", () => {
		expect(reconciled(settled({ reconcile: { from: 3 } }), 3)).toEqual(settled());
		expect(reconciled(settled({ reconcile: { from: 5 } }), 3)).toBeUndefined();
		expect(reconciled(behind(3), 3)).toBeUndefined();
		expect(failed(settled({ reconcile: { from: 3 } }), 8, "d", { now: 5, retryAt: 9 })).toEqual(
			behind(3, { failing: { times: 1, since: 5, retryAt: 9 }, lease: { holder: "d", until: 0 } }),
		);
	});
});

describe("an endpoint whose URL was just set", () => {
	it("is not up to date before every process knows of it", () => {
		expect(unknownUntil(behind(7, { setAt: 1_000 }), 1_000)).toBe(66_000);
		expect(unknownUntil(behind(7, { setAt: 1_000 }), 66_000)).toBeUndefined();
	});

	it("takes over the backlog of the former one, and a delivery that lies before it", () => {
		const next = (seen: Endpoint | undefined, after: number) => decideDelivery(seen, OTHER_URL, after, 0, "d");
		expect(next(behind(7), 9)).toMatchObject({ next: { status: "unverified", url: OTHER_URL, backlogFrom: 7 } });
		expect(next(behind(7), 3)).toMatchObject({ next: { backlogFrom: 3 } });
		expect(next(settled({ reconcile: { from: 5 } }), 9)).toMatchObject({ next: { backlogFrom: 5 } });
		expect(next(settled(), 9)).toMatchObject({ next: { backlogFrom: 9 } });
	});
});

describe("an endpoint's state", () => {
	it.each<[string, Endpoint | undefined]>([
		["pending", undefined],
		["pending", newEndpoint(URL_OF_IT, 0)],
		["pending", { ...newEndpoint(URL_OF_IT, 0), ...failing(7) }],
		["pending", { ...behind(0), url: OTHER_URL }],
		["verified", behind(0)],
		["verified", settled()],
		["failing", behind(0, failing(1))],
		["failing", behind(0, failing(7))],
		["failing", settled(failing(1))],
		["paused", behind(0, failing(8))],
		["paused", { ...newEndpoint(URL_OF_IT, 0), ...failing(8) }],
		["gone", gone(behind(0, failing(8)))],
	])("is %s", (state, endpoint) => expect(stateOf(endpoint, URL_OF_IT)).toBe(state));

	it("counts failures in a row, which end with an answer", () => {
		const twice = failed(failed(behind(7), 7, "a", { now: 1, retryAt: 2 }), 7, "a", { now: 3, retryAt: 4 });
		expect(twice.failing).toEqual({ times: 2, since: 1, retryAt: 4 });
		expect(timesFailed(answered(twice, true))).toBe(0);
		expect(timesFailed(delivered(settled(failing(3)), true))).toBe(0);
		expect(answered(newEndpoint(URL_OF_IT, 7), true)).toEqual(behind(7, { isSlow: true }));
	});

	it("is told once when it is paused, gone or recovered, and not while it only fails", () => {
		expect(noticeFor(behind(0, failing(7)))).toBeUndefined();
		expect(noticeFor(behind(0, failing(8)))).toBe("paused");
		expect(noticeFor(behind(0, { ...failing(9), told: "paused" }))).toBeUndefined();
		expect(noticeFor(behind(0, { told: "paused" }))).toBe("recovered");
		expect(noticeFor(withTold(newEndpoint(URL_OF_IT, 0), "gone"))).toBeUndefined();
		expect(noticeFor(gone(behind(0, { told: "paused" })))).toBe("gone");
		expect(noticeFor(gone(behind(0, { told: "gone" })))).toBeUndefined();
		expect(noticeFor(withTold(behind(0, { told: "paused" }), undefined))).toBeUndefined();
	});

	it("does not begin again by itself once it is gone", () => {
		expect(decideDelivery(gone(behind(0)), URL_OF_IT, 1, 1e12, "d")).toEqual({ does: "nothing" });
		expect(isDue(gone(behind(0)), 1e12)).toBe(false);
		expect(decideDelivery(gone(behind(0)), OTHER_URL, 1, 0, "d")).toMatchObject({ does: "backlog" });
	});
});

describe("what an endpoint cannot be does not compile:", () => {
	const url = URL_OF_IT;
	it("see the errors expected here", () => {
		const impossible: readonly Endpoint[] = [
			// @ts-expect-error gone, and yet with a backlog
			{ status: "gone", url, backlogFrom: 7 },
			// @ts-expect-error up to date, and yet behind
			{ status: "up-to-date", url, isSlow: false, backlogFrom: 7 },
			// @ts-expect-error up to date and leased, with nothing for a worker to do
			{ status: "up-to-date", url, isSlow: false, lease: { holder: "a", until: 9 } },
			// @ts-expect-error behind, and nobody knows from where
			{ status: "behind", url, isSlow: false, setAt: 0 },
			// @ts-expect-error slow, though it was never called
			{ status: "unverified", url, backlogFrom: 7, setAt: 0, isSlow: true },
			// @ts-expect-error failing, and nobody knows since when and until when
			{ ...behind(7), failing: { times: 1 } },
		];
		expect(impossible).toHaveLength(6);
	});
});
