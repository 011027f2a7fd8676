import { createHmac } from "node:crypto";
import type { CaseToken, SubjectId } from "../../../schemas/ids.ts";

/** Crockford's base 32: digits and letters that cannot be taken for another on the phone (no I, L, O, U). */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CHECKED_CHARACTERS = 6;
const MODULUS = 37;

const numberOf = (characters: string): number =>
	[...characters].reduce((value, character) => value * ALPHABET.length + ALPHABET.indexOf(character), 0);

/**
 * A code that can be said on the phone, `K7M-3QX4`, for a referral or an agency's case: six characters and Crockford's check
 * character (modulo 37, which finds every single wrong character and every swap of neighbours).
 * Codes whose check character would be one of Crockford's signs (`*~$=U`) are passed over.
 * Drawn from the id by a key, so that it tells nothing; of a referral it is claimed, so that no two between the same two
 * agencies have one (`stores/case/short-codes.ts`).
 *
 * @param taken how many of the id's codes are passed over, since they are another's
 */
export const shortCode = (hubKey: Buffer, id: CaseToken | SubjectId, taken = 0): string => {
	let left = taken;
	for (let draw = 0; ; draw++) {
		const random = createHmac("sha256", hubKey).update(`short code ${draw} ${id}`).digest();
		const characters = Array.from({ length: CHECKED_CHARACTERS }, (_, index) => ALPHABET[(random[index] ?? 0) % 32]).join("");
		const check = ALPHABET[numberOf(characters) % MODULUS];
		if (check && left-- === 0) return `${characters.slice(0, 3)}-${characters.slice(3)}${check}`;
	}
};

/** Whether a code was heard right: its check character fits. Small letters, and O, I, L for 0, 1, 1, are understood. */
export const isShortCode = (heard: string): boolean => {
	const characters = heard.toUpperCase().replaceAll("O", "0").replaceAll(/[IL]/g, "1").replaceAll("-", "");
	if (characters.length !== CHECKED_CHARACTERS + 1 || [...characters].some((one) => !ALPHABET.includes(one))) return false;
	return ALPHABET[numberOf(characters.slice(0, -1)) % MODULUS] === characters.at(-1);
};
