import type { FamilyName, FunctionDefinition } from "./function-definition.ts";

/** A family's consumer appends facts, records who was told, and enters inboxes. */
const recorder = (...eventTypes: readonly `${FamilyName}.`[]) =>
	({
		trigger: { eventTypes },
		timeoutSeconds: 30,
		tables: {
			agencies: ["GetItem"],
			timeline: ["GetItem", "PutItem", "Query"],
			door: ["BatchWriteItem"],
			inbox: ["PutItem", "Query"],
			keys: ["GetItem"],
		},
		sendsTo: ["webhook"],
		mostAtATime: 10,
	}) as const satisfies FunctionDefinition;

/** What makes deliveries: one lane for endpoints that are well and quick, one for what takes its time. */
const sender = (queue: "webhook" | "catchup") =>
	({
		trigger: { queue },
		timeoutSeconds: 60,
		tables: {
			agencies: ["GetItem"],
			envelopes: ["GetItem"],
			inbox: ["GetItem", "PutItem", "Query"],
			keys: ["GetItem"],
			timeline: ["GetItem", "PutItem", "Query"],
		},
		sendsTo: ["webhook", "catchup"],
		callsWebhooks: true,
		checksTargets: true,
		mostAtATime: queue === "webhook" ? 20 : 50,
	}) as const satisfies FunctionDefinition;

const followUp = recorder("follow-up.");

/** What it takes to let events in. */
const door = {
	timeoutSeconds: 20,
	tables: {
		agencies: ["GetItem"],
		clock: ["PutItem"],
		door: ["GetItem", "PutItem"],
		envelopes: ["PutItem"],
		keys: ["GetItem", "PutItem"],
		limits: ["UpdateItem"],
		timeline: ["GetItem", "Query"],
	},
	isPublisher: true,
} as const;

/**
 * Every Lambda of the hub, by the folder of its handler. A new one is a row here and a folder in `functions/`.
 * A test holds the rights against the calls in the bundles: none missing, none to spare.
 */
