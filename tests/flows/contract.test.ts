import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeEnvelopeKeys } from "../../functions/commands/sealing.ts";
import { receivedEvent } from "../../schemas/event-schemas.ts";
import { operations } from "../../schemas/operations.gen.ts";
import { exampleEvent } from "../catalogue/example-event.ts";
import { faultOf, operationOf } from "./answer-check.ts";
import { awaited, startTown, type Town } from "./town.ts";

const DESK = "minato-desk";
const CENTER = "support-center";
const OFFICER = "privacy-desk";
const NOBODY = randomUUID();

let town: Town;
/** Which answers were seen: `read-inbox 200`. */
const seen = new Set<string>();

/** Asks as an agency, or without a token, and checks the answer against the contract. */
const ask = async (agency: string | undefined, method: string, path: string, init: RequestInit = {}): Promise<Response> => {
	const answer = agency
		? await town.client(agency).request(path, { ...init, method })
		: await fetch(new URL(path, town.hub.apiUrl), { ...init, method });
	const operation = operationOf(method, path);
	if (!operation) throw new Error(`${method} ${path} is no operation`);
	expect(await faultOf(operation, answer)).toBeUndefined();
	seen.add(`${operation.id} ${answer.status}`);
	return answer;
};

const send = (agency: string, path: string, type: string, body: unknown): Promise<Response> =>
	ask(agency, "POST", path, { headers: { "content-type": type }, body: JSON.stringify(body) });

const ONE = "application/cloudevents+json";
const BATCH = "application/cloudevents-batch+json";
const subject = randomUUID();
let minutes = 0;
const event = (type: Parameters<typeof exampleEvent>[0], data: object = {}) => {
	minutes += 1;
	const posted = exampleEvent(type, { id: randomUUID(), subject });
	const time = new Date(Date.UTC(2026, 3, 1, 0, minutes)).toISOString();
	return { ...posted, time, data: { ...posted.data, ...data } };
};

const keys = await makeEnvelopeKeys("2026-11");
const referral = randomUUID();
const opened = event("case.opened");
const consent = event("consent.granted", { agencies: [CENTER], scope: ["referral", "visit", "follow-up"] });
const requested = event("referral.requested", { referral, to: CENTER });
const cases = `/v1/cases/${subject}`;

beforeAll(async () => {
	town = await startTown({ [CENTER]: [keys.publicKey] });
});
afterAll(() => town.stop());

