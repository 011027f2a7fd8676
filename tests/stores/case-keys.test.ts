import { beforeEach, describe, expect, it, vi } from "vitest";
import { named } from "../rules/case-book.ts";
import { freshHub, itemsOf, tableCalls, useStores } from "./hub-in-process.ts";

useStores();

const ORIGIN = { tenant: "14299", since: "2026-04-01" };
const store = () => import("../../functions/stores/case/case-keys.ts");
const calls = (): readonly string[] => tableCalls.splice(0).map((call) => call.replace(/\d+$/, ""));

beforeEach(() => freshHub([]));

describe("the key of a case", () => {
	it("is 32 bytes, made once, its own and no other case's", async () => {
		const { openCaseKey, caseKey } = await store();
		await Promise.all([1, 2, 3].map(() => openCaseKey(named("one"), ORIGIN)));
		const first = await caseKey(named("one"));
		await openCaseKey(named("one"), { ...ORIGIN, since: "2030-01-01" });
		await openCaseKey(named("other"), ORIGIN);
		expect(await caseKey(named("one"))).toEqual(first);
		expect(first).toHaveLength(32);
		expect(await caseKey(named("other"))).not.toEqual(first);
		expect(await itemsOf("KEYS")).toHaveLength(2);
	});

	it("is an error of its own when the case was never opened, and is found as soon as it is", async () => {
		const { caseKey, openCaseKey } = await store();
		await expect(caseKey(named("one"))).rejects.toMatchObject({ name: "MissingCaseKeyError" });
		await openCaseKey(named("one"), ORIGIN);
		expect(await caseKey(named("one"))).toHaveLength(32);
	});

	it("is cached for a minute, also by a process that does not know that it was destroyed", async () => {
		vi.useFakeTimers({ toFake: ["performance"] });
		try {
			const { caseKey, openCaseKey } = await store();
			await openCaseKey(named("one"), ORIGIN);
			vi.resetModules();
			const elsewhere = await store();
			await elsewhere.destroyCaseKey(named("one"), { erased: "2026-05-01" });
			expect(await elsewhere.caseKey(named("one"))).toBe("erased");
			calls();
			vi.advanceTimersByTime(59_000);
			expect([await caseKey(named("one")), calls()]).toEqual([expect.any(Buffer), []]);
			vi.advanceTimersByTime(1_001);
			expect([await caseKey(named("one")), calls()]).toEqual(["erased", ["GetItem KEYS"]]);
		} finally {
			vi.useRealTimers();
		}
	});

	it("leaves a tombstone without content when it is destroyed, with the first day, and is never made again", async () => {
		const { destroyCaseKey, openCaseKey } = await store();
		await openCaseKey(named("one"), ORIGIN);
		await destroyCaseKey(named("one"), { erased: "2026-05-01" });
		await destroyCaseKey(named("one"), { erased: "2026-05-02" });
		expect(await openCaseKey(named("one"), ORIGIN)).toBe("erased");
		expect(await itemsOf("KEYS")).toEqual([{ pk: `case#${named("one")}`, sk: "key", erased: "2026-05-01" }]);
	});
});
