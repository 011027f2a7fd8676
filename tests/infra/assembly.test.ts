import { randomUUID } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { assembly } from "../../infra/local/assembly.ts";
import { synthesize } from "./template.ts";

const inWords = (template: unknown): string => JSON.stringify(template);
const templateIn = (directory: string): string =>
	inWords(JSON.parse(readFileSync(join(directory, "Tsunagi.template.json"), "utf8")));

describe("the assembly of hubs on this machine", () => {
	it("is the template that is deployed with the same context", async () => {
		const context = { webhookTargets: "any" };
		expect(templateIn(await assembly(context))).toBe(inWords(synthesize(context).template));
	});

	it("is made once, whoever asks for it at once; another for another context", async () => {
		const mine = { mailFrom: `${randomUUID()}@tsunagi.example` };
		const [one, same, other] = await Promise.all([assembly(mine), assembly(mine), assembly({ ...mine, ratePerMinute: "700" })]);
		expect(same).toBe(one);
		expect(templateIn(one)).toContain(mine.mailFrom);
		expect(other).not.toBe(one);
		expect(templateIn(other)).toContain('"RATE_PER_MINUTE":"700"');
		for (const directory of [one, other]) rmSync(directory, { recursive: true });
	});
});
