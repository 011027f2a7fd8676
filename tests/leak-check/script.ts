import { createHash } from "node:crypto";
import { definitionOf } from "../../functions/rules/case/definition.ts";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import { type Codes, isValidOn } from "../../schemas/code-list.ts";
import { consentScopes } from "../../schemas/codes/consent-scopes.ts";
import type { Family } from "../../schemas/family.ts";
import type { Field } from "../../schemas/field.ts";
import type { EventType } from "../catalogue/example-event.ts";
import { fullData } from "../catalogue/full-data.ts";
import { families, HUB_TYPES, isByOpener, walksOf } from "../catalogue/walks.ts";
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
	/** Something is sealed for the other agency in it. */
	readonly isSealed: boolean;
};

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** A random-looking id for a name, the same each time. */
export const idFor = (name: string): string =>
	createHash("sha256")
		.update(`leak-check ${name}`)
		.digest("hex")
		.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-a$4-$5");

type ScriptStep = {
	readonly by: "desk" | "other";
	readonly type: EventType;
	/** What the thing is called that it is about; empty where it is about the case itself. */
	readonly thing: string;
	readonly more?: Readonly<Record<string, unknown>>;
};

const isPosted = (type: EventType): boolean => !HUB_TYPES.includes(type);

/** Stories that tell all types of a family that agencies post, the other agency's part and the desk's. */
const storiesOf = (family: Family): readonly (readonly ScriptStep[])[] =>
	walksOf(family, isPosted).map((walk, index) =>
		walk.map((step) => ({
			by: isByOpener(step, walk[0]) ? "desk" : "other",
			type: step.type,
			thing: family.subject ? `${family.name} ${index + 1}` : "",
		})),
	);

/** What is left open in each case, so that the hub's clock turns it: it counts from a day about a year ago. */
const leftOpen = (family: Family): readonly ScriptStep[] => {
	const [opening] = storiesOf(family)[0] ?? [];
	const stage = { [family.clock?.stage ?? ""]: "employment-12-months" };
	return family.clock && opening ? [{ ...opening, thing: CLOCKED, more: stage }] : [];
};
const CLOCKED = "left open";

/** A story as far as the other agency joins the team, and stays on it: what is for the team is told to it from then on. */
const joined = (story: readonly ScriptStep[]): readonly ScriptStep[] => {
	const joins = story.findIndex(({ type }) => definitionOf(type).team?.does === "joins");
	return story.slice(0, joins + 1).map((step) => ({ ...step, thing: "joined" }));
};

const isOpening = ({ type }: ScriptStep): boolean => definitionOf(type).opensCase === true;
const isSharing = ({ type }: ScriptStep): boolean => definitionOf(type).sharing !== undefined;
const [opens, others] = partition(families.flatMap(storiesOf), (story) => story.some(isOpening));
const [recalls, told] = partition(others, (story) => story.some(({ type }) => definitionOf(type).recalls === "case"));
const [grounds, rest] = partition(told, (story) => story.some(isSharing));

/**
 * What happens in each case, in order: it is opened, the family agrees to share all of it, and the other agency joins;
 * then every story there is. Grounds are given and taken away last; the first consent stays, until the whole case is
 * recalled (`RECALL`).
 */
const STEPS: readonly ScriptStep[] = [
	...opens.flat(),
	{ by: "desk", type: "consent.granted", thing: "consent", more: { scope: Object.keys(consentScopes) } },
	...(rest.map(joined).find(({ length }) => length > 0) ?? []),
	...rest.flat(),
	...families.flatMap(leftOpen),
	...grounds.flat(),
	...recalls.flat(),
];

/** The step from which on cases are recalled, and nobody else sees anything of them any more. */
export const RECALL = STEPS.length - recalls.flat().length;

/** Whether the other agency states events of a type in the script; all others are the desk's. */
export const isByOther = (type: string): boolean => STEPS.some((step) => step.type === type && step.by === "other");

