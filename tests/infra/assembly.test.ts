import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { assembly, CACHE } from "../../infra/local/assembly.ts";
import { synthesize } from "./template.ts";

const inWords = (template: unknown): string => JSON.stringify(template);
const templateIn = (directory: string): string =>
	inWords(JSON.parse(readFileSync(join(directory, "Tsunagi.template.json"), "utf8")));

/** An assembly of former sources, last used by a process on a day of 2026. */
const former = (pid: number, day: number): string => {
	const folder = join(CACHE, `former-${randomUUID()}`);
	mkdirSync(join(folder, "in-use"), { recursive: true });
	writeFileSync(join(folder, "in-use", String(pid)), "");
	utimesSync(join(folder, "in-use"), day, Date.UTC(2026, 0, day) / 1000);
	return folder;
};

/** No process has it: Linux counts to 2 ** 22 at the most. */
const DEAD = 2 ** 30;

describe("the assembly of hubs on this machine", () => {
	it("is the template that is deployed with the same context", async () => {
		const context = { webhookTargets: "any" };
		expect(templateIn(await assembly(context))).toBe(inWords(synthesize(context).template));
	});

	it("is removed when there are newer ones, unless a hub still runs it", async () => {
		const running = former(process.pid, 1);
		const old = [2, 3, 4, 5].map((day) => former(DEAD, day));
		const made = await assembly({ mailFrom: `${randomUUID()}@tsunagi.example` });
		// This one and two more are kept, and there may be others here that are newer than those.
		expect([running, ...old].map(existsSync).slice(0, 3)).toEqual([true, false, false]);
		for (const folder of [made, running, ...old]) rmSync(folder, { recursive: true, force: true });
	});

	it("is made once, however many ask for it at once; another for another context", async () => {
		const mine = { mailFrom: `${randomUUID()}@tsunagi.example` };
		const [one, same, other] = await Promise.all([assembly(mine), assembly(mine), assembly({ ...mine, ratePerMinute: "700" })]);
		expect(same).toBe(one);
		expect(templateIn(one)).toContain(mine.mailFrom);
		expect(other).not.toBe(one);
		expect(templateIn(other)).toContain('"RATE_PER_MINUTE":"700"');
		for (const directory of [one, other]) rmSync(directory, { recursive: true });
	});
});
