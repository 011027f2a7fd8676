import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Fact } from "../../schemas/fact.ts";
import type { CaseId, EventId } from "../../schemas/ids.ts";
import { agencyNamed } from "../ids.ts";
import { foundWork, named } from "../rules/case-book.ts";
import { live, protect, reconsiderAll, setDays, storyOf, TOWN, townOn } from "./erasure-bench.ts";
import { useStores } from "./hub-in-process.ts";
import { kindOf, rawItems } from "./raw-items.ts";

/**
 * What lies in clear of a case, by table, key and attribute, and why it has to. No kind tells that a case is protected:
 * `shredding.test.ts`. What the owner of a copy of the tables can learn from these is in `docs/privacy.md`.
 */
const IN_CLEAR: Readonly<Record<string, string>> = {
	"CLOCK <time>#<number> due#<id> becomes day followUp": "the clock finds what is due on a day",
	"CLOCK records#<number> <time>#<id> day": "record keeping finds the cases to review on a day",
	"DOOR case#<id> <agency> area": "the door asks whether an agency is on a case",
	"DOOR case#<id> <agency> area opening": "as above; what opened the case, so that a second opening is refused",
	"DOOR code#<hash> <hash> referral": "a code is claimed by keyed hashes of what it is between",
	"DOOR event#<id> receipt accepted ciphertext sender":
		"an id is claimed once; a sender, by its keyed hash, lists its receipts in their order",
	"DOOR facts#<id> count facts": "a case has a ceiling",
	"INBOX #purges#<number> <id>#<agency> agency at fact": "one officer's purges are read in one query, and erased without the key",
	"INBOX <agency> open#<id>#<id> openedBy subject": "a digest reads what is open at an agency",
	"INBOX <agency> page#<number> entries": "an inbox refers to facts by their keys",
	"KEYS case#<id> key key since tenant": "the table of keys is in no recovery",
	"TIMELINE <id> acknowledged#<id>#<agency> on": "who acknowledged, on which day",
	"TIMELINE <id> told#<id>#<agency> after agency ciphertext fact": "erasing finds inboxes without the key",
	"TIMELINE <id> what#<time>#<id> ciphertext": "facts are read in order, and since a time",
	"TIMELINE <id> who#<time>#<id> ciphertext": "who is told is decided without the other facts",
	"TIMELINE <id> who#~~ ciphertext": "the orders to protect the case, in every case",
};

/** Tables that hold nothing of a case. */
const OF_NO_CASE = ["AGENCIES", "LIMITS"];

useStores();
beforeEach(async () => {
	await townOn("2026-04-05");
	await setDays(400);
});
afterEach(() => vi.useRealTimers());

it("of a case that is protected, withdrawn from and acknowledged, this lies in clear and nothing else, each for a reason", async () => {
	const id = named<CaseId>("gone");
	const [, consent] = storyOf("gone");
	await live([...storyOf("gone"), { ...foundWork("desk", "04-04"), case: id }]);
	expect(await protect(id)).toBe(200);
	await reconsiderAll();
	const withdrawal = { type: "consent.withdrawn", id: named<EventId>("withdrawal"), data: { consent: consent?.data["consent"] } };
	await live([{ ...consent, ...withdrawal, time: "2026-04-04T03:00:00.000Z" } as Fact]);
	const { recordAcknowledged } = await import("../../functions/stores/case/ledger.ts");
	await recordAcknowledged({ case: id, id: withdrawal.id }, agencyNamed("center"), "2026-04-05T04:00:00.000Z");
	const items = (await rawItems()).filter(({ table }) => !OF_NO_CASE.includes(table));
	expect([...new Set(items.map((one) => kindOf(one, TOWN)))].sort()).toEqual(Object.keys(IN_CLEAR).sort());
});
