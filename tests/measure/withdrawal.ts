import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Outputs } from "../../functions/commands/outputs.ts";
import { loadSampleTown } from "../../functions/commands/sample-town.ts";
import { type AgencyClient, connect } from "../../infra/demo/agency-client.ts";
import { startHub } from "../../infra/local/hub.ts";
import { readArguments } from "./arguments.ts";
import { startSink } from "./sink.ts";

readArguments({});

/**
 * `npm run measure:withdrawal`: consent is withdrawn behind a full queue. An agency's endpoint is down while it is told of
 * events of some cases, of which half have their consent withdrawn. When the withdrawals are posted, a thousand events of other
 * cases wait in the queues, and the endpoint comes up. From each 202 on, what the agency is handed of that case is
 * counted: webhooks, its inbox, timelines, read all the time until the queues are empty. Half of the cases keep their
 * consent, so that deliveries are shown to be made when nothing stops them.
 */
const CASES = 20;
const EVENTS_PER_CASE = 10;
const QUEUED = 1_000;
const TO = "support-center";
const OTHER = "npo-hidamari";

let isUp = false;
const sink = await startSink(() => (isUp ? 204 : 503));
const data = await mkdtemp(join(tmpdir(), "tsunagi-withdrawal-"));
const hub = await startHub({ data, clock: "simulated", context: { webhookBackoffSeconds: "0.5" } });
const town = await loadSampleTown({ outputs: hub.outputs as Outputs, env: hub.env, webhookBase: sink.url });
const clientOf = (agency: string): AgencyClient => {
	const { clientId = "", clientSecret = "" } = town[agency] ?? {};
	// What a busy machine answers 503 is sent again, as a sender's system does.
	return connect({ agency, apiUrl: hub.apiUrl, tokenUrl: hub.tokenUrl, clientId, clientSecret }, { tries: 10 });
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
	for (let index = 0; index < events.length; index += 50) {
		const batch = events.slice(index, index + 50);
		const answer = await desk.postBatch(batch);
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
const referral = (subject: string, to: string): Event =>
	draft("referral.requested", subject, { referral: randomUUID(), to, measure: "other", needs: ["life"], origin: "self" });
const referrals = (subject: string, to: string): Event[] => Array.from({ length: EVENTS_PER_CASE }, () => referral(subject, to));

/** The center's own token of each case, by the desk's: case by case, so that what is new in its inbox is of this one. */
const tokens = new Map<string, string>();
for (const { subject } of cases) {
	const told = referrals(subject, TO);
	await post(told);
	await untilRecorded(told.map(({ id }) => id));
	tokens.set(subject, (await center.inbox()).at(-1)?.event?.subject ?? "");
}
const tokenFor = (subject: string): string => tokens.get(subject) ?? "";

/** Cases of others, with so many events that are accepted and wait to be recorded. */
const others = Array.from({ length: QUEUED / EVENTS_PER_CASE }, () => ({ subject: randomUUID(), consent: randomUUID() }));
await post(
	others.flatMap(({ subject, consent }) => [
		draft("case.opened", subject, { householdType: "mother", basis: "divorced", origin: "self" }),
		draft("consent.granted", subject, { consent, agencies: [OTHER], scope: ["referral"] }),
	]),
);
await hub.idle();

const isStop = ({ event }: { readonly event: { readonly type: string } }): boolean => event.type === "consent.withdrawn";
/** When the 202 of a withdrawal came, by the center's token of the case. */
const acceptedAt = new Map<string, number>();
/** Readings that began after the 202, and what they showed of its case. */
const reads = { inbox: 0, timeline: 0, shown: 0 };

const readInbox = async (): Promise<void> => {
	const known = new Set(acceptedAt.keys());
	const entries = await center.inbox();
	reads.inbox += known.size > 0 ? 1 : 0;
	reads.shown += entries.filter(({ event }) => event && !isStop({ event }) && known.has(event.subject)).length;
};
const readTimeline = async (token: string): Promise<void> => {
	const answer = await center.request(`/v1/cases/${token}/timeline`);
	await answer.text();
	reads.timeline += 1;
	reads.shown += answer.status === 200 ? 1 : 0;
};

let isOver = false;
const readOn = async (): Promise<void> => {
	while (!isOver) {
		await readInbox();
		for (const token of acceptedAt.keys()) await readTimeline(token);
	}
};

isUp = true;
for (const { subject } of withdrawn)
	if ((await center.request(`/v1/cases/${tokenFor(subject)}/timeline`)).status !== 200)
		throw new Error("the center does not read the timeline of a case before consent is withdrawn");
const flood = others.flatMap(({ subject }) => referrals(subject, OTHER));
await post(flood);
const waiting = (await Promise.all(flood.slice(-100).map(({ id }) => desk.receipt(id)))).filter(
	({ recorded }) => !recorded,
).length;
const reading = readOn();
for (const { subject, consent } of withdrawn) {
	const answer = await desk.post(draft("consent.withdrawn", subject, { consent }));
	if (answer.status !== 202) throw new Error(`a withdrawal was answered ${answer.status}`);
	acceptedAt.set(tokenFor(subject), performance.now());
}
await center.request("/v1/webhook/verification", { method: "POST" });
const KEPT = (CASES / 2) * EVENTS_PER_CASE;
const stops = () => new Set(sink.arrivals.filter(isStop).map(({ event }) => event.subject));
const kept = new Set(cases.slice(CASES / 2).map(({ subject }) => tokenFor(subject)));
const delivered = () =>
	new Set(sink.arrivals.filter((one) => one.answered === 204 && kept.has(one.event.subject)).map(({ id }) => id));
await sink.until(() => delivered().size >= KEPT && stops().size >= withdrawn.length);
await hub.idle();
isOver = true;
await reading;

/** A delivery is decided when it is sent, a moment before it arrives: one that was on its way at the 202 is not counted. */
const handedOver = sink.arrivals.filter(
	(one) => !isStop(one) && one.at > (acceptedAt.get(one.event.subject) ?? Number.POSITIVE_INFINITY),
);

console.log(`events of others accepted before, of the last 100 not recorded  ${waiting}`);
console.log(
	`withdrawals, and deliveries that waited for them                ${withdrawn.length}, ${withdrawn.length * EVENTS_PER_CASE}`,
);
console.log(`readings after a 202                                            ${reads.inbox} inbox, ${reads.timeline} timeline`);
console.log(
	`handed over after the 202                                       ${handedOver.length} by webhook, ${reads.shown} by readings`,
);
console.log(`told to stop                                                    ${stops().size} of ${withdrawn.length}`);
console.log(`delivered of the cases whose consent stands                     ${delivered().size} of ${KEPT}`);
if (handedOver.length + reads.shown > 0 || delivered().size < KEPT || waiting === 0) process.exitCode = 1;

await hub.stop();
sink.stop();
await rm(data, { recursive: true, force: true });
