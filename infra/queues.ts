import type { CfnKey } from "aws-cdk-lib/aws-kms";
import { CfnQueue, CfnQueuePolicy } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { policyOf, type Statement, tlsOnly } from "./policies.ts";

const DAY = 86_400;
const KEY_REUSE_SECONDS = 3_600;

/** Closes a queue to whoever comes without TLS, and opens it to the services named, no one else but this account's roles. */
export const guard = (scope: Construct, id: string, queue: CfnQueue, ...statements: readonly Statement[]): void => {
	new CfnQueuePolicy(scope, id, {
		queues: [queue.ref],
		policyDocument: policyOf(tlsOnly("sqs:*", queue.attrArn), ...statements),
	});
};

/** A queue where what failed for good lies for two weeks, until a person looks. Its alarm is in `alarms.ts`. */
export const deadLetterQueue = (scope: Construct, id: string, key: CfnKey): CfnQueue =>
	new CfnQueue(scope, id, {
		kmsMasterKeyId: key.ref,
		kmsDataKeyReusePeriodSeconds: KEY_REUSE_SECONDS,
		messageRetentionPeriod: 14 * DAY,
	});

type WorkQueueProps = {
	readonly key: CfnKey;
	/** Of the function that takes from it; AWS asks for a visibility of six times that. */
	readonly timeoutSeconds: number;
	/** How often a message is tried before it is a dead letter. */
	readonly tries: number;
};

/** A queue of work and its dead letters. Who may send to it by service is for the owner to say, with `guard`. */
export class WorkQueue extends Construct {
	readonly queue: CfnQueue;
	readonly deadLetters: CfnQueue;

	constructor(scope: Construct, id: string, { key, timeoutSeconds, tries }: WorkQueueProps) {
		super(scope, id);
		this.deadLetters = deadLetterQueue(this, "DeadLetters", key);
		this.queue = new CfnQueue(this, "Queue", {
			kmsMasterKeyId: key.ref,
			kmsDataKeyReusePeriodSeconds: KEY_REUSE_SECONDS,
			// Longer than the longest wait between tries, shorter than the dead letters live.
			messageRetentionPeriod: 7 * DAY,
			visibilityTimeout: 6 * timeoutSeconds,
			redrivePolicy: { deadLetterTargetArn: this.deadLetters.attrArn, maxReceiveCount: tries },
		});
	}
}
