import { randomInt } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadSampleTown } from "../../functions/commands/sample-town.ts";
import { connect } from "../../infra/demo/agency-client.ts";
import { type CalmTimes, workCalmly } from "./calm.ts";
import { type HubProcess, hubProcess, type Ready, settled } from "./hub-process.ts";
import { makeOffice, type Office } from "./office.ts";
import { nameOf, type Step, writeScenario } from "./scenario.ts";
import { type Sink, startSink } from "./sink.ts";
import { type Verdict, verify } from "./verify.ts";
import { type Gate, makeGate, type Work, workThrough } from "./work.ts";

export type LoadOptions = {
	readonly events: number;
	readonly cases: number;
	readonly kills: number;
	/** It fails if it has not come to its end by then, rather than wait for ever for what is lost. */
	readonly mostSeconds: number;
};

/** How long a hub was away, in milliseconds from its start: until it said it was ready, and until an agency got an answer. */
export type Restart = { readonly untilReady: number; readonly untilAnswer: number };

export type LoadResult = {
	readonly options: LoadOptions;
	readonly verdict: Verdict;
	readonly work: Work;
	readonly restarts: readonly Restart[];
	readonly deadLetters: number;
	/** Seconds from the first post to the last acceptance, and until everything was told and delivered. */
	readonly seconds: { readonly toAccept: number; readonly toSettle: number };
	/** Milliseconds from post to the first arrival of its webhook. */
	readonly toDelivery: readonly number[];
	/** The same when events come one after another, after the flood. */
	readonly calm: CalmTimes;
};

/** Cases that are played one event at a time when the flood is over. */
const CALM_CASES = 8;
const CALM_EVENTS = 80;

const isFree = (port: number): Promise<boolean> =>
	new Promise((resolve) => {
		const server = createServer().once("error", () => resolve(false));
		server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
	});

/**
 * The first of four ports that are free. Below those that systems give to outgoing connections, of which one
 * could sit on a port of the hub when it comes back.
 */
const freePorts = async (): Promise<number> => {
	const first = randomInt(5_000, 8_000) * 4;
	const free = await Promise.all([0, 1, 2, 3].map((index) => isFree(first + index)));
	return free.every(Boolean) ? first : freePorts();
};

const openOffices = async (ready: Ready, sink: Sink, steps: readonly Step[]): Promise<Map<string, Office>> => {
	const town = await loadSampleTown({ outputs: ready.outputs, env: ready.env, webhookBase: sink.url });
	const openings = new Map(steps.filter(({ mark }) => mark !== undefined).map((step) => [`${step.type} ${step.mark}`, step]));
	const offices = new Map<string, Office>();
	for (const [agency, { clientId, clientSecret, webhookSecret }] of Object.entries(town)) {
		if (webhookSecret) sink.secrets.set(agency, webhookSecret);
		const tokenUrl = `${ready.apiUrl}/oauth2/token`;
		const client = connect({ agency, apiUrl: ready.apiUrl, tokenUrl, clientId, clientSecret });
		await client.inbox();
		offices.set(agency, makeOffice(client, openings));
	}
	return offices;
};

/** Kills the hub and starts it again. */
const killAndRestart = async (hub: HubProcess, gate: Gate, office: Office): Promise<Restart> => {
	gate.close();
	await hub.kill();
	const began = performance.now();
	await hub.start();
	const untilReady = performance.now() - began;
	await office.client.inbox(1_000_000);
	const untilAnswer = performance.now() - began;
	gate.open();
	return { untilReady, untilAnswer };
};

const deliveryTimes = (
	steps: readonly Step[],
	offices: ReadonlyMap<string, Office>,
	{ arrivals }: Sink,
	{ courses }: Work,
): number[] => {
	const byName = new Map(steps.map((step) => [nameOf(step), step]));
	const first = new Map(arrivals.toReversed().map((one) => [`${one.agency} ${one.id}`, one]));
	return [...first.values()].flatMap(({ agency, event, at: index }) => {
		const sent = courses.get(byName.get(offices.get(agency)?.nameOf(event) ?? "")?.id ?? "")?.sent;
		return sent === undefined ? [] : [index - sent];
	});
};

const runOn = async (hub: HubProcess, sink: Sink, options: LoadOptions): Promise<LoadResult> => {
	const { events, cases, kills } = options;
	const ready = await hub.start();
	const steps = writeScenario({ events, cases }, { events: CALM_EVENTS, cases: CALM_CASES }, new Date());
	const [flood, calmly] = [steps.filter((step) => step.case < cases), steps.filter((step) => step.case >= cases)];
	const offices = await openOffices(ready, sink, steps);
	const [desk] = offices.values();
	if (!desk) throw new Error("the sample town is empty");
	const gate = makeGate();
	const restarts: Promise<Restart>[] = [];
	const began = performance.now();
	const work = await workThrough(flood, offices, gate, (accepted) => {
		if (restarts.length < kills && accepted >= ((restarts.length + 1) * events) / (kills + 1))
			restarts.push(killAndRestart(hub, gate, desk));
	});
	const toAccept = (Math.max(...[...work.courses.values()].map((one) => one.accepted ?? 0)) - began) / 1000;
	const restarted = await Promise.all(restarts);
	await settled(ready);
	const toSettle = (performance.now() - began) / 1000;
	const calm = await workCalmly(calmly, offices, sink);
	const deadLetters = await settled(ready);
	const verdict = await verify(steps, [...offices.values()], [...sink.secrets.keys()], sink.arrivals);
	const toDelivery = deliveryTimes(flood, offices, sink, work);
	return { options, verdict, work, restarts: restarted, deadLetters, seconds: { toAccept, toSettle }, toDelivery, calm };
};

/** Puts the load on a hub of its own, kills it on the way, and verifies that nothing is missing or doubled. */
export const runLoad = async (options: LoadOptions): Promise<LoadResult> => {
	const data = await mkdtemp(join(tmpdir(), "tsunagi-load-"));
	const sink = await startSink();
	const hub = hubProcess(data, await freePorts());
	const { promise: tooLong, reject } = Promise.withResolvers<never>();
	const timer = setTimeout(() => reject(new Error("the load did not come to its end")), options.mostSeconds * 1000);
	try {
		return await Promise.race([runOn(hub, sink, options), tooLong]);
	} finally {
		clearTimeout(timer);
		await hub.kill();
		sink.stop();
		await rm(data, { recursive: true, force: true });
	}
};
