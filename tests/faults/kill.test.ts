import { beforeAll, describe, expect, it } from "vitest";
import { type LoadResult, runLoad } from "../measure/run-load.ts";
import { compare } from "../measure/verify.ts";

const NOTHING_WRONG = {
	missingFromTimelines: [],
	doubledInTimelines: [],
	missingFromInboxes: [],
	doubledInInboxes: [],
	toldTooMuch: [],
	gapsInSequence: [],
	undelivered: [],
	badlySigned: [],
};

describe("a hub that is killed twice under load", () => {
	let result: LoadResult;

	beforeAll(async () => {
		result = await runLoad({ events: 300, cases: 30, kills: 2, mostSeconds: 3_600 });
	});

	it("was killed, and what it had not answered was sent again", () => {
		expect(result.restarts).toHaveLength(2);
		expect(result.work.posts.repeated).toBeGreaterThanOrEqual(30);
	});

	it("has every accepted event in its timelines, every inbox entry once and without a gap, every webhook delivered and signed", () => {
		expect(result.verdict.faults).toEqual(NOTHING_WRONG);
		expect(result.verdict.inboxEntries).toBeGreaterThan(200);
		expect(result.verdict.arrivals).toBeGreaterThan(50);
	});

	it("has no dead letters", () => {
		expect(result.deadLetters).toBe(0);
	});
});

describe("the comparison that finds nothing wrong there", () => {
	it("finds what is missing, what is there twice and what should not be", () => {
		expect(compare(new Set(["a", "b", "c"]), ["a", "b", "b", "x"])).toEqual({ missing: ["c"], doubled: ["b"], strange: ["x"] });
	});
});
