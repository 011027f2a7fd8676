import { CfnArchive, CfnEventBus, CfnRule } from "aws-cdk-lib/aws-events";
import type { CfnQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { Keys } from "./keys.ts";
import { serviceMay } from "./policies.ts";
import { deadLetterQueue, guard, type WorkQueue } from "./queues.ts";
import type { Settings } from "./settings.ts";

/** The `source` of the hub's events on the bus. */
export const EVENT_SOURCE = "tsunagi";

/** Long enough to replay after a bad week; short, since the archive cannot delete the events of one case. */
const ARCHIVE_DAYS = 14;

const EVENTS = "events.amazonaws.com";

/** The bus for accepted events, with its archive and its dead letters. */
export class EventBus extends Construct {
	readonly bus: CfnEventBus;
	readonly deadLetters: CfnQueue;

	constructor(scope: Construct, name: string, keys: Keys, settings: Settings) {
		super(scope, "Hub");
		this.deadLetters = deadLetterQueue(this, "DeadLetters", keys.messages);
		this.bus = new CfnEventBus(this, "Bus", {
			name,
			kmsKeyIdentifier: keys.bus.attrArn,
			deadLetterConfig: { arn: this.deadLetters.attrArn },
		});
		guard(
			this,
			"DeadLettersGuard",
			this.deadLetters,
			serviceMay(EVENTS, "sqs:SendMessage", this.deadLetters.attrArn, { ArnEquals: { "aws:SourceArn": this.bus.attrArn } }),
		);
		// A trial needs no archive, and MiniStack's CloudFormation does not know the type.
		if (settings.isDisposable) return;
		new CfnArchive(this, "Archive", {
			sourceArn: this.bus.attrArn,
			eventPattern: { source: [EVENT_SOURCE] },
			retentionDays: ARCHIVE_DAYS,
			kmsKeyIdentifier: keys.archive.attrArn,
		});
	}

	/**
	 * Routes events to a family's queue. What cannot be delivered within a day goes to the family's dead letters in the
	 * same form as in the queue, so that one redrive covers both.
	 */
	route(id: string, eventTypes: readonly string[], { queue, deadLetters }: WorkQueue): void {
		const rule = new CfnRule(this, `${id}Events`, {
			eventBusName: this.bus.ref,
			eventPattern: { source: [EVENT_SOURCE], "detail-type": eventTypes.map((prefix) => ({ prefix })) },
			state: "ENABLED",
			targets: [
				{
					id: "queue",
					arn: queue.attrArn,
					deadLetterConfig: { arn: deadLetters.attrArn },
					retryPolicy: { maximumEventAgeInSeconds: 86_400, maximumRetryAttempts: 185 },
				},
			],
		});
		const fromRule = { ArnEquals: { "aws:SourceArn": rule.attrArn } };
		guard(this, `${id}QueueGuard`, queue, serviceMay(EVENTS, "sqs:SendMessage", queue.attrArn, fromRule));
		guard(this, `${id}DeadLettersGuard`, deadLetters, serviceMay(EVENTS, "sqs:SendMessage", deadLetters.attrArn, fromRule));
	}
}
