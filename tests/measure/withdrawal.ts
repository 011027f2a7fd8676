import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Outputs } from "../../functions/commands/outputs.ts";
import { loadSampleTown } from "../../functions/commands/sample-town.ts";
import { type AgencyClient, connect } from "../../infra/demo/agency-client.ts";
import { startHub } from "../../infra/local/hub.ts";
import { idFrom } from "../ids.ts";
import { readArguments } from "./arguments.ts";
import { startSink } from "./sink.ts";

readArguments({});

/**
 * `npm run measure:withdrawal`: consent is withdrawn while deliveries are queued. The endpoint is down when 500 events are
 * told, comes up when the withdrawals are recorded, and counts what it is handed after that. Half of the cases keep
 * their consent, so that the queue is shown to be delivered when nothing stops it.
 */
const CASES = 100;
const EVENTS_PER_CASE = 10;
const TO = "support-center";

let isUp = false;
const sink = await startSink(() => (isUp ? 204 : 503));
const data = await mkdtemp(join(tmpdir(), "tsunagi-withdrawal-"));
const hub = await startHub({ data, clock: "simulated", context: { webhookBackoffSeconds: "0.5" } });
const town = await loadSampleTown({ outputs: hub.outputs as Outputs, env: hub.env, webhookBase: sink.url });
const clientOf = (agency: string): AgencyClient => {
	const { clientId = "", clientSecret = "" } = town[agency] ?? {};
	return connect({ agency, apiUrl: hub.apiUrl, tokenUrl: hub.tokenUrl, clientId, clientSecret });
};
const desk = clientOf("minato-desk");
const center = clientOf(TO);

let minutes = 0;
const draft = (type: string, subject: string, payload: object) => {
	minutes += 1;
	return desk.envelope({ type, subject, time: new Date(Date.UTC(2026, 0, 5, 0, minutes)), data: { ...payload } });
};
type Event = ReturnType<typeof draft>;

const post = async (events: readonly Event[]): Promise<void> => {
	for (let index = 0; index < events.length; index += 100) {
		const answer = await desk.postBatch(events.slice(index, index + 100));
		if (answer.status !== 202) throw new Error(`a batch was answered ${answer.status}: ${await answer.text()}`);
	}
};

const untilRecorded = async (ids: readonly string[]): Promise<void> => {
	for (const id of ids) while (!(await desk.receipt(id)).recorded) await new Promise((resolve) => setTimeout(resolve, 20));
};

const cases = Array.from({ length: CASES }, () => ({ subject: randomUUID(), consent: randomUUID() }));
const withdrawn = cases.slice(0, CASES / 2);

const beginnings = cases.flatMap(({ subject, consent }) => [
	draft("case.opened", subject, { householdType: "mother", basis: "divorced", origin: "self" }),
	draft("consent.granted", subject, { consent, agencies: [TO], scope: ["referral"] }),
]);
await post(beginnings);
await untilRecorded(beginnings.map(({ id }) => id));
const told = cases.flatMap(({ subject }) =>
	Array.from({ length: EVENTS_PER_CASE }, () =>
		draft("referral.requested", subject, { referral: randomUUID(), to: TO, measure: "other", needs: ["life"], origin: "self" }),
	),
);
await post(told);
await untilRecorded(told.map(({ id }) => id));

const withdrawals = withdrawn.map(({ subject, consent }) => draft("consent.withdrawn", subject, { consent }));
await post(withdrawals);
await untilRecorded(withdrawals.map(({ id }) => id));
const tried = sink.arrivals.length;
isUp = true;
await center.request("/v1/webhook/verification", { method: "POST" });
const KEPT = (CASES / 2) * EVENTS_PER_CASE;
const isStop = ({ event }: { readonly event: { readonly type: string } }): boolean => event.type === "consent.withdrawn";
const after = () => sink.arrivals.slice(tried);
await sink.until(() => after().filter((one) => !isStop(one)).length >= KEPT && after().filter(isStop).length >= withdrawn.length);
await hub.idle();

/** The center's own tokens of the cases whose consent is withdrawn: each got its stop notice under them. */
const stopped = new Set(
	after()
		.filter(isStop)
		.map(({ event }) => event.subject),
);
const handedOver = new Set(
	after()
		.filter((one) => !isStop(one) && stopped.has(one.event.subject))
		.map(({ id }) => id),
);
const delivered = new Set(
	after()
		.filter((one) => !isStop(one) && !stopped.has(one.event.subject))
		.map(({ id }) => id),
);
const entries = await center.inbox();
const readable = entries.filter(({ event }) => event && event.type !== "consent.withdrawn" && stopped.has(idFrom(event.subject)));

console.log(`deliveries waiting when consent was withdrawn  ${withdrawn.length * EVENTS_PER_CASE} of ${told.length}`);
console.log(`handed over after the withdrawal was recorded  ${handedOver.size} by webhook, ${readable.length} by inbox`);
console.log(`entries of the inbox that are withheld         ${entries.filter(({ withheld }) => withheld).length}`);
console.log(`told to stop                                   ${stopped.size} of ${withdrawn.length}`);
console.log(`delivered of the cases whose consent stands    ${delivered.size} of ${KEPT}`);
if (handedOver.size + readable.length > 0 || delivered.size < KEPT) process.exitCode = 1;

await hub.stop();
sink.stop();
await rm(data, { recursive: true, force: true });
