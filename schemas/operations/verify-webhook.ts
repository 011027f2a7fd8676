import { defineOperation } from "../operation.ts";
import { verificationAsked } from "../webhook-schema.ts";

export const verifyWebhook = defineOperation({
	id: "verify-webhook",
	route: "POST /v1/webhook/verification",
	tag: "webhooks",
	summary: { en: "Have your endpoint asked again", ja: "受け口の確認をやり直す" },
	description: {
		en: "At once, whatever it answered before; for one that was mended. One that said 410 is set anew with PUT instead.",
		ja: "すぐに確認し直します。直した後に使ってください。410 を返した受け口は PUT で登録し直してください。",
	},
	scope: "webhooks:manage",
	answers: {
		202: {
			en: "Being asked",
			ja: "確認中",
			content: {
				"application/json": {
					schema: verificationAsked,
					examples: { asked: { en: "Asked", ja: "確認中", value: { state: "pending" } } },
				},
			},
		},
	},
	problems: ["no-webhook", "webhook-not-ready"],
});
