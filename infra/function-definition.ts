import type { catalogue } from "../schemas/catalogue.gen.ts";
import type { Scope } from "../schemas/scopes.ts";

/** A family of event types. */
export type FamilyName = (typeof catalogue)[keyof typeof catalogue]["family"]["name"];

/** The tables of the hub, by what they keep. */
export type TableName = "agencies" | "timeline" | "door" | "inbox" | "clock" | "envelopes" | "keys" | "limits";

type TableAction = "GetItem" | "Query" | "PutItem" | "UpdateItem" | "DeleteItem" | "BatchWriteItem";

/** A route that asks for no token: the contract and its page, the same for everybody. */
export type OpenRoute = `GET /${"openapi.json" | "asyncapi.json" | "schemas/{type}" | "docs" | "docs/{file}"}`;

/** What starts a function: a route of the API and the scope it asks for, events of a family off the bus, a queue, or a time of day in Japan. */
type Trigger =
	| { readonly route: `${"GET" | "POST" | "PUT" | "DELETE"} /v1/${string}`; readonly scope: Scope }
	| { readonly openRoutes: readonly OpenRoute[] }
	| { readonly eventTypes: readonly `${FamilyName}.`[] }
	| { readonly queue: QueueName }
	| { readonly schedule: `cron(${string})` };

/** The queues that functions send to. */
export type QueueName = "webhook" | "catchup" | "digest";

/** One Lambda: what starts it, how long it may take, and everything it may do. Its environment follows from its rights. */
export type FunctionDefinition = {
	readonly trigger: Trigger;
	readonly timeoutSeconds: number;
	readonly tables: Readonly<Partial<Record<TableName, readonly TableAction[]>>>;
	/** It lists agencies' own receipts (an index of the door). */
	readonly listsReceipts?: boolean;
	readonly isPublisher?: boolean;
	readonly sendsTo?: readonly QueueName[];
	readonly sendsMail?: boolean;
	readonly callsWebhooks?: boolean;
	/** Knows where webhooks may go. */
	readonly checksTargets?: boolean;
	/** Files that go into its bundle, beside the code. */
	readonly carries?: "contract";
	/** Invocations at a time for one queue, so that a flood drains at a pace that tables and endpoints bear. */
	readonly mostAtATime?: number;
};
