import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Outputs } from "../../functions/commands/outputs.ts";
import { openRegistry } from "../../functions/commands/registry.ts";
import { loadSampleTown } from "../../functions/commands/sample-town.ts";
import { saveAgencies } from "../../functions/stores/registry/registry-table.ts";
import { newWebhookSecret } from "../../functions/stores/registry/webhook-settings.ts";
import { connect } from "../../infra/demo/agency-client.ts";
import { startHub } from "../../infra/local/hub.ts";
import type { Agency } from "../../schemas/agency.ts";
import { answerToChallenge } from "../../schemas/challenge.ts";
import { agencyNamed } from "../ids.ts";
import { readArguments } from "./arguments.ts";

readArguments({});

/**
 * `npm run measure:fairness`: a thousand agencies' endpoints, told at a steady pace; once all of them are well, once a tenth is
 * dead (half refuse, half never answer) and a tenth takes five seconds to answer. Prints how long the well ones wait, from
 * the moment an event is accepted to its arrival; the ratio is to stay within 2.
 */
const AGENCIES = 1_000;
const ROUNDS = 1;
const AGENCIES_PER_CASE = 20;
/** While endpoints are verified, and while it is measured: a pace at which the machine is not what the events wait for. */
const EVENTS_PER_SECOND = { first: 30, measured: 15 };
const SECONDS_TO_ARRIVE = 120;
const SLOW_MILLISECONDS = 5_000;

type Kind = "well" | "refuses" | "silent" | "slow";

const nameOf = (index: number): string => `office-${index}`;

const kindAt = (index: number, hasBad: boolean): Kind => {
	if (!hasBad || index % 10 > 1) return "well";
	if (index % 10 === 1) return "slow";
	return index % 20 === 0 ? "refuses" : "silent";
};

const profileOf = (index: number, url: string): Agency => ({
	id: agencyNamed(nameOf(index)),
	kind: "npo",
	ja: `港見市の支援団体${index}`,
	area: "142999",
	opening: { weekly: { mon: { open: "09:00", close: "17:00" } }, holidays: false, closed: [] },
	channels: { webhook: { url, secret: newWebhookSecret() } },
	keys: [],
});

/** Arrivals by agency, in the order they came, and the endpoints they came to. */
const startEndpoints = async (hasBad: boolean) => {
	const arrivals = new Map<string, Map<string, number>>();
	const server = createServer(async (request, response) => {
		const agency = (request.url ?? "/").slice(1);
		const kind = kindAt(Number(agency.split("-")[1]), hasBad);
		const body = await text(request);
		if (kind === "silent") return;
		if (kind === "slow") await new Promise((resolve) => setTimeout(resolve, SLOW_MILLISECONDS));
		const yes = answerToChallenge(body);
		if (yes === undefined) {
			const seen = arrivals.get(agency) ?? new Map<string, number>();
			const id = String(request.headers["webhook-id"]);
			arrivals.set(agency, seen.set(id, seen.get(id) ?? performance.now()));
		}
		response.writeHead(200).end(yes);
	});
	await once(server.listen(0, "127.0.0.1"), "listening");
	const port = (server.address() as AddressInfo).port;
	const closed = createServer();
	await once(closed.listen(0, "127.0.0.1"), "listening");
	const nobodyThere = (closed.address() as AddressInfo).port;
	closed.close();
	return {
		arrivals,
		urlOf: (index: number): string =>
			`http://127.0.0.1:${kindAt(index, hasBad) === "refuses" ? nobodyThere : port}/${nameOf(index)}`,
		stop: (): void => {
			server.closeAllConnections();
			server.close();
		},
	};
};

