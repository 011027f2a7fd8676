import { createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";
import { looksRandom } from "../../../schemas/field.ts";
import type { AgencyId, HubId, IdOf, Token, TokenFor } from "../../../schemas/ids.ts";
import { uuidFromHex } from "../../../schemas/uuid.ts";

/** One agency's view of ids: its own tokens on one side, the hub's ids on the other. */
export type AgencyTokens = {
	/** The hub's id behind an agency's token. Every UUID has one; whether it exists is for the caller to ask. */
	readonly toHubId: <T extends Token>(token: T) => IdOf<T>;
	/** The agency's own token for a hub id: the same each time, unlike any other agency's. */
	readonly toToken: <Id extends HubId>(id: Id) => TokenFor<Id>;
};

/** Whether a block is an id that the door lets in. */
const isId = (block: Buffer): boolean =>
	((block[6] ?? 0) & 0xf0) === 0x40 && ((block[8] ?? 0) & 0xc0) === 0x80 && looksRandom(block.toString("hex"));

const bytes = (uuid: string): Buffer => Buffer.from(uuid.replaceAll("-", ""), "hex");

const text = (block: Buffer): string => uuidFromHex(block.toString("hex"));

/** How many of a hub's agencies have their keys and ids remembered at a time, and how many ids each way. A few megabytes at the most. */
const MAX_AGENCIES = 64;
const MAX_IDS = 500;

/** Adds to a map that forgets the oldest of more than `max`. */
const remember = <K, V>(all: Map<K, V>, max: number, key: K, value: V): V => {
	const [oldest] = all.keys();
	if (all.size >= max && oldest !== undefined) all.delete(oldest);
	all.set(key, value);
	return value;
};

/**
 * A permutation of the ids the door lets in, kept inside them by cycle walking (NIST SP 800-38G, 2.4): about 64 blocks an
 * id, remembered for the last ids that were asked for.
 */
const walk = (step: (block: Buffer) => Buffer) => {
	const walked = new Map<string, string>();
	return (uuid: string): string => {
		const known = walked.get(uuid);
		if (known !== undefined) return known;
		let block = step(bytes(uuid));
		while (!isId(block)) block = step(block);
		return remember(walked, MAX_IDS, uuid, text(block));
	};
};

const tokensUnder = (hubKey: Buffer, agency: AgencyId): AgencyTokens => {
	const key = Buffer.from(hkdfSync("sha256", hubKey, "", `tsunagi pairwise ${agency}`, 32));
	const encrypt = createCipheriv("aes-256-ecb", key, null).setAutoPadding(false);
	const decrypt = createDecipheriv("aes-256-ecb", key, null).setAutoPadding(false);
	const toHub = walk((block) => decrypt.update(block));
	const toAgency = walk((block) => encrypt.update(block));
	return {
		toHubId: (token) => toHub(token.toLowerCase()) as IdOf<typeof token>,
		toToken: (id) => toAgency(id) as TokenFor<typeof id>,
	};
};

/** By the hub's key itself: what was derived from it is forgotten with it. */
const derived = new WeakMap<Buffer, Map<AgencyId, AgencyTokens>>();

/**
 * Ids no two agencies have in common, and nothing to store for it: a token is the hub's id
 * encrypted as one AES block under a key of that agency (pairwise identifiers, OIDC Core 8.1).
 * A token the sender chose itself is as good as one the hub gave: its hub id is what it decrypts to.
 *
 * @param hubKey 32 secret bytes of this hub; for one buffer an agency's key is derived once
 */
export const agencyTokens = (hubKey: Buffer, agency: AgencyId): AgencyTokens => {
	const known = derived.get(hubKey) ?? new Map<AgencyId, AgencyTokens>();
	derived.set(hubKey, known);
	return known.get(agency) ?? remember(known, MAX_AGENCIES, agency, tokensUnder(hubKey, agency));
};
