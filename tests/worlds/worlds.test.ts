import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const worlds = (...options: readonly string[]) => {
	const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, "run.ts"), ...options], {
		encoding: "utf8",
	});
	return { status, printed: `${stdout}${stderr}` };
};

describe("in whatever world", () => {
	it("nobody sees too much, nobody misses what is theirs, and the ledger says so, after every step of 2,000 families", () => {
		const { status, printed } = worlds("--count", "2000", "--seed", "20261125", "--jobs", "2");
		expect({ status, printed }).toEqual({ status: 0, printed: expect.stringContaining(": 0 broken promises") });
	});
});

describe("a rule that is broken on purpose is found", () => {
	it.each(["anybody may note what the family agrees to", "nobody is told to stop", "who is told is decided once"])(
		"%s",
		(rule) => {
			const { status, printed } = worlds("--broken", rule, "--count", "1000", "--seed", "1");
			expect({ status, printed }).toEqual({ status: 0, printed: expect.stringContaining(`worlds: ${rule}`) });
		},
	);
});

describe("the command", () => {
	it("says in a line what is wrong with its options", () => {
		const { status, printed } = worlds("--count", "many");
		expect({ status, printed }).toEqual({ status: 2, printed: '--count takes a whole number from 1 on, not "many"\n' });
		expect(worlds("--broken", "no such rule").status).toBe(2);
	});
});
