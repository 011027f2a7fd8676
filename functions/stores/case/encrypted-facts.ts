import type { Fact } from "../../../schemas/fact.ts";
import type { CaseId } from "../../../schemas/ids.ts";
import { type RecordedOrder, recordedOrderIn } from "../../../schemas/protection.ts";
import { type EncryptedItem, factAtKey } from "../tables/timeline.ts";
import { caseKey, keyToWrite } from "./case-keys.ts";
import { type CipherContext, DecryptionError, decrypt, encrypt } from "./cipher.ts";
import { type Padded, padded } from "./padding.ts";

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

/**
 * What an order to protect a case leaves among its facts. The ledger, inboxes and open items name an order by its id, as they
 * name facts: without this item, an id that leads to no fact would tell that it is an order.
 */
type Trace = { readonly order: RecordedOrder };

/** @throws ErasedCaseError, MissingCaseKeyError */
export const encryptTrace = async (id: CaseId, sk: string, order: RecordedOrder): Promise<EncryptedItem> => {
	const place = { case: id, sk };
	const trace: Trace = { order };
	return { ...place, ciphertext: encrypt(await keyToWrite(id), factContext(place), trace) };
};

/**
 * The fact in an item; undefined for the trace of an order.
 * @throws DecryptionError, also when the item is not a fact
 */
export const decryptItem = (key: Buffer, item: EncryptedItem): Fact | undefined => {
	const fact = factAtKey(item.sk);
	if (!fact) throw new DecryptionError("an item that is not a fact");
	const content = decrypt(key, factContext(item), item.ciphertext) as Content | Trace;
	return "order" in content ? undefined : { case: item.case, ...fact, ...content };
};

/** The size of the orders of a case, in bytes, is a multiple of this: it does not show that there is one. */
const BLOCK = 1_024;

const storedOrders = (key: Buffer, item: EncryptedItem): readonly unknown[] =>
	(decrypt(key, orderContext(item), item.ciphertext) as Padded<readonly unknown[]>).content;

/**
 * The orders to protect a case, encrypted like its facts: nobody may read in a backup that a family is protected.
 *
 * @param before the item as it is, if there is one; orders in it that this version does not know are kept
 * @throws DecryptionError when it cannot be decrypted
 */
export const encryptOrders = async (
	place: Place,
	added: readonly RecordedOrder[],
	before?: EncryptedItem,
): Promise<EncryptedItem> => {
	const key = await keyToWrite(place.case);
	const orders = [...(before ? storedOrders(key, before) : []), ...added];
	return { ...place, ciphertext: encrypt(key, orderContext(place), padded(orders, BLOCK)) };
};

/** The orders in an item; undefined for one that this version does not know, and for all of them when they cannot be decrypted. */
export const decryptOrders = (key: Buffer, item: EncryptedItem): (RecordedOrder | undefined)[] => {
	try {
		return storedOrders(key, item).map(recordedOrderIn);
	} catch (error) {
		if (error instanceof DecryptionError) return [undefined];
		throw error;
	}
};
