import { defineOperation } from "../operation.ts";

export const stopWebhook = defineOperation({
	id: "stop-webhook",
	route: "DELETE /v1/webhook",
	tag: "webhooks",
	summary: { en: "Stop your webhook", ja: "Webhook をやめる" },
	description: {
		en: "What was under way is not sent, and what comes until you set a webhook again is not sent later: read it from your inbox. The contact is told by mail.",
		ja: "送る途中だったものは送りません。やめている間のものは、登録し直した後も送りません。受信箱から受け取ってください。連絡先にメールでお知らせします。",
	},
	scope: "webhooks:manage",
	answers: {
		204: { en: "Stopped", ja: "やめました" },
	},
	problems: ["no-webhook"],
});
