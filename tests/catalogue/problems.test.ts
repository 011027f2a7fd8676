import { describe, expect, it } from "vitest";
import { parseEvent } from "../../schemas/cloud-event.ts";
import { isValidOn } from "../../schemas/code-list.ts";
import { agencyKinds } from "../../schemas/codes/agency-kinds.ts";
import { declineReasons } from "../../schemas/codes/decline-reasons.ts";
import { parseProtection } from "../../schemas/protection.ts";
import { BAD_INPUTS, CANARIES, spoil } from "./bad-input.ts";
import { exampleEvent } from "./example-event.ts";

const NOW = new Date("2026-12-01T00:00:00Z");

/** Place and code of each problem, in the order of their places. */
const problemsIn = (json: unknown) => {
	const parsed = parseEvent(json, NOW);
	if ("event" in parsed) return [];
	return parsed.refused.map(({ pointer, code }) => [pointer, code]).sort();
};

describe("what is wrong with an event is named by its place and never by what it holds", () => {
	it("in more than thirty ways", () => expect(BAD_INPUTS.length).toBeGreaterThan(30));

	it.each(BAD_INPUTS.map((bad) => [bad.name, bad] as const))("%s", (_, bad) => {
		const json = JSON.parse(JSON.stringify(spoil(exampleEvent(bad.type), bad)));
		expect(problemsIn(json)).toEqual([...bad.errors].sort());
		expect(JSON.stringify(parseEvent(json, NOW))).not.toMatch(CANARIES);
	});

	it("says the format that it should have, where that is wrong", () => {
		const found = BAD_INPUTS.flatMap((bad) => {
			const parsed = parseEvent(spoil(exampleEvent(bad.type), bad), NOW);
			return "refused" in parsed ? parsed.refused.filter(({ code }) => code === "wrong-format") : [];
		});
		expect(found.length).toBeGreaterThan(3);
		expect(found.filter(({ expected }) => !expected)).toEqual([]);
	});

	it("says the codes that there are, where one is none", () => {
		const event = exampleEvent("referral.declined");
		const parsed = parseEvent({ ...event, data: { ...event.data, reason: "鸞鷭カナリア" } }, NOW);
		expect(parsed).toMatchObject({ refused: [{ code: "not-a-code", expected: Object.keys(declineReasons).join(", ") }] });
	});

	it.each([
		[{}, [["/does", "required"]]],
		[{ does: "鸞鷭カナリア" }, [["/does", "not-a-code"]]],
		[{ does: "lift" }, [["/reason", "required"]]],
	] as const)("in an order to protect: %j", (order, errors) => {
		const read = parseProtection(order, NOW);
		expect("refused" in read && read.refused.map(({ pointer, code }) => [pointer, code])).toEqual(errors);
	});

	it.each([[null], ["鸞鷭カナリア"], [4444], [[]], [true]])("not an event at all: %j", (json) => {
		expect(problemsIn(json)).toEqual([["", "not-an-object"]]);
		expect(JSON.stringify(parseEvent(json, NOW))).not.toMatch(CANARIES);
	});

	it.each(["__proto__", "constructor", "prototype", "toString"])("a part named %s, beside and inside", (name) => {
		const part = `"${name}":{"isAdmin":true}`;
		const good = JSON.stringify(exampleEvent("referral.requested"));
		const beside = /^[a-z]+$/.test(name) ? [`/${name}`, "unknown-attribute"] : ["", "unknown-field"];
		expect(problemsIn(JSON.parse(good.replace("{", `{${part},`)))).toEqual([beside]);
		expect(problemsIn(JSON.parse(good.replace('"data":{', `"data":{${part},`)))).toEqual([["/data", "unknown-field"]]);
		expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
	});
});

describe("times", () => {
	const at = (time: string) => problemsIn(exampleEvent("referral.received", { time }));

	it("may be five minutes ahead of the hub's clock and no more", () => {
		expect(at("2026-12-01T09:05:00+09:00")).toEqual([]);
		expect(at("2026-12-01T09:05:00.001+09:00")).toEqual([["/time", "in-the-future"]]);
	});

	it("begin with the scheme, in any offset", () => {
		expect(at("2014-03-31T15:00:00Z")).toEqual([]);
		expect(at("2014-03-31T14:59:59.999Z")).toEqual([["/time", "too-long-ago"]]);
	});
});

describe("codes", () => {
	it("are in force from their first day to their last, 婦人相談所 to March 2024", () => {
		const kind = agencyKinds["womens-consultation"];
		expect([isValidOn(kind, "2024-03-31"), isValidOn(kind, "2024-04-01")]).toEqual([true, false]);
		const center = agencyKinds["womens-support-center"];
		expect([isValidOn(center, "2024-03-31"), isValidOn(center, "2024-04-01")]).toEqual([false, true]);
	});
});
