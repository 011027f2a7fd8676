import { defineOperation } from "../operation.ts";
import { newSecret } from "../webhook-schema.ts";

export const rotateWebhookSecret = defineOperation({
	id: "rotate-webhook-secret",
	route: "POST /v1/webhook/secret",
	tag: "webhooks",
	summary: { en: "Get a new secret", ja: "シークレットを替える" },
	description: {
		en: "For 24 hours every delivery carries two signatures, one by each secret, so that you change it in your own time.",
		ja: "24時間は新旧両方のシークレットの署名が付くので、都合のよいときに切り替えられます。",
	},
	scope: "webhooks:manage",
	answers: {
		200: {
			en: "The new secret, this once",
			ja: "新しいシークレット(一度だけ)",
			content: {
				"application/json": {
					schema: newSecret,
					examples: {
						rotated: {
							en: "Rotated",
							ja: "切り替え",
							value: {
								secret: "whsec_QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=",
								formerSecretUntil: "2026-11-21T01:15:00.000Z",
							},
						},
					},
				},
			},
		},
	},
	problems: ["no-webhook"],
});
