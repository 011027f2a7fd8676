import * as z from "zod";
import { defineOperation, described, named } from "../operation.ts";
import { webhookSetting } from "../webhook-order.ts";
import { EXAMPLE_SECRET, webhookSecret } from "../webhook-schemas.ts";

const setting = named(
	"WebhookSet",
	z.strictObject({
		url: z.string(),
		contact: z.string().exactOptional(),
		state: z.literal("pending"),
		inForce: described(
			z.string(),
			"Where deliveries go until the endpoint at the new URL has answered",
			"新しい受信先が応答するまでの送り先",
		).exactOptional(),
		secret: webhookSecret.exactOptional(),
		renewSecret: described(
			z.literal("/v1/webhook/secret"),
			"Where a new secret is made, if the first answer did not reach you",
			"最初の答えを受け取れなかったときに、署名用シークレットを作り直す先",
		).exactOptional(),
	}),
);

export const setWebhook = defineOperation({
	id: "set-webhook",
	route: "PUT /v1/webhook",
	tag: "webhooks",
	summary: { en: "Set your webhook", ja: "Webhook を登録する・変える" },
	description: {
		en: "The endpoint is asked whether it wants webhooks before it gets any: it echoes the challenge. It gets what its inbox takes in from then on. The first answer holds the secret; the same request gets it again for ten minutes, later ones say where a new one is made. A new URL keeps the secret and takes effect when its endpoint has answered: until then deliveries go to the former one. The former contact is told of changes by mail.",
		ja: "送る前に、受信先(エンドポイント)に受け取る意思を確かめます(送られた challenge をそのまま返してください)。送るのは、登録より後に受信箱に入ったものだけです。署名用シークレットは最初の答えで表示します。同じ登録をもう一度送ると、10分間は同じものを表示し、その後は作り直す先を示します。URL を変えても署名用シークレットは同じです。新しい URL は受信先が応答したときに有効になり、それまでは前の URL に送ります。変更は、前の連絡先にメールでお知らせします。",
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
						moving: {
							en: "A new URL",
							ja: "URL の変更",
							value: {
								url: "https://new.center.example/tsunagi",
								state: "pending",
								inForce: "https://hooks.center.example/tsunagi",
							},
						},
					},
				},
			},
		},
	},
	problems: ["malformed", "too-large", "unsupported-media-type", "invalid-webhook"],
});
