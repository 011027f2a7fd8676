import { type DemoStory, PROTECTION, ref, type Step } from "./play.ts";

const DESK = "minato-desk";
const HELLO_WORK = "mothers-hello-work";
const CENTER = "support-center";
const FACILITY = "living-support";
const NPO = "npo-hidamari";
const HOUSING = "housing-desk";
const NURSERY = "nursery-desk";
const LEGAL_AID = "legal-aid";
const PRIVACY = "privacy-desk";

const step = (on: string, at: string, by: string, type: string, data: Step["data"] = {}): Step => ({ on, at, by, type, data });

const consent = (on: string, at: string, ...agencies: string[]): Step =>
	step(on, at, DESK, "consent.granted", {
		consent: ref("consent"),
		agencies,
		scope: ["referral", "visit", "follow-up", "employment"],
	});

const followUp = (on: string, at: string, by: string, name: string, stage: string, since: string): Step =>
	step(on, at, by, "follow-up.scheduled", { followUp: ref(name), stage, since });

const reached = (on: string, at: string, by: string, name: string, outcome = "stable"): Step =>
	step(on, at, by, "follow-up.completed", { followUp: ref(name), outcome, channel: "phone" });

/** From now on only these agencies and the sender are told of the family. */
const protection = (on: string, at: string, ...pinned: string[]): Step =>
	step(on, at, DESK, PROTECTION, { does: "set", basis: "support-measure", pinned, reviewBy: "2026-12-01" });

/** A mother who fled with her children and is not yet divorced: no papers are required, and a companion goes with her (T3-2, 4-1-ウ②-4). */
export const evacuee: DemoStory = {
	name: "evacuee",
	ja: "避難中・離婚届の前の母子。同行支援で次の窓口へ",
	steps: [
		step("2025-12-01", "10:15", DESK, "case.opened", { householdType: "mother", basis: "dv-not-divorced", origin: "self" }),
		protection("2025-12-01", "10:20", FACILITY, LEGAL_AID, PRIVACY),
		consent("2025-12-01", "10:45", FACILITY, LEGAL_AID, HOUSING, HELLO_WORK),
		{
			...step("2025-12-01", "11:00", DESK, "referral.requested", {
				referral: ref("shelter"),
				to: FACILITY,
				measure: "living-support-facility",
				needs: ["life", "child"],
				origin: "self",
			}),
			seals: { for: FACILITY, words: "港見 汐里さんと子ども2人。夫に居場所を知られないこと。連絡は本人の携帯へ、夕方以降。" },
		},
		step("2025-12-01", "13:00", FACILITY, "referral.received", { referral: ref("shelter") }),
		step("2025-12-01", "15:30", FACILITY, "referral.accepted", { referral: ref("shelter") }),
		step("2025-12-08", "09:30", DESK, "referral.requested", {
			referral: ref("lawyer"),
			to: LEGAL_AID,
			measure: "legal-consultation",
			needs: ["life"],
			origin: "self",
		}),
		step("2025-12-09", "10:00", LEGAL_AID, "referral.accepted", { referral: ref("lawyer") }),
		step("2025-12-09", "11:30", DESK, "accompanied-visit.proposed", {
			visit: ref("to-lawyer"),
			referral: ref("lawyer"),
			host: LEGAL_AID,
			companionRole: "self-reliance-supporter",
			purpose: "legal-consultation",
			childcareNeeded: true,
		}),
		step("2025-12-10", "09:15", DESK, "accompanied-visit.scheduled", {
			visit: ref("to-lawyer"),
			host: LEGAL_AID,
			companionRole: "self-reliance-supporter",
			purpose: "legal-consultation",
			childcareNeeded: true,
			slot: "2025-12-17T14:00+09:00",
		}),
		step("2025-12-16", "16:00", DESK, "accompanied-visit.rescheduled", {
			visit: ref("to-lawyer"),
			slot: "2025-12-19T10:30+09:00",
		}),
		step("2025-12-19", "12:00", DESK, "accompanied-visit.completed", {
			visit: ref("to-lawyer"),
			outcome: "procedure-started",
			nextAppointment: "booked",
			nextDate: "2026-01-16",
		}),
		step("2026-01-16", "15:00", LEGAL_AID, "referral.completed", { referral: ref("lawyer"), outcome: "measure-in-use" }),
		protection("2026-02-02", "09:45", FACILITY, LEGAL_AID, HOUSING, PRIVACY),
		step("2026-02-02", "10:00", DESK, "referral.requested", {
			referral: ref("home"),
			to: HOUSING,
			measure: "public-housing",
			needs: ["life"],
			origin: "self",
		}),
		step("2026-02-03", "09:00", HOUSING, "referral.received", { referral: ref("home") }),
		step("2026-02-04", "09:00", HOUSING, "referral.waitlisted", { referral: ref("home") }),
		step("2026-04-06", "09:00", HOUSING, "referral.resumed", { referral: ref("home") }),
		step("2026-04-20", "11:00", HOUSING, "referral.completed", { referral: ref("home"), outcome: "measure-in-use" }),
		// Covered by the consent but not pinned: told nothing.
		step("2026-05-11", "10:00", DESK, "referral.requested", {
			referral: ref("work"),
			to: HELLO_WORK,
			measure: "mothers-hello-work",
			needs: ["employment"],
			origin: "self",
		}),
		followUp("2026-05-11", "10:30", DESK, "d90", "consultation-90-days", "2026-05-11"),
		reached("2026-08-10", "12:00", DESK, "d90"),
	],
};

