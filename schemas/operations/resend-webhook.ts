import * as z from "zod";
import { defineOperation, named } from "../operation.ts";
import { resendOrder } from "../webhook-order.ts";

export const resendWebhook = defineOperation({
	id: "resend-webhook",
	route: "POST /v1/webhook/resend",
	tag: "webhooks",
	summary: { en: "Have entries sent again", ja: "もう一度送ってもらう" },
	description: {
		en: "One entry of your inbox or a range, 200 at the most, under the ids they had. What you may no longer see is not sent.",
		ja: "受信箱の1件、または範囲(200 件まで)を、同じ id で送り直します。今は見られないものは送りません。",
	},
	scope: "webhooks:manage",
	body: {
		"application/json": {
			schema: named("ResendOrder", resendOrder),
			examples: {
				one: { en: "One", ja: "1件", value: { sequence: 41 } },
				range: { en: "A range", ja: "範囲", value: { from: 41, to: 60 } },
			},
		},
	},
	answers: {
		202: {
			en: "So many are queued",
			ja: "この件数を送ります",
			content: { "application/json": { schema: z.strictObject({ queued: z.int().min(0).max(200) }) } },
		},
	},
	problems: ["malformed", "too-large", "unsupported-media-type", "invalid-resend", "no-webhook", "webhook-not-ready"],
});
