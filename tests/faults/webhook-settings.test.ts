import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startWebhookBench, until, type WebhookBench } from "./webhook-bench.ts";

let bench: WebhookBench;

beforeAll(async () => {
	bench = await startWebhookBench();
});

afterAll(() => bench.stop());

describe("what an agency does with its own endpoint", () => {
	it("a new URL takes effect when the endpoint there says yes; until then the former one gets everything (F64)", async () => {
		const { subject } = await bench.openCase();
		let isYes = false;
		bench.answerWith((agency) => (agency === "other-place" && !isYes ? 404 : 204));
		const url = `${bench.sink.url}/other-place`;
		const inForce = `${bench.sink.url}/npo-hidamari`;
		const moved = await bench.ask("npo-hidamari", "PUT", "/v1/webhook", { url });
		expect(await moved.json()).toEqual({ url, state: "pending", inForce });
		await bench.refer(subject, "npo-hidamari", 2);
		await bench.sink.until(() => bench.sink.taken("npo-hidamari").size >= 2);
		await bench.hub.idle();
		expect(await bench.webhookOf("npo-hidamari")).toMatchObject({ url: inForce, next: { url, state: "pending" } });
		expect(bench.arrivedAt("other-place")).toEqual([]);

		isYes = true;
		bench.sink.secrets.set("other-place", bench.sink.secrets.get("npo-hidamari") ?? "");
		expect((await bench.ask("npo-hidamari", "POST", "/v1/webhook/verification")).status).toBe(202);
		await until(async () => (await bench.webhookOf("npo-hidamari")).url === url);
		const before = bench.arrivedAt("npo-hidamari").length;
		await bench.refer(subject, "npo-hidamari", 2);
		await bench.sink.until(() => bench.sink.taken("other-place").size >= 2);
		await until(async () => (await bench.webhookOf("npo-hidamari")).state === "verified");
		expect(await bench.webhookOf("npo-hidamari")).not.toHaveProperty("next");
		expect(bench.arrivedAt("other-place").every(({ isSigned }) => isSigned)).toBe(true);
		expect(bench.arrivedAt("npo-hidamari").length).toBe(before);
	});

	it("a move that was asked for is off when the agency sets the URL that is in force again", async () => {
		bench.answerWith((agency) => (agency === "elsewhere" ? 404 : 204));
		const { url } = await bench.webhookOf("npo-hidamari");
		await bench.ask("npo-hidamari", "PUT", "/v1/webhook", { url: `${bench.sink.url}/elsewhere` });
		expect(await bench.webhookOf("npo-hidamari")).toHaveProperty("next");
		await bench.ask("npo-hidamari", "PUT", "/v1/webhook", { url });
		expect(await bench.webhookOf("npo-hidamari")).not.toHaveProperty("next");
		bench.answerWith(() => 204);
	});

	it("secrets that were rotated, and rotated again, all sign for a day (F61)", async () => {
		const rotate = async () =>
			((await (await bench.ask("support-center", "POST", "/v1/webhook/secret")).json()) as { secret: string }).secret;
		const [second, third] = [await rotate(), await rotate()];
		expect(second).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
		const { subject } = await bench.openCase();
		await until(async () => (await bench.webhookOf("support-center")).formerSecretUntil !== undefined);
		const first = bench.sink.secrets.get("support-center") ?? "";
		for (const secret of [first, second, third]) {
			bench.sink.secrets.set("support-center", secret);
			const seen = bench.arrivedAt("support-center").length;
			await bench.refer(subject, "support-center", 1);
			await bench.sink.until(() => bench.arrivedAt("support-center").length > seen);
			expect(bench.arrivedAt("support-center").at(-1)?.isSigned).toBe(true);
		}
		for (let more = 0; more < 3; more++) await rotate();
		const refused = await bench.ask("support-center", "POST", "/v1/webhook/secret");
		expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining("too-many-secrets")]);
	});

	it("one entry or a range is sent again under the same ids", async () => {
		const { subject } = await bench.openCase();
		await bench.refer(subject, "support-center", 3);
		await until(async () => !(await bench.webhookOf("support-center")).isCatchingUp);
		await bench.hub.idle();
		const entries = (await bench.client("support-center").inbox()).slice(-3);
		const ids = entries.map(({ event }) => event?.id);
		await bench.sink.until(() => ids.every((id) => bench.sink.taken("support-center").has(id ?? "")));
		const again = async (order: object): Promise<(string | undefined)[]> => {
			const seen = bench.arrivedAt("support-center").length;
			const asked = await bench.ask("support-center", "POST", "/v1/webhook/resend", order);
			expect(asked.status).toBe(202);
			const { queued } = (await asked.json()) as { queued: number };
			await bench.sink.until(() => bench.arrivedAt("support-center").length === seen + queued);
			return bench
				.arrivedAt("support-center")
				.slice(seen)
				.map(({ id }) => id)
				.sort();
		};
		const [first, , last] = entries.map(({ sequence }) => sequence);
		expect(await again({ sequence: first })).toEqual(ids.slice(0, 1));
		expect(await again({ from: first, to: last })).toEqual(ids.slice().sort());
		for (const wrong of [{}, { sequence: 0 }, { from: 5, to: 4 }, { from: 1, to: 201 }, { sequence: 1, to: 2 }])
			expect((await bench.ask("support-center", "POST", "/v1/webhook/resend", wrong)).status).toBe(422);
	});

	it("webhooks stop and start again; answers hold a secret when it is new, and again to the same request", async () => {
		expect((await bench.ask("npo-hidamari", "DELETE", "/v1/webhook")).status).toBe(204);
		expect((await bench.ask("npo-hidamari", "DELETE", "/v1/webhook")).status).toBe(404);
		expect((await bench.ask("npo-hidamari", "GET", "/v1/webhook")).status).toBe(404);
		expect((await bench.ask("npo-hidamari", "POST", "/v1/webhook/resend", { sequence: 1 })).status).toBe(404);
		const begun = (await (
			await bench.ask("npo-hidamari", "PUT", "/v1/webhook", { url: `${bench.sink.url}/npo-hidamari` })
		).json()) as {
			secret: string;
		};
		expect(begun.secret).toMatch(/^whsec_/);
		const setAgain = async (more: object = {}) =>
			(await bench.ask("npo-hidamari", "PUT", "/v1/webhook", { url: `${bench.sink.url}/npo-hidamari`, ...more })).json();
		expect(await setAgain()).toEqual(begun);
		expect(await setAgain({ contact: "it@hidamari.example" })).toMatchObject({ renewSecret: "/v1/webhook/secret" });
		expect(JSON.stringify(await setAgain({ contact: "it@other.example" }))).not.toContain("whsec_");
		expect(JSON.stringify(await bench.webhookOf("npo-hidamari"))).not.toContain("whsec_");
		const wrong = await bench.ask("npo-hidamari", "PUT", "/v1/webhook", { url: "http://10.0.0.1/", contact: "太郎" });
		expect(wrong.status).toBe(422);
		expect(await wrong.text()).not.toContain("太郎");
	});
});
