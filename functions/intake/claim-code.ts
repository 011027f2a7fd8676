import type { Fact } from "../../schemas/fact.ts";
import { definitionOf } from "../rules/case/definition.ts";
import { rolesOpenedBy, subjectOf } from "../rules/case/fold.ts";
import { shortCode } from "../rules/disclosure/short-code.ts";
import { claimCode } from "../stores/case/short-codes.ts";

/** A fact with what its short code needs: the opening of a referral claims a code between its two agencies. */
export const withClaimedCode = async (fact: Fact, hubKey: Buffer): Promise<Fact> => {
	const [referral, roles] = [subjectOf(fact), rolesOpenedBy(fact)];
	if (definitionOf(fact.type).family.subject?.token !== "referral" || !roles || referral === undefined) return fact;
	const codesTaken = await claimCode(Object.values(roles), referral, (taken) => shortCode(hubKey, referral, taken));
	return codesTaken === 0 ? fact : { ...fact, codesTaken };
};
