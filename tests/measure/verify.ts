import type { InboxEntry } from "../../infra/demo/agency-client.ts";
import type { Office } from "./office.ts";
import { nameOf, type Step } from "./scenario.ts";
import type { Arrival } from "./sink.ts";

/** What is wrong; each list should be empty. Names say agency, type and thing of the load. */
export type Faults = {
	readonly missingFromTimelines: string[];
	readonly doubledInTimelines: string[];
	readonly missingFromInboxes: string[];
	readonly doubledInInboxes: string[];
	/** Told to somebody whom it does not concern. */
	readonly toldTooMuch: string[];
	readonly gapsInSequence: string[];
	readonly undelivered: string[];
	readonly badlySigned: string[];
};

export type Verdict = {
	readonly faults: Faults;
	readonly inboxEntries: number;
	readonly timelines: number;
	/** Entries that show nothing: none, as nothing is taken back in this load. */
	readonly withheld: number;
	readonly arrivals: number;
	readonly arrivedAgain: number;
};

const noFaults = (): Faults => ({
	missingFromTimelines: [],
	doubledInTimelines: [],
	missingFromInboxes: [],
	doubledInInboxes: [],
	toldTooMuch: [],
	gapsInSequence: [],
	undelivered: [],
	badlySigned: [],
});

/** Splits what was found into what is missing of what was expected, there twice, and not expected. */
export const compare = (expected: ReadonlySet<string>, found: readonly string[]) => {
	const counts = Map.groupBy(found, (name) => name);
	return {
		missing: [...expected].filter((name) => !counts.has(name)),
		doubled: [...counts].filter(([, all]) => all.length > 1).map(([name]) => name),
		strange: [...counts.keys()].filter((name) => !expected.has(name)),
	};
};

const verifyInbox = (office: Office, entries: readonly InboxEntry[], steps: readonly Step[], faults: Faults): void => {
	const { agency } = office.client;
	const say = (name: string): string => `${agency}: ${name}`;
	const expected = new Set(steps.filter(({ told }) => told.includes(agency)).map(nameOf));
	const found = entries.flatMap(({ event }) => (event ? [office.nameOf(event) ?? `unknown ${event.type}`] : []));
	const { missing, doubled, strange } = compare(expected, found);
	faults.missingFromInboxes.push(...missing.map(say));
	faults.doubledInInboxes.push(...doubled.map(say));
	faults.toldTooMuch.push(...strange.map(say));
	for (const [index, { sequence }] of entries.entries())
		if (sequence !== index + 1) faults.gapsInSequence.push(say(`${sequence} in place ${index + 1}`));
};

const verifyTimeline = async (office: Office, steps: readonly Step[], token: string, faults: Faults): Promise<void> => {
	const { agency } = office.client;
	const say = (name: string): string => `${agency}: ${name}`;
	const own = new Map(steps.filter(({ by }) => by === agency).map((step) => [step.id, step]));
	const expected = new Set(steps.filter(({ by, told }) => by === agency || told.includes(agency)).map(nameOf));
	const { events } = await office.client.timeline(token);
	const found = events.map((event) => {
		const step = own.get(event.id);
		return step ? nameOf(step) : (office.nameOf(event) ?? `unknown ${event.type}`);
	});
	const { missing, doubled, strange } = compare(expected, found);
	faults.missingFromTimelines.push(...missing.map(say));
	faults.doubledInTimelines.push(...doubled.map(say));
	faults.toldTooMuch.push(...strange.map(say));
};

const verifyWebhooks = (agency: string, entries: readonly InboxEntry[], arrivals: readonly Arrival[], faults: Faults): void => {
	const arrived = new Set(arrivals.map(({ id }) => id));
	for (const { event } of entries)
		if (event && !arrived.has(event.id)) faults.undelivered.push(`${agency}: ${event.type} ${event.id}`);
	for (const one of arrivals)
		if (!one.isSigned || one.id !== one.event.id) faults.badlySigned.push(`${agency}: ${one.event.type} ${one.id}`);
};

const AT_ONCE = 6;

/** Does something for each, a few at a time. */
const forEach = async <T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> => {
	const left = all.values();
	await Promise.all(
		Array.from({ length: AT_ONCE }, async () => {
			for (const one of left) await act(one);
		}),
	);
};

/**
 * Reads everything by the front door, as the agencies, and holds it against what the scenario says.
 *
 * @param listening the agencies that have a webhook
 */
export const verify = async (
	steps: readonly Step[],
	offices: readonly Office[],
	listening: readonly string[],
	arrivals: readonly Arrival[],
): Promise<Verdict> => {
	const faults = noFaults();
	let withheld = 0;
	let inboxEntries = 0;
	for (const office of offices) {
		const { agency } = office.client;
		const entries = await office.client.inbox();
		entries.forEach(office.learn);
		inboxEntries += entries.length;
		withheld += entries.filter((entry) => entry.withheld).length;
		verifyInbox(office, entries, steps, faults);
		if (listening.includes(agency))
			verifyWebhooks(
				agency,
				entries,
				arrivals.filter((one) => one.agency === agency),
				faults,
			);
	}
	const byCase = Map.groupBy(steps, (step) => step.case);
	const timelines = offices.flatMap((office) =>
		[...byCase.values()]
			.filter((some) => some.some(({ by, told }) => [by, ...told].includes(office.client.agency)))
			.map((some) => ({ office, some, token: office.caseToken(some[0]?.case ?? -1) })),
	);
	await forEach(timelines, async ({ office, some, token }) => {
		if (token !== undefined) return verifyTimeline(office, some, token, faults);
		faults.missingFromTimelines.push(`${office.client.agency}: the whole of case ${some[0]?.case}`);
	});
	const arrivedAgain = arrivals.length - new Set(arrivals.map(({ agency, id }) => `${agency} ${id}`)).size;
	return { faults, inboxEntries, timelines: timelines.length, withheld, arrivals: arrivals.length, arrivedAgain };
};
