import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runAgencies } from "../../functions/commands/agencies.ts";
import type { Outputs } from "../../functions/commands/outputs.ts";
import { openRegistry } from "../../functions/commands/registry.ts";
import { loadSampleTown } from "../../functions/commands/sample-town.ts";
import { changeAgency } from "../../functions/stores/registry/registry-table.ts";
import { connect } from "../../infra/demo/agency-client.ts";
import { type Hub, startHub } from "../../infra/local/hub.ts";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import { type EventType, exampleEvent } from "../catalogue/example-event.ts";
import { awaited } from "../flows/town.ts";
import { agencyNamed } from "../ids.ts";
import { startNameServer } from "./name-server.ts";

const DESK = "minato-desk";
const CALLED = ["support-center", "npo-hidamari", "legal-aid"] as const;

const ANSWERS: Readonly<Record<string, readonly string[]>> = {
	"private.example.jp": ["10.0.0.1"],
	"mixed.example.jp": ["1.1.1.1", "169.254.169.254"],
	"public.example.jp": ["1.1.1.1"],
};

let connections = 0;
let port = 0;
const listener = createServer((socket) => {
	connections++;
	socket.destroy();
});
beforeAll(async () => {
	await once(listener.listen(0), "listening");
	({ port } = listener.address() as AddressInfo);
});
afterAll(() => {
	listener.close();
});

/** Three agencies' webhooks, written into the registry past every check. */
const registerUnchecked = async (hub: Hub, urls: readonly string[]): Promise<void> => {
	const { table } = openRegistry(hub.outputs as Outputs, hub.env);
	for (const [nth, id] of CALLED.entries()) {
		const webhook = { url: urls[nth] ?? "", secret: `whsec_${Buffer.alloc(32, nth).toString("base64")}` };
		await changeAgency(table, agencyNamed(id), (agency) => ({ ...agency, channels: { ...agency.channels, webhook } }));
	}
};

const startWith = async (webhookTargets: string) => {
	const data = await mkdtemp(join(tmpdir(), "tsunagi-ssrf-"));
	const hub = await startHub({ data, clock: "simulated", context: { webhookTargets } });
	const town = await loadSampleTown({ outputs: hub.outputs as Outputs, env: hub.env });
	const client = (agency: string) => {
		const { clientId = "", clientSecret = "" } = town[agency] ?? {};
		return connect({ agency, apiUrl: hub.apiUrl, tokenUrl: hub.tokenUrl, clientId, clientSecret });
	};
	const stop = async (): Promise<void> => {
		await hub.idle();
		await hub.stop();
		await rm(data, { recursive: true, force: true });
	};
	return { hub, client, data, stop };
};

type Running = Awaited<ReturnType<typeof startWith>>;

/** Has the three agencies told of something, and waits until the hub has tried to call each. */
const tellAll = async ({ client }: Running): Promise<void> => {
	const subject = randomUUID();
	const about = (type: EventType, data: Readonly<Record<string, unknown>>, time: string) =>
		exampleEvent(type, { id: randomUUID(), subject, data: { ...catalogue[type].example, ...data }, time });
	const events = [
		about("case.opened", {}, "2026-04-01T09:00:00+09:00"),
		about("consent.granted", { agencies: [...CALLED], scope: ["referral"] }, "2026-04-01T10:00:00+09:00"),
		...CALLED.map((to) => about("referral.requested", { referral: randomUUID(), to }, "2026-04-02T09:00:00+09:00")),
	];
	expect((await client(DESK).postBatch(events)).status).toBe(202);
	for (const agency of CALLED)
		await awaited(async () => {
			const { failures } = (await (await client(agency).request("/v1/webhook")).json()) as { failures: number };
			return failures > 0 ? true : undefined;
		});
};

const ownAddresses = (): string[] => [`http://127.0.0.1:${port}/`, `https://localhost:${port}/`, `https://127.1:${port}/`];

describe("F62: a hub on the internet", () => {
	let running: Running;
	beforeAll(async () => {
		running = await startWith("public");
	});
	afterAll(() => running.stop());

	it("whose command registers a webhook asks where the name leads, and refuses what leads into a network", async () => {
		const names = await startNameServer((name) => ANSWERS[name] ?? []);
		Object.assign(process.env, running.hub.env);
		const change = async (url: string): Promise<[number, string]> => {
			const complaints: string[] = [];
			const printer = { out: () => undefined, complain: (text: string) => void complaints.push(text) };
			const flags = ["--webhook", url, "--webhook-targets", "public", "--outputs", join(running.data, "outputs.json")];
			return [await runAgencies(["change", "legal-aid", ...flags], printer), complaints.join("")];
		};
		for (const name of ["private", "mixed"])
			expect(await change(`https://${name}.example.jp/`)).toEqual([
				2,
				expect.stringMatching(/^channels.webhook.url: must lead to public addresses/),
			]);
		expect(await change("https://nobody.example.jp/")).toEqual([
			2,
			expect.stringContaining("must be a name that leads somewhere"),
		]);
		expect(await change("https://public.example.jp/")).toEqual([0, ""]);
		names.stop();
	});

	it("connects to nothing on this machine, though it is in its registry", async () => {
		connections = 0;
		await registerUnchecked(running.hub, ownAddresses());
		await tellAll(running);
		expect(connections).toBe(0);
	});
});

describe("a hub on a laptop, whose webhooks may go anywhere", () => {
	it("connects to each of the same, so that the listener counts", async () => {
		connections = 0;
		const running = await startWith("any");
		await registerUnchecked(running.hub, ownAddresses());
		await tellAll(running);
		await running.stop();
		expect(connections).toBeGreaterThanOrEqual(CALLED.length);
	});
});
