import * as z from "zod";
import { defineOperation, named } from "../operation.ts";
import { EXAMPLE_SECRET, instant, webhookSecret } from "../webhook-schemas.ts";

const rotated = named("WebhookSecret", z.strictObject({ secret: webhookSecret, formerSecretUntil: instant }));

export const rotateWebhookSecret = defineOperation({
	id: "rotate-webhook-secret",
	route: "POST /v1/webhook/secret",
	tag: "webhooks",
	summary: { en: "Change the secret", ja: "署名用シークレットを更新する" },
	description: {
		en: "The former one signs too for 24 hours, and so do those before it, each until its own time. If the answer does not arrive, send the request again.",
		ja: "前の署名用シークレットでも24時間は署名します。続けて更新しても、前のものはそれぞれの期限まで有効です。答えが届かなかったときは、もう一度送ってください。",
	},
	scope: "webhooks:manage",
	answers: {
		200: {
			en: "The new secret",
			ja: "新しい署名用シークレット",
			content: {
				"application/json": {
					schema: rotated,
					examples: {
						rotated: {
							en: "A new one",
							ja: "新しい署名用シークレット",
							value: { secret: EXAMPLE_SECRET, formerSecretUntil: "2026-11-21T01:30:00.000Z" },
						},
					},
				},
			},
		},
	},
	problems: ["no-webhook", "too-many-secrets"],
});
