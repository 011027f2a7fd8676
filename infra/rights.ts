import type { CfnEventBus } from "aws-cdk-lib/aws-events";
import type { CfnQueue } from "aws-cdk-lib/aws-sqs";
import { EVENT_SOURCE } from "./bus.ts";
import type { FunctionDefinition, QueueName, TableName } from "./function-definition.ts";
import type { Keys } from "./keys.ts";
import type { MailSender } from "./mail.ts";
import { may, type Statement } from "./policies.ts";
import type { Settings } from "./settings.ts";
import { SENDER_INDEX, type Tables } from "./tables.ts";

/** Everything a function can be given a right on. */
export type Resources = {
	readonly settings: Settings;
	readonly keys: Keys;
	readonly tables: Tables;
	readonly bus: CfnEventBus;
	readonly queues: Readonly<Record<QueueName, CfnQueue>>;
	readonly mail: MailSender;
};

const READS: readonly string[] = ["GetItem", "Query"];

const via = (service: "dynamodb" | "sqs", { settings }: Resources) => ({
	StringEquals: { "kms:ViaService": `${service}.${settings.region}.amazonaws.com` },
});

const tableRights = ({ tables }: FunctionDefinition, places: Resources): Statement[] => {
	const granted = Object.entries(tables) as [TableName, readonly string[]][];
	const isWriter = granted.some(([, actions]) => actions.some((action) => !READS.includes(action)));
	if (granted.length === 0) return [];
	const forWriting = ["kms:Encrypt", "kms:ReEncryptFrom", "kms:ReEncryptTo", "kms:GenerateDataKey"];
	return [
		...granted.map(([table, actions]) =>
			may(
				actions.map((action) => `dynamodb:${action}`),
				places.tables.of(table).attrArn,
			),
		),
		may(["kms:Decrypt", "kms:DescribeKey", ...(isWriter ? forWriting : [])], places.keys.tables.attrArn, via("dynamodb", places)),
	];
};

/** The right to send to a queue, encryption included. */
export const sendRights = (queue: CfnQueue, places: Resources): Statement[] => [
	may("sqs:SendMessage", queue.attrArn),
	may(["kms:Decrypt", "kms:GenerateDataKey"], places.keys.messages.attrArn, via("sqs", places)),
];

/** The right to take from a queue, as Lambda does for its function. */
export const takeRights = (queue: CfnQueue, places: Resources): Statement[] => [
	may(["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], queue.attrArn),
	may("kms:Decrypt", places.keys.messages.attrArn, via("sqs", places)),
];

/** All that a function may do on its own account; what its trigger needs is added where the trigger is made. */
export const rightsOf = (definition: FunctionDefinition, places: Resources): Statement[] => {
	const { listsReceipts, isPublisher, sendsTo = [], sendsMail } = definition;
	const onlyAsHub = { StringEquals: { "events:source": EVENT_SOURCE } };
	return [
		...tableRights(definition, places),
		...(listsReceipts ? [may("dynamodb:Query", `${places.tables.of("door").attrArn}/index/${SENDER_INDEX}`)] : []),
		...(isPublisher ? [may("events:PutEvents", places.bus.attrArn, onlyAsHub)] : []),
		...sendsTo.flatMap((queue) => sendRights(places.queues[queue], places)),
		...(sendsMail ? [places.mail.right] : []),
	];
};

/** The names of what it has rights on, and nothing else; there are no secrets among them. */
export const environmentOf = (definition: FunctionDefinition, places: Resources): Record<string, string> => {
	const { settings } = places;
	const tables = Object.keys(definition.tables) as TableName[];
	const sends = definition.sendsTo ?? [];
	return {
		...Object.fromEntries(tables.map((table) => [`${table.toUpperCase()}_TABLE`, places.tables.of(table).ref])),
		...Object.fromEntries(sends.map((queue) => [`${queue.toUpperCase()}_QUEUE_URL`, places.queues[queue].ref])),
		...("route" in definition.trigger ? { RATE_PER_MINUTE: String(settings.ratePerMinute) } : {}),
		...(definition.isPublisher ? { BUS_NAME: places.bus.ref } : {}),
		...(definition.sendsMail
			? {
					MAIL_FROM: settings.mailFrom,
					MAIL_CONFIGURATION_SET: places.mail.configurationSet.ref,
					MAIL_UNSUBSCRIBE: settings.mailUnsubscribe,
				}
			: {}),
		...(definition.checksTargets ? { WEBHOOK_TARGETS: settings.webhookTargets } : {}),
		...(definition.callsWebhooks
			? {
					WEBHOOK_SECONDS: String(settings.webhookSeconds),
					WEBHOOK_BACKOFF_SECONDS: String(settings.webhookBackoffSeconds),
				}
			: {}),
	};
};
