import type { $brand } from "zod";

/** An agency's id in the registry, `minato-desk`: public. Made by parsing a profile, a request or an item (`field.ts`). */
export type AgencyId = string & $brand<"agency">;

/** The hub's id of a case, an event, or a referral, visit, follow-up, consent or ground: a UUID, never shown to an agency. */
export type CaseId = string & $brand<"case">;
export type EventId = string & $brand<"event">;
export type SubjectId = string & $brand<"subject">;

/** Whichever of the hub's ids. */
export type HubId = CaseId | EventId | SubjectId;

/** An agency's own token for what the hub has such an id for: a UUID that no other agency knows. */
export type CaseToken = string & $brand<"token of a case">;
export type EventToken = string & $brand<"token of an event">;
export type SubjectToken = string & $brand<"token of a subject">;

export type Token = CaseToken | EventToken | SubjectToken;

/** The hub's id behind a token. */
export type IdOf<T extends Token> = T extends CaseToken ? CaseId : T extends EventToken ? EventId : SubjectId;

/** An agency's token for a hub id. */
export type TokenFor<Id extends HubId> = Id extends CaseId ? CaseToken : Id extends EventId ? EventToken : SubjectToken;
