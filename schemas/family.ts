import type { consentScopes } from "./codes/consent-scopes.ts";
import type { DigestSection } from "./digest-sections.ts";
import type { TokenOf } from "./field.ts";

/** A state in which something is still to be done. */
type OpenState = {
	/** The state as staff read it. */
	readonly ja: string;
	/** The role that owns the next action. */
	readonly next: string;
	/** The section of the digest that lists an item in this state; `none`: no section does. */
	readonly digest: DigestSection | "none";
};

/** A state in which nothing more is to be done. */
type ClosedState = { readonly ja: string; readonly next?: never; readonly digest?: never };

/** A state of a referral, visit or follow-up. */
export type State = OpenState | ClosedState;

type States = Readonly<Record<string, State>>;

/** A family of events and, where its events are about one thing each, that thing's states. */
export type Family = {
	readonly name: string;
	readonly ja: string;
	/** Its name in the lines of a digest, where `ja` is too long for them. */
	readonly shortJa?: string;
	/** The thing the events are about: the kind of its token, and the field of `data` that names it. */
	readonly subject?: { readonly token: TokenOf; readonly field: string };
	/** What a ground must cover for facts of this family to be told (`codes/consent-scopes.ts`); `any`: anything at all. */
	readonly scope?: keyof typeof consentScopes | "any";
	readonly states: States;
	/** Names for sets of states that several types move from. `open` needs none: it is every state with a `next`. */
	readonly groups?: Readonly<Record<string, readonly string[]>>;
	/** The field that holds the time of an appointment. */
	readonly appointment?: string;
	/** The fields of the opening fact from which the due day is counted: how long after which day. */
	readonly clock?: { readonly stage: string; readonly since: string };
};

/** A state of the family. */
export type StateOf<F extends Family> = keyof F["states"] & string;

/** What a move of the family can start from: nothing (`none`), a state, or a group of states. */
export type Origin<F extends Family> = "none" | "open" | StateOf<F> | (keyof F["groups"] & string);

/** Defines a family; its groups name states that it has. */
export const defineFamily = <const F extends Family>(
	family: F & { readonly groups?: Readonly<Record<string, readonly StateOf<F>[]>> },
): F => family;

/** The states (or `none`) behind the origins of a move, each once. */
export const statesBehind = <F extends Family>(
	{ states, groups = {} }: F,
	origins: readonly Origin<NoInfer<F>>[],
): readonly ("none" | StateOf<F>)[] => {
	const open = Object.keys(states).filter((state) => states[state]?.next !== undefined);
	const behind = (origin: string): readonly string[] => (origin === "open" ? open : (groups[origin] ?? [origin]));
	return [...new Set(origins.flatMap(behind))] as ("none" | StateOf<F>)[];
};