/** Whether events of a type give the other agency a role: it learns from them what it calls the case and the thing. */
export const namesOther = (type: EventType): boolean =>
	Object.values(definitionOf(type).roles ?? {}).some((field) => field !== "by");

/** The event in which something is sealed for the other agency. */
const SEALED = STEPS.findIndex(({ type }) => namesOther(type));

function partition<T>(all: readonly T[], is: (one: T) => boolean): [T[], T[]] {
	return [all.filter(is), all.filter((one) => !is(one))];
}

/** The day that what is left open counts from, in each case another, so that it becomes due and overdue while the script is played. */
const clockedSince = ({ name }: ScriptCase): string =>
	dayOf(Date.UTC(2025, 2, 20 + ((createHash("sha256").update(name).digest()[1] ?? 0) % 25)));

let dates = 0;
let slots = 0;
let sinces = 0;
let ends = 0;

/** Within every field's window, behind the days that the clock comes by and those that the sample town is closed. */
const nextDate = (): string => {
	dates += 1;
	return dayOf(Date.UTC(2026, 7, 15 + dates));
};

/** The end of a ground, which must hold on whatever day the script is played: as late as the windows allow. */
const nextEnd = (): string => {
	ends += 1;
	return dayOf(Date.UTC(2031, 0, ends));
};

/** A follow-up becomes due months after it: no such day is another field's, nor one that another follow-up is due on. */
const nextSince = (): string => {
	const [pair, day] = [Math.floor(sinces / 28), sinces % 28];
	sinces += 1;
	return dayOf(Date.UTC(2026, 2 + 2 * pair, 1 + day));
};

const nextSlot = (): string => {
	slots += 1;
	return `${new Date(Date.UTC(2026, 11, 24, 0, 15 * slots)).toISOString().slice(0, 16)}+09:00`;
};

/** Days that cannot be any day: what a clock counts from, and until when a ground holds. */
const DATES: Readonly<Record<string, () => string>> = { since: nextSince, until: nextEnd };

const codeOf = (codes: Codes): string => Object.entries(codes).find(([, code]) => isValidOn(code, "2026-04-02"))?.[0] ?? "";

const valueFor = ({ kind }: Field, name: string, given: unknown, one: ScriptCase, thing: string): unknown => {
	switch (kind.is) {
		case "token":
			return idFor(`${one.name} ${thing === "" ? name : thing}`);
		case "date":
			return (DATES[name] ?? nextDate)();
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

/** Data of an event with every field that its type has, as far as they go together. */
const dataOf = (one: ScriptCase, { type, thing, more }: ScriptStep): Readonly<Record<string, unknown>> => {
	const { subject, clock } = definitionOf(type).family;
	const made = fullData(type, (name, field, example) =>
		valueFor(field, name, example, one, name === subject?.field ? thing : `${type} ${name}`),
	);
	return { ...made, ...more, ...(clock && thing === CLOCKED ? { [clock.since]: clockedSince(one) } : {}) };
};

/** The script of a case. */
export const scriptOf = (one: ScriptCase, index: number): ScriptEvent[] =>
	STEPS.map((script, step) => ({
		case: one,
		by: script.by,
		type: script.type,
		// No two events of the script at the same millisecond, nor at a round one.
		time: new Date(Date.UTC(2026, 3, 2, 0, step, index, 100 + step)),
		data: dataOf(one, script),
		things: script.thing === "" ? {} : { [definitionOf(script.type).family.subject?.field ?? ""]: script.thing },
		isSealed: step === SEALED,
	}));

/** The id that its sender gives an event. */
export const eventIdOf = ({ case: one, time }: ScriptEvent): string => idFor(`${one.name} event ${time.toISOString()}`);

/** Types of the catalogue that are not among those of fields, `referral.requested.measure@npo`: what nobody saw was not checked. */
export const typesMissing = (fields: readonly string[]): string[] => {
	const seen = new Set(fields.map((field) => field.split("@")[0]?.split(".").slice(0, -1).join(".")));
	return Object.keys(catalogue).filter((type) => !seen.has(type));
};

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
