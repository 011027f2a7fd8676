import { definitionOf } from "../../functions/rules/case/definition.ts";
import { type Step as PlayedStep, ref } from "../../infra/demo/story.ts";
import { consentScopes } from "../../schemas/codes/consent-scopes.ts";
import { HUB } from "../../schemas/fact.ts";
import type { Family } from "../../schemas/family.ts";
import type { Field } from "../../schemas/field.ts";
import { inJapan } from "../../schemas/japan-time.ts";
import type { EventType } from "../catalogue/example-event.ts";
import { fullData } from "../catalogue/full-data.ts";
import { families, HUB_TYPES, isByOpener, type Step, walksOf } from "../catalogue/walks.ts";

export const DESK = "minato-desk";
export const OTHERS = [
	"mothers-hello-work",
	"support-center",
	"living-support",
	"npo-hidamari",
	"housing-desk",
	"nursery-desk",
	"legal-aid",
] as const;

const QUARTER = 15 * 60_000;
const japanese = (time: number): string => inJapan(new Date(time));
const dayOf = (time: number): string => japanese(time).slice(0, 10);

/** The quarter of an hour of a number, none of them midnight in Japan, which would be a day. */
const slotOf = (number: number): string =>
	`${japanese(Date.UTC(2026, 2, 31, 15) + (number + Math.trunc(number / 95) + 1) * QUARTER).slice(0, 16)}+09:00`;

/** A story of one thing between the desk and another agency. */
type Story = { readonly name: string; readonly family: Family; readonly walk: readonly Step[] };

const storiesOf = (family: Family): Story[] => walksOf(family).map((walk) => ({ name: family.name, family, walk }));
const REFERRALS = families.filter(({ subject }) => subject?.token === "referral").flatMap(storiesOf);
const REFERRED = new Set(REFERRALS.map(({ family }) => family));
const opens = ({ walk }: Story): boolean => walk.some(({ type }) => definitionOf(type).opensCase);
const OPENING = families.flatMap(storiesOf).filter(opens);
const REST = families
	.filter((family) => !REFERRED.has(family))
	.flatMap(storiesOf)
	.filter((story) => !opens(story));

/** Whether a story ends in a recall of what it is about, or of its case: nobody else has any of that then. */
const isRecalled = ({ walk }: Story, what: "subject" | "case"): boolean =>
	walk.some(({ type }) => definitionOf(type).recalls === what);

const turn = <T>(all: readonly T[], number: number): T => all[number % all.length] as T;

/** Who states a step: the desk where it may, else the other agency. The hub's own facts are the hub's. */
const senderOf = (step: Step, { walk: [opening] }: Story, other: string): string => {
	if (HUB_TYPES.includes(step.type)) return HUB;
	return isByOpener(step, opening) ? DESK : other;
};

type About = { readonly number: number; readonly other: string; readonly both: readonly string[]; readonly slot: () => string };

const valueIn = (story: Story, { number, other, both, slot }: About, name: string, field: Field, example: unknown): unknown => {
	const { kind } = field;
	const values: Partial<Record<Field["kind"]["is"], () => unknown>> = {
		token: () => ref(name === story.family.subject?.field ? story.name : `another ${name}`),
		agency: () => other,
		agencies: () => both,
		slot,
		date: () => dayOf(Date.UTC(2026, 3, 1) + number * 86_400_000),
		codes: () => ("codes" in kind && kind.codes === consentScopes ? Object.keys(consentScopes) : (example ?? firstCodes(field))),
	};
	return (values[kind.is] ?? (() => example ?? firstCodes(field)[0]))();
};

const firstCodes = ({ kind }: Field): readonly string[] => ("codes" in kind ? Object.keys(kind.codes).slice(0, 1) : []);

/**
 * The case of a number: opened by the desk, shared with two agencies, referred to both, and one story more. By the
 * numbers, all types of the catalogue are told. No two cases share a slot, a time, or the day to respond by.
 */
export const caseOf = (number: number) => {
	const round = Math.trunc(number / OTHERS.length);
	const first = turn(OTHERS, number);
	const second = turn(OTHERS, number + 1 + (round % (OTHERS.length - 1)));
	const begins = Date.UTC(2026, 0, 5) + number * 7 * 60_000;
	const slots: string[] = [];
	const slot = (): string => {
		slots.push(slotOf(number * 8 + slots.length));
		return slots.at(-1) ?? "";
	};
	const last = turn(REST, round);
	const told = (story: Story, other: string) =>
		story.walk.map((step) => {
			const about = { number, other, both: [first, second], slot };
			const data = fullData(step.type, (name, field, example) => valueIn(story, about, name, field, example));
			return { by: senderOf(step, story, other), type: step.type, data };
		});
	const sharing = { consent: ref("consent"), agencies: [first, second], scope: Object.keys(consentScopes) };
	const steps = [
		...OPENING.flatMap((story) => told(story, first)),
		{ by: DESK, type: "consent.granted" satisfies EventType, data: sharing },
		...told({ ...turn(REFERRALS, number), name: "first" }, first),
		...told({ ...turn(REFERRALS, number + 1 + round), name: "second" }, second),
		...told({ ...last, name: "third" }, first),
	].map((step, index): PlayedStep => {
		const time = japanese(begins + index * 61_000);
		return { on: time.slice(0, 10), at: time.slice(11, 23), ...step };
	});
	return {
		number,
		first,
		second,
		slots,
		/** What it ends with is a recall, of the whole case or of the last story: nobody else has the slots in it any more. */
		isRecalled: isRecalled(last, "subject") || isRecalled(last, "case"),
		respondBy: dayOf(Date.UTC(2026, 3, 1) + number * 86_400_000),
		steps,
	};
};

export type Case = ReturnType<typeof caseOf>;

/**
 * What two agencies may both have: the code of each referral between them, and the slots of each visit.
 * @param when `now`, when what was recalled is gone; or `ever`: webhooks told of it before
 */
export const mayShare = (cases: readonly Case[], when: "now" | "ever", a: string, b: string) => {
	const other = [a, b].find((agency) => agency !== DESK);
	if (![a, b].includes(DESK)) return { codes: 0, slots: [] as string[] };
	const told = cases.filter((one) => when === "ever" || !one.isRecalled);
	const slots = told
		.filter(({ first }) => first === other)
		.flatMap((one) => one.slots.map((slot) => new Date(slot).toISOString()));
	return {
		codes: cases.flatMap(({ first, second }) => [first, second]).filter((one) => one === other).length,
		slots: slots.sort(),
	};
};
