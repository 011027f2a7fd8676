import { createHash } from "node:crypto";
import type { Agency } from "../../schemas/agency.ts";
import type { AgencyId } from "../../schemas/ids.ts";
import type { Day } from "../../schemas/japan-time.ts";
import { handOver, requireReadable, visibilityOf } from "../disclosing/hand-over.ts";
import { forEachReadable, parkUnreadable } from "../parking/park.ts";
import { plusDays } from "../rules/calendar.ts";
import { affectsAccess } from "../rules/case/definition.ts";
import { fold, stateVisibleTo } from "../rules/case/fold.ts";
import { type Digest, digestOf, type OpenSubject, standingLines } from "../rules/digest/digest.ts";
import { mailOf } from "../rules/digest/digest-mail.ts";
import { accessOf } from "../rules/disclosure/access.ts";
import { type AgencyView, agencyViewOf, type SeenEvent } from "../rules/disclosure/agency-view.ts";
import { groundEndFor } from "../rules/disclosure/ground-end.ts";
import { lastDigest, setLastDigest } from "../stores/agency/digests.ts";
import { entriesAfter, inboxEnd } from "../stores/agency/inbox.ts";
import { removeOpenItem } from "../stores/agency/open-items.ts";
import { deskOf } from "../stores/agency/protection-reviews.ts";
import { wholeCase } from "../stores/case/timeline.ts";
import { agencyById, hubKey } from "../stores/registry/registry.ts";
import type { DigestOrder } from "../stores/send/digest-queue.ts";
import { mailOnce } from "../stores/send/mail-once.ts";
import type { LastDigest, OpenItem } from "../stores/tables/inbox.ts";
import { protectionTasks } from "./protection-tasks.ts";
import { overduePurgesFor, purgesOf } from "./purges.ts";

/** Entries that are read at a time. */
const PAGE_SIZE = 200;

/**
 * Makes an agency's digest of a day and mails it to each recipient once; no mail when nothing is new since the last one.
 * A run that is retried sends the mails that were not sent (`mailOnce`); then the digest is recorded (`setLastDigest`).
 */
export const sendDigest = async ({ agency, day }: DigestOrder): Promise<void> => {
	const [profile, last] = await Promise.all([agencyById(agency), lastDigest(agency)]);
	if (!profile?.channels.digest || (last && last.day >= day)) return;
	const { digest, upTo } = await gather(profile, day, await beginningOf(agency, day, last));
	const lines = standingLines(digest).map(hashOf);
	if (isNews(digest.changes.length, lines, last?.lines)) await mailAll(profile, digest, day);
	await setLastDigest(agency, { day, upTo, lines });
};

/** A digest that was off for so many days, and is switched on again, begins anew. */
const DAYS_OFF = 31;

/** The entry behind which the news begin: a first digest tells of none, since all there is may be months old. */
const beginningOf = async (agency: AgencyId, day: string, last: LastDigest | undefined): Promise<number> =>
	last && day <= plusDays(last.day, DAYS_OFF) ? last.upTo : inboxEnd(agency);

const hashOf = (line: string): string => createHash("sha256").update(line).digest("base64url").slice(0, 12);

/** Something changed, or the digest has a line that the last one had not. */
const isNews = (changes: number, lines: readonly string[], before: readonly string[] = []): boolean =>
	changes > 0 || lines.some((line) => !before.includes(line));

/** Mails a digest to each recipient. One that fails keeps it from nobody else; the run is retried for it. */
const mailAll = async (profile: Agency, digest: Digest, day: string): Promise<void> => {
	const mail = mailOf(digest, profile.ja, day);
	const failures: unknown[] = [];
	for (const recipient of profile.channels.digest?.recipients ?? [])
		await mailOnce({ agency: profile.id, occasion: `digest-${day}`, recipient }, mail).catch((error: unknown) =>
			failures.push(error),
		);
	if (failures.length > 0) throw failures[0];
};

const gather = async (profile: Agency, today: Day, since: number) => {
	const { id: agency } = profile;
	const key = await hubKey();
	const agencyView = agencyViewOf(key, agency);
	const desk = await deskOf(agency);
	const [open, reviews, purges, overduePurges, { news, upTo }] = await Promise.all([
		openSubjects(agency, desk.open, agencyView, today),
		protectionTasks(agency, desk.reviews, agencyView),
		purgesOf(profile, agencyView),
		overduePurgesFor(profile, agencyView, today),
		newsSince(agency, since, agencyView),
	]);
	return { digest: digestOf({ agency, today, open, reviews, purges, overduePurges, news }), upTo };
};

/** All that the agency was told of behind an entry and may still see, each once: what could not be read before is entered again. */
const newsSince = async (agency: AgencyId, since: number, agencyView: AgencyView) => {
	const news = new Map<string, SeenEvent>();
	let upTo = since;
	for (;;) {
		const entries = await entriesAfter(agency, upTo, PAGE_SIZE);
		const handed = await parkUnreadable(agency, entries, await handOver(agency, entries, agencyView));
		for (const one of handed) if (one) news.set(one.event.id, one.event);
		upTo = entries.at(-1)?.sequence ?? upTo;
		if (entries.length < PAGE_SIZE) return { news: [...news.values()], upTo };
	}
};

/** What is still open at an agency, as far as it may see it; what is closed is removed from its open items. */
const openSubjects = async (
	agency: AgencyId,
	openItems: readonly OpenItem[],
	agencyView: AgencyView,
	today: Day,
): Promise<OpenSubject[]> => {
	const byCase = Map.groupBy(openItems, (item) => item.case);
	const found = await forEachReadable([...byCase], {
		caseOf: ([id]) => id,
		act: async ([id, items]) => {
			const { facts, orders } = await wholeCase(id);
			const known = requireReadable({ accessFacts: facts.filter(affectsAccess), orders });
			const visibility = await visibilityOf(agency, known, agencyView);
			const groundEndOf = groundEndFor(agency, accessOf(known.accessFacts), today);
			const caseCode = agencyView.caseCode(id);
			const caseState = fold(facts);
			const subjects = stateVisibleTo(
				caseState,
				facts.filter((fact) => visibility.fields(fact).length > 0),
			);
			const open: OpenSubject[] = [];
			for (const item of items) {
				const subject = subjects.get(item.subject);
				// An open item that it may not see now stays: a contract or a consent may be renewed.
				if (caseState.subjects.get(item.subject)?.next === undefined) await removeOpenItem(agency, item);
				else if (subject?.next !== undefined)
					open.push({ ...subject, owner: visibility.ownerOf(subject), caseCode, ...groundEndOf(subject) });
			}
			return open;
		},
	});
	return found.flat();
};
