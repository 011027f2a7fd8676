import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inboxQuery, restOfRange } from "../../functions/rules/request/inbox-query.ts";

const wrongIn = (query: Readonly<Record<string, string>>) => {
	const read = inboxQuery(query);
	return "wrong" in read ? read.wrong.map(({ parameter, code }) => `${parameter} ${code}`) : read;
};

describe("what is asked of an inbox", () => {
	it("is news by default, or a range", () => {
		expect(inboxQuery({})).toEqual({ wants: "news", after: 0, limit: 50, waitSeconds: 0 });
		expect(inboxQuery({ after: "7", wait: "20", limit: "200" })).toEqual({
			wants: "news",
			after: 7,
			limit: 200,
			waitSeconds: 20,
		});
		expect(inboxQuery({ from: "3" })).toEqual({ wants: "range", from: 3, to: 999_999_999, limit: 50 });
		expect(inboxQuery({ from: "3", to: "3" })).toMatchObject({ from: 3, to: 3 });
	});

	it.each([
		[{ after: "-1" }, ["after wrong-format"]],
		[{ after: "1234567890" }, ["after wrong-format"]],
		[{ after: "１" }, ["after wrong-format"]],
		[{ limit: "0" }, ["limit out-of-range"]],
		[{ limit: "201", wait: "21" }, ["limit out-of-range", "wait out-of-range"]],
		[{ wait: "1.5" }, ["wait wrong-format"]],
		[{ from: "0" }, ["from out-of-range"]],
		[{ from: "5", to: "4" }, ["to does-not-fit"]],
		[{ to: "4" }, ["to does-not-fit"]],
		[{ from: "1", after: "1", wait: "1" }, ["after does-not-fit", "wait does-not-fit"]],
		[{ from: "1", after: "x" }, ["after wrong-format"]],
	])("%j is refused by the parameter's name", (query, wrong) => {
		expect(wrongIn(query as Record<string, string>)).toEqual(wrong);
	});

	it("is never said again", () => {
		const text = fc.stringMatching(/^[^"\\a-z]{4,20}$/);
		fc.assert(
			fc.property(fc.dictionary(fc.constantFrom("after", "wait", "from", "to", "limit"), text), (query) => {
				const answer = JSON.stringify(inboxQuery(query));
				for (const value of Object.values(query)) if (!/^\d+$/.test(value)) expect(answer).not.toContain(value);
			}),
		);
	});
});

describe("the rest of a range", () => {
	const end = fc.integer({ min: 0, max: 60 });
	/** Reads a range of an inbox page by page, one entry held for some readings. */
	const read = (from: number, to: number, limit: number, last: number) => {
		const seen: number[] = [];
		let at: number | undefined = from;
		while (at !== undefined) {
			const start: number = at;
			const found = Array.from({ length: limit }, (_, one) => start + one).filter((one) => one <= Math.min(to, last));
			seen.push(...found);
			at = restOfRange({ from: start, to, limit }, { found: found.length, shown: found.length });
		}
		return seen;
	};

	it("leads through the whole range, each number once, and ends", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 40 }), end, fc.integer({ min: 1, max: 20 }), end, (from, more, limit, last) => {
				const to = from + more;
				const wanted = Array.from({ length: more + 1 }, (_, index) => from + index).filter((one) => one <= last);
				expect(read(from, to, limit, last)).toEqual(wanted);
			}),
		);
	});

	it("begins with what is held, so that it is found when it can be read", () => {
		expect(restOfRange({ from: 4, to: 9, limit: 50 }, { found: 6, shown: 2 })).toBe(6);
		expect(restOfRange({ from: 4, to: 9, limit: 50 }, { found: 6, shown: 0 })).toBe(4);
	});
});
