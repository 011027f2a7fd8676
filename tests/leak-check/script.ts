import { createHash } from "node:crypto";
import { definitionOf } from "../../functions/rules/case/definition.ts";
import { type Codes, isValidOn } from "../../schemas/code-list.ts";
import type { Field } from "../../schemas/field.ts";
import type { EventType } from "../catalogue/example-event.ts";
import type { Canary } from "./canary.ts";

/** A case of the script: between the desk and one other agency, which is the only one it concerns. */
export type ScriptCase = { readonly name: string; readonly with: string; readonly isProtected: boolean };

/** An event of the script, with values that are nowhere else; tokens by the names that their things have in it. */
export type ScriptEvent = {
	readonly case: ScriptCase;
	readonly by: "desk" | "other";
	readonly type: EventType;
	readonly time: Date;
	readonly data: Readonly<Record<string, unknown>>;
	/** Which fields of `data` are tokens, and of what. */
	readonly things: Readonly<Record<string, string>>;
};

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** A random-looking id for a name, the same each time. */
export const idFor = (name: string): string =>
	createHash("sha256")
		.update(`leak-check ${name}`)
		.digest("hex")
		.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-a$4-$5");

/** The one follow-up that turns due and overdue while the script is played counts from a day about a year ago that the clock no longer comes by, in each case another. */
const SINCE = ({ name }: ScriptCase): string =>
	dayOf(Date.UTC(2025, 2, 20 + ((createHash("sha256").update(name).digest()[1] ?? 0) % 25)));

/** What happens in each case, in order: who does what to which thing. */
const STEPS: readonly (readonly [
	by: "desk" | "other",
	type: EventType,
	thing: string,
	more?: Readonly<Record<string, unknown>>,
])[] = [
	["desk", "case.opened", ""],
	["desk", "consent.granted", "c1", { scope: ["referral", "visit", "follow-up", "employment"] }],
	["desk", "consent.granted", "c2", { scope: ["referral"] }],
	["desk", "ground.stated", "g1"],
	["desk", "referral.requested", "r1"],
	["other", "referral.received", "r1"],
	["other", "referral.accepted", "r1"],
	["other", "referral.put-on-hold", "r1"],
	["other", "referral.resumed", "r1"],
	["other", "referral.waitlisted", "r1"],
	["desk", "employment.started", ""],
	["desk", "follow-up.scheduled", "f1"],
	["desk", "follow-up.attempted", "f1"],
	["desk", "follow-up.completed", "f1"],
	["desk", "follow-up.scheduled", "f2", { stage: "employment-12-months" }],
	["desk", "follow-up.scheduled", "f3"],
	["desk", "follow-up.waived", "f3"],
	["desk", "accompanied-visit.proposed", "v1"],
	["desk", "accompanied-visit.scheduled", "v1"],
	["desk", "accompanied-visit.rescheduled", "v1"],
	["desk", "accompanied-visit.completed", "v1"],
	["desk", "accompanied-visit.scheduled", "v2"],
	["desk", "accompanied-visit.no-show", "v2"],
	["desk", "accompanied-visit.scheduled", "v3"],
	["desk", "accompanied-visit.cancelled", "v3"],
	["other", "referral.completed", "r1"],
	["desk", "referral.requested", "r2"],
	["other", "referral.declined", "r2"],
	["desk", "referral.rerouted", "r2"],
	["desk", "referral.requested", "r3"],
	["desk", "referral.withdrawn", "r3"],
	["desk", "referral.requested", "r4"],
	["desk", "referral.entered-in-error", "r4"],
	["desk", "referral.requested", "r5"],
	["other", "referral.not-completed", "r5"],
	["desk", "consent.narrowed", "c2"],
	["desk", "ground.ended", "g1"],
];

let dates = 0;
let slots = 0;
let sinces = 0;

/** Within every field's window, behind the days that the clock comes by and those that the sample town is closed; the end of a ground is still to come. */
const nextDate = (name: string): string => {
	dates += 1;
	return dayOf(name === "until" ? Date.UTC(2031, 0, dates) : Date.UTC(2026, 7, 15 + dates));
};

