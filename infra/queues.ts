import type { CfnKey } from "aws-cdk-lib/aws-kms";
import { CfnQueue, CfnQueuePolicy } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { policyOf, type Statement, tlsOnly } from "./policies.ts";

const DAY = 86_400;
const KEY_REUSE_SECONDS = 3_600;

/** Denies access to a queue without TLS and allows the statements' services; besides them only roles of this account have access. */
export const guard = (scope: Construct, id: string, queue: CfnQueue, ...statements: readonly Statement[]): void => {
	new CfnQueuePolicy(scope, id, {
		queues: [queue.ref],
		policyDocument: policyOf(tlsOnly("sqs:*", queue.attrArn), ...statements),
	});
};

/** A queue that keeps failed messages for two weeks, until a person looks. Its alarm is in `alarms.ts`. */
export const deadLetterQueue = (scope: Construct, id: string, key: CfnKey): CfnQueue =>
	new CfnQueue(scope, id, {
		kmsMasterKeyId: key.ref,
		kmsDataKeyReusePeriodSeconds: KEY_REUSE_SECONDS,
		messageRetentionPeriod: 14 * DAY,
	});

type WorkQueueProps = {
	readonly key: CfnKey;
	/** Timeout of the consuming function; AWS recommends a visibility of six times that. */
	readonly timeoutSeconds: number;
	/** Attempts before a message becomes a dead letter. */
	readonly tries: number;
};

/** A work queue and its dead letters. The owner allows services to send to it, with `guard`. */
export class WorkQueue extends Construct {
	readonly queue: CfnQueue;
	readonly deadLetters: CfnQueue;

	constructor(scope: Construct, id: string, { key, timeoutSeconds, tries }: WorkQueueProps) {
		super(scope, id);
		this.deadLetters = deadLetterQueue(this, "DeadLetters", key);
		this.queue = new CfnQueue(this, "Queue", {
			kmsMasterKeyId: key.ref,
			kmsDataKeyReusePeriodSeconds: KEY_REUSE_SECONDS,
			// Longer than the longest wait between attempts, shorter than dead letters are kept.
			messageRetentionPeriod: 7 * DAY,
			visibilityTimeout: 6 * timeoutSeconds,
			redrivePolicy: { deadLetterTargetArn: this.deadLetters.attrArn, maxReceiveCount: tries },
		});
	}
}
