import type { Key } from "../../functions/stores/dynamo/table.ts";
import type * as agencies from "../../functions/stores/tables/agencies.ts";
import type * as clock from "../../functions/stores/tables/clock.ts";
import type * as door from "../../functions/stores/tables/door.ts";
import type * as envelopes from "../../functions/stores/tables/envelopes.ts";
import type * as inbox from "../../functions/stores/tables/inbox.ts";
import type * as keys from "../../functions/stores/tables/keys.ts";
import type * as limits from "../../functions/stores/tables/limits.ts";
import type * as timeline from "../../functions/stores/tables/timeline.ts";
import type { TableOfHub } from "./hub-in-process.ts";

/**
 * How an item ends when the case that it is about is erased. `removed`: it is deleted. `emptied`: what it says of the case
 * goes, the item stays. `tombstone`: it says that the case was erased. `unreadable`: it stays, and holds keyed hashes alone.
 * `of-no-case`: it is about no case.
 */
type End = "removed" | "emptied" | "tombstone" | "unreadable" | "of-no-case";

/** A kind of item: how it ends, and what its key looks like. */
export type ItemKind = { readonly ends: End; readonly key: RegExp };

/** What a table's file makes keys with: one for each kind of item. Left out: what reads a key, takes any, or only looks like one. */
type KindIn<File> = Exclude<
	{
		[Name in keyof File]: File[Name] extends Key<unknown> | ((...about: never[]) => Key<unknown>) ? Name : never;
	}[keyof File],
	"factAtKey" | "itemOfCase" | "ERASED_ENTRY"
>;

type Kinds<File> = Readonly<Record<KindIn<File>, ItemKind>>;

const removed = (key: RegExp): ItemKind => ({ ends: "removed", key });
const ofNoCase = (key: RegExp): ItemKind => ({ ends: "of-no-case", key });

/** Every kind of item in every table. One that is missing does not compile. */
export const ITEM_KINDS = {
	AGENCIES: {
		profileKey: ofNoCase(/^agency#\S+ profile$/),
		retirementKey: ofNoCase(/^agency#\S+ retired$/),
		clientKey: ofNoCase(/^client#/),
		digestSlotKey: ofNoCase(/^digest#/),
		addressFaultKey: ofNoCase(/^address-faults#/),
		changeKey: ofNoCase(/^history#/),
		noticeKey: ofNoCase(/^notices /),
		tenantSettingsKey: ofNoCase(/^tenant#/),
		HUB_KEY: ofNoCase(/^hub /),
	} satisfies Kinds<typeof agencies>,
	CLOCK: {
		alarmKey: removed(/ (?:due|overdue)#/),
		retentionReviewKey: removed(/^records#/),
		LAST_COMPLETED_DAY: ofNoCase(/^days-done /),
		parkedKey: removed(/^parked /),
	} satisfies Kinds<typeof clock>,
	DOOR: {
		receiptKey: removed(/^event#/),
		membershipKey: removed(/^case#/),
		factCountKey: removed(/^facts#/),
		claimedCodeKey: { ends: "unreadable", key: /^code#/ },
	} satisfies Kinds<typeof door>,
	ENVELOPES: { envelopeKey: removed(/^case#/) } satisfies Kinds<typeof envelopes>,
	INBOX: {
		pageKey: { ends: "emptied", key: / page#/ },
		openItemKey: removed(/ open#/),
		lastDigestKey: ofNoCase(/ digest#last$/),
		mailClaimKey: ofNoCase(/ mail#/),
		purgeRequestKey: removed(/^#purges#/),
		pendingKey: removed(/^#pending /),
		endpointKey: ofNoCase(/^#endpoints /),
	} satisfies Kinds<typeof inbox>,
	KEYS: { keyRecordKey: { ends: "tombstone", key: /^case#\S+ key$/ } } satisfies Kinds<typeof keys>,
	LIMITS: { requestCountKey: ofNoCase(/^client#/) } satisfies Kinds<typeof limits>,
	TIMELINE: {
		encryptedItemKey: removed(/ (?:who|what)#/),
		ordersKey: removed(/ who#~~$/),
		toldKey: removed(/ told#[^#]+#[^#]+$/),
		deliveredKey: removed(/ told#.+#webhook$/),
		handedOverKey: removed(/ told#[^#]+#[^#]+#(?!webhook$)[^#]+$/),
		acknowledgedKey: removed(/ acknowledged#/),
		reentryKey: removed(/ reentered#/),
	} satisfies Kinds<typeof timeline>,
} satisfies Readonly<Record<TableOfHub, Readonly<Record<string, ItemKind>>>>;
