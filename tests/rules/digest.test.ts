import { describe, expect, it } from "vitest";
import { type DigestSource, digestOf, type OpenSubject, standingLines } from "../../functions/rules/digest/digest.ts";
import { mailOf } from "../../functions/rules/digest/digest-mail.ts";
import type { SeenEvent } from "../../functions/rules/disclosure/agency-view.ts";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import type { Definition } from "../../schemas/event.ts";
import { dayInJapan } from "../../schemas/japan-time.ts";
import { agencyNamed } from "../ids.ts";
import { named } from "./case-book.ts";

const definitions: readonly Definition[] = Object.values(catalogue);
const families = [...new Set(definitions.map(({ family }) => family))];
const NPO = agencyNamed("npo");
const NOON = "2026-04-01T03:00:00.000Z";
const TODAY = dayInJapan(NOON);

/** Something that is open between two agencies, with an appointment at noon if its family has appointments. */
const openItem = (family: Definition["family"], state: string, next = NPO): OpenSubject => ({
	id: named(state),
	family,
	state,
	opened: NOON,
	since: NOON,
	steps: 1,
	roles: { owner: next },
	next,
	owner: next,
	data: family.appointment === undefined ? {} : { [family.appointment]: "2026-04-01T12:00+09:00" },
	caseCode: "K7M-3QX4",
});

const digest = (given: Partial<DigestSource>) =>
	digestOf({ agency: NPO, today: TODAY, open: [], reviews: [], purges: [], overduePurges: [], news: [], ...given });

/** An event of a case as its reader sees it. */
const seenOn = (day: string, casecode: string): SeenEvent =>
	({ type: "referral.requested", time: `${day}T00:00:00+09:00`, casecode }) as SeenEvent;

const states = families.flatMap((family) =>
	Object.entries(family.states).map(([name, state]) => [`${family.name} ${name}`, family, name, state] as const),
);

describe("an item of the agency stands in the digest under the section that its state names", () => {
	it.each(states)("%s", (_, family, name, { digest: section }) => {
		const made = digest({ open: [openItem(family, name)] });
		const { ja: words = "" } = family.states[name] ?? {};
		const filled = Object.entries(made).flatMap(([key, lines]) => (lines.length > 0 ? [key] : []));
		expect(filled).toEqual(section === undefined || section === "none" ? [] : [section]);
		if (filled.length > 0 && !family.appointment) expect(standingLines(made).join()).toContain(`:${words} `);
		expect(standingLines(made)).toHaveLength(filled.length);
	});
});