/** Declined, rerouted, then employed: followed up after 1, 3, 6 and 12 months (4-1-ウ③-4). */
const jobseeker: DemoStory = {
	name: "jobseeker",
	ja: "辞退、つなぎ直し、そして就職。1・3・6・12か月後も続く支援",
	steps: [
		step("2025-11-10", "09:30", DESK, "case.opened", {
			householdType: "mother",
			basis: "divorced",
			origin: "contact-with-office",
		}),
		consent("2025-11-10", "10:00", HELLO_WORK, CENTER, NURSERY),
		step("2025-11-10", "10:15", DESK, "referral.requested", {
			referral: ref("center"),
			to: CENTER,
			measure: "support-center",
			needs: ["employment", "childcare"],
			origin: "contact-with-office",
		}),
		step("2025-11-11", "09:15", CENTER, "referral.received", { referral: ref("center") }),
		step("2025-11-12", "16:00", CENTER, "referral.declined", { referral: ref("center"), reason: "no-capacity" }),
		step("2025-11-13", "09:00", DESK, "referral.rerouted", { referral: ref("center"), onward: ref("hello-work") }),
		step("2025-11-13", "09:15", DESK, "referral.requested", {
			referral: ref("hello-work"),
			to: HELLO_WORK,
			measure: "mothers-hello-work",
			needs: ["employment"],
			origin: "contact-with-office",
		}),
		step("2025-11-13", "13:30", HELLO_WORK, "referral.accepted", { referral: ref("hello-work") }),
		step("2025-11-14", "10:00", DESK, "referral.requested", {
			referral: ref("nursery"),
			to: NURSERY,
			measure: "childcare",
			needs: ["childcare"],
			origin: "contact-with-office",
		}),
		step("2025-11-17", "10:30", NURSERY, "referral.accepted", { referral: ref("nursery") }),
		step("2025-11-21", "11:00", NURSERY, "referral.completed", { referral: ref("nursery"), outcome: "measure-in-use" }),
		step("2025-11-25", "10:00", HELLO_WORK, "employment.started", { startedOn: "2025-11-20", form: "regular" }),
		step("2025-11-25", "10:30", HELLO_WORK, "referral.completed", { referral: ref("hello-work"), outcome: "employed" }),
		followUp("2025-11-25", "11:00", DESK, "m1", "employment-1-month", "2025-11-20"),
		followUp("2025-11-25", "11:05", DESK, "m3", "employment-3-months", "2025-11-20"),
		followUp("2025-11-25", "11:10", HELLO_WORK, "m6", "employment-6-months", "2025-11-20"),
		followUp("2025-11-25", "11:15", DESK, "m12", "employment-12-months", "2025-11-20"),
		reached("2025-12-22", "14:00", DESK, "m1"),
		step("2026-02-20", "15:00", DESK, "follow-up.attempted", { followUp: ref("m3"), channel: "phone" }),
		reached("2026-03-10", "12:30", DESK, "m3"),
		reached("2026-05-21", "11:30", HELLO_WORK, "m6"),
		reached("2026-11-20", "10:00", DESK, "m12"),
	],
};

