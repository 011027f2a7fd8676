import { agency, ref, type Story } from "../story.ts";
import { CENTER, consent, DESK, desk, followUp, HELLO_WORK, NURSERY, reached } from "./town.ts";

const center = agency(CENTER);
const helloWork = agency(HELLO_WORK);
const nursery = agency(NURSERY);

/** Declined, rerouted, then employed: followed up after 1, 3, 6 and 12 months (4-1-ウ③-4). */
export const jobseeker: Story = {
	name: "jobseeker",
	ja: "仕事を探す母子",
	en: "A mother looking for work",
	chapters: [
		{
			ja: "断られたつなぎ",
			en: "A referral that is declined",
			tells: "窓口は就業・自立支援センターへつなぎますが、受入体制が整わないと回答が来ます。断られたことも、必ず窓口に戻ります。",
			steps: [
				desk("2025-11-10", "09:30", "case.opened", {
					householdType: "mother",
					basis: "divorced",
					origin: "contact-with-office",
				}),
				consent("2025-11-10", "10:00", HELLO_WORK, CENTER, NURSERY),
				desk("2025-11-10", "10:15", "referral.requested", {
					referral: ref("center"),
					to: CENTER,
					measure: "support-center",
					needs: ["employment", "childcare"],
					origin: "contact-with-office",
				}),
				center("2025-11-11", "09:15", "referral.received", { referral: ref("center") }),
				center("2025-11-12", "16:00", "referral.declined", { referral: ref("center"), reason: "no-capacity" }),
				desk("2025-11-13", "09:00", "referral.rerouted", { referral: ref("center"), onward: ref("hello-work") }),
			],
		},
		{
			ja: "つなぎ直しと保育",
			en: "Rerouted, with a nursery place",
			tells: "マザーズハローワークへつなぎ直し、仕事を探す間の保育も手配します。保育課には、保育に必要なことだけが伝わります。",
			steps: [
				desk("2025-11-13", "09:15", "referral.requested", {
					referral: ref("hello-work"),
					to: HELLO_WORK,
					measure: "mothers-hello-work",
					needs: ["employment"],
					origin: "contact-with-office",
				}),
				helloWork("2025-11-13", "13:30", "referral.accepted", { referral: ref("hello-work") }),
				desk("2025-11-14", "10:00", "referral.requested", {
					referral: ref("nursery"),
					to: NURSERY,
					measure: "childcare",
					needs: ["childcare"],
					origin: "contact-with-office",
				}),
				nursery("2025-11-17", "10:30", "referral.accepted", { referral: ref("nursery") }),
				nursery("2025-11-21", "11:00", "referral.completed", { referral: ref("nursery"), outcome: "measure-in-use" }),
			],
		},
		{
			ja: "就職",
			en: "Employed",
			tells: "就職して終わりではありません。1・3・6・12か月後の継続支援を、窓口とハローワークで分担して予定します。",
			steps: [
				helloWork("2025-11-25", "10:00", "employment.started", { startedOn: "2025-11-20", form: "regular" }),
				helloWork("2025-11-25", "10:30", "referral.completed", { referral: ref("hello-work"), outcome: "employed" }),
				followUp("2025-11-25", "11:00", DESK, "m1", "employment-1-month", "2025-11-20"),
				followUp("2025-11-25", "11:05", DESK, "m3", "employment-3-months", "2025-11-20"),
				followUp("2025-11-25", "11:10", HELLO_WORK, "m6", "employment-6-months", "2025-11-20"),
				followUp("2025-11-25", "11:15", DESK, "m12", "employment-12-months", "2025-11-20"),
			],
		},
		{
			ja: "就職した後も",
			en: "Followed up for a year",
			tells: "時期が来ると、ハブが担当の機関に知らせます。電話がつながらなければ、つながるまで残ります。",
			steps: [
				reached("2025-12-22", "14:00", DESK, "m1"),
				desk("2026-02-20", "15:00", "follow-up.attempted", { followUp: ref("m3"), channel: "phone" }),
				reached("2026-03-10", "12:30", DESK, "m3"),
				reached("2026-05-21", "11:30", HELLO_WORK, "m6"),
				reached("2026-11-20", "10:00", DESK, "m12"),
			],
		},
	],
};
