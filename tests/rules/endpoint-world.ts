import fc from "fast-check";
import {
	answered,
	caughtUp,
	type Endpoint,
	failed,
	type KeptEndpoint,
	newEndpoint,
	type Parking,
	parked,
	parkingAt,
	settled,
	stateOf,
	swept,
	turnAt,
} from "../../functions/rules/webhook/endpoint.ts";

export const URL_OF_IT = "https://npo.example/in";
export const LEASE = 1_000;
export const BACK_OFF = 400;
/** Until a message comes again whose taker fell. */
const HIDDEN = 300;
export const kept = (endpoint: Endpoint): KeptEndpoint => ({ ...endpoint, agency: "npo", version: 1 });

/** What can happen: something new to tell, or somebody takes a message, gets on, and may fall on the way. */
type Happening =
	| { readonly what: "news" }
	| { readonly what: "time"; readonly milliseconds: number }
	| {
			readonly what: "take";
			readonly which: number;
			/** Whether the endpoint takes a call. */
			readonly ok: boolean;
			/** How many entries it gets on with in one run. */
			readonly upTo: number;
			/** After so many changes to what is stored or queued it falls. */
			readonly fallsAfter: number;
	  };

export const happenings: fc.Arbitrary<readonly Happening[]> = fc.array(
	fc.oneof(
		fc.record({ what: fc.constant("news" as const) }),
		fc.record({ what: fc.constant("time" as const), milliseconds: fc.integer({ min: 1, max: 500 }) }),
		fc.record({
			what: fc.constant("take" as const),
			which: fc.nat(9),
			ok: fc.boolean(),
			upTo: fc.nat(5),
			fallsAfter: fc.oneof(fc.constant(99), fc.nat(3)),
		}),
	),
	{ maxLength: 60 },
);

/** A message about the delivery of one entry of the inbox, or that somebody is to go on with the endpoint. */
type Queued = { readonly id: string; readonly delivery?: number; visibleAt: number };

/** An endpoint, its inbox, the queue, and what it took. */
type World = {
	endpoint: KeptEndpoint | undefined;
	now: number;
	end: number;
	sent: number;
	readonly queue: Map<string, Queued>;
	readonly made: Set<number>;
};

class FallenError extends Error {}

export const send = (world: World, message: Omit<Queued, "id">): void => {
	world.sent += 1;
	world.queue.set(String(world.sent), { ...message, id: String(world.sent) });
};

/** Somebody who was sent by a message; every change they make may be their last. */
const makeWorker = (world: World, { ok, upTo, fallsAfter }: Happening & { what: "take" }) => {
	let left = fallsAfter;
	const act = (does: () => void): void => {
		if (left-- <= 0) throw new FallenError();
		does();
	};
	const put = (next: Endpoint): void =>
		act(() => {
			world.endpoint = kept(next);
		});
	const goOn = (delay = 0): void => act(() => send(world, { visibleAt: world.now + delay }));
	const call = (sequence: number): boolean => {
		if (ok) act(() => world.made.add(sequence));
		return ok;
	};
	const note = (endpoint: Endpoint, after: number): void => {
		put(failed(parked(endpoint, after), world.now, world.now + BACK_OFF));
		if (stateOf(world.endpoint, URL_OF_IT) !== "paused") goOn(BACK_OFF);
	};

	const park = ({ next, goOnAt }: Parking & { does: "park" }): void => {
		if (next) put(next);
		if (goOnAt !== undefined) goOn(goOnAt - world.now);
	};

	const deliver = (sequence: number, id: string): void => {
		const parking = parkingAt(world.endpoint, URL_OF_IT, sequence - 1, world.now, id);
		if (parking.does === "park") park(parking);
		if (parking.does === "deliver" && !call(sequence)) note({ ...parking.endpoint, holder: id }, sequence - 1);
	};

	const sweep = (): void => {
		const from = world.endpoint?.sweepAfter;
		for (let index = (from ?? world.end) + 1; index <= world.end; index++)
			act(() => send(world, { delivery: index, visibleAt: world.now }));
		put(swept(world.endpoint as Endpoint));
	};

	/** The entries behind `after`, as far as it gets; it hands over to another, or finishes. */
	const page = (endpoint: Endpoint, after: number): void => {
		const to = Math.min(world.end, after + upTo);
		for (let index = after + 1; index <= to; index++) {
			if (call(index)) continue;
			note(endpoint, index - 1);
			return;
		}
		const further = answered(caughtUp(endpoint, after, to), false);
		put(to < world.end ? { ...further, leaseUntil: 0 } : settled(further, to));
		if (to < world.end) goOn();
		else sweep();
	};

	/** One run of `functions/delivering/catch-up`. */
	const run = (endpoint: Endpoint): void => {
		if (endpoint.after === undefined) sweep();
		else if (!endpoint.isVerified && !ok) note(endpoint, endpoint.after);
		else {
			if (!endpoint.isVerified) put(answered(endpoint, false));
			page(world.endpoint as Endpoint, endpoint.after);
		}
	};

	const catchUp = (id: string): void => {
		const wanted = world.endpoint ?? newEndpoint(URL_OF_IT, world.end);
		const turn = turnAt(wanted, id, world.now, LEASE);
		if (turn.does === "wait") goOn(wanted.retryAt - world.now);
		if (turn.does !== "take") return;
		put(turn.next);
		run(turn.next);
	};

	return ({ id, delivery }: Queued): void => (delivery === undefined ? catchUp(id) : deliver(delivery, id));
};

const take = (world: World, one: Happening & { what: "take" }): void => {
	const visible = [...world.queue.values()].filter(({ visibleAt }) => visibleAt <= world.now);
	const message = visible[one.which % visible.length];
	if (!message) return;
	message.visibleAt = world.now + HIDDEN;
	try {
		makeWorker(world, one)(message);
		world.queue.delete(message.id);
	} catch (error) {
		if (!(error instanceof FallenError)) throw error;
	}
};

/** Plays a story as the senders of `functions/delivering` bring it about. */
export const play = (story: readonly Happening[]): World => {
	const world: World = { endpoint: undefined, now: 0, end: 0, sent: 0, queue: new Map(), made: new Set() };
	for (const one of story) {
		if (one.what === "time") world.now += one.milliseconds;
		else if (one.what === "take") take(world, one);
		else {
			world.end += 1;
			send(world, { delivery: world.end, visibleAt: world.now });
		}
	}
	return world;
};

/** Lets all be well from now on, with nothing new to tell, until the queue is empty. */
export const comeToRest = (world: World): void => {
	for (let steps = 0; world.queue.size > 0; steps++) {
		if (steps > 5_000) throw new Error("it goes on for ever");
		world.now = Math.max(world.now, Math.min(...[...world.queue.values()].map(({ visibleAt }) => visibleAt)));
		take(world, { what: "take", which: 0, ok: true, upTo: 5, fallsAfter: Number.POSITIVE_INFINITY });
	}
};
