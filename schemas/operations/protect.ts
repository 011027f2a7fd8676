import * as z from "zod";
import { agencyId } from "../field.ts";
import { defineOperation, described, named } from "../operation.ts";
import { orderSchema } from "../protection.ts";

const protection = named(
	"Protection",
	z.discriminatedUnion("protected", [
		z.strictObject({
			protected: z.literal(true),
			pinned: described(
				z.array(agencyId).min(1).max(21),
				"The only agencies that hear of the case",
				"このケースのことが伝わる機関(これだけ)",
			),
		}),
		z.strictObject({ protected: z.literal(false) }),
	]),
);

export const protect = defineOperation({
	id: "protect",
	route: "POST /v1/cases/{token}/protection",
	tag: "cases",
	summary: { en: "Protect a case, or lift its protection", ja: "ケースを保護する・解除する" },
	description: {
		en: "In force when it is answered: from then on the case exists for the pinned agencies alone. Set it again to renew it; the review is a year away at the most. No date lifts it.",
		ja: "答えが返ったときから有効です。指定した機関以外には、このケースは存在しないのと同じになります。もう一度 set すると更新です。見直し日は1年以内。日付が過ぎても自動では解除されません。",
	},
	scope: "events:write",
	parameters: {
		token: {
			in: "path",
			en: "Your token for the case",
			ja: "ケースの番号",
			schema: z.uuid(),
			example: "5d3c9a52-0c1f-4a7e-9a55-1f0f6a7e2b11",
		},
	},
	body: {
		"application/json": {
			schema: named("ProtectionOrder", orderSchema),
			examples: {
				set: {
					en: "Protect",
					ja: "保護する",
					value: { does: "set", basis: "support-measure", pinned: ["living-support"], reviewBy: "2027-03-31" },
				},
				lift: { en: "Lift", ja: "解除する", value: { does: "lift", reason: "danger-over" } },
			},
		},
	},
	answers: {
		200: {
			en: "In force",
			ja: "有効になりました",
			content: {
				"application/json": {
					schema: protection,
					examples: {
						set: { en: "Protected", ja: "保護中", value: { protected: true, pinned: ["living-support", "minato-desk"] } },
						lifted: { en: "Lifted", ja: "解除", value: { protected: false } },
					},
				},
			},
		},
	},
	problems: ["malformed", "too-large", "unsupported-media-type", "invalid-protection", "unknown-case", "erased"],
});
