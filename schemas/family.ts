import type { consentScopes } from "./codes/consent-scopes.ts";
import type { TokenOf } from "./field.ts";

/** A state of a referral, visit or follow-up. */
export type State = {
	readonly ja: string;
	/** The role that owns the next action; absent in states that are over. */
	readonly next?: string;
};

/** A family of events and, where its events are about one thing each, that thing's states. */
export type Family = {
	readonly name: string;
	readonly ja: string;
	/** The thing the events are about: the kind of its token, and the field of `data` that names it. */
	readonly subject?: { readonly token: TokenOf; readonly field: string };
	/** What a ground must cover for facts of this family to be told (`codes/consent-scopes.ts`); `any`: anything at all. */
	readonly scope?: keyof typeof consentScopes | "any";
	readonly states: Readonly<Record<string, State>>;
};

export const defineFamily = <const F extends Family>(family: F): F => family;
