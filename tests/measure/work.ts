import { EventEmitter, once } from "node:events";
import type { InboxEntry } from "../../infra/demo/agency-client.ts";
import { makeChains, type Parcel, type Repeats } from "./chains.ts";
import { seeded } from "./chance.ts";
import type { Office } from "./office.ts";
import type { Step } from "./scenario.ts";

/** Whether the hub is up; those who find it down wait here. */
export const makeGate = () => {
	let shut: PromiseWithResolvers<void> | undefined;
	return {
		close: (): void => {
			shut ??= Promise.withResolvers<void>();
		},
		open: (): void => {
			shut?.resolve();
			shut = undefined;
		},
		passed: (): Promise<void> => shut?.promise ?? Promise.resolve(),
	};
};

export type Gate = ReturnType<typeof makeGate>;

/** When a step was first posted and when it was first answered 202, in milliseconds of this process's clock. */
export type Course = { readonly sent: number; accepted?: number };

export type Work = {
	readonly courses: ReadonlyMap<string, Course>;
	/** Milliseconds from post to timeline, of a sample. */
	readonly toTimeline: readonly number[];
	readonly posts: { readonly single: number; readonly batches: number; readonly repeated: number; readonly unanswered: number };
};

/** One event in ten is posted twice; a third of these twice in one batch. */
const repeatsOf = (steps: readonly Step[]): Repeats =>
	new Map(steps.filter((_, index) => index % 10 === 0).map((step, index) => [step, index % 3 === 0 ? "at once" : "later"]));

const SINGLE = 0.4;
const MAX_BATCH_SIZE = 25;
const SAMPLED = 0.04;
const POSTS_AT_ONCE = 2;
const POLL_MILLISECONDS = 250;
/** A hub that fails while it is up is asked again, so often in all. */
const MAX_FAILURES = 500;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The hub's answer to a post: the steps it accepted. @throws RangeError when it refuses one, which the load gives no cause for */
const post = async (office: Office, steps: readonly Step[]): Promise<readonly Step[]> => {
	const events = steps.map(office.envelope);
	const answer = await (events.length === 1 ? office.client.post(events[0]) : office.client.postBatch(events));
	if (answer.status === 202) return steps;
	const text = await answer.text();
	const results = answer.status === 207 ? (JSON.parse(text) as { results: { status: number }[] }).results : [answer];
	if (results.some(({ status }) => status >= 400 && status < 500))
		throw new RangeError(`${office.client.agency} was refused: ${text}`);
	return steps.filter((_, index) => results[index]?.status === 202);
};

/**
 * All agencies at work at once: each posts what it can as soon as it can, alone or in batches, one in ten twice, and
 * polls its inbox for what others did. What is not answered 2xx is sent again, with the same id.
 *
 * @param onAccepted is told how many different events are accepted by now
 */
export const workThrough = async (
	steps: readonly Step[],
	offices: ReadonlyMap<string, Office>,
	gate: Gate,
	onAccepted: (howMany: number) => void,
): Promise<Work> => {
	const chance = seeded(2);
	const courses = new Map<string, Course>();
	const toTimeline: number[] = [];
	const samples: Promise<void>[] = [];
	const counts = { single: 0, batches: 0, repeated: 0, unanswered: 0 };
	const news = new EventEmitter().setMaxListeners(0);
	const toRepeat = repeatsOf(steps);
	let accepted = 0;

	const failed = async (): Promise<never[]> => {
		counts.unanswered += 1;
		if (counts.unanswered > MAX_FAILURES) throw new RangeError("the hub fails again and again");
		await pause(20);
		await gate.passed();
		return [];
	};

	/** Reads the timeline until a step is in it. */
	const watch = async (office: Office, step: Step, sent: number): Promise<void> => {
		for (;;) {
			const seen = await office.client.timeline(office.caseToken(step.case) ?? "").catch(failed);
			if ("events" in seen && seen.events.some(({ id }) => id === step.id)) break;
			await pause(25);
		}
		toTimeline.push(performance.now() - sent);
	};

	const note = (office: Office, step: Step): void => {
		const course = courses.get(step.id);
		if (!course || course.accepted !== undefined) return;
		course.accepted = performance.now();
		accepted += 1;
		if (chance() < SAMPLED) samples.push(watch(office, step, course.sent));
		onAccepted(accepted);
	};

	const send = async (office: Office, { steps: some }: Parcel): Promise<ReadonlySet<Step>> => {
		for (const { id } of some) if (!courses.has(id)) courses.set(id, { sent: performance.now() });
		counts[some.length === 1 ? "single" : "batches"] += 1;
		const done: readonly Step[] = await post(office, some).catch((error: unknown) => {
			if (error instanceof RangeError) throw error;
			return failed();
		});
		counts.repeated += done.filter(
			(step, index) => courses.get(step.id)?.accepted !== undefined || done.indexOf(step) < index,
		).length;
		for (const step of done) note(office, step);
		return new Set(done);
	};

	const postAll = async (office: Office, chains: ReturnType<typeof makeChains>): Promise<void> => {
		while (!chains.isEmpty()) {
			const parcel = chains.take(chance() < SINGLE ? 1 : MAX_BATCH_SIZE);
			if (parcel.steps.length === 0) await once(news, "any");
			else {
				chains.settle(parcel, await send(office, parcel));
				news.emit("any");
			}
		}
	};

	const pollInbox = async (office: Office): Promise<void> => {
		let read = 0;
		while (accepted < steps.length) {
			const entries: InboxEntry[] = await office.client.inbox(read).catch(failed);
			entries.forEach(office.learn);
			read = entries.at(-1)?.sequence ?? read;
			if (entries.length > 0) news.emit("any");
			await pause(POLL_MILLISECONDS);
		}
	};

	await Promise.all(
		[...offices.values()].flatMap((office) => {
			const chains = makeChains(office, steps, toRepeat);
			return [pollInbox(office), ...Array.from({ length: POSTS_AT_ONCE }, () => postAll(office, chains))];
		}),
	);
	await Promise.all(samples);
	return { courses, toTimeline, posts: counts };
};
