import type { CfnEventBus } from "aws-cdk-lib/aws-events";
import type { CfnQueue } from "aws-cdk-lib/aws-sqs";
import { EVENT_SOURCE } from "./bus.ts";
import type { QueueName, Rights, TableName, Variable } from "./function-definition.ts";
import type { Keys } from "./keys.ts";
import type { MailSender } from "./mail.ts";
import { may, type Statement } from "./policies.ts";
import type { Settings } from "./settings.ts";
import type { Tables } from "./tables.ts";

/** Everything a function can be given a right on. */
export type Resources = {
	readonly settings: Settings;
	readonly keys: Keys;
	readonly tables: Tables;
	readonly bus: CfnEventBus;
	readonly queues: Readonly<Record<QueueName, CfnQueue>>;
	readonly mail: MailSender;
};

const READS: readonly string[] = ["GetItem", "BatchGetItem", "Query"];

const via = (service: "dynamodb" | "sqs", { settings }: Resources) => ({
	StringEquals: { "kms:ViaService": `${service}.${settings.region}.amazonaws.com` },
});

const tableRights = ({ tables }: Rights, places: Resources): Statement[] => {
	const granted = Object.entries(tables) as [string, readonly string[]][];
	const isWriter = granted.some(([, actions]) => actions.some((action) => !READS.includes(action)));
	if (granted.length === 0) return [];
	const forWriting = ["kms:Encrypt", "kms:ReEncryptFrom", "kms:ReEncryptTo", "kms:GenerateDataKey"];
	const arnOf = (place: string): string => {
		const [table, index] = place.split("/");
		const arn = places.tables.of(table as TableName).attrArn;
		return index === undefined ? arn : `${arn}/index/${index}`;
	};
	return [
		...granted.map(([place, actions]) =>
			may(
				actions.map((action) => `dynamodb:${action}`),
				arnOf(place),
			),
		),
		may(["kms:Decrypt", "kms:DescribeKey", ...(isWriter ? forWriting : [])], places.keys.tables.attrArn, via("dynamodb", places)),
	];
};

/** The rights to send to a queue, encryption included. */
export const sendRights = (queue: CfnQueue, places: Resources): Statement[] => [
	may("sqs:SendMessage", queue.attrArn),
	may(["kms:Decrypt", "kms:GenerateDataKey"], places.keys.messages.attrArn, via("sqs", places)),
];

/** The rights to take from a queue, as Lambda does for its function. */
export const takeRights = (queue: CfnQueue, places: Resources): Statement[] => [
	may(["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], queue.attrArn),
	may("kms:Decrypt", places.keys.messages.attrArn, via("sqs", places)),
];

/** All that a function may do on its own account; what its trigger needs is added where the trigger is made. */
export const rightsOf = (rights: Rights, places: Resources): Statement[] => {
	const onlyAsHub = { StringEquals: { "events:source": EVENT_SOURCE } };
	return [
		...tableRights(rights, places),
		...(rights.isPublisher ? [may("events:PutEvents", places.bus.attrArn, onlyAsHub)] : []),
		...rights.sendsTo.flatMap((queue) => sendRights(places.queues[queue], places)),
		...(rights.sendsMail ? [places.mail.right] : []),
	];
};

type Setting = Exclude<Variable, `${string}_TABLE` | `${string}_QUEUE_URL`>;

const settingsOf = ({ settings, bus, mail }: Resources): Readonly<Record<Setting, string>> => ({
	BUS_NAME: bus.ref,
	MAIL_FROM: settings.mailFrom,
	MAIL_CONFIGURATION_SET: mail.configurationSet.ref,
	MAIL_UNSUBSCRIBE: settings.mailUnsubscribe,
	RATE_PER_MINUTE: String(settings.ratePerMinute),
	WEBHOOK_TARGETS: settings.webhookTargets,
	WEBHOOK_SECONDS: String(settings.webhookSeconds),
	WEBHOOK_BACKOFF_SECONDS: String(settings.webhookBackoffSeconds),
});

const valueOfVariable = (variable: Variable, places: Resources): string => {
	const [, name = "", kind] = /^([A-Z]+)_(TABLE|QUEUE_URL)$/.exec(variable) ?? [];
	if (kind === "TABLE") return places.tables.of(name.toLowerCase() as TableName).ref;
	if (kind === "QUEUE_URL") return places.queues[name.toLowerCase() as QueueName].ref;
	return settingsOf(places)[variable as Setting];
};

/** The variables that a function reads, and no others; there are no secrets among them. */
export const environmentOf = ({ reads }: Rights, places: Resources): Record<string, string> =>
	Object.fromEntries(reads.map((variable) => [variable, valueOfVariable(variable, places)]));
