import type { Fact, HubId } from "../../../schemas/fact.ts";
import { markOf, type ProtectionMark } from "../../../schemas/protection.ts";
import { caseKey, ErasedCaseError } from "./case-keys.ts";
import { type BoxLabel, open, seal, UnopenedBoxError } from "./cipher.ts";

/** What of a fact is sealed: all but what order needs. Routing has its type besides (`detail-type`). */
type Content = Omit<Fact, "case" | "id" | "time">;

/** A fact as it travels on the bus, and as it lies in the bus's archive and in dead letters. */
export type SealedEvent = Pick<Fact, "case" | "id" | "time"> & { readonly box: string };

/** A fact as it lies in the Timeline: its id and time are in the sort key. */
export type SealedItem = { readonly case: HubId; readonly sk: string; readonly box: string };

const contentOf = ({ case: _, id: __, time: ___, ...content }: Fact): Content => content;

const busLabel = (type: string, { case: of, id, time }: Pick<Fact, "case" | "id" | "time">): BoxLabel => [
	"bus",
	of,
	id,
	time,
	type,
];
const itemLabel = ({ case: of, sk }: Pick<SealedItem, "case" | "sk">): BoxLabel => ["timeline", of, sk];

const keyToWrite = async (id: HubId): Promise<Buffer> => {
	const key = await caseKey(id);
	if (key === "erased") throw new ErasedCaseError("a case was erased while something was on its way to it");
	return key;
};

/** @throws ErasedCaseError, MissingCaseKeyError */
export const sealEvent = async (fact: Fact): Promise<SealedEvent> => {
	const { case: of, id, time, type } = fact;
	return { case: of, id, time, box: seal(await keyToWrite(of), busLabel(type, fact), contentOf(fact)) };
};

/**
 * The fact in an event of the bus, or that its case was erased.
 * @param type the event's `detail-type`
 * @throws UnopenedBoxError, MissingCaseKeyError
 */
export const openEvent = async (type: string, event: SealedEvent): Promise<Fact | "erased"> => {
	const key = await caseKey(event.case);
	if (key === "erased") return key;
	const { box, ...rest } = event;
	return { ...rest, ...(open(key, busLabel(type, rest), box) as Content) };
};

/** @throws ErasedCaseError, MissingCaseKeyError */
export const sealItem = async (fact: Fact, sk: string): Promise<SealedItem> => {
	const place = { case: fact.case, sk };
	return { ...place, box: seal(await keyToWrite(fact.case), itemLabel(place), contentOf(fact)) };
};

/** @throws UnopenedBoxError */
export const openItem = (key: Buffer, item: SealedItem): Fact => {
	const [, time = "", id = ""] = item.sk.split("#");
	return { case: item.case, id: id as HubId, time, ...(open(key, itemLabel(item), item.box) as Content) };
};

const markLabel = ({ case: of, sk }: Pick<SealedItem, "case" | "sk">): BoxLabel => ["protection", of, sk];

/** An order to protect a case, sealed like its facts: that a family is protected is itself to be kept from whoever reads a backup. */
export const sealMark = async (id: HubId, sk: string, mark: ProtectionMark): Promise<SealedItem> => {
	const place = { case: id, sk };
	return { ...place, box: seal(await keyToWrite(id), markLabel(place), mark) };
};

/** The order in an item; nothing when it does not open, or is of a form that this version does not know. */
export const openMark = (key: Buffer, item: SealedItem): ProtectionMark | undefined => {
	try {
		return markOf(open(key, markLabel(item), item.box));
	} catch (error) {
		if (error instanceof UnopenedBoxError) return undefined;
		throw error;
	}
};
