import { describe, expect, it } from "vitest";
import * as agencies from "../../functions/stores/tables/agencies.ts";
import * as clock from "../../functions/stores/tables/clock.ts";
import * as door from "../../functions/stores/tables/door.ts";
import * as envelopes from "../../functions/stores/tables/envelopes.ts";
import * as inbox from "../../functions/stores/tables/inbox.ts";
import * as keys from "../../functions/stores/tables/keys.ts";
import * as limits from "../../functions/stores/tables/limits.ts";
import * as timeline from "../../functions/stores/tables/timeline.ts";
import type { CaseId, EventId, SubjectId } from "../../schemas/ids.ts";
import { agencyNamed, idFrom } from "../ids.ts";

const CASE: CaseId = idFrom("case-7");
const FACT: EventId = idFrom("fact-8");
const SUBJECT: SubjectId = idFrom("subject-9");
const NPO = agencyNamed("npo");
const [DAY, TIME] = ["2026-04-01", "2026-04-01T01:15:00.000Z"];
const told = { fact: FACT, agency: NPO };

/** Of each kind of item, where it is kept. Items are kept for years: who changes a key has to move them. */
const STORED: readonly (readonly [kind: string, key: object, values: readonly string[]])[] = [
	["agency", agencies.profileKey(NPO), ["agency#npo", "profile"]],
	["retired agency", agencies.retirementKey(NPO), ["agency#npo", "retired"]],
	["client", agencies.clientKey("c1"), ["client#c1", "agency"]],
	["digest slot", agencies.digestSlotKey("08:30", NPO), ["digest#08:30", "npo"]],
	["address fault", agencies.addressFaultKey(NPO, "a@npo.example"), ["address-faults#npo", "7ec62f7109c7c2fa"]],
	[
		"change of an agency",
		agencies.changeKey(NPO, { id: "change-1", at: TIME, by: "operator", kind: "profile" }),
		["history#npo", `${TIME}#change-1`],
	],
	["mail that is owed", agencies.noticeKey({ id: "change-1" }), ["notices", "change-1"]],
	["hub key", agencies.HUB_KEY, ["hub", "pairwise-key"]],
	["tenant", agencies.tenantSettingsKey("14299"), ["tenant#14299", "settings"]],
	["follow-up alarm", clock.alarmKey({ day: DAY, becomes: "due", case: CASE, followUp: SUBJECT }), [`${DAY}#1`, "due#subject-9"]],
	["last completed day", clock.LAST_COMPLETED_DAY, ["days-done", "until"]],
	["retention review", clock.retentionReviewKey({ day: DAY, case: CASE }), ["records#3", `${DAY}#case-7`]],
	["receipt", door.receiptKey(FACT), ["event#fact-8", "receipt"]],
	["membership", door.membershipKey(CASE, NPO), ["case#case-7", "npo"]],
	["count of facts", door.factCountKey(CASE), ["facts#case-7", "count"]],
	["envelope", envelopes.envelopeKey({ case: CASE, ...told }), ["case#case-7", "fact-8#npo"]],
	["page of an inbox", inbox.pageKey(NPO, 26), ["npo", "page#000000000026"]],
	["open item", inbox.openItemKey(NPO, { case: CASE, subject: SUBJECT }), ["npo", "open#case-7#subject-9"]],
	["last digest", inbox.lastDigestKey(NPO), ["npo", "digest#last"]],
	[
		"claim of a mail",
		inbox.mailClaimKey({ agency: NPO, occasion: `digest-${DAY}`, recipient: "A@npo.example" }),
		["npo", `mail#digest-${DAY}#7ec62f7109c7c2fa`],
	],
	["purge request", inbox.purgeRequestKey("142999", told), ["#purges#142999", "fact-8#npo"]],
	["what waits for the registry", inbox.pendingKey({ agency: NPO, case: CASE }), ["#pending", "case-7#npo"]],
	["endpoint", inbox.endpointKey(NPO), ["#endpoints", "npo"]],
	["case key", keys.keyRecordKey(CASE), ["case#case-7", "key"]],
	["request count", limits.requestCountKey("c1", 1_775_000_040), ["client#c1", "window#1775000040"]],
	[
		"fact that decides who is told",
		timeline.encryptedItemKey(CASE, timeline.factKey({ id: FACT, time: TIME }, true)),
		["case-7", `who#${TIME}#fact-8`],
	],
	[
		"other fact",
		timeline.encryptedItemKey(CASE, timeline.factKey({ id: FACT, time: TIME }, false)),
		["case-7", `what#${TIME}#fact-8`],
	],
	["orders to protect", timeline.ordersKey(CASE), ["case-7", "who#~~"]],
	["disclosure by inbox", timeline.toldKey(CASE, told), ["case-7", "told#fact-8#npo"]],
	["disclosure by webhook", timeline.deliveredKey(CASE, told), ["case-7", "told#fact-8#npo#webhook"]],
	["acknowledgement", timeline.acknowledgedKey(CASE, FACT, NPO), ["case-7", "acknowledged#fact-8#npo"]],
];

describe("where items are kept", () => {
	it.each(STORED)("%s", (_, key, values) => expect(Object.values(key)).toEqual(values));

	it("no two kinds in one place", () => expect(new Set(STORED.map(([, , values]) => values.join(" "))).size).toBe(STORED.length));
});

describe("a sort key that is read", () => {
	it("tells the id and time of a fact, and of nothing else", () => {
		for (const decides of [true, false])
			expect(timeline.factAtKey(timeline.factKey({ id: FACT, time: TIME }, decides))).toEqual({ id: FACT, time: TIME });
		const others = [timeline.ordersKey(CASE)["sk"] ?? "", "told#fact-8#npo", "who#", `what#${TIME}`, ""];
		expect(others.map(timeline.factAtKey)).toEqual(others.map(() => undefined));
	});

	it("tells where a page of an inbox begins, and which event a receipt is of", () => {
		expect(inbox.firstOfPage(inbox.pageKey(NPO, 26)["sk"] ?? "")).toBe(26);
		expect(door.acceptedEvent(`${TIME}#${FACT}`)).toBe(FACT);
	});
});
