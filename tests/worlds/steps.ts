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
	/** On what a case is opened, if not on what the example says. */
	readonly basis?: string;
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

const isOpening = (type: EventType): boolean => "roles" in catalogue[type];

/** What can be said next of a thing in a state; whatever else is said is most often a second opening. @param state `none` before anything was */
export const typesNext = ({ family, isWild }: Post, state: string): readonly EventType[] => {
	const all = typesOf(family);
	const [first] = all;
	if (isWild || first === undefined) return [...all, ...all.flatMap((type) => (isOpening(type) ? [type, type, type] : []))];
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
	isWild: fc.oneof(often(false, 5), often(true, 1)),
	by: fc.oneof(often(0, 6), { arbitrary: fc.nat(5), weight: 2 }),
	whom: fc.integer({ min: 1, max: 63 }),
	scope: fc.oneof(often(15, 2), { arbitrary: fc.integer({ min: 1, max: 15 }), weight: 2 }),
	days: fc.constantFrom(0, 0, 10, 40),
	shift: fc.constantFrom(0, 0, 0, 0, "tie" as const, "tie" as const, -30 * SECOND, -HOUR, -25 * HOUR, -10 * DAY, 4 * MINUTE),
});

const order = fc.record({
	does: fc.constant("order" as const),
	order: fc.constantFrom("set" as const, "set" as const, "lift" as const, "waive" as const),
	by: fc.oneof(often(0, 2), { arbitrary: fc.nat(5), weight: 2 }),
	whom: fc.nat(31),
	basis: fc.nat(1),
});

const what = fc.oneof(
	{ arbitrary: post, weight: 14 },
	{ arbitrary: fc.record({ does: fc.constant("post-again" as const), pick: fc.nat(19) }), weight: 1 },
	{ arbitrary: order, weight: 3 },
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

const how = fc.record({
	pause: fc.constantFrom(1, 1, MINUTE, HOUR, DAY, 12 * DAY),
	travel: fc.oneof(
		often("now" as Travel, 6),
		often("twice" as Travel, 1),
		often("reversed" as Travel, 1),
		often("later" as Travel, 2),
	),
	fault,
});

const stepOf = (one: typeof what | typeof post | typeof order): fc.Arbitrary<Step> =>
	fc.tuple(one as typeof what, how).map(([does, by]) => ({ ...does, ...by }));

const posts = (said: Partial<Post>): fc.Arbitrary<Step> => stepOf(post.map((one) => ({ ...one, by: 0, ...said })));
const orders = (one: "set" | "lift"): fc.Arbitrary<Step> => stepOf(order.map((any) => ({ ...any, order: one, by: 0 })));

const usualReferral = { family: "referral", thing: 0, isWild: false } as const;
const usualConsent = { family: "consent", thing: 0, isWild: false } as const;

/** Steps that chance rarely brings together: each says what a rule is for. */
const TOGETHER: readonly fc.Arbitrary<readonly Step[]>[] = [
	// Something happens while a case is protected.
	fc.tuple(orders("set"), posts({}), orders("lift")),
	// A referral continues, and something is said of the same time as the last word.
	fc.tuple(posts(usualReferral), posts(usualReferral), posts({ shift: "tie" })),
	// What the family withdrew it agrees to again, and the entry says since when it did.
	fc.tuple(
		posts(usualReferral),
		posts(usualReferral),
		posts({ ...usualConsent, pick: 5 }),
		posts({ ...usualConsent, pick: 1, shift: -DAY, whom: 63, scope: 15 }),
	),
	// An agency that speaks for the family notes a consent, for itself too.
	fc.tuple(
		posts({ family: "voice", thing: 0, isWild: false, pick: 0 }),
		posts({ family: "consent", thing: 1, isWild: false, pick: 1, whom: 63, scope: 15 }),
	),
];

const steps: fc.Arbitrary<readonly Step[]> = fc
	.array(
		fc.oneof(
			{ arbitrary: stepOf(what).map((one): readonly Step[] => [one]), weight: 12 },
			{ arbitrary: fc.oneof(...TOGETHER), weight: 2 },
		),
		{ minLength: 2, maxLength: 9, size: "max" },
	)
	.map((some) => some.flat());

/** How a story begins: the desk opens the case and notes what the family agrees to; a family that fled; or anyhow. */
export const BEGINNINGS = ["usual", "usual", "usual", "fled", "bare"] as const;

/** A story of one family: what its agencies do, step by step. */
export type Story = { readonly begins: (typeof BEGINNINGS)[number]; readonly steps: readonly Step[] };

export const anyStory: fc.Arbitrary<Story> = fc.record({
	begins: fc.constantFrom(...BEGINNINGS),
	steps,
});
