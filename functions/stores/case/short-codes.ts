import type { AgencyId, SubjectId } from "../../../schemas/ids.ts";
import { putIf } from "../dynamo/writes.ts";
import { hubKey } from "../registry/registry.ts";
import { claimedCodeKey, doorTable, referralHash } from "../tables/door.ts";

/**
 * Claims a code for a referral, unless it is another's between the same two agencies. It stays claimed after its case is
 * erased: a code on an old note never leads to another family.
 */
const claim = async (between: readonly AgencyId[], code: string, referral: SubjectId): Promise<"its-own" | "taken"> => {
	const secret = await hubKey();
	const hash = referralHash(secret, referral);
	const condition = { condition: "attribute_not_exists(pk) OR referral = :referral", values: { ":referral": hash } };
	const done = await putIf(doorTable, claimedCodeKey(secret, between, code), { referral: hash }, condition);
	return done === "put" ? "its-own" : "taken";
};

/**
 * Claims the first code of a referral that is no other referral's between its two agencies. Again gives the same.
 *
 * @param codeAt the code after so many that are taken
 * @returns how many were taken
 */
export const claimCode = async (
	between: readonly AgencyId[],
	referral: SubjectId,
	codeAt: (taken: number) => string,
): Promise<number> => {
	for (let taken = 0; ; taken++) if ((await claim(between, codeAt(taken), referral)) === "its-own") return taken;
};
