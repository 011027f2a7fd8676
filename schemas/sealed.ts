import * as z from "zod";
import { AGENCY_ID } from "./field.ts";

/** How long an envelope may be, in characters: some pages of text. */
export const MAX_SEALED_CHARACTERS = 16_384;

/** What a sender sealed: for each recipient a JWE in compact form (RFC 7516) that only it can open. */
export type Sealed = Readonly<Record<string, string>>;

/**
 * `data.sealed` of a posted event: it lies beside the fields of the event's type, so that it goes through all of
 * CloudEvents' modes, and is taken out before anything else looks at `data`.
 */
export const sealedSchema = z
	.record(z.string().regex(AGENCY_ID), z.string().max(MAX_SEALED_CHARACTERS, "too-long"))
	.refine((sealed) => Object.keys(sealed).length > 0 && Object.keys(sealed).length <= 20, "out-of-range");
