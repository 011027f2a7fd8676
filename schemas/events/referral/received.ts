import { defineEvent } from "../../event.ts";
import { referral } from "../../families/referral.ts";
import { token } from "../../field.ts";

export const referralReceived = defineEvent({
	type: "referral.received",
	family: referral,
	ja: "つなぎの受付",
	clauses: ["4-1-エ-2"],
	fields: {
		referral: token("referral", { ja: "つなぎの番号", audience: ["parties"], clause: "4-1-エ-2" }),
	},
	move: { from: ["requested"], to: "received", by: ["recipient"] },
	example: { referral: "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a01" },
});