const run = async (hasBad: boolean): Promise<readonly number[]> => {
	const endpoints = await startEndpoints(hasBad);
	const data = await mkdtemp(join(tmpdir(), "tsunagi-fairness-"));
	const hub = await startHub({ data });
	const town = await loadSampleTown({ outputs: hub.outputs as Outputs, env: hub.env });
	const { table } = openRegistry(hub.outputs as Outputs, hub.env);
	await saveAgencies(
		table,
		Array.from({ length: AGENCIES }, (_, index) => profileOf(index, endpoints.urlOf(index))),
		new Map(),
	);
	const { clientId = "", clientSecret = "" } = town["minato-desk"] ?? {};
	const desk = connect({ agency: "minato-desk", apiUrl: hub.apiUrl, tokenUrl: hub.tokenUrl, clientId, clientSecret });
	const subjects = Array.from({ length: AGENCIES / AGENCIES_PER_CASE }, () => randomUUID());
	const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);
	for (const [nth, subject] of subjects.entries()) {
		const agencies = Array.from({ length: AGENCIES_PER_CASE }, (_, index) => nameOf(nth * AGENCIES_PER_CASE + index));
		const opened = { householdType: "mother", basis: "divorced", origin: "self" };
		const granted = { consent: randomUUID(), agencies, scope: ["referral"] };
		const drafts = [
			{ type: "case.opened", subject, time: minutesAgo(60), data: opened },
			{ type: "consent.granted", subject, time: minutesAgo(50), data: granted },
		];
		const answer = await desk.postBatch(drafts.map(desk.envelope));
		if (answer.status !== 202) throw new Error(`a case was answered ${answer.status}: ${await answer.text()}`);
	}
	await hub.idle();

	/** When the nth event for an agency was accepted. */
	const accepted = new Map<string, number[]>();
	const refer = async (index: number): Promise<void> => {
		const subject = subjects[Math.floor(index / AGENCIES_PER_CASE)] ?? "";
		const data = { referral: randomUUID(), to: nameOf(index), measure: "other", needs: ["life"], origin: "self" };
		const answer = await desk.post(desk.envelope({ type: "referral.requested", subject, time: minutesAgo(1), data }));
		if (answer.status !== 202) throw new Error(`a referral was answered ${answer.status}: ${await answer.text()}`);
		accepted.set(nameOf(index), [...(accepted.get(nameOf(index)) ?? []), performance.now()]);
	};
	const isWell = (index: number): boolean => kindAt(index, hasBad) === "well";
	const everybody = Array.from({ length: AGENCIES }, (_, index) => index);
	const arrived = (index: number): number[] => [...(endpoints.arrivals.get(nameOf(index))?.values() ?? [])];
	const untilTaken = async (times: number): Promise<void> => {
		const until = performance.now() + SECONDS_TO_ARRIVE * 1000;
		while (!everybody.every((index) => !isWell(index) || arrived(index).length >= times)) {
			if (performance.now() > until) throw new Error(`after ${SECONDS_TO_ARRIVE} s endpoints that are well still wait`);
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	};

	/** The first event of an agency is the one that its endpoint is verified for; it is not measured. */
	for (let round = 0; round <= ROUNDS; round++) {
		const lane = round === 0 ? EVENTS_PER_SECOND.first : EVENTS_PER_SECOND.measured;
		const began = performance.now();
		const posts: Promise<void>[] = [];
		for (const [nth, at] of everybody.entries()) {
			const due = began + (nth * 1000) / lane;
			await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
			posts.push(refer(at));
		}
		await Promise.all(posts);
		await untilTaken(round + 1);
	}
	const delays = everybody.filter(isWell).flatMap((index) =>
		arrived(index)
			.slice(1)
			.map((time, nth) => time - (accepted.get(nameOf(index))?.[nth + 1] ?? Number.NaN)),
	);
	endpoints.stop();
	await hub.stop();
	await rm(data, { recursive: true, force: true });
	return delays.sort((a, b) => a - b);
};

const percentile = (delays: readonly number[], share: number): number => delays[Math.floor(delays.length * share)] ?? Number.NaN;
const show = (name: string, delays: readonly number[]): void =>
	console.log(
		`${name.padEnd(52)} p50 ${percentile(delays, 0.5).toFixed(0)} ms, p99 ${percentile(delays, 0.99).toFixed(0)} ms (${delays.length} measured)`,
	);

const [allWell, withBad] = [await run(false), await run(true)];
show(`all ${AGENCIES} endpoints well`, allWell);
show("10 % dead, 10 % slow (5 s): those that are well", withBad);
const ratio = percentile(withBad, 0.99) / percentile(allWell, 0.99);
console.log(`${"ratio of p99".padEnd(52)} ${ratio.toFixed(2)}`);
if (!(ratio <= 2) || withBad.length < AGENCIES * 0.8 * ROUNDS) process.exitCode = 1;
process.exit();
