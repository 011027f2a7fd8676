import type { Agency } from "../../schemas/agency.ts";
import { type Invocation, logFault } from "../log.ts";
import { changeNotice, retirementNotice } from "../rules/webhook/change-notice.ts";
import { type NewChange, owedNotice, owedNotices, recordChange, settleNotice } from "../stores/registry/history.ts";
import { orderNotices } from "../stores/send/digest-queue.ts";
import { mailOnce } from "../stores/send/mail-once.ts";
import type { OwedNotice } from "../stores/tables/agencies.ts";

/** A mail that could not be sent for so long is given up; ops have had a dead letter of it every hour. */
const MILLISECONDS_OWED = 7 * 86_400_000;

/**
 * Makes a change of an agency's access or webhook: it is recorded before, and the contacts that were in force are told by
 * mail (`functions/digest`). A mail that cannot be ordered now is ordered by the endpoint clock.
 *
 * @param before the agency as it was read
 */
export const changeAndTell = async (
	before: Agency,
	change: NewChange,
	during: Invocation,
	make: () => Promise<void>,
): Promise<void> => {
	const owed = await recordChange(before, change);
	await make();
	if (owed) await orderNotices([owed.id]).catch((error: unknown) => logFault(error, during));
};

const mailOf = ({ changes }: OwedNotice) =>
	changes.some(({ kind }) => kind === "client-secret-retired") ? retirementNotice(changes) : changeNotice(changes);

/**
 * Sends a mail that is owed, to each of its recipients once.
 * @throws what kept it from one of them; those who got it do not get it again
 */
export const sendNotice = async (id: string): Promise<void> => {
	const owed = await owedNotice(id);
	if (!owed) return;
	const slot = { agency: owed.agency, occasion: `change-${id}` };
	const outcomes = await Promise.allSettled(owed.recipients.map((recipient) => mailOnce({ ...slot, recipient }, mailOf(owed))));
	for (const one of outcomes) if (one.status === "rejected") throw one.reason;
	await settleNotice(owed);
};

const isGivenUp = ({ changes }: OwedNotice): boolean =>
	changes.every(({ at }) => Date.parse(at) + MILLISECONDS_OWED < Date.now());

/** Orders every mail that is still owed: those that commands owe, and those whose order was lost. */
export const orderOwedNotices = async (): Promise<void> => {
	const [due, over]: [OwedNotice[], OwedNotice[]] = [[], []];
	for (const owed of await owedNotices()) (isGivenUp(owed) ? over : due).push(owed);
	await Promise.all(over.map(settleNotice));
	await orderNotices(due.map(({ id }) => id));
};
