import * as z from "zod";
import { CHALLENGE_TYPE } from "./challenge.ts";
import { HUB } from "./fact.ts";
import { described } from "./operation.ts";

/** State of an endpoint. */
export const endpointState = z.enum(["pending", "verified", "failing", "paused", "gone"]).meta({
	id: "EndpointState",
	"x-en": "How the endpoint is doing",
	"x-ja": "受信先(エンドポイント)の状態",
	"x-labels": {
		pending: { en: "asked whether it wants webhooks", ja: "確認中" },
		verified: { en: "gets them", ja: "届けている" },
		failing: { en: "tried again later", ja: "失敗し、間隔を空けて送り直している" },
		paused: { en: "failed for long; tried now and then", ja: "失敗が続き、送信を一時停止中(ときどき試す)" },
		gone: { en: "answered 410: nothing is sent any more", ja: "410 と答えた: もう送らない" },
	},
});

/** A secret to verify webhooks with (Standard Webhooks). */
export const webhookSecret = described(
	z.string().regex(/^whsec_[A-Za-z0-9+/]{32,90}={0,2}$/),
	"Shown this once",
	"表示は今回だけです",
);

export const instant = z.iso.datetime();

/** Secret in examples; it signs nothing. */
export const EXAMPLE_SECRET = `whsec_${"EXAMPLE+EXAMPLE+".repeat(2)}`;

/** The first message to an endpoint: an event of the hub's own, signed like any. */
export const challengeMessage = z.strictObject({
	specversion: z.literal("1.0"),
	id: described(z.string().regex(/^challenge_[0-9a-f]{24}$/), "The webhook-id", "webhook-id と同じ値"),
	source: z.literal(`/${HUB}`),
	type: z.literal(CHALLENGE_TYPE),
	data: z.strictObject({ challenge: z.string().max(200) }),
});

/** The answer of an endpoint that wants webhooks. */
export const challengeAnswer = described(
	z.looseObject({ challenge: z.string().max(200) }),
	"The challenge, given back",
	"届いた challenge をそのまま返す",
);
