import * as z from "zod";
import { defineOperation } from "../operation.ts";

export const verifyWebhook = defineOperation({
	id: "verify-webhook",
	route: "POST /v1/webhook/verification",
	tag: "webhooks",
	summary: { en: "Have the endpoint asked again", ja: "受信先を確認し直す" },
	description: {
		en: "At once, whatever it answered before, unless it said that it is gone. `GET /v1/webhook` says how it went.",
		ja: "以前の答えにかかわらず、すぐに確認します(410 と答えたものを除く)。結果は `GET /v1/webhook` でわかります。",
	},
	scope: "webhooks:manage",
	answers: {
		202: {
			en: "It is being asked",
			ja: "確認しています",
			content: { "application/json": { schema: z.strictObject({ state: z.literal("pending") }) } },
		},
	},
	problems: ["no-webhook", "webhook-not-ready"],
});
