import { describe, expect, it } from "vitest";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import { digestSections } from "../../schemas/digest-sections.ts";
import { type Definition, defineEvent } from "../../schemas/event.ts";
import { referral } from "../../schemas/families/referral.ts";
import { defineFamily, type Family, statesBehind } from "../../schemas/family.ts";

const definitions: readonly Definition[] = Object.values(catalogue);
const families: readonly Family[] = [...new Set(definitions.map(({ family }) => family))];
const JAPANESE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** What is wrong with the states of a family, by their names. */
const stateFaults = ({ name, states, groups = {} }: Family): string[] => [
	...Object.entries(states).flatMap(([state, { ja, next, digest }]) => [
		...(JAPANESE.test(ja) ? [] : [`${name}: ${state} has no words`]),
		...(next === undefined || (digest ?? "") in { ...digestSections, none: true } ? [] : [`${name}: ${state} has no section`]),
		...(state in groups || ["none", "open"].includes(state) ? [`${name}: ${state} is the name of a group too`] : []),
	]),
	...Object.entries(groups).flatMap(([group, members]) =>
		members.filter((state) => !(state in states)).map((state) => `${name}: ${group} holds ${state}, which is no state`),
	),
];

/** The definitions of a type with states that were put together in the tests. */
const family = defineFamily({
	name: "visit",
	ja: "訪問",
	states: { asked: { ja: "依頼中", next: "host", digest: "waiting" }, done: { ja: "完了" } },
	groups: { all: ["asked", "done"] },
});
const given = { type: "visit.done", family, ja: "訪問の完了", clauses: [], fields: {}, example: {} } as const;

describe.each(families.map((one) => [one.name, one] as const))("the states of %s", (_, one) => {
	it("have words, sections of the digest where they are open, and names of their own", () =>
		expect(stateFaults(one)).toEqual([]));

	it("have a type that moves to each", () => {
		const reached = definitions.filter((definition) => definition.family === one).flatMap(({ move }) => (move ? [move.to] : []));
		expect(new Set(reached)).toEqual(new Set(Object.keys(one.states)));
	});

	it("have next roles that a type gives", () => {
		const roles = definitions.filter((definition) => definition.family === one).flatMap(({ roles = {} }) => Object.keys(roles));
		for (const [state, { next }] of Object.entries(one.states)) if (next) expect(roles, state).toContain(next);
	});

	it("keep appointments and clocks in fields that their opening types have", () => {
		const named = [one.appointment, ...Object.values(one.clock ?? {})].filter((name) => name !== undefined);
		const opening = definitions.filter((definition) => definition.family === one && definition.roles);
		for (const { type, fields } of opening) for (const name of named) expect(Object.keys(fields), type).toContain(name);
	});
});

describe("what a family says of its states", () => {
	it.each(families.flatMap((one) => (one.clock ? [[one.name] as const] : [])))(
		"%s has a clock, and types that the hub states by it",
		(name) => {
			for (const becomes of ["due", "overdue"])
				expect(definitions.find(({ type }) => type === `${name}.${becomes}`)?.byHub, becomes).toBe(true);
		},
	);

	it.each(families.map((one) => [one.name, one] as const))("%s has a field for appointments if a state lists them", (_, one) => {
		const lists = Object.values(one.states).some(({ digest }) => digest === "visits");
		if (lists) expect(one.appointment).toBeDefined();
	});
});

describe("a state", () => {
	it.each<[string, Family]>([
		["visit: asked has no words", { ...family, states: { asked: { ja: "", next: "host", digest: "none" } } }],
		["visit: asked has no section", { ...family, states: { asked: { ja: "依頼中", next: "host" } as never } }],
		["visit: asked is the name of a group too", { ...family, groups: { asked: [] } }],
		["visit: all holds gone, which is no state", { ...family, groups: { all: ["gone"] } }],
	])("is named when something is wrong: %s", (fault, one) => expect(stateFaults(one)).toContain(fault));

	it("does not compile where its family does not have it, or it does not say what the digest needs", () => {
		defineEvent({ ...given, move: { from: ["none", "open", "all", "asked"], to: "done", by: [] } });
		// @ts-expect-error no such state to move to
		defineEvent({ ...given, move: { from: ["asked"], to: "gone", by: [] } });
		// @ts-expect-error no such state or group to move from
		defineEvent({ ...given, move: { from: ["gone"], to: "done", by: [] } });
		// @ts-expect-error a group of a state that is not there
		defineFamily({ ...family, groups: { all: ["asked", "gone"] } });
		// @ts-expect-error open, and under no section of the digest
		defineFamily({ ...family, states: { asked: { ja: "依頼中", next: "host" } } });
		// @ts-expect-error under a section that there is not
		defineFamily({ ...family, states: { asked: { ja: "依頼中", next: "host", digest: "later" } } });
		// @ts-expect-error without words
		defineFamily({ ...family, states: { asked: { next: "host", digest: "none" } } });
	});

	it("is in the group `open` as long as someone owns the next action", () => {
		expect(statesBehind(family, ["none", "open"])).toEqual(["none", "asked"]);
		expect(statesBehind(family, ["asked", "all"])).toEqual(["asked", "done"]);
		expect(statesBehind(referral, ["open"])).toContain("declined");
	});
});
