import { agency, ref, type Step } from "../story.ts";

export const DESK = "minato-desk";
export const HELLO_WORK = "mothers-hello-work";
export const CENTER = "support-center";
export const FACILITY = "living-support";
export const NPO = "npo-hidamari";
export const HOUSING = "housing-desk";
export const NURSERY = "nursery-desk";
export const LEGAL_AID = "legal-aid";
export const PRIVACY = "privacy-desk";

export const desk = agency(DESK);

/** The family agrees that these agencies are told; the desk notes it. */
export const consent = (on: string, at: string, ...agencies: string[]): Step =>
	desk(on, at, "consent.granted", {
		consent: ref("consent"),
		agencies,
		scope: ["referral", "visit", "follow-up", "employment"],
	});

/** A follow-up that an agency takes on: its name, stage, and the day it counts from. */
export const followUp = (on: string, at: string, by: string, name: string, stage: string, since: string): Step =>
	agency(by)(on, at, "follow-up.scheduled", { followUp: ref(name), stage, since });

/** The family was reached. */
export const reached = (on: string, at: string, by: string, name: string): Step =>
	agency(by)(on, at, "follow-up.completed", { followUp: ref(name), outcome: "stable", channel: "phone" });
