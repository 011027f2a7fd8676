import type { Fact } from "../../../schemas/fact.ts";
import type { AgencyId } from "../../../schemas/ids.ts";
import { getItem } from "../dynamo/reads.ts";
import { putIfAbsent, updateIf } from "../dynamo/writes.ts";
import { type EnvelopePlace, envelopeKey, envelopesTable } from "../tables/envelopes.ts";

/**
 * Keeps a sealed envelope for a recipient, once; the first one stays.
 * @param until when it expires, in seconds since 1970
 */
export const putEnvelope = async (fact: Fact, agency: AgencyId, jwe: string, until: number): Promise<void> => {
	await putIfAbsent(envelopesTable, envelopeKey({ case: fact.case, fact: fact.id, agency }), { jwe, until });
};

/**
 * A recipient's envelope; undefined once the recipient acknowledged it or it expired. DynamoDB may take days to delete
 * what expired.
 */
export const envelopeOf = async (place: EnvelopePlace): Promise<string | undefined> => {
	const found = await getItem(envelopesTable, envelopeKey(place));
	return found && found.until * 1000 > Date.now() ? found.jwe : undefined;
};

/** Takes the envelope out for good, if there is one. Its item stays, so that the same event posted again does not restore it. */
export const removeEnvelope = async (place: EnvelopePlace): Promise<void> => {
	await updateIf(envelopesTable, envelopeKey(place), { update: "REMOVE jwe", condition: "attribute_exists(jwe)" });
};
