// Written by `npm run generate:catalogue` from the files of events/. Do not edit.
import { accompaniedVisitCancelled } from "./events/accompanied-visit/cancelled.ts";
import { accompaniedVisitCompleted } from "./events/accompanied-visit/completed.ts";
import { accompaniedVisitEnteredInError } from "./events/accompanied-visit/entered-in-error.ts";
import { accompaniedVisitNoShow } from "./events/accompanied-visit/no-show.ts";
import { accompaniedVisitProposed } from "./events/accompanied-visit/proposed.ts";
import { accompaniedVisitRescheduled } from "./events/accompanied-visit/rescheduled.ts";
import { accompaniedVisitScheduled } from "./events/accompanied-visit/scheduled.ts";
import { caseEnteredInError } from "./events/case/entered-in-error.ts";
import { caseOpened } from "./events/case/opened.ts";
import { caseRetentionReached } from "./events/case/retention-reached.ts";
import { consentEnteredInError } from "./events/consent/entered-in-error.ts";
import { consentGranted } from "./events/consent/granted.ts";
import { consentNarrowed } from "./events/consent/narrowed.ts";
import { consentWithdrawn } from "./events/consent/withdrawn.ts";
import { employmentEnteredInError } from "./events/employment/entered-in-error.ts";
import { employmentStarted } from "./events/employment/started.ts";
import { followUpAttempted } from "./events/follow-up/attempted.ts";
import { followUpCompleted } from "./events/follow-up/completed.ts";
import { followUpDue } from "./events/follow-up/due.ts";
import { followUpEnteredInError } from "./events/follow-up/entered-in-error.ts";
import { followUpOverdue } from "./events/follow-up/overdue.ts";
import { followUpScheduled } from "./events/follow-up/scheduled.ts";
import { followUpWaived } from "./events/follow-up/waived.ts";
import { groundEnded } from "./events/ground/ended.ts";
import { groundEnteredInError } from "./events/ground/entered-in-error.ts";
import { groundStated } from "./events/ground/stated.ts";
import { protectionChanged } from "./events/protection/changed.ts";
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
import { voiceAppointed } from "./events/voice/appointed.ts";
import { voiceEnded } from "./events/voice/ended.ts";
import { voiceEnteredInError } from "./events/voice/entered-in-error.ts";

/** Every event type, by its name. */
export const catalogue = {
	"accompanied-visit.cancelled": accompaniedVisitCancelled,
	"accompanied-visit.completed": accompaniedVisitCompleted,
	"accompanied-visit.entered-in-error": accompaniedVisitEnteredInError,
	"accompanied-visit.no-show": accompaniedVisitNoShow,
	"accompanied-visit.proposed": accompaniedVisitProposed,
	"accompanied-visit.rescheduled": accompaniedVisitRescheduled,
	"accompanied-visit.scheduled": accompaniedVisitScheduled,
	"case.entered-in-error": caseEnteredInError,
	"case.opened": caseOpened,
	"case.retention-reached": caseRetentionReached,
	"consent.entered-in-error": consentEnteredInError,
	"consent.granted": consentGranted,
	"consent.narrowed": consentNarrowed,
	"consent.withdrawn": consentWithdrawn,
	"employment.entered-in-error": employmentEnteredInError,
	"employment.started": employmentStarted,
	"follow-up.attempted": followUpAttempted,
	"follow-up.completed": followUpCompleted,
	"follow-up.due": followUpDue,
	"follow-up.entered-in-error": followUpEnteredInError,
	"follow-up.overdue": followUpOverdue,
	"follow-up.scheduled": followUpScheduled,
	"follow-up.waived": followUpWaived,
	"ground.ended": groundEnded,
	"ground.entered-in-error": groundEnteredInError,
	"ground.stated": groundStated,
	"protection.changed": protectionChanged,
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
	"voice.appointed": voiceAppointed,
	"voice.ended": voiceEnded,
	"voice.entered-in-error": voiceEnteredInError,
} as const;
