// Written by `npm run generate:catalogue` from the files of events/. Do not edit.
import { accompaniedVisitCancelled } from "./events/accompanied-visit/cancelled.ts";
import { accompaniedVisitCompleted } from "./events/accompanied-visit/completed.ts";
import { accompaniedVisitNoShow } from "./events/accompanied-visit/no-show.ts";
import { accompaniedVisitProposed } from "./events/accompanied-visit/proposed.ts";
import { accompaniedVisitRescheduled } from "./events/accompanied-visit/rescheduled.ts";
import { accompaniedVisitScheduled } from "./events/accompanied-visit/scheduled.ts";
import { caseOpened } from "./events/case/opened.ts";
import { consentGranted } from "./events/consent/granted.ts";
import { consentNarrowed } from "./events/consent/narrowed.ts";
import { consentWithdrawn } from "./events/consent/withdrawn.ts";
import { employmentStarted } from "./events/employment/started.ts";
import { followUpAttempted } from "./events/follow-up/attempted.ts";
import { followUpCompleted } from "./events/follow-up/completed.ts";
import { followUpDue } from "./events/follow-up/due.ts";
import { followUpOverdue } from "./events/follow-up/overdue.ts";
import { followUpScheduled } from "./events/follow-up/scheduled.ts";
import { followUpWaived } from "./events/follow-up/waived.ts";
import { groundEnded } from "./events/ground/ended.ts";
import { groundStated } from "./events/ground/stated.ts";
import { referralAccepted } from "./events/referral/accepted.ts";
import { referralCompleted } from "./events/referral/completed.ts";
import { referralDeclined } from "./events/referral/declined.ts";
import { referralEnteredInError } from "./events/referral/entered-in-error.ts";
import { referralNotCompleted } from "./events/referral/not-completed.ts";
import { referralPutOnHold } from "./events/referral/put-on-hold.ts";
import { referralReceived } from "./events/referral/received.ts";
import { referralRequested } from "./events/referral/requested.ts";
import { referralRerouted } from "./events/referral/rerouted.ts";
import { referralResumed } from "./events/referral/resumed.ts";
import { referralWaitlisted } from "./events/referral/waitlisted.ts";
import { referralWithdrawn } from "./events/referral/withdrawn.ts";

/** Every event type, by its name. */
export const catalogue = {
	"accompanied-visit.cancelled": accompaniedVisitCancelled,
	"accompanied-visit.completed": accompaniedVisitCompleted,
	"accompanied-visit.no-show": accompaniedVisitNoShow,
	"accompanied-visit.proposed": accompaniedVisitProposed,
	"accompanied-visit.rescheduled": accompaniedVisitRescheduled,
	"accompanied-visit.scheduled": accompaniedVisitScheduled,
	"case.opened": caseOpened,
	"consent.granted": consentGranted,
	"consent.narrowed": consentNarrowed,
	"consent.withdrawn": consentWithdrawn,
	"employment.started": employmentStarted,
	"follow-up.attempted": followUpAttempted,
	"follow-up.completed": followUpCompleted,
	"follow-up.due": followUpDue,
	"follow-up.overdue": followUpOverdue,
	"follow-up.scheduled": followUpScheduled,
	"follow-up.waived": followUpWaived,
	"ground.ended": groundEnded,
	"ground.stated": groundStated,
	"referral.accepted": referralAccepted,
	"referral.completed": referralCompleted,
	"referral.declined": referralDeclined,
	"referral.entered-in-error": referralEnteredInError,
	"referral.not-completed": referralNotCompleted,
	"referral.put-on-hold": referralPutOnHold,
	"referral.received": referralReceived,
	"referral.requested": referralRequested,
	"referral.rerouted": referralRerouted,
	"referral.resumed": referralResumed,
	"referral.waitlisted": referralWaitlisted,
	"referral.withdrawn": referralWithdrawn,
} as const;
