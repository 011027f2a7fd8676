import type { AgencyId, HubId, Token } from "../schemas/ids.ts";

/** An agency by the name that a test gives it. */
export const agencyNamed = (name: string): AgencyId => name as AgencyId;

/** An id or a token that a test wrote down, or had from an answer; of which kind, the place says that it is put in. */
export const idFrom = <Id extends HubId | Token>(text: string): Id => text as Id;
