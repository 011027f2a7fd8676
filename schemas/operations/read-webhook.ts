import { defineOperation } from "../operation.ts";
import { webhookState } from "../webhook-schema.ts";

export const readWebhook = defineOperation({
	id: "read-webhook",
	route: "GET /v1/webhook",
	tag: "webhooks",
	summary: { en: "See how your endpoint is doing", ja: "Webhook の状態を見る" },
	description: {
		en: "An endpoint that fails is tried again with growing waits, up to an hour; after eight failures in a row it is paused and its contact is told by mail. Nothing is lost meanwhile: deliveries wait and come in order, and the inbox has them all.",
		ja: "失敗した受け口は、間隔を広げながら(最長1時間)試します。8回続けて失敗すると休止し、連絡先にメールで知らせます。その間の分は失われません。順に送り、受信箱にもあります。",
	},
	scope: "webhooks:manage",
	answers: {
		200: {
			en: "Its state",
			ja: "状態",
			content: {
				"application/json": {
					schema: webhookState,
					examples: {
						well: {
							en: "All is well",
							ja: "正常",
							value: { url: "https://npo.example/in", state: "verified", failures: 0, isCatchingUp: false },
						},
						failing: {
							en: "It does not answer",
							ja: "応答なし",
							value: {
								url: "https://npo.example/in",
								contact: "it@npo.example",
								state: "failing",
								failures: 3,
								failingSince: "2026-11-20T01:15:00.000Z",
								nextTry: "2026-11-20T01:16:04.000Z",
								isCatchingUp: true,
							},
						},
					},
				},
			},
		},
	},
	problems: ["no-webhook"],
});
