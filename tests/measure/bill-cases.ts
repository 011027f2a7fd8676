import { randomUUID } from "node:crypto";
import type { BillTown, Cost } from "./bill-town.ts";

const DESK = "minato-desk";
/** Agencies that pull, all of the group that may know of follow-ups and employment. */
const WORK = ["mothers-hello-work", "job-center-a", "job-center-b", "job-center-c"];

/** The day in Japan so many days from now. */
const dayIn = (days: number): string => new Date(Date.now() + 9 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

/** The last thing an agency was told of a type: its own tokens. */
const lastTold = async (town: BillTown, agency: string, type: string) => {
	const entries = await town.client(agency).inbox();
	const event = entries.findLast((entry) => entry.event?.type === type)?.event;
	if (!event) throw new Error(`${agency} was not told of ${type}`);
	return { subject: event.subject, data: event.data };
};

const opening = (subject: string) => ({
	type: "case.opened",
	subject,
	data: { householdType: "mother", basis: "divorced", origin: "self" },
});
const consent = (subject: string, agencies: readonly string[]) => ({
	type: "consent.granted",
	subject,
	data: { consent: randomUUID(), agencies, scope: ["referral", "visit", "follow-up", "employment"] },
});
const request = (subject: string, to: string, referral: string = randomUUID()) => ({
	type: "referral.requested",
	subject,
	data: { referral, to, measure: "other", needs: ["life"], origin: "self" },
});

/** Opens a case with consent for some agencies. @returns the desk's token for it */
export const openCase = async (town: BillTown, agencies: readonly string[]): Promise<string> => {
	const subject = randomUUID();
	await town.post(DESK, opening(subject));
	await town.post(DESK, consent(subject, agencies));
	await town.idle();
	return subject;
};

/** Opens a case whose team is the desk and so many others. */
export const openTeamCase = async (town: BillTown, others: number): Promise<string> => {
	const team = WORK.slice(0, others);
	const subject = await openCase(town, WORK);
	for (const agency of team) {
		await town.post(DESK, request(subject, agency));
		await town.idle();
		const told = await lastTold(town, agency, "referral.requested");
		await town.post(agency, { type: "referral.accepted", subject: told.subject, data: { referral: told.data["referral"] } });
		await town.idle();
	}
	return subject;
};

export type Row = { readonly type: string; readonly told: number; readonly cost: Cost };

const costOfPost = (town: BillTown, agency: string, type: string, subject: string, data: object): Promise<Cost> =>
	town.measure(() => town.post(agency, { type, subject, data }));

/** Facts of the case itself: nobody else is told. */
export const billCase = async (town: BillTown): Promise<Row[]> => {
	const subject = randomUUID();
	const granted = consent(subject, WORK);
	const opened = await town.measure(() => town.post(DESK, opening(subject)));
	const given = await town.measure(() => town.post(DESK, granted));
	const taken = await costOfPost(town, DESK, "consent.withdrawn", subject, { consent: granted.data.consent });
	return [
		{ type: "case.opened", told: 0, cost: opened },
		{ type: "consent.granted", told: 0, cost: given },
		{ type: "consent.withdrawn", told: 0, cost: taken },
	];
};

/** A referral's life, each event told to its other agency. */
export const billReferral = async (town: BillTown): Promise<Row[]> => {
	const to = WORK[0] ?? "";
	const subject = await openCase(town, [to]);
	const rows: Row[] = [
		{ type: "referral.requested", told: 1, cost: await town.measure(() => town.post(DESK, request(subject, to))) },
	];
	const told = await lastTold(town, to, "referral.requested");
	const { referral } = told.data;
	const answers: Readonly<Record<string, object>> = {
		"referral.received": {},
		"referral.accepted": {},
		"referral.put-on-hold": { reason: "other" },
		"referral.resumed": {},
		"referral.completed": { outcome: "employed" },
	};
	for (const [type, data] of Object.entries(answers))
		rows.push({ type, told: 1, cost: await costOfPost(town, to, type, told.subject, { referral, ...data }) });
	return rows;
};

/** The second of two requests in a row: what the first left behind in caches is fresh. */
export const billSecondRequest = async (town: BillTown, to = WORK[0] ?? ""): Promise<Cost> => {
	const subject = await openCase(town, [to]);
	await town.post(DESK, request(subject, to));
	await town.idle();
	return town.measure(() => town.post(DESK, request(subject, to)));
};

/** A visit's life, each event told to its host. */
export const billVisit = async (town: BillTown): Promise<Row[]> => {
	const host = WORK[0] ?? "";
	const subject = await openCase(town, [host]);
	const visit = randomUUID();
	const plan = { host, companionRole: "agency-staff", purpose: "other", childcareNeeded: false };
	const events: Readonly<Record<string, object>> = {
		"accompanied-visit.proposed": plan,
		"accompanied-visit.scheduled": { ...plan, slot: `${dayIn(7)}T10:15+09:00` },
		"accompanied-visit.rescheduled": { slot: `${dayIn(8)}T10:15+09:00` },
		"accompanied-visit.completed": { outcome: "procedure-completed", nextAppointment: "none" },
	};
	const rows: Row[] = [];
	for (const [type, data] of Object.entries(events))
		rows.push({ type, told: 1, cost: await costOfPost(town, DESK, type, subject, { visit, ...data }) });
	return rows;
};

/** What a team is told of: so many agencies besides the desk that posts. */
export const billTeam = async (town: BillTown, told: number): Promise<Row[]> => {
	const subject = await openTeamCase(town, told);
	const followUp = randomUUID();
	const [first, second] = [{ followUp, stage: "employment-1-month", since: dayIn(0) }, randomUUID()];
	const events: readonly (readonly [string, object])[] = [
		["follow-up.scheduled", first],
		["follow-up.attempted", { followUp, channel: "phone" }],
		["follow-up.completed", { followUp, outcome: "stable", channel: "phone" }],
		["employment.started", { startedOn: dayIn(0), form: "regular" }],
	];
	const rows: Row[] = [];
	for (const [type, data] of events) rows.push({ type, told, cost: await costOfPost(town, DESK, type, subject, data) });
	await town.post(DESK, { type: "follow-up.scheduled", subject, data: { ...first, followUp: second } });
	await town.idle();
	const waived = await costOfPost(town, DESK, "follow-up.waived", subject, { followUp: second, reason: "person-declined" });
	return [...rows, { type: "follow-up.waived", told, cost: waived }];
};

/** The same event on a case that has grown: by facts like itself, or by referrals, which decide who is told. */
export const billGrowth = async (town: BillTown) => {
	const subject = await openTeamCase(town, 1);
	const followUp = randomUUID();
	const plan = { followUp, stage: "employment-1-month", since: dayIn(0) };
	const attempt = { type: "follow-up.attempted", subject, data: { followUp, channel: "phone" } };
	const measured = (): Promise<Cost> => town.measure(() => town.post(DESK, attempt));
	// The first of two fills the caches of a Lambda that the crowd before it may have started anew.
	const cost = (): Promise<Cost> => measured().then(measured);
	await town.post(DESK, { type: "follow-up.scheduled", subject, data: plan });
	await town.idle();
	const short = await cost();
	await town.post(DESK, ...Array.from({ length: 94 }, () => attempt));
	await town.idle();
	const long = await cost();
	for (let cases = 0; cases < 300; cases += 50) await town.post(DESK, ...Array.from({ length: 50 }, () => opening(randomUUID())));
	await town.idle();
	const crowded = await cost();
	await town.post(DESK, ...Array.from({ length: 40 }, () => request(subject, WORK[0] ?? "")));
	await town.idle();
	return { short, long, crowded, manyReferrals: await cost() };
};

/** A hundred events in one post. */
export const billBatch = async (town: BillTown): Promise<Cost> => {
	const subjects = await Promise.all(Array.from({ length: 20 }, () => openCase(town, WORK)));
	const drafts = subjects.flatMap((subject) => WORK.map((to) => request(subject, to)));
	return town.measure(() => town.post(DESK, ...drafts), 1, drafts.length);
};
