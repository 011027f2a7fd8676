import * as z from "zod";
import { grounds } from "../codes/grounds.ts";
import { eventType } from "../event-schemas.ts";
import { agencyId, codeSchema } from "../field.ts";
import { defineOperation, named, said } from "../operation.ts";

const told = z.strictObject({
	agency: agencyId,
	ground: said(codeSchema(grounds), "On what ground it is told", "伝える根拠"),
	inbox: z.literal(true),
	webhook: said(z.enum(["delivered", "pending"]), "Whether its webhook has taken it", "Webhook に届いたか").exactOptional(),
	digest: said(z.literal(true), "It also reads digests by mail", "メールのまとめも届く機関").exactOptional(),
});

const withheld = z.strictObject({
	agency: agencyId,
	reason: said(
		z.enum(["no-ground", "protected"]),
		"no-ground: nothing covers it (any more); protected: the case is protected",
		"no-ground: 根拠がない(なくなった)。protected: ケースが保護中",
	),
});

const posted = {
	id: z.uuid(),
	type: eventType,
	case: said(z.uuid(), "Your own token for the case", "自機関でのケースの番号"),
	accepted: z.literal(true),
};

const receipt = named(
	"Receipt",
	z.discriminatedUnion("recorded", [
		z.strictObject({ ...posted, recorded: z.literal(false) }),
		z.strictObject({
			...posted,
			recorded: z.literal(true),
			told: said(z.array(told), "Each recipient, and how it is told", "伝えた機関と経路"),
			withheld: said(z.array(withheld), "Who is concerned but not told, and why", "伝えなかった機関と理由"),
		}),
	]),
);

const example = {
	id: "0b7f2c64-92a5-4c1e-8d2b-6d3f0a1b2c03",
	type: "referral.requested",
	case: "5d3c9a52-0c1f-4a7e-9a55-1f0f6a7e2b11",
	accepted: true,
};

export const readReceipt = defineOperation({
	id: "read-receipt",
	route: "GET /v1/events/{id}",
	tag: "events",
	summary: { en: "Read a receipt", ja: "受付状況を読む" },
	description: {
		en: "What became of an event you posted: accepted, recorded, told to whom on what ground, or withheld and why.",
		ja: "自機関が送ったイベントの状況です。受付、記録、どの機関にどの根拠で伝わったか、伝えなかったならその理由。",
	},
	scope: "events:read",
	parameters: { id: { in: "path", en: "The event's id", ja: "イベントの id", schema: z.uuid(), example: example.id } },
	answers: {
		200: {
			en: "The receipt",
			ja: "受付状況",
			content: {
				"application/json": {
					schema: receipt,
					examples: {
						waiting: { en: "Not recorded yet", ja: "記録前", value: { ...example, recorded: false } },
						recorded: {
							en: "Recorded and told",
							ja: "記録され、伝わった",
							value: {
								...example,
								recorded: true,
								told: [{ agency: "support-center", ground: "consent", inbox: true, webhook: "delivered" }],
								withheld: [{ agency: "legal-aid", reason: "no-ground" }],
							},
						},
					},
				},
			},
		},
	},
	problems: ["unknown-event"],
});