export const functions = {
	intake: { ...door, trigger: { route: "POST /v1/events", scope: "events:write" } },
	"take-csv": { ...door, trigger: { route: "POST /v1/csv/events", scope: "events:write" } },
	"read-csv-template": {
		trigger: { route: "GET /v1/csv/template", scope: "events:write" },
		timeoutSeconds: 10,
		tables: { agencies: ["GetItem"], limits: ["UpdateItem"] },
	},
	"read-timeline": {
		trigger: { route: "GET /v1/cases/{token}/timeline", scope: "timeline:read" },
		timeoutSeconds: 10,
		tables: { agencies: ["GetItem"], door: ["GetItem"], keys: ["GetItem"], timeline: ["Query"], limits: ["UpdateItem"] },
	},
	"read-inbox": {
		trigger: { route: "GET /v1/inbox", scope: "inbox:read" },
		// It may wait for twenty.
		timeoutSeconds: 29,
		tables: {
			limits: ["UpdateItem"],
			agencies: ["GetItem"],
			envelopes: ["GetItem"],
			inbox: ["Query"],
			keys: ["GetItem"],
			timeline: ["GetItem", "Query"],
		},
	},
	"read-receipt": {
		trigger: { route: "GET /v1/events/{id}", scope: "events:read" },
		timeoutSeconds: 10,
		tables: {
			agencies: ["GetItem"],
			door: ["GetItem"],
			keys: ["GetItem"],
			timeline: ["Query"],
			limits: ["UpdateItem"],
		},
	},
	"list-receipts": {
		trigger: { route: "GET /v1/events", scope: "events:read" },
		timeoutSeconds: 20,
		tables: { agencies: ["GetItem"], door: ["GetItem"], keys: ["GetItem"], timeline: ["Query"], limits: ["UpdateItem"] },
		listsReceipts: true,
	},
	acknowledge: {
		trigger: { route: "POST /v1/cases/{token}/events/{id}/acknowledgement", scope: "inbox:read" },
		timeoutSeconds: 10,
		tables: {
			limits: ["UpdateItem"],
			agencies: ["GetItem"],
			envelopes: ["UpdateItem"],
			inbox: ["UpdateItem"],
			keys: ["GetItem"],
			timeline: ["GetItem", "PutItem", "Query"],
		},
	},
	protect: {
		trigger: { route: "POST /v1/cases/{token}/protection", scope: "events:write" },
		timeoutSeconds: 10,
		tables: {
			limits: ["UpdateItem"],
			agencies: ["GetItem"],
			door: ["GetItem"],
			inbox: ["PutItem"],
			keys: ["GetItem"],
			timeline: ["PutItem", "Query"],
		},
	},
	"read-keys": {
		trigger: { route: "GET /v1/agencies/{id}/jwks", scope: "events:write" },
		timeoutSeconds: 10,
		tables: { agencies: ["GetItem"], limits: ["UpdateItem"] },
	},
	"read-ledger": {
		trigger: { route: "GET /v1/ledger", scope: "ledger:read" },
		timeoutSeconds: 20,
		tables: { agencies: ["GetItem"], inbox: ["Query"], keys: ["GetItem"], timeline: ["Query"], limits: ["UpdateItem"] },
	},
	"read-contract": {
		trigger: { openRoutes: ["GET /openapi.json", "GET /asyncapi.json", "GET /schemas/{type}", "GET /docs", "GET /docs/{file}"] },
		timeoutSeconds: 10,
		tables: {},
		carries: "contract",
	},
	case: recorder("case.", "employment.", "consent.", "ground."),
	referral: recorder("referral."),
	"accompanied-visit": recorder("accompanied-visit."),
	"follow-up": { ...followUp, tables: { ...followUp.tables, clock: ["GetItem", "PutItem"] } },
	webhook: sender("webhook"),
	"catch-up": sender("catchup"),
	"endpoint-clock": {
		trigger: { schedule: "cron(15 7-19 * * ? *)" },
		timeoutSeconds: 60,
		tables: { agencies: ["GetItem"], inbox: ["PutItem", "Query"] },
		sendsTo: ["webhook", "catchup"],
		sendsMail: true,
	},
	"read-webhook": {
		trigger: { route: "GET /v1/webhook", scope: "webhooks:manage" },
		timeoutSeconds: 10,
		tables: { agencies: ["GetItem"], inbox: ["GetItem"], limits: ["UpdateItem"] },
	},
	"set-webhook": {
		trigger: { route: "PUT /v1/webhook", scope: "webhooks:manage" },
		timeoutSeconds: 10,
		tables: { agencies: ["GetItem", "UpdateItem"], inbox: ["GetItem", "PutItem", "Query"], limits: ["UpdateItem"] },
		sendsTo: ["webhook", "catchup"],
		checksTargets: true,
	},
	"stop-webhook": {
		trigger: { route: "DELETE /v1/webhook", scope: "webhooks:manage" },
		timeoutSeconds: 10,
		tables: { agencies: ["GetItem", "UpdateItem"], limits: ["UpdateItem"] },
	},
	"rotate-webhook-secret": {
		trigger: { route: "POST /v1/webhook/secret", scope: "webhooks:manage" },
		timeoutSeconds: 10,
		tables: { agencies: ["GetItem", "UpdateItem"], limits: ["UpdateItem"] },
	},
	"verify-webhook": {
		trigger: { route: "POST /v1/webhook/verification", scope: "webhooks:manage" },
		timeoutSeconds: 10,
		tables: { agencies: ["GetItem"], inbox: ["GetItem", "PutItem", "Query"], limits: ["UpdateItem"] },
		sendsTo: ["webhook", "catchup"],
	},
	"resend-webhook": {
		trigger: { route: "POST /v1/webhook/resend", scope: "webhooks:manage" },
		timeoutSeconds: 10,
		tables: { agencies: ["GetItem"], inbox: ["GetItem", "Query"], limits: ["UpdateItem"] },
		sendsTo: ["catchup"],
	},
	digest: {
		trigger: { queue: "digest" },
		timeoutSeconds: 60,
		tables: {
			agencies: ["GetItem"],
			envelopes: ["GetItem"],
			inbox: ["DeleteItem", "GetItem", "PutItem", "Query"],
			keys: ["GetItem"],
			timeline: ["GetItem", "Query"],
		},
		sendsMail: true,
		mostAtATime: 5,
	},
	"digest-clock": {
		trigger: { schedule: "cron(0/30 7-19 * * ? *)" },
		timeoutSeconds: 60,
		tables: { agencies: ["GetItem", "Query"] },
		sendsTo: ["digest"],
	},
	"follow-up-clock": {
		trigger: { schedule: "cron(0 6 * * ? *)" },
		timeoutSeconds: 300,
		tables: {
			agencies: ["GetItem"],
			clock: ["DeleteItem", "GetItem", "PutItem", "Query"],
			keys: ["GetItem"],
			timeline: ["Query"],
		},
		isPublisher: true,
	},
	// The only one that takes anything out of the timeline.
	"record-keeping": {
		trigger: { schedule: "cron(0 4 * * ? *)" },
		timeoutSeconds: 300,
		tables: {
			agencies: ["GetItem"],
			clock: ["DeleteItem", "PutItem", "Query"],
			door: ["DeleteItem", "Query"],
			envelopes: ["DeleteItem", "Query"],
			inbox: ["DeleteItem"],
			keys: ["GetItem", "PutItem"],
			timeline: ["DeleteItem", "Query"],
		},
	},
} as const satisfies Readonly<Record<string, FunctionDefinition>>;

export type FunctionName = keyof typeof functions;
