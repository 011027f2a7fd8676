import { agency, ref, type Story } from "../story.ts";
import { CENTER, consent, DESK, desk, followUp, NPO, reached } from "./town.ts";

const center = agency(CENTER);
const npo = agency(NPO);

/** Met at the intensive consultation in August, with 現況届; followed up after 14, 30 and 90 days (4-2-イ-2). */
export const visitor: Story = {
	name: "visitor",
	ja: "8月の集中相談に来た父子",
	en: "A father met at the consultation in August",
	chapters: [
		{
			ja: "集中相談の日",
			en: "The day of consultation",
			tells: "児童扶養手当の現況届に来た父親を、その場で二つの機関につなぎ、14・30・90日後の継続支援を予定します。",
			steps: [
				desk("2026-08-08", "13:00", "case.opened", {
					householdType: "father",
					basis: "bereaved",
					origin: "intensive-consultation",
				}),
				consent("2026-08-08", "13:15", CENTER, NPO),
				desk("2026-08-08", "13:30", "referral.requested", {
					referral: ref("center"),
					to: CENTER,
					measure: "support-center",
					needs: ["employment", "study"],
					origin: "intensive-consultation",
				}),
				desk("2026-08-08", "13:45", "referral.requested", {
					referral: ref("npo"),
					to: NPO,
					measure: "daily-life-support",
					needs: ["life", "childcare"],
					origin: "intensive-consultation",
				}),
				followUp("2026-08-08", "14:00", DESK, "d14", "consultation-14-days", "2026-08-08"),
				followUp("2026-08-08", "14:05", DESK, "d30", "consultation-30-days", "2026-08-08"),
				followUp("2026-08-08", "14:10", DESK, "d90", "consultation-90-days", "2026-08-08"),
				center("2026-08-10", "10:00", "referral.accepted", { referral: ref("center") }),
				npo("2026-08-12", "10:00", "referral.accepted", { referral: ref("npo") }),
			],
		},
		{
			ja: "来られなかった日、もう一度",
			en: "Missed, and tried again",
			tells: "約束の日に本人は来られませんでした。記録して終わりにせず、日を改めて同行します。",
			steps: [
				center("2026-08-18", "10:00", "accompanied-visit.scheduled", {
					visit: ref("training"),
					host: NPO,
					companionRole: "employment-support-specialist",
					purpose: "training",
					childcareNeeded: true,
					slot: "2026-08-25T10:00+09:00",
				}),
				reached("2026-08-24", "11:00", DESK, "d14"),
				center("2026-08-25", "12:00", "accompanied-visit.no-show", { visit: ref("training"), next: "contact-again" }),
				center("2026-08-27", "12:00", "accompanied-visit.scheduled", {
					visit: ref("training-again"),
					host: NPO,
					companionRole: "employment-support-specialist",
					purpose: "training",
					childcareNeeded: true,
					slot: "2026-09-02T10:00+09:00",
				}),
				center("2026-09-02", "12:00", "accompanied-visit.completed", {
					visit: ref("training-again"),
					outcome: "procedure-started",
					nextAppointment: "none",
				}),
			],
		},
		{
			ja: "つながるまで連絡する",
			en: "Until they are reached",
			tells: "30日後の電話は不通。予定は消えず、担当の窓口に残ります。90日後、暮らしが落ち着いたことを確かめました。",
			steps: [
				desk("2026-09-24", "12:00", "follow-up.attempted", { followUp: ref("d30"), channel: "phone" }),
				reached("2026-09-28", "12:00", DESK, "d30"),
				npo("2026-10-01", "12:00", "referral.completed", { referral: ref("npo"), outcome: "measure-in-use" }),
				reached("2026-11-09", "12:00", DESK, "d90"),
			],
		},
	],
};
