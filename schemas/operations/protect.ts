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
			waits: described(
				z.literal(true),
				"This order waits for a second pinned agency to say the same: the holder and those that set the protection change it by themselves",
				"固定されたもう一つの機関が同じ内容を送るまで待ちます(ケースを開いた機関と保護を設定した機関は単独で変更できます)",
			).exactOptional(),
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
		en: "In force when it is answered: from then on the case exists for the pinned agencies alone; the agency that opened the case and the one that sets the protection are always among them, and all pinned agencies are told (protection.changed). Set it again to renew it; the review is a year away at the most. No date lifts it. To change or lift it takes one of those two, or two pinned agencies that say the same. A case opened by a family that fled (dv-not-divorced) is told to nobody until protection is set, or waived with a reason.",
		ja: "答えが返ったときから有効です。固定した機関以外には、このケースは存在しないのと同じになります。ケースを開いた機関と設定した機関は常に含まれ、固定された機関すべてに知らされます(protection.changed)。もう一度 set すると更新です。変更と解除は、この二つの機関のどちらか、または固定された二つの機関が同じ内容を送ったときに行われます。避難中(離婚の届出前)として開かれたケースは、保護を設定するか、理由を付けて不要(waive)とするまで、どこにも伝わりません。見直し日は1年以内。日付が過ぎても自動では解除されません。",
	},
	scope: "protection:write",
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
				waive: { en: "Not needed", ja: "保護は不要", value: { does: "waive", reason: "no-present-danger" } },
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
	problems: ["malformed", "too-large", "unsupported-media-type", "invalid-protection", "unknown-case"],
});
