import type { Fact } from "../../../schemas/fact.ts";
import type { CaseId } from "../../../schemas/ids.ts";
import { type RecordedOrder, recordedOrderIn } from "../../../schemas/protection.ts";
import { type EncryptedItem, factAtKey } from "../tables/timeline.ts";
import { caseKey, ErasedCaseError } from "./case-keys.ts";
import { type CipherContext, DecryptionError, decrypt, encrypt } from "./cipher.ts";

/** What of a fact is encrypted: all but what order needs. Routing needs its type as well (`detail-type`). */
type Content = Omit<Fact, "case" | "id" | "time">;

/** A fact as it travels on the bus, and as the bus's archive and dead letters keep it. */
export type EncryptedEvent = Pick<Fact, "case" | "id" | "time"> & { readonly ciphertext: string };

const contentOf = ({ case: _, id: __, time: ___, ...content }: Fact): Content => content;

const busContext = (type: string, { case: of, id, time }: Pick<Fact, "case" | "id" | "time">): CipherContext => [
	"bus",
	of,
	id,
	time,
	type,
];

type Place = Pick<EncryptedItem, "case" | "sk">;
const factContext = ({ case: of, sk }: Place): CipherContext => ["timeline", of, sk];
const orderContext = ({ case: of, sk }: Place): CipherContext => ["protection", of, sk];

const keyToWrite = async (id: CaseId): Promise<Buffer> => {
	const key = await caseKey(id);
	if (key === "erased") throw new ErasedCaseError("a case was erased before something was written to it");
	return key;
};

/** @throws ErasedCaseError, MissingCaseKeyError */
export const encryptEvent = async (fact: Fact): Promise<EncryptedEvent> => {
	const { case: of, id, time, type } = fact;
	return { case: of, id, time, ciphertext: encrypt(await keyToWrite(of), busContext(type, fact), contentOf(fact)) };
};

/**
 * The fact in an event of the bus, or that its case was erased.
 * @param type the event's `detail-type`
 * @throws DecryptionError, MissingCaseKeyError
 */
export const decryptEvent = async (type: string, event: EncryptedEvent): Promise<Fact | "erased"> => {
	const key = await caseKey(event.case);
	if (key === "erased") return key;
	const { ciphertext, ...rest } = event;
	return { ...rest, ...(decrypt(key, busContext(type, rest), ciphertext) as Content) };
};

/** @throws ErasedCaseError, MissingCaseKeyError */
export const encryptItem = async (fact: Fact, sk: string): Promise<EncryptedItem> => {
	const place = { case: fact.case, sk };
	return { ...place, ciphertext: encrypt(await keyToWrite(fact.case), factContext(place), contentOf(fact)) };
};

/** @throws DecryptionError, also when the item is not a fact */
export const decryptItem = (key: Buffer, item: EncryptedItem): Fact => {
	const fact = factAtKey(item.sk);
	if (!fact) throw new DecryptionError("an item that is not a fact");
	return { case: item.case, ...fact, ...(decrypt(key, factContext(item), item.ciphertext) as Content) };
};

/** An order to protect a case, encrypted like its facts: nobody may read in a backup that a family is protected. */
export const encryptOrder = async (id: CaseId, sk: string, order: RecordedOrder): Promise<EncryptedItem> => {
	const place = { case: id, sk };
	return { ...place, ciphertext: encrypt(await keyToWrite(id), orderContext(place), order) };
};

/** The order in an item; undefined when it cannot be decrypted, or has a form that this version does not know. */
export const decryptOrder = (key: Buffer, item: EncryptedItem): RecordedOrder | undefined => {
	try {
		return recordedOrderIn(decrypt(key, orderContext(item), item.ciphertext));
	} catch (error) {
		if (error instanceof DecryptionError) return undefined;
		throw error;
	}
};
