import * as z from "zod";
import { defineOperation, named } from "../operation.ts";
import { webhookSetting } from "../webhook-order.ts";
import { EXAMPLE_SECRET, webhookSecret } from "../webhook-schemas.ts";

const setting = named(
	"WebhookSet",
	z.strictObject({
		url: z.string(),
		contact: z.string().exactOptional(),
		state: z.literal("pending"),
		secret: webhookSecret.exactOptional(),
	}),
);

export const setWebhook = defineOperation({
	id: "set-webhook",
	route: "PUT /v1/webhook",
	tag: "webhooks",
	summary: { en: "Set your webhook", ja: "Webhook を登録する・変える" },
	description: {
		en: "The endpoint is asked whether it wants webhooks before it gets any: it echoes the challenge. The first answer holds the secret, that once; a change of the URL keeps it.",
		ja: "送る前に、受信先(エンドポイント)に受け取る意思を確かめます(送られた challenge をそのまま返してください)。署名用シークレットは最初の答えで一度だけ表示します。URL を変えても署名用シークレットは同じです。",
	},
	scope: "webhooks:manage",
	body: {
		"application/json": {
			schema: named("WebhookSetting", webhookSetting),
			examples: {
				set: {
					en: "An address",
					ja: "送り先",
					value: { url: "https://hooks.center.example/tsunagi", contact: "system@center.example" },
				},
			},
		},
	},
	answers: {
		200: {
			en: "Set; it is being asked",
			ja: "登録しました。受信先を確認しています",
			content: {
				"application/json": {
					schema: setting,
					examples: {
						first: {
							en: "For the first time",
							ja: "最初の登録",
							value: { url: "https://hooks.center.example/tsunagi", state: "pending", secret: EXAMPLE_SECRET },
						},
					},
				},
			},
		},
	},
	problems: ["malformed", "too-large", "unsupported-media-type", "invalid-webhook"],
});
