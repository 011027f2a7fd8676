import { randomBytes } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { CHALLENGE_TYPE, isAnswerTo } from "../../schemas/challenge.ts";
import { env } from "../environment.ts";
import { secondsAskedFor } from "../rules/webhook/back-off.ts";
import type { WebhookChannel } from "../stores/registry/webhook-settings.ts";
import { type EndpointAnswer, NoAnswerInTimeError, post } from "../stores/send/webhook-client.ts";

/** `quick` where others wait behind a call, else `patient`. */
export type Lane = "quick" | "patient";

/** How a call went; `seconds` is how long the endpoint asked to be left alone. */
export type CallOutcome =
	| { readonly took: "it"; readonly isSlow: boolean }
	| { readonly took: "too-long" }
	| { readonly took: "not"; readonly seconds: number }
	| { readonly took: "never-again" };

/** A quick call may take a fifth of the time that an endpoint has, so that nobody waits long for another's. */
const QUICK = 5;

/** How long a call may take, in seconds: `quick` while others wait behind it. */
const secondsFor = (lane: Lane): number => {
	const seconds = Number(env("WEBHOOK_SECONDS"));
	return lane === "quick" ? seconds / QUICK : seconds;
};

/** Sends one event (Standard Webhooks 1.0). Whatever keeps an answer from coming is the endpoint's failure. */
export const callEndpoint = async (webhook: WebhookChannel, id: string, event: unknown, lane: Lane): Promise<CallOutcome> =>
	outcomeOf(webhook, { id, body: JSON.stringify(event), pace: lane }, () => true);

/** Asks an endpoint whether it wants what the hub sends: it says so by giving back what the signed message holds. */
export const challengeEndpoint = async (webhook: WebhookChannel, lane: Lane): Promise<CallOutcome> => {
	const challenge = randomBytes(24).toString("base64url");
	const body = JSON.stringify({ type: CHALLENGE_TYPE, data: { challenge } });
	const id = `challenge_${randomBytes(12).toString("hex")}`;
	return outcomeOf(webhook, { id, body, pace: lane, readsAnswer: true }, (answer) => isAnswerTo(challenge, answer));
};

type Message = {
	readonly id: string;
	readonly body: string;
	readonly pace: Lane;
	readonly readsAnswer?: boolean;
};

const outcomeOf = async (webhook: WebhookChannel, message: Message, isYes: (body: string) => boolean): Promise<CallOutcome> => {
	const began = performance.now();
	try {
		const { status, retryAfter, body } = await signAndPost(webhook, message);
		const isSlow = performance.now() - began > secondsFor("quick") * 500;
		if (status >= 200 && status < 300) return isYes(body) ? { took: "it", isSlow } : { took: "not", seconds: 0 };
		if (status === 410) return { took: "never-again" };
		return { took: "not", seconds: secondsAskedFor(retryAfter, Date.now()) };
	} catch (error) {
		return error instanceof NoAnswerInTimeError ? { took: "too-long" } : { took: "not", seconds: 0 };
	}
};

const signAndPost = (webhook: WebhookChannel, { id, body, pace: lane, readsAnswer }: Message): Promise<EndpointAnswer> => {
	const at = new Date();
	return post(webhook.url, {
		headers: {
			"content-type": "application/cloudevents+json; charset=utf-8",
			"webhook-id": id,
			"webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
			"webhook-signature": signatures(webhook, id, at, body),
		},
		body,
		seconds: secondsFor(lane),
		readsAnswer: readsAnswer ?? false,
	});
};

/** While a secret is being rotated, both sign (Standard Webhooks, "multiple signatures"). */
const signatures = ({ secret, former }: WebhookChannel, id: string, at: Date, body: string): string =>
	[secret, ...(former && at.toISOString() < former.until ? [former.secret] : [])]
		.map((one) => new Webhook(one).sign(id, at, body))
		.join(" ");