describe("every answer is as the contract says", () => {
	it("to events, one, several and wrong ones", async () => {
		await send(DESK, "/v1/events", ONE, opened);
		await send(DESK, "/v1/events", BATCH, [consent, requested]);
		const strange = { ...event("employment.started"), time: "2026-02-30T10:00:00+09:00" };
		await send(DESK, "/v1/events", BATCH, [strange, { ...event("employment.started"), subject: NOBODY }, requested]);
		await send(DESK, "/v1/events", ONE, strange);
		await send(DESK, "/v1/events", ONE, { ...requested, data: { ...requested.data, needs: ["life"] } });
		await send(DESK, "/v1/events", ONE, { ...requested, source: "/agencies/legal-aid" });
		await send(DESK, "/v1/events", "text/plain", {});
		await send(DESK, "/v1/events", ONE, "x".repeat(300_000));
		await ask(DESK, "POST", "/v1/events", { headers: { "content-type": ONE, "ce-id": "a" }, body: "{" });
		await ask(DESK, "POST", "/v1/events", { headers: { "content-type": ONE }, body: "{" });
		expect([...seen].filter((one) => one.startsWith("post-events")).sort()).toEqual(
			[202, 207, 400, 403, 409, 413, 415, 422].map((status) => `post-events ${status}`),
		);
	});

	it("to who asks for receipts, timelines and inboxes", async () => {
		await town.hub.idle();
		await ask(DESK, "GET", `/v1/events/${requested.id}`);
		await ask(DESK, "GET", `/v1/events/${NOBODY}`);
		await ask(DESK, "GET", "/v1/events?limit=2");
		await ask(DESK, "GET", "/v1/events?since=then&limit=0");
		await ask(DESK, "GET", `${cases}/timeline`);
		await ask(DESK, "GET", `${cases}/timeline?limit=0`);
		await ask(DESK, "GET", `/v1/cases/${NOBODY}/timeline`);
		await ask(CENTER, "GET", "/v1/inbox?after=0");
		await ask(CENTER, "GET", "/v1/inbox?after=x");
		await ask(CENTER, "GET", "/v1/inbox?from=1&to=1&limit=1");
		await ask(CENTER, "GET", "/v1/inbox?from=2&to=1&after=x&charset=ebcdic");
		await ask(DESK, "GET", "/v1/inbox");
	});

	it("to who has nothing but sheets", async () => {
		const type = { "content-type": "text/csv", accept: "application/json" };
		const sheet = async (edit: (text: string) => string) => {
			const template = await ask(DESK, "GET", "/v1/csv/template?type=case.opened&rows=1");
			return edit(new TextDecoder().decode(await template.arrayBuffer()));
		};
		const filled = await sheet((text) => {
			const [head = "", line = ""] = text.split("\r\n");
			const cells = line.split(",");
			const write = (heading: string, value: string) => {
				cells[head.replace("\uFEFF", "").split(",").indexOf(`"${heading}"`)] = `"${value}"`;
			};
			write("起きた日時", "2026/4/1 9:05");
			write("世帯の種別", "mother");
			write("ひとり親家庭となった事情", "divorced");
			write("相談経路", "self");
			return `${head}\r\n${cells.join(",")}\r\n`;
		});
		for (const headers of [type, { "content-type": "text/csv" }])
			expect((await ask(DESK, "POST", "/v1/csv/events", { headers, body: filled })).status).toBe(202);
		const wrong = filled.replace("mother", "none");
		expect((await ask(DESK, "POST", "/v1/csv/events", { headers: type, body: wrong })).status).toBe(207);
		await ask(DESK, "POST", "/v1/csv/events", { headers: type, body: "x" });
		await ask(DESK, "POST", "/v1/csv/events", { headers: { "content-type": "text/plain" }, body: "x" });
		await ask(DESK, "GET", "/v1/csv/template?show=guide&charset=shift_jis");
		await ask(DESK, "GET", "/v1/csv/template");
		await ask(DESK, "GET", "/v1/inbox?format=csv");
	});

	it("to who acknowledges and protects", async () => {
		const told = (await town.client(CENTER).inbox()).at(-1)?.event;
		await ask(CENTER, "POST", `/v1/cases/${told?.subject}/events/${told?.id}/acknowledgement`);
		await ask(CENTER, "POST", `/v1/cases/${NOBODY}/events/${NOBODY}/acknowledgement`);
		const reviewBy = new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10);
		const order = { does: "set", basis: "support-measure", pinned: [CENTER], reviewBy };
		await send(DESK, `${cases}/protection`, "application/json", order);
		await ask(DESK, "GET", `${cases}/protection`);
		await send(DESK, `${cases}/protection`, "application/json", { does: "lift", reason: "danger-over" });
		await send(DESK, `${cases}/protection`, "application/json", { does: "lift" });
		await send(DESK, `/v1/cases/${NOBODY}/protection`, "application/json", order);
	});

	it("to who reads keys and the ledger", async () => {
		await ask(DESK, "GET", `/v1/agencies/${CENTER}/jwks`);
		await ask(DESK, "GET", "/v1/agencies/nobody-here/jwks");
		await ask(OFFICER, "GET", `/v1/ledger?case=${subject}&of=${DESK}`);
		await ask(OFFICER, "GET", `/v1/ledger?case=${subject}&of=${DESK}&format=csv`);
		await ask(OFFICER, "GET", `/v1/ledger?agency=${CENTER}`);
		await ask(OFFICER, "GET", "/v1/ledger?purges=all");
		await ask(OFFICER, "GET", "/v1/ledger");
		await ask(DESK, "GET", "/v1/ledger?purges=all");
	});

	it("and so is what the hub sends by webhook", async () => {
		const taken = await awaited(async () => town.webhooks.find(({ agency }) => agency === CENTER));
		expect(receivedEvent.safeParse(JSON.parse(taken.body)).error).toBeUndefined();
	});

	it("to who looks after a webhook", async () => {
		const json = "application/json";
		const { url } = (await (await ask(CENTER, "GET", "/v1/webhook")).json()) as { url: string };
		// With the same address: deliveries to a new one wait until every process has read it, which takes a minute.
		await awaited(async () => {
			const answer = await send(CENTER, "/v1/webhook/resend", json, { sequence: 1 });
			return answer.status === 202 || undefined;
		});
		const put = (body: unknown) =>
			ask(CENTER, "PUT", "/v1/webhook", { headers: { "content-type": json }, body: JSON.stringify(body) });
		expect((await put({ url, contact: "system@center.example" })).status).toBe(200);
		await put({ url: "ftp://10.0.0.1/" });
		await awaited(async () => {
			const { state } = (await (await ask(CENTER, "GET", "/v1/webhook")).json()) as { state: string };
			return state === "verified" || undefined;
		});
		await ask(CENTER, "POST", "/v1/webhook/secret");
		await ask(CENTER, "POST", "/v1/webhook/verification");
		await send(CENTER, "/v1/webhook/resend", json, { from: 9, to: 1 });
		await ask(DESK, "GET", "/v1/webhook");
		await ask(CENTER, "DELETE", "/v1/webhook");
		expect((await ask(CENTER, "DELETE", "/v1/webhook")).status).toBe(404);
		expect((await put({ url })).status).toBe(200);
	});

	it("to who has no token", async () => {
		for (const { route, scope } of operations) {
			const [method = "", path = ""] = route.split(" ");
			if (scope !== "public") expect((await ask(undefined, method, path.replace(/\{\w+\}/g, NOBODY))).status).toBe(401);
		}
	});

	it("to who reads the contract", async () => {
		for (const path of ["/openapi.json", "/asyncapi.json?lang=en", "/schemas/case.opened.json", "/docs", "/docs/page.css"]) {
			const answer = await ask(undefined, "GET", path);
			expect(answer.status).toBe(200);
			await ask(undefined, "GET", path, { headers: { "if-none-match": answer.headers.get("etag") ?? "" } });
		}
		await ask(undefined, "GET", "/schemas/nobody.knows.json");
		await ask(undefined, "GET", "/docs/nothing.js");
	});

	it("and none is left out", () => {
		const answered = operations.flatMap(({ id, answers }) => Object.keys(answers).map((status) => `${id} ${status}`));
		expect(answered.filter((one) => !seen.has(one))).toEqual([]);
	});
});

describe("the check", () => {
	it("misses no field that is not described, and none that is missing", async () => {
		const operation = operationOf("GET", "/v1/inbox");
		if (!operation) throw new Error("no inbox");
		const say = (body: unknown) => faultOf(operation, Response.json(body));
		expect(await say({ entries: [] })).toBeUndefined();
		expect(await say({ entries: [], note: 1 })).toContain("unrecognized_keys");
		expect(await say({})).toContain("entries");
		expect(await faultOf(operation, Response.json({}, { status: 418 }))).toContain("does not describe 418");
	});
});
