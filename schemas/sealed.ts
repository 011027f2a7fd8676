import * as z from "zod";
import { agencyId } from "./field.ts";
import type { AgencyId } from "./ids.ts";

/** Maximum length of an envelope: some pages of text. */
export const MAX_SEALED_CHARACTERS = 16_384;

/** Sealed envelopes by recipient: each a compact JWE (RFC 7516) that only the recipient can open. */
export type Sealed = Readonly<Record<AgencyId, string>>;

/** The envelopes with their recipients. */
export const envelopesIn = (sealed: Sealed) => Object.entries(sealed) as [AgencyId, string][];

export const recipientsOf = (sealed: Sealed): AgencyId[] =>
	envelopesIn(sealed)
		.map(([agency]) => agency)
		.sort();

/**
 * `data.sealed` of a posted event. It is part of `data`, so that it works in all modes of CloudEvents, and is removed
 * before `data` is read.
 */
export const sealedSchema = z
	.record(agencyId, z.string().max(MAX_SEALED_CHARACTERS, "too-long"))
	.refine((sealed) => Object.keys(sealed).length > 0 && Object.keys(sealed).length <= 20, "out-of-range");
