import { randomUUID } from "node:crypto";
import { statSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Outputs } from "../../functions/commands/outputs.ts";
import { loadSampleTown } from "../../functions/commands/sample-town.ts";
import { connect } from "../../infra/demo/agency-client.ts";
import { functions } from "../../infra/functions.ts";
import { type Hub, startHub } from "../../infra/local/hub.ts";
import { exampleEvent } from "../catalogue/example-event.ts";
import type { Known } from "./bad-request.ts";
import { makeJudge } from "./judge.ts";
import { inputAt } from "./make.ts";
import { tablesOf } from "./state.ts";
import { makeTally } from "./tally.ts";
import { makeWire } from "./wire.ts";

const DESK = "minato-desk";
const OFFICER = "privacy-desk";
const ON_THE_WAY = 16;

export type RunOptions = {
	readonly seed: number;
	readonly count: number;
	/** Something to put between the inputs and the hub, to see it found: from the hub to the address to send to. */
	readonly front?: (hub: Hub) => Promise<string>;
	readonly onProgress?: (done: number) => void;
};

export type RunResult = Awaited<ReturnType<typeof runBadInput>>;

/** Every route of every function, whatever its trigger calls it. */
const ROUTES = Object.values(functions).flatMap(({ trigger }) =>
	Object.values(trigger as Readonly<Record<string, unknown>>)
		.flat()
		.filter((one): one is string => typeof one === "string" && /^[A-Z]+ \/\S+$/.test(one)),
);

/** The routes that ask for a token. */
const guardedAmong = async (apiUrl: string, routes: readonly string[]): Promise<string[]> => {
	const asked = routes.map(async (route) => {
		const [method = "", path = ""] = route.split(" ");
		return (await fetch(new URL(path, apiUrl), { method })).status === 401 ? [route] : [];
	});
	return (await Promise.all(asked)).flat();
};

const tokenOf = async (hub: Hub, { clientId, clientSecret }: { clientId: string; clientSecret: string }): Promise<string> => {
	const answer = await fetch(hub.tokenUrl, {
		method: "POST",
		headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString("base64")}` },
		body: new URLSearchParams({ grant_type: "client_credentials" }),
	});
	return ((await answer.json()) as { access_token: string }).access_token;
};

/** A hub of its own with the sample town, and a case of the desk's on it with a referral. @param context settings of the hub */
export const openBench = async (context: Readonly<Record<string, string>> = {}) => {
	const data = await mkdtemp(join(tmpdir(), "tsunagi-bad-input-"));
	const hub = await startHub({ data, clock: "simulated", context });
	const town = await loadSampleTown({ outputs: hub.outputs as Outputs, env: hub.env });
	const credentials = (agency: string) => town[agency] ?? { clientId: "", clientSecret: "" };
	const desk = connect({ agency: DESK, apiUrl: hub.apiUrl, tokenUrl: hub.tokenUrl, ...credentials(DESK) });
	const caseToken = randomUUID();
	const event = randomUUID();
	const opening = exampleEvent("case.opened", { id: randomUUID(), subject: caseToken });
	const referral = exampleEvent("referral.requested", { id: event, subject: caseToken, time: "2026-04-02T10:15:00+09:00" });
	const posted = await desk.postBatch([opening, referral]);
	if (posted.status !== 202) throw new Error(`the case was answered ${posted.status}`);
	await hub.idle();
	const known: Known = {
		agency: DESK,
		token: await tokenOf(hub, credentials(DESK)),
		officerToken: await tokenOf(hub, credentials(OFFICER)),
		caseToken,
		event,
		routes: ROUTES,
		guarded: await guardedAmong(hub.apiUrl, ROUTES),
	};
	const stop = async (): Promise<void> => {
		await hub.idle();
		await hub.stop();
		await rm(data, { recursive: true, force: true });
	};
	return { hub, data, desk, known, stop };
};

type Bench = Awaited<ReturnType<typeof openBench>>;

/** Everything that an accepted event would move: tables, what functions did besides answering, mails, and what was logged. */
const stateOf = async ({ hub, data }: Bench, tables: ReturnType<typeof tablesOf>) => {
	await hub.idle();
	const { calls } = hub.counts();
	const published = Object.entries(calls).filter(([call]) => /PutEvents|SendMessage|SendRawEmail/.test(call));
	return {
		...(await tables.digest()),
		published: published.reduce((total, [, count]) => total + count, 0),
		mails: (await readdir(hub.mails)).length,
		logged: statSync(join(data, "lambda.log")).size,
	};
};

/** Sends all inputs, some at a time, and judges each answer. */
const sendAll = async ({ seed, count, onProgress }: RunOptions, known: Known, apiUrl: string) => {
	const [wire, { judge, searched }, { tally, add }] = [makeWire(apiUrl, ON_THE_WAY), makeJudge(), makeTally()];
	let next = 0;
	const sendSome = async (): Promise<void> => {
		while (next < count) {
			const nth = next++;
			const input = inputAt(seed, nth, known);
			const answer = await wire.send(input);
			add(nth, input, answer, judge(input, answer));
			onProgress?.(nth + 1);
		}
	};
	await Promise.all(Array.from({ length: ON_THE_WAY }, sendSome));
	wire.stop();
	return { ...tally, searched: searched() };
};

/** Whether a good event is taken after all that, and then in its case. */
const takesGoodEvent = async ({ hub, desk, known }: Bench): Promise<boolean> => {
	const good = exampleEvent("employment.started", { id: randomUUID(), subject: known.caseToken });
	const { status } = await desk.post(good);
	await hub.idle();
	const { events } = await desk.timeline(known.caseToken);
	return status === 202 && events.some(({ id }) => id === good.id);
};

/** Sends bad inputs to a hub, and says what came of them. The same seed sends the same but for ids and tokens. */
export const runBadInput = async (bench: Bench, options: RunOptions) => {
	const { hub, known } = bench;
	const tables = tablesOf(hub.outputs, hub.env);
	const before = await stateOf(bench, tables);
	const began = performance.now();
	const sent = await sendAll(options, known, (await options.front?.(hub)) ?? hub.apiUrl);
	const seconds = (performance.now() - began) / 1000;
	const after = await stateOf(bench, tables);
	tables.stop();
	return { ...sent, seconds, before, after, isGoodTaken: await takesGoodEvent(bench), routes: known.routes.length };
};

/** Whether nothing was found: no violation, nothing moved, and a good event taken. */
export const isWhole = ({ violations, before, after, isGoodTaken }: RunResult): boolean =>
	violations.size === 0 && JSON.stringify(before) === JSON.stringify(after) && isGoodTaken;
