import type { FamilyName, FunctionDefinition } from "./function-definition.ts";

/** A consumer of families: appends their facts, decides who is told, enters inboxes. */
const recorder = (...eventTypes: readonly `${FamilyName}.`[]) =>
	({ trigger: { eventTypes }, timeoutSeconds: 30, mostAtATime: 10 }) as const satisfies FunctionDefinition;

/**
 * Every Lambda of the hub, by the folder of its handler: what is decided by hand. What it may do is found in its code
 * (`rights.gen.ts`). A new one is a row here and a folder in `functions/`, then `npm run generate:rights`.
 */
export const functions = {
	intake: { trigger: { route: "POST /v1/events", scope: "events:write" }, timeoutSeconds: 20 },
	"take-csv": { trigger: { route: "POST /v1/csv/events", scope: "events:write" }, timeoutSeconds: 20 },
	"read-csv-template": { trigger: { route: "GET /v1/csv/template", scope: "events:write" }, timeoutSeconds: 10 },
	"read-timeline": { trigger: { route: "GET /v1/cases/{token}/timeline", scope: "timeline:read" }, timeoutSeconds: 10 },
	// It may wait for twenty.
	"read-inbox": { trigger: { route: "GET /v1/inbox", scope: "inbox:read" }, timeoutSeconds: 29 },
	"read-receipt": { trigger: { route: "GET /v1/events/{id}", scope: "events:read" }, timeoutSeconds: 10 },
	"list-receipts": { trigger: { route: "GET /v1/events", scope: "events:read" }, timeoutSeconds: 20 },
	acknowledge: {
		trigger: { route: "POST /v1/cases/{token}/events/{id}/acknowledgement", scope: "inbox:read" },
		timeoutSeconds: 10,
	},
	protect: { trigger: { route: "POST /v1/cases/{token}/protection", scope: "protection:write" }, timeoutSeconds: 10 },
	"read-protection": { trigger: { route: "GET /v1/cases/{token}/protection", scope: "timeline:read" }, timeoutSeconds: 10 },
	"read-keys": { trigger: { route: "GET /v1/agencies/{id}/jwks", scope: "events:write" }, timeoutSeconds: 10 },
	"read-ledger": { trigger: { route: "GET /v1/ledger", scope: "ledger:read" }, timeoutSeconds: 20 },
	"read-contract": {
		trigger: { openRoutes: ["GET /openapi.json", "GET /asyncapi.json", "GET /schemas/{type}", "GET /docs", "GET /docs/{file}"] },
		timeoutSeconds: 10,
		carries: "contract",
	},
	case: recorder("case.", "employment.", "consent.", "ground.", "voice."),
	referral: recorder("referral."),
	"accompanied-visit": recorder("accompanied-visit."),
	"follow-up": recorder("follow-up."),
	reconsider: { trigger: { queue: "reconsider" }, timeoutSeconds: 60, mostAtATime: 5 },
	"registry-clock": { trigger: { schedule: "cron(5,35 * * * ? *)" }, timeoutSeconds: 60 },
	"parked-clock": { trigger: { schedule: "cron(50 * * * ? *)" }, timeoutSeconds: 300 },
	// Two lanes make deliveries: one for endpoints that are well and quick, one for what takes its time.
	webhook: { trigger: { queue: "webhook" }, timeoutSeconds: 60, mostAtATime: 20 },
	// A worker hands over to the next until an endpoint has its backlog (`delivering/catch-up.ts`).
	"catch-up": { trigger: { queue: "catchup" }, timeoutSeconds: 60, mostAtATime: 50, isChained: true },
	"endpoint-clock": { trigger: { schedule: "cron(15 7-19 * * ? *)" }, timeoutSeconds: 60 },
	"read-webhook": { trigger: { route: "GET /v1/webhook", scope: "webhooks:manage" }, timeoutSeconds: 10 },
	"set-webhook": { trigger: { route: "PUT /v1/webhook", scope: "webhooks:manage" }, timeoutSeconds: 10 },
	"stop-webhook": { trigger: { route: "DELETE /v1/webhook", scope: "webhooks:manage" }, timeoutSeconds: 10 },
	"rotate-webhook-secret": { trigger: { route: "POST /v1/webhook/secret", scope: "webhooks:manage" }, timeoutSeconds: 10 },
	"verify-webhook": { trigger: { route: "POST /v1/webhook/verification", scope: "webhooks:manage" }, timeoutSeconds: 10 },
	"resend-webhook": { trigger: { route: "POST /v1/webhook/resend", scope: "webhooks:manage" }, timeoutSeconds: 10 },
	digest: { trigger: { queue: "digest" }, timeoutSeconds: 60, mostAtATime: 5 },
	"settle-mails": {
		trigger: { mailEvents: ["SEND", "DELIVERY", "BOUNCE", "COMPLAINT", "REJECT"] },
		timeoutSeconds: 30,
		mostAtATime: 5,
	},
	"digest-clock": { trigger: { schedule: "cron(0/30 7-19 * * ? *)" }, timeoutSeconds: 60 },
	"follow-up-clock": { trigger: { schedule: "cron(0 6 * * ? *)" }, timeoutSeconds: 300 },
	"purge-clock": { trigger: { schedule: "cron(20 9 * * ? *)" }, timeoutSeconds: 60 },
	"record-keeping": { trigger: { schedule: "cron(0 4 * * ? *)" }, timeoutSeconds: 300 },
} as const satisfies Readonly<Record<string, FunctionDefinition>>;

export type FunctionName = keyof typeof functions;
