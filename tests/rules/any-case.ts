import fc from "fast-check";
import { definitionOf } from "../../functions/rules/case/definition.ts";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import { consentScopes } from "../../schemas/codes/consent-scopes.ts";
import { type Fact, HUB } from "../../schemas/fact.ts";
import type { Field } from "../../schemas/field.ts";
import type { AgencyId, EventId, SubjectId } from "../../schemas/ids.ts";
import type { EventType } from "../catalogue/example-event.ts";
import { fullData } from "../catalogue/full-data.ts";
import { type Step, stepsFrom } from "../catalogue/walks.ts";
import { agencyNamed, idFrom } from "../ids.ts";
import { AGENCY_IDS, AREA, named } from "./case-book.ts";

const factId = (number: number): EventId => idFrom(`00000009-0000-4000-8000-${number.toString(16).padStart(12, "0")}`);

/** Everything lies within three days, on few moments, so that facts meet, tie and contradict each other. */
const MOMENTS = Array.from({ length: 18 }, (_, index) => new Date(Date.UTC(2026, 3, 1, index * 4)).toISOString());
const momentAt = (index: number): string => MOMENTS[Math.min(index, MOMENTS.length - 1)] ?? "";

type Made = Pick<Fact, "type" | "time" | "by" | "data" | "area">;

/** What a fact says, apart from its type: of which of two things of its family, and whom it names. */
type Said = {
	readonly by: AgencyId;
	readonly thing: number;
	readonly other: AgencyId;
	readonly shared: readonly AgencyId[];
	readonly scope: readonly string[];
};

const agency = fc.constantFrom(...AGENCY_IDS);
const scopes = Object.keys(consentScopes);
const said: fc.Arbitrary<Said> = fc.record({
	by: agency,
	thing: fc.nat(1),
	other: agency,
	shared: fc.subarray(AGENCY_IDS, { minLength: 1 }),
	scope: fc.oneof(fc.constant(scopes), fc.subarray(scopes, { minLength: 1 })),
});

/** The value of a field, where it is not the same in every fact. */
const varied = (said: Said, type: EventType, name: string, { kind }: Field): unknown => {
	switch (kind.is) {
		case "token":
			return named<SubjectId>(`${kind.of} ${name === definitionOf(type).family.subject?.field ? said.thing : 1 - said.thing}`);
		case "agency":
			return said.other;
		case "agencies":
			return said.shared;
		default:
			return "codes" in kind && kind.codes === consentScopes ? said.scope : undefined;
	}
};

/** The value of a field that the example of its type leaves out. */
const leftOut = ({ kind }: Field): unknown => {
	const [first] = "codes" in kind ? Object.keys(kind.codes) : [];
	const values: Readonly<Partial<Record<Field["kind"]["is"], unknown>>> = {
		date: "2027-03-31",
		slot: "2026-04-02T10:00+09:00",
		flag: true,
		code: first,
		codes: [first],
	};
	return values[kind.is];
};

const dataOf = (type: EventType, about: Said): Fact["data"] =>
	fullData(type, (name, field, example) => varied(about, type, name, field) ?? example ?? leftOut(field));

const make = (type: EventType, by: AgencyId, about: Said, moment: number): Made => ({
	type,
	time: momentAt(moment),
	by: definitionOf(type).byHub ? HUB : by,
	data: dataOf(type, about),
	...(definitionOf(type).opensCase ? { area: AREA } : {}),
});

/** Takes away from a ground, or recalls: that counts from when it is known, and takes back what was to be seen before. */
const isTaking = (type: EventType): boolean => {
	const { sharing, recalls } = definitionOf(type);
	return sharing === "takes" || sharing === "narrows" || recalls !== undefined;
};

/** Who opens most cases. */
const HOLDER = agencyNamed("desk");

/** The agency that has a role in what an opening fact began. */
const agencyIn = (opening: EventType, role: string | undefined, { by, other }: Said): AgencyId => {
	if (role === "holder") return HOLDER;
	return role === undefined || definitionOf(opening).roles?.[role] === "by" ? by : other;
};

