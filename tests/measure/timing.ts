import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Outputs } from "../../functions/commands/outputs.ts";
import { loadSampleTown } from "../../functions/commands/sample-town.ts";
import { type AgencyClient, connect } from "../../infra/demo/agency-client.ts";
import { startHub } from "../../infra/local/hub.ts";

/**
 * `npm run measure:timing`: whether the time of a 404 tells that a protected case is there. An agency that was told of two
 * cases, of 6 and of 250 facts, which were then protected from it, asks for them and for a case that does not exist, in
 * turn. Prints the AUC: how often a random answer of the one takes longer than a random answer of the other. One half is
 * chance; between 0.45 and 0.55 passes.
 *
 * `npm run measure:timing -- 2000` asks so many times; 1,000 unless said.
 */
const ROUNDS = Number(process.argv[2] ?? 1_000);
const SIZES = [6, 250] as const;
const WARM_UP = 100;
const TO = "support-center";

const data = await mkdtemp(join(tmpdir(), "tsunagi-timing-"));
const hub = await startHub({ data, clock: "simulated", context: { ratePerMinute: "1000000" } });
const town = await loadSampleTown({ outputs: hub.outputs as Outputs, env: hub.env });
const clientOf = (agency: string): AgencyClient => {
	const { clientId = "", clientSecret = "" } = town[agency] ?? {};
	return connect({ agency, apiUrl: hub.apiUrl, tokenUrl: hub.tokenUrl, clientId, clientSecret });
};
const [desk, center] = [clientOf("minato-desk"), clientOf(TO)];

let minutes = 0;
const post = async (subject: string, ...events: readonly (readonly [type: string, data: object])[]): Promise<void> => {
	for (let index = 0; index < events.length; index += 20) {
		const drafts = events.slice(index, index + 20).map(([type, payload]) => {
			minutes += 1;
			return desk.envelope({ type, subject, time: new Date(Date.UTC(2026, 0, 5, 0, minutes)), data: { ...payload } });
		});
		let answer = await desk.postBatch(drafts);
		// The same again, as a sender does: the machine may be too busy.
		while (answer.status === 503) answer = await desk.postBatch(drafts);
		if (answer.status !== 202) throw new Error(`a batch was answered ${answer.status}: ${await answer.text()}`);
	}
	await hub.idle();
};

/** A case of so many facts, half of which decide who is told; told to the center, then protected. @returns the center's token for it */
const protectedCase = async (facts: number): Promise<string> => {
	const subject = randomUUID();
	const referral = { referral: randomUUID(), to: TO, measure: "other", needs: ["life"], origin: "self" };
	const consent = { agencies: [TO], scope: ["referral"] };
	await post(
		subject,
		["case.opened", { householdType: "mother", basis: "divorced", origin: "self" }],
		["consent.granted", { ...consent, consent: randomUUID() }],
		["referral.requested", referral],
	);
	const token = (await center.inbox()).at(-1)?.event?.subject ?? "";
	const more = Array.from({ length: facts - 3 }, (_, index) =>
		index % 2 === 0
			? (["consent.granted", { ...consent, consent: randomUUID() }] as const)
			: (["employment.started", { startedOn: "2026-01-05", form: "regular" }] as const),
	);
	await post(subject, ...more);
	const order = {
		does: "set",
		basis: "support-measure",
		pinned: [],
		reviewBy: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
	};
	const headers = { "content-type": "application/json" };
	const path = `/v1/cases/${subject}/protection`;
	const { status } = await desk.request(path, { method: "POST", headers, body: JSON.stringify(order) });
	if (status !== 200) throw new Error(`protecting a case was answered ${status}`);
	await hub.idle();
	return token;
};

/** How often a value of the one is greater than one of the other; equal values count as half. */
const areaUnderCurve = (one: readonly number[], other: readonly number[]): number => {
	const sorted = [...other].sort((a, b) => a - b);
	/** How many of the sorted are below a value, by halving. */
	const below = (value: number, isEqualIn: boolean): number => {
		let [low, high] = [0, sorted.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			const at = sorted[middle] ?? 0;
			if (at < value || (isEqualIn && at === value)) low = middle + 1;
			else high = middle;
		}
		return low;
	};
	const wins = one.map((value) => (below(value, false) + below(value, true)) / 2);
	return wins.reduce((sum, value) => sum + value, 0) / (one.length * other.length);
};

const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[all.length >> 1] ?? 0;

const tokens = new Map<string, string>([["none", randomUUID()]]);
for (const size of SIZES) tokens.set(`${size} facts`, await protectedCase(size));
const times = new Map<string, number[]>([...tokens.keys()].map((name) => [name, []]));

const ask = async (token: string): Promise<number> => {
	const began = performance.now();
	const answer = await center.request(`/v1/cases/${token}/timeline`);
	await answer.text();
	if (answer.status !== 404) throw new Error(`a timeline was answered ${answer.status}`);
	return performance.now() - began;
};

const names = [...tokens.keys()];
for (let round = -WARM_UP; round < ROUNDS; round++)
	// Each asks first in turn: what comes before makes no difference then.
	for (const [index] of names.entries()) {
		const name = names[(index + Math.abs(round)) % names.length] ?? "";
		const taken = await ask(tokens.get(name) ?? "");
		if (round >= 0) times.get(name)?.push(taken);
	}

const unknown = times.get("none") ?? [];
const rows = SIZES.map((size) => {
	const asked = times.get(`${size} facts`) ?? [];
	return { size, auc: areaUnderCurve(asked, unknown), median: median(asked) };
});
console.log(`${ROUNDS} requests each, in turn; no such case: median ${median(unknown).toFixed(2)} ms`);
for (const { size, auc, median: middle } of rows)
	console.log(`protected, ${String(size).padStart(3)} facts: median ${middle.toFixed(2)} ms, AUC ${auc.toFixed(3)}`);
if (rows.some(({ auc }) => auc < 0.45 || auc > 0.55)) process.exitCode = 1;

await hub.stop();
await rm(data, { recursive: true, force: true });