/** Met at the intensive consultation in August, with 現況届; followed up after 14, 30 and 90 days (4-2-イ-2). */
const visitor: DemoStory = {
	name: "visitor",
	ja: "8月の集中相談から。14・30・90日後まで",
	steps: [
		step("2026-08-08", "13:00", DESK, "case.opened", {
			householdType: "father",
			basis: "bereaved",
			origin: "intensive-consultation",
		}),
		consent("2026-08-08", "13:15", CENTER, NPO),
		step("2026-08-08", "13:30", DESK, "referral.requested", {
			referral: ref("center"),
			to: CENTER,
			measure: "support-center",
			needs: ["employment", "study"],
			origin: "intensive-consultation",
		}),
		step("2026-08-08", "13:45", DESK, "referral.requested", {
			referral: ref("npo"),
			to: NPO,
			measure: "daily-life-support",
			needs: ["life", "childcare"],
			origin: "intensive-consultation",
		}),
		followUp("2026-08-08", "14:00", DESK, "d14", "consultation-14-days", "2026-08-08"),
		followUp("2026-08-08", "14:05", DESK, "d30", "consultation-30-days", "2026-08-08"),
		followUp("2026-08-08", "14:10", DESK, "d90", "consultation-90-days", "2026-08-08"),
		step("2026-08-10", "10:00", CENTER, "referral.accepted", { referral: ref("center") }),
		step("2026-08-12", "10:00", NPO, "referral.accepted", { referral: ref("npo") }),
		step("2026-08-18", "10:00", CENTER, "accompanied-visit.scheduled", {
			visit: ref("training"),
			host: NPO,
			companionRole: "employment-support-specialist",
			purpose: "training",
			childcareNeeded: true,
			slot: "2026-08-25T10:00+09:00",
		}),
		reached("2026-08-24", "11:00", DESK, "d14"),
		step("2026-08-25", "12:00", CENTER, "accompanied-visit.no-show", { visit: ref("training"), next: "contact-again" }),
		step("2026-08-27", "12:00", CENTER, "accompanied-visit.scheduled", {
			visit: ref("training-again"),
			host: NPO,
			companionRole: "employment-support-specialist",
			purpose: "training",
			childcareNeeded: true,
			slot: "2026-09-02T10:00+09:00",
		}),
		step("2026-09-02", "12:00", CENTER, "accompanied-visit.completed", {
			visit: ref("training-again"),
			outcome: "procedure-started",
			nextAppointment: "none",
		}),
		step("2026-09-24", "12:00", DESK, "follow-up.attempted", { followUp: ref("d30"), channel: "phone" }),
		reached("2026-09-28", "12:00", DESK, "d30"),
		step("2026-10-01", "12:00", NPO, "referral.completed", { referral: ref("npo"), outcome: "measure-in-use" }),
		reached("2026-11-09", "12:00", DESK, "d90"),
	],
};

/** The past year of three families of the sample town. */
export const stories: readonly DemoStory[] = [evacuee, jobseeker, visitor];
