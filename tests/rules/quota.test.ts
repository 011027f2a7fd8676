import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	afterLease,
	canTake,
	freshQuotaUse,
	leaseSize,
	type QuotaUse,
	remaining,
	secondsLeft,
	windowAt,
} from "../../functions/rules/request/quota.ts";

/** Processes that lease from one sum, as the store keeps it. @returns what each request was told, and how often was written */
const play = (limit: number, requests: readonly (readonly [process: number, units: number])[]) => {
	const uses = new Map<number, QuotaUse>();
	let [sum, writes, letIn] = [0, 0, 0];
	const answers = requests.map(([process, units]) => {
		let use = uses.get(process) ?? freshQuotaUse(0);
		if (use.left < units && canTake(use, limit)) {
			const wanted = leaseSize(use, units, limit);
			sum += wanted;
			writes += 1;
			use = afterLease(use, wanted, sum, limit);
		}
		const isIn = use.left >= units;
		uses.set(process, isIn ? { ...use, left: use.left - units } : use);
		letIn += isIn ? units : 0;
		return isIn;
	});
	return { answers, writes, letIn, uses };
};

const requests = fc.array(fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 100 })), { maxLength: 400 });
const limits = fc.integer({ min: 101, max: 2_000 });

describe("processes that take from one limit", () => {
	it("never let in more than it together, asked for in any amounts and any order", () => {
		fc.assert(
			fc.property(limits, requests, (limit, all) => {
				expect(play(limit, all).letIn).toBeLessThanOrEqual(limit);
			}),
		);
	});

	it("never promise more than the limit, nor less than they have", () => {
		fc.assert(
			fc.property(limits, requests, (limit, all) => {
				for (const use of play(limit, all).uses.values()) {
					expect(remaining(use, limit)).toBeLessThanOrEqual(limit);
					expect(remaining(use, limit)).toBeGreaterThanOrEqual(use.left);
				}
			}),
		);
	});

	it("stop writing once it is used up, however many still come", () => {
		const flood = Array.from({ length: 6_000 }, (): [number, number] => [0, 1]);
		const { letIn, writes } = play(600, flood);
		expect(letIn).toBe(600);
		expect(writes).toBeLessThanOrEqual(14);
	});

	it("take little where little is needed: five that serve ten requests each do not stop a client at half its limit", () => {
		const spread = Array.from({ length: 300 }, (_, index): [number, number] => [index % 5, 1]);
		expect(play(600, spread).answers).not.toContain(false);
	});

	it("let a full batch in at once", () => expect(play(101, [[0, 100]]).answers).toEqual([true]));
});

describe("a window", () => {
	it("is a minute, and ends in at least a second", () => {
		const start = Date.parse("2026-12-01T09:00:00Z");
		expect(windowAt(start + 59_999)).toBe(start / 1000);
		expect(windowAt(start + 60_000)).toBe(start / 1000 + 60);
		expect([secondsLeft(start / 1000, start), secondsLeft(start / 1000, start + 59_999)]).toEqual([60, 1]);
	});
});
