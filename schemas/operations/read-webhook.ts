import * as z from "zod";
import { defineOperation, described, named } from "../operation.ts";
import { endpointState, instant } from "../webhook-schemas.ts";

const webhook = named(
	"Webhook",
	z.strictObject({
		url: z.string(),
		contact: described(z.string(), "Where its technical contact is told by mail", "技術担当の連絡先").exactOptional(),
		state: endpointState,
		failures: described(z.int().min(0), "Failures in a row", "続けて失敗した回数"),
		failingSince: instant.exactOptional(),
		nextTry: described(instant, "When it is tried next", "次に試す時刻").exactOptional(),
		isCatchingUp: described(z.boolean(), "What it missed is still to come", "届いていないものを送っているところ"),
		formerSecretUntil: described(
			instant,
			"Until when the former secret signs too",
			"前の署名用シークレットでも署名する期限",
		).exactOptional(),
		next: described(
			z.strictObject({ url: z.string(), contact: z.string().exactOptional(), askedAt: instant, state: z.literal("pending") }),
			"Where it is to go when the endpoint there has answered; asked every hour in the daytime for seven days",
			"受信先が応答したら切り替える送り先(7日間、日中に1時間ごとに確認)",
		).exactOptional(),
	}),
);

export const readWebhook = defineOperation({
	id: "read-webhook",
	route: "GET /v1/webhook",
	tag: "webhooks",
	summary: { en: "Read how your webhook is doing", ja: "Webhook の状態を見る" },
	description: {
		en: "Where it goes, and how the endpoint is doing. No secrets.",
		ja: "送り先と受信先の状態です。署名用シークレットは含みません。",
	},
	scope: "webhooks:manage",
	answers: {
		200: {
			en: "Your webhook",
			ja: "Webhook の状態",
			content: {
				"application/json": {
					schema: webhook,
					examples: {
						verified: {
							en: "It gets deliveries",
							ja: "届いている",
							value: { url: "https://hooks.center.example/tsunagi", state: "verified", failures: 0, isCatchingUp: false },
						},
					},
				},
			},
		},
	},
	problems: ["no-webhook"],
});
