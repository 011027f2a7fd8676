import { createHash } from "node:crypto";
import type { Agency } from "../../schemas/agency.ts";
import type { AgencyId } from "../../schemas/fact.ts";
import { handOverReadable, visibilityOf } from "../disclosing/hand-over.ts";
import { affectsAccess } from "../rules/case/definition.ts";
import { fold, stateVisibleTo } from "../rules/case/fold.ts";
import { type Digest, digestOf, type OpenSubject, standingLines } from "../rules/digest/digest.ts";
import { mailOf } from "../rules/digest/digest-mail.ts";
import { type AgencyView, agencyViewOf } from "../rules/disclosure/agency-view.ts";
import { reviewDayFor } from "../rules/disclosure/protection.ts";
import { claimMail, lastDigest, setLastDigest, setMailSent } from "../stores/agency/digests.ts";
import { entriesAfter } from "../stores/agency/inbox.ts";
import { openItemsOf, removeOpenItem } from "../stores/agency/open-items.ts";
import { protectionReviewsOf } from "../stores/agency/protection-reviews.ts";
import { ordersOf, wholeCase } from "../stores/case/timeline.ts";
import { agencyById, hubKey } from "../stores/registry/registry.ts";
import type { DigestOrder } from "../stores/send/digest-queue.ts";
import { sendMail } from "../stores/send/mail.ts";

/** Another run has a mail of this digest in hand; this one comes again when that is over. */
export class MailInHandError extends Error {
	override name = "MailInHandError";
}

const MAX_NEWS = 200;
const MINUTES_IN_HAND = 5;

/**
 * Makes an agency's digest of a day and mails it to each recipient once. Nothing new since the last one, no mail.
 * Run again, it sends what is not sent yet: a digest is over when `setLastDigest` says so, a mail when its claim does.
 */
export const sendDigest = async ({ agency, day }: DigestOrder): Promise<void> => {
	const [profile, last] = await Promise.all([agencyById(agency), lastDigest(agency)]);
	if (!profile?.channels.digest || (last && last.day >= day)) return;
	const { digest, upTo } = await gather(agency, day, last?.upTo ?? 0);
	const lines = standingLines(digest).map(printOf);
	if (isNews(digest.changes.length, lines, last?.lines)) await mailAll(profile, digest, day);
	await setLastDigest(agency, { day, upTo, lines });
};

const printOf = (line: string): string => createHash("sha256").update(line).digest("base64url").slice(0, 12);

/** Something changed, or something stands in the digest that did not stand in the last one. */
const isNews = (changes: number, lines: readonly string[], before: readonly string[] = []): boolean =>
	changes > 0 || lines.some((line) => !before.includes(line));

const mailAll = async (profile: Agency, digest: Digest, day: string): Promise<void> => {
	const mail = mailOf(digest, profile.ja, day);
	for (const recipient of profile.channels.digest?.recipients ?? []) {
		const slot = { agency: profile.id, day, recipient };
		const claim = await claimMail(slot, Date.now(), MINUTES_IN_HAND);
		if (claim === "claimed-by-other") throw new MailInHandError("a mail of this digest is in another run's hand");
		if (claim === "sent") continue;
		await sendMail(recipient, mail);
		await setMailSent(slot);
	}
};

const gather = async (agency: AgencyId, today: string, since: number) => {
	const key = await hubKey();
	const agencyView = agencyViewOf(key, agency);
	const entries = await entriesAfter(agency, since, MAX_NEWS);
	const [open, reviews, news] = await Promise.all([
		stillOpen(agency, agencyView),
		stillToReview(agency, agencyView),
		handOverReadable(agency, entries, agencyView),
	]);
	const digest = digestOf({
		agency,
		today,
		open,
		reviews,
		news: news.flatMap(({ handed }) => (handed ? [handed.event] : [])),
	});
	return { digest, upTo: news.at(-1)?.entry.sequence ?? since };
};

/** The protected cases that the agency is pinned to still, by what their marks say now. */
const stillToReview = async (agency: AgencyId, agencyView: AgencyView) => {
	const reviews = await protectionReviewsOf(agency);
	const orders = await Promise.all(reviews.map((one) => ordersOf(one.case)));
	return reviews.flatMap(({ case: id }, index) => {
		const reviewBy = reviewDayFor(orders[index] ?? [], agency);
		return reviewBy === undefined ? [] : [{ caseCode: agencyView.caseCode(id), reviewBy }];
	});
};

/** What is still open on an agency's desk, as far as it may see; what is over is cleared away. */
const stillOpen = async (agency: AgencyId, agencyView: AgencyView): Promise<OpenSubject[]> => {
	const byCase = Map.groupBy(await openItemsOf(agency), (item) => item.case);
	const found = await Promise.all(
		[...byCase].map(async ([id, items]) => {
			const { facts, orders } = await wholeCase(id);
			const visibility = await visibilityOf(agency, { accessFacts: facts.filter(affectsAccess), orders }, agencyView);
			const caseState = fold(facts);
			const subjects = stateVisibleTo(
				caseState,
				facts.filter((fact) => visibility.fields(fact).length > 0),
			);
			const open: OpenSubject[] = [];
			for (const item of items) {
				const subject = subjects.get(item.subject);
				// What it may not see now stays on its desk: a contract or a consent may be renewed.
				if (caseState.subjects.get(item.subject)?.next === undefined) await removeOpenItem(agency, item);
				else if (subject?.next !== undefined) open.push({ ...subject, caseCode: agencyView.caseCode(id) });
			}
			return open;
		}),
	);
	return found.flat();
};
