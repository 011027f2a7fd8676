/** What the hub is called where access tokens are issued; every scope begins with it. */
export const RESOURCE_SERVER = "tsunagi";

/** What an access token may allow (RFC 6749, 3.3), and what it says of it to whoever grants it. A route asks for one. */
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

/** A scope as tokens carry it: `tsunagi/events:write`. */
export const scopeName = (scope: Scope): string => `${RESOURCE_SERVER}/${scope}`;

export const isScope = (text: string): text is Scope => Object.hasOwn(scopes, text);

/** What an agency's clients may be allowed at most: all but the ledger, which is for privacy officers. */
export const scopesOf = ({ readsLedger }: { readonly readsLedger?: true }): readonly Scope[] =>
	(Object.keys(scopes) as Scope[]).filter((scope) => scope !== "ledger:read" || readsLedger);
