import { randomBytes } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { CHALLENGE_TYPE, isAnswerTo } from "../../schemas/challenge.ts";
import { HUB } from "../../schemas/fact.ts";
import type { WebhookChannel } from "../../schemas/webhook-endpoint.ts";
import { env } from "../environment.ts";
import { secondsAskedFor } from "../rules/webhook/back-off.ts";
import { signingSecrets } from "../rules/webhook/secrets.ts";
import { type EndpointAnswer, NoAnswerInTimeError, post } from "../stores/send/webhook-client.ts";

/** In the fast lane (`functions/webhook`) others wait behind a call; in the slow lane (`functions/catch-up`) they do not. */
export type Lane = "fast" | "slow";

/** How a call went; `seconds` is how long the endpoint asked not to be called (`Retry-After`). */
export type CallOutcome =
	| { readonly result: "delivered"; readonly isSlow: boolean }
	| { readonly result: "timedOut" }
	| { readonly result: "rejected"; readonly seconds: number }
	| { readonly result: "gone" };

/** A call in the fast lane may take a fifth of the time that a call has. */
const FAST_DIVISOR = 5;

/** How long a call may take, in seconds. */
const timeoutOf = (lane: Lane): number => {
	const seconds = Number(env("WEBHOOK_SECONDS"));
	return lane === "fast" ? seconds / FAST_DIVISOR : seconds;
};

/** Sends one event (Standard Webhooks 1.0). No answer, for any reason, is a failure of the endpoint. */
export const callEndpoint = async (webhook: WebhookChannel, id: string, event: unknown, lane: Lane): Promise<CallOutcome> =>
	outcomeOf(webhook, { id, body: JSON.stringify(event), lane }, () => true);

/** Asks an endpoint whether it wants webhooks: it says so by returning the challenge of the signed message. */
export const challengeEndpoint = async (webhook: WebhookChannel, lane: Lane): Promise<CallOutcome> => {
	const challenge = randomBytes(24).toString("base64url");
	const id = `challenge_${randomBytes(12).toString("hex")}`;
	const body = JSON.stringify({ specversion: "1.0", id, source: `/${HUB}`, type: CHALLENGE_TYPE, data: { challenge } });
	return outcomeOf(webhook, { id, body, lane, readsAnswer: true }, (answer) => isAnswerTo(challenge, answer));
};

type Message = {
	readonly id: string;
	readonly body: string;
	readonly lane: Lane;
	readonly readsAnswer?: boolean;
};

const outcomeOf = async (
	webhook: WebhookChannel,
	message: Message,
	isAccepted: (body: string) => boolean,
): Promise<CallOutcome> => {
	const began = performance.now();
	try {
		const { status, retryAfter, body } = await signAndPost(webhook, message);
		// More than half of what the fast lane allows.
		const isSlow = performance.now() - began > timeoutOf("fast") * 500;
		if (status >= 200 && status < 300)
			return isAccepted(body) ? { result: "delivered", isSlow } : { result: "rejected", seconds: 0 };
		if (status === 410) return { result: "gone" };
		return { result: "rejected", seconds: secondsAskedFor(retryAfter, Date.now()) };
	} catch (error) {
		return error instanceof NoAnswerInTimeError ? { result: "timedOut" } : { result: "rejected", seconds: 0 };
	}
};

const signAndPost = (webhook: WebhookChannel, { id, body, lane, readsAnswer }: Message): Promise<EndpointAnswer> => {
	const sentAt = new Date();
	return post(webhook.url, {
		headers: {
			"content-type": "application/cloudevents+json; charset=utf-8",
			accept: "application/json, */*;q=0.1",
			"user-agent": "Tsunagi-Hub/1.0",
			"webhook-id": id,
			"webhook-timestamp": String(Math.floor(sentAt.getTime() / 1000)),
			"webhook-signature": signatures(webhook, id, sentAt, body),
		},
		body,
		seconds: timeoutOf(lane),
		readsAnswer: readsAnswer ?? false,
	});
};

/** After a rotation, the former secrets sign too (Standard Webhooks, "multiple signatures"). */
const signatures = (webhook: WebhookChannel, id: string, sentAt: Date, body: string): string =>
	signingSecrets(webhook, sentAt)
		.map((one) => new Webhook(one).sign(id, sentAt, body))
		.join(" ");
