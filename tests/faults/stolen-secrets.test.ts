import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { runAgencies } from "../../functions/commands/agencies.ts";
import type { AgencyChange } from "../../schemas/agency-change.ts";
import { CONTACT, startWebhookBench, until, type WebhookBench } from "./webhook-bench.ts";

const AID = "legal-aid";
const CHANGED = "【つなぎ】接続の設定が変更されました";
const RETIRED = "【つなぎ】クライアントシークレットを廃止しました";

let bench: WebhookBench;

beforeAll(async () => {
	bench = await startWebhookBench();
	for (const [name, value] of Object.entries(bench.hub.env)) vi.stubEnv(name, value);
});

afterAll(async () => {
	vi.unstubAllEnvs();
	await bench.stop();
});

const command = async (...args: string[]): Promise<string> => {
	let said = "";
	const print = (text: string): void => {
		said += text;
	};
	const outputs = join(bench.data, "outputs.json");
	const code = await runAgencies([...args, "--outputs", outputs, "--json"], { out: print, complain: print });
	expect([code, said]).toEqual([0, said]);
	return said;
};

const history = async (): Promise<AgencyChange[]> => JSON.parse(await command("history", AID));

const tokenWith = async (clientSecret: string): Promise<Response> => {
	const clientId = bench.town[AID]?.clientId ?? "";
	const authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString("base64")}`;
	const body = new URLSearchParams({ grant_type: "client_credentials" });
	return fetch(bench.hub.tokenUrl, { method: "POST", headers: { authorization }, body });
};

const tokenOf = async (clientSecret: string): Promise<string> =>
	((await (await tokenWith(clientSecret)).json()) as { access_token: string }).access_token;

const statusOf = async (token: string, path: string): Promise<number> =>
	(await fetch(`${bench.hub.apiUrl}${path}`, { headers: { authorization: `Bearer ${token}` } })).status;

describe("one that has an agency's secret", () => {
	it("moves its webhook in silence neither before the new endpoint has answered nor after: the former contact is mailed", async () => {
		bench.answerWith(() => 204);
		const thiefs = `${bench.sink.url}/thief`;
		expect((await bench.ask(AID, "PUT", "/v1/webhook", { url: thiefs, contact: "thief@evil.example" })).status).toBe(200);
		await until(async () => (await bench.webhookOf(AID)).url === thiefs);
		await until(async () => (await bench.mailsTo(CONTACT)).length === 2);
		expect(await bench.mailsTo(CONTACT)).toEqual([CHANGED, CHANGED]);
		expect(await bench.mailsTo("thief@evil.example")).toEqual([]);
		const kinds = (await history()).map(({ kind, by }) => [kind, typeof by === "object" ? "client" : by]);
		expect(kinds.slice(-2)).toEqual([
			["webhook-asked", "client"],
			["webhook-moved", "hub"],
		]);
	});

	it("changes the contact in no silence either", async () => {
		const { url } = await bench.webhookOf(AID);
		await bench.ask(AID, "PUT", "/v1/webhook", { url, contact: CONTACT });
		await bench.hub.idle();
		expect(await bench.mailsTo("thief@evil.example")).toEqual([CHANGED]);
		expect((await history()).at(-1)).toMatchObject({ kind: "webhook-contact" });
	});

	it("leaves a record of what it did, with who and when, and with no secret or path", async () => {
		const clientId = bench.town[AID]?.clientId;
		const changes = await history();
		expect(changes.find(({ kind }) => kind === "webhook-asked")).toMatchObject({
			by: { client: clientId },
			at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
			to: new URL(bench.sink.url).host,
		});
		expect(JSON.stringify(changes)).not.toMatch(/whsec_|\/thief|@/);
	});
});

describe("a client secret that is retired", () => {
	it("ends the tokens of its client at once, and its contact reads what the client had changed", async () => {
		const former = bench.town[AID]?.clientSecret ?? "";
		const stolen = await tokenOf(former);
		expect(await statusOf(stolen, "/v1/inbox")).toBe(200);
		const { clientSecret } = JSON.parse(await command("secret", AID)) as { clientSecret: string };
		await command("secret", AID, "--retire");
		expect((await tokenWith(former)).status).toBe(400);
		// Of this route no process has read the registry yet; others know within a minute.
		expect(await statusOf(stolen, "/v1/events")).toBe(401);
		await until(async () => (await statusOf(await tokenOf(clientSecret), "/v1/events")) === 200);
		expect(await statusOf(stolen, "/v1/events")).toBe(401);

		await bench.tick();
		expect(await bench.mailsTo(CONTACT)).toContain(RETIRED);
		expect((await history()).slice(-2).map(({ kind }) => kind)).toEqual(["client-secret-added", "client-secret-retired"]);
		const told = (await bench.textsTo(CONTACT)).find((text) => text.includes("廃止したクライアントシークレット"));
		expect(told).toContain("Webhook の送り先を変える申し込み");
	});

	it("is replaced by another when the newer one did not arrive, and the older one stays", async () => {
		const { clientSecret: lost } = JSON.parse(await command("secret", AID)) as { clientSecret: string };
		const { clientSecret: again } = JSON.parse(await command("secret", AID, "--lost")) as { clientSecret: string };
		expect([(await tokenWith(lost)).status, (await tokenWith(again)).status]).toEqual([400, 200]);
	});
});