type Told = { readonly opening: EventType; readonly about: Said; readonly picks: readonly number[]; readonly start: number };

/** A story as the states of the family allow it: each next step one of those that can happen, by one that may say so. */
const walk = ({ opening, about, picks, start }: Told, isTold: (step: Step) => boolean): readonly Made[] => {
	const { family } = definitionOf(opening);
	const first = stepsFrom(family, "none").find(({ type }) => type === opening);
	const made = [make(opening, agencyIn(opening, first?.by[0], about), about, start)];
	let state = first?.to ?? "";
	for (const pick of picks) {
		const steps = stepsFrom(family, state).filter(isTold);
		const step = steps[pick % steps.length];
		if (!step) break;
		const role = step.by[pick % step.by.length];
		// Some steps happen at one moment, others a moment or two apart.
		made.push(make(step.type, agencyIn(opening, role, about), about, start + made.length - (pick % 2)));
		state = step.to;
	}
	return made;
};

const types = Object.keys(catalogue) as EventType[];
/** What a story can open with, families as often as they have types. */
const openings = types.flatMap((type) => stepsFrom(definitionOf(type).family, "none").map((step) => step.type));

const anyStory = (isTold: (type: EventType) => boolean): fc.Arbitrary<readonly Made[]> =>
	fc
		.record({
			opening: fc.constantFrom(...openings),
			about: said,
			picks: fc.array(fc.nat(999), { maxLength: 6 }),
			start: fc.nat(MOMENTS.length - 1),
		})
		.map((told) => walk(told, ({ type }) => isTold(type)));

/** A fact by anyone, about anything, at any time. */
const anyFact = (isTold: (type: EventType) => boolean): fc.Arbitrary<readonly Made[]> =>
	fc
		.record({ type: fc.constantFrom(...types.filter(isTold)), about: said, moment: fc.nat(MOMENTS.length - 1) })
		.map(({ type, about, moment }) => [make(type, about.by, about, moment)]);

const everyone: Said = { by: HOLDER, thing: 0, other: agencyNamed("npo"), shared: AGENCY_IDS.slice(1), scope: scopes };

/** The desk opens most cases, and the family mostly agrees: else hardly anyone is told anything. */
const usualBeginning = [make("case.opened", HOLDER, everyone, 0), make("consent.granted", HOLDER, everyone, 0)];

/**
 * Any set of facts of a case, sensible or not: stories as the states allow them, and facts between them that meet,
 * contradict each other, come from strangers, or lack what goes before. Every type of the catalogue occurs.
 *
 * @param most how many facts there are at the most, apart from the usual beginning
 * @param mayEnd with facts that take from a ground or recall: these count from when they are known, whatever their time
 */
export const anyCase = (most = 14, mayEnd = true): fc.Arbitrary<readonly Fact[]> => {
	const isTold = (type: EventType): boolean => mayEnd || !isTaking(type);
	const pieces = fc.array(fc.oneof(anyStory(isTold), anyFact(isTold)), { minLength: 2, maxLength: most / 2 });
	return fc.record({ begins: fc.boolean(), pieces, id: fc.uuid({ version: 4 }) }).map(({ begins, pieces: made, id }) =>
		[...(begins ? usualBeginning : []), ...made.flat().slice(0, most)].map((one, index, all) => ({
			...one,
			case: idFrom(id),
			id: factId(index + 1),
			// Accepted in another order than they happened, now and then.
			acceptedAt: all[(index * 7) % all.length]?.time ?? one.time,
		})),
	);
};

/** The same facts as they may come: in any order, some of them more than once. */
export const asTheyCome = (facts: readonly Fact[]): fc.Arbitrary<readonly Fact[]> =>
	fc
		.array(fc.constantFrom(...facts), { maxLength: facts.length })
		.chain((again) => fc.shuffledSubarray([...facts, ...again], { minLength: facts.length + again.length }));
