import type { Fact, HubId } from "../../../schemas/fact.ts";
import { type RecordedOrder, recordedOrderIn } from "../../../schemas/protection.ts";
import { caseKey, ErasedCaseError } from "./case-keys.ts";
import { type CipherContext, DecryptionError, decrypt, encrypt } from "./cipher.ts";

/** What of a fact is sealed: all but what order needs. Routing has its type besides (`detail-type`). */
type Content = Omit<Fact, "case" | "id" | "time">;

/** A fact as it travels on the bus, and as it lies in the bus's archive and in dead letters. */
export type EncryptedEvent = Pick<Fact, "case" | "id" | "time"> & { readonly ciphertext: string };

/** A fact as it lies in the Timeline: its id and time are in the sort key. */
export type EncryptedItem = { readonly case: HubId; readonly sk: string; readonly ciphertext: string };

const contentOf = ({ case: _, id: __, time: ___, ...content }: Fact): Content => content;

const busLabel = (type: string, { case: of, id, time }: Pick<Fact, "case" | "id" | "time">): CipherContext => [
	"bus",
	of,
	id,
	time,
	type,
];
const itemLabel = ({ case: of, sk }: Pick<EncryptedItem, "case" | "sk">): CipherContext => ["timeline", of, sk];

const keyToWrite = async (id: HubId): Promise<Buffer> => {
	const key = await caseKey(id);
	if (key === "erased") throw new ErasedCaseError("a case was erased while something was on its way to it");
	return key;
};

/** @throws ErasedCaseError, MissingCaseKeyError */
export const encryptEvent = async (fact: Fact): Promise<EncryptedEvent> => {
	const { case: of, id, time, type } = fact;
	return { case: of, id, time, ciphertext: encrypt(await keyToWrite(of), busLabel(type, fact), contentOf(fact)) };
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
	return { ...rest, ...(decrypt(key, busLabel(type, rest), ciphertext) as Content) };
};

/** @throws ErasedCaseError, MissingCaseKeyError */
export const encryptItem = async (fact: Fact, sk: string): Promise<EncryptedItem> => {
	const place = { case: fact.case, sk };
	return { ...place, ciphertext: encrypt(await keyToWrite(fact.case), itemLabel(place), contentOf(fact)) };
};

/** @throws DecryptionError */
export const decryptItem = (key: Buffer, item: EncryptedItem): Fact => {
	const [, time = "", id = ""] = item.sk.split("#");
	return { case: item.case, id: id as HubId, time, ...(decrypt(key, itemLabel(item), item.ciphertext) as Content) };
};

const markLabel = ({ case: of, sk }: Pick<EncryptedItem, "case" | "sk">): CipherContext => ["protection", of, sk];

/** An order to protect a case, sealed like its facts: that a family is protected is itself to be kept from whoever reads a backup. */
export const encryptOrder = async (id: HubId, sk: string, order: RecordedOrder): Promise<EncryptedItem> => {
	const place = { case: id, sk };
	return { ...place, ciphertext: encrypt(await keyToWrite(id), markLabel(place), order) };
};

/** The order in an item; nothing when it does not open, or is of a form that this version does not know. */
export const decryptOrder = (key: Buffer, item: EncryptedItem): RecordedOrder | undefined => {
	try {
		return recordedOrderIn(decrypt(key, markLabel(item), item.ciphertext));
	} catch (error) {
		if (error instanceof DecryptionError) return undefined;
		throw error;
	}
};
