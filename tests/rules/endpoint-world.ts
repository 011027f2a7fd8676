import fc from "fast-check";
import { handle, type Queued, RULES, type Rules, send, URL_OF_IT, type World } from "./endpoint-senders.ts";

/** How long a message is hidden from others while it is handled; a process lives no longer. */
const HIDDEN = 300;

/** What can happen: news, time that passes, a process that takes a message, gets on with it, or crashes. */
type Happening =
	| { readonly what: "news" }
	/** The agency stops its webhook and sets it again. */
	| { readonly what: "set anew" }
	| { readonly what: "time"; readonly milliseconds: number }
	| {
			readonly what: "take";
			readonly which: number;
			/** Whether the endpoint takes its calls. */
			readonly ok: boolean;
			/** How many entries it delivers in one run. */
			readonly upTo: number;
			/** How many of its changes are made before another process has its turn. */
			readonly steps: number;
	  }
	| { readonly what: "continue"; readonly which: number; readonly steps: number }
	| { readonly what: "crash"; readonly which: number };

const steps = fc.oneof(fc.constant(99), fc.nat(4));
const mostlyOk = fc.integer({ min: 0, max: 3 }).map((drawn) => drawn > 0);

/** Up to 60 happenings: fast-check would draw about ten of them unless it is told that they may be many. */
export const happenings: fc.Arbitrary<readonly Happening[]> = fc.array(
	fc.oneof(
		{ weight: 2, arbitrary: fc.record({ what: fc.constant("news" as const) }) },
		{ weight: 1, arbitrary: fc.record({ what: fc.constant("set anew" as const) }) },
		{ weight: 1, arbitrary: fc.record({ what: fc.constant("time" as const), milliseconds: fc.integer({ min: 1, max: 500 }) }) },
		{
			weight: 4,
			arbitrary: fc.record({ what: fc.constant("take" as const), which: fc.nat(9), ok: mostlyOk, upTo: fc.nat(5), steps }),
		},
		{ weight: 3, arbitrary: fc.record({ what: fc.constant("continue" as const), which: fc.nat(3), steps }) },
		{ weight: 1, arbitrary: fc.record({ what: fc.constant("crash" as const), which: fc.nat(3) }) },
	),
	{ maxLength: 60, size: "max" },
);

/** A process that handles a message, until a time at which it is stopped if it is not done. */
type Process = { readonly message: Queued; readonly until: number; readonly steps: Generator<undefined, void> };

type Played = World & { processes: Process[] };

const setAnew = (world: Played, rules: Rules): void => {
	world.floor = world.end;
	world.endpoint = rules.firstEndpoint(URL_OF_IT, world.end, 0);
	send(world, { visibleAt: world.now });
};

/** A process that is done, or crashed. */
const end = (world: Played, process: Process): void => {
	world.processes = world.processes.filter((one) => one !== process);
};

const advance = (world: Played, process: Process, count: number): void => {
	for (let step = 0; step < count; step++) {
		if (!process.steps.next().done) continue;
		world.queue.delete(process.message.id);
		end(world, process);
		return;
	}
};

const take = (world: Played, rules: Rules, one: Omit<Happening & { what: "take" }, "what">): void => {
	const visible = [...world.queue.values()].filter(({ visibleAt }) => visibleAt <= world.now);
	const message = visible[one.which % visible.length];
	if (!message) return;
	message.visibleAt = world.now + HIDDEN;
	const process = { message, until: message.visibleAt, steps: handle({ world, rules, floor: world.floor, ...one }, message) };
	world.processes.push(process);
	advance(world, process, one.steps);
};

const pass = (world: Played, milliseconds: number): void => {
	world.now += milliseconds;
	world.processes = world.processes.filter(({ until }) => until > world.now);
};

const happen = (world: Played, rules: Rules, one: Happening): void => {
	const process = "which" in one ? world.processes[one.which % world.processes.length] : undefined;
	if (one.what === "time") pass(world, one.milliseconds);
	else if (one.what === "take") take(world, rules, one);
	else if (one.what === "set anew") setAnew(world, rules);
	else if (one.what === "news") send(world, { delivery: ++world.end, visibleAt: world.now });
	else if (process && one.what === "continue") advance(world, process, one.steps);
	else if (process) end(world, process);
};

/** Plays a story. */
export const play = (story: readonly Happening[], rules: Rules = RULES): Played => {
	const world: Played = {
		...{ endpoint: undefined, now: 0, end: 0, floor: 0, sent: 0 },
		...{ queue: new Map(), processes: [], made: new Set(), early: new Set() },
	};
	for (const one of story) happen(world, rules, one);
	return world;
};

/** Lets all be well from now on, with nothing new to tell, until the queue is empty. */
export const comeToRest = (world: Played, rules: Rules = RULES): void => {
	for (let taken = 0; world.queue.size > 0; taken++) {
		if (taken > 5_000) throw new Error("it never ends");
		const next = Math.min(...[...world.queue.values()].map(({ visibleAt }) => visibleAt));
		pass(world, Math.max(0, next - world.now));
		take(world, rules, { which: 0, ok: true, upTo: 5, steps: Number.POSITIVE_INFINITY });
	}
};
