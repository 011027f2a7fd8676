// Written by `npm run generate:contract` from the OpenAPI document; do not edit.

export type paths = {
	"/v1/cases/{token}/events/{id}/acknowledgement": {
		parameters: { query?: never; header?: never; path?: never; cookie?: never };
		get?: never;
		put?: never;
		/** Acknowledge an event */
		post: operations["acknowledge"];
		delete?: never;
		patch?: never;
	};
	"/v1/events": {
		parameters: { query?: never; header?: never; path?: never; cookie?: never };
		/** List your own events */
		get: operations["list-receipts"];
		put?: never;
		/** Post events */
		post: operations["post-events"];
		delete?: never;
		patch?: never;
	};
	"/v1/cases/{token}/protection": {
		parameters: { query?: never; header?: never; path?: never; cookie?: never };
		/** Read the protection of a case */
		get: operations["read-protection"];
		put?: never;
		/** Protect a case, or lift its protection */
		post: operations["protect"];
		delete?: never;
		patch?: never;
	};
	"/asyncapi.json": {
		parameters: { query?: never; header?: never; path?: never; cookie?: never };
		/** What the hub sends (AsyncAPI 3.0) */
		get: operations["read-asyncapi"];
		put?: never;
		post?: never;
		delete?: never;
		patch?: never;
	};
	"/v1/csv/template": {
		parameters: { query?: never; header?: never; path?: never; cookie?: never };
		/** Get a CSV template */
		get: operations["read-csv-template"];
		put?: never;
		post?: never;
		delete?: never;
		patch?: never;
	};
	"/docs": {
		parameters: { query?: never; header?: never; path?: never; cookie?: never };
		/** The reference as a page */
		get: operations["read-docs"];
		put?: never;
		post?: never;
		delete?: never;
		patch?: never;
	};
	"/docs/{file}": {
		parameters: { query?: never; header?: never; path?: never; cookie?: never };
		/** A part of the page */
		get: operations["read-docs-asset"];
		put?: never;
		post?: never;
		delete?: never;
		patch?: never;
	};
	"/v1/inbox": {
		parameters: { query?: never; header?: never; path?: never; cookie?: never };
		/** Read your inbox */
		get: operations["read-inbox"];
		put?: never;
		post?: never;
		delete?: never;
		patch?: never;
	};
	"/v1/agencies/{id}/jwks": {
		parameters: { query?: never; header?: never; path?: never; cookie?: never };
		/** Read an agency's public keys */
		get: operations["read-keys"];
		put?: never;
		post?: never;
		delete?: never;
		patch?: never;
	};
	"/v1/ledger": {
		parameters: { query?: never; header?: never; path?: never; cookie?: never };
		/** Read the ledger */
		get: operations["read-ledger"];
		put?: never;
		post?: never;
		delete?: never;
		patch?: never;
	};
	"/openapi.json": {
		parameters: { query?: never; header?: never; path?: never; cookie?: never };
		/** This document (OpenAPI 3.1) */
		get: operations["read-openapi"];
		put?: never;
		post?: never;
		delete?: never;
		patch?: never;
	};
	"/v1/events/{id}": {
		parameters: { query?: never; header?: never; path?: never; cookie?: never };
		/** Read a receipt */
		get: operations["read-receipt"];
		put?: never;
		post?: never;
		delete?: never;
		patch?: never;
	};
	"/schemas/{type}": {
		parameters: { query?: never; header?: never; path?: never; cookie?: never };
		/** JSON Schema of an event type */
		get: operations["read-schema"];
		put?: never;
		post?: never;
		delete?: never;
		patch?: never;
	};
	"/v1/cases/{token}/timeline": {
		parameters: { query?: never; header?: never; path?: never; cookie?: never };
		/** Read a case's timeline */
		get: operations["read-timeline"];
		put?: never;
		post?: never;
		delete?: never;
		patch?: never;
	};
	"/v1/webhook": {
		parameters: { query?: never; header?: never; path?: never; cookie?: never };
		/** Read how your webhook is doing */
		get: operations["read-webhook"];
		/** Set your webhook */
		put: operations["set-webhook"];
		post?: never;
		/** Stop your webhook */
		delete: operations["stop-webhook"];
		patch?: never;
	};
	"/v1/webhook/resend": {
		parameters: { query?: never; header?: never; path?: never; cookie?: never };
		get?: never;
		put?: never;
		/** Have entries sent again */
		post: operations["resend-webhook"];
		delete?: never;
		patch?: never;
	};
	"/v1/webhook/secret": {
		parameters: { query?: never; header?: never; path?: never; cookie?: never };
		get?: never;
		put?: never;
		/** Change the secret */
		post: operations["rotate-webhook-secret"];
		delete?: never;
		patch?: never;
	};
	"/v1/csv/events": {
		parameters: { query?: never; header?: never; path?: never; cookie?: never };
		get?: never;
		put?: never;
		/** Post events as CSV */
		post: operations["take-csv"];
		delete?: never;
		patch?: never;
	};
	"/v1/webhook/verification": {
		parameters: { query?: never; header?: never; path?: never; cookie?: never };
		get?: never;
		put?: never;
		/** Have the endpoint asked again */
		post: operations["verify-webhook"];
		delete?: never;
		patch?: never;
	};
};

