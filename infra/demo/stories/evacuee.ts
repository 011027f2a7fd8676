import { agency, PROTECTION, ref, type Step, type Story } from "../story.ts";
import { consent, DESK, desk, FACILITY, followUp, HELLO_WORK, HOUSING, LEGAL_AID, PRIVACY, reached } from "./town.ts";

const facility = agency(FACILITY);
const lawyer = agency(LEGAL_AID);
const housing = agency(HOUSING);

/** From now on only these agencies and the sender are told of the family. */
const protection = (on: string, at: string, ...pinned: string[]): Step =>
	desk(on, at, PROTECTION, { does: "set", basis: "support-measure", pinned, reviewBy: "2026-12-01" });

/** A mother who fled with her children and is not yet divorced: no papers are required, and a companion goes with her (T3-2, 4-1-ウ②-4). */
export const evacuee: Story = {
	name: "evacuee",
	ja: "避難中で、離婚届の前の母子",
	en: "A mother who fled with her children",
	chapters: [
		{
			ja: "まず保護を設定する",
			en: "Protection first",
			tells:
				"配偶者から逃れてきた母子。窓口は、誰かに伝わる前に保護を設定します。以後このケースは、固定された機関(知ってよいと窓口が定めた機関)のほかには「存在しない」ことになります。",
			steps: [
				desk("2025-12-01", "10:15", "case.opened", { householdType: "mother", basis: "dv-not-divorced", origin: "self" }),
				protection("2025-12-01", "10:20", FACILITY, LEGAL_AID, PRIVACY),
				consent("2025-12-01", "10:45", FACILITY, LEGAL_AID, HOUSING, HELLO_WORK),
			],
		},
		{
			ja: "母子生活支援施設へつなぐ",
			en: "To a living support facility",
			tells:
				"氏名や事情は封書にして送ります。作るのは窓口、開けられるのは施設だけです。ハブは中身を読めず、施設が受領を知らせると消去します。",
			steps: [
				{
					...desk("2025-12-01", "11:00", "referral.requested", {
						referral: ref("shelter"),
						to: FACILITY,
						measure: "living-support-facility",
						needs: ["life", "child"],
						origin: "self",
					}),
					seals: {
						for: FACILITY,
						words: "港見 汐里さんと子ども2人。夫に居場所を知られないこと。連絡は本人の携帯へ、夕方以降。",
					},
				},
				facility("2025-12-01", "13:00", "referral.received", { referral: ref("shelter") }),
				facility("2025-12-01", "15:30", "referral.accepted", { referral: ref("shelter") }),
			],
		},
		{
			ja: "弁護士のもとへ同行する",
			en: "Accompanied to the lawyer",
			tells: "自立支援員が法律相談に同行します。日程の変更も、次の約束も、相手の窓口に伝わります。",
			steps: [
				desk("2025-12-08", "09:30", "referral.requested", {
					referral: ref("lawyer"),
					to: LEGAL_AID,
					measure: "legal-consultation",
					needs: ["life"],
					origin: "self",
				}),
				lawyer("2025-12-09", "10:00", "referral.accepted", { referral: ref("lawyer") }),
				desk("2025-12-09", "11:30", "accompanied-visit.proposed", {
					visit: ref("to-lawyer"),
					referral: ref("lawyer"),
					host: LEGAL_AID,
					companionRole: "self-reliance-supporter",
					purpose: "legal-consultation",
					childcareNeeded: true,
				}),
				desk("2025-12-10", "09:15", "accompanied-visit.scheduled", {
					visit: ref("to-lawyer"),
					host: LEGAL_AID,
					companionRole: "self-reliance-supporter",
					purpose: "legal-consultation",
					childcareNeeded: true,
					slot: "2025-12-17T14:00+09:00",
				}),
				desk("2025-12-16", "16:00", "accompanied-visit.rescheduled", {
					visit: ref("to-lawyer"),
					slot: "2025-12-19T10:30+09:00",
				}),
				desk("2025-12-19", "12:00", "accompanied-visit.completed", {
					visit: ref("to-lawyer"),
					outcome: "procedure-started",
					nextAppointment: "booked",
					nextDate: "2026-01-16",
				}),
				lawyer("2026-01-16", "15:00", "referral.completed", { referral: ref("lawyer"), outcome: "measure-in-use" }),
			],
		},
		{
			ja: "住まいを得る",
			en: "A home of their own",
			tells: "公営住宅へつなぐ前に、住宅課を固定された機関に加えます。空きを待つ間も、窓口はつなぎの状態を見られます。",
			steps: [
				protection("2026-02-02", "09:45", FACILITY, LEGAL_AID, HOUSING, PRIVACY),
				desk("2026-02-02", "10:00", "referral.requested", {
					referral: ref("home"),
					to: HOUSING,
					measure: "public-housing",
					needs: ["life"],
					origin: "self",
				}),
				housing("2026-02-03", "09:00", "referral.received", { referral: ref("home") }),
				housing("2026-02-04", "09:00", "referral.waitlisted", { referral: ref("home") }),
				housing("2026-04-06", "09:00", "referral.resumed", { referral: ref("home") }),
				housing("2026-04-20", "11:00", "referral.completed", { referral: ref("home"), outcome: "measure-in-use" }),
			],
		},
		{
			ja: "保護は同意より強い",
			en: "Protection outweighs consent",
			tells:
				"ハローワークへの同意はありますが、固定された機関でないため、何も伝わりません。伝わっていないことと理由は、送った窓口の受付票に出ます。",
			steps: [
				desk("2026-05-11", "10:00", "referral.requested", {
					referral: ref("work"),
					to: HELLO_WORK,
					measure: "mothers-hello-work",
					needs: ["employment"],
					origin: "self",
				}),
				followUp("2026-05-11", "10:30", DESK, "d90", "consultation-90-days", "2026-05-11"),
				reached("2026-08-10", "12:00", DESK, "d90"),
			],
		},
	],
};
