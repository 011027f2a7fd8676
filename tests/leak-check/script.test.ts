import { describe, expect, it } from "vitest";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import { parseEvent } from "../../schemas/cloud-event.ts";
import { exampleEvent } from "../catalogue/example-event.ts";
import { HUB_TYPES } from "../catalogue/walks.ts";
import { isByOther, type ScriptCase, scriptOf, typesMissing } from "./script.ts";

const CASE: ScriptCase = { name: "npo", with: "npo-hidamari", isProtected: false };
const script = scriptOf(CASE, 0);

describe("the script of the leak check", () => {
	it("tells every type that agencies post, and leaves something open for those that the hub states", () => {
		const told = new Set<string>(script.map(({ type }) => type));
		expect(Object.keys(catalogue).filter((type) => !told.has(type))).toEqual(HUB_TYPES);
		expect(script.filter(({ things }) => Object.values(things).includes("left open")).map(({ type }) => type)).toEqual([
			"follow-up.scheduled",
		]);
	});

	it("has events that the hub accepts", () => {
		for (const { type, data, time } of script) {
			const event = exampleEvent(type, { data, time: time.toISOString() });
			expect(parseEvent(event, new Date(time)), type).toEqual({ event: expect.objectContaining({ type }) });
		}
	});

	it("begins with the case, and seals one event, for an agency that answers", () => {
		expect(script[0]?.type).toBe("case.opened");
		expect(script.filter(({ isSealed }) => isSealed).map(({ type }) => type)).toHaveLength(1);
		expect(isByOther("referral.accepted")).toBe(true);
		expect(isByOther("referral.withdrawn")).toBe(false);
	});

	it("is told from one that misses a type", () => {
		const seen = Object.keys(catalogue).map((type) => `${type}.measure@npo`);
		expect(typesMissing(seen)).toEqual([]);
		expect(typesMissing(seen.filter((field) => !field.startsWith("consent.withdrawn")))).toEqual(["consent.withdrawn"]);
	});
});