export type components = { schemas: {
	Accepted: {
		readonly id: string;
		/** Where the receipt is read */
		readonly receipt: string;
	};
	/** Accompanied visit cancelled */
	AccompaniedVisitCancelled: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "accompanied-visit.cancelled";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["AccompaniedVisitCancelledData"];
	};
	/** Accompanied visit cancelled */
	AccompaniedVisitCancelledData: {
		/** Visit (同行支援の番号) */
		readonly visit: string;
		/** Reason (理由) */
		readonly reason: components["schemas"]["VisitCancelReasons"];
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Accompanied visit cancelled, on a timeline */
	AccompaniedVisitCancelledOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "accompanied-visit.cancelled";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Visit (同行支援の番号) */
			readonly visit?: string;
			/** Reason (理由) */
			readonly reason?: components["schemas"]["VisitCancelReasons"];
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Accompanied visit cancelled, as a recipient sees it */
	AccompaniedVisitCancelledReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "accompanied-visit.cancelled";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Visit (同行支援の番号) */
			readonly visit?: string;
			/** Reason (理由) */
			readonly reason?: components["schemas"]["VisitCancelReasons"];
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
	};
	/** Accompanied visit completed */
	AccompaniedVisitCompleted: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "accompanied-visit.completed";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["AccompaniedVisitCompletedData"];
	};
	/** Accompanied visit completed */
	AccompaniedVisitCompletedData: {
		/** Visit (同行支援の番号) */
		readonly visit: string;
		/** Outcome (結果) */
		readonly outcome: components["schemas"]["VisitOutcomes"];
		/** Next appointment (次回の有無) */
		readonly nextAppointment: components["schemas"]["NextAppointments"];
		/** Next date (次回の日) */
		readonly nextDate?: string;
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Accompanied visit completed, on a timeline */
	AccompaniedVisitCompletedOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "accompanied-visit.completed";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Visit (同行支援の番号) */
			readonly visit?: string;
			/** Outcome (結果) */
			readonly outcome?: components["schemas"]["VisitOutcomes"];
			/** Next appointment (次回の有無) */
			readonly nextAppointment?: components["schemas"]["NextAppointments"];
			/** Next date (次回の日) */
			readonly nextDate?: string;
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Accompanied visit completed, as a recipient sees it */
	AccompaniedVisitCompletedReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "accompanied-visit.completed";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Visit (同行支援の番号) */
			readonly visit?: string;
			/** Outcome (結果) */
			readonly outcome?: components["schemas"]["VisitOutcomes"];
			/** Next appointment (次回の有無) */
			readonly nextAppointment?: components["schemas"]["NextAppointments"];
			/** Next date (次回の日) */
			readonly nextDate?: string;
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
	};
	/** Accompanied visit entered in error */
	AccompaniedVisitEnteredInError: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "accompanied-visit.entered-in-error";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["AccompaniedVisitEnteredInErrorData"];
	};
	/** Accompanied visit entered in error */
	AccompaniedVisitEnteredInErrorData: {
		/** Visit (同行支援の番号) */
		readonly visit: string;
		/** Reason (訂正の理由) */
		readonly reason: components["schemas"]["CorrectionReasons"];
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Accompanied visit entered in error, on a timeline */
	AccompaniedVisitEnteredInErrorOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "accompanied-visit.entered-in-error";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Visit (同行支援の番号) */
			readonly visit?: string;
			/** Reason (訂正の理由) */
			readonly reason?: components["schemas"]["CorrectionReasons"];
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Accompanied visit entered in error, as a recipient sees it */
	AccompaniedVisitEnteredInErrorReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "accompanied-visit.entered-in-error";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Visit (同行支援の番号) */
			readonly visit?: string;
			/** Reason (訂正の理由) */
			readonly reason?: components["schemas"]["CorrectionReasons"];
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
	};
	/** Accompanied visit no show */
	AccompaniedVisitNoShow: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "accompanied-visit.no-show";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["AccompaniedVisitNoShowData"];
	};
	/** Accompanied visit no show */
	AccompaniedVisitNoShowData: {
		/** Visit (同行支援の番号) */
		readonly visit: string;
		/** Next (次の対応) */
		readonly next: components["schemas"]["NoShowFollowUps"];
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Accompanied visit no show, on a timeline */
	AccompaniedVisitNoShowOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "accompanied-visit.no-show";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Visit (同行支援の番号) */
			readonly visit?: string;
			/** Next (次の対応) */
			readonly next?: components["schemas"]["NoShowFollowUps"];
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Accompanied visit no show, as a recipient sees it */
	AccompaniedVisitNoShowReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "accompanied-visit.no-show";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Visit (同行支援の番号) */
			readonly visit?: string;
			/** Next (次の対応) */
			readonly next?: components["schemas"]["NoShowFollowUps"];
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
	};
	/** Accompanied visit proposed */
	AccompaniedVisitProposed: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "accompanied-visit.proposed";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["AccompaniedVisitProposedData"];
	};
	/** Accompanied visit proposed */
	AccompaniedVisitProposedData: {
		/** Visit (同行支援の番号) */
		readonly visit: string;
		/** Referral (つなぎの番号) */
		readonly referral?: string;
		/** Host (訪問先) */
		readonly host: string;
		/** Companion role (同行者の職種) */
		readonly companionRole: components["schemas"]["StaffRoles"];
		/** Purpose (目的) */
		readonly purpose: components["schemas"]["VisitPurposes"];
		/** Childcare needed (訪問中の保育の要否) */
		readonly childcareNeeded: boolean;
		/** Slot (希望の日時) */
		readonly slot?: string;
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Accompanied visit proposed, on a timeline */
	AccompaniedVisitProposedOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "accompanied-visit.proposed";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Visit (同行支援の番号) */
			readonly visit?: string;
			/** Referral (つなぎの番号) */
			readonly referral?: string;
			/** Host (訪問先) */
			readonly host?: string;
			/** Companion role (同行者の職種) */
			readonly companionRole?: components["schemas"]["StaffRoles"];
			/** Purpose (目的) */
			readonly purpose?: components["schemas"]["VisitPurposes"];
			/** Childcare needed (訪問中の保育の要否) */
			readonly childcareNeeded?: boolean;
			/** Slot (希望の日時) */
			readonly slot?: string;
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Accompanied visit proposed, as a recipient sees it */
	AccompaniedVisitProposedReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "accompanied-visit.proposed";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Visit (同行支援の番号) */
			readonly visit?: string;
			/** Referral (つなぎの番号) */
			readonly referral?: string;
			/** Host (訪問先) */
			readonly host?: string;
			/** Companion role (同行者の職種) */
			readonly companionRole?: components["schemas"]["StaffRoles"];
			/** Purpose (目的) */
			readonly purpose?: components["schemas"]["VisitPurposes"];
			/** Childcare needed (訪問中の保育の要否) */
			readonly childcareNeeded?: boolean;
			/** Slot (希望の日時) */
			readonly slot?: string;
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
	};
	/** Accompanied visit rescheduled */
	AccompaniedVisitRescheduled: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "accompanied-visit.rescheduled";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["AccompaniedVisitRescheduledData"];
	};
	/** Accompanied visit rescheduled */
	AccompaniedVisitRescheduledData: {
		/** Visit (同行支援の番号) */
		readonly visit: string;
		/** Slot (新しい日時) */
		readonly slot: string;
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Accompanied visit rescheduled, on a timeline */
	AccompaniedVisitRescheduledOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "accompanied-visit.rescheduled";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Visit (同行支援の番号) */
			readonly visit?: string;
			/** Slot (新しい日時) */
			readonly slot?: string;
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Accompanied visit rescheduled, as a recipient sees it */
	AccompaniedVisitRescheduledReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "accompanied-visit.rescheduled";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Visit (同行支援の番号) */
			readonly visit?: string;
			/** Slot (新しい日時) */
			readonly slot?: string;
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
	};
	/** Accompanied visit scheduled */
	AccompaniedVisitScheduled: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "accompanied-visit.scheduled";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["AccompaniedVisitScheduledData"];
	};
	/** Accompanied visit scheduled */
	AccompaniedVisitScheduledData: {
		/** Visit (同行支援の番号) */
		readonly visit: string;
		/** Referral (つなぎの番号) */
		readonly referral?: string;
		/** Host (訪問先) */
		readonly host: string;
		/** Companion role (同行者の職種) */
		readonly companionRole: components["schemas"]["StaffRoles"];
		/** Purpose (目的) */
		readonly purpose: components["schemas"]["VisitPurposes"];
		/** Childcare needed (訪問中の保育の要否) */
		readonly childcareNeeded: boolean;
		/** Slot (日時) */
		readonly slot: string;
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Accompanied visit scheduled, on a timeline */
	AccompaniedVisitScheduledOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "accompanied-visit.scheduled";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Visit (同行支援の番号) */
			readonly visit?: string;
			/** Referral (つなぎの番号) */
			readonly referral?: string;
			/** Host (訪問先) */
			readonly host?: string;
			/** Companion role (同行者の職種) */
			readonly companionRole?: components["schemas"]["StaffRoles"];
			/** Purpose (目的) */
			readonly purpose?: components["schemas"]["VisitPurposes"];
			/** Childcare needed (訪問中の保育の要否) */
			readonly childcareNeeded?: boolean;
			/** Slot (日時) */
			readonly slot?: string;
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Accompanied visit scheduled, as a recipient sees it */
	AccompaniedVisitScheduledReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "accompanied-visit.scheduled";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Visit (同行支援の番号) */
			readonly visit?: string;
			/** Referral (つなぎの番号) */
			readonly referral?: string;
			/** Host (訪問先) */
			readonly host?: string;
			/** Companion role (同行者の職種) */
			readonly companionRole?: components["schemas"]["StaffRoles"];
			/** Purpose (目的) */
			readonly purpose?: components["schemas"]["VisitPurposes"];
			/** Childcare needed (訪問中の保育の要否) */
			readonly childcareNeeded?: boolean;
			/** Slot (日時) */
			readonly slot?: string;
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
	};
	BatchAnswer: {
		/** One for each event, in order */
		readonly results: components["schemas"]["BatchResult"][];
	};
	BatchResult: ({
		readonly status: 202;
		readonly id: string;
		readonly receipt: string;
	} | {
		readonly status: (400 | 422 | 403 | 404 | 410 | 409 | 503);
		readonly id?: string;
		readonly problem: (components["schemas"]["NoIdProblem"] | components["schemas"]["InvalidEventProblem"] | components["schemas"]["NotTheSourceProblem"] | components["schemas"]["NotAllowedToPostProblem"] | components["schemas"]["UnknownCaseProblem"] | components["schemas"]["ErasedProblem"] | components["schemas"]["CaseExistsProblem"] | components["schemas"]["NotRecordedYetProblem"] | components["schemas"]["ConflictProblem"] | components["schemas"]["UnavailableProblem"]);
	});
	/** Case entered in error */
	CaseEnteredInError: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "case.entered-in-error";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["CaseEnteredInErrorData"];
	};
	/** Case entered in error */
	CaseEnteredInErrorData: {
		/** Reason (訂正の理由) */
		readonly reason: components["schemas"]["CorrectionReasons"];
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Case entered in error, on a timeline */
	CaseEnteredInErrorOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "case.entered-in-error";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Reason (訂正の理由) */
			readonly reason?: components["schemas"]["CorrectionReasons"];
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Case entered in error, as a recipient sees it */
	CaseEnteredInErrorReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "case.entered-in-error";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Reason (訂正の理由) */
			readonly reason?: components["schemas"]["CorrectionReasons"];
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
	};
	/** There is such a case already; its number opens it. */
	CaseExistsProblem: {
		readonly type: "https://tsunagi.example/problems/case-exists";
		readonly status: 409;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["FieldProblem"][];
	};
	/** Case opened */
	CaseOpened: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "case.opened";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["CaseOpenedData"];
	};
	/** Case opened */
	CaseOpenedData: {
		/** Household type (世帯の種別) */
		readonly householdType: components["schemas"]["HouseholdTypes"];
		/** Basis (ひとり親家庭となった事情) */
		readonly basis: components["schemas"]["SingleParentGrounds"];
		/** Origin (きっかけ) */
		readonly origin: components["schemas"]["Origins"];
		/** Child age bands (子どもの年代) */
		readonly childAgeBands?: components["schemas"]["ChildAgeBands"][];
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Case opened, on a timeline */
	CaseOpenedOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "case.opened";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Household type (世帯の種別) */
			readonly householdType?: components["schemas"]["HouseholdTypes"];
			/** Basis (ひとり親家庭となった事情) */
			readonly basis?: components["schemas"]["SingleParentGrounds"];
			/** Origin (きっかけ) */
			readonly origin?: components["schemas"]["Origins"];
			/** Child age bands (子どもの年代) */
			readonly childAgeBands?: components["schemas"]["ChildAgeBands"][];
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/**
	 * Channels
	 *
	 * - `counter`: 窓口
	 * - `phone`: 電話
	 * - `e-mail`: メール
	 * - `sns`: SNS
	 * - `visit`: 訪問
	 * - `online`: オンライン
	 */
	Channels: ("counter" | "phone" | "e-mail" | "sns" | "visit" | "online");
	/**
	 * Child age bands
	 *
	 * - `0-2`: 0〜2歳
	 * - `3-5`: 3〜5歳
	 * - `6-11`: 小学生
	 * - `12-14`: 中学生
	 * - `15-17`: 高校生の年代
	 * - `18-19`: 18〜19歳
	 */
	ChildAgeBands: ("0-2" | "3-5" | "6-11" | "12-14" | "15-17" | "18-19");
	/** An event with this id and another content was accepted before; that one stays. */
	ConflictProblem: {
		readonly type: "https://tsunagi.example/problems/conflict";
		readonly status: 409;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["FieldProblem"][];
	};
	/** Consent entered in error */
	ConsentEnteredInError: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "consent.entered-in-error";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["ConsentEnteredInErrorData"];
	};
	/** Consent entered in error */
	ConsentEnteredInErrorData: {
		/** Consent (同意の番号) */
		readonly consent: string;
		/** Reason (訂正の理由) */
		readonly reason: components["schemas"]["CorrectionReasons"];
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Consent entered in error, on a timeline */
	ConsentEnteredInErrorOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "consent.entered-in-error";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Consent (同意の番号) */
			readonly consent?: string;
			/** Reason (訂正の理由) */
			readonly reason?: components["schemas"]["CorrectionReasons"];
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Consent entered in error, as a recipient sees it */
	ConsentEnteredInErrorReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "consent.entered-in-error";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Consent (同意の番号) */
			readonly consent?: string;
			/** Reason (訂正の理由) */
			readonly reason?: components["schemas"]["CorrectionReasons"];
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
	};
	/** Consent granted */
	ConsentGranted: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "consent.granted";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["ConsentGrantedData"];
	};
	/** Consent granted */
	ConsentGrantedData: {
		/** Consent (同意の番号) */
		readonly consent: string;
		/** Agencies (共有先) */
		readonly agencies: string[];
		/** Scope (範囲) */
		readonly scope: components["schemas"]["ConsentScopes"][];
		/** Until (期限) */
		readonly until?: string;
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Consent granted, on a timeline */
	ConsentGrantedOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "consent.granted";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Consent (同意の番号) */
			readonly consent?: string;
			/** Agencies (共有先) */
			readonly agencies?: string[];
			/** Scope (範囲) */
			readonly scope?: components["schemas"]["ConsentScopes"][];
			/** Until (期限) */
			readonly until?: string;
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Consent granted, as a recipient sees it */
	ConsentGrantedReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "consent.granted";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Consent (同意の番号) */
			readonly consent?: string;
			/** Agencies (共有先) */
			readonly agencies?: string[];
			/** Scope (範囲) */
			readonly scope?: components["schemas"]["ConsentScopes"][];
			/** Until (期限) */
			readonly until?: string;
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
	};
	/** Consent narrowed */
	ConsentNarrowed: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "consent.narrowed";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["ConsentNarrowedData"];
	};
	/** Consent narrowed */
	ConsentNarrowedData: {
		/** Consent (同意の番号) */
		readonly consent: string;
		/** Agencies (残る共有先) */
		readonly agencies: string[];
		/** Scope (残る範囲) */
		readonly scope: components["schemas"]["ConsentScopes"][];
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Consent narrowed, on a timeline */
	ConsentNarrowedOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "consent.narrowed";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Consent (同意の番号) */
			readonly consent?: string;
			/** Agencies (残る共有先) */
			readonly agencies?: string[];
			/** Scope (残る範囲) */
			readonly scope?: components["schemas"]["ConsentScopes"][];
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Consent narrowed, as a recipient sees it */
	ConsentNarrowedReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "consent.narrowed";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Consent (同意の番号) */
			readonly consent?: string;
			/** Agencies (残る共有先) */
			readonly agencies?: string[];
			/** Scope (残る範囲) */
			readonly scope?: components["schemas"]["ConsentScopes"][];
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
	};
	/**
	 * Consent scopes
	 *
	 * - `referral`: つなぎ
	 * - `visit`: 同行支援
	 * - `follow-up`: 継続的な支援
	 * - `employment`: 就業の状況
	 */
	ConsentScopes: ("referral" | "visit" | "follow-up" | "employment");
	/** Consent withdrawn */
	ConsentWithdrawn: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "consent.withdrawn";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["ConsentWithdrawnData"];
	};
	/** Consent withdrawn */
	ConsentWithdrawnData: {
		/** Consent (同意の番号) */
		readonly consent: string;
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Consent withdrawn, on a timeline */
	ConsentWithdrawnOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "consent.withdrawn";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Consent (同意の番号) */
			readonly consent?: string;
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Consent withdrawn, as a recipient sees it */
	ConsentWithdrawnReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "consent.withdrawn";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Consent (同意の番号) */
			readonly consent?: string;
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
	};
	/**
	 * Correction reasons
	 *
	 * - `wrong-agency`: 相手機関の誤り
	 * - `wrong-case`: ケースの取り違え
	 * - `typed-wrong`: 入力の誤り
	 */
	CorrectionReasons: ("wrong-agency" | "wrong-case" | "typed-wrong");
	CsvAnswer: {
		readonly results: ({
			/** The line of the file; headings are line 1 */
			readonly row: number;
			readonly status: 202;
			readonly id: string;
			readonly receipt: string;
		} | {
			/** The line of the file; headings are line 1 */
			readonly row: number;
			readonly status: (400 | 422 | 403 | 404 | 410 | 409 | 503);
			readonly id?: string;
			/** Pointers name the line and the heading: /3/世帯の種別 */
			readonly problem: (components["schemas"]["NoIdProblem"] | components["schemas"]["InvalidEventProblem"] | components["schemas"]["NotTheSourceProblem"] | components["schemas"]["NotAllowedToPostProblem"] | components["schemas"]["UnknownCaseProblem"] | components["schemas"]["ErasedProblem"] | components["schemas"]["CaseExistsProblem"] | components["schemas"]["NotRecordedYetProblem"] | components["schemas"]["ConflictProblem"] | components["schemas"]["UnavailableProblem"]);
		})[];
	};
	/**
	 * Decline reasons
	 *
	 * - `no-capacity`: 受入れの余力がない
	 * - `not-eligible`: 対象の要件に合わない
	 * - `outside-area`: 担当区域の外
	 * - `missing-documents`: 書類が足りない
	 * - `could-not-contact`: 連絡が取れない
	 * - `person-refused`: 本人が望まない
	 * - `no-longer-needed`: 必要がなくなった
	 * - `unsafe`: 安全が確保できない
	 * - `duplicate`: 重複
	 * - `referred-elsewhere`: 他の機関へつないだ
	 * - `other`: その他
	 */
	DeclineReasons: ("no-capacity" | "not-eligible" | "outside-area" | "missing-documents" | "could-not-contact" | "person-refused" | "no-longer-needed" | "unsafe" | "duplicate" | "referred-elsewhere" | "other");
	Disclosure: {
		/** When it reached the recipient, in Japan */
		readonly at: string;
		readonly recipient: string;
		readonly channel: ("inbox" | "webhook");
		/** Agency, or hub */
		readonly sender: string;
		readonly type: ("accompanied-visit.cancelled" | "accompanied-visit.completed" | "accompanied-visit.entered-in-error" | "accompanied-visit.no-show" | "accompanied-visit.proposed" | "accompanied-visit.rescheduled" | "accompanied-visit.scheduled" | "case.entered-in-error" | "case.opened" | "consent.entered-in-error" | "consent.granted" | "consent.narrowed" | "consent.withdrawn" | "employment.entered-in-error" | "employment.started" | "follow-up.attempted" | "follow-up.completed" | "follow-up.due" | "follow-up.entered-in-error" | "follow-up.overdue" | "follow-up.scheduled" | "follow-up.waived" | "ground.ended" | "ground.entered-in-error" | "ground.stated" | "protection.changed" | "referral.accepted" | "referral.completed" | "referral.declined" | "referral.entered-in-error" | "referral.not-completed" | "referral.put-on-hold" | "referral.received" | "referral.requested" | "referral.rerouted" | "referral.resumed" | "referral.waitlisted" | "referral.withdrawn" | "voice.appointed" | "voice.ended" | "voice.entered-in-error");
		/** The type in Japanese */
		readonly ja: string;
		/** The day it happened */
		readonly happened: string;
		/** The fields that went over */
		readonly fields: {
			readonly name: string;
			readonly ja: string;
		}[];
		readonly ground: components["schemas"]["Grounds"];
		readonly groundJa: string;
		/** The day the ground was given */
		readonly groundGiven?: string;
		/** Until when it holds */
		readonly groundUntil?: string;
		readonly case: string;
		readonly event: string;
	};
	Disclosures: {
		readonly disclosures: components["schemas"]["Disclosure"][];
		/** Where to go on from (`after`), of what an agency received */
		readonly next?: number;
	};
	/** Employment entered in error */
	EmploymentEnteredInError: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "employment.entered-in-error";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["EmploymentEnteredInErrorData"];
	};
	/** Employment entered in error */
	EmploymentEnteredInErrorData: {
		/** Event (訂正するイベントの番号) */
		readonly event: string;
		/** Reason (訂正の理由) */
		readonly reason: components["schemas"]["CorrectionReasons"];
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Employment entered in error, on a timeline */
	EmploymentEnteredInErrorOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "employment.entered-in-error";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Event (訂正するイベントの番号) */
			readonly event?: string;
			/** Reason (訂正の理由) */
			readonly reason?: components["schemas"]["CorrectionReasons"];
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Employment entered in error, as a recipient sees it */
	EmploymentEnteredInErrorReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "employment.entered-in-error";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Event (訂正するイベントの番号) */
			readonly event?: string;
			/** Reason (訂正の理由) */
			readonly reason?: components["schemas"]["CorrectionReasons"];
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
	};
	/**
	 * Employment forms
	 *
	 * - `regular`: 正規雇用
	 * - `fixed-term`: 有期雇用
	 * - `part-time`: パート・アルバイト
	 * - `dispatched`: 派遣
	 * - `self-employed`: 自営・内職
	 * - `other`: その他
	 */
	EmploymentForms: ("regular" | "fixed-term" | "part-time" | "dispatched" | "self-employed" | "other");
	/** Employment started */
	EmploymentStarted: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "employment.started";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["EmploymentStartedData"];
	};
	/** Employment started */
	EmploymentStartedData: {
		/** Started on (就職日) */
		readonly startedOn: string;
		/** Form (雇用形態) */
		readonly form: components["schemas"]["EmploymentForms"];
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Employment started, on a timeline */
	EmploymentStartedOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "employment.started";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Started on (就職日) */
			readonly startedOn?: string;
			/** Form (雇用形態) */
			readonly form?: components["schemas"]["EmploymentForms"];
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Employment started, as a recipient sees it */
	EmploymentStartedReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "employment.started";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Started on (就職日) */
			readonly startedOn?: string;
			/** Form (雇用形態) */
			readonly form?: components["schemas"]["EmploymentForms"];
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
	};
	/**
	 * How the endpoint is doing
	 *
	 * - `pending`: asked whether it wants webhooks
	 * - `verified`: gets them
	 * - `failing`: tried again later
	 * - `paused`: failed for long; tried now and then
	 * - `gone`: answered 410: nothing is sent any more
	 */
	EndpointState: ("pending" | "verified" | "failing" | "paused" | "gone");
	/** The records of this case have been erased. */
	ErasedProblem: {
		readonly type: "https://tsunagi.example/problems/erased";
		readonly status: 410;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["FieldProblem"][];
	};
	/** An event is too large: at most 98,304 bytes each. */
	EventTooLargeProblem: {
		readonly type: "https://tsunagi.example/problems/event-too-large";
		readonly status: 413;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["FieldProblem"][];
	};
	/**
	 * What is wrong with a field. New codes may be added.
	 *
	 * - `required`: is required
	 * - `unknown-field`: has a field that is not defined here
	 * - `not-an-object`: must be an object
	 * - `wrong-type`: has the wrong type
	 * - `not-a-code`: is not a code of its list
	 * - `code-not-in-force`: is a code that was not in force on that day
	 * - `wrong-format`: does not have the right format
	 * - `not-a-date`: is not a day that exists (yyyy-mm-dd)
	 * - `not-a-time`: is not a time that exists (RFC 3339, with offset)
	 * - `not-a-sheet-time`: is not a day and time that exists (2026/4/1 9:05, in Japan)
	 * - `not-a-slot`: is not a day and time that exists, on a quarter of an hour (2026/4/1 10:15, in Japan)
	 * - `in-the-future`: is in the future
	 * - `too-long-ago`: is before the scheme began (2014-04-01)
	 * - `out-of-range`: is out of range
	 * - `repeated`: names something twice
	 * - `does-not-fit`: does not fit another field
	 * - `unknown-type`: is not a type of event of this hub
	 * - `unknown-agency`: is not an agency of the registry
	 * - `own-agency`: must be another agency
	 * - `not-json`: is not JSON in UTF-8
	 * - `too-deep`: is nested too deeply (at most 16)
	 * - `too-many-keys`: has an object with too many keys (at most 64)
	 * - `forbidden-key`: has a key that is not allowed anywhere (__proto__, constructor, prototype)
	 * - `inexact-number`: has a number that cannot be kept as it is (too large, too precise, or -0)
	 * - `my-number`: has what looks like an Individual Number (My Number), which must never be sent here
	 * - `repeated-key`: has an object with the same key twice
	 * - `not-plain-text`: has characters that do not show
	 * - `not-sealed`: is not a compact JWE with only alg, enc, kid and epk in its header
	 * - `algorithm-not-allowed`: must be sealed with ECDH-ES+A256KW and A256GCM
	 * - `unknown-key`: is sealed to a key that is not the recipient's
	 * - `revoked-key`: is sealed to a key that the recipient has withdrawn; fetch its keys again
	 * - `too-long`: is too long
	 * - `not-told`: is not told of this event as far as the hub knows by now; it can be once what goes before is recorded
	 * - `not-random`: does not look random; ids must be random UUIDs (version 4)
	 * - `not-a-target`: is not an https address on the public internet
	 * - `not-in-charset`: has a character that the charset does not have
	 * - `wrong-quotes`: has quotes that do not match
	 * - `no-type-column`: is missing; check the charset, and take a template
	 * - `unknown-column`: is not a heading of a template
	 * - `not-for-this-type`: is not a column of this type; leave it empty
	 * - `repeated-row`: is the number of a row above; give it a new one
	 * - `no-rows`: has no row that is filled in
	 * - `too-many-rows`: is beyond the 100 rows that a file may have
	 * - `too-many-cells`: has more than 1,000 lines or 100 columns
	 * - `not-a-batch`: must be a list of 1 to 100 events
	 */
	FaultCode: ("required" | "unknown-field" | "not-an-object" | "wrong-type" | "not-a-code" | "code-not-in-force" | "wrong-format" | "not-a-date" | "not-a-time" | "not-a-sheet-time" | "not-a-slot" | "in-the-future" | "too-long-ago" | "out-of-range" | "repeated" | "does-not-fit" | "unknown-type" | "unknown-agency" | "own-agency" | "not-json" | "too-deep" | "too-many-keys" | "forbidden-key" | "inexact-number" | "my-number" | "repeated-key" | "not-plain-text" | "not-sealed" | "algorithm-not-allowed" | "unknown-key" | "revoked-key" | "too-long" | "not-told" | "not-random" | "not-a-target" | "not-in-charset" | "wrong-quotes" | "no-type-column" | "unknown-column" | "not-for-this-type" | "repeated-row" | "no-rows" | "too-many-rows" | "too-many-cells" | "not-a-batch");
	FieldProblem: {
		/** Where it is: JSON pointer (RFC 6901); empty for the whole */
		readonly pointer: string;
		readonly code: components["schemas"]["FaultCode"];
		/** In English */
		readonly en: string;
		/** In Japanese */
		readonly ja: string;
	};
	/** Follow up attempted */
	FollowUpAttempted: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "follow-up.attempted";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["FollowUpAttemptedData"];
	};
	/** Follow up attempted */
	FollowUpAttemptedData: {
		/** Follow up (継続支援の番号) */
		readonly followUp: string;
		/** Channel (手段) */
		readonly channel: components["schemas"]["Channels"];
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Follow up attempted, on a timeline */
	FollowUpAttemptedOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "follow-up.attempted";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Follow up (継続支援の番号) */
			readonly followUp?: string;
			/** Channel (手段) */
			readonly channel?: components["schemas"]["Channels"];
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Follow up attempted, as a recipient sees it */
	FollowUpAttemptedReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "follow-up.attempted";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Follow up (継続支援の番号) */
			readonly followUp?: string;
			/** Channel (手段) */
			readonly channel?: components["schemas"]["Channels"];
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
	};
	/** Follow up completed */
	FollowUpCompleted: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "follow-up.completed";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["FollowUpCompletedData"];
	};
	/** Follow up completed */
	FollowUpCompletedData: {
		/** Follow up (継続支援の番号) */
		readonly followUp: string;
		/** Outcome (状況) */
		readonly outcome: components["schemas"]["FollowUpOutcomes"];
		/** Channel (手段) */
		readonly channel: components["schemas"]["Channels"];
		/** Motivation band (就業意欲) */
		readonly motivationBand?: components["schemas"]["MotivationBands"];
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Follow up completed, on a timeline */
	FollowUpCompletedOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "follow-up.completed";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Follow up (継続支援の番号) */
			readonly followUp?: string;
			/** Outcome (状況) */
			readonly outcome?: components["schemas"]["FollowUpOutcomes"];
			/** Channel (手段) */
			readonly channel?: components["schemas"]["Channels"];
			/** Motivation band (就業意欲) */
			readonly motivationBand?: components["schemas"]["MotivationBands"];
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Follow up completed, as a recipient sees it */
	FollowUpCompletedReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "follow-up.completed";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Follow up (継続支援の番号) */
			readonly followUp?: string;
			/** Outcome (状況) */
			readonly outcome?: components["schemas"]["FollowUpOutcomes"];
			/** Channel (手段) */
			readonly channel?: components["schemas"]["Channels"];
			/** Motivation band (就業意欲) */
			readonly motivationBand?: components["schemas"]["MotivationBands"];
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
	};
	/** Follow up due, on a timeline */
	FollowUpDueOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		readonly source: "/hub";
		readonly type: "follow-up.due";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Follow up (継続支援の番号) */
			readonly followUp?: string;
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Follow up due, as a recipient sees it */
	FollowUpDueReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		readonly source: "/hub";
		readonly type: "follow-up.due";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Follow up (継続支援の番号) */
			readonly followUp?: string;
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
	};
	/** Follow up entered in error */
	FollowUpEnteredInError: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "follow-up.entered-in-error";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["FollowUpEnteredInErrorData"];
	};
	/** Follow up entered in error */
	FollowUpEnteredInErrorData: {
		/** Follow up (継続支援の番号) */
		readonly followUp: string;
		/** Reason (訂正の理由) */
		readonly reason: components["schemas"]["CorrectionReasons"];
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Follow up entered in error, on a timeline */
	FollowUpEnteredInErrorOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "follow-up.entered-in-error";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Follow up (継続支援の番号) */
			readonly followUp?: string;
			/** Reason (訂正の理由) */
			readonly reason?: components["schemas"]["CorrectionReasons"];
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Follow up entered in error, as a recipient sees it */
	FollowUpEnteredInErrorReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "follow-up.entered-in-error";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Follow up (継続支援の番号) */
			readonly followUp?: string;
			/** Reason (訂正の理由) */
			readonly reason?: components["schemas"]["CorrectionReasons"];
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
	};
	/**
	 * Follow up outcomes
	 *
	 * - `stable`: 安定
	 * - `needs-support`: 支援が必要
	 * - `changed-job`: 転職
	 * - `left-job`: 離職
	 * - `moved-away`: 転出
	 * - `other`: その他
	 */
	FollowUpOutcomes: ("stable" | "needs-support" | "changed-job" | "left-job" | "moved-away" | "other");
	/** Follow up overdue, on a timeline */
	FollowUpOverdueOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		readonly source: "/hub";
		readonly type: "follow-up.overdue";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Follow up (継続支援の番号) */
			readonly followUp?: string;
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Follow up overdue, as a recipient sees it */
	FollowUpOverdueReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		readonly source: "/hub";
		readonly type: "follow-up.overdue";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Follow up (継続支援の番号) */
			readonly followUp?: string;
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
	};
	/** Follow up scheduled */
	FollowUpScheduled: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "follow-up.scheduled";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["FollowUpScheduledData"];
	};
	/** Follow up scheduled */
	FollowUpScheduledData: {
		/** Follow up (継続支援の番号) */
		readonly followUp: string;
		/** Stage (時期) */
		readonly stage: components["schemas"]["FollowUpStages"];
		/** Since (起算日) */
		readonly since: string;
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Follow up scheduled, on a timeline */
	FollowUpScheduledOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "follow-up.scheduled";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Follow up (継続支援の番号) */
			readonly followUp?: string;
			/** Stage (時期) */
			readonly stage?: components["schemas"]["FollowUpStages"];
			/** Since (起算日) */
			readonly since?: string;
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Follow up scheduled, as a recipient sees it */
	FollowUpScheduledReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "follow-up.scheduled";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Follow up (継続支援の番号) */
			readonly followUp?: string;
			/** Stage (時期) */
			readonly stage?: components["schemas"]["FollowUpStages"];
			/** Since (起算日) */
			readonly since?: string;
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
	};
	/**
	 * Follow up stages
	 *
	 * - `employment-1-month`: 就職1か月後
	 * - `employment-3-months`: 就職3か月後
	 * - `employment-6-months`: 就職6か月後
	 * - `employment-12-months`: 就職12か月後
	 * - `consultation-14-days`: 集中相談14日後
	 * - `consultation-30-days`: 集中相談30日後
	 * - `consultation-90-days`: 集中相談90日後
	 */
	FollowUpStages: ("employment-1-month" | "employment-3-months" | "employment-6-months" | "employment-12-months" | "consultation-14-days" | "consultation-30-days" | "consultation-90-days");
	/** Follow up waived */
	FollowUpWaived: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "follow-up.waived";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["FollowUpWaivedData"];
	};
	/** Follow up waived */
	FollowUpWaivedData: {
		/** Follow up (継続支援の番号) */
		readonly followUp: string;
		/** Reason (理由) */
		readonly reason: components["schemas"]["WaiverReasons"];
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Follow up waived, on a timeline */
	FollowUpWaivedOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "follow-up.waived";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Follow up (継続支援の番号) */
			readonly followUp?: string;
			/** Reason (理由) */
			readonly reason?: components["schemas"]["WaiverReasons"];
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Follow up waived, as a recipient sees it */
	FollowUpWaivedReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "follow-up.waived";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Follow up (継続支援の番号) */
			readonly followUp?: string;
			/** Reason (理由) */
			readonly reason?: components["schemas"]["WaiverReasons"];
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
	};
	/** Answered before the hub: the token is missing, expired or without the scope */
	GatewayMessage: {
		readonly message: string;
	};
	/** Ground ended */
	GroundEnded: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "ground.ended";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["GroundEndedData"];
	};
	/** Ground ended */
	GroundEndedData: {
		/** Ground (根拠の番号) */
		readonly ground: string;
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Ground ended, on a timeline */
	GroundEndedOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "ground.ended";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Ground (根拠の番号) */
			readonly ground?: string;
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Ground ended, as a recipient sees it */
	GroundEndedReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "ground.ended";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Ground (根拠の番号) */
			readonly ground?: string;
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
	};
	/** Ground entered in error */
	GroundEnteredInError: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "ground.entered-in-error";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["GroundEnteredInErrorData"];
	};
	/** Ground entered in error */
	GroundEnteredInErrorData: {
		/** Ground (根拠の番号) */
		readonly ground: string;
		/** Reason (訂正の理由) */
		readonly reason: components["schemas"]["CorrectionReasons"];
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Ground entered in error, on a timeline */
	GroundEnteredInErrorOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "ground.entered-in-error";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Ground (根拠の番号) */
			readonly ground?: string;
			/** Reason (訂正の理由) */
			readonly reason?: components["schemas"]["CorrectionReasons"];
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Ground entered in error, as a recipient sees it */
	GroundEnteredInErrorReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "ground.entered-in-error";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Ground (根拠の番号) */
			readonly ground?: string;
			/** Reason (訂正の理由) */
			readonly reason?: components["schemas"]["CorrectionReasons"];
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
	};
	/** Ground stated */
	GroundStated: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "ground.stated";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["GroundStatedData"];
	};
	/** Ground stated */
	GroundStatedData: {
		/** Ground (根拠の番号) */
		readonly ground: string;
		/** Basis (根拠) */
		readonly basis: components["schemas"]["StatedGrounds"];
		/** Agencies (共有先) */
		readonly agencies: string[];
		/** Scope (範囲) */
		readonly scope: components["schemas"]["ConsentScopes"][];
		/** Until (期限) */
		readonly until: string;
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Ground stated, on a timeline */
	GroundStatedOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "ground.stated";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Ground (根拠の番号) */
			readonly ground?: string;
			/** Basis (根拠) */
			readonly basis?: components["schemas"]["StatedGrounds"];
			/** Agencies (共有先) */
			readonly agencies?: string[];
			/** Scope (範囲) */
			readonly scope?: components["schemas"]["ConsentScopes"][];
			/** Until (期限) */
			readonly until?: string;
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Ground stated, as a recipient sees it */
	GroundStatedReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "ground.stated";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Ground (根拠の番号) */
			readonly ground?: string;
			/** Basis (根拠) */
			readonly basis?: components["schemas"]["StatedGrounds"];
			/** Agencies (共有先) */
			readonly agencies?: string[];
			/** Scope (範囲) */
			readonly scope?: components["schemas"]["ConsentScopes"][];
			/** Until (期限) */
			readonly until?: string;
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
	};
	/**
	 * Grounds
	 *
	 * - `own-purpose`: 個人情報保護法69条1項(ケースを開いた機関自身の利用目的)
	 * - `consent`: 本人の同意(個人情報保護法69条2項1号)
	 * - `article-69-2-2`: 個人情報保護法69条2項2号(法令の定める事務に必要な内部利用)
	 * - `article-69-2-3`: 個人情報保護法69条2項3号(他の行政機関等の法令の定める事務に必要)
	 * - `article-69-2-4`: 個人情報保護法69条2項4号(明らかに本人の利益になる等、特別の理由)
	 * - `support-meeting`: 社会福祉法106条の6 支援会議
	 * - `dv-council`: 配偶者暴力防止法の協議会
	 * - `contract`: 実施主体からの委託(個人情報保護法66条2項)
	 * - `stop-notice`: 共有停止と消去の求め
	 * - `protection-notice`: 保護の設定の通知
	 */
	Grounds: ("own-purpose" | "consent" | "article-69-2-2" | "article-69-2-3" | "article-69-2-4" | "support-meeting" | "dv-council" | "contract" | "stop-notice" | "protection-notice");
	/**
	 * Hold reasons
	 *
	 * - `person-unavailable`: 本人の都合
	 * - `waiting-for-documents`: 書類を待っている
	 * - `waiting-for-other-agency`: 他の機関の対応を待っている
	 * - `health`: 体調
	 * - `other`: その他
	 */
	HoldReasons: ("person-unavailable" | "waiting-for-documents" | "waiting-for-other-agency" | "health" | "other");
	/**
	 * Household types
	 *
	 * - `mother`: 母子
	 * - `father`: 父子
	 * - `other-carer`: その他の養育者
	 */
	HouseholdTypes: ("mother" | "father" | "other-carer");
	Inbox: {
		readonly entries: components["schemas"]["InboxEntry"][];
		/** The `after` to go on from, or the `from` of the rest of a range; absent when there is no more */
		readonly next?: number;
	};
	InboxEntry: ({
		/** Counts up by one, without gaps, for you alone */
		readonly sequence: number;
		readonly event: components["schemas"]["ReceivedEvent"];
	} | {
		/** Counts up by one, without gaps, for you alone */
		readonly sequence: number;
		/** You may no longer see it, or not now */
		readonly withheld: true;
	});
	/** The CSV cannot be read. */
	InvalidCsvProblem: {
		readonly type: "https://tsunagi.example/problems/invalid-csv";
		readonly status: 422;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["FieldProblem"][];
	};
	/** The event has wrong fields. */
	InvalidEventProblem: {
		readonly type: "https://tsunagi.example/problems/invalid-event";
		readonly status: 422;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["FieldProblem"][];
	};
	/** The protection has wrong fields. */
	InvalidProtectionProblem: {
		readonly type: "https://tsunagi.example/problems/invalid-protection";
		readonly status: 422;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["FieldProblem"][];
	};
	/** A parameter of the address is wrong. */
	InvalidQueryProblem: {
		readonly type: "https://tsunagi.example/problems/invalid-query";
		readonly status: 400;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["ParameterProblem"][];
	};
	/** What to send again has wrong fields. */
	InvalidResendProblem: {
		readonly type: "https://tsunagi.example/problems/invalid-resend";
		readonly status: 422;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["FieldProblem"][];
	};
	/** The webhook has wrong fields. */
	InvalidWebhookProblem: {
		readonly type: "https://tsunagi.example/problems/invalid-webhook";
		readonly status: 422;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["FieldProblem"][];
	};
	/** The body is not JSON that can be read. */
	MalformedProblem: {
		readonly type: "https://tsunagi.example/problems/malformed";
		readonly status: 400;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["FieldProblem"][];
	};
	/**
	 * Measures
	 *
	 * - `support-center`: ひとり親家庭等就業・自立支援センター事業
	 * - `self-reliance-benefits`: 自立支援給付金事業
	 * - `self-reliance-programme`: 母子・父子自立支援プログラム策定事業
	 * - `mothers-hello-work`: マザーズハローワーク等の就労支援
	 * - `living-support-facility`: 母子生活支援施設
	 * - `daily-life-support`: 日常生活支援事業
	 * - `childcare`: 保育所等
	 * - `public-housing`: 公営住宅
	 * - `school-support`: 就学援助・学習支援
	 * - `legal-consultation`: 法律相談
	 * - `womens-support`: 女性相談支援
	 * - `health`: 保健・医療
	 * - `loans`: 母子父子寡婦福祉資金貸付金
	 * - `public-assistance`: 生活保護
	 * - `other`: その他
	 */
	Measures: ("support-center" | "self-reliance-benefits" | "self-reliance-programme" | "mothers-hello-work" | "living-support-facility" | "daily-life-support" | "childcare" | "public-housing" | "school-support" | "legal-consultation" | "womens-support" | "health" | "loans" | "public-assistance" | "other");
	/** ce- headers belong to binary mode (application/json) and cannot be sent with a structured event or a batch. */
	MixedModesProblem: {
		readonly type: "https://tsunagi.example/problems/mixed-modes";
		readonly status: 400;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["FieldProblem"][];
	};
	/**
	 * Motivation bands
	 *
	 * - `high`: 高い
	 * - `middle`: ふつう
	 * - `low`: 低い
	 */
	MotivationBands: ("high" | "middle" | "low");
	/**
	 * Needs
	 *
	 * - `life`: 生活
	 * - `health`: 健康
	 * - `employment`: 就業
	 * - `study`: 修学・資格
	 * - `childcare`: 子育て・保育
	 * - `income`: 収入
	 * - `child`: 子どもの状況
	 * - `school`: 学校の状況
	 */
	Needs: ("life" | "health" | "employment" | "study" | "childcare" | "income" | "child" | "school");
	/**
	 * Next appointments
	 *
	 * - `booked`: 次回あり
	 * - `none`: 次回なし
	 */
	NextAppointments: ("booked" | "none");
	/** The event has no id, by which it could be told from another. */
	NoIdProblem: {
		readonly type: "https://tsunagi.example/problems/no-id";
		readonly status: 400;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["FieldProblem"][];
	};
	/**
	 * No show follow ups
	 *
	 * - `contact-again`: 改めて連絡
	 * - `new-date`: 日程を組み直す
	 * - `safety-check`: 安否の確認
	 * - `wait-for-contact`: 本人からの連絡を待つ
	 */
	NoShowFollowUps: ("contact-again" | "new-date" | "safety-check" | "wait-for-contact");
	/** This agency has no webhook; set one with PUT /v1/webhook. */
	NoWebhookProblem: {
		readonly type: "https://tsunagi.example/problems/no-webhook";
		readonly status: 404;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["FieldProblem"][];
	};
	/** The ledger is for privacy officers. */
	NotAPrivacyOfficerProblem: {
		readonly type: "https://tsunagi.example/problems/not-a-privacy-officer";
		readonly status: 403;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["FieldProblem"][];
	};
	/** Events of this type are not for this agency to post. */
	NotAllowedToPostProblem: {
		readonly type: "https://tsunagi.example/problems/not-allowed-to-post";
		readonly status: 403;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["FieldProblem"][];
	};
	/**
	 * Not completed reasons
	 *
	 * - `could-not-contact`: 連絡が取れない
	 * - `person-refused`: 本人が望まない
	 * - `no-longer-needed`: 必要がなくなった
	 * - `not-eligible`: 対象の要件に合わない
	 * - `moved-away`: 転出
	 * - `other`: その他
	 */
	NotCompletedReasons: ("could-not-contact" | "person-refused" | "no-longer-needed" | "not-eligible" | "moved-away" | "other");
	/** Send text/csv in UTF-8, or application/octet-stream with ?charset=shift_jis (or utf-8); not compressed. */
	NotCsvProblem: {
		readonly type: "https://tsunagi.example/problems/not-csv";
		readonly status: 415;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["FieldProblem"][];
	};
	/** The answer has characters that do not exist in Shift_JIS; ask for charset=utf-8. */
	NotInCharsetProblem: {
		readonly type: "https://tsunagi.example/problems/not-in-charset";
		readonly status: 406;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["FieldProblem"][];
	};
	/** What this event is about is accepted but not recorded yet; send it again after Retry-After seconds. */
	NotRecordedYetProblem: {
		readonly type: "https://tsunagi.example/problems/not-recorded-yet";
		readonly status: 409;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["FieldProblem"][];
	};
	/** source must be the agency that posts. */
	NotTheSourceProblem: {
		readonly type: "https://tsunagi.example/problems/not-the-source";
		readonly status: 403;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["FieldProblem"][];
	};
	/**
	 * Origins
	 *
	 * - `self`: 本人の申し出
	 * - `contact-with-office`: 行政手続の機会からの働きかけ
	 * - `intensive-consultation`: 集中相談
	 * - `other-agency`: 他の機関から
	 * - `other`: その他
	 */
	Origins: ("self" | "contact-with-office" | "intensive-consultation" | "other-agency" | "other");
	ParameterProblem: {
		/** Its name */
		readonly parameter: string;
		readonly code: components["schemas"]["FaultCode"];
		/** In English */
		readonly en: string;
		/** In Japanese */
		readonly ja: string;
	};
	PostedData: (components["schemas"]["AccompaniedVisitCancelledData"] | components["schemas"]["AccompaniedVisitCompletedData"] | components["schemas"]["AccompaniedVisitEnteredInErrorData"] | components["schemas"]["AccompaniedVisitNoShowData"] | components["schemas"]["AccompaniedVisitProposedData"] | components["schemas"]["AccompaniedVisitRescheduledData"] | components["schemas"]["AccompaniedVisitScheduledData"] | components["schemas"]["CaseEnteredInErrorData"] | components["schemas"]["CaseOpenedData"] | components["schemas"]["ConsentEnteredInErrorData"] | components["schemas"]["ConsentGrantedData"] | components["schemas"]["ConsentNarrowedData"] | components["schemas"]["ConsentWithdrawnData"] | components["schemas"]["EmploymentEnteredInErrorData"] | components["schemas"]["EmploymentStartedData"] | components["schemas"]["FollowUpAttemptedData"] | components["schemas"]["FollowUpCompletedData"] | components["schemas"]["FollowUpEnteredInErrorData"] | components["schemas"]["FollowUpScheduledData"] | components["schemas"]["FollowUpWaivedData"] | components["schemas"]["GroundEndedData"] | components["schemas"]["GroundEnteredInErrorData"] | components["schemas"]["GroundStatedData"] | components["schemas"]["ReferralAcceptedData"] | components["schemas"]["ReferralCompletedData"] | components["schemas"]["ReferralDeclinedData"] | components["schemas"]["ReferralEnteredInErrorData"] | components["schemas"]["ReferralNotCompletedData"] | components["schemas"]["ReferralPutOnHoldData"] | components["schemas"]["ReferralReceivedData"] | components["schemas"]["ReferralRequestedData"] | components["schemas"]["ReferralReroutedData"] | components["schemas"]["ReferralResumedData"] | components["schemas"]["ReferralWaitlistedData"] | components["schemas"]["ReferralWithdrawnData"] | components["schemas"]["VoiceAppointedData"] | components["schemas"]["VoiceEndedData"] | components["schemas"]["VoiceEnteredInErrorData"]);
	PostedEvent: (components["schemas"]["AccompaniedVisitCancelled"] | components["schemas"]["AccompaniedVisitCompleted"] | components["schemas"]["AccompaniedVisitEnteredInError"] | components["schemas"]["AccompaniedVisitNoShow"] | components["schemas"]["AccompaniedVisitProposed"] | components["schemas"]["AccompaniedVisitRescheduled"] | components["schemas"]["AccompaniedVisitScheduled"] | components["schemas"]["CaseEnteredInError"] | components["schemas"]["CaseOpened"] | components["schemas"]["ConsentEnteredInError"] | components["schemas"]["ConsentGranted"] | components["schemas"]["ConsentNarrowed"] | components["schemas"]["ConsentWithdrawn"] | components["schemas"]["EmploymentEnteredInError"] | components["schemas"]["EmploymentStarted"] | components["schemas"]["FollowUpAttempted"] | components["schemas"]["FollowUpCompleted"] | components["schemas"]["FollowUpEnteredInError"] | components["schemas"]["FollowUpScheduled"] | components["schemas"]["FollowUpWaived"] | components["schemas"]["GroundEnded"] | components["schemas"]["GroundEnteredInError"] | components["schemas"]["GroundStated"] | components["schemas"]["ReferralAccepted"] | components["schemas"]["ReferralCompleted"] | components["schemas"]["ReferralDeclined"] | components["schemas"]["ReferralEnteredInError"] | components["schemas"]["ReferralNotCompleted"] | components["schemas"]["ReferralPutOnHold"] | components["schemas"]["ReferralReceived"] | components["schemas"]["ReferralRequested"] | components["schemas"]["ReferralRerouted"] | components["schemas"]["ReferralResumed"] | components["schemas"]["ReferralWaitlisted"] | components["schemas"]["ReferralWithdrawn"] | components["schemas"]["VoiceAppointed"] | components["schemas"]["VoiceEnded"] | components["schemas"]["VoiceEnteredInError"]);
	Protection: ({
		readonly protected: true;
		/** The only agencies that hear of the case */
		readonly pinned: string[];
		/** This order waits for a second pinned agency to say the same: the holder and those that set the protection change it by themselves */
		readonly waits?: true;
	} | {
		readonly protected: false;
	});
	/**
	 * Protection bases
	 *
	 * - `support-measure`: DV等支援措置
	 * - `evacuated`: 避難中
	 * - `protection-order`: 保護命令
	 */
	ProtectionBases: ("support-measure" | "evacuated" | "protection-order");
	/** Protection changed, on a timeline */
	ProtectionChangedOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		readonly source: "/hub";
		readonly type: "protection.changed";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Protected (保護中) */
			readonly protected?: boolean;
			/** Waits (もう一つの機関の確認待ち) */
			readonly waits?: boolean;
			/** Pinned (指定された機関) */
			readonly pinned?: string[];
			/** Review by (見直しの期限) */
			readonly reviewBy?: string;
			/** Basis (保護の根拠) */
			readonly basis?: components["schemas"]["ProtectionBases"];
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Protection changed, as a recipient sees it */
	ProtectionChangedReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		readonly source: "/hub";
		readonly type: "protection.changed";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Protected (保護中) */
			readonly protected?: boolean;
			/** Waits (もう一つの機関の確認待ち) */
			readonly waits?: boolean;
			/** Pinned (指定された機関) */
			readonly pinned?: string[];
			/** Review by (見直しの期限) */
			readonly reviewBy?: string;
			/** Basis (保護の根拠) */
			readonly basis?: components["schemas"]["ProtectionBases"];
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
	};
	/**
	 * Protection endings
	 *
	 * - `asked-by-person`: 本人の申出
	 * - `danger-over`: 危険がなくなった
	 * - `set-in-error`: 設定の誤り
	 */
	ProtectionEndings: ("asked-by-person" | "danger-over" | "set-in-error");
	ProtectionOrder: ({
		readonly does: "set";
		readonly basis: components["schemas"]["ProtectionBases"];
		readonly pinned: string[];
		readonly reviewBy: string;
	} | {
		readonly does: "lift";
		readonly reason: components["schemas"]["ProtectionEndings"];
	} | {
		readonly does: "waive";
		readonly reason: components["schemas"]["ProtectionWaivers"];
	});
	ProtectionState: {
		readonly protected: boolean;
		readonly pinned?: string[];
		/** Every order, in order */
		readonly orders: ({
			/** Your own token for the order, as in your inbox */
			readonly event: string;
			readonly at: string;
			/** Who gave it */
			readonly by: string;
			readonly does: "set";
			readonly pinned: string[];
			readonly reviewBy: string;
			/** For welfare desks and protection agencies alone */
			readonly basis?: components["schemas"]["ProtectionBases"];
		} | {
			/** Your own token for the order, as in your inbox */
			readonly event: string;
			readonly at: string;
			/** Who gave it */
			readonly by: string;
			readonly does: "lift";
			readonly reason: components["schemas"]["ProtectionEndings"];
		} | {
			/** Your own token for the order, as in your inbox */
			readonly event: string;
			readonly at: string;
			/** Who gave it */
			readonly by: string;
			readonly does: "waive";
			readonly reason: components["schemas"]["ProtectionWaivers"];
		})[];
		/** Pinned agencies that have not acknowledged the last order */
		readonly notAcknowledged: string[];
	};
	/**
	 * Protection waivers
	 *
	 * - `asked-by-person`: 本人が希望しない
	 * - `no-present-danger`: 現在は危険がないと本人と確認した
	 * - `entered-in-error`: ひとり親家庭となった事情の入力誤り
	 */
	ProtectionWaivers: ("asked-by-person" | "no-present-danger" | "entered-in-error");
	PublicKeys: {
		/** Keys that may be sealed to now; none: nothing can be sealed for this agency */
		readonly keys: ({
			readonly kty: "EC";
			readonly crv: "P-256";
			readonly x: string;
			readonly y: string;
			readonly kid: string;
			readonly use: "enc";
			readonly alg: "ECDH-ES+A256KW";
		} | {
			readonly kty: "OKP";
			readonly crv: "X25519";
			readonly x: string;
			readonly kid: string;
			readonly use: "enc";
			readonly alg: "ECDH-ES+A256KW";
		})[];
	};
	Purges: {
		readonly purges: {
			readonly case: string;
			readonly agency: string;
			readonly askedOn: string;
			readonly answerBy: string;
			readonly doneOn?: string;
			readonly state: ("done" | "waiting" | "overdue");
		}[];
	};
	/** More than this client may send in a minute; come again after Retry-After seconds. */
	RateLimitedProblem: {
		readonly type: "https://tsunagi.example/problems/rate-limited";
		readonly status: 429;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["FieldProblem"][];
	};
	Receipt: ({
		readonly id: string;
		readonly type: ("accompanied-visit.cancelled" | "accompanied-visit.completed" | "accompanied-visit.entered-in-error" | "accompanied-visit.no-show" | "accompanied-visit.proposed" | "accompanied-visit.rescheduled" | "accompanied-visit.scheduled" | "case.entered-in-error" | "case.opened" | "consent.entered-in-error" | "consent.granted" | "consent.narrowed" | "consent.withdrawn" | "employment.entered-in-error" | "employment.started" | "follow-up.attempted" | "follow-up.completed" | "follow-up.due" | "follow-up.entered-in-error" | "follow-up.overdue" | "follow-up.scheduled" | "follow-up.waived" | "ground.ended" | "ground.entered-in-error" | "ground.stated" | "protection.changed" | "referral.accepted" | "referral.completed" | "referral.declined" | "referral.entered-in-error" | "referral.not-completed" | "referral.put-on-hold" | "referral.received" | "referral.requested" | "referral.rerouted" | "referral.resumed" | "referral.waitlisted" | "referral.withdrawn" | "voice.appointed" | "voice.ended" | "voice.entered-in-error");
		/** Your own token for the case */
		readonly case: string;
		readonly accepted: true;
		/** When it was accepted */
		readonly acceptedAt?: string;
		readonly recorded: false;
	} | {
		readonly id: string;
		readonly type: ("accompanied-visit.cancelled" | "accompanied-visit.completed" | "accompanied-visit.entered-in-error" | "accompanied-visit.no-show" | "accompanied-visit.proposed" | "accompanied-visit.rescheduled" | "accompanied-visit.scheduled" | "case.entered-in-error" | "case.opened" | "consent.entered-in-error" | "consent.granted" | "consent.narrowed" | "consent.withdrawn" | "employment.entered-in-error" | "employment.started" | "follow-up.attempted" | "follow-up.completed" | "follow-up.due" | "follow-up.entered-in-error" | "follow-up.overdue" | "follow-up.scheduled" | "follow-up.waived" | "ground.ended" | "ground.entered-in-error" | "ground.stated" | "protection.changed" | "referral.accepted" | "referral.completed" | "referral.declined" | "referral.entered-in-error" | "referral.not-completed" | "referral.put-on-hold" | "referral.received" | "referral.requested" | "referral.rerouted" | "referral.resumed" | "referral.waitlisted" | "referral.withdrawn" | "voice.appointed" | "voice.ended" | "voice.entered-in-error");
		/** Your own token for the case */
		readonly case: string;
		readonly accepted: true;
		/** When it was accepted */
		readonly acceptedAt?: string;
		readonly recorded: true;
		/** What is odd about it */
		readonly flags: ("unfitting" | "late" | "for-no-other-agency")[];
		/** Each recipient, and how it is told */
		readonly told: {
			readonly agency: string;
			/** On what ground it is told */
			readonly ground: components["schemas"]["Grounds"];
			/** It lies in its inbox; false once it is withheld */
			readonly inbox: boolean;
			/** How it stands with its webhook, if it has one */
			readonly webhook?: ("delivered" | "waiting" | "withheld");
			/** When its webhook took it */
			readonly webhookAt?: string;
			/** It also reads digests by mail */
			readonly digest?: true;
		}[];
		/** Who is concerned but not told, and why */
		readonly withheld: {
			readonly agency: string;
			/** no-ground: nothing covers it (any more); protected: the case is protected; awaiting-protection: told once protection is decided; not-registered: it does not work for the case's area, or hears of no case; entered-in-error: recalled */
			readonly reason: ("no-ground" | "protected" | "awaiting-protection" | "not-registered" | "entered-in-error");
		}[];
	});
	ReceivedEvent: (components["schemas"]["AccompaniedVisitCancelledReceived"] | components["schemas"]["AccompaniedVisitCompletedReceived"] | components["schemas"]["AccompaniedVisitEnteredInErrorReceived"] | components["schemas"]["AccompaniedVisitNoShowReceived"] | components["schemas"]["AccompaniedVisitProposedReceived"] | components["schemas"]["AccompaniedVisitRescheduledReceived"] | components["schemas"]["AccompaniedVisitScheduledReceived"] | components["schemas"]["CaseEnteredInErrorReceived"] | components["schemas"]["ConsentEnteredInErrorReceived"] | components["schemas"]["ConsentGrantedReceived"] | components["schemas"]["ConsentNarrowedReceived"] | components["schemas"]["ConsentWithdrawnReceived"] | components["schemas"]["EmploymentEnteredInErrorReceived"] | components["schemas"]["EmploymentStartedReceived"] | components["schemas"]["FollowUpAttemptedReceived"] | components["schemas"]["FollowUpCompletedReceived"] | components["schemas"]["FollowUpDueReceived"] | components["schemas"]["FollowUpEnteredInErrorReceived"] | components["schemas"]["FollowUpOverdueReceived"] | components["schemas"]["FollowUpScheduledReceived"] | components["schemas"]["FollowUpWaivedReceived"] | components["schemas"]["GroundEndedReceived"] | components["schemas"]["GroundEnteredInErrorReceived"] | components["schemas"]["GroundStatedReceived"] | components["schemas"]["ProtectionChangedReceived"] | components["schemas"]["ReferralAcceptedReceived"] | components["schemas"]["ReferralCompletedReceived"] | components["schemas"]["ReferralDeclinedReceived"] | components["schemas"]["ReferralEnteredInErrorReceived"] | components["schemas"]["ReferralNotCompletedReceived"] | components["schemas"]["ReferralPutOnHoldReceived"] | components["schemas"]["ReferralReceivedReceived"] | components["schemas"]["ReferralRequestedReceived"] | components["schemas"]["ReferralReroutedReceived"] | components["schemas"]["ReferralResumedReceived"] | components["schemas"]["ReferralWaitlistedReceived"] | components["schemas"]["ReferralWithdrawnReceived"] | components["schemas"]["VoiceAppointedReceived"] | components["schemas"]["VoiceEndedReceived"] | components["schemas"]["VoiceEnteredInErrorReceived"]);
	/** Referral accepted */
	ReferralAccepted: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "referral.accepted";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["ReferralAcceptedData"];
	};
	/** Referral accepted */
	ReferralAcceptedData: {
		/** Referral (つなぎの番号) */
		readonly referral: string;
		/** Start on (開始日) */
		readonly startOn?: string;
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Referral accepted, on a timeline */
	ReferralAcceptedOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "referral.accepted";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Referral (つなぎの番号) */
			readonly referral?: string;
			/** Start on (開始日) */
			readonly startOn?: string;
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** The code by which the two desks name the referral on the phone */
		readonly shortcode?: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Referral accepted, as a recipient sees it */
	ReferralAcceptedReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "referral.accepted";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Referral (つなぎの番号) */
			readonly referral?: string;
			/** Start on (開始日) */
			readonly startOn?: string;
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** The code by which the two desks name the referral on the phone */
		readonly shortcode?: string;
	};
	/** Referral completed */
	ReferralCompleted: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "referral.completed";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["ReferralCompletedData"];
	};
	/** Referral completed */
	ReferralCompletedData: {
		/** Referral (つなぎの番号) */
		readonly referral: string;
		/** Outcome (結果) */
		readonly outcome: components["schemas"]["ReferralOutcomes"];
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Referral completed, on a timeline */
	ReferralCompletedOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "referral.completed";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Referral (つなぎの番号) */
			readonly referral?: string;
			/** Outcome (結果) */
			readonly outcome?: components["schemas"]["ReferralOutcomes"];
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** The code by which the two desks name the referral on the phone */
		readonly shortcode?: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Referral completed, as a recipient sees it */
	ReferralCompletedReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "referral.completed";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Referral (つなぎの番号) */
			readonly referral?: string;
			/** Outcome (結果) */
			readonly outcome?: components["schemas"]["ReferralOutcomes"];
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** The code by which the two desks name the referral on the phone */
		readonly shortcode?: string;
	};
	/** Referral declined */
	ReferralDeclined: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "referral.declined";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["ReferralDeclinedData"];
	};
	/** Referral declined */
	ReferralDeclinedData: {
		/** Referral (つなぎの番号) */
		readonly referral: string;
		/** Reason (辞退の理由) */
		readonly reason: components["schemas"]["DeclineReasons"];
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Referral declined, on a timeline */
	ReferralDeclinedOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "referral.declined";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Referral (つなぎの番号) */
			readonly referral?: string;
			/** Reason (辞退の理由) */
			readonly reason?: components["schemas"]["DeclineReasons"];
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** The code by which the two desks name the referral on the phone */
		readonly shortcode?: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Referral declined, as a recipient sees it */
	ReferralDeclinedReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "referral.declined";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Referral (つなぎの番号) */
			readonly referral?: string;
			/** Reason (辞退の理由) */
			readonly reason?: components["schemas"]["DeclineReasons"];
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** The code by which the two desks name the referral on the phone */
		readonly shortcode?: string;
	};
	/** Referral entered in error */
	ReferralEnteredInError: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "referral.entered-in-error";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["ReferralEnteredInErrorData"];
	};
	/** Referral entered in error */
	ReferralEnteredInErrorData: {
		/** Referral (つなぎの番号) */
		readonly referral: string;
		/** Reason (訂正の理由) */
		readonly reason?: components["schemas"]["CorrectionReasons"];
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Referral entered in error, on a timeline */
	ReferralEnteredInErrorOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "referral.entered-in-error";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Referral (つなぎの番号) */
			readonly referral?: string;
			/** Reason (訂正の理由) */
			readonly reason?: components["schemas"]["CorrectionReasons"];
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** The code by which the two desks name the referral on the phone */
		readonly shortcode?: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Referral entered in error, as a recipient sees it */
	ReferralEnteredInErrorReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "referral.entered-in-error";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Referral (つなぎの番号) */
			readonly referral?: string;
			/** Reason (訂正の理由) */
			readonly reason?: components["schemas"]["CorrectionReasons"];
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** The code by which the two desks name the referral on the phone */
		readonly shortcode?: string;
	};
	/** Referral not completed */
	ReferralNotCompleted: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "referral.not-completed";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["ReferralNotCompletedData"];
	};
	/** Referral not completed */
	ReferralNotCompletedData: {
		/** Referral (つなぎの番号) */
		readonly referral: string;
		/** Reason (未了の理由) */
		readonly reason: components["schemas"]["NotCompletedReasons"];
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Referral not completed, on a timeline */
	ReferralNotCompletedOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "referral.not-completed";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Referral (つなぎの番号) */
			readonly referral?: string;
			/** Reason (未了の理由) */
			readonly reason?: components["schemas"]["NotCompletedReasons"];
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** The code by which the two desks name the referral on the phone */
		readonly shortcode?: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Referral not completed, as a recipient sees it */
	ReferralNotCompletedReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "referral.not-completed";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Referral (つなぎの番号) */
			readonly referral?: string;
			/** Reason (未了の理由) */
			readonly reason?: components["schemas"]["NotCompletedReasons"];
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** The code by which the two desks name the referral on the phone */
		readonly shortcode?: string;
	};
	/**
	 * Referral outcomes
	 *
	 * - `measure-in-use`: 支援策の利用開始
	 * - `employed`: 就職
	 * - `training-started`: 訓練・講座の受講開始
	 * - `issue-resolved`: 課題の解消
	 * - `information-given`: 情報提供で終了
	 * - `other`: その他
	 */
	ReferralOutcomes: ("measure-in-use" | "employed" | "training-started" | "issue-resolved" | "information-given" | "other");
	/** Referral put on hold */
	ReferralPutOnHold: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "referral.put-on-hold";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["ReferralPutOnHoldData"];
	};
	/** Referral put on hold */
	ReferralPutOnHoldData: {
		/** Referral (つなぎの番号) */
		readonly referral: string;
		/** Reason (保留の理由) */
		readonly reason: components["schemas"]["HoldReasons"];
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Referral put on hold, on a timeline */
	ReferralPutOnHoldOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "referral.put-on-hold";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Referral (つなぎの番号) */
			readonly referral?: string;
			/** Reason (保留の理由) */
			readonly reason?: components["schemas"]["HoldReasons"];
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** The code by which the two desks name the referral on the phone */
		readonly shortcode?: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Referral put on hold, as a recipient sees it */
	ReferralPutOnHoldReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "referral.put-on-hold";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Referral (つなぎの番号) */
			readonly referral?: string;
			/** Reason (保留の理由) */
			readonly reason?: components["schemas"]["HoldReasons"];
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** The code by which the two desks name the referral on the phone */
		readonly shortcode?: string;
	};
	/** Referral received */
	ReferralReceived: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "referral.received";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["ReferralReceivedData"];
	};
	/** Referral received */
	ReferralReceivedData: {
		/** Referral (つなぎの番号) */
		readonly referral: string;
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Referral received, on a timeline */
	ReferralReceivedOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "referral.received";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Referral (つなぎの番号) */
			readonly referral?: string;
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** The code by which the two desks name the referral on the phone */
		readonly shortcode?: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Referral received, as a recipient sees it */
	ReferralReceivedReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "referral.received";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Referral (つなぎの番号) */
			readonly referral?: string;
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** The code by which the two desks name the referral on the phone */
		readonly shortcode?: string;
	};
	/** Referral requested */
	ReferralRequested: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "referral.requested";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["ReferralRequestedData"];
	};
	/** Referral requested */
	ReferralRequestedData: {
		/** Referral (つなぎの番号) */
		readonly referral: string;
		/** To (つなぎ先) */
		readonly to: string;
		/** Measure (支援策) */
		readonly measure: components["schemas"]["Measures"];
		/** Needs (支援が必要な面) */
		readonly needs: components["schemas"]["Needs"][];
		/** Origin (きっかけ) */
		readonly origin: components["schemas"]["Origins"];
		/** Household type (世帯の種別) */
		readonly householdType?: components["schemas"]["HouseholdTypes"];
		/** Child age bands (子どもの年代) */
		readonly childAgeBands?: components["schemas"]["ChildAgeBands"][];
		/** Respond by (返事の希望日) */
		readonly respondBy?: string;
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Referral requested, on a timeline */
	ReferralRequestedOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "referral.requested";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Referral (つなぎの番号) */
			readonly referral?: string;
			/** To (つなぎ先) */
			readonly to?: string;
			/** Measure (支援策) */
			readonly measure?: components["schemas"]["Measures"];
			/** Needs (支援が必要な面) */
			readonly needs?: components["schemas"]["Needs"][];
			/** Origin (きっかけ) */
			readonly origin?: components["schemas"]["Origins"];
			/** Household type (世帯の種別) */
			readonly householdType?: components["schemas"]["HouseholdTypes"];
			/** Child age bands (子どもの年代) */
			readonly childAgeBands?: components["schemas"]["ChildAgeBands"][];
			/** Respond by (返事の希望日) */
			readonly respondBy?: string;
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** The code by which the two desks name the referral on the phone */
		readonly shortcode?: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Referral requested, as a recipient sees it */
	ReferralRequestedReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "referral.requested";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Referral (つなぎの番号) */
			readonly referral?: string;
			/** To (つなぎ先) */
			readonly to?: string;
			/** Measure (支援策) */
			readonly measure?: components["schemas"]["Measures"];
			/** Needs (支援が必要な面) */
			readonly needs?: components["schemas"]["Needs"][];
			/** Origin (きっかけ) */
			readonly origin?: components["schemas"]["Origins"];
			/** Household type (世帯の種別) */
			readonly householdType?: components["schemas"]["HouseholdTypes"];
			/** Child age bands (子どもの年代) */
			readonly childAgeBands?: components["schemas"]["ChildAgeBands"][];
			/** Respond by (返事の希望日) */
			readonly respondBy?: string;
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** The code by which the two desks name the referral on the phone */
		readonly shortcode?: string;
	};
	/** Referral rerouted */
	ReferralRerouted: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "referral.rerouted";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["ReferralReroutedData"];
	};
	/** Referral rerouted */
	ReferralReroutedData: {
		/** Referral (つなぎの番号) */
		readonly referral: string;
		/** Onward (新しいつなぎの番号) */
		readonly onward?: string;
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Referral rerouted, on a timeline */
	ReferralReroutedOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "referral.rerouted";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Referral (つなぎの番号) */
			readonly referral?: string;
			/** Onward (新しいつなぎの番号) */
			readonly onward?: string;
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** The code by which the two desks name the referral on the phone */
		readonly shortcode?: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Referral rerouted, as a recipient sees it */
	ReferralReroutedReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "referral.rerouted";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Referral (つなぎの番号) */
			readonly referral?: string;
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** The code by which the two desks name the referral on the phone */
		readonly shortcode?: string;
	};
	/** Referral resumed */
	ReferralResumed: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "referral.resumed";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["ReferralResumedData"];
	};
	/** Referral resumed */
	ReferralResumedData: {
		/** Referral (つなぎの番号) */
		readonly referral: string;
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Referral resumed, on a timeline */
	ReferralResumedOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "referral.resumed";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Referral (つなぎの番号) */
			readonly referral?: string;
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** The code by which the two desks name the referral on the phone */
		readonly shortcode?: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Referral resumed, as a recipient sees it */
	ReferralResumedReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "referral.resumed";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Referral (つなぎの番号) */
			readonly referral?: string;
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** The code by which the two desks name the referral on the phone */
		readonly shortcode?: string;
	};
	/** Referral waitlisted */
	ReferralWaitlisted: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "referral.waitlisted";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["ReferralWaitlistedData"];
	};
	/** Referral waitlisted */
	ReferralWaitlistedData: {
		/** Referral (つなぎの番号) */
		readonly referral: string;
		/** Expected on (見込みの日) */
		readonly expectedOn?: string;
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Referral waitlisted, on a timeline */
	ReferralWaitlistedOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "referral.waitlisted";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Referral (つなぎの番号) */
			readonly referral?: string;
			/** Expected on (見込みの日) */
			readonly expectedOn?: string;
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** The code by which the two desks name the referral on the phone */
		readonly shortcode?: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Referral waitlisted, as a recipient sees it */
	ReferralWaitlistedReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "referral.waitlisted";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Referral (つなぎの番号) */
			readonly referral?: string;
			/** Expected on (見込みの日) */
			readonly expectedOn?: string;
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** The code by which the two desks name the referral on the phone */
		readonly shortcode?: string;
	};
	/** Referral withdrawn */
	ReferralWithdrawn: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "referral.withdrawn";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["ReferralWithdrawnData"];
	};
	/** Referral withdrawn */
	ReferralWithdrawnData: {
		/** Referral (つなぎの番号) */
		readonly referral: string;
		/** Reason (取下げの理由) */
		readonly reason: components["schemas"]["WithdrawalReasons"];
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Referral withdrawn, on a timeline */
	ReferralWithdrawnOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "referral.withdrawn";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Referral (つなぎの番号) */
			readonly referral?: string;
			/** Reason (取下げの理由) */
			readonly reason?: components["schemas"]["WithdrawalReasons"];
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** The code by which the two desks name the referral on the phone */
		readonly shortcode?: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Referral withdrawn, as a recipient sees it */
	ReferralWithdrawnReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "referral.withdrawn";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Referral (つなぎの番号) */
			readonly referral?: string;
			/** Reason (取下げの理由) */
			readonly reason?: components["schemas"]["WithdrawalReasons"];
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** The code by which the two desks name the referral on the phone */
		readonly shortcode?: string;
	};
	ResendOrder: ({
		readonly sequence: number;
	} | {
		readonly from: number;
		readonly to: number;
	});
	SentEvents: {
		/** In the order they were accepted */
		readonly events: components["schemas"]["Receipt"][];
		/** There are more now */
		readonly more?: true;
		/** The `since` to go on from; absent when it is the same as before */
		readonly next?: string;
	};
	/**
	 * Single parent grounds
	 *
	 * - `divorced`: 離婚
	 * - `bereaved`: 死別
	 * - `unmarried`: 未婚
	 * - `dv-not-divorced`: DV等により避難中(離婚の届出前)
	 * - `other`: その他
	 */
	SingleParentGrounds: ("divorced" | "bereaved" | "unmarried" | "dv-not-divorced" | "other");
	/**
	 * Staff roles
	 *
	 * - `employment-support-specialist`: 就業支援専門員
	 * - `self-reliance-supporter`: 母子・父子自立支援員
	 * - `programme-planner`: 母子・父子自立支援プログラム策定員
	 * - `public-assistance-job-supporter`: 生活保護の就労支援員
	 * - `agency-staff`: 各機関の担当者
	 * - `other`: その他
	 */
	StaffRoles: ("employment-support-specialist" | "self-reliance-supporter" | "programme-planner" | "public-assistance-job-supporter" | "agency-staff" | "other");
	/** A referral, visit or follow-up as it stands */
	Standing: {
		readonly family: ("accompanied-visit" | "consent" | "follow-up" | "ground" | "referral" | "voice");
		/** Your own token for it */
		readonly id: string;
		readonly state: ("proposed" | "scheduled" | "rescheduled" | "completed" | "no-show" | "cancelled" | "entered-in-error" | "due" | "attempted" | "overdue" | "waived" | "requested" | "received" | "accepted" | "in-progress" | "on-hold" | "waitlisted" | "declined" | "rerouted" | "not-completed" | "withdrawn" | "appointed" | "ended");
		/** The state in Japanese */
		readonly ja: string;
		/** The agency that owns the next action */
		readonly next?: string;
	};
	/**
	 * Stated grounds
	 *
	 * - `article-69-2-2`: 個人情報保護法69条2項2号(法令の定める事務に必要な内部利用)
	 * - `article-69-2-3`: 個人情報保護法69条2項3号(他の行政機関等の法令の定める事務に必要)
	 * - `article-69-2-4`: 個人情報保護法69条2項4号(明らかに本人の利益になる等、特別の理由)
	 * - `support-meeting`: 社会福祉法106条の6 支援会議
	 * - `dv-council`: 配偶者暴力防止法の協議会
	 */
	StatedGrounds: ("article-69-2-2" | "article-69-2-3" | "article-69-2-4" | "support-meeting" | "dv-council");
	Timeline: {
		/** Your own token for the case */
		readonly case: string;
		/** What you may see, in the order of time */
		readonly events: components["schemas"]["TimelineEvent"][];
		readonly standing: components["schemas"]["Standing"][];
		/** Where to go on from; absent on the last page */
		readonly next?: string;
	};
	TimelineEvent: (components["schemas"]["AccompaniedVisitCancelledOnTimeline"] | components["schemas"]["AccompaniedVisitCompletedOnTimeline"] | components["schemas"]["AccompaniedVisitEnteredInErrorOnTimeline"] | components["schemas"]["AccompaniedVisitNoShowOnTimeline"] | components["schemas"]["AccompaniedVisitProposedOnTimeline"] | components["schemas"]["AccompaniedVisitRescheduledOnTimeline"] | components["schemas"]["AccompaniedVisitScheduledOnTimeline"] | components["schemas"]["CaseEnteredInErrorOnTimeline"] | components["schemas"]["CaseOpenedOnTimeline"] | components["schemas"]["ConsentEnteredInErrorOnTimeline"] | components["schemas"]["ConsentGrantedOnTimeline"] | components["schemas"]["ConsentNarrowedOnTimeline"] | components["schemas"]["ConsentWithdrawnOnTimeline"] | components["schemas"]["EmploymentEnteredInErrorOnTimeline"] | components["schemas"]["EmploymentStartedOnTimeline"] | components["schemas"]["FollowUpAttemptedOnTimeline"] | components["schemas"]["FollowUpCompletedOnTimeline"] | components["schemas"]["FollowUpDueOnTimeline"] | components["schemas"]["FollowUpEnteredInErrorOnTimeline"] | components["schemas"]["FollowUpOverdueOnTimeline"] | components["schemas"]["FollowUpScheduledOnTimeline"] | components["schemas"]["FollowUpWaivedOnTimeline"] | components["schemas"]["GroundEndedOnTimeline"] | components["schemas"]["GroundEnteredInErrorOnTimeline"] | components["schemas"]["GroundStatedOnTimeline"] | components["schemas"]["ProtectionChangedOnTimeline"] | components["schemas"]["ReferralAcceptedOnTimeline"] | components["schemas"]["ReferralCompletedOnTimeline"] | components["schemas"]["ReferralDeclinedOnTimeline"] | components["schemas"]["ReferralEnteredInErrorOnTimeline"] | components["schemas"]["ReferralNotCompletedOnTimeline"] | components["schemas"]["ReferralPutOnHoldOnTimeline"] | components["schemas"]["ReferralReceivedOnTimeline"] | components["schemas"]["ReferralRequestedOnTimeline"] | components["schemas"]["ReferralReroutedOnTimeline"] | components["schemas"]["ReferralResumedOnTimeline"] | components["schemas"]["ReferralWaitlistedOnTimeline"] | components["schemas"]["ReferralWithdrawnOnTimeline"] | components["schemas"]["VoiceAppointedOnTimeline"] | components["schemas"]["VoiceEndedOnTimeline"] | components["schemas"]["VoiceEnteredInErrorOnTimeline"]);
	/** The body is too large: at most 262,144 bytes of events, 16,384 of anything else. */
	TooLargeProblem: {
		readonly type: "https://tsunagi.example/problems/too-large";
		readonly status: 413;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["FieldProblem"][];
	};
	/** A batch has at most 100 events. */
	TooManyEventsProblem: {
		readonly type: "https://tsunagi.example/problems/too-many-events";
		readonly status: 413;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["FieldProblem"][];
	};
	/** The access token does not belong to an agency. */
	UnauthorizedProblem: {
		readonly type: "https://tsunagi.example/problems/unauthorized";
		readonly status: 401;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["FieldProblem"][];
	};
	/** Not done; send the same again. */
	UnavailableProblem: {
		readonly type: "https://tsunagi.example/problems/unavailable";
		readonly status: 503;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["FieldProblem"][];
	};
	/** There is no such agency. */
	UnknownAgencyProblem: {
		readonly type: "https://tsunagi.example/problems/unknown-agency";
		readonly status: 404;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["FieldProblem"][];
	};
	/** There is no such case. */
	UnknownCaseProblem: {
		readonly type: "https://tsunagi.example/problems/unknown-case";
		readonly status: 404;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["FieldProblem"][];
	};
	/** There is no such document. */
	UnknownDocumentProblem: {
		readonly type: "https://tsunagi.example/problems/unknown-document";
		readonly status: 404;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["FieldProblem"][];
	};
	/** There is no such event. */
	UnknownEventProblem: {
		readonly type: "https://tsunagi.example/problems/unknown-event";
		readonly status: 404;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["FieldProblem"][];
	};
	/** Send application/cloudevents+json, application/cloudevents-batch+json, or application/json with ce- headers; in UTF-8, not compressed. */
	UnsupportedMediaTypeProblem: {
		readonly type: "https://tsunagi.example/problems/unsupported-media-type";
		readonly status: 415;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["FieldProblem"][];
	};
	/**
	 * Visit cancel reasons
	 *
	 * - `person-unavailable`: 本人の都合
	 * - `companion-unavailable`: 同行者の都合
	 * - `host-unavailable`: 訪問先の都合
	 * - `no-longer-needed`: 必要がなくなった
	 * - `unsafe`: 安全が確保できない
	 * - `other`: その他
	 */
	VisitCancelReasons: ("person-unavailable" | "companion-unavailable" | "host-unavailable" | "no-longer-needed" | "unsafe" | "other");
	/**
	 * Visit outcomes
	 *
	 * - `procedure-started`: 手続を開始
	 * - `procedure-completed`: 手続を完了
	 * - `consultation-continues`: 相談を継続
	 * - `referred-on`: 別の窓口へ
	 * - `not-helped`: 目的を果たせなかった
	 * - `other`: その他
	 */
	VisitOutcomes: ("procedure-started" | "procedure-completed" | "consultation-continues" | "referred-on" | "not-helped" | "other");
	/**
	 * Visit purposes
	 *
	 * - `job-consultation`: 就労相談
	 * - `training`: 訓練・講座
	 * - `childcare-procedure`: 保育の手続
	 * - `housing-procedure`: 住宅の手続
	 * - `legal-consultation`: 法律相談
	 * - `benefit-procedure`: 給付・手当の手続
	 * - `health`: 保健・医療
	 * - `other`: その他
	 */
	VisitPurposes: ("job-consultation" | "training" | "childcare-procedure" | "housing-procedure" | "legal-consultation" | "benefit-procedure" | "health" | "other");
	/** Voice appointed */
	VoiceAppointed: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "voice.appointed";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["VoiceAppointedData"];
	};
	/** Voice appointed */
	VoiceAppointedData: {
		/** Voice (指定の番号) */
		readonly voice: string;
		/** Agency (意向確認機関) */
		readonly agency: string;
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Voice appointed, on a timeline */
	VoiceAppointedOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "voice.appointed";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Voice (指定の番号) */
			readonly voice?: string;
			/** Agency (意向確認機関) */
			readonly agency?: string;
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Voice appointed, as a recipient sees it */
	VoiceAppointedReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "voice.appointed";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Voice (指定の番号) */
			readonly voice?: string;
			/** Agency (意向確認機関) */
			readonly agency?: string;
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
	};
	/** Voice ended */
	VoiceEnded: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "voice.ended";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["VoiceEndedData"];
	};
	/** Voice ended */
	VoiceEndedData: {
		/** Voice (指定の番号) */
		readonly voice: string;
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Voice ended, on a timeline */
	VoiceEndedOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "voice.ended";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Voice (指定の番号) */
			readonly voice?: string;
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Voice ended, as a recipient sees it */
	VoiceEndedReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "voice.ended";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Voice (指定の番号) */
			readonly voice?: string;
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
	};
	/** Voice entered in error */
	VoiceEnteredInError: {
		readonly specversion: "1.0";
		/** Random UUID (version 4); the same id and content may be posted again */
		readonly id: string;
		/** /agencies/ and your own id */
		readonly source: string;
		readonly type: "voice.entered-in-error";
		/** Your own token for the case: a random UUID */
		readonly subject: string;
		/** When it happened: RFC 3339, with offset */
		readonly time: string;
		readonly datacontenttype?: "application/json";
		readonly data: components["schemas"]["VoiceEnteredInErrorData"];
	};
	/** Voice entered in error */
	VoiceEnteredInErrorData: {
		/** Voice (指定の番号) */
		readonly voice: string;
		/** Reason (訂正の理由) */
		readonly reason: components["schemas"]["CorrectionReasons"];
		/** Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
		readonly sealed?: { readonly [key: string]: string };
	};
	/** Voice entered in error, on a timeline */
	VoiceEnteredInErrorOnTimeline: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "voice.entered-in-error";
		/** Your own token for the case */
		readonly subject: string;
		/** Your own facts: the time you gave; others': the day, as midnight in Japan */
		readonly time: string;
		readonly data: {
			/** Voice (指定の番号) */
			readonly voice?: string;
			/** Reason (訂正の理由) */
			readonly reason?: components["schemas"]["CorrectionReasons"];
		};
		/** Your own short code for the case */
		readonly casecode: string;
		/** It does not fit what is known so far */
		readonly unfitting?: true;
	};
	/** Voice entered in error, as a recipient sees it */
	VoiceEnteredInErrorReceived: {
		readonly specversion: "1.0";
		/** Your own token for the event */
		readonly id: string;
		/** The agency that stated it; /withheld where the sender's place is not told */
		readonly source: string;
		readonly type: "voice.entered-in-error";
		/** Your own token for the case */
		readonly subject: string;
		/** The day it happened, as midnight in Japan */
		readonly time: string;
		/** The fields you may see; others are absent */
		readonly data: {
			/** Voice (指定の番号) */
			readonly voice?: string;
			/** Reason (訂正の理由) */
			readonly reason?: components["schemas"]["CorrectionReasons"];
			/** What was sealed for you, under your own id */
			readonly sealed?: { readonly [key: string]: string };
		};
		/** Your own short code for the case */
		readonly casecode: string;
	};
	/**
	 * Waiver reasons
	 *
	 * - `person-declined`: 本人が望まない
	 * - `case-moved`: 他の機関が継続
	 * - `unsafe`: 安全が確保できない
	 * - `other`: その他
	 */
	WaiverReasons: ("person-declined" | "case-moved" | "unsafe" | "other");
	Webhook: {
		readonly url: string;
		/** Where its technical contact is told by mail */
		readonly contact?: string;
		readonly state: components["schemas"]["EndpointState"];
		/** Failures in a row */
		readonly failures: number;
		readonly failingSince?: string;
		/** When it is tried next */
		readonly nextTry?: string;
		/** What it missed is still to come */
		readonly isCatchingUp: boolean;
		/** Until when the former secret signs too */
		readonly formerSecretUntil?: string;
	};
	/** The endpoint does not take deliveries now; see GET /v1/webhook. */
	WebhookNotReadyProblem: {
		readonly type: "https://tsunagi.example/problems/webhook-not-ready";
		readonly status: 409;
		/** What happened, in English */
		readonly title: string;
		/** What happened, in Japanese */
		readonly title_ja: string;
		/** The wrong fields; never what they held */
		readonly errors?: components["schemas"]["FieldProblem"][];
	};
	WebhookSecret: {
		/** Shown this once */
		readonly secret: string;
		readonly formerSecretUntil: string;
	};
	WebhookSet: {
		readonly url: string;
		readonly contact?: string;
		readonly state: "pending";
		/** Shown this once */
		readonly secret?: string;
	};
	WebhookSetting: {
		readonly url: string;
		readonly contact?: string;
	};
	/**
	 * Withdrawal reasons
	 *
	 * - `consent-withdrawn`: 同意の撤回
	 * - `no-longer-needed`: 必要がなくなった
	 * - `unsafe`: 安全が確保できない
	 * - `other`: その他
	 */
	WithdrawalReasons: ("consent-withdrawn" | "no-longer-needed" | "unsafe" | "other");
} };

