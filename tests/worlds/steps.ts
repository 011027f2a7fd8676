import fc from "fast-check";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import type { Definition } from "../../schemas/event.ts";
import type { EventType } from "../catalogue/example-event.ts";
import { stepsFrom } from "../catalogue/walks.ts";
import type { CallFault } from "./aws-in-memory.ts";
import { CHANGES } from "./town.ts";

/** How the messages of a step travel: at once, at once and twice, the other way round, or not before a later step. */
type Travel = "now" | "twice" | "reversed" | "later";

/** An agency: the one that would say it (0), or the nth of the cast. */
type Speaker = number;

/** An event that an agency posts. Numbers pick among what there is when the step is played. */
export type Post = {
	readonly does: "post";
	readonly family: FamilyName;
	/** Which of the two things of the family, or consents, it is about. */
	readonly thing: number;
	/** Which of the types that come next; `isWild`: of all types. */
	readonly pick: number;
	readonly isWild: boolean;
	readonly by: Speaker;
	/** Whom it names, as bits; the first of them where it names one. */
	readonly whom: number;
	readonly scope: number;
	/** Days until a ground ends; 0: it does not. */
	readonly days: number;
	/** The time it gives, in milliseconds from now; `tie`: that of the event before. */
	readonly shift: number | "tie";
};

export type Step = (
	| Post
	| { readonly does: "post-again"; readonly pick: number }
	| {
			readonly does: "order";
			readonly order: "set" | "lift" | "waive";
			readonly by: Speaker;
			readonly whom: number;
			readonly basis: number;
	  }
	| { readonly does: "registry"; readonly whom: number; readonly change: (typeof CHANGES)[number] }
	| { readonly does: "acknowledge"; readonly by: number; readonly pick: number }
) & {
	/** Time that passes before it, in milliseconds. */
	readonly pause: number;
	readonly travel: Travel;
	readonly fault: CallFault | undefined;
};

/** Families of events that agencies post, as often as they are drawn. */
const FAMILIES = {
	referral: 8,
	consent: 7,
	"accompanied-visit": 4,
	"follow-up": 4,
	ground: 3,
	voice: 3,
	employment: 3,
	case: 1,
} as const;

type FamilyName = keyof typeof FAMILIES;

const definitions: readonly Definition[] = Object.values(catalogue);
const typesOf = (family: string): readonly EventType[] =>
	definitions.filter((one) => one.family.name === family && !one.byHub).map(({ type }) => type as EventType);

/** Grounds have no states: what gives is as frequent as what takes. */
const groundTypes = (family: string): readonly EventType[] =>
	typesOf(family).flatMap((type) => (catalogue[type].sharing === "gives" ? [type, type, type] : [type]));

/** What can be said next of a thing in a state. @param state `none` before anything was */
export const typesNext = ({ family, isWild }: Post, state: string): readonly EventType[] => {
	const all = typesOf(family);
	const [first] = all;
	if (isWild || first === undefined) return all;
	if (all.some((type) => "sharing" in catalogue[type])) return groundTypes(family);
	const next = stepsFrom(catalogue[first].family, state).filter(({ type }) => all.includes(type));
	return next.length > 0 ? next.map(({ type }) => type) : all;
};

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const often = <T>(value: T, weight: number) => ({ arbitrary: fc.constant(value), weight });

const post: fc.Arbitrary<Post> = fc.record({
	does: fc.constant("post" as const),
	family: fc.oneof(...Object.entries(FAMILIES).map(([name, weight]) => often(name as FamilyName, weight))),
	thing: fc.oneof(often(0, 3), often(1, 1)),
	pick: fc.nat(59),
	isWild: fc.oneof(often(false, 9), often(true, 1)),
	by: fc.oneof(often(0, 6), { arbitrary: fc.nat(5), weight: 2 }),
	whom: fc.integer({ min: 1, max: 63 }),
	scope: fc.oneof(often(15, 2), { arbitrary: fc.integer({ min: 1, max: 15 }), weight: 2 }),
	days: fc.constantFrom(0, 0, 10, 40),
	shift: fc.constantFrom(0, 0, 0, 0, "tie" as const, -30 * SECOND, -HOUR, -25 * HOUR, -10 * DAY, 4 * MINUTE),
});

const what = fc.oneof(
	{ arbitrary: post, weight: 14 },
	{ arbitrary: fc.record({ does: fc.constant("post-again" as const), pick: fc.nat(19) }), weight: 1 },
	{
		arbitrary: fc.record({
			does: fc.constant("order" as const),
			order: fc.constantFrom("set" as const, "set" as const, "lift" as const, "waive" as const),
			by: fc.oneof(often(0, 2), { arbitrary: fc.nat(5), weight: 2 }),
			whom: fc.nat(31),
			basis: fc.nat(1),
		}),
		weight: 3,
	},
	{
		arbitrary: fc.record({ does: fc.constant("registry" as const), whom: fc.nat(4), change: fc.constantFrom(...CHANGES) }),
		weight: 1,
	},
	{ arbitrary: fc.record({ does: fc.constant("acknowledge" as const), by: fc.nat(4), pick: fc.nat(9) }), weight: 1 },
);

const fault: fc.Arbitrary<CallFault | undefined> = fc.option(
	fc.record({ call: fc.integer({ min: 1, max: 24 }), how: fc.constantFrom("is-refused", "dies-before", "dies-after") }),
	{ freq: 8, nil: undefined },
);

const step: fc.Arbitrary<Step> = fc
	.tuple(
		what,
		fc.record({
			pause: fc.constantFrom(1, 1, MINUTE, HOUR, DAY, 12 * DAY),
			travel: fc.oneof(
				often("now" as Travel, 6),
				often("twice" as Travel, 1),
				often("reversed" as Travel, 1),
				often("later" as Travel, 2),
			),
			fault,
		}),
	)
	.map(([one, how]) => ({ ...one, ...how }));

/** How a story begins: the desk opens the case and notes what the family agrees to; a family that fled; or anyhow. */
export const BEGINNINGS = ["usual", "usual", "usual", "fled", "bare"] as const;

/** A story of one family: what its agencies do, step by step. */
export type Story = { readonly begins: (typeof BEGINNINGS)[number]; readonly steps: readonly Step[] };

export const anyStory: fc.Arbitrary<Story> = fc.record({
	begins: fc.constantFrom(...BEGINNINGS),
	steps: fc.array(step, { minLength: 2, maxLength: 9, size: "max" }),
});
