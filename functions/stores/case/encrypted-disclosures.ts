import { createHmac } from "node:crypto";
import type { Disclosure, StoredDisclosure, Told } from "../tables/timeline.ts";
import { type CipherContext, decrypt, encrypt } from "./cipher.ts";
import { type Padded, padded } from "./padding.ts";

/** A disclosure of any channel; `after` is of an inbox alone. */
export type AnyDisclosure = Disclosure & Partial<Pick<Told, "after">>;

type Content = Omit<Disclosure, "fact" | "agency">;
type Place = Pick<StoredDisclosure, "case" | "sk">;

/** The size of a disclosure's content, in bytes: it does not show the ground, or how many fields. */
const BLOCK = 512;

const contextOf = ({ case: of, sk }: Place): CipherContext => ["told", of, sk];

/** A disclosure, but for whom it is to and of which fact: on which ground something was told may say that its case is protected. */
export const encryptDisclosure = (
	key: Buffer,
	place: Place,
	{ fact, agency, after, ...content }: AnyDisclosure,
): StoredDisclosure => ({
	...place,
	fact,
	agency,
	...(after === undefined ? {} : { after }),
	ciphertext: encrypt(key, contextOf(place), padded<Content>(content, BLOCK)),
});

/** @throws DecryptionError */
export const decryptDisclosure = (
	key: Buffer,
	{ case: of, sk, fact, agency, after, ciphertext }: StoredDisclosure,
): AnyDisclosure => {
	const { content } = decrypt(key, contextOf({ case: of, sk }), ciphertext) as Padded<Content>;
	return { fact, agency, ...content, ...(after === undefined ? {} : { after }) };
};

/**
 * What of a disclosure makes it another one: the same fact read again, with the same fields on the same ground, is the same.
 * Hashed with the key of its case, since there are few grounds to guess.
 */
export const contentHash = (key: Buffer, { fields, ground, givenBy }: Disclosure): string =>
	createHmac("sha256", key)
		.update(JSON.stringify(["told", fields, ground, givenBy ?? ""]))
		.digest("base64url")
		.slice(0, 16);
