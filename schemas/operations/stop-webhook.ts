import { defineOperation } from "../operation.ts";

export const stopWebhook = defineOperation({
	id: "stop-webhook",
	route: "DELETE /v1/webhook",
	tag: "webhooks",
	summary: { en: "Stop your webhook", ja: "Webhook をやめる" },
	description: {
		en: "What was under way is not sent; the inbox has it.",
		ja: "送る途中だったものは送られません。受信箱にはあります。",
	},
	scope: "webhooks:manage",
	answers: {
		204: { en: "Stopped", ja: "やめました" },
	},
	problems: ["no-webhook"],
});
