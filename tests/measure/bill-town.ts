import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { credentialsOf } from "../../functions/commands/agency-text.ts";
import { enrol } from "../../functions/commands/enrolment.ts";
import type { Outputs } from "../../functions/commands/outputs.ts";
import { openRegistry } from "../../functions/commands/registry.ts";
import { loadSampleTown } from "../../functions/commands/sample-town.ts";
import { type AgencyClient, connect } from "../../infra/demo/agency-client.ts";
import { startHub } from "../../infra/local/hub.ts";
import type { Agency } from "../../schemas/agency.ts";
import { agencyNamed } from "../ids.ts";
import { startSink } from "./sink.ts";
import { startUnitCounter } from "./units.ts";

/** What something cost, in what AWS bills. */
export type Cost = {
	readonly apiCalls: number;
	readonly invocations: number;
	readonly events: number;
	readonly sqsRequests: number;
	readonly reads: number;
	readonly writes: number;
	readonly mails: number;
};

/** What one thing costs more than another. */
export const less = (cost: Cost, other: Cost): Cost =>
	Object.fromEntries(Object.entries(cost).map(([name, value]) => [name, value - other[name as keyof Cost]])) as Cost;

/** Job centers besides the sample town's one: as many agencies of one group as a case may need. */
const JOB_CENTERS: readonly Agency[] = ["a", "b", "c"].map((letter) => ({
	id: agencyNamed(`job-center-${letter}`),
	kind: "hello-work",
	ja: "ハローワーク港見",
	area: "142999",
	opening: { weekly: { mon: { open: "09:00", close: "17:00" } }, holidays: false, closed: [] },
	channels: {},
	keys: [],
}));

const CONSUMERS = /^(?:Case|Referral|AccompaniedVisit|FollowUp|Webhook|Digest)(?!Clock)/;

export type BillTown = Awaited<ReturnType<typeof openBillTown>>;

/** A hub with a counter in front of its tables, and the sample town with three more job centers. */
export const openBillTown = async () => {
	const data = await mkdtemp(join(tmpdir(), "tsunagi-bill-"));
	const sink = await startSink();
	let counter: Awaited<ReturnType<typeof startUnitCounter>> | undefined;
	const tablesFront = async (tablesUrl: string): Promise<string> => {
		counter = await startUnitCounter(tablesUrl);
		return counter.url;
	};
	const hub = await startHub({ data, clock: "simulated", fronts: { tables: tablesFront } });
	const outputs = hub.outputs as Outputs;
	const town = await loadSampleTown({ outputs, env: hub.env, webhookBase: sink.url });
	const added = await enrol(openRegistry(outputs, hub.env), JOB_CENTERS, new Map());
	if ("problems" in added || counter === undefined) throw new Error("the job centers cannot be added");
	const { units, reset, setApart, stop } = counter;
	setApart({ registry: outputs.AgenciesTable, limits: hub.outputs["LimitsTable"] ?? "" });
	const credentials = { ...town, ...Object.fromEntries(added.enrolled.map((one) => [one.agency.id, credentialsOf(one)])) };
	const clients = new Map(
		Object.entries(credentials).map(([agency, { clientId, clientSecret }]) => {
			const tokenUrl = `${hub.apiUrl}/oauth2/token`;
			return [agency, connect({ agency, apiUrl: hub.apiUrl, tokenUrl, clientId, clientSecret })];
		}),
	);

	const client = (agency: string): AgencyClient => {
		const found = clients.get(agency);
		if (!found) throw new RangeError(`no agency ${agency}`);
		return found;
	};

	const costOf = (apiCalls: number, events: number): Cost => {
		const { calls, invocations } = hub.counts();
		const consumed = Object.entries(invocations).filter(([name]) => CONSUMERS.test(name));
		const sum = (some: readonly (readonly [string, number])[]): number => some.reduce((total, [, times]) => total + times, 0);
		return {
			apiCalls,
			invocations: sum(Object.entries(invocations)),
			events,
			// The functions' own, one for each event the bus puts on a queue, and two for each batch a consumer takes.
			sqsRequests: sum(Object.entries(calls).filter(([name]) => name.startsWith("AmazonSQS."))) + events + 2 * sum(consumed),
			reads: units.reads,
			writes: units.writes,
			mails: calls["SES.SendRawEmail"] ?? 0,
		};
	};

	/** What something costs until everything has come to rest. */
	const measure = async (act: () => Promise<unknown>, apiCalls = 1, events = 1): Promise<Cost> => {
		await hub.idle();
		hub.resetCounts();
		reset();
		await act();
		await hub.idle();
		return costOf(apiCalls, events);
	};

	/** Posts as an agency; all of it must be accepted. */
	const post = async (agency: string, ...drafts: readonly { type: string; subject: string; data: object }[]): Promise<void> => {
		const events = drafts.map((draft, index) => {
			const time = new Date(Date.now() - 1000 * (drafts.length - index));
			return client(agency).envelope({ ...draft, data: { ...draft.data }, time, id: randomUUID() });
		});
		const answer = await (events.length === 1 ? client(agency).post(events[0]) : client(agency).postBatch(events));
		if (answer.status !== 202) throw new Error(`${agency}: ${answer.status} ${await answer.text()}`);
	};

	return {
		client,
		measure,
		post,
		idle: hub.idle,
		advanceClock: hub.advanceClock,
		stop: async (): Promise<void> => {
			await hub.stop();
			stop();
			sink.stop();
			await rm(data, { recursive: true, force: true });
		},
	};
};
