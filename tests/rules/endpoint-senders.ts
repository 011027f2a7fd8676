import * as transitions from "../../functions/rules/webhook/endpoint.ts";
import { stateOf } from "../../functions/rules/webhook/endpoint-state.ts";
import * as work from "../../functions/rules/webhook/endpoint-work.ts";
import type { Endpoint } from "../../schemas/webhook-endpoint.ts";

/** The rules that the senders follow. A test may replace one by a broken one. */
export const RULES = { ...transitions, ...work };
export type Rules = typeof RULES;

export const URL_OF_IT = "https://npo.example/in";
export const LEASE = 1_000;
export const BACK_OFF = 400;

/** A message about the delivery of one entry of the inbox, or that sends a worker to the endpoint. */
export type Queued = { readonly id: string; readonly delivery?: number; visibleAt: number };

/** An endpoint, its inbox up to `end`, the queue, and what the endpoint took. */
export type World = {
	endpoint: Endpoint | undefined;
	now: number;
	end: number;
	/** Where the inbox ended when the agency set its webhook, or set it again after a stop. */
	floor: number;
	sent: number;
	readonly queue: Map<string, Queued>;
	readonly made: Set<number>;
	/** What was pushed though it came before the webhook was set, by a process that began after that. */
	readonly early: Set<number>;
};

/** A process of `functions/delivering`: whether the endpoint takes its calls, and how many entries it delivers in one run. */
type Sender = {
	readonly world: World;
	readonly rules: Rules;
	readonly ok: boolean;
	readonly upTo: number;
	/** The floor when the process began. */
	readonly floor: number;
};

/** Steps of a process: it yields before every change, so that others have their turn, or it crashes. */
type Steps<T> = Generator<undefined, T>;
type Decision<Result> = { readonly next?: Endpoint | undefined; readonly result: Result };
type Updated<Result> = { readonly item: Endpoint | undefined; readonly result: Result };

export const send = (world: World, message: Omit<Queued, "id">): void => {
	world.sent += 1;
	world.queue.set(String(world.sent), { ...message, id: String(world.sent) });
};

/** `updateEndpoint`: decides again when another process wrote in between. */
function* update<Result>(
	{ world }: Sender,
	decide: (now: Endpoint | undefined) => Decision<Result>,
	seen = world.endpoint,
): Steps<Updated<Result>> {
	for (let now = seen; ; now = world.endpoint) {
		const { next, result } = decide(now);
		if (next === undefined) return { item: now, result };
		yield;
		if (world.endpoint !== now) continue;
		world.endpoint = { ...next };
		return { item: world.endpoint, result };
	}
}

function* dispatch({ world }: Sender, at: number): Steps<void> {
	yield;
	send(world, { visibleAt: Math.max(world.now, at) });
}

function* call({ world, ok, floor }: Sender, sequence: number): Steps<boolean> {
	yield;
	if (ok) world.made.add(sequence);
	if (sequence <= floor) world.early.add(sequence);
	return ok;
}

const failure = ({ world, rules }: Sender, endpoint: Parameters<Rules["failed"]>[0], from: number, holder: string): Endpoint =>
	rules.failed(endpoint, from, holder, { now: world.now, retryAt: world.now + BACK_OFF });

function* scheduleRetry(sender: Sender, endpoint: Endpoint | undefined): Steps<void> {
	if (endpoint && stateOf(endpoint, URL_OF_IT) !== "paused") yield* dispatch(sender, sender.world.now + BACK_OFF);
}

/** `deliver`, of the entry `sequence`. */
function* deliver(sender: Sender, sequence: number, id: string): Steps<void> {
	const { world, rules } = sender;
	const seen = world.endpoint;
	if (rules.isBeforeWebhook(seen, sequence - 1)) return;
	const add = (now: Endpoint | undefined): Decision<work.DeliveryDecision> => {
		const decision = rules.decideDelivery(now, URL_OF_IT, sequence - 1, world.now, id);
		return { next: decision.does === "backlog" ? decision.next : undefined, result: decision };
	};
	const found: Updated<work.DeliveryDecision> = rules.isUpToDate(seen, URL_OF_IT)
		? { item: seen, result: { does: "deliver" } }
		: yield* update(sender, add);
	if (!rules.isUpToDate(found.item, URL_OF_IT)) return yield* dispatchFor(sender, found.result);
	if (yield* call(sender, sequence)) return;
	const { item, result } = yield* update<work.DeliveryDecision | "failed">(
		sender,
		(now) => (rules.isUpToDate(now, URL_OF_IT) ? { next: failure(sender, now, sequence - 1, id), result: "failed" } : add(now)),
		found.item,
	);
	yield* result === "failed" ? scheduleRetry(sender, item) : dispatchFor(sender, result);
}