export type operations = {
	"acknowledge": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** Your token for the case (`subject`) */
				token: string;
				/** Your token for the event (`id`) */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** Noted */
			204: {
				headers: {
					RateLimit?: string;
					"RateLimit-Policy"?: string;
					[name: string]: unknown;
				};
				content?: never;
			};
			/** The access token does not belong to an agency. / The token is missing or expired. */
			401: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnauthorizedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** The token is without the scope. */
			403: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** There is no such event. */
			404: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnknownEventProblem"];
				};
			};
			/** More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
			429: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["RateLimitedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			500: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			503: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnavailableProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
		};
	};
	"list-receipts": {
		parameters: {
			query?: {
				/** A time with offset, or `next` of the page before; the beginning unless said */
				since?: string;
				/** Events a page, 50 unless said */
				limit?: number;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** A page of your events */
			200: {
				headers: {
					RateLimit?: string;
					"RateLimit-Policy"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["SentEvents"];
				};
			};
			/** A parameter of the address is wrong. */
			400: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["InvalidQueryProblem"];
				};
			};
			/** The access token does not belong to an agency. / The token is missing or expired. */
			401: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnauthorizedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** The token is without the scope. */
			403: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
			429: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["RateLimitedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			500: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			503: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnavailableProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
		};
	};
	"post-events": {
		parameters: {
			query?: never;
			header?: {
				/** Binary mode: always 1.0 */
				"ce-specversion"?: string;
				/** Binary mode: id of the event */
				"ce-id"?: string;
				/** Binary mode: /agencies/ and your own id */
				"ce-source"?: string;
				/** Binary mode: type of the event */
				"ce-type"?: string;
				/** Binary mode: your token for the case */
				"ce-subject"?: string;
				/** Binary mode: when it happened */
				"ce-time"?: string;
			};
			path?: never;
			cookie?: never;
		};
		requestBody: { content: {
			"application/cloudevents+json": components["schemas"]["PostedEvent"];
			"application/cloudevents-batch+json": components["schemas"]["PostedEvent"][];
			"application/json": components["schemas"]["PostedData"];
		} };
		responses: {
			/** Accepted, all of it */
			202: {
				headers: {
					location?: string;
					RateLimit?: string;
					"RateLimit-Policy"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/json": (components["schemas"]["Accepted"] | components["schemas"]["BatchAnswer"]);
				};
			};
			/** Some of the batch were refused; each has its own status */
			207: {
				headers: {
					RateLimit?: string;
					"RateLimit-Policy"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["BatchAnswer"];
				};
			};
			/** The body is not JSON that can be read. / ce- headers belong to binary mode (application/json) and cannot be sent with a structured event or a batch. / The event has no id, by which it could be told from another. */
			400: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": (components["schemas"]["MalformedProblem"] | components["schemas"]["MixedModesProblem"] | components["schemas"]["NoIdProblem"]);
				};
			};
			/** The access token does not belong to an agency. / The token is missing or expired. */
			401: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnauthorizedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** source must be the agency that posts. / Events of this type are not for this agency to post. / The token is without the scope. */
			403: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": (components["schemas"]["NotTheSourceProblem"] | components["schemas"]["NotAllowedToPostProblem"]);
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** There is no such case. */
			404: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnknownCaseProblem"];
				};
			};
			/** There is such a case already; its number opens it. / What this event is about is accepted but not recorded yet; send it again after Retry-After seconds. / An event with this id and another content was accepted before; that one stays. */
			409: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": (components["schemas"]["CaseExistsProblem"] | components["schemas"]["NotRecordedYetProblem"] | components["schemas"]["ConflictProblem"]);
				};
			};
			/** The records of this case have been erased. */
			410: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["ErasedProblem"];
				};
			};
			/** The body is too large: at most 262,144 bytes of events, 16,384 of anything else. / An event is too large: at most 98,304 bytes each. / A batch has at most 100 events. */
			413: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": (components["schemas"]["TooLargeProblem"] | components["schemas"]["EventTooLargeProblem"] | components["schemas"]["TooManyEventsProblem"]);
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Send application/cloudevents+json, application/cloudevents-batch+json, or application/json with ce- headers; in UTF-8, not compressed. */
			415: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
				};
			};
			/** The event has wrong fields. */
			422: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["InvalidEventProblem"];
				};
			};
			/** More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
			429: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["RateLimitedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			500: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			503: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnavailableProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
		};
	};
	"protect": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** Your token for the case */
				token: string;
			};
			cookie?: never;
		};
		requestBody: { content: {
			"application/json": components["schemas"]["ProtectionOrder"];
		} };
		responses: {
			/** In force */
			200: {
				headers: {
					RateLimit?: string;
					"RateLimit-Policy"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["Protection"];
				};
			};
			/** The body is not JSON that can be read. */
			400: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["MalformedProblem"];
				};
			};
			/** The access token does not belong to an agency. / The token is missing or expired. */
			401: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnauthorizedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** The token is without the scope. */
			403: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** There is no such case. */
			404: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnknownCaseProblem"];
				};
			};
			/** The body is too large: at most 262,144 bytes of events, 16,384 of anything else. */
			413: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["TooLargeProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Send application/cloudevents+json, application/cloudevents-batch+json, or application/json with ce- headers; in UTF-8, not compressed. */
			415: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
				};
			};
			/** The protection has wrong fields. */
			422: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["InvalidProtectionProblem"];
				};
			};
			/** More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
			429: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["RateLimitedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			500: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			503: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnavailableProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
		};
	};
	"read-protection": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** Your token for the case */
				token: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The protection */
			200: {
				headers: {
					RateLimit?: string;
					"RateLimit-Policy"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["ProtectionState"];
				};
			};
			/** The access token does not belong to an agency. / The token is missing or expired. */
			401: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnauthorizedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** The token is without the scope. */
			403: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** There is no such case. */
			404: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnknownCaseProblem"];
				};
			};
			/** More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
			429: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["RateLimitedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			500: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			503: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnavailableProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
		};
	};
	"read-asyncapi": {
		parameters: {
			query?: {
				/** Language, ja unless said */
				lang?: ("ja" | "en");
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** AsyncAPI 3.0 */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": {
						readonly asyncapi: string;
					};
				};
			};
			/** Not changed (If-None-Match) */
			304: {
				headers: {
					[name: string]: unknown;
				};
				content?: never;
			};
			/** Too many requests; come again later. */
			429: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			500: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			503: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
		};
	};
	"read-csv-template": {
		parameters: {
			query?: {
				/** The type; of all for a guide */
				type?: ("accompanied-visit.cancelled" | "accompanied-visit.completed" | "accompanied-visit.entered-in-error" | "accompanied-visit.no-show" | "accompanied-visit.proposed" | "accompanied-visit.rescheduled" | "accompanied-visit.scheduled" | "case.entered-in-error" | "case.opened" | "consent.entered-in-error" | "consent.granted" | "consent.narrowed" | "consent.withdrawn" | "employment.entered-in-error" | "employment.started" | "follow-up.attempted" | "follow-up.completed" | "follow-up.entered-in-error" | "follow-up.scheduled" | "follow-up.waived" | "ground.ended" | "ground.entered-in-error" | "ground.stated" | "referral.accepted" | "referral.completed" | "referral.declined" | "referral.entered-in-error" | "referral.not-completed" | "referral.put-on-hold" | "referral.received" | "referral.requested" | "referral.rerouted" | "referral.resumed" | "referral.waitlisted" | "referral.withdrawn" | "voice.appointed" | "voice.ended" | "voice.entered-in-error");
				/** Rows with ids, 20 unless said */
				rows?: number;
				/** sheet (unless said) or guide */
				show?: ("sheet" | "guide");
				/** utf-8 (with BOM, unless said) or shift_jis */
				charset?: ("utf-8" | "shift_jis");
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** A CSV file */
			200: {
				headers: {
					RateLimit?: string;
					"RateLimit-Policy"?: string;
					[name: string]: unknown;
				};
				content: {
					"text/csv": string;
				};
			};
			/** A parameter of the address is wrong. */
			400: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["InvalidQueryProblem"];
				};
			};
			/** The access token does not belong to an agency. / The token is missing or expired. */
			401: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnauthorizedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** The token is without the scope. */
			403: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** The answer has characters that do not exist in Shift_JIS; ask for charset=utf-8. */
			406: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["NotInCharsetProblem"];
				};
			};
			/** More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
			429: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["RateLimitedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			500: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			503: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnavailableProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
		};
	};
	"read-docs": {
		parameters: {
			query?: {
				/** Language, ja unless said */
				lang?: ("ja" | "en");
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** A page */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"text/html": string;
				};
			};
			/** Not changed (If-None-Match) */
			304: {
				headers: {
					[name: string]: unknown;
				};
				content?: never;
			};
			/** Too many requests; come again later. */
			429: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			500: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			503: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
		};
	};
	"read-docs-asset": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** Name of the file */
				file: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** Script, style or icon */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"text/javascript": string;
					"text/css": string;
					"image/svg+xml": string;
				};
			};
			/** Not changed (If-None-Match) */
			304: {
				headers: {
					[name: string]: unknown;
				};
				content?: never;
			};
			/** There is no such document. */
			404: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnknownDocumentProblem"];
				};
			};
			/** Too many requests; come again later. */
			429: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			500: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			503: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
		};
	};
	"read-inbox": {
		parameters: {
			query?: {
				/** The last sequence number you have; 0, the beginning, unless said. Not beside `from` */
				after?: number;
				/** When there is nothing new, wait so many seconds for it (long poll) */
				wait?: number;
				/** First number of a range to read once more */
				from?: number;
				/** Last number of the range; only beside `from` */
				to?: number;
				/** Entries a page, 50 unless said */
				limit?: number;
				/** json (unless said) or csv, a sheet for spreadsheet programs */
				format?: ("json" | "csv");
				/** Charset of a sheet: utf-8 (with BOM, unless said) or shift_jis */
				charset?: ("utf-8" | "shift_jis");
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** A page of the inbox */
			200: {
				headers: {
					RateLimit?: string;
					"RateLimit-Policy"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["Inbox"];
					"text/csv": string;
				};
			};
			/** A parameter of the address is wrong. */
			400: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["InvalidQueryProblem"];
				};
			};
			/** The access token does not belong to an agency. / The token is missing or expired. */
			401: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnauthorizedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** The token is without the scope. */
			403: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** The answer has characters that do not exist in Shift_JIS; ask for charset=utf-8. */
			406: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["NotInCharsetProblem"];
				};
			};
			/** More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
			429: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["RateLimitedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			500: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			503: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnavailableProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
		};
	};
	"read-keys": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The agency's id */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** Its keys */
			200: {
				headers: {
					RateLimit?: string;
					"RateLimit-Policy"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/jwk-set+json": components["schemas"]["PublicKeys"];
				};
			};
			/** The access token does not belong to an agency. / The token is missing or expired. */
			401: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnauthorizedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** The token is without the scope. */
			403: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** There is no such agency. */
			404: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnknownAgencyProblem"];
				};
			};
			/** More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
			429: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["RateLimitedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			500: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			503: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnavailableProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
		};
	};
	"read-ledger": {
		parameters: {
			query?: {
				/** A case, by the token of the agency in `of` */
				case?: string;
				/** The agency whose token `case` is */
				of?: string;
				/** What this agency received */
				agency?: string;
				/** First day */
				from?: string;
				/** Last day */
				to?: string;
				/** Sequence number to go on from */
				after?: number;
				/** Who was asked to purge */
				purges?: "all";
				/** csv: for a spreadsheet program, UTF-8 with BOM */
				format?: "csv";
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** Disclosures, or purges */
			200: {
				headers: {
					RateLimit?: string;
					"RateLimit-Policy"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/json": (components["schemas"]["Disclosures"] | components["schemas"]["Purges"]);
					"text/csv": string;
				};
			};
			/** A parameter of the address is wrong. */
			400: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["InvalidQueryProblem"];
				};
			};
			/** The access token does not belong to an agency. / The token is missing or expired. */
			401: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnauthorizedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** The ledger is for privacy officers. / The token is without the scope. */
			403: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["NotAPrivacyOfficerProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** There is no such case. / There is no such agency. */
			404: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": (components["schemas"]["UnknownCaseProblem"] | components["schemas"]["UnknownAgencyProblem"]);
				};
			};
			/** More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
			429: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["RateLimitedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			500: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			503: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnavailableProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
		};
	};
	"read-openapi": {
		parameters: {
			query?: {
				/** Language, ja unless said */
				lang?: ("ja" | "en");
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** OpenAPI 3.1 */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": {
						readonly openapi: string;
					};
				};
			};
			/** Not changed (If-None-Match) */
			304: {
				headers: {
					[name: string]: unknown;
				};
				content?: never;
			};
			/** Too many requests; come again later. */
			429: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			500: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			503: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
		};
	};
	"read-receipt": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** The event's id */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The receipt */
			200: {
				headers: {
					RateLimit?: string;
					"RateLimit-Policy"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["Receipt"];
				};
			};
			/** The access token does not belong to an agency. / The token is missing or expired. */
			401: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnauthorizedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** The token is without the scope. */
			403: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** There is no such event. */
			404: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnknownEventProblem"];
				};
			};
			/** More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
			429: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["RateLimitedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			500: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			503: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnavailableProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
		};
	};
	"read-schema": {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** Type and .json: `referral.requested.json` */
				type: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** JSON Schema 2020-12 */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/schema+json": {
						readonly $schema: string;
					};
				};
			};
			/** Not changed (If-None-Match) */
			304: {
				headers: {
					[name: string]: unknown;
				};
				content?: never;
			};
			/** There is no such document. */
			404: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnknownDocumentProblem"];
				};
			};
			/** Too many requests; come again later. */
			429: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			500: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			503: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
		};
	};
	"read-timeline": {
		parameters: {
			query?: {
				/** Id of the event to go on from */
				after?: string;
				/** Events a page, 50 unless said */
				limit?: number;
			};
			header?: never;
			path: {
				/** Your token for the case */
				token: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** A page of the timeline */
			200: {
				headers: {
					RateLimit?: string;
					"RateLimit-Policy"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["Timeline"];
				};
			};
			/** A parameter of the address is wrong. */
			400: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["InvalidQueryProblem"];
				};
			};
			/** The access token does not belong to an agency. / The token is missing or expired. */
			401: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnauthorizedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** The token is without the scope. */
			403: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** There is no such case. */
			404: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnknownCaseProblem"];
				};
			};
			/** The records of this case have been erased. */
			410: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["ErasedProblem"];
				};
			};
			/** More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
			429: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["RateLimitedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			500: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			503: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnavailableProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
		};
	};
	"read-webhook": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** Your webhook */
			200: {
				headers: {
					RateLimit?: string;
					"RateLimit-Policy"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["Webhook"];
				};
			};
			/** The access token does not belong to an agency. / The token is missing or expired. */
			401: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnauthorizedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** The token is without the scope. */
			403: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** This agency has no webhook; set one with PUT /v1/webhook. */
			404: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["NoWebhookProblem"];
				};
			};
			/** More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
			429: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["RateLimitedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			500: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			503: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnavailableProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
		};
	};
	"set-webhook": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody: { content: {
			"application/json": components["schemas"]["WebhookSetting"];
		} };
		responses: {
			/** Set; it is being asked */
			200: {
				headers: {
					RateLimit?: string;
					"RateLimit-Policy"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["WebhookSet"];
				};
			};
			/** The body is not JSON that can be read. */
			400: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["MalformedProblem"];
				};
			};
			/** The access token does not belong to an agency. / The token is missing or expired. */
			401: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnauthorizedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** The token is without the scope. */
			403: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** The body is too large: at most 262,144 bytes of events, 16,384 of anything else. */
			413: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["TooLargeProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Send application/cloudevents+json, application/cloudevents-batch+json, or application/json with ce- headers; in UTF-8, not compressed. */
			415: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
				};
			};
			/** The webhook has wrong fields. */
			422: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["InvalidWebhookProblem"];
				};
			};
			/** More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
			429: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["RateLimitedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			500: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			503: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnavailableProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
		};
	};
	"stop-webhook": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** Stopped */
			204: {
				headers: {
					RateLimit?: string;
					"RateLimit-Policy"?: string;
					[name: string]: unknown;
				};
				content?: never;
			};
			/** The access token does not belong to an agency. / The token is missing or expired. */
			401: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnauthorizedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** The token is without the scope. */
			403: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** This agency has no webhook; set one with PUT /v1/webhook. */
			404: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["NoWebhookProblem"];
				};
			};
			/** More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
			429: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["RateLimitedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			500: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			503: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnavailableProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
		};
	};
	"resend-webhook": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody: { content: {
			"application/json": components["schemas"]["ResendOrder"];
		} };
		responses: {
			/** So many are queued */
			202: {
				headers: {
					RateLimit?: string;
					"RateLimit-Policy"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/json": {
						readonly queued: number;
					};
				};
			};
			/** The body is not JSON that can be read. */
			400: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["MalformedProblem"];
				};
			};
			/** The access token does not belong to an agency. / The token is missing or expired. */
			401: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnauthorizedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** The token is without the scope. */
			403: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** This agency has no webhook; set one with PUT /v1/webhook. */
			404: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["NoWebhookProblem"];
				};
			};
			/** The endpoint does not take deliveries now; see GET /v1/webhook. */
			409: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["WebhookNotReadyProblem"];
				};
			};
			/** The body is too large: at most 262,144 bytes of events, 16,384 of anything else. */
			413: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["TooLargeProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Send application/cloudevents+json, application/cloudevents-batch+json, or application/json with ce- headers; in UTF-8, not compressed. */
			415: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
				};
			};
			/** What to send again has wrong fields. */
			422: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["InvalidResendProblem"];
				};
			};
			/** More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
			429: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["RateLimitedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			500: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			503: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnavailableProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
		};
	};
	"rotate-webhook-secret": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** The new secret */
			200: {
				headers: {
					RateLimit?: string;
					"RateLimit-Policy"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["WebhookSecret"];
				};
			};
			/** The access token does not belong to an agency. / The token is missing or expired. */
			401: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnauthorizedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** The token is without the scope. */
			403: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** This agency has no webhook; set one with PUT /v1/webhook. */
			404: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["NoWebhookProblem"];
				};
			};
			/** More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
			429: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["RateLimitedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			500: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			503: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnavailableProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
		};
	};
	"take-csv": {
		parameters: {
			query?: {
				/** Charset of a body in application/octet-stream */
				charset?: ("utf-8" | "shift_jis");
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody: { content: {
			"text/csv": string;
			"application/octet-stream": string;
		} };
		responses: {
			/** Accepted, all of it */
			202: {
				headers: {
					RateLimit?: string;
					"RateLimit-Policy"?: string;
					[name: string]: unknown;
				};
				content: {
					"text/csv": string;
					"application/json": components["schemas"]["CsvAnswer"];
				};
			};
			/** Some rows were refused */
			207: {
				headers: {
					RateLimit?: string;
					"RateLimit-Policy"?: string;
					[name: string]: unknown;
				};
				content: {
					"text/csv": string;
					"application/json": components["schemas"]["CsvAnswer"];
				};
			};
			/** The access token does not belong to an agency. / The token is missing or expired. */
			401: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnauthorizedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** The token is without the scope. */
			403: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** The body is too large: at most 262,144 bytes of events, 16,384 of anything else. */
			413: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["TooLargeProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Send text/csv in UTF-8, or application/octet-stream with ?charset=shift_jis (or utf-8); not compressed. */
			415: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["NotCsvProblem"];
				};
			};
			/** The CSV cannot be read. */
			422: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["InvalidCsvProblem"];
				};
			};
			/** More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
			429: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["RateLimitedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			500: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			503: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnavailableProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
		};
	};
	"verify-webhook": {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** It is being asked */
			202: {
				headers: {
					RateLimit?: string;
					"RateLimit-Policy"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/json": {
						readonly state: "pending";
					};
				};
			};
			/** The access token does not belong to an agency. / The token is missing or expired. */
			401: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnauthorizedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** The token is without the scope. */
			403: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** This agency has no webhook; set one with PUT /v1/webhook. */
			404: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["NoWebhookProblem"];
				};
			};
			/** The endpoint does not take deliveries now; see GET /v1/webhook. */
			409: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["WebhookNotReadyProblem"];
				};
			};
			/** More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
			429: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["RateLimitedProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			500: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
			/** Not done; send the same again. */
			503: {
				headers: {
					"Retry-After"?: string;
					[name: string]: unknown;
				};
				content: {
					"application/problem+json": components["schemas"]["UnavailableProblem"];
					"application/json": components["schemas"]["GatewayMessage"];
				};
			};
		};
	};
};

