import { defineFamily } from "../family.ts";

/** What the family agreed to share, and with whom (4-1-ウ③-5). */
export const consent = defineFamily({
	name: "consent",
	ja: "同意",
	subject: { token: "consent", field: "consent" },
	states: {},
});
