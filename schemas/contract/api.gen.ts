// Written by `npm run generate:contract` from the OpenAPI document; do not edit.

export type paths = {
    "/v1/cases/{token}/events/{id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge an event
         * @description You have what you were told: what was sealed for you is deleted. Of a notice to stop sharing it says that you have destroyed what you had. Again is the same as once.
         */
        post: operations["acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your own events
         * @description The events you posted, each with its receipt. At the end `next` stays a minute behind, so that nothing is missed: events of the last minute come again, and their ids tell that they are the same.
         */
        get: operations["list-receipts"];
        put?: never;
        /**
         * Post events
         * @description One event or a batch, in the three HTTP modes of CloudEvents 1.0. 202 means durable: it is not lost from then on; `warnings` say whom it does not reach yet, and why. An event posted again with the same id and content is answered the same again. Of a batch each entry is answered by itself, in order, also one that cannot be read; an empty batch is answered 202 without a body. Extension attributes that only say how an event travelled (traceparent, tracestate, partitionkey, sampledrate, sequence, sequencetype, recordedtime, correlationid, causationid) are taken and not kept; others are refused by name. A body has 262,144 bytes at most, an event 98,304, a batch 100 events.
         */
        post: operations["post-events"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{token}/protection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the protection of a case
         * @description For those who are pinned to the case: the orders, by whom, and who has not acknowledged the last one. While the case is not protected, former orders are for the agency that opened it.
         */
        get: operations["read-protection"];
        put?: never;
        /**
         * Protect a case, or lift its protection
         * @description In force when it is answered: from then on the case exists for the pinned agencies alone; the agency that opened the case and the one that sets the protection are always among them, and all pinned agencies are told (protection.changed). Set it again to renew it; the review is a year away at the most. No date lifts it. To change or lift it takes one of those two, or two pinned agencies that say the same. A case opened by a family that fled (dv-not-divorced) is told to nobody until protection is set, or waived with a reason.
         */
        post: operations["protect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/asyncapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the hub sends (AsyncAPI 3.0) */
        get: operations["read-asyncapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/csv/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a CSV template
         * @description The sheet of a type, with new random ids in its rows; or, with `show=guide`, how each column is written and the codes there are. Opens right in spreadsheet programs.
         */
        get: operations["read-csv-template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reference as a page */
        get: operations["read-docs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A part of the page */
        get: operations["read-docs-asset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your inbox
         * @description What you were told, in the order you were told, from a sequence number on. Numbers have no gaps: one that is missing was lost on your side, so ask again from the last you have. Read any range again with `from` and `to`: with n and n + 3 read, ask for `from={n+1}&to={n+2}`.
         */
        get: operations["read-inbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agencies/{id}/jwks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an agency's public keys
         * @description A JWK set (RFC 7517). Seal with ECDH-ES+A256KW and A256GCM.
         */
        get: operations["read-keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the ledger
         * @description For privacy officers. Either every disclosure of a case (`case` and `of`), or what an agency received (`agency`, `from`, `to`, `after`), or who was asked to purge (`purges=all`). Recipients, fields, grounds and times; no values.
         */
        get: operations["read-ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document (OpenAPI 3.1) */
        get: operations["read-openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a receipt
         * @description What became of an event you posted: accepted, recorded, told to whom on what ground, or withheld and why.
         */
        get: operations["read-receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schemas/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** JSON Schema of an event type */
        get: operations["read-schema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{token}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a case's timeline
         * @description The case as you may see it. A case that is another's, one that is protected from you and one that does not exist are answered alike.
         */
        get: operations["read-timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how your webhook is doing
         * @description Where it goes, and how the endpoint is doing. No secrets.
         */
        get: operations["read-webhook"];
        /**
         * Set your webhook
         * @description The endpoint is asked whether it wants webhooks before it gets any: it echoes the challenge. It gets what its inbox takes in from then on. The first answer holds the secret; the same request gets it again for ten minutes, later ones say where a new one is made. A new URL keeps the secret and takes effect when its endpoint has answered: until then deliveries go to the former one. The former contact is told of changes by mail.
         */
        put: operations["set-webhook"];
        post?: never;
        /**
         * Stop your webhook
         * @description What was under way is not sent, and what comes until you set a webhook again is not sent later: read it from your inbox. The contact is told by mail.
         */
        delete: operations["stop-webhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have entries sent again
         * @description One entry of your inbox or a range, 200 at the most, under the ids they had. What you may no longer see is not sent.
         */
        post: operations["resend-webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the secret
         * @description The former one signs too for 24 hours, and so do those before it, each until its own time. If the answer does not arrive, send the request again.
         */
        post: operations["rotate-webhook-secret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/csv/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post events as CSV
         * @description A sheet filled in from a template, 100 events at the most. Each row is admitted by itself. The result file has one line for each row, in the charset that was sent; ask with `Accept: application/json` for JSON.
         */
        post: operations["take-csv"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have the endpoint asked again
         * @description At once, whatever it answered before, unless it said that it is gone. `GET /v1/webhook` says how it went.
         */
        post: operations["verify-webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
};
export type webhooks = {
    event: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the hub posts to your webhook
         * @description Standard Webhooks 1.0. Verify the signature over the body as it came, before you read it. The same event can come twice: `webhook-id` is its id. Answer 2xx within ten seconds; anything else is tried again, later and later.
         */
        post: operations["event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    verification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the hub asks your webhook first
         * @description Before it sends anything, and when you ask for it (`POST /v1/webhook/verification`). Signed like an event. Verify, and answer 2xx with the challenge.
         */
        post: operations["verification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
};
export type components = {
    schemas: {
        Accepted: {
            /** Format: uuid */
            id: string;
            /** @description Where the receipt is read */
            receipt: string;
            /** @description What to know by what is recorded now; the receipt has it as it stands later */
            warnings?: components["schemas"]["Warning"][];
        };
        /** @description Accompanied visit cancelled */
        AccompaniedVisitCancelled: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "accompanied-visit.cancelled";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["AccompaniedVisitCancelledData"];
        };
        /** @description Accompanied visit cancelled */
        AccompaniedVisitCancelledData: {
            /**
             * Format: uuid
             * @description Visit (同行支援の番号)
             */
            visit: string;
            /** @description Reason (理由) */
            reason: components["schemas"]["VisitCancelReasons"];
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Accompanied visit cancelled, on a timeline */
        AccompaniedVisitCancelledOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "accompanied-visit.cancelled";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Visit (同行支援の番号)
                 */
                visit?: string;
                /** @description Reason (理由) */
                reason?: components["schemas"]["VisitCancelReasons"];
            };
            /** @description Your own short code for the case */
            casecode: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Accompanied visit cancelled, as a recipient sees it */
        AccompaniedVisitCancelledReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "accompanied-visit.cancelled";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Visit (同行支援の番号)
                 */
                visit?: string;
                /** @description Reason (理由) */
                reason?: components["schemas"]["VisitCancelReasons"];
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
        };
        /** @description Accompanied visit completed */
        AccompaniedVisitCompleted: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "accompanied-visit.completed";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["AccompaniedVisitCompletedData"];
        };
        /** @description Accompanied visit completed */
        AccompaniedVisitCompletedData: {
            /**
             * Format: uuid
             * @description Visit (同行支援の番号)
             */
            visit: string;
            /** @description Outcome (結果) */
            outcome: components["schemas"]["VisitOutcomes"];
            /** @description Next appointment (次回の有無) */
            nextAppointment: components["schemas"]["NextAppointments"];
            /**
             * Format: date
             * @description Next date (次回の日); from the day of the event to 1 year after the day of the event
             */
            nextDate?: string;
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Accompanied visit completed, on a timeline */
        AccompaniedVisitCompletedOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "accompanied-visit.completed";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Visit (同行支援の番号)
                 */
                visit?: string;
                /** @description Outcome (結果) */
                outcome?: components["schemas"]["VisitOutcomes"];
                /** @description Next appointment (次回の有無) */
                nextAppointment?: components["schemas"]["NextAppointments"];
                /**
                 * Format: date
                 * @description Next date (次回の日); from the day of the event to 1 year after the day of the event
                 */
                nextDate?: string;
            };
            /** @description Your own short code for the case */
            casecode: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Accompanied visit completed, as a recipient sees it */
        AccompaniedVisitCompletedReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "accompanied-visit.completed";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Visit (同行支援の番号)
                 */
                visit?: string;
                /** @description Outcome (結果) */
                outcome?: components["schemas"]["VisitOutcomes"];
                /** @description Next appointment (次回の有無) */
                nextAppointment?: components["schemas"]["NextAppointments"];
                /**
                 * Format: date
                 * @description Next date (次回の日); from the day of the event to 1 year after the day of the event
                 */
                nextDate?: string;
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
        };
        /** @description Accompanied visit entered in error */
        AccompaniedVisitEnteredInError: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "accompanied-visit.entered-in-error";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["AccompaniedVisitEnteredInErrorData"];
        };
        /** @description Accompanied visit entered in error */
        AccompaniedVisitEnteredInErrorData: {
            /**
             * Format: uuid
             * @description Visit (同行支援の番号)
             */
            visit: string;
            /** @description Reason (訂正の理由) */
            reason: components["schemas"]["CorrectionReasons"];
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Accompanied visit entered in error, on a timeline */
        AccompaniedVisitEnteredInErrorOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "accompanied-visit.entered-in-error";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Visit (同行支援の番号)
                 */
                visit?: string;
                /** @description Reason (訂正の理由) */
                reason?: components["schemas"]["CorrectionReasons"];
            };
            /** @description Your own short code for the case */
            casecode: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Accompanied visit entered in error, as a recipient sees it */
        AccompaniedVisitEnteredInErrorReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "accompanied-visit.entered-in-error";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Visit (同行支援の番号)
                 */
                visit?: string;
                /** @description Reason (訂正の理由) */
                reason?: components["schemas"]["CorrectionReasons"];
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
        };
        /** @description Accompanied visit no show */
        AccompaniedVisitNoShow: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "accompanied-visit.no-show";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["AccompaniedVisitNoShowData"];
        };
        /** @description Accompanied visit no show */
        AccompaniedVisitNoShowData: {
            /**
             * Format: uuid
             * @description Visit (同行支援の番号)
             */
            visit: string;
            /** @description Next (次の対応) */
            next: components["schemas"]["NoShowFollowUps"];
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Accompanied visit no show, on a timeline */
        AccompaniedVisitNoShowOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "accompanied-visit.no-show";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Visit (同行支援の番号)
                 */
                visit?: string;
                /** @description Next (次の対応) */
                next?: components["schemas"]["NoShowFollowUps"];
            };
            /** @description Your own short code for the case */
            casecode: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Accompanied visit no show, as a recipient sees it */
        AccompaniedVisitNoShowReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "accompanied-visit.no-show";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Visit (同行支援の番号)
                 */
                visit?: string;
                /** @description Next (次の対応) */
                next?: components["schemas"]["NoShowFollowUps"];
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
        };
        /** @description Accompanied visit proposed */
        AccompaniedVisitProposed: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "accompanied-visit.proposed";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["AccompaniedVisitProposedData"];
        };
        /** @description Accompanied visit proposed */
        AccompaniedVisitProposedData: {
            /**
             * Format: uuid
             * @description Visit (同行支援の番号)
             */
            visit: string;
            /**
             * Format: uuid
             * @description Referral (つなぎの番号)
             */
            referral?: string;
            /** @description Host (訪問先) */
            host: string;
            /** @description Companion role (同行者の職種) */
            companionRole: components["schemas"]["StaffRoles"];
            /** @description Purpose (目的) */
            purpose: components["schemas"]["VisitPurposes"];
            /** @description Childcare needed (同行中の子どもの預かりの要否) */
            childcareNeeded: boolean;
            /** @description Slot (希望の日時); from the day of the event to 1 year after the day of the event */
            slot?: string;
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Accompanied visit proposed, on a timeline */
        AccompaniedVisitProposedOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "accompanied-visit.proposed";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Visit (同行支援の番号)
                 */
                visit?: string;
                /**
                 * Format: uuid
                 * @description Referral (つなぎの番号)
                 */
                referral?: string;
                /** @description Host (訪問先) */
                host?: string;
                /** @description Companion role (同行者の職種) */
                companionRole?: components["schemas"]["StaffRoles"];
                /** @description Purpose (目的) */
                purpose?: components["schemas"]["VisitPurposes"];
                /** @description Childcare needed (同行中の子どもの預かりの要否) */
                childcareNeeded?: boolean;
                /** @description Slot (希望の日時); from the day of the event to 1 year after the day of the event */
                slot?: string;
            };
            /** @description Your own short code for the case */
            casecode: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Accompanied visit proposed, as a recipient sees it */
        AccompaniedVisitProposedReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "accompanied-visit.proposed";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Visit (同行支援の番号)
                 */
                visit?: string;
                /**
                 * Format: uuid
                 * @description Referral (つなぎの番号)
                 */
                referral?: string;
                /** @description Host (訪問先) */
                host?: string;
                /** @description Companion role (同行者の職種) */
                companionRole?: components["schemas"]["StaffRoles"];
                /** @description Purpose (目的) */
                purpose?: components["schemas"]["VisitPurposes"];
                /** @description Childcare needed (同行中の子どもの預かりの要否) */
                childcareNeeded?: boolean;
                /** @description Slot (希望の日時); from the day of the event to 1 year after the day of the event */
                slot?: string;
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
        };
        /** @description Accompanied visit rescheduled */
        AccompaniedVisitRescheduled: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "accompanied-visit.rescheduled";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["AccompaniedVisitRescheduledData"];
        };
        /** @description Accompanied visit rescheduled */
        AccompaniedVisitRescheduledData: {
            /**
             * Format: uuid
             * @description Visit (同行支援の番号)
             */
            visit: string;
            /** @description Slot (新しい日時); from the day of the event to 1 year after the day of the event */
            slot: string;
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Accompanied visit rescheduled, on a timeline */
        AccompaniedVisitRescheduledOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "accompanied-visit.rescheduled";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Visit (同行支援の番号)
                 */
                visit?: string;
                /** @description Slot (新しい日時); from the day of the event to 1 year after the day of the event */
                slot?: string;
            };
            /** @description Your own short code for the case */
            casecode: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Accompanied visit rescheduled, as a recipient sees it */
        AccompaniedVisitRescheduledReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "accompanied-visit.rescheduled";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Visit (同行支援の番号)
                 */
                visit?: string;
                /** @description Slot (新しい日時); from the day of the event to 1 year after the day of the event */
                slot?: string;
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
        };
        /** @description Accompanied visit scheduled */
        AccompaniedVisitScheduled: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "accompanied-visit.scheduled";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["AccompaniedVisitScheduledData"];
        };
        /** @description Accompanied visit scheduled */
        AccompaniedVisitScheduledData: {
            /**
             * Format: uuid
             * @description Visit (同行支援の番号)
             */
            visit: string;
            /**
             * Format: uuid
             * @description Referral (つなぎの番号)
             */
            referral?: string;
            /** @description Host (訪問先) */
            host: string;
            /** @description Companion role (同行者の職種) */
            companionRole: components["schemas"]["StaffRoles"];
            /** @description Purpose (目的) */
            purpose: components["schemas"]["VisitPurposes"];
            /** @description Childcare needed (同行中の子どもの預かりの要否) */
            childcareNeeded: boolean;
            /** @description Slot (日時); from the day of the event to 1 year after the day of the event */
            slot: string;
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Accompanied visit scheduled, on a timeline */
        AccompaniedVisitScheduledOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "accompanied-visit.scheduled";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Visit (同行支援の番号)
                 */
                visit?: string;
                /**
                 * Format: uuid
                 * @description Referral (つなぎの番号)
                 */
                referral?: string;
                /** @description Host (訪問先) */
                host?: string;
                /** @description Companion role (同行者の職種) */
                companionRole?: components["schemas"]["StaffRoles"];
                /** @description Purpose (目的) */
                purpose?: components["schemas"]["VisitPurposes"];
                /** @description Childcare needed (同行中の子どもの預かりの要否) */
                childcareNeeded?: boolean;
                /** @description Slot (日時); from the day of the event to 1 year after the day of the event */
                slot?: string;
            };
            /** @description Your own short code for the case */
            casecode: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Accompanied visit scheduled, as a recipient sees it */
        AccompaniedVisitScheduledReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "accompanied-visit.scheduled";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Visit (同行支援の番号)
                 */
                visit?: string;
                /**
                 * Format: uuid
                 * @description Referral (つなぎの番号)
                 */
                referral?: string;
                /** @description Host (訪問先) */
                host?: string;
                /** @description Companion role (同行者の職種) */
                companionRole?: components["schemas"]["StaffRoles"];
                /** @description Purpose (目的) */
                purpose?: components["schemas"]["VisitPurposes"];
                /** @description Childcare needed (同行中の子どもの預かりの要否) */
                childcareNeeded?: boolean;
                /** @description Slot (日時); from the day of the event to 1 year after the day of the event */
                slot?: string;
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
        };
        BatchAnswer: {
            /** @description One for each event, in order */
            results: components["schemas"]["BatchResult"][];
        };
        BatchResult: {
            /** @constant */
            status: 202;
            /** Format: uuid */
            id: string;
            receipt: string;
            /** @description What to know by what is recorded now; the receipt has it as it stands later */
            warnings?: components["schemas"]["Warning"][];
        } | {
            /** @enum {number} */
            status: 400 | 422 | 403 | 404 | 409 | 503;
            /** Format: uuid */
            id?: string;
            problem: components["schemas"]["NoIdProblem"] | components["schemas"]["InvalidEventProblem"] | components["schemas"]["NotTheSourceProblem"] | components["schemas"]["NotAllowedToPostProblem"] | components["schemas"]["UnknownCaseProblem"] | components["schemas"]["CaseExistsProblem"] | components["schemas"]["CaseFullProblem"] | components["schemas"]["NotRecordedYetProblem"] | components["schemas"]["ConflictProblem"] | components["schemas"]["UnavailableProblem"];
        };
        /** @description Case entered in error */
        CaseEnteredInError: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "case.entered-in-error";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["CaseEnteredInErrorData"];
        };
        /** @description Case entered in error */
        CaseEnteredInErrorData: {
            /** @description Reason (訂正の理由) */
            reason: components["schemas"]["CorrectionReasons"];
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Case entered in error, on a timeline */
        CaseEnteredInErrorOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "case.entered-in-error";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /** @description Reason (訂正の理由) */
                reason?: components["schemas"]["CorrectionReasons"];
            };
            /** @description Your own short code for the case */
            casecode: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Case entered in error, as a recipient sees it */
        CaseEnteredInErrorReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "case.entered-in-error";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /** @description Reason (訂正の理由) */
                reason?: components["schemas"]["CorrectionReasons"];
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
        };
        /** @description There is such a case already; its number opens it. */
        CaseExistsProblem: {
            /** @constant */
            type: "/docs#problem-case-exists";
            /** @constant */
            status: 409;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /** @description The case is full: it takes 3,000 events, and 100 referrals, visits and follow-ups that are open at a time. What ends something, takes back or corrects is still accepted. */
        CaseFullProblem: {
            /** @constant */
            type: "/docs#problem-case-full";
            /** @constant */
            status: 409;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /** @description Case opened */
        CaseOpened: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "case.opened";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["CaseOpenedData"];
        };
        /** @description Case opened */
        CaseOpenedData: {
            /** @description Household type (世帯の種別) */
            householdType: components["schemas"]["HouseholdTypes"];
            /** @description Basis (ひとり親家庭となった事情) */
            basis: components["schemas"]["SingleParentGrounds"];
            /** @description Origin (相談経路) */
            origin: components["schemas"]["Origins"];
            /** @description Child age bands (子どもの年代) */
            childAgeBands?: components["schemas"]["ChildAgeBands"][];
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Case opened, on a timeline */
        CaseOpenedOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "case.opened";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /** @description Household type (世帯の種別) */
                householdType?: components["schemas"]["HouseholdTypes"];
                /** @description Basis (ひとり親家庭となった事情) */
                basis?: components["schemas"]["SingleParentGrounds"];
                /** @description Origin (相談経路) */
                origin?: components["schemas"]["Origins"];
                /** @description Child age bands (子どもの年代) */
                childAgeBands?: components["schemas"]["ChildAgeBands"][];
            };
            /** @description Your own short code for the case */
            casecode: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Case retention reached, on a timeline */
        CaseRetentionReachedOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @constant */
            source: "/hub";
            /** @constant */
            type: "case.retention-reached";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: date
                 * @description Reached on (保存期間が満了した日); from 100 years before the day of the event to the day of the event
                 */
                reachedOn?: string;
            };
            /** @description Your own short code for the case */
            casecode: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Case retention reached, as a recipient sees it */
        CaseRetentionReachedReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @constant */
            source: "/hub";
            /** @constant */
            type: "case.retention-reached";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: date
                 * @description Reached on (保存期間が満了した日); from 100 years before the day of the event to the day of the event
                 */
                reachedOn?: string;
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
        };
        /**
         * @description Channels
         *
         *     - `counter`: 窓口
         *     - `phone`: 電話
         *     - `e-mail`: メール
         *     - `sns`: SNS
         *     - `visit`: 訪問
         *     - `online`: オンライン
         * @enum {string}
         */
        Channels: "counter" | "phone" | "e-mail" | "sns" | "visit" | "online";
        /**
         * @description Child age bands
         *
         *     - `0-2`: 0〜2歳
         *     - `3-5`: 3〜5歳
         *     - `6-11`: 小学生
         *     - `12-14`: 中学生
         *     - `15-17`: 高校生の年代
         *     - `18-19`: 18〜19歳
         * @enum {string}
         */
        ChildAgeBands: "0-2" | "3-5" | "6-11" | "12-14" | "15-17" | "18-19";
        /** @description An event with this id and another content was accepted before; that one stays. */
        ConflictProblem: {
            /** @constant */
            type: "/docs#problem-conflict";
            /** @constant */
            status: 409;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /** @description Consent entered in error */
        ConsentEnteredInError: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "consent.entered-in-error";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["ConsentEnteredInErrorData"];
        };
        /** @description Consent entered in error */
        ConsentEnteredInErrorData: {
            /**
             * Format: uuid
             * @description Consent (同意の番号)
             */
            consent: string;
            /** @description Reason (訂正の理由) */
            reason: components["schemas"]["CorrectionReasons"];
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Consent entered in error, on a timeline */
        ConsentEnteredInErrorOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "consent.entered-in-error";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Consent (同意の番号)
                 */
                consent?: string;
                /** @description Reason (訂正の理由) */
                reason?: components["schemas"]["CorrectionReasons"];
            };
            /** @description Your own short code for the case */
            casecode: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Consent entered in error, as a recipient sees it */
        ConsentEnteredInErrorReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "consent.entered-in-error";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Consent (同意の番号)
                 */
                consent?: string;
                /** @description Reason (訂正の理由) */
                reason?: components["schemas"]["CorrectionReasons"];
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
        };
        /** @description Consent granted */
        ConsentGranted: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "consent.granted";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["ConsentGrantedData"];
        };
        /** @description Consent granted */
        ConsentGrantedData: {
            /**
             * Format: uuid
             * @description Consent (同意の番号)
             */
            consent: string;
            /** @description Agencies (共有先) */
            agencies: string[];
            /** @description Scope (範囲) */
            scope: components["schemas"]["ConsentScopes"][];
            /**
             * Format: date
             * @description Until (期限); from the day of the event to 10 years after the day of the event
             */
            until?: string;
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Consent granted, on a timeline */
        ConsentGrantedOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "consent.granted";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Consent (同意の番号)
                 */
                consent?: string;
                /** @description Agencies (共有先) */
                agencies?: string[];
                /** @description Scope (範囲) */
                scope?: components["schemas"]["ConsentScopes"][];
                /**
                 * Format: date
                 * @description Until (期限); from the day of the event to 10 years after the day of the event
                 */
                until?: string;
            };
            /** @description Your own short code for the case */
            casecode: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Consent granted, as a recipient sees it */
        ConsentGrantedReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "consent.granted";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Consent (同意の番号)
                 */
                consent?: string;
                /** @description Agencies (共有先) */
                agencies?: string[];
                /** @description Scope (範囲) */
                scope?: components["schemas"]["ConsentScopes"][];
                /**
                 * Format: date
                 * @description Until (期限); from the day of the event to 10 years after the day of the event
                 */
                until?: string;
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
        };
        /** @description Consent narrowed */
        ConsentNarrowed: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "consent.narrowed";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["ConsentNarrowedData"];
        };
        /** @description Consent narrowed */
        ConsentNarrowedData: {
            /**
             * Format: uuid
             * @description Consent (同意の番号)
             */
            consent: string;
            /** @description Agencies (残る共有先) */
            agencies: string[];
            /** @description Scope (残る範囲) */
            scope: components["schemas"]["ConsentScopes"][];
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Consent narrowed, on a timeline */
        ConsentNarrowedOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "consent.narrowed";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Consent (同意の番号)
                 */
                consent?: string;
                /** @description Agencies (残る共有先) */
                agencies?: string[];
                /** @description Scope (残る範囲) */
                scope?: components["schemas"]["ConsentScopes"][];
            };
            /** @description Your own short code for the case */
            casecode: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Consent narrowed, as a recipient sees it */
        ConsentNarrowedReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "consent.narrowed";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Consent (同意の番号)
                 */
                consent?: string;
                /** @description Agencies (残る共有先) */
                agencies?: string[];
                /** @description Scope (残る範囲) */
                scope?: components["schemas"]["ConsentScopes"][];
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
        };
        /**
         * @description Consent scopes
         *
         *     - `referral`: つなぎ
         *     - `visit`: 同行支援
         *     - `follow-up`: 継続支援
         *     - `employment`: 就業の状況
         * @enum {string}
         */
        ConsentScopes: "referral" | "visit" | "follow-up" | "employment";
        /** @description Consent withdrawn */
        ConsentWithdrawn: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "consent.withdrawn";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["ConsentWithdrawnData"];
        };
        /** @description Consent withdrawn */
        ConsentWithdrawnData: {
            /**
             * Format: uuid
             * @description Consent (同意の番号)
             */
            consent: string;
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Consent withdrawn, on a timeline */
        ConsentWithdrawnOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "consent.withdrawn";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Consent (同意の番号)
                 */
                consent?: string;
            };
            /** @description Your own short code for the case */
            casecode: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Consent withdrawn, as a recipient sees it */
        ConsentWithdrawnReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "consent.withdrawn";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Consent (同意の番号)
                 */
                consent?: string;
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
        };
        /**
         * @description Correction reasons
         *
         *     - `wrong-agency`: 相手機関の誤り
         *     - `wrong-case`: ケースの取り違え
         *     - `typed-wrong`: 入力の誤り
         * @enum {string}
         */
        CorrectionReasons: "wrong-agency" | "wrong-case" | "typed-wrong";
        CsvAnswer: {
            results: ({
                /** @description The line of the file; headings are line 1 */
                row: number;
                /** @constant */
                status: 202;
                /** Format: uuid */
                id: string;
                receipt: string;
                /** @description What to know by what is recorded now; the receipt has it as it stands later */
                warnings?: components["schemas"]["Warning"][];
            } | {
                /** @description The line of the file; headings are line 1 */
                row: number;
                /** @enum {number} */
                status: 400 | 422 | 403 | 404 | 409 | 503;
                /** Format: uuid */
                id?: string;
                /** @description Pointers name the line and the heading: /3/世帯の種別 */
                problem: components["schemas"]["NoIdProblem"] | components["schemas"]["InvalidEventProblem"] | components["schemas"]["NotTheSourceProblem"] | components["schemas"]["NotAllowedToPostProblem"] | components["schemas"]["UnknownCaseProblem"] | components["schemas"]["CaseExistsProblem"] | components["schemas"]["CaseFullProblem"] | components["schemas"]["NotRecordedYetProblem"] | components["schemas"]["ConflictProblem"] | components["schemas"]["UnavailableProblem"];
            })[];
        };
        /**
         * @description Decline reasons
         *
         *     - `no-capacity`: 受入体制が整わない
         *     - `not-eligible`: 対象の要件に合わない
         *     - `outside-area`: 担当区域外
         *     - `missing-documents`: 書類不足
         *     - `could-not-contact`: 連絡が取れない
         *     - `person-refused`: 本人が望まない
         *     - `no-longer-needed`: 必要がなくなった
         *     - `unsafe`: 安全が確保できない
         *     - `duplicate`: 重複
         *     - `referred-elsewhere`: 他の機関へつないだ
         *     - `other`: その他
         * @enum {string}
         */
        DeclineReasons: "no-capacity" | "not-eligible" | "outside-area" | "missing-documents" | "could-not-contact" | "person-refused" | "no-longer-needed" | "unsafe" | "duplicate" | "referred-elsewhere" | "other";
        Disclosure: {
            /**
             * Format: date-time
             * @description When it reached the recipient, in Japan
             */
            at: string;
            recipient: string;
            /**
             * @description timeline: read in the timeline with fields or on a ground it was not told with
             * @enum {string}
             */
            channel: "inbox" | "webhook" | "timeline";
            /** @description Agency, or hub */
            sender: string;
            /** @enum {string} */
            type: "accompanied-visit.cancelled" | "accompanied-visit.completed" | "accompanied-visit.entered-in-error" | "accompanied-visit.no-show" | "accompanied-visit.proposed" | "accompanied-visit.rescheduled" | "accompanied-visit.scheduled" | "case.entered-in-error" | "case.opened" | "case.retention-reached" | "consent.entered-in-error" | "consent.granted" | "consent.narrowed" | "consent.withdrawn" | "employment.entered-in-error" | "employment.started" | "follow-up.attempted" | "follow-up.completed" | "follow-up.due" | "follow-up.entered-in-error" | "follow-up.overdue" | "follow-up.scheduled" | "follow-up.waived" | "ground.ended" | "ground.entered-in-error" | "ground.stated" | "protection.changed" | "referral.accepted" | "referral.completed" | "referral.declined" | "referral.entered-in-error" | "referral.not-completed" | "referral.put-on-hold" | "referral.received" | "referral.requested" | "referral.rerouted" | "referral.resumed" | "referral.waitlisted" | "referral.withdrawn" | "voice.appointed" | "voice.ended" | "voice.entered-in-error";
            /** @description The type in Japanese */
            ja: string;
            /**
             * Format: date
             * @description The day it happened
             */
            happened: string;
            /** @description The fields that went over */
            fields: {
                name: string;
                ja: string;
            }[];
            ground: components["schemas"]["Grounds"];
            groundJa: string;
            /**
             * Format: date
             * @description The day the ground was given
             */
            groundGiven?: string;
            /**
             * Format: date
             * @description Until when it holds
             */
            groundUntil?: string;
            /** Format: uuid */
            case: string;
            /** Format: uuid */
            event: string;
        };
        Disclosures: {
            disclosures: components["schemas"]["Disclosure"][];
            /** @description Where to continue (`after`), of what an agency received */
            next?: string;
        };
        /** @description Employment entered in error */
        EmploymentEnteredInError: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "employment.entered-in-error";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["EmploymentEnteredInErrorData"];
        };
        /** @description Employment entered in error */
        EmploymentEnteredInErrorData: {
            /**
             * Format: uuid
             * @description Event (訂正するイベントの番号)
             */
            event: string;
            /** @description Reason (訂正の理由) */
            reason: components["schemas"]["CorrectionReasons"];
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Employment entered in error, on a timeline */
        EmploymentEnteredInErrorOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "employment.entered-in-error";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Event (訂正するイベントの番号)
                 */
                event?: string;
                /** @description Reason (訂正の理由) */
                reason?: components["schemas"]["CorrectionReasons"];
            };
            /** @description Your own short code for the case */
            casecode: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Employment entered in error, as a recipient sees it */
        EmploymentEnteredInErrorReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "employment.entered-in-error";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Event (訂正するイベントの番号)
                 */
                event?: string;
                /** @description Reason (訂正の理由) */
                reason?: components["schemas"]["CorrectionReasons"];
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
        };
        /**
         * @description Employment forms
         *
         *     - `regular`: 正規雇用
         *     - `fixed-term`: 有期雇用
         *     - `part-time`: パート・アルバイト
         *     - `dispatched`: 派遣
         *     - `self-employed`: 自営・内職
         *     - `other`: その他
         * @enum {string}
         */
        EmploymentForms: "regular" | "fixed-term" | "part-time" | "dispatched" | "self-employed" | "other";
        /** @description Employment started */
        EmploymentStarted: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "employment.started";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["EmploymentStartedData"];
        };
        /** @description Employment started */
        EmploymentStartedData: {
            /**
             * Format: date
             * @description Started on (就職日); from 2 years before the day of the event to 1 year after the day of the event
             */
            startedOn: string;
            /** @description Form (雇用形態) */
            form: components["schemas"]["EmploymentForms"];
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Employment started, on a timeline */
        EmploymentStartedOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "employment.started";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: date
                 * @description Started on (就職日); from 2 years before the day of the event to 1 year after the day of the event
                 */
                startedOn?: string;
                /** @description Form (雇用形態) */
                form?: components["schemas"]["EmploymentForms"];
            };
            /** @description Your own short code for the case */
            casecode: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Employment started, as a recipient sees it */
        EmploymentStartedReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "employment.started";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: date
                 * @description Started on (就職日); from 2 years before the day of the event to 1 year after the day of the event
                 */
                startedOn?: string;
                /** @description Form (雇用形態) */
                form?: components["schemas"]["EmploymentForms"];
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
        };
        /**
         * @description How the endpoint is doing
         *
         *     - `pending`: asked whether it wants webhooks
         *     - `verified`: gets them
         *     - `failing`: tried again later
         *     - `paused`: failed for long; tried now and then
         *     - `gone`: answered 410: nothing is sent any more
         * @enum {string}
         */
        EndpointState: "pending" | "verified" | "failing" | "paused" | "gone";
        /** @description An event is too large: at most 98,304 bytes each. */
        EventTooLargeProblem: {
            /** @constant */
            type: "/docs#problem-event-too-large";
            /** @constant */
            status: 413;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /**
         * @description What is wrong with a field. New codes may be added.
         *
         *     - `required`: is required
         *     - `unknown-field`: has a field that is not defined here
         *     - `unknown-parameter`: is not a parameter of this operation
         *     - `unknown-attribute`: is an attribute that this hub does not take; leave it out
         *     - `not-an-object`: must be an object
         *     - `wrong-type`: has the wrong type
         *     - `not-a-code`: is not a code of its list
         *     - `code-not-in-force`: is a code that was not in force on that day
         *     - `wrong-format`: does not have the right format
         *     - `not-a-date`: is not a day that exists (yyyy-mm-dd)
         *     - `not-a-time`: is not a time that exists (RFC 3339, with offset)
         *     - `not-a-sheet-time`: is not a day and time that exists (2026/4/1 9:05, in Japan)
         *     - `serial-number`: is the number by which a spreadsheet keeps a day; give the cell the format of a date
         *     - `unclear-year`: must begin with the year, in four digits or with its era (2026/4/1, R8.4.1)
         *     - `wrong-era`: is not a day of that era
         *     - `wrong-weekday`: has a weekday that is not the day's
         *     - `unclear-noon`: can be noon or midnight; write 0:30 or 12:30 on the 24-hour clock
         *     - `needs-a-time`: has no time of day
         *     - `needs-no-time`: has a time of day, where only a day belongs
         *     - `not-a-slot`: is not a day and time that exists, on a quarter of an hour (2026/4/1 10:15, in Japan)
         *     - `in-the-future`: is in the future
         *     - `too-long-ago`: is before the scheme began (2014-04-01)
         *     - `too-early`: is before the days that this field can hold, counted from the day of the event
         *     - `too-late`: is after the days that this field can hold, counted from the day of the event
         *     - `out-of-range`: is out of range
         *     - `repeated`: names something twice
         *     - `does-not-fit`: does not fit another field
         *     - `unknown-type`: is not a type of event of this hub
         *     - `unknown-agency`: is not an agency of the registry
         *     - `own-agency`: must be another agency
         *     - `not-json`: is not JSON in UTF-8
         *     - `too-deep`: is nested too deeply (at most 16)
         *     - `too-many-keys`: has an object with too many keys (at most 64)
         *     - `forbidden-key`: has a key that is not allowed anywhere (__proto__, constructor, prototype)
         *     - `inexact-number`: has a number that cannot be kept as it is (too large, too precise, or -0)
         *     - `my-number`: has what looks like an Individual Number (My Number), which must never be sent here
         *     - `repeated-key`: has an object with the same key twice
         *     - `not-plain-text`: has characters that do not show
         *     - `not-sealed`: is not a compact JWE with only alg, enc, kid and epk in its header
         *     - `algorithm-not-allowed`: must be sealed with ECDH-ES+A256KW and A256GCM
         *     - `unknown-key`: is sealed to a key that is not the recipient's
         *     - `revoked-key`: is sealed to a key that the recipient has withdrawn; fetch its keys again
         *     - `not-base64url`: has a part that is not base64url as encoders write it, without padding
         *     - `wrong-ephemeral-key`: has an epk that is no public key of its curve
         *     - `wrong-wrapped-key`: has a wrapped key that is not 40 bytes long
         *     - `wrong-iv`: has an iv that is not 12 bytes long
         *     - `wrong-tag`: has a tag that is not 16 bytes long
         *     - `not-encrypted`: can be read without a key: what it holds is not encrypted
         *     - `too-long`: is too long
         *     - `not-told`: is not told of this event as far as the hub knows by now; it can be once what goes before is recorded
         *     - `not-random`: does not look random; ids must be random UUIDs (version 4)
         *     - `not-a-target`: is not an https address on the public internet
         *     - `not-in-charset`: has a character that the charset does not have
         *     - `wrong-quotes`: has quotes that do not match
         *     - `no-type-column`: is missing; check the charset, and take a template
         *     - `unknown-column`: is not a heading of a template
         *     - `not-for-this-type`: is not a column of this type; leave it empty
         *     - `repeated-row`: is the number of a row above; give it a new one
         *     - `no-rows`: has no row that is filled in
         *     - `too-many-rows`: is beyond the 100 rows that a file may have
         *     - `too-many-cells`: has more than 1,000 lines or 100 columns
         *     - `not-a-batch`: must be a list of at most 100 events
         * @enum {string}
         */
        FaultCode: "required" | "unknown-field" | "unknown-parameter" | "unknown-attribute" | "not-an-object" | "wrong-type" | "not-a-code" | "code-not-in-force" | "wrong-format" | "not-a-date" | "not-a-time" | "not-a-sheet-time" | "serial-number" | "unclear-year" | "wrong-era" | "wrong-weekday" | "unclear-noon" | "needs-a-time" | "needs-no-time" | "not-a-slot" | "in-the-future" | "too-long-ago" | "too-early" | "too-late" | "out-of-range" | "repeated" | "does-not-fit" | "unknown-type" | "unknown-agency" | "own-agency" | "not-json" | "too-deep" | "too-many-keys" | "forbidden-key" | "inexact-number" | "my-number" | "repeated-key" | "not-plain-text" | "not-sealed" | "algorithm-not-allowed" | "unknown-key" | "revoked-key" | "not-base64url" | "wrong-ephemeral-key" | "wrong-wrapped-key" | "wrong-iv" | "wrong-tag" | "not-encrypted" | "too-long" | "not-told" | "not-random" | "not-a-target" | "not-in-charset" | "wrong-quotes" | "no-type-column" | "unknown-column" | "not-for-this-type" | "repeated-row" | "no-rows" | "too-many-rows" | "too-many-cells" | "not-a-batch";
        FieldProblem: {
            /** @description Where it is: JSON pointer (RFC 6901); empty for the whole */
            pointer: string;
            code: components["schemas"]["FaultCode"];
            /** @description In English */
            en: string;
            /** @description In Japanese */
            ja: string;
            /** @description What it takes: a format, a pattern, a bound, or codes */
            expected?: string;
        };
        /** @description Follow up attempted */
        FollowUpAttempted: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "follow-up.attempted";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["FollowUpAttemptedData"];
        };
        /** @description Follow up attempted */
        FollowUpAttemptedData: {
            /**
             * Format: uuid
             * @description Follow up (継続支援の番号)
             */
            followUp: string;
            /** @description Channel (手段) */
            channel: components["schemas"]["Channels"];
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Follow up attempted, on a timeline */
        FollowUpAttemptedOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "follow-up.attempted";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Follow up (継続支援の番号)
                 */
                followUp?: string;
                /** @description Channel (手段) */
                channel?: components["schemas"]["Channels"];
            };
            /** @description Your own short code for the case */
            casecode: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Follow up attempted, as a recipient sees it */
        FollowUpAttemptedReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "follow-up.attempted";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Follow up (継続支援の番号)
                 */
                followUp?: string;
                /** @description Channel (手段) */
                channel?: components["schemas"]["Channels"];
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
        };
        /** @description Follow up completed */
        FollowUpCompleted: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "follow-up.completed";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["FollowUpCompletedData"];
        };
        /** @description Follow up completed */
        FollowUpCompletedData: {
            /**
             * Format: uuid
             * @description Follow up (継続支援の番号)
             */
            followUp: string;
            /** @description Outcome (状況) */
            outcome: components["schemas"]["FollowUpOutcomes"];
            /** @description Channel (手段) */
            channel: components["schemas"]["Channels"];
            /** @description Motivation band (就業意欲) */
            motivationBand?: components["schemas"]["MotivationBands"];
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Follow up completed, on a timeline */
        FollowUpCompletedOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "follow-up.completed";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Follow up (継続支援の番号)
                 */
                followUp?: string;
                /** @description Outcome (状況) */
                outcome?: components["schemas"]["FollowUpOutcomes"];
                /** @description Channel (手段) */
                channel?: components["schemas"]["Channels"];
                /** @description Motivation band (就業意欲) */
                motivationBand?: components["schemas"]["MotivationBands"];
            };
            /** @description Your own short code for the case */
            casecode: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Follow up completed, as a recipient sees it */
        FollowUpCompletedReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "follow-up.completed";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Follow up (継続支援の番号)
                 */
                followUp?: string;
                /** @description Outcome (状況) */
                outcome?: components["schemas"]["FollowUpOutcomes"];
                /** @description Channel (手段) */
                channel?: components["schemas"]["Channels"];
                /** @description Motivation band (就業意欲) */
                motivationBand?: components["schemas"]["MotivationBands"];
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
        };
        /** @description Follow up due, on a timeline */
        FollowUpDueOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @constant */
            source: "/hub";
            /** @constant */
            type: "follow-up.due";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Follow up (継続支援の番号)
                 */
                followUp?: string;
            };
            /** @description Your own short code for the case */
            casecode: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Follow up due, as a recipient sees it */
        FollowUpDueReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @constant */
            source: "/hub";
            /** @constant */
            type: "follow-up.due";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Follow up (継続支援の番号)
                 */
                followUp?: string;
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
        };
        /** @description Follow up entered in error */
        FollowUpEnteredInError: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "follow-up.entered-in-error";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["FollowUpEnteredInErrorData"];
        };
        /** @description Follow up entered in error */
        FollowUpEnteredInErrorData: {
            /**
             * Format: uuid
             * @description Follow up (継続支援の番号)
             */
            followUp: string;
            /** @description Reason (訂正の理由) */
            reason: components["schemas"]["CorrectionReasons"];
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Follow up entered in error, on a timeline */
        FollowUpEnteredInErrorOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "follow-up.entered-in-error";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Follow up (継続支援の番号)
                 */
                followUp?: string;
                /** @description Reason (訂正の理由) */
                reason?: components["schemas"]["CorrectionReasons"];
            };
            /** @description Your own short code for the case */
            casecode: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Follow up entered in error, as a recipient sees it */
        FollowUpEnteredInErrorReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "follow-up.entered-in-error";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Follow up (継続支援の番号)
                 */
                followUp?: string;
                /** @description Reason (訂正の理由) */
                reason?: components["schemas"]["CorrectionReasons"];
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
        };
        /**
         * @description Follow up outcomes
         *
         *     - `stable`: 安定
         *     - `needs-support`: 支援が必要
         *     - `changed-job`: 転職
         *     - `left-job`: 離職
         *     - `moved-away`: 転出
         *     - `other`: その他
         * @enum {string}
         */
        FollowUpOutcomes: "stable" | "needs-support" | "changed-job" | "left-job" | "moved-away" | "other";
        /** @description Follow up overdue, on a timeline */
        FollowUpOverdueOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @constant */
            source: "/hub";
            /** @constant */
            type: "follow-up.overdue";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Follow up (継続支援の番号)
                 */
                followUp?: string;
            };
            /** @description Your own short code for the case */
            casecode: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Follow up overdue, as a recipient sees it */
        FollowUpOverdueReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @constant */
            source: "/hub";
            /** @constant */
            type: "follow-up.overdue";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Follow up (継続支援の番号)
                 */
                followUp?: string;
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
        };
        /** @description Follow up scheduled */
        FollowUpScheduled: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "follow-up.scheduled";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["FollowUpScheduledData"];
        };
        /** @description Follow up scheduled */
        FollowUpScheduledData: {
            /**
             * Format: uuid
             * @description Follow up (継続支援の番号)
             */
            followUp: string;
            /** @description Stage (時期) */
            stage: components["schemas"]["FollowUpStages"];
            /**
             * Format: date
             * @description Since (起算日); from 14 days before the day of the event, or further back by the span of `stage`, to 1 year after the day of the event
             */
            since: string;
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Follow up scheduled, on a timeline */
        FollowUpScheduledOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "follow-up.scheduled";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Follow up (継続支援の番号)
                 */
                followUp?: string;
                /** @description Stage (時期) */
                stage?: components["schemas"]["FollowUpStages"];
                /**
                 * Format: date
                 * @description Since (起算日); from 14 days before the day of the event, or further back by the span of `stage`, to 1 year after the day of the event
                 */
                since?: string;
            };
            /** @description Your own short code for the case */
            casecode: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Follow up scheduled, as a recipient sees it */
        FollowUpScheduledReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "follow-up.scheduled";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Follow up (継続支援の番号)
                 */
                followUp?: string;
                /** @description Stage (時期) */
                stage?: components["schemas"]["FollowUpStages"];
                /**
                 * Format: date
                 * @description Since (起算日); from 14 days before the day of the event, or further back by the span of `stage`, to 1 year after the day of the event
                 */
                since?: string;
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
        };
        /**
         * @description Follow up stages
         *
         *     - `employment-1-month`: 就職1か月後
         *     - `employment-3-months`: 就職3か月後
         *     - `employment-6-months`: 就職6か月後
         *     - `employment-12-months`: 就職12か月後
         *     - `consultation-14-days`: 集中相談14日後
         *     - `consultation-30-days`: 集中相談30日後
         *     - `consultation-90-days`: 集中相談90日後
         * @enum {string}
         */
        FollowUpStages: "employment-1-month" | "employment-3-months" | "employment-6-months" | "employment-12-months" | "consultation-14-days" | "consultation-30-days" | "consultation-90-days";
        /** @description Follow up waived */
        FollowUpWaived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "follow-up.waived";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["FollowUpWaivedData"];
        };
        /** @description Follow up waived */
        FollowUpWaivedData: {
            /**
             * Format: uuid
             * @description Follow up (継続支援の番号)
             */
            followUp: string;
            /** @description Reason (理由) */
            reason: components["schemas"]["WaiverReasons"];
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Follow up waived, on a timeline */
        FollowUpWaivedOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "follow-up.waived";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Follow up (継続支援の番号)
                 */
                followUp?: string;
                /** @description Reason (理由) */
                reason?: components["schemas"]["WaiverReasons"];
            };
            /** @description Your own short code for the case */
            casecode: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Follow up waived, as a recipient sees it */
        FollowUpWaivedReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "follow-up.waived";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Follow up (継続支援の番号)
                 */
                followUp?: string;
                /** @description Reason (理由) */
                reason?: components["schemas"]["WaiverReasons"];
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
        };
        /** @description Answered before the hub: the token is missing, expired or without the scope */
        GatewayMessage: {
            message: string;
        };
        /** @description Ground ended */
        GroundEnded: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "ground.ended";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["GroundEndedData"];
        };
        /** @description Ground ended */
        GroundEndedData: {
            /**
             * Format: uuid
             * @description Ground (根拠の番号)
             */
            ground: string;
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Ground ended, on a timeline */
        GroundEndedOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "ground.ended";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Ground (根拠の番号)
                 */
                ground?: string;
            };
            /** @description Your own short code for the case */
            casecode: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Ground ended, as a recipient sees it */
        GroundEndedReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "ground.ended";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Ground (根拠の番号)
                 */
                ground?: string;
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
        };
        /** @description Ground entered in error */
        GroundEnteredInError: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "ground.entered-in-error";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["GroundEnteredInErrorData"];
        };
        /** @description Ground entered in error */
        GroundEnteredInErrorData: {
            /**
             * Format: uuid
             * @description Ground (根拠の番号)
             */
            ground: string;
            /** @description Reason (訂正の理由) */
            reason: components["schemas"]["CorrectionReasons"];
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Ground entered in error, on a timeline */
        GroundEnteredInErrorOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "ground.entered-in-error";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Ground (根拠の番号)
                 */
                ground?: string;
                /** @description Reason (訂正の理由) */
                reason?: components["schemas"]["CorrectionReasons"];
            };
            /** @description Your own short code for the case */
            casecode: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Ground entered in error, as a recipient sees it */
        GroundEnteredInErrorReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "ground.entered-in-error";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Ground (根拠の番号)
                 */
                ground?: string;
                /** @description Reason (訂正の理由) */
                reason?: components["schemas"]["CorrectionReasons"];
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
        };
        /** @description Ground stated */
        GroundStated: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "ground.stated";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["GroundStatedData"];
        };
        /** @description Ground stated */
        GroundStatedData: {
            /**
             * Format: uuid
             * @description Ground (根拠の番号)
             */
            ground: string;
            /** @description Basis (根拠) */
            basis: components["schemas"]["StatedGrounds"];
            /** @description Agencies (共有先) */
            agencies: string[];
            /** @description Scope (範囲) */
            scope: components["schemas"]["ConsentScopes"][];
            /**
             * Format: date
             * @description Until (期限); from the day of the event to 5 years after the day of the event
             */
            until: string;
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Ground stated, on a timeline */
        GroundStatedOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "ground.stated";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Ground (根拠の番号)
                 */
                ground?: string;
                /** @description Basis (根拠) */
                basis?: components["schemas"]["StatedGrounds"];
                /** @description Agencies (共有先) */
                agencies?: string[];
                /** @description Scope (範囲) */
                scope?: components["schemas"]["ConsentScopes"][];
                /**
                 * Format: date
                 * @description Until (期限); from the day of the event to 5 years after the day of the event
                 */
                until?: string;
            };
            /** @description Your own short code for the case */
            casecode: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Ground stated, as a recipient sees it */
        GroundStatedReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "ground.stated";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Ground (根拠の番号)
                 */
                ground?: string;
                /** @description Basis (根拠) */
                basis?: components["schemas"]["StatedGrounds"];
                /** @description Agencies (共有先) */
                agencies?: string[];
                /** @description Scope (範囲) */
                scope?: components["schemas"]["ConsentScopes"][];
                /**
                 * Format: date
                 * @description Until (期限); from the day of the event to 5 years after the day of the event
                 */
                until?: string;
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
        };
        /**
         * @description Grounds
         *
         *     - `own-purpose`: 個人情報保護法69条1項(ケースを開いた機関自身の利用目的)
         *     - `consent`: 本人の同意(個人情報保護法69条2項1号)
         *     - `article-69-2-2`: 個人情報保護法69条2項2号(法令の定める事務に必要な内部利用)
         *     - `article-69-2-3`: 個人情報保護法69条2項3号(他の行政機関等の法令の定める事務に必要)
         *     - `article-69-2-4`: 個人情報保護法69条2項4号(明らかに本人の利益になる等、特別の理由)
         *     - `support-meeting`: 社会福祉法106条の6 支援会議
         *     - `dv-council`: 配偶者暴力防止法の協議会
         *     - `contract`: 実施主体からの委託(個人情報保護法66条2項)
         *     - `stop-notice`: 共有停止と消去の求め
         *     - `protection-notice`: 保護の設定の通知
         * @enum {string}
         */
        Grounds: "own-purpose" | "consent" | "article-69-2-2" | "article-69-2-3" | "article-69-2-4" | "support-meeting" | "dv-council" | "contract" | "stop-notice" | "protection-notice";
        /**
         * @description Hold reasons
         *
         *     - `person-unavailable`: 本人の都合
         *     - `waiting-for-documents`: 書類を待っている
         *     - `waiting-for-other-agency`: 他の機関の対応を待っている
         *     - `health`: 体調
         *     - `other`: その他
         * @enum {string}
         */
        HoldReasons: "person-unavailable" | "waiting-for-documents" | "waiting-for-other-agency" | "health" | "other";
        /**
         * @description Household types
         *
         *     - `mother`: 母子
         *     - `father`: 父子
         *     - `other-carer`: その他の養育者
         * @enum {string}
         */
        HouseholdTypes: "mother" | "father" | "other-carer";
        Inbox: {
            entries: components["schemas"]["InboxEntry"][];
            /** @description The `after` to go on from, or the `from` of the rest of a range; absent when there is no more */
            next?: number;
        };
        InboxEntry: {
            /** @description Counts up by one, without gaps, for you alone */
            sequence: number;
            event: components["schemas"]["ReceivedEvent"];
        } | {
            /** @description Counts up by one, without gaps, for you alone */
            sequence: number;
            /**
             * @description You may no longer see it, or it cannot be read now: then it comes once more under a new number
             * @constant
             */
            withheld: true;
        };
        /** @description The CSV cannot be read. */
        InvalidCsvProblem: {
            /** @constant */
            type: "/docs#problem-invalid-csv";
            /** @constant */
            status: 422;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /** @description The event has wrong fields. */
        InvalidEventProblem: {
            /** @constant */
            type: "/docs#problem-invalid-event";
            /** @constant */
            status: 422;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /** @description The protection has wrong fields. */
        InvalidProtectionProblem: {
            /** @constant */
            type: "/docs#problem-invalid-protection";
            /** @constant */
            status: 422;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /** @description A parameter of the address is wrong. */
        InvalidQueryProblem: {
            /** @constant */
            type: "/docs#problem-invalid-query";
            /** @constant */
            status: 400;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["ParameterProblem"][];
        };
        /** @description What to send again has wrong fields. */
        InvalidResendProblem: {
            /** @constant */
            type: "/docs#problem-invalid-resend";
            /** @constant */
            status: 422;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /** @description The webhook has wrong fields. */
        InvalidWebhookProblem: {
            /** @constant */
            type: "/docs#problem-invalid-webhook";
            /** @constant */
            status: 422;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /** @description The body is not JSON that can be read. */
        MalformedProblem: {
            /** @constant */
            type: "/docs#problem-malformed";
            /** @constant */
            status: 400;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /**
         * @description Measures
         *
         *     - `support-center`: ひとり親家庭等就業・自立支援センター事業
         *     - `self-reliance-benefits`: 自立支援給付金事業
         *     - `self-reliance-programme`: 母子・父子自立支援プログラム策定事業
         *     - `mothers-hello-work`: マザーズハローワーク等の就労支援
         *     - `living-support-facility`: 母子生活支援施設
         *     - `daily-life-support`: ひとり親家庭等日常生活支援事業
         *     - `childcare`: 保育所等
         *     - `public-housing`: 公営住宅
         *     - `school-support`: 就学援助・学習支援
         *     - `legal-consultation`: 法律相談
         *     - `womens-support`: 女性相談支援
         *     - `health`: 保健・医療
         *     - `loans`: 母子父子寡婦福祉資金貸付金
         *     - `public-assistance`: 生活保護
         *     - `child-rearing-allowance`: 児童扶養手当
         *     - `child-support`: 養育費
         *     - `medical-subsidy`: ひとり親家庭等医療費助成
         *     - `other`: その他
         * @enum {string}
         */
        Measures: "support-center" | "self-reliance-benefits" | "self-reliance-programme" | "mothers-hello-work" | "living-support-facility" | "daily-life-support" | "childcare" | "public-housing" | "school-support" | "legal-consultation" | "womens-support" | "health" | "loans" | "public-assistance" | "child-rearing-allowance" | "child-support" | "medical-subsidy" | "other";
        /** @description ce- headers must repeat the structured event that they come with, and do not go with a batch. */
        MixedModesProblem: {
            /** @constant */
            type: "/docs#problem-mixed-modes";
            /** @constant */
            status: 400;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /**
         * @description Motivation bands
         *
         *     - `high`: 高い
         *     - `middle`: ふつう
         *     - `low`: 低い
         * @enum {string}
         */
        MotivationBands: "high" | "middle" | "low";
        /**
         * @description Needs
         *
         *     - `life`: 生活
         *     - `health`: 健康
         *     - `employment`: 就業
         *     - `study`: 修学・資格
         *     - `childcare`: 子育て・保育
         *     - `income`: 収入
         *     - `child`: 子どもの状況
         *     - `school`: 学校の状況
         * @enum {string}
         */
        Needs: "life" | "health" | "employment" | "study" | "childcare" | "income" | "child" | "school";
        /**
         * @description Next appointments
         *
         *     - `booked`: 次回あり
         *     - `none`: 次回なし
         * @enum {string}
         */
        NextAppointments: "booked" | "none";
        /** @description The event has no id, by which it could be told from another. */
        NoIdProblem: {
            /** @constant */
            type: "/docs#problem-no-id";
            /** @constant */
            status: 400;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /**
         * @description No show follow ups
         *
         *     - `contact-again`: 改めて連絡
         *     - `new-date`: 日程を組み直す
         *     - `safety-check`: 安否の確認
         *     - `wait-for-contact`: 本人からの連絡を待つ
         * @enum {string}
         */
        NoShowFollowUps: "contact-again" | "new-date" | "safety-check" | "wait-for-contact";
        /** @description This agency has no webhook; set one with PUT /v1/webhook. */
        NoWebhookProblem: {
            /** @constant */
            type: "/docs#problem-no-webhook";
            /** @constant */
            status: 404;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /** @description A batch is a list of events; send one event by itself as application/cloudevents+json. */
        NotABatchProblem: {
            /** @constant */
            type: "/docs#problem-not-a-batch";
            /** @constant */
            status: 400;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /** @description The ledger is for privacy officers. */
        NotAPrivacyOfficerProblem: {
            /** @constant */
            type: "/docs#problem-not-a-privacy-officer";
            /** @constant */
            status: 403;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /** @description Events of this type are not for this agency to post. */
        NotAllowedToPostProblem: {
            /** @constant */
            type: "/docs#problem-not-allowed-to-post";
            /** @constant */
            status: 403;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /**
         * @description Not completed reasons
         *
         *     - `could-not-contact`: 連絡が取れない
         *     - `person-refused`: 本人が望まない
         *     - `no-longer-needed`: 必要がなくなった
         *     - `not-eligible`: 対象の要件に合わない
         *     - `moved-away`: 転出
         *     - `other`: その他
         * @enum {string}
         */
        NotCompletedReasons: "could-not-contact" | "person-refused" | "no-longer-needed" | "not-eligible" | "moved-away" | "other";
        /** @description Send text/csv in UTF-8, or application/octet-stream with ?charset=shift_jis (or utf-8); not compressed. */
        NotCsvProblem: {
            /** @constant */
            type: "/docs#problem-not-csv";
            /** @constant */
            status: 415;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /** @description The answer has characters that do not exist in Shift_JIS; ask for charset=utf-8. */
        NotInCharsetProblem: {
            /** @constant */
            type: "/docs#problem-not-in-charset";
            /** @constant */
            status: 406;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /** @description What this event is about is accepted but not recorded yet; send it again after Retry-After seconds. */
        NotRecordedYetProblem: {
            /** @constant */
            type: "/docs#problem-not-recorded-yet";
            /** @constant */
            status: 409;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /** @description source must be the agency that posts. */
        NotTheSourceProblem: {
            /** @constant */
            type: "/docs#problem-not-the-source";
            /** @constant */
            status: 403;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /**
         * @description Origins
         *
         *     - `self`: 本人の申出
         *     - `contact-with-office`: 行政手続の機会からの働きかけ
         *     - `intensive-consultation`: 集中相談
         *     - `other-agency`: 他の機関から
         *     - `other`: その他
         * @enum {string}
         */
        Origins: "self" | "contact-with-office" | "intensive-consultation" | "other-agency" | "other";
        ParameterProblem: {
            /** @description Its name */
            parameter: string;
            code: components["schemas"]["FaultCode"];
            /** @description In English */
            en: string;
            /** @description In Japanese */
            ja: string;
            /** @description What it takes: a format, a pattern, a bound, or codes */
            expected?: string;
        };
        PostedData: components["schemas"]["AccompaniedVisitCancelledData"] | components["schemas"]["AccompaniedVisitCompletedData"] | components["schemas"]["AccompaniedVisitEnteredInErrorData"] | components["schemas"]["AccompaniedVisitNoShowData"] | components["schemas"]["AccompaniedVisitProposedData"] | components["schemas"]["AccompaniedVisitRescheduledData"] | components["schemas"]["AccompaniedVisitScheduledData"] | components["schemas"]["CaseEnteredInErrorData"] | components["schemas"]["CaseOpenedData"] | components["schemas"]["ConsentEnteredInErrorData"] | components["schemas"]["ConsentGrantedData"] | components["schemas"]["ConsentNarrowedData"] | components["schemas"]["ConsentWithdrawnData"] | components["schemas"]["EmploymentEnteredInErrorData"] | components["schemas"]["EmploymentStartedData"] | components["schemas"]["FollowUpAttemptedData"] | components["schemas"]["FollowUpCompletedData"] | components["schemas"]["FollowUpEnteredInErrorData"] | components["schemas"]["FollowUpScheduledData"] | components["schemas"]["FollowUpWaivedData"] | components["schemas"]["GroundEndedData"] | components["schemas"]["GroundEnteredInErrorData"] | components["schemas"]["GroundStatedData"] | components["schemas"]["ReferralAcceptedData"] | components["schemas"]["ReferralCompletedData"] | components["schemas"]["ReferralDeclinedData"] | components["schemas"]["ReferralEnteredInErrorData"] | components["schemas"]["ReferralNotCompletedData"] | components["schemas"]["ReferralPutOnHoldData"] | components["schemas"]["ReferralReceivedData"] | components["schemas"]["ReferralRequestedData"] | components["schemas"]["ReferralReroutedData"] | components["schemas"]["ReferralResumedData"] | components["schemas"]["ReferralWaitlistedData"] | components["schemas"]["ReferralWithdrawnData"] | components["schemas"]["VoiceAppointedData"] | components["schemas"]["VoiceEndedData"] | components["schemas"]["VoiceEnteredInErrorData"];
        PostedEvent: components["schemas"]["AccompaniedVisitCancelled"] | components["schemas"]["AccompaniedVisitCompleted"] | components["schemas"]["AccompaniedVisitEnteredInError"] | components["schemas"]["AccompaniedVisitNoShow"] | components["schemas"]["AccompaniedVisitProposed"] | components["schemas"]["AccompaniedVisitRescheduled"] | components["schemas"]["AccompaniedVisitScheduled"] | components["schemas"]["CaseEnteredInError"] | components["schemas"]["CaseOpened"] | components["schemas"]["ConsentEnteredInError"] | components["schemas"]["ConsentGranted"] | components["schemas"]["ConsentNarrowed"] | components["schemas"]["ConsentWithdrawn"] | components["schemas"]["EmploymentEnteredInError"] | components["schemas"]["EmploymentStarted"] | components["schemas"]["FollowUpAttempted"] | components["schemas"]["FollowUpCompleted"] | components["schemas"]["FollowUpEnteredInError"] | components["schemas"]["FollowUpScheduled"] | components["schemas"]["FollowUpWaived"] | components["schemas"]["GroundEnded"] | components["schemas"]["GroundEnteredInError"] | components["schemas"]["GroundStated"] | components["schemas"]["ReferralAccepted"] | components["schemas"]["ReferralCompleted"] | components["schemas"]["ReferralDeclined"] | components["schemas"]["ReferralEnteredInError"] | components["schemas"]["ReferralNotCompleted"] | components["schemas"]["ReferralPutOnHold"] | components["schemas"]["ReferralReceived"] | components["schemas"]["ReferralRequested"] | components["schemas"]["ReferralRerouted"] | components["schemas"]["ReferralResumed"] | components["schemas"]["ReferralWaitlisted"] | components["schemas"]["ReferralWithdrawn"] | components["schemas"]["VoiceAppointed"] | components["schemas"]["VoiceEnded"] | components["schemas"]["VoiceEnteredInError"];
        Protection: {
            /** @constant */
            protected: true;
            /** @description The only agencies that hear of the case */
            pinned: string[];
            /**
             * @description This order waits for a second pinned agency to say the same: the holder and those that set the protection change it by themselves
             * @constant
             */
            waits?: true;
        } | {
            /** @constant */
            protected: false;
        };
        /**
         * @description Protection bases
         *
         *     - `support-measure`: DV等支援措置
         *     - `evacuated`: 避難中
         *     - `protection-order`: 保護命令
         * @enum {string}
         */
        ProtectionBases: "support-measure" | "evacuated" | "protection-order";
        /** @description Protection changed, on a timeline */
        ProtectionChangedOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "protection.changed";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /** @description Protected (保護中) */
                protected?: boolean;
                /** @description Waits (もう一つの機関の確認待ち) */
                waits?: boolean;
                /** @description Pinned (固定された機関) */
                pinned?: string[];
                /**
                 * Format: date
                 * @description Review by (見直しの期限); from 1 day before the day of the event to 1 year after the day of the event
                 */
                reviewBy?: string;
                /** @description Basis (保護の根拠) */
                basis?: components["schemas"]["ProtectionBases"];
            };
            /** @description Your own short code for the case */
            casecode: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Protection changed, as a recipient sees it */
        ProtectionChangedReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "protection.changed";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /** @description Protected (保護中) */
                protected?: boolean;
                /** @description Waits (もう一つの機関の確認待ち) */
                waits?: boolean;
                /** @description Pinned (固定された機関) */
                pinned?: string[];
                /**
                 * Format: date
                 * @description Review by (見直しの期限); from 1 day before the day of the event to 1 year after the day of the event
                 */
                reviewBy?: string;
                /** @description Basis (保護の根拠) */
                basis?: components["schemas"]["ProtectionBases"];
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
        };
        /**
         * @description Protection endings
         *
         *     - `asked-by-person`: 本人の申出
         *     - `danger-over`: 危険がなくなった
         *     - `set-in-error`: 設定の誤り
         * @enum {string}
         */
        ProtectionEndings: "asked-by-person" | "danger-over" | "set-in-error";
        ProtectionOrder: {
            /** @constant */
            does: "set";
            basis: components["schemas"]["ProtectionBases"];
            pinned: string[];
            /** Format: date */
            reviewBy: string;
        } | {
            /** @constant */
            does: "lift";
            reason: components["schemas"]["ProtectionEndings"];
        } | {
            /** @constant */
            does: "waive";
            reason: components["schemas"]["ProtectionWaivers"];
        };
        ProtectionState: {
            protected: boolean;
            pinned?: string[];
            /** @description Every order, in order */
            orders: ({
                /**
                 * Format: uuid
                 * @description Your own token for the order, as in your inbox
                 */
                event: string;
                /** Format: date-time */
                at: string;
                /** @description Who gave it */
                by: string;
                /** @constant */
                does: "set";
                pinned: string[];
                /** Format: date */
                reviewBy: string;
                /** @description For welfare desks and protection agencies alone */
                basis?: components["schemas"]["ProtectionBases"];
            } | {
                /**
                 * Format: uuid
                 * @description Your own token for the order, as in your inbox
                 */
                event: string;
                /** Format: date-time */
                at: string;
                /** @description Who gave it */
                by: string;
                /** @constant */
                does: "lift";
                reason: components["schemas"]["ProtectionEndings"];
                /** @description The two privacy officers who decided it, where the hub's operators lifted it (by: hub) */
                officers?: string[];
            } | {
                /**
                 * Format: uuid
                 * @description Your own token for the order, as in your inbox
                 */
                event: string;
                /** Format: date-time */
                at: string;
                /** @description Who gave it */
                by: string;
                /** @constant */
                does: "waive";
                reason: components["schemas"]["ProtectionWaivers"];
            })[];
            /** @description Pinned agencies that have not acknowledged the last order */
            notAcknowledged: string[];
        };
        /**
         * @description Protection waivers
         *
         *     - `asked-by-person`: 本人が希望しない
         *     - `no-present-danger`: 現在は危険がないと本人と確認した
         *     - `entered-in-error`: ひとり親家庭となった事情の入力誤り
         * @enum {string}
         */
        ProtectionWaivers: "asked-by-person" | "no-present-danger" | "entered-in-error";
        PublicKeys: {
            /** @description Keys that may be sealed to now; none: nothing can be sealed for this agency */
            keys: ({
                /** @constant */
                kty: "EC";
                /** @constant */
                crv: "P-256";
                x: string;
                y: string;
                kid: string;
                /** @constant */
                use: "enc";
                /** @constant */
                alg: "ECDH-ES+A256KW";
            } | {
                /** @constant */
                kty: "OKP";
                /** @constant */
                crv: "X25519";
                x: string;
                kid: string;
                /** @constant */
                use: "enc";
                /** @constant */
                alg: "ECDH-ES+A256KW";
            })[];
        };
        Purges: {
            purges: {
                /** Format: uuid */
                case: string;
                agency: string;
                /** Format: date */
                askedOn: string;
                /** Format: date */
                answerBy: string;
                /** Format: date */
                doneOn?: string;
                /** @enum {string} */
                state: "done" | "waiting" | "overdue";
            }[];
        };
        /** @description More than this client may send in a minute; come again after Retry-After seconds. */
        RateLimitedProblem: {
            /** @constant */
            type: "/docs#problem-rate-limited";
            /** @constant */
            status: 429;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        Receipt: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            type: "accompanied-visit.cancelled" | "accompanied-visit.completed" | "accompanied-visit.entered-in-error" | "accompanied-visit.no-show" | "accompanied-visit.proposed" | "accompanied-visit.rescheduled" | "accompanied-visit.scheduled" | "case.entered-in-error" | "case.opened" | "case.retention-reached" | "consent.entered-in-error" | "consent.granted" | "consent.narrowed" | "consent.withdrawn" | "employment.entered-in-error" | "employment.started" | "follow-up.attempted" | "follow-up.completed" | "follow-up.due" | "follow-up.entered-in-error" | "follow-up.overdue" | "follow-up.scheduled" | "follow-up.waived" | "ground.ended" | "ground.entered-in-error" | "ground.stated" | "protection.changed" | "referral.accepted" | "referral.completed" | "referral.declined" | "referral.entered-in-error" | "referral.not-completed" | "referral.put-on-hold" | "referral.received" | "referral.requested" | "referral.rerouted" | "referral.resumed" | "referral.waitlisted" | "referral.withdrawn" | "voice.appointed" | "voice.ended" | "voice.entered-in-error";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            case: string;
            /** @constant */
            accepted: true;
            /**
             * Format: date-time
             * @description When it was accepted
             */
            acceptedAt?: string;
            /** @constant */
            recorded: false;
        } | {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            type: "accompanied-visit.cancelled" | "accompanied-visit.completed" | "accompanied-visit.entered-in-error" | "accompanied-visit.no-show" | "accompanied-visit.proposed" | "accompanied-visit.rescheduled" | "accompanied-visit.scheduled" | "case.entered-in-error" | "case.opened" | "case.retention-reached" | "consent.entered-in-error" | "consent.granted" | "consent.narrowed" | "consent.withdrawn" | "employment.entered-in-error" | "employment.started" | "follow-up.attempted" | "follow-up.completed" | "follow-up.due" | "follow-up.entered-in-error" | "follow-up.overdue" | "follow-up.scheduled" | "follow-up.waived" | "ground.ended" | "ground.entered-in-error" | "ground.stated" | "protection.changed" | "referral.accepted" | "referral.completed" | "referral.declined" | "referral.entered-in-error" | "referral.not-completed" | "referral.put-on-hold" | "referral.received" | "referral.requested" | "referral.rerouted" | "referral.resumed" | "referral.waitlisted" | "referral.withdrawn" | "voice.appointed" | "voice.ended" | "voice.entered-in-error";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            case: string;
            /** @constant */
            accepted: true;
            /**
             * Format: date-time
             * @description When it was accepted
             */
            acceptedAt?: string;
            /** @constant */
            recorded: true;
            /** @description What is odd about it */
            flags: ("unfitting" | "late" | "for-no-other-agency")[];
            /** @description Each recipient, and how it is told */
            told: {
                agency: string;
                /** @description On what ground it is told */
                ground: components["schemas"]["Grounds"];
                /** @description It lies in its inbox; false once it is withheld */
                inbox: boolean;
                /**
                 * @description How it stands with its webhook, if it has one
                 * @enum {string}
                 */
                webhook?: "delivered" | "waiting" | "withheld";
                /**
                 * Format: date-time
                 * @description When its webhook took it
                 */
                webhookAt?: string;
                /**
                 * @description It also reads digests by mail
                 * @constant
                 */
                digest?: true;
            }[];
            /** @description Who is concerned but not told, and why */
            withheld: {
                agency: string;
                /**
                 * @description no-ground: nothing covers it (any more); protected: the case is protected; awaiting-protection: told once protection is decided; not-registered: it does not work for the case's area, or hears of no case; entered-in-error: recalled
                 * @enum {string}
                 */
                reason: "no-ground" | "protected" | "awaiting-protection" | "not-registered" | "entered-in-error";
            }[];
        };
        ReceivedEvent: components["schemas"]["AccompaniedVisitCancelledReceived"] | components["schemas"]["AccompaniedVisitCompletedReceived"] | components["schemas"]["AccompaniedVisitEnteredInErrorReceived"] | components["schemas"]["AccompaniedVisitNoShowReceived"] | components["schemas"]["AccompaniedVisitProposedReceived"] | components["schemas"]["AccompaniedVisitRescheduledReceived"] | components["schemas"]["AccompaniedVisitScheduledReceived"] | components["schemas"]["CaseEnteredInErrorReceived"] | components["schemas"]["CaseRetentionReachedReceived"] | components["schemas"]["ConsentEnteredInErrorReceived"] | components["schemas"]["ConsentGrantedReceived"] | components["schemas"]["ConsentNarrowedReceived"] | components["schemas"]["ConsentWithdrawnReceived"] | components["schemas"]["EmploymentEnteredInErrorReceived"] | components["schemas"]["EmploymentStartedReceived"] | components["schemas"]["FollowUpAttemptedReceived"] | components["schemas"]["FollowUpCompletedReceived"] | components["schemas"]["FollowUpDueReceived"] | components["schemas"]["FollowUpEnteredInErrorReceived"] | components["schemas"]["FollowUpOverdueReceived"] | components["schemas"]["FollowUpScheduledReceived"] | components["schemas"]["FollowUpWaivedReceived"] | components["schemas"]["GroundEndedReceived"] | components["schemas"]["GroundEnteredInErrorReceived"] | components["schemas"]["GroundStatedReceived"] | components["schemas"]["ProtectionChangedReceived"] | components["schemas"]["ReferralAcceptedReceived"] | components["schemas"]["ReferralCompletedReceived"] | components["schemas"]["ReferralDeclinedReceived"] | components["schemas"]["ReferralEnteredInErrorReceived"] | components["schemas"]["ReferralNotCompletedReceived"] | components["schemas"]["ReferralPutOnHoldReceived"] | components["schemas"]["ReferralReceivedReceived"] | components["schemas"]["ReferralRequestedReceived"] | components["schemas"]["ReferralReroutedReceived"] | components["schemas"]["ReferralResumedReceived"] | components["schemas"]["ReferralWaitlistedReceived"] | components["schemas"]["ReferralWithdrawnReceived"] | components["schemas"]["VoiceAppointedReceived"] | components["schemas"]["VoiceEndedReceived"] | components["schemas"]["VoiceEnteredInErrorReceived"];
        /** @description Referral accepted */
        ReferralAccepted: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "referral.accepted";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["ReferralAcceptedData"];
        };
        /** @description Referral accepted */
        ReferralAcceptedData: {
            /**
             * Format: uuid
             * @description Referral (つなぎの番号)
             */
            referral: string;
            /**
             * Format: date
             * @description Start on (開始日); from 1 month before the day of the event to 1 year after the day of the event
             */
            startOn?: string;
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Referral accepted, on a timeline */
        ReferralAcceptedOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "referral.accepted";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Referral (つなぎの番号)
                 */
                referral?: string;
                /**
                 * Format: date
                 * @description Start on (開始日); from 1 month before the day of the event to 1 year after the day of the event
                 */
                startOn?: string;
            };
            /** @description Your own short code for the case */
            casecode: string;
            /** @description The code by which the two desks name the referral on the phone */
            shortcode?: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Referral accepted, as a recipient sees it */
        ReferralAcceptedReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "referral.accepted";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Referral (つなぎの番号)
                 */
                referral?: string;
                /**
                 * Format: date
                 * @description Start on (開始日); from 1 month before the day of the event to 1 year after the day of the event
                 */
                startOn?: string;
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
            /** @description The code by which the two desks name the referral on the phone */
            shortcode?: string;
        };
        /** @description Referral completed */
        ReferralCompleted: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "referral.completed";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["ReferralCompletedData"];
        };
        /** @description Referral completed */
        ReferralCompletedData: {
            /**
             * Format: uuid
             * @description Referral (つなぎの番号)
             */
            referral: string;
            /** @description Outcome (結果) */
            outcome: components["schemas"]["ReferralOutcomes"];
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Referral completed, on a timeline */
        ReferralCompletedOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "referral.completed";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Referral (つなぎの番号)
                 */
                referral?: string;
                /** @description Outcome (結果) */
                outcome?: components["schemas"]["ReferralOutcomes"];
            };
            /** @description Your own short code for the case */
            casecode: string;
            /** @description The code by which the two desks name the referral on the phone */
            shortcode?: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Referral completed, as a recipient sees it */
        ReferralCompletedReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "referral.completed";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Referral (つなぎの番号)
                 */
                referral?: string;
                /** @description Outcome (結果) */
                outcome?: components["schemas"]["ReferralOutcomes"];
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
            /** @description The code by which the two desks name the referral on the phone */
            shortcode?: string;
        };
        /** @description Referral declined */
        ReferralDeclined: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "referral.declined";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["ReferralDeclinedData"];
        };
        /** @description Referral declined */
        ReferralDeclinedData: {
            /**
             * Format: uuid
             * @description Referral (つなぎの番号)
             */
            referral: string;
            /** @description Reason (受入不可の理由) */
            reason: components["schemas"]["DeclineReasons"];
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Referral declined, on a timeline */
        ReferralDeclinedOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "referral.declined";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Referral (つなぎの番号)
                 */
                referral?: string;
                /** @description Reason (受入不可の理由) */
                reason?: components["schemas"]["DeclineReasons"];
            };
            /** @description Your own short code for the case */
            casecode: string;
            /** @description The code by which the two desks name the referral on the phone */
            shortcode?: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Referral declined, as a recipient sees it */
        ReferralDeclinedReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "referral.declined";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Referral (つなぎの番号)
                 */
                referral?: string;
                /** @description Reason (受入不可の理由) */
                reason?: components["schemas"]["DeclineReasons"];
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
            /** @description The code by which the two desks name the referral on the phone */
            shortcode?: string;
        };
        /** @description Referral entered in error */
        ReferralEnteredInError: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "referral.entered-in-error";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["ReferralEnteredInErrorData"];
        };
        /** @description Referral entered in error */
        ReferralEnteredInErrorData: {
            /**
             * Format: uuid
             * @description Referral (つなぎの番号)
             */
            referral: string;
            /** @description Reason (訂正の理由) */
            reason?: components["schemas"]["CorrectionReasons"];
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Referral entered in error, on a timeline */
        ReferralEnteredInErrorOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "referral.entered-in-error";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Referral (つなぎの番号)
                 */
                referral?: string;
                /** @description Reason (訂正の理由) */
                reason?: components["schemas"]["CorrectionReasons"];
            };
            /** @description Your own short code for the case */
            casecode: string;
            /** @description The code by which the two desks name the referral on the phone */
            shortcode?: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Referral entered in error, as a recipient sees it */
        ReferralEnteredInErrorReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "referral.entered-in-error";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Referral (つなぎの番号)
                 */
                referral?: string;
                /** @description Reason (訂正の理由) */
                reason?: components["schemas"]["CorrectionReasons"];
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
            /** @description The code by which the two desks name the referral on the phone */
            shortcode?: string;
        };
        /** @description Referral not completed */
        ReferralNotCompleted: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "referral.not-completed";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["ReferralNotCompletedData"];
        };
        /** @description Referral not completed */
        ReferralNotCompletedData: {
            /**
             * Format: uuid
             * @description Referral (つなぎの番号)
             */
            referral: string;
            /** @description Reason (未了の理由) */
            reason: components["schemas"]["NotCompletedReasons"];
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Referral not completed, on a timeline */
        ReferralNotCompletedOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "referral.not-completed";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Referral (つなぎの番号)
                 */
                referral?: string;
                /** @description Reason (未了の理由) */
                reason?: components["schemas"]["NotCompletedReasons"];
            };
            /** @description Your own short code for the case */
            casecode: string;
            /** @description The code by which the two desks name the referral on the phone */
            shortcode?: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Referral not completed, as a recipient sees it */
        ReferralNotCompletedReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "referral.not-completed";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Referral (つなぎの番号)
                 */
                referral?: string;
                /** @description Reason (未了の理由) */
                reason?: components["schemas"]["NotCompletedReasons"];
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
            /** @description The code by which the two desks name the referral on the phone */
            shortcode?: string;
        };
        /**
         * @description Referral outcomes
         *
         *     - `measure-in-use`: 支援策の利用開始
         *     - `employed`: 就職
         *     - `training-started`: 訓練・講座の受講開始
         *     - `issue-resolved`: 課題の解消
         *     - `information-given`: 情報提供で終了
         *     - `other`: その他
         * @enum {string}
         */
        ReferralOutcomes: "measure-in-use" | "employed" | "training-started" | "issue-resolved" | "information-given" | "other";
        /** @description Referral put on hold */
        ReferralPutOnHold: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "referral.put-on-hold";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["ReferralPutOnHoldData"];
        };
        /** @description Referral put on hold */
        ReferralPutOnHoldData: {
            /**
             * Format: uuid
             * @description Referral (つなぎの番号)
             */
            referral: string;
            /** @description Reason (保留の理由) */
            reason: components["schemas"]["HoldReasons"];
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Referral put on hold, on a timeline */
        ReferralPutOnHoldOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "referral.put-on-hold";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Referral (つなぎの番号)
                 */
                referral?: string;
                /** @description Reason (保留の理由) */
                reason?: components["schemas"]["HoldReasons"];
            };
            /** @description Your own short code for the case */
            casecode: string;
            /** @description The code by which the two desks name the referral on the phone */
            shortcode?: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Referral put on hold, as a recipient sees it */
        ReferralPutOnHoldReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "referral.put-on-hold";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Referral (つなぎの番号)
                 */
                referral?: string;
                /** @description Reason (保留の理由) */
                reason?: components["schemas"]["HoldReasons"];
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
            /** @description The code by which the two desks name the referral on the phone */
            shortcode?: string;
        };
        /** @description Referral received */
        ReferralReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "referral.received";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["ReferralReceivedData"];
        };
        /** @description Referral received */
        ReferralReceivedData: {
            /**
             * Format: uuid
             * @description Referral (つなぎの番号)
             */
            referral: string;
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Referral received, on a timeline */
        ReferralReceivedOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "referral.received";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Referral (つなぎの番号)
                 */
                referral?: string;
            };
            /** @description Your own short code for the case */
            casecode: string;
            /** @description The code by which the two desks name the referral on the phone */
            shortcode?: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Referral received, as a recipient sees it */
        ReferralReceivedReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "referral.received";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Referral (つなぎの番号)
                 */
                referral?: string;
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
            /** @description The code by which the two desks name the referral on the phone */
            shortcode?: string;
        };
        /** @description Referral requested */
        ReferralRequested: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "referral.requested";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["ReferralRequestedData"];
        };
        /** @description Referral requested */
        ReferralRequestedData: {
            /**
             * Format: uuid
             * @description Referral (つなぎの番号)
             */
            referral: string;
            /** @description To (つなぎ先) */
            to: string;
            /** @description Measure (支援策) */
            measure: components["schemas"]["Measures"];
            /** @description Needs (支援が必要な分野) */
            needs: components["schemas"]["Needs"][];
            /** @description Origin (相談経路) */
            origin: components["schemas"]["Origins"];
            /** @description Household type (世帯の種別) */
            householdType?: components["schemas"]["HouseholdTypes"];
            /** @description Child age bands (子どもの年代) */
            childAgeBands?: components["schemas"]["ChildAgeBands"][];
            /**
             * Format: date
             * @description Respond by (回答希望日); from the day of the event to 1 year after the day of the event
             */
            respondBy?: string;
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Referral requested, on a timeline */
        ReferralRequestedOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "referral.requested";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Referral (つなぎの番号)
                 */
                referral?: string;
                /** @description To (つなぎ先) */
                to?: string;
                /** @description Measure (支援策) */
                measure?: components["schemas"]["Measures"];
                /** @description Needs (支援が必要な分野) */
                needs?: components["schemas"]["Needs"][];
                /** @description Origin (相談経路) */
                origin?: components["schemas"]["Origins"];
                /** @description Household type (世帯の種別) */
                householdType?: components["schemas"]["HouseholdTypes"];
                /** @description Child age bands (子どもの年代) */
                childAgeBands?: components["schemas"]["ChildAgeBands"][];
                /**
                 * Format: date
                 * @description Respond by (回答希望日); from the day of the event to 1 year after the day of the event
                 */
                respondBy?: string;
            };
            /** @description Your own short code for the case */
            casecode: string;
            /** @description The code by which the two desks name the referral on the phone */
            shortcode?: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Referral requested, as a recipient sees it */
        ReferralRequestedReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "referral.requested";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Referral (つなぎの番号)
                 */
                referral?: string;
                /** @description To (つなぎ先) */
                to?: string;
                /** @description Measure (支援策) */
                measure?: components["schemas"]["Measures"];
                /** @description Needs (支援が必要な分野) */
                needs?: components["schemas"]["Needs"][];
                /** @description Origin (相談経路) */
                origin?: components["schemas"]["Origins"];
                /** @description Household type (世帯の種別) */
                householdType?: components["schemas"]["HouseholdTypes"];
                /** @description Child age bands (子どもの年代) */
                childAgeBands?: components["schemas"]["ChildAgeBands"][];
                /**
                 * Format: date
                 * @description Respond by (回答希望日); from the day of the event to 1 year after the day of the event
                 */
                respondBy?: string;
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
            /** @description The code by which the two desks name the referral on the phone */
            shortcode?: string;
        };
        /** @description Referral rerouted */
        ReferralRerouted: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "referral.rerouted";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["ReferralReroutedData"];
        };
        /** @description Referral rerouted */
        ReferralReroutedData: {
            /**
             * Format: uuid
             * @description Referral (つなぎの番号)
             */
            referral: string;
            /**
             * Format: uuid
             * @description Onward (新しいつなぎの番号)
             */
            onward?: string;
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Referral rerouted, on a timeline */
        ReferralReroutedOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "referral.rerouted";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Referral (つなぎの番号)
                 */
                referral?: string;
                /**
                 * Format: uuid
                 * @description Onward (新しいつなぎの番号)
                 */
                onward?: string;
            };
            /** @description Your own short code for the case */
            casecode: string;
            /** @description The code by which the two desks name the referral on the phone */
            shortcode?: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Referral rerouted, as a recipient sees it */
        ReferralReroutedReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "referral.rerouted";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Referral (つなぎの番号)
                 */
                referral?: string;
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
            /** @description The code by which the two desks name the referral on the phone */
            shortcode?: string;
        };
        /** @description Referral resumed */
        ReferralResumed: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "referral.resumed";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["ReferralResumedData"];
        };
        /** @description Referral resumed */
        ReferralResumedData: {
            /**
             * Format: uuid
             * @description Referral (つなぎの番号)
             */
            referral: string;
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Referral resumed, on a timeline */
        ReferralResumedOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "referral.resumed";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Referral (つなぎの番号)
                 */
                referral?: string;
            };
            /** @description Your own short code for the case */
            casecode: string;
            /** @description The code by which the two desks name the referral on the phone */
            shortcode?: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Referral resumed, as a recipient sees it */
        ReferralResumedReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "referral.resumed";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Referral (つなぎの番号)
                 */
                referral?: string;
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
            /** @description The code by which the two desks name the referral on the phone */
            shortcode?: string;
        };
        /** @description Referral waitlisted */
        ReferralWaitlisted: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "referral.waitlisted";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["ReferralWaitlistedData"];
        };
        /** @description Referral waitlisted */
        ReferralWaitlistedData: {
            /**
             * Format: uuid
             * @description Referral (つなぎの番号)
             */
            referral: string;
            /**
             * Format: date
             * @description Expected on (見込みの日); from the day of the event to 3 years after the day of the event
             */
            expectedOn?: string;
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Referral waitlisted, on a timeline */
        ReferralWaitlistedOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "referral.waitlisted";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Referral (つなぎの番号)
                 */
                referral?: string;
                /**
                 * Format: date
                 * @description Expected on (見込みの日); from the day of the event to 3 years after the day of the event
                 */
                expectedOn?: string;
            };
            /** @description Your own short code for the case */
            casecode: string;
            /** @description The code by which the two desks name the referral on the phone */
            shortcode?: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Referral waitlisted, as a recipient sees it */
        ReferralWaitlistedReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "referral.waitlisted";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Referral (つなぎの番号)
                 */
                referral?: string;
                /**
                 * Format: date
                 * @description Expected on (見込みの日); from the day of the event to 3 years after the day of the event
                 */
                expectedOn?: string;
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
            /** @description The code by which the two desks name the referral on the phone */
            shortcode?: string;
        };
        /** @description Referral withdrawn */
        ReferralWithdrawn: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "referral.withdrawn";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["ReferralWithdrawnData"];
        };
        /** @description Referral withdrawn */
        ReferralWithdrawnData: {
            /**
             * Format: uuid
             * @description Referral (つなぎの番号)
             */
            referral: string;
            /** @description Reason (取下げの理由) */
            reason: components["schemas"]["WithdrawalReasons"];
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Referral withdrawn, on a timeline */
        ReferralWithdrawnOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "referral.withdrawn";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Referral (つなぎの番号)
                 */
                referral?: string;
                /** @description Reason (取下げの理由) */
                reason?: components["schemas"]["WithdrawalReasons"];
            };
            /** @description Your own short code for the case */
            casecode: string;
            /** @description The code by which the two desks name the referral on the phone */
            shortcode?: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Referral withdrawn, as a recipient sees it */
        ReferralWithdrawnReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "referral.withdrawn";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Referral (つなぎの番号)
                 */
                referral?: string;
                /** @description Reason (取下げの理由) */
                reason?: components["schemas"]["WithdrawalReasons"];
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
            /** @description The code by which the two desks name the referral on the phone */
            shortcode?: string;
        };
        ResendOrder: {
            sequence: number;
        } | {
            from: number;
            to: number;
        };
        SentEvents: {
            /** @description In the order they were accepted */
            events: components["schemas"]["Receipt"][];
            /**
             * @description There are more now
             * @constant
             */
            more?: true;
            /** @description The `since` to go on from; absent when it is the same as before */
            next?: string;
        };
        /**
         * @description Single parent grounds
         *
         *     - `divorced`: 離婚
         *     - `bereaved`: 死別
         *     - `unmarried`: 未婚
         *     - `dv-not-divorced`: DV等により避難中(離婚の届出前)
         *     - `other-not-divorced`: 離婚の届出前(止むを得ない事情)
         *     - `deserted-by-spouse`: 配偶者等による遺棄
         *     - `spouse-detained`: 配偶者等の拘禁
         *     - `spouse-disabled`: 配偶者等の障害
         *     - `other`: その他
         * @enum {string}
         */
        SingleParentGrounds: "divorced" | "bereaved" | "unmarried" | "dv-not-divorced" | "other-not-divorced" | "deserted-by-spouse" | "spouse-detained" | "spouse-disabled" | "other";
        /**
         * @description Staff roles
         *
         *     - `employment-support-specialist`: 就業支援専門員
         *     - `self-reliance-supporter`: 母子・父子自立支援員
         *     - `programme-planner`: 母子・父子自立支援プログラム策定員
         *     - `public-assistance-job-supporter`: 生活保護の就労支援員
         *     - `womens-support-adviser`: 女性相談支援員
         *     - `family-child-adviser`: 家庭児童相談員
         *     - `agency-staff`: 各機関の担当者
         *     - `other`: その他
         * @enum {string}
         */
        StaffRoles: "employment-support-specialist" | "self-reliance-supporter" | "programme-planner" | "public-assistance-job-supporter" | "womens-support-adviser" | "family-child-adviser" | "agency-staff" | "other";
        /** @description A referral, visit or follow-up as it stands */
        Standing: {
            /** @enum {string} */
            family: "accompanied-visit" | "consent" | "follow-up" | "ground" | "referral" | "voice";
            /**
             * Format: uuid
             * @description Your own token for it
             */
            id: string;
            /** @enum {string} */
            state: "proposed" | "scheduled" | "rescheduled" | "completed" | "no-show" | "cancelled" | "entered-in-error" | "due" | "attempted" | "overdue" | "waived" | "requested" | "received" | "accepted" | "in-progress" | "on-hold" | "waitlisted" | "declined" | "rerouted" | "not-completed" | "withdrawn" | "appointed" | "ended";
            /** @description The state in Japanese */
            ja: string;
            /** @description The agency that owns the next action */
            next?: string;
        };
        /**
         * @description Stated grounds
         *
         *     - `article-69-2-2`: 個人情報保護法69条2項2号(法令の定める事務に必要な内部利用)
         *     - `article-69-2-3`: 個人情報保護法69条2項3号(他の行政機関等の法令の定める事務に必要)
         *     - `article-69-2-4`: 個人情報保護法69条2項4号(明らかに本人の利益になる等、特別の理由)
         *     - `support-meeting`: 社会福祉法106条の6 支援会議
         *     - `dv-council`: 配偶者暴力防止法の協議会
         * @enum {string}
         */
        StatedGrounds: "article-69-2-2" | "article-69-2-3" | "article-69-2-4" | "support-meeting" | "dv-council";
        Timeline: {
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            case: string;
            /**
             * @description The case is protected: see its protection
             * @constant
             */
            protected?: true;
            /** @description What you may see, in the order of time */
            events: components["schemas"]["TimelineEvent"][];
            standing: components["schemas"]["Standing"][];
            /**
             * Format: uuid
             * @description Where to go on from; absent on the last page
             */
            next?: string;
        };
        TimelineEvent: components["schemas"]["AccompaniedVisitCancelledOnTimeline"] | components["schemas"]["AccompaniedVisitCompletedOnTimeline"] | components["schemas"]["AccompaniedVisitEnteredInErrorOnTimeline"] | components["schemas"]["AccompaniedVisitNoShowOnTimeline"] | components["schemas"]["AccompaniedVisitProposedOnTimeline"] | components["schemas"]["AccompaniedVisitRescheduledOnTimeline"] | components["schemas"]["AccompaniedVisitScheduledOnTimeline"] | components["schemas"]["CaseEnteredInErrorOnTimeline"] | components["schemas"]["CaseOpenedOnTimeline"] | components["schemas"]["CaseRetentionReachedOnTimeline"] | components["schemas"]["ConsentEnteredInErrorOnTimeline"] | components["schemas"]["ConsentGrantedOnTimeline"] | components["schemas"]["ConsentNarrowedOnTimeline"] | components["schemas"]["ConsentWithdrawnOnTimeline"] | components["schemas"]["EmploymentEnteredInErrorOnTimeline"] | components["schemas"]["EmploymentStartedOnTimeline"] | components["schemas"]["FollowUpAttemptedOnTimeline"] | components["schemas"]["FollowUpCompletedOnTimeline"] | components["schemas"]["FollowUpDueOnTimeline"] | components["schemas"]["FollowUpEnteredInErrorOnTimeline"] | components["schemas"]["FollowUpOverdueOnTimeline"] | components["schemas"]["FollowUpScheduledOnTimeline"] | components["schemas"]["FollowUpWaivedOnTimeline"] | components["schemas"]["GroundEndedOnTimeline"] | components["schemas"]["GroundEnteredInErrorOnTimeline"] | components["schemas"]["GroundStatedOnTimeline"] | components["schemas"]["ProtectionChangedOnTimeline"] | components["schemas"]["ReferralAcceptedOnTimeline"] | components["schemas"]["ReferralCompletedOnTimeline"] | components["schemas"]["ReferralDeclinedOnTimeline"] | components["schemas"]["ReferralEnteredInErrorOnTimeline"] | components["schemas"]["ReferralNotCompletedOnTimeline"] | components["schemas"]["ReferralPutOnHoldOnTimeline"] | components["schemas"]["ReferralReceivedOnTimeline"] | components["schemas"]["ReferralRequestedOnTimeline"] | components["schemas"]["ReferralReroutedOnTimeline"] | components["schemas"]["ReferralResumedOnTimeline"] | components["schemas"]["ReferralWaitlistedOnTimeline"] | components["schemas"]["ReferralWithdrawnOnTimeline"] | components["schemas"]["VoiceAppointedOnTimeline"] | components["schemas"]["VoiceEndedOnTimeline"] | components["schemas"]["VoiceEnteredInErrorOnTimeline"];
        /** @description The body is too large: at most 262,144 bytes of events, 16,384 of anything else. */
        TooLargeProblem: {
            /** @constant */
            type: "/docs#problem-too-large";
            /** @constant */
            status: 413;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /** @description A batch has at most 100 events. */
        TooManyEventsProblem: {
            /** @constant */
            type: "/docs#problem-too-many-events";
            /** @constant */
            status: 413;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /** @description Five former secrets sign already; the oldest one ends within a day. */
        TooManySecretsProblem: {
            /** @constant */
            type: "/docs#problem-too-many-secrets";
            /** @constant */
            status: 409;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /** @description The access token does not belong to an agency. */
        UnauthorizedProblem: {
            /** @constant */
            type: "/docs#problem-unauthorized";
            /** @constant */
            status: 401;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /** @description Not done; send the same again. */
        UnavailableProblem: {
            /** @constant */
            type: "/docs#problem-unavailable";
            /** @constant */
            status: 503;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /** @description There is no such agency. */
        UnknownAgencyProblem: {
            /** @constant */
            type: "/docs#problem-unknown-agency";
            /** @constant */
            status: 404;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /** @description There is no such case. */
        UnknownCaseProblem: {
            /** @constant */
            type: "/docs#problem-unknown-case";
            /** @constant */
            status: 404;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /** @description There is no such document. */
        UnknownDocumentProblem: {
            /** @constant */
            type: "/docs#problem-unknown-document";
            /** @constant */
            status: 404;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /** @description There is no such event. */
        UnknownEventProblem: {
            /** @constant */
            type: "/docs#problem-unknown-event";
            /** @constant */
            status: 404;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /** @description Send application/cloudevents+json, application/cloudevents-batch+json, or application/json with ce- headers; in UTF-8, not compressed. */
        UnsupportedMediaTypeProblem: {
            /** @constant */
            type: "/docs#problem-unsupported-media-type";
            /** @constant */
            status: 415;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /**
         * @description Visit cancel reasons
         *
         *     - `person-unavailable`: 本人の都合
         *     - `companion-unavailable`: 同行者の都合
         *     - `host-unavailable`: 訪問先の都合
         *     - `no-longer-needed`: 必要がなくなった
         *     - `unsafe`: 安全が確保できない
         *     - `other`: その他
         * @enum {string}
         */
        VisitCancelReasons: "person-unavailable" | "companion-unavailable" | "host-unavailable" | "no-longer-needed" | "unsafe" | "other";
        /**
         * @description Visit outcomes
         *
         *     - `procedure-started`: 手続を開始
         *     - `procedure-completed`: 手続を完了
         *     - `consultation-continues`: 相談を継続
         *     - `referred-on`: 別の窓口へ
         *     - `not-helped`: 目的を果たせなかった
         *     - `other`: その他
         * @enum {string}
         */
        VisitOutcomes: "procedure-started" | "procedure-completed" | "consultation-continues" | "referred-on" | "not-helped" | "other";
        /**
         * @description Visit purposes
         *
         *     - `job-consultation`: 就労相談
         *     - `training`: 訓練・講座
         *     - `childcare-procedure`: 保育の手続
         *     - `housing-procedure`: 住宅の手続
         *     - `legal-consultation`: 法律相談
         *     - `benefit-procedure`: 給付・手当の手続
         *     - `health`: 保健・医療
         *     - `other`: その他
         * @enum {string}
         */
        VisitPurposes: "job-consultation" | "training" | "childcare-procedure" | "housing-procedure" | "legal-consultation" | "benefit-procedure" | "health" | "other";
        /** @description Voice appointed */
        VoiceAppointed: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "voice.appointed";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["VoiceAppointedData"];
        };
        /** @description Voice appointed */
        VoiceAppointedData: {
            /**
             * Format: uuid
             * @description Voice (指定の番号)
             */
            voice: string;
            /** @description Agency (意向確認機関) */
            agency: string;
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Voice appointed, on a timeline */
        VoiceAppointedOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "voice.appointed";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Voice (指定の番号)
                 */
                voice?: string;
                /** @description Agency (意向確認機関) */
                agency?: string;
            };
            /** @description Your own short code for the case */
            casecode: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Voice appointed, as a recipient sees it */
        VoiceAppointedReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "voice.appointed";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Voice (指定の番号)
                 */
                voice?: string;
                /** @description Agency (意向確認機関) */
                agency?: string;
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
        };
        /** @description Voice ended */
        VoiceEnded: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "voice.ended";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["VoiceEndedData"];
        };
        /** @description Voice ended */
        VoiceEndedData: {
            /**
             * Format: uuid
             * @description Voice (指定の番号)
             */
            voice: string;
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Voice ended, on a timeline */
        VoiceEndedOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "voice.ended";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Voice (指定の番号)
                 */
                voice?: string;
            };
            /** @description Your own short code for the case */
            casecode: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Voice ended, as a recipient sees it */
        VoiceEndedReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "voice.ended";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Voice (指定の番号)
                 */
                voice?: string;
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
        };
        /** @description Voice entered in error */
        VoiceEnteredInError: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Random UUID (version 4); the same id and content may be posted again
             */
            id: string;
            /** @description /agencies/ and your own id */
            source: string;
            /** @constant */
            type: "voice.entered-in-error";
            /**
             * Format: uuid
             * @description Your own token for the case: a random UUID
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened: RFC 3339, with offset
             */
            time: string;
            datacontenttype?: "application/json" | null;
            /** @description The address of a schema of the data; taken and not kept */
            dataschema?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            traceparent?: string | null;
            /** @description W3C Trace Context; taken and not kept */
            tracestate?: string | null;
            data: components["schemas"]["VoiceEnteredInErrorData"];
        };
        /** @description Voice entered in error */
        VoiceEnteredInErrorData: {
            /**
             * Format: uuid
             * @description Voice (指定の番号)
             */
            voice: string;
            /** @description Reason (訂正の理由) */
            reason: components["schemas"]["CorrectionReasons"];
            /** @description Sealed envelopes: for each recipient a compact JWE (RFC 7516) */
            sealed?: {
                [key: string]: string;
            };
        };
        /** @description Voice entered in error, on a timeline */
        VoiceEnteredInErrorOnTimeline: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "voice.entered-in-error";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /**
             * Format: date-time
             * @description Your own facts: the time you gave; others': the day, as midnight in Japan
             */
            time: string;
            data: {
                /**
                 * Format: uuid
                 * @description Voice (指定の番号)
                 */
                voice?: string;
                /** @description Reason (訂正の理由) */
                reason?: components["schemas"]["CorrectionReasons"];
            };
            /** @description Your own short code for the case */
            casecode: string;
            /**
             * @description It does not fit what is known so far
             * @constant
             */
            unfitting?: true;
        };
        /** @description Voice entered in error, as a recipient sees it */
        VoiceEnteredInErrorReceived: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Your own token for the event
             */
            id: string;
            /** @description The agency that stated it; /withheld where the sender's place is not told */
            source: string;
            /** @constant */
            type: "voice.entered-in-error";
            /**
             * Format: uuid
             * @description Your own token for the case
             */
            subject: string;
            /** @description The day it happened, as midnight in Japan */
            time: string & (unknown & unknown);
            /** @description The fields you may see; others are absent */
            data: {
                /**
                 * Format: uuid
                 * @description Voice (指定の番号)
                 */
                voice?: string;
                /** @description Reason (訂正の理由) */
                reason?: components["schemas"]["CorrectionReasons"];
                /** @description What was sealed for you, under your own id */
                sealed?: {
                    [key: string]: string;
                };
            };
            /** @description Your own short code for the case */
            casecode: string;
        };
        /**
         * @description Waiver reasons
         *
         *     - `person-declined`: 本人が望まない
         *     - `case-moved`: 他の機関が継続
         *     - `unsafe`: 安全が確保できない
         *     - `other`: その他
         * @enum {string}
         */
        WaiverReasons: "person-declined" | "case-moved" | "unsafe" | "other";
        Warning: {
            code: components["schemas"]["WarningCode"];
            /** @description In English */
            en: string;
            /** @description In Japanese */
            ja: string;
            /** @description The agencies it is about */
            agencies?: string[];
        };
        /**
         * @description What to know. New codes may be added.
         *
         *     - `no-ground`: Not told yet: no consent or other ground covers these agencies. They are told once one is recorded.
         *     - `protected`: Not told: the case is protected, and these agencies are not pinned to it.
         *     - `awaiting-protection`: Nobody is told yet: set the protection of the case, or say that it is not needed.
         *     - `not-registered`: Not told: these agencies do not work for the area of the case now.
         *     - `entered-in-error`: Not told: what it belongs to was recalled as entered in error.
         *     - `no-channel`: In the inbox of these agencies alone: they have neither a webhook nor digests, and learn of it when they read their inbox. Call them if it is urgent.
         * @enum {string}
         */
        WarningCode: "no-ground" | "protected" | "awaiting-protection" | "not-registered" | "entered-in-error" | "no-channel";
        Webhook: {
            url: string;
            /** @description Where its technical contact is told by mail */
            contact?: string;
            state: components["schemas"]["EndpointState"];
            /** @description Failures in a row */
            failures: number;
            /** Format: date-time */
            failingSince?: string;
            /**
             * Format: date-time
             * @description When it is tried next
             */
            nextTry?: string;
            /** @description What it missed is still to come */
            isCatchingUp: boolean;
            /**
             * Format: date-time
             * @description Until when the former secret signs too
             */
            formerSecretUntil?: string;
            /** @description Where it is to go when the endpoint there has answered; asked every hour in the daytime for seven days */
            next?: {
                url: string;
                contact?: string;
                /** Format: date-time */
                askedAt: string;
                /** @constant */
                state: "pending";
            };
        };
        /** @description The endpoint does not take deliveries now; see GET /v1/webhook. */
        WebhookNotReadyProblem: {
            /** @constant */
            type: "/docs#problem-webhook-not-ready";
            /** @constant */
            status: 409;
            /** @description What happened, in English */
            title: string;
            /** @description What happened, in Japanese */
            title_ja: string;
            /** @description The wrong fields; never what they held */
            errors?: components["schemas"]["FieldProblem"][];
        };
        WebhookSecret: {
            /** @description Shown this once */
            secret: string;
            /** Format: date-time */
            formerSecretUntil: string;
        };
        WebhookSet: {
            url: string;
            contact?: string;
            /** @constant */
            state: "pending";
            /** @description Where deliveries go until the endpoint at the new URL has answered */
            inForce?: string;
            /** @description Shown this once */
            secret?: string;
            /**
             * @description Where a new secret is made, if the first answer did not reach you
             * @constant
             */
            renewSecret?: "/v1/webhook/secret";
        };
        WebhookSetting: {
            url: string;
            /** Format: email */
            contact?: string;
        };
        /**
         * @description Withdrawal reasons
         *
         *     - `consent-withdrawn`: 同意の撤回
         *     - `no-longer-needed`: 必要がなくなった
         *     - `unsafe`: 安全が確保できない
         *     - `other`: その他
         * @enum {string}
         */
        WithdrawalReasons: "consent-withdrawn" | "no-longer-needed" | "unsafe" | "other";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description What is left and for how many seconds: `"client";r=…;t=…` */
        RateLimit: string;
        /** @description The limit and its window in seconds: `"client";q=…;w=60` */
        "RateLimit-Policy": string;
        /** @description Come again after so many seconds */
        "Retry-After": string;
    };
    pathItems: never;
};
export type $defs = Record<string, never>;
export interface operations {
    acknowledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Your token for the case (`subject`)
                 * @example c2a4e6f8-1b3d-4f5a-8c7e-9d0b2a4c6e81
                 */
                token: string;
                /**
                 * @description Your token for the event (`id`)
                 * @example 3e0c1f7a-5b2d-4c8e-9f61-7a4d2b9c8e10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Noted */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter of the address is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidQueryProblem"];
                };
            };
            /** @description The access token does not belong to an agency. / The token is missing or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthorizedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is without the scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description There is no such event. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnknownEventProblem"];
                };
            };
            /** @description More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
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
                /**
                 * @description A time with offset, or `next` of the page before; the beginning unless said
                 * @example 2026-11-20T00:00:00+09:00
                 */
                since?: string;
                /**
                 * @description Events a page, 50 unless said
                 * @example 50
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of your events */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentEvents"];
                };
            };
            /** @description A parameter of the address is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidQueryProblem"];
                };
            };
            /** @description The access token does not belong to an agency. / The token is missing or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthorizedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is without the scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
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
                /**
                 * @description Binary mode: always 1.0
                 * @example 1.0
                 */
                "ce-specversion"?: string;
                /**
                 * @description Binary mode: id of the event
                 * @example 0b7f2c64-92a5-4c1e-8d2b-6d3f0a1b2c03
                 */
                "ce-id"?: string;
                /**
                 * @description Binary mode: /agencies/ and your own id
                 * @example /agencies/minato-desk
                 */
                "ce-source"?: string;
                /**
                 * @description Binary mode: type of the event
                 * @example referral.requested
                 */
                "ce-type"?: string;
                /**
                 * @description Binary mode: your token for the case
                 * @example 5d3c9a52-0c1f-4a7e-9a55-1f0f6a7e2b11
                 */
                "ce-subject"?: string;
                /**
                 * @description Binary mode: when it happened
                 * @example 2026-11-20T10:30:00+09:00
                 */
                "ce-time"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/cloudevents+json": components["schemas"]["PostedEvent"];
                "application/cloudevents-batch+json": components["schemas"]["PostedEvent"][];
                "application/json": components["schemas"]["PostedData"];
            };
        };
        responses: {
            /** @description Accepted, all of it */
            202: {
                headers: {
                    /** @description The receipt (one event) */
                    location?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"] | components["schemas"]["BatchAnswer"];
                };
            };
            /** @description Some of the batch were refused; each has its own status */
            207: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchAnswer"];
                };
            };
            /** @description A parameter of the address is wrong. / The body is not JSON that can be read. / ce- headers must repeat the structured event that they come with, and do not go with a batch. / A batch is a list of events; send one event by itself as application/cloudevents+json. / The event has no id, by which it could be told from another. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidQueryProblem"] | components["schemas"]["MalformedProblem"] | components["schemas"]["MixedModesProblem"] | components["schemas"]["NotABatchProblem"] | components["schemas"]["NoIdProblem"];
                };
            };
            /** @description The access token does not belong to an agency. / The token is missing or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthorizedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description source must be the agency that posts. / Events of this type are not for this agency to post. / The token is without the scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotTheSourceProblem"] | components["schemas"]["NotAllowedToPostProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description There is no such case. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnknownCaseProblem"];
                };
            };
            /** @description There is such a case already; its number opens it. / The case is full: it takes 3,000 events, and 100 referrals, visits and follow-ups that are open at a time. What ends something, takes back or corrects is still accepted. / What this event is about is accepted but not recorded yet; send it again after Retry-After seconds. / An event with this id and another content was accepted before; that one stays. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CaseExistsProblem"] | components["schemas"]["CaseFullProblem"] | components["schemas"]["NotRecordedYetProblem"] | components["schemas"]["ConflictProblem"];
                };
            };
            /** @description The body is too large: at most 262,144 bytes of events, 16,384 of anything else. / An event is too large: at most 98,304 bytes each. / A batch has at most 100 events. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TooLargeProblem"] | components["schemas"]["EventTooLargeProblem"] | components["schemas"]["TooManyEventsProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Send application/cloudevents+json, application/cloudevents-batch+json, or application/json with ce- headers; in UTF-8, not compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description The event has wrong fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidEventProblem"];
                };
            };
            /** @description More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
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
                /**
                 * @description Your token for the case
                 * @example 5d3c9a52-0c1f-4a7e-9a55-1f0f6a7e2b11
                 */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The protection */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProtectionState"];
                };
            };
            /** @description A parameter of the address is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidQueryProblem"];
                };
            };
            /** @description The access token does not belong to an agency. / The token is missing or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthorizedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is without the scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description There is no such case. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnknownCaseProblem"];
                };
            };
            /** @description More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    protect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Your token for the case
                 * @example 5d3c9a52-0c1f-4a7e-9a55-1f0f6a7e2b11
                 */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProtectionOrder"];
            };
        };
        responses: {
            /** @description In force */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Protection"];
                };
            };
            /** @description A parameter of the address is wrong. / The body is not JSON that can be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidQueryProblem"] | components["schemas"]["MalformedProblem"];
                };
            };
            /** @description The access token does not belong to an agency. / The token is missing or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthorizedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is without the scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description There is no such case. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnknownCaseProblem"];
                };
            };
            /** @description The body is too large: at most 262,144 bytes of events, 16,384 of anything else. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TooLargeProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Send application/cloudevents+json, application/cloudevents-batch+json, or application/json with ce- headers; in UTF-8, not compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description The protection has wrong fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidProtectionProblem"];
                };
            };
            /** @description More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
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
                /**
                 * @description Language, ja unless said
                 * @example ja
                 */
                lang?: "ja" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description AsyncAPI 3.0 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asyncapi: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Not changed (If-None-Match) */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests; come again later. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
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
                    "Retry-After": components["headers"]["Retry-After"];
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
                /**
                 * @description The type; of all for a guide
                 * @example case.opened
                 */
                type?: "accompanied-visit.cancelled" | "accompanied-visit.completed" | "accompanied-visit.entered-in-error" | "accompanied-visit.no-show" | "accompanied-visit.proposed" | "accompanied-visit.rescheduled" | "accompanied-visit.scheduled" | "case.entered-in-error" | "case.opened" | "consent.entered-in-error" | "consent.granted" | "consent.narrowed" | "consent.withdrawn" | "employment.entered-in-error" | "employment.started" | "follow-up.attempted" | "follow-up.completed" | "follow-up.entered-in-error" | "follow-up.scheduled" | "follow-up.waived" | "ground.ended" | "ground.entered-in-error" | "ground.stated" | "referral.accepted" | "referral.completed" | "referral.declined" | "referral.entered-in-error" | "referral.not-completed" | "referral.put-on-hold" | "referral.received" | "referral.requested" | "referral.rerouted" | "referral.resumed" | "referral.waitlisted" | "referral.withdrawn" | "voice.appointed" | "voice.ended" | "voice.entered-in-error";
                /**
                 * @description Rows with ids, 20 unless said
                 * @example 20
                 */
                rows?: number;
                /**
                 * @description sheet (unless said) or guide
                 * @example sheet
                 */
                show?: "sheet" | "guide";
                /**
                 * @description utf-8 (with BOM, unless said) or shift_jis
                 * @example utf-8
                 */
                charset?: "utf-8" | "shift_jis";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A CSV file */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A parameter of the address is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidQueryProblem"];
                };
            };
            /** @description The access token does not belong to an agency. / The token is missing or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthorizedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is without the scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The answer has characters that do not exist in Shift_JIS; ask for charset=utf-8. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotInCharsetProblem"];
                };
            };
            /** @description More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
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
                /**
                 * @description Language, ja unless said
                 * @example ja
                 */
                lang?: "ja" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Not changed (If-None-Match) */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests; come again later. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
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
                    "Retry-After": components["headers"]["Retry-After"];
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
                /**
                 * @description Name of the file
                 * @example page.css
                 */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Script, style or icon */
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
            /** @description Not changed (If-None-Match) */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is no such document. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnknownDocumentProblem"];
                };
            };
            /** @description Too many requests; come again later. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
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
                    "Retry-After": components["headers"]["Retry-After"];
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
                /**
                 * @description The last sequence number you have; 0, the beginning, unless said. Not beside `from`
                 * @example 0
                 */
                after?: number;
                /**
                 * @description When there is nothing new, wait so many seconds for it (long poll)
                 * @example 20
                 */
                wait?: number;
                /** @description First number of a range to read once more */
                from?: number;
                /** @description Last number of the range; only beside `from` */
                to?: number;
                /**
                 * @description Entries a page, 50 unless said
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description json (unless said) or csv, a sheet for spreadsheet programs
                 * @example json
                 */
                format?: "json" | "csv";
                /**
                 * @description Charset of a sheet: utf-8 (with BOM, unless said) or shift_jis
                 * @example utf-8
                 */
                charset?: "utf-8" | "shift_jis";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the inbox */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inbox"];
                    "text/csv": string;
                };
            };
            /** @description A parameter of the address is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidQueryProblem"];
                };
            };
            /** @description The access token does not belong to an agency. / The token is missing or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthorizedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is without the scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The answer has characters that do not exist in Shift_JIS; ask for charset=utf-8. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotInCharsetProblem"];
                };
            };
            /** @description More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
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
                /**
                 * @description The agency's id
                 * @example support-center
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its keys */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/jwk-set+json": components["schemas"]["PublicKeys"];
                };
            };
            /** @description A parameter of the address is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidQueryProblem"];
                };
            };
            /** @description The access token does not belong to an agency. / The token is missing or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthorizedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is without the scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description There is no such agency. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnknownAgencyProblem"];
                };
            };
            /** @description More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
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
                /** @description A case, by the token of the agency in `of` */
                case?: string;
                /** @description The agency whose token `case` is */
                of?: string;
                /** @description What this agency received */
                agency?: string;
                /** @description First day */
                from?: string;
                /** @description Last day */
                to?: string;
                /** @description Where to continue (`next`) */
                after?: string;
                /** @description Who was asked to purge */
                purges?: "all";
                /** @description csv: for a spreadsheet program, UTF-8 with BOM */
                format?: "json" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Disclosures, or purges */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disclosures"] | components["schemas"]["Purges"];
                    "text/csv": string;
                };
            };
            /** @description A parameter of the address is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidQueryProblem"];
                };
            };
            /** @description The access token does not belong to an agency. / The token is missing or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthorizedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The ledger is for privacy officers. / The token is without the scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAPrivacyOfficerProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description There is no such case. / There is no such agency. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnknownCaseProblem"] | components["schemas"]["UnknownAgencyProblem"];
                };
            };
            /** @description More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
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
                /**
                 * @description Language, ja unless said
                 * @example ja
                 */
                lang?: "ja" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openapi: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Not changed (If-None-Match) */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests; come again later. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
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
                    "Retry-After": components["headers"]["Retry-After"];
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
                /**
                 * @description The event's id
                 * @example 0b7f2c64-92a5-4c1e-8d2b-6d3f0a1b2c03
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description A parameter of the address is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidQueryProblem"];
                };
            };
            /** @description The access token does not belong to an agency. / The token is missing or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthorizedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is without the scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description There is no such event. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnknownEventProblem"];
                };
            };
            /** @description More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
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
                /**
                 * @description Type and .json: `referral.requested.json`
                 * @example referral.requested.json
                 */
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description JSON Schema 2020-12 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/schema+json": {
                        $schema: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Not changed (If-None-Match) */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is no such document. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnknownDocumentProblem"];
                };
            };
            /** @description Too many requests; come again later. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
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
                    "Retry-After": components["headers"]["Retry-After"];
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
                /** @description Id of the event to go on from */
                after?: string;
                /**
                 * @description Events a page, 50 unless said
                 * @example 50
                 */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Your token for the case
                 * @example 5d3c9a52-0c1f-4a7e-9a55-1f0f6a7e2b11
                 */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the timeline */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            /** @description A parameter of the address is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidQueryProblem"];
                };
            };
            /** @description The access token does not belong to an agency. / The token is missing or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthorizedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is without the scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description There is no such case. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnknownCaseProblem"];
                };
            };
            /** @description More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
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
            /** @description Your webhook */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description A parameter of the address is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidQueryProblem"];
                };
            };
            /** @description The access token does not belong to an agency. / The token is missing or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthorizedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is without the scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description This agency has no webhook; set one with PUT /v1/webhook. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NoWebhookProblem"];
                };
            };
            /** @description More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookSetting"];
            };
        };
        responses: {
            /** @description Set; it is being asked */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSet"];
                };
            };
            /** @description A parameter of the address is wrong. / The body is not JSON that can be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidQueryProblem"] | components["schemas"]["MalformedProblem"];
                };
            };
            /** @description The access token does not belong to an agency. / The token is missing or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthorizedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is without the scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The body is too large: at most 262,144 bytes of events, 16,384 of anything else. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TooLargeProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Send application/cloudevents+json, application/cloudevents-batch+json, or application/json with ce- headers; in UTF-8, not compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description The webhook has wrong fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidWebhookProblem"];
                };
            };
            /** @description More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
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
            /** @description Stopped */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter of the address is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidQueryProblem"];
                };
            };
            /** @description The access token does not belong to an agency. / The token is missing or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthorizedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is without the scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description This agency has no webhook; set one with PUT /v1/webhook. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NoWebhookProblem"];
                };
            };
            /** @description More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResendOrder"];
            };
        };
        responses: {
            /** @description So many are queued */
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        queued: number;
                    };
                };
            };
            /** @description A parameter of the address is wrong. / The body is not JSON that can be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidQueryProblem"] | components["schemas"]["MalformedProblem"];
                };
            };
            /** @description The access token does not belong to an agency. / The token is missing or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthorizedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is without the scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description This agency has no webhook; set one with PUT /v1/webhook. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NoWebhookProblem"];
                };
            };
            /** @description The endpoint does not take deliveries now; see GET /v1/webhook. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WebhookNotReadyProblem"];
                };
            };
            /** @description The body is too large: at most 262,144 bytes of events, 16,384 of anything else. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TooLargeProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Send application/cloudevents+json, application/cloudevents-batch+json, or application/json with ce- headers; in UTF-8, not compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description What to send again has wrong fields. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidResendProblem"];
                };
            };
            /** @description More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
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
            /** @description The new secret */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecret"];
                };
            };
            /** @description A parameter of the address is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidQueryProblem"];
                };
            };
            /** @description The access token does not belong to an agency. / The token is missing or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthorizedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is without the scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description This agency has no webhook; set one with PUT /v1/webhook. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NoWebhookProblem"];
                };
            };
            /** @description Five former secrets sign already; the oldest one ends within a day. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TooManySecretsProblem"];
                };
            };
            /** @description More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
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
                /**
                 * @description Charset of a body in application/octet-stream
                 * @example shift_jis
                 */
                charset?: "utf-8" | "shift_jis";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Accepted, all of it */
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/json": components["schemas"]["CsvAnswer"];
                };
            };
            /** @description Some rows were refused */
            207: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/json": components["schemas"]["CsvAnswer"];
                };
            };
            /** @description A parameter of the address is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidQueryProblem"];
                };
            };
            /** @description The access token does not belong to an agency. / The token is missing or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthorizedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is without the scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The body is too large: at most 262,144 bytes of events, 16,384 of anything else. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TooLargeProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Send text/csv in UTF-8, or application/octet-stream with ?charset=shift_jis (or utf-8); not compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotCsvProblem"];
                };
            };
            /** @description The CSV cannot be read. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidCsvProblem"];
                };
            };
            /** @description More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
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
            /** @description It is being asked */
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        state: "pending";
                    };
                };
            };
            /** @description A parameter of the address is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidQueryProblem"];
                };
            };
            /** @description The access token does not belong to an agency. / The token is missing or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthorizedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is without the scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description This agency has no webhook; set one with PUT /v1/webhook. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NoWebhookProblem"];
                };
            };
            /** @description The endpoint does not take deliveries now; see GET /v1/webhook. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WebhookNotReadyProblem"];
                };
            };
            /** @description More than this client may send in a minute; come again after Retry-After seconds. / Too many requests; come again later. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Not done; send the same again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
        };
    };
    event: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the event */
                "webhook-id": string;
                /** @description When it is sent: seconds since 1970 */
                "webhook-timestamp": string;
                /** @description `v1,` and an HMAC-SHA256 in base64; two, with a space between, while a secret is changed */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/cloudevents+json": components["schemas"]["ReceivedEvent"];
            };
        };
        responses: {
            /** @description Taken */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken: tried again later */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    verification: {
        parameters: {
            query?: never;
            header: {
                /** @description Id of the event */
                "webhook-id": string;
                /** @description When it is sent: seconds since 1970 */
                "webhook-timestamp": string;
                /** @description `v1,` and an HMAC-SHA256 in base64; two, with a space between, while a secret is changed */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/cloudevents+json": {
                    /** @constant */
                    specversion: "1.0";
                    /** @description The webhook-id */
                    id: string;
                    /** @constant */
                    source: "/hub";
                    /** @constant */
                    type: "endpoint.verification";
                    data: {
                        challenge: string;
                    };
                };
            };
        };
        responses: {
            /** @description The endpoint wants webhooks */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        challenge: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description It does not, or not yet: asked again later */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
