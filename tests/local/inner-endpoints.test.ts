import { readdirSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Outputs } from "../../functions/commands/outputs.ts";
import { loadSampleTown } from "../../functions/commands/sample-town.ts";
import { type Hub, startHub } from "../../infra/local/hub.ts";
import { writeSignIns } from "../../infra/local/sign-ins.ts";

let folder: string;
let data: string;
let hub: Hub;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "tsunagi-inner-"));
	data = join(folder, "new", "data");
	process.umask(0);
	hub = await startHub({ data, clock: "simulated" });
});

afterAll(async () => {
	await hub.stop();
	await rm(folder, { recursive: true, force: true });
});

type Sent = { readonly path?: string; readonly method?: string; readonly headers?: Readonly<Record<string, string>> };

/** The status of a request; `fetch` would not let a test set `Host` and `Origin`. */
const statusOf = (url: string, { path = "/", method = "GET", headers = {} }: Sent): Promise<number | undefined> =>
	new Promise((resolve, reject) => {
		const sent = request(new URL(path, url), { method, headers }, (answer) => {
			answer.resume();
			resolve(answer.statusCode);
		});
		sent.on("error", reject);
		sent.end(method === "GET" ? undefined : "{}");
	});

const ofHub = () => ({
	aws: { url: hub.awsUrl, sent: { path: "/_local/idle" } },
	tables: {
		url: hub.env.AWS_ENDPOINT_URL_DYNAMODB,
		sent: {
			method: "POST",
			headers: {
				"content-type": "application/x-amz-json-1.0",
				"x-amz-target": "DynamoDB_20120810.ListTables",
				authorization: "AWS4-HMAC-SHA256 Credential=a/b/c/d/aws4_request, SignedHeaders=host, Signature=0",
				"x-amz-date": "20260101T000000Z",
			},
		},
	},
	mailbox: { url: hub.mailboxUrl, sent: { path: "/store" } },
});

describe.each(["aws", "tables", "mailbox"] as const)("the inner endpoint %s", (name) => {
	const statusWith = (headers: Readonly<Record<string, string>>) => {
		const { url, sent } = ofHub()[name];
		return statusOf(url, { ...sent, headers: { ...("headers" in sent && sent.headers), ...headers } });
	};

	it("answers programs, and a page of its own", async () => {
		const { host, port } = new URL(ofHub()[name].url);
		expect(await statusWith({})).toBe(200);
		expect(await statusWith({ host: `localhost:${port}` })).toBe(200);
		expect(await statusWith({ origin: `http://${host}`, "sec-fetch-site": "same-origin" })).toBe(200);
	});

	it.each([
		{ origin: "https://attacker.example" },
		{ origin: "null" },
		{ origin: "http://127.0.0.1:1" },
		{ host: "attacker.example" },
		{ host: "127.0.0.1.attacker.example:8081" },
		{ host: "attacker.example", origin: "http://attacker.example" },
		{ "sec-fetch-site": "cross-site" },
		{ "sec-fetch-site": "same-site" },
		{ "content-type": "text/plain", origin: "https://attacker.example" },
	])("refuses what a page elsewhere makes a browser send: %j", async (headers) => {
		expect(await statusWith(headers as unknown as Record<string, string>)).toBe(403);
	});

	it("refuses to be asked for permission by a page elsewhere", async () => {
		const headers = { origin: "https://attacker.example", "access-control-request-method": "POST" };
		expect(await statusOf(ofHub()[name].url, { method: "OPTIONS", headers })).toBe(403);
	});
});

describe("the data folder", () => {
	it("is its owner's alone, with everything that a hub writes in it, whatever the umask", async () => {
		const town = await loadSampleTown({ outputs: hub.outputs as Outputs, env: hub.env });
		writeSignIns(data, hub, town);
		await hub.advanceClock(new Date());
		const entries = readdirSync(data, { recursive: true, encoding: "utf8" });
		const open = [data, ...entries.map((name) => join(data, name))].filter((path) => (statSync(path).mode & 0o077) !== 0);
		expect(entries).toEqual(expect.arrayContaining(["identity.json", "outputs.json", "hub.env", "queues.sqlite", "agencies"]));
		expect(open).toEqual([]);
	});
});
