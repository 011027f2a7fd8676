import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, vi } from "vitest";
import type { Outputs } from "../../functions/commands/outputs.ts";
import { openRegistry } from "../../functions/commands/registry.ts";
import { loadSampleTown } from "../../functions/commands/sample-town.ts";
import { changeAgency } from "../../functions/stores/registry/registry-table.ts";
import { type AgencyClient, connect } from "../../infra/demo/agency-client.ts";
import { type Hub, startHub } from "../../infra/local/hub.ts";
import type { Agency } from "../../schemas/agency.ts";
import { agencyNamed } from "../ids.ts";
import { type Answer, startSink } from "../measure/sink.ts";

export const WITH_WEBHOOK = ["support-center", "npo-hidamari", "legal-aid"] as const;
const DESK = "minato-desk";
export const CONTACT = "it@legal-aid.example";

/** What `GET /v1/webhook` answers. */
type Shown = {
	readonly url: string;
	readonly state: string;
	readonly failures: number;
	readonly isCatchingUp: boolean;
	readonly nextTry?: string;
	readonly formerSecretUntil?: string;
	readonly next?: object;
};

type Mailbox = {
	readonly emails: readonly {
		readonly subject: string;
		readonly destination: { readonly to: readonly string[] };
		readonly body: { readonly text?: string };
	}[];
};

export const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);

/** Polls until it is met; a run that hangs is ended from outside. */
export const until = (isMet: () => Promise<boolean> | boolean): Promise<unknown> =>
	vi.waitUntil(isMet, { timeout: 3_600_000, interval: 50 });

/** A technical contact for one of them, as an operator gives it, before anything has read the registry. */
const giveContact = async ({ outputs, env }: Hub): Promise<void> => {
	const { table } = openRegistry(outputs as Outputs, env);
	await changeAgency(table, agencyNamed("legal-aid"), (agency) => {
		const webhook = { ...agency.channels.webhook, contact: CONTACT } as NonNullable<Agency["channels"]["webhook"]>;
		return { ...agency, channels: { ...agency.channels, webhook } };
	});
};

export type WebhookBench = Awaited<ReturnType<typeof startWebhookBench>>;

/**
 * A hub on this machine whose endpoints answer as a test says. A call has four seconds, in the fast lane a fifth of that;
 * the first wait is 10 ms (SQS delays by whole seconds, so the first attempts are a second apart).
 */
export const startWebhookBench = async () => {
	const data = await mkdtemp(join(tmpdir(), "tsunagi-webhooks-"));
	let answer: (agency: string) => Answer = () => 204;
	const sink = await startSink((agency) => answer(agency));
	const hub = await startHub({ data, clock: "simulated", context: { webhookBackoffSeconds: "0.01", webhookSeconds: "4" } });
	// The simulated clock begins with the first time it is set to.
	await hub.advanceClock(new Date());
	const town = await loadSampleTown({ outputs: hub.outputs as Outputs, env: hub.env, webhookBase: sink.url });
	await giveContact(hub);
	for (const agency of WITH_WEBHOOK) sink.secrets.set(agency, town[agency]?.webhookSecret ?? "");
	const client = (agency: string): AgencyClient => {
		const { clientId = "", clientSecret = "" } = town[agency] ?? {};
		return connect({ agency, apiUrl: hub.apiUrl, tokenUrl: hub.tokenUrl, clientId, clientSecret });
	};
	const desk = client(DESK);

	const ask = async (agency: string, method: string, path: string, body?: object): Promise<Response> => {
		const { clientId = "", clientSecret = "" } = town[agency] ?? {};
		const authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString("base64")}`;
		const form = new URLSearchParams({ grant_type: "client_credentials" });
		const asked = await fetch(hub.tokenUrl, { method: "POST", headers: { authorization }, body: form });
		const { access_token } = (await asked.json()) as { access_token: string };
		return fetch(`${hub.apiUrl}${path}`, {
			method,
			headers: { authorization: `Bearer ${access_token}`, ...(body ? { "content-type": "application/json" } : {}) },
			...(body ? { body: JSON.stringify(body) } : {}),
		});
	};

	const post = async (...drafts: readonly Parameters<AgencyClient["envelope"]>[0][]): Promise<void> => {
		const posted = await desk.postBatch(drafts.map(desk.envelope));
		expect(posted.status, await posted.clone().text()).toBe(202);
	};

	const mailed = async (address: string): Promise<Mailbox["emails"]> => {
		const { emails } = (await (await fetch(new URL("/store", hub.mailboxUrl))).json()) as Mailbox;
		return emails.filter(({ destination }) => destination.to.includes(address));
	};

	let days = 0;
	return {
		hub,
		data,
		town,
		sink,
		client,
		ask,
		post,
		/** Sets what endpoints answer from now on. */
		answerWith: (next: (agency: string) => Answer): void => {
			answer = next;
		},
		webhookOf: async (agency: string): Promise<Shown> => (await ask(agency, "GET", "/v1/webhook")).json() as Promise<Shown>,
		arrivedAt: (agency: string) => sink.arrivals.filter((one) => one.agency === agency),
		/** Opens a case with consent for everybody that has a webhook. @returns the desk's tokens */
		openCase: async () => {
			const [subject, consent] = [randomUUID(), randomUUID()];
			const scope = ["referral", "visit", "follow-up", "employment"];
			const opened = { householdType: "mother", basis: "divorced", origin: "self" };
			await post(
				{ type: "case.opened", subject, time: minutesAgo(50), data: opened },
				{ type: "consent.granted", subject, time: minutesAgo(40), data: { consent, agencies: WITH_WEBHOOK, scope } },
			);
			await hub.idle();
			return { subject, consent };
		},
		/** Refers a case to an agency so many times, a batch at a time. */
		refer: async (subject: string, to: string, times: number, time = minutesAgo(10)): Promise<void> => {
			const data = () => ({ referral: randomUUID(), to, measure: "other", needs: ["life"], origin: "self" });
			const draft = () => ({ type: "referral.requested", subject, time, data: data() });
			for (let left = times; left > 0; left -= 25) await post(...Array.from({ length: Math.min(left, 25) }, draft));
		},
		/** Advances the schedules by a day, so that the endpoint clock ticks. */
		tick: async (): Promise<void> => {
			days += 1;
			await hub.advanceClock(new Date(Date.now() + days * 86_400_000), "EndpointClock");
			await hub.idle();
		},
		/** The subjects of the mails to an address, in the order they came. */
		mailsTo: async (address: string): Promise<string[]> => (await mailed(address)).map(({ subject }) => subject),
		/** Their texts. */
		textsTo: async (address: string): Promise<string[]> => (await mailed(address)).map(({ body }) => body.text ?? ""),
		stop: async (): Promise<void> => {
			await hub.stop();
			sink.stop();
			await rm(data, { recursive: true, force: true });
		},
	};
};
