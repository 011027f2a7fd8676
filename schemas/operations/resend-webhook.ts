import { defineOperation, named } from "../operation.ts";
import { resendOrder } from "../webhook-order.ts";
import { resendQueued } from "../webhook-schema.ts";

export const resendWebhook = defineOperation({
	id: "resend-webhook",
	route: "POST /v1/webhook/resend",
	tag: "webhooks",
	summary: { en: "Have deliveries made again", ja: "再送してもらう" },
	description: {
		en: "One entry of your inbox by its sequence number, or a range of at most 200, both ends included; under the same webhook-id as the first time. What you may no longer see is not sent.",
		ja: "受信箱の通し番号で1件、または範囲(両端を含めて200件まで)を指定します。webhook-id は最初と同じです。もう見られないものは送りません。",
	},
	scope: "webhooks:manage",
	body: {
		"application/json": {
			schema: named("ResendOrder", resendOrder),
			examples: {
				one: { en: "One", ja: "1件", value: { sequence: 41 } },
				range: { en: "A range", ja: "範囲", value: { from: 41, to: 57 } },
			},
		},
	},
	answers: {
		202: {
			en: "On their way",
			ja: "再送します",
			content: {
				"application/json": {
					schema: resendQueued,
					examples: { queued: { en: "Queued", ja: "受け付け", value: { queued: 17 } } },
				},
			},
		},
	},
	problems: ["malformed", "too-large", "unsupported-media-type", "invalid-resend", "no-webhook", "webhook-not-ready"],
});