/** A follow-up turns due so long after it: no such day is another field's. */
const nextSince = (): string => {
	sinces += 1;
	return dayOf(Date.UTC(2026, 2, 1 + sinces));
};

const nextSlot = (): string => {
	slots += 1;
	return `${new Date(Date.UTC(2026, 11, 24, 0, 15 * slots)).toISOString().slice(0, 16)}+09:00`;
};

const codeOf = (codes: Codes): string => Object.entries(codes).find(([, code]) => isValidOn(code, "2026-04-02"))?.[0] ?? "";

const valueFor = ({ kind }: Field, name: string, given: unknown, one: ScriptCase, thing: string): unknown => {
	switch (kind.is) {
		case "token":
			return idFor(`${one.name} ${thing === "" ? name : thing}`);
		case "date":
			return name === "since" ? nextSince() : nextDate(name);
		case "slot":
			return nextSlot();
		case "agency":
			return one.with;
		case "agencies":
			return [one.with];
		case "flag":
			return given ?? true;
		case "codes":
			return given ?? [codeOf(kind.codes)];
		default:
			return given ?? codeOf(kind.codes);
	}
};

const subjectField = (type: EventType): string | undefined => definitionOf(type).family.subject?.field;

/** Data of an event with every field that its type has, as far as they go together. */
const dataOf = (one: ScriptCase, type: EventType, thing: string, more: Readonly<Record<string, unknown>> = {}) => {
	const { fields, example, data: schema } = definitionOf(type);
	const made = Object.entries(fields).map(([name, field]) => {
		const of = name === subjectField(type) ? thing : `${type} ${name}`;
		return [name, valueFor(field, name, (example as Record<string, unknown>)[name], one, of)] as const;
	});
	const data: Record<string, unknown> = {
		...Object.fromEntries(made),
		...more,
		...(thing === "f2" ? { since: SINCE(one) } : {}),
	};
	for (const name of Object.keys(fields).filter((optional) => !(optional in example)))
		if (!schema.safeParse(data).success) delete data[name];
	return data;
};

/** The script of a case. */
export const scriptOf = (one: ScriptCase, index: number): ScriptEvent[] =>
	STEPS.map(([by, type, thing, more], step) => ({
		case: one,
		by,
		type,
		// No two events of the script at the same millisecond, nor at a round one.
		time: new Date(Date.UTC(2026, 3, 2, 0, step, index, 100 + step)),
		data: dataOf(one, type, thing, more),
		things: thing === "" ? {} : { [subjectField(type) ?? ""]: thing },
	}));

const KINDS = { token: "token", date: "time", slot: "time" } as const;

/**
 * The values of an event that are nowhere else, to be looked for everywhere.
 * @param tokenOf what its sender calls a thing of the case
 */
export const canariesOf = (
	{ case: one, type, data, time, things }: ScriptEvent,
	tokenOf: (thing: string) => string,
): Canary[] => {
	const { fields } = definitionOf(type);
	const ofFields = Object.entries(data).flatMap(([name, given]): Canary[] => {
		const kind = KINDS[fields[name]?.kind.is as keyof typeof KINDS];
		const thing = things[name];
		const value = thing === undefined ? String(given) : tokenOf(thing);
		return kind ? [{ field: `${type}.${name}@${one.name}`, value, kind }] : [];
	});
	return [...ofFields, { field: `${type}.time@${one.name}`, value: time.toISOString(), kind: "time" }];
};

/**
 * Codes are common words, so they are looked for with the name of their field, as JSON has them: `"measure":"childcare"`.
 * Not where facts are handed to agencies: what is seen there is told by the field, see `Sight`.
 */
export const codePairsOf = (events: readonly ScriptEvent[]): Canary[] => {
	const pairs = events.flatMap(({ type, data }) =>
		Object.entries(definitionOf(type).fields)
			.filter(([name, { kind }]) => name in data && ["code", "codes", "flag"].includes(kind.is))
			.map(
				([name]): Canary => ({
					field: `${type}.${name}@codes`,
					value: JSON.stringify({ [name]: data[name] }).slice(1, -1),
					kind: "code",
				}),
			),
	);
	return [...new Map(pairs.map((pair) => [pair.value, pair])).values()];
};
