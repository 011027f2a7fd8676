import { defineEvent } from "../../event.ts";
import { consent } from "../../families/consent.ts";
import { token } from "../../field.ts";

export const consentWithdrawn = defineEvent({
	type: "consent.withdrawn",
	family: consent,
	ja: "同意の撤回(消去依頼)",
	clauses: ["4-1-ウ③-5"],
	fields: {
		consent: token("consent", { ja: "同意の番号", audience: ["parties", "holder"], clause: "4-1-ウ③-5" }),
	},
	sharing: "takes",
	statedBy: "voice",
	example: { consent: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01" },
});
