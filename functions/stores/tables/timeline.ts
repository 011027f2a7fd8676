import type { Ground } from "../../../schemas/codes/grounds.ts";
import type { Fact } from "../../../schemas/fact.ts";
import type { AgencyId, CaseId, EventId } from "../../../schemas/ids.ts";
import { env } from "../../environment.ts";
import { atLeast, between, type Key, type Range, startsWith, type Table } from "../dynamo/table.ts";

/** All that is recorded of a case, in one partition: its facts, orders to protect it, and who was told what. */
export const timelineTable: Table = { name: () => env("TIMELINE_TABLE") };

/** A fact, or the orders to protect a case, encrypted under its case's key. What order needs is in the sort key. */
export type EncryptedItem = { readonly case: CaseId; readonly sk: string; readonly ciphertext: string };

/**
 * Facts that decide who is told lie together (`who`), so that they are read without the rest (`what`), at a cost that
 * does not grow with the timeline.
 */
const PARTS = ["who", "what"] as const;

/** The sort key of a fact: `who#<time>#<fact>` or `what#<time>#<fact>`. */
export type FactKey = `${(typeof PARTS)[number]}#${string}#${string}`;

/** @param isAboutWho whether the fact decides who is told of others (`rules/case/definition.ts`) */
export const factKey = ({ time, id }: Pick<Fact, "time" | "id">, isAboutWho: boolean): FactKey =>
	`${isAboutWho ? "who" : "what"}#${time}#${id}`;

/** The id and time in the sort key of a fact; undefined for any other item. */
export const factAtKey = (sk: string): { readonly id: EventId; readonly time: string } | undefined => {
	const [part = "", time = "", id = "", ...rest] = sk.split("#");
	const isFact = PARTS.some((one) => one === part) && /^\d/.test(time) && id !== "" && rest.length === 0;
	return isFact ? { id: id as EventId, time } : undefined;
};

/** `<case>` · the sort key of a fact */
export const encryptedItemKey = (id: CaseId, sk: string): Key<EncryptedItem> => ({ case: id, sk });

/** The facts of a case that happened at a time or later, a range for each part; `""` for all of them. */
export const factsSince = (id: CaseId, time: string): readonly Range<EncryptedItem>[] =>
	PARTS.map((part) => ({ case: id, sk: between(`${part}#${time}`, `${part}#~`) }));

/**
 * The orders to protect a case lie in one item behind its facts that decide who is told, so that one read returns both: nobody
 * decides who is told without them. Every case has this item from its opening: that it is there tells nothing.
 */
const ORDERS = "who#~~";

/** `<case>` · `who#~~` */
export const ordersKey = (id: CaseId): Key<EncryptedItem> & Pick<EncryptedItem, "case" | "sk"> => ({ case: id, sk: ORDERS });

export const isOrders = ({ sk }: Pick<EncryptedItem, "sk">): boolean => sk === ORDERS;

/** The facts of a case that decide who is told, and the orders to protect it. */
export const accessRecordsOfCase = (id: CaseId): Range<EncryptedItem> => ({ case: id, sk: startsWith("who#") });

/** The facts of a case that do not decide who is told. */
export const otherFactsOfCase = (id: CaseId): Range<EncryptedItem> => ({ case: id, sk: startsWith("what#") });

/** All facts of a case, and the orders to protect it: every sort key from `what#` on is one of theirs. */
export const factsAndOrdersOfCase = (id: CaseId): Range<EncryptedItem> => ({ case: id, sk: atLeast("what#") });

/** How something reached an agency: by its inbox, its webhook, or as it read the timeline. */
export type Channel = "inbox" | "webhook" | "timeline";

/**
 * A disclosure (4-1-ウ③-5; 個人情報保護法69条, 76条): who was told of which fact, which fields of it, on what ground,
 * which way and when. No values.
 */
export type Disclosure = {
	readonly fact: EventId;
	readonly agency: AgencyId;
	readonly fields: readonly string[];
	readonly ground: Ground;
	/** The fact that gave the ground, where one did. */
	readonly givenBy?: EventId;
	readonly channel: Channel;
	/** UTC, milliseconds. */
	readonly at: string;
};

/**
 * That an agency is told of a fact by its inbox. `after` is a sequence number that its inbox had reached before the
 * record was made: the entry of the fact, if there is one, comes behind it (`stores/agency/inbox.ts`).
 */
export type Told = Disclosure & { readonly after: number };

/** A disclosure as it is kept: what erasing its case needs is in clear, all else encrypted under the key of its case. */
export type StoredDisclosure = EncryptedItem & Pick<Disclosure, "fact" | "agency"> & Partial<Pick<Told, "after">>;

type ToldWhom = Pick<Disclosure, "fact" | "agency">;
type KeyOfDisclosure = Key<StoredDisclosure> & Pick<EncryptedItem, "case" | "sk">;

/** `<case>` · `told#<fact>#<agency>`, or `told#<fact>#<agency>#webhook` */
export const toldKey = (id: CaseId, { fact, agency }: ToldWhom): KeyOfDisclosure => ({
	case: id,
	sk: `told#${fact}#${agency}`,
});
export const deliveredKey = (id: CaseId, { fact, agency }: ToldWhom): KeyOfDisclosure => ({
	case: id,
	sk: `told#${fact}#${agency}#webhook`,
});

/** `<case>` · `told#<fact>#<agency>#<keyed hash of fields and ground>`: handed over otherwise than the agency was told first. */
export const handedOverKey = (id: CaseId, { fact, agency }: ToldWhom, contentHash: string): KeyOfDisclosure => ({
	case: id,
	sk: `told#${fact}#${agency}#${contentHash}`,
});

/** The disclosures of a case, or of one of its facts. With an agency, also those to agencies whose ids begin like its id. */
export const disclosuresOfCase = (id: CaseId, fact?: EventId, agency: AgencyId | "" = ""): Range<StoredDisclosure> => ({
	case: id,
	sk: startsWith(fact === undefined ? "told#" : `told#${fact}#${agency}`),
});

/** That a fact was entered in an agency's inbox once more, behind `after` (`parking/take-up.ts`). */
export type Reentry = { readonly agency: AgencyId; readonly fact: EventId; readonly after: number };

/** `<case>` · `reentered#<fact>#<agency>#<after>` */
export const reentryKey = (id: CaseId, { agency, fact, after }: Reentry): Key<Reentry> => ({
	case: id,
	sk: `reentered#${fact}#${agency}#${after}`,
});

export const reentriesOfCase = (id: CaseId): Range<Reentry> => ({ case: id, sk: startsWith("reentered#") });

const acknowledgements = (fact: EventId): string => `acknowledged#${fact}#`;

/** `<case>` · `acknowledged#<fact>#<agency>`: on which day in Japan */
export const acknowledgedKey = (id: CaseId, fact: EventId, agency: AgencyId): Key<{ readonly on: string }> => ({
	case: id,
	sk: `${acknowledgements(fact)}${agency}`,
});

/** Who acknowledged a fact. */
export const acknowledgementsOf = (id: CaseId, fact: EventId): Range<{ readonly sk: string }> => ({
	case: id,
	sk: startsWith(acknowledgements(fact)),
});

/** The agency in the sort key of an acknowledgement. */
export const acknowledgingAgency = ({ sk }: { readonly sk: string }): AgencyId => sk.split("#").at(-1) as AgencyId;

/** Everything that is recorded of a case. */
export const wholePartition = (id: CaseId): Range<{ readonly sk: string }> => ({ case: id });

/** An item of a case, whatever it is. */
export const itemOfCase = (id: CaseId, sk: string): Key<unknown> => ({ case: id, sk });
