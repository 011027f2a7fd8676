import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scripts, terminals } from "../../schemas/guide/ten-commands.ts";
import { guideFiles } from "../../schemas/write-guide.ts";

const ROOT = join(import.meta.dirname, "..", "..");

describe("the ten commands", () => {
	it("are ten, numbered across three terminals, and the same in both languages but for their comments", () => {
		expect(terminals.map(({ commands }) => commands.length)).toEqual([2, 4, 4]);
		const numbers = scripts("en").flatMap((script) => [...script.matchAll(/^# (\d+) \S/gm)].map(([, number]) => Number(number)));
		expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
		const bare = (script: string): string => script.replaceAll(/^# .*$/gm, "#");
		expect(scripts("ja").map(bare)).toEqual(scripts("en").map(bare));
	});

	it.each(Object.entries(guideFiles()))("are up to date in %s", (file, text) => {
		const isFresh = readFileSync(join(ROOT, file), "utf8") === text;
		expect(isFresh, `${file} is out of date: run \`npm run generate:guide\` and commit what it writes`).toBe(true);
	});
});
