import * as z from "zod";
import { protectionBases } from "../codes/protection-bases.ts";
import { protectionEndings } from "../codes/protection-endings.ts";
import { protectionWaivers } from "../codes/protection-waivers.ts";
import { agencyId, codeSchema } from "../field.ts";
import { defineOperation, described, named } from "../operation.ts";

const common = {
	event: described(z.uuid(), "Your own token for the order, as in your inbox", "自機関での番号(受信箱のものと同じ)"),
	at: z.iso.datetime(),
	by: described(agencyId, "Who gave it", "送信した機関"),
};

const order = z.discriminatedUnion("does", [
	z.strictObject({
		...common,
		does: z.literal("set"),
		pinned: z.array(agencyId),
		reviewBy: z.iso.date(),
		basis: described(
			codeSchema(protectionBases),
			"For welfare desks and protection agencies alone",
			"相談窓口と保護の機関だけに示します",
		).exactOptional(),
	}),
	z.strictObject({
		...common,
		does: z.literal("lift"),
		reason: codeSchema(protectionEndings),
		officers: described(
			z.array(agencyId),
			"The two privacy officers who decided it, where the hub's operators lifted it (by: hub)",
			"ハブの運営者が解除したとき(by が hub)、それを決定した個人情報保護担当の2機関",
		).exactOptional(),
	}),
	z.strictObject({ ...common, does: z.literal("waive"), reason: codeSchema(protectionWaivers) }),
]);

const state = named(
	"ProtectionState",
	z.strictObject({
		protected: z.boolean(),
		pinned: z.array(agencyId).exactOptional(),
		orders: described(z.array(order), "Every order, in order", "これまでの設定(順)"),
		notAcknowledged: described(
			z.array(agencyId),
			"Pinned agencies that have not acknowledged the last order",
			"最後の設定の受領をまだ知らせていない機関",
		),
	}),
);

export const readProtection = defineOperation({
	id: "read-protection",
	route: "GET /v1/cases/{token}/protection",
	tag: "cases",
	summary: { en: "Read the protection of a case", ja: "ケースの保護を読む" },
	description: {
		en: "For those who are pinned to the case: the orders, by whom, and who has not acknowledged the last one. While the case is not protected, former orders are for the agency that opened it.",
		ja: "固定された機関だけが読めます。これまでの設定、設定した機関、最後の設定の受領をまだ知らせていない機関。保護中でないときの過去の設定は、ケースを開いた機関だけに示します。",
	},
	scope: "timeline:read",
	parameters: {
		token: {
			in: "path",
			en: "Your token for the case",
			ja: "ケースの番号",
			schema: z.uuid(),
			example: "5d3c9a52-0c1f-4a7e-9a55-1f0f6a7e2b11",
		},
	},
	answers: {
		200: {
			en: "The protection",
			ja: "保護の状況",
			content: {
				"application/json": {
					schema: state,
					examples: {
						protected: {
							en: "Protected",
							ja: "保護中",
							value: {
								protected: true,
								pinned: ["living-support", "minato-desk"],
								orders: [
									{
										event: "0b7f2c64-92a5-4c1e-8d2b-6d3f0a1b2c03",
										at: "2026-11-20T01:30:02.114Z",
										by: "minato-desk",
										does: "set",
										pinned: ["living-support"],
										reviewBy: "2027-10-31",
										basis: "evacuated",
									},
								],
								notAcknowledged: ["living-support"],
							},
						},
					},
				},
			},
		},
	},
	problems: ["unknown-case"],
});
