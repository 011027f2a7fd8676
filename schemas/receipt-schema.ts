import * as z from "zod";
import { grounds } from "./codes/grounds.ts";
import { eventType } from "./event-schemas.ts";
import { agencyId, codeSchema } from "./field.ts";
import { described, named } from "./operation.ts";
import { instant } from "./webhook-schemas.ts";

const told = z.strictObject({
	agency: agencyId,
	ground: described(codeSchema(grounds), "On what ground it is told", "伝える根拠"),
	inbox: described(z.boolean(), "It lies in its inbox; false once it is withheld", "受信箱にあるか(見せなくなったら false)"),
	webhook: described(
		z.enum(["delivered", "waiting", "withheld"]),
		"How it stands with its webhook, if it has one",
		"Webhook の状況(Webhook のある機関だけ)",
	).exactOptional(),
	webhookAt: described(instant, "When its webhook took it", "Webhook に届いた時刻").exactOptional(),
	digest: described(z.literal(true), "It also reads digests by mail", "メールのまとめも届く機関").exactOptional(),
});

const withheld = z.strictObject({
	agency: agencyId,
	reason: described(
		z.enum(["no-ground", "protected", "awaiting-protection", "not-registered", "entered-in-error"]).meta({ "x-may-grow": true }),
		"no-ground: nothing covers it (any more); protected: the case is protected; awaiting-protection: told once protection is decided; not-registered: it does not work for the case's area, or hears of no case; entered-in-error: recalled",
		"no-ground: 根拠がない(なくなった)。protected: ケースが保護中。awaiting-protection: 保護の要否が決まるまで伝えない。not-registered: この区域の業務を担う機関として登録がない、またはケースを伝えない種別。entered-in-error: 誤登録として取り消された",
	),
});

const flag = z.enum(["unfitting", "late", "for-no-other-agency"]).meta({
	"x-may-grow": true,
	"x-en":
		"unfitting: it does not fit what is known so far; late: accepted more than a day after it happened; for-no-other-agency: it concerns nobody but its sender",
	"x-ja":
		"unfitting: 今わかっている経過と合わない。late: 起きてから1日以上後に受け付けた。for-no-other-agency: 送信した機関のほかに伝える相手がない",
});

const posted = {
	id: z.uuid(),
	type: eventType,
	case: described(z.uuid(), "Your own token for the case", "自機関でのケースの番号"),
	accepted: z.literal(true),
	acceptedAt: described(instant, "When it was accepted", "受け付けた時刻").exactOptional(),
};

/** What became of an event, for the agency that posted it. */
export const receipt = named(
	"Receipt",
	z.discriminatedUnion("recorded", [
		z.strictObject({ ...posted, recorded: z.literal(false) }),
		z.strictObject({
			...posted,
			recorded: z.literal(true),
			flags: described(z.array(flag), "What is odd about it", "気になる点"),
			told: described(z.array(told), "Each recipient, and how it is told", "伝えた機関と経路"),
			withheld: described(z.array(withheld), "Who is concerned but not told, and why", "伝えなかった機関と理由"),
		}),
	]),
);

const accepted = {
	id: "0b7f2c64-92a5-4c1e-8d2b-6d3f0a1b2c03",
	type: "referral.requested",
	case: "5d3c9a52-0c1f-4a7e-9a55-1f0f6a7e2b11",
	accepted: true,
	acceptedAt: "2026-11-20T01:30:02.114Z",
};

/** Receipts for the documents. */
export const RECEIPTS = {
	waiting: { en: "Not recorded yet", ja: "記録前", value: { ...accepted, recorded: false } },
	recorded: {
		en: "Recorded and told",
		ja: "記録され、伝わった",
		value: {
			...accepted,
			recorded: true,
			flags: [],
			told: [
				{
					agency: "support-center",
					ground: "consent",
					inbox: true,
					webhook: "delivered",
					webhookAt: "2026-11-20T01:30:03.020Z",
				},
			],
			withheld: [{ agency: "legal-aid", reason: "no-ground" }],
		},
	},
} as const;
