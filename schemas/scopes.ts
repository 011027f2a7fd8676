/** The hub's name at the token endpoint; every scope begins with it. */
export const RESOURCE_SERVER = "tsunagi";

/** Scopes of access tokens (RFC 6749, 3.3) and what each allows. A route requires one. */
export const scopes = {
	"events:write": "Post events, read agencies' public keys",
	"events:read": "Read what became of one's own events",
	"protection:write": "Set, renew and lift the protection of cases",
	"timeline:read": "Read cases as one's agency may see them",
	"inbox:read": "Read one's inbox and acknowledge what is in it",
	"webhooks:manage": "Look after one's webhook",
	"ledger:read": "Read the ledger of disclosures as a privacy officer",
} as const;

export type Scope = keyof typeof scopes;

/** A scope as in tokens: `tsunagi/events:write`. */
export const scopeName = (scope: Scope): string => `${RESOURCE_SERVER}/${scope}`;

export const isScope = (text: string): text is Scope => Object.hasOwn(scopes, text);

/** The scopes an agency's clients may have: all except the ledger's, which is for privacy officers. */
export const scopesOf = ({ readsLedger }: { readonly readsLedger?: true }): readonly Scope[] =>
	(Object.keys(scopes) as Scope[]).filter((scope) => scope !== "ledger:read" || readsLedger);