describe("a digest", () => {
	const [referral, visit] = ["referral", "accompanied-visit"].map((name) => families.find((one) => one.name === name));

	it("lists what waits for the agency itself, the longest first", () => {
		if (!referral) throw new RangeError("no referrals");
		const older = { ...openItem(referral, "received"), since: "2026-03-01T00:00:00.000Z" };
		const { waiting } = digest({
			open: [openItem(referral, "requested"), older, openItem(referral, "declined", agencyNamed("desk"))],
		});
		expect(waiting.map(({ words, when }) => `${words} ${when}`)).toEqual([
			"つなぎ:受付済み 2026-03-01から",
			"つなぎ:依頼中 2026-04-01から",
		]);
	});

	it("lists what fell to the agency because the one whose turn it is may not hear of it, in whatever state it is", () => {
		if (!referral) throw new RangeError("no referrals");
		const fallen = { ...openItem(referral, "accepted", agencyNamed("center")), owner: NPO };
		expect(digest({ open: [fallen] }).waiting.map(({ words }) => words)).toEqual(["つなぎ:受入れ"]);
		expect(digest({ open: [{ ...fallen, owner: agencyNamed("desk") }] }).waiting).toEqual([]);
	});

	it.each([
		["2026-04-01T00:00+09:00", "本日 00:00"],
		["2026-04-02T23:45+09:00", "明日 23:45"],
		["2026-04-03T00:00+09:00", undefined],
		["2026-03-31T23:45+09:00", undefined],
	])("lists a visit at %s as %s", (slot, when) => {
		if (!visit) throw new RangeError("no visits");
		const { visits } = digest({ open: [{ ...openItem(visit, "scheduled"), data: { slot } }] });
		expect(visits.map((line) => line.when)).toEqual(when === undefined ? [] : [when]);
	});

	it("lists a review from 30 days before it, and does not say of what", () => {
		const reviews = ["2026-05-01", "2026-05-02"].map((reviewBy) => ({ caseCode: "K7M-3QX4", reviewBy }));
		expect(digest({ reviews }).reviews.map(({ when }) => when)).toEqual(["2026-05-01まで"]);
	});

	it("asks for what protection of a case needs in words that do not say so", () => {
		const caseCode = "K7M-3QX4";
		const { reviews } = digest({
			reviews: [
				{ caseCode, reviewBy: "2026-04-20" },
				{ caseCode, undecidedSince: "2026-03-30" },
				{ caseCode, orderedOn: "2026-03-31", notAcknowledged: 2 },
			],
		});
		expect(reviews.map(({ words, when }) => `${words} ${when}`)).toEqual([
			"ケースの設定の確認 2026-04-20まで",
			"ケースの設定が未了 2026-03-30から",
			"ケースの設定の通知を2機関が未確認 2026-03-31から",
		]);
		expect(JSON.stringify(reviews)).not.toMatch(/保護|支援措置|避難|DV/);
	});

	it("lists the end of a ground, what is to be destroyed and, to a privacy officer, who has not answered", () => {
		if (!referral) throw new RangeError("no referrals");
		const made = digest({
			open: [{ ...openItem(referral, "accepted"), groundEnds: "2026-04-30" }],
			purges: [{ caseCode: "K7M-3QX4", answerBy: "2026-04-10" }],
			overduePurges: [{ caseCode: "K7M-3QX4", agencyJa: "港見市の機関", answerBy: "2026-03-10" }],
		});
		expect(standingLines(made)).toEqual(
			expect.arrayContaining([
				"K7M-3QX4 つなぎ:情報共有の根拠(同意など)の期限 2026-04-30まで",
				"K7M-3QX4 情報の廃棄と報告 2026-04-10まで",
				"K7M-3QX4 港見市の機関 期限 2026-03-10",
			]),
		);
	});

	it("lists what is new with the newest first, and of a hundred lines or more says how many the rest are", () => {
		const news = ["2026-04-01", "2026-04-03", "2026-04-02"].flatMap((day) =>
			Array.from({ length: 50 }, (_, index) => seenOn(day, `${day.slice(-2)}-${index}`)),
		);
		const { changes } = digest({ news });
		expect([...new Set(changes.map(({ when }) => when))]).toEqual(["2026-04-03", "2026-04-02", "2026-04-01"]);
		expect(changes.slice(0, 2).map(({ code }) => code)).toEqual(["03-49", "03-48"]);
		const { text, html } = mailOf(digest({ news }), "港見市の機関", TODAY);
		expect(text).toContain("(150件)");
		expect(text).toContain("\n  ほか50件\n");
		expect(html).toContain("<p>ほか50件</p>");
		expect(html.match(/<tr>/g)).toHaveLength(100);
		expect(mailOf(digest({ news: news.slice(50) }), "港見市の機関", TODAY).text).not.toContain("ほか");
	});

	it("has a heading for each section in the mail", () => {
		const line = { code: "K7M-3QX4", words: "語", when: TODAY };
		const sections = Object.keys(digest({}));
		const full = { ...digest({}), ...Object.fromEntries(sections.map((section) => [section, [line]])) };
		const { text } = mailOf(full, "港見市の機関", TODAY);
		expect(text.match(/■ \S+\(1件\)/g)).toHaveLength(sections.length);
	});
});