function* dispatchFor(sender: Sender, decision: work.DeliveryDecision): Steps<void> {
	if (decision.does === "backlog" && decision.dispatchAt !== undefined) yield* dispatch(sender, decision.dispatchAt);
}

function* reconcile(sender: Sender, endpoint: Endpoint): Steps<void> {
	if (endpoint.status !== "up-to-date" || !endpoint.reconcile) return;
	const { world, rules } = sender;
	const { from } = endpoint.reconcile;
	const { end } = world;
	for (let sequence = from + 1; sequence <= end; sequence++) {
		yield;
		send(world, { delivery: sequence, visibleAt: world.now });
	}
	yield* update(sender, (now) => ({ next: rules.reconciled(now, from), result: undefined }));
}

/** `updateLeased`. @returns undefined when the lease is lost */
function* leased(
	sender: Sender,
	seen: Endpoint,
	holder: string,
	change: (now: transitions.Backlogged) => Endpoint,
): Steps<Endpoint | undefined> {
	const decide = (now: Endpoint | undefined): Decision<"changed" | "lost"> =>
		sender.rules.isLeasedBy(now, holder, URL_OF_IT) ? { next: change(now), result: "changed" } : { result: "lost" };
	const { item, result } = yield* update(sender, decide, seen);
	return result === "changed" ? item : undefined;
}

/** `advance`: delivers the entries of the backlog as far as it gets, then hands over or finishes. */
function* advance(sender: Sender, seen: Endpoint, from: number, holder: string): Steps<void> {
	const { world, rules, upTo } = sender;
	const inboxEnd = world.end;
	const to = Math.min(inboxEnd, from + upTo);
	for (let sequence = from + 1; sequence <= to; sequence++) {
		if (yield* call(sender, sequence)) continue;
		const reached = sequence - 1;
		const failed = yield* leased(sender, seen, holder, (now) =>
			failure(sender, rules.caughtUp(now, from, reached), reached, holder),
		);
		return yield* scheduleRetry(sender, failed);
	}
	const further = yield* leased(sender, seen, holder, (now) => rules.answered(rules.caughtUp(now, from, to), false));
	if (further) yield* finish(sender, further, to === inboxEnd ? to : undefined, holder);
}

/** Ends a run: up to date at the end of the inbox (`to`), or with its lease released and another worker dispatched. */
function* finish(sender: Sender, seen: Endpoint, to: number | undefined, holder: string): Steps<void> {
	const { world, rules } = sender;
	const reached = to === undefined ? seen : yield* leased(sender, seen, holder, (now) => rules.upToDate(now, to));
	if (reached?.status === "up-to-date") return yield* reconcile(sender, reached);
	if (reached && (yield* leased(sender, reached, holder, rules.released))) yield* dispatch(sender, world.now);
}

/** `catchUp`, as a worker that the message `holder` sends. */
function* catchUp(sender: Sender, holder: string): Steps<void> {
	const { world, rules } = sender;
	const { item, result } = yield* update(sender, (now) => {
		const decision = rules.decideLease(now ?? rules.newEndpoint(URL_OF_IT, world.end), holder, world.now, LEASE);
		return { next: decision.does === "acquire" ? decision.next : undefined, result: decision };
	});
	if (result.does === "wait") yield* dispatch(sender, result.until);
	if (item && result.does === "acquire") yield* run(sender, item, holder);
}

function* run(sender: Sender, endpoint: Endpoint, holder: string): Steps<void> {
	const { rules, ok } = sender;
	if (!rules.hasBacklog(endpoint)) return yield* reconcile(sender, endpoint);
	const { backlogFrom, status } = endpoint;
	if (status === "behind") return yield* advance(sender, endpoint, backlogFrom, holder);
	if (!ok)
		return yield* scheduleRetry(
			sender,
			yield* leased(sender, endpoint, holder, (now) => failure(sender, now, backlogFrom, holder)),
		);
	const verified = yield* leased(sender, endpoint, holder, (now) => rules.answered(now, false));
	if (verified?.status === "behind") yield* advance(sender, verified, verified.backlogFrom, holder);
}

/** `handleMessage`. */
export const handle = (sender: Sender, { id, delivery }: Queued): Steps<void> =>
	delivery === undefined ? catchUp(sender, id) : deliver(sender, delivery, id);
