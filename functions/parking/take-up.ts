import type { CaseId } from "../../schemas/ids.ts";
import { handOver, requireReadable } from "../disclosing/hand-over.ts";
import { logParked } from "../log.ts";
import { scheduleAlarm } from "../recording/follow-up-alarms.ts";
import { affectsAccess } from "../rules/case/definition.ts";
import { fold } from "../rules/case/fold.ts";
import { agencyViewOf } from "../rules/disclosure/agency-view.ts";
import { appendEntries } from "../stores/agency/inbox.ts";
import { recordReentry } from "../stores/case/ledger.ts";
import { receiptOf } from "../stores/case/receipts.ts";
import { wholeCase } from "../stores/case/timeline.ts";
import { agencyById, hubKey } from "../stores/registry/registry.ts";
import { allParked, removeParked } from "../stores/schedule/parked.ts";
import { queueReconsiderations } from "../stores/send/reconsider-queue.ts";
import { queueDeliveries } from "../stores/send/webhook-queue.ts";
import type { Parked, ParkedWork } from "../stores/tables/clock.ts";
import { isUnreadable } from "../unreadable-error.ts";

/** Some of what is parked could not be tried. It stays parked, and the next run tries it again. */
export class UntriedError extends Error {
	override name = "UntriedError";
}

const AT_ONCE = 10;

/**
 * Does what is parked, as far as its cases can be read now. One that fails does not stop the others.
 *
 * @param isChosen of which records; all unless given
 * @returns how many are done, and how many still wait
 * @throws UntriedError after all of them, when some failed for another reason
 */
export const takeUpParked = async (
	isChosen: (parked: Parked) => boolean = () => true,
): Promise<{ readonly done: number; readonly waiting: number }> => {
	const outcomes: PromiseSettledResult<"done" | "waiting">[] = [];
	for await (const page of allParked()) {
		const chosen = page.filter(isChosen);
		for (let index = 0; index < chosen.length; index += AT_ONCE)
			outcomes.push(...(await Promise.allSettled(chosen.slice(index, index + AT_ONCE).map(takeUp))));
	}
	const count = (wanted: "done" | "waiting") =>
		outcomes.filter((one) => one.status === "fulfilled" && one.value === wanted).length;
	const failed = outcomes.find((one) => one.status === "rejected");
	const waiting = outcomes.length - count("done");
	if (waiting > 0) logParked(waiting);
	if (failed) throw new UntriedError("some of what is parked could not be tried", { cause: failed.reason });
	return { done: count("done"), waiting };
};

/** First it is done, then its record is removed: when it is cut off in between, it is done again, which is the same as once. */
const takeUp = async (parked: Parked): Promise<"done" | "waiting"> => {
	try {
		await doWork(parked.case, parked);
	} catch (fault) {
		if (isUnreadable(fault)) return "waiting";
		throw fault;
	}
	await removeParked(parked);
	return "done";
};

const doWork = async (id: CaseId, work: ParkedWork): Promise<void> => {
	if (work.work === "hand-over") return enterAgain(work);
	await requireWholeReadable(id);
	if (work.work === "alarm") await scheduleAlarm(work.alarm);
	if (work.work === "decide") await queueReconsiderations([id]);
	if (work.work === "list" && work.receipt !== undefined) await receiptOf(work.receipt);
};

/** @throws UnreadableError, or what a rule throws that meets content it does not expect */
const requireWholeReadable = async (id: CaseId): Promise<void> => {
	const { facts, orders } = await wholeCase(id);
	requireReadable({ accessFacts: facts.filter(affectsAccess), orders });
	fold(facts);
};

/**
 * Enters a fact at the end of an agency's inbox, for a reader that passed its first entry while it could not be read, and
 * has it delivered. What the agency may not see now is not entered again: its first entry shows it as soon as it may.
 */
const enterAgain = async ({ agency, entry, after }: ParkedWork & { readonly work: "hand-over" }): Promise<void> => {
	const [handed] = await handOver(agency, [entry], agencyViewOf(await hubKey(), agency));
	if (handed === undefined) return;
	if ("unreadable" in handed) throw handed.unreadable;
	await recordReentry(entry.case, { agency, fact: entry.fact, after });
	const places = await appendEntries(agency, [{ ...entry, reentered: true, after }]);
	const sequence = places.get(entry.fact);
	if (sequence !== undefined && (await agencyById(agency))?.channels.webhook)
		await queueDeliveries([{ ...entry, agency, sequence }]);
};
