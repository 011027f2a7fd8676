import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { BROKEN_RULES, breakIn } from "./broken-rules.ts";

const root = join(import.meta.dirname, "../..");

it.each(Object.entries(BROKEN_RULES))("a rule that is broken on purpose stands in its file, once: %s", (name, rule) => {
	const source = readFileSync(join(root, rule.file), "utf8");
	expect(breakIn(source, name, rule)).not.toBe(source);
	expect(() => breakIn("moved", name, rule)).toThrow("its line is 0 times");
});
