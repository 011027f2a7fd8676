import type { catalogue } from "../schemas/catalogue.gen.ts";
import type { Scope } from "../schemas/scopes.ts";

/** A family of event types. */
export type FamilyName = (typeof catalogue)[keyof typeof catalogue]["family"]["name"];

/** The tables of the hub, by what they keep. */
export type TableName = "agencies" | "timeline" | "door" | "inbox" | "clock" | "envelopes" | "keys" | "limits";

type TableAction = "GetItem" | "BatchGetItem" | "Query" | "PutItem" | "UpdateItem" | "DeleteItem" | "BatchWriteItem";

/** A route that asks for no token: the contract and its page, the same for everybody. */
export type OpenRoute = `GET /${"openapi.json" | "asyncapi.json" | "schemas/{type}" | "docs" | "docs/{file}"}`;

/** What SES says of a mail, as its configuration sets name it. */
export type MailEventType = "SEND" | "DELIVERY" | "BOUNCE" | "COMPLAINT" | "REJECT";

/**
 * What starts a function: a route of the API with the scope it asks for, events of families from the bus, events of SES about
 * mails, a queue, or a time of day in Japan.
 */
type Trigger =
	| { readonly route: `${"GET" | "POST" | "PUT" | "DELETE"} /v1/${string}`; readonly scope: Scope }
	| { readonly openRoutes: readonly OpenRoute[] }
	| { readonly eventTypes: readonly `${FamilyName}.`[] }
	| { readonly mailEvents: readonly MailEventType[] }
	| { readonly queue: QueueName }
	| { readonly schedule: `cron(${string})` };

/** The queues that functions send to. */
export type QueueName = "webhook" | "catchup" | "digest" | "reconsider";

/** A variable of a function's environment: where a table or queue is, or a setting. */
export type Variable =
	| `${Uppercase<TableName>}_TABLE`
	| `${Uppercase<QueueName>}_QUEUE_URL`
	| "BUS_NAME"
	| "MAIL_FROM"
	| "MAIL_CONFIGURATION_SET"
	| "MAIL_UNSUBSCRIBE"
	| "RATE_PER_MINUTE"
	| "WEBHOOK_TARGETS"
	| "WEBHOOK_SECONDS"
	| "WEBHOOK_BACKOFF_SECONDS";

/** What the code of a function does with AWS, and so all that it may do: found in its bundle, see `rights.gen.ts`. */
export type Rights = {
	/** Actions on tables, and on their indexes (`door/by-sender`). */
	readonly tables: Readonly<Partial<Record<TableName | `${TableName}/${string}`, readonly TableAction[]>>>;
	readonly sendsTo: readonly QueueName[];
	readonly isPublisher: boolean;
	readonly sendsMail: boolean;
	/** The variables that it reads. */
	readonly reads: readonly Variable[];
};

/** One Lambda, as far as it is decided by hand: what starts it, how long it may take, how many run at a time. */
export type FunctionDefinition = {
	readonly trigger: Trigger;
	readonly timeoutSeconds: number;
	/** Files that go into its bundle, beside the code. */
	readonly carries?: "contract";
	/** Invocations at a time for one queue, so that a flood drains at a pace that tables and endpoints bear. */
	readonly mostAtATime?: number;
	/**
	 * It sends itself on through its own queue as long as it makes progress. AWS stops all others when they have been invoked
	 * about 16 times in one chain (`RecursiveLoop`).
	 */
	readonly isChained?: true;
};
