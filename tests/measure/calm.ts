import type { Office } from "./office.ts";
import type { Step } from "./scenario.ts";
import type { Sink } from "./sink.ts";

/** Milliseconds from post to timeline, and to the arrival of its webhook where somebody told has one. */
export type CalmTimes = { readonly toTimeline: number[]; readonly toDelivery: number[] };

/** Reads its inbox until an agency knows what it needs to post a step. */
const untilKnown = async (office: Office, step: Step): Promise<void> => {
	while (!office.canPost(step)) for (const entry of await office.client.inbox()) office.learn(entry);
};

const untilInTimeline = async (office: Office, step: Step): Promise<void> => {
	for (;;) {
		const { events } = await office.client.timeline(office.caseToken(step.case) ?? "");
		if (events.some(({ id }) => id === step.id)) return;
	}
};

/**
 * Posts events one after another, each when the one before it is where it belongs: what a desk experiences on a day
 * that is not a flood.
 */
export const workCalmly = async (
	steps: readonly Step[],
	offices: ReadonlyMap<string, Office>,
	sink: Sink,
): Promise<CalmTimes> => {
	const times: CalmTimes = { toTimeline: [], toDelivery: [] };
	for (const step of steps) {
		const office = offices.get(step.by);
		if (!office) throw new RangeError(`no agency ${step.by}`);
		await untilKnown(office, step);
		const [began, seen] = [performance.now(), sink.arrivals.length];
		const answer = await office.client.post(office.envelope(step));
		if (answer.status !== 202) throw new RangeError(`${step.by} was refused: ${await answer.text()}`);
		await untilInTimeline(office, step);
		times.toTimeline.push(performance.now() - began);
		if (!step.told.some((agency) => sink.secrets.has(agency))) continue;
		await sink.until(() => sink.arrivals.length > seen);
		times.toDelivery.push((sink.arrivals[seen]?.at ?? Number.NaN) - began);
	}
	return times;
};
