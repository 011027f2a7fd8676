import { CfnRole } from "aws-cdk-lib/aws-iam";
import type { CfnFunction } from "aws-cdk-lib/aws-lambda";
import { CfnSchedule, CfnScheduleGroup } from "aws-cdk-lib/aws-scheduler";
import type { CfnQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { assumedBy, may, policyOf } from "./policies.ts";
import { deadLetterQueue, guard } from "./queues.ts";
import { type Resources, sendRights } from "./rights.ts";

/** The hub's schedules, in Japan time. */
export class Schedules extends Construct {
	/** Ticks that could not be delivered. */
	readonly deadLetters: CfnQueue;
	readonly #group: CfnScheduleGroup;
	readonly #places: Resources;

	constructor(scope: Construct, places: Resources) {
		super(scope, "Schedules");
		this.#places = places;
		this.deadLetters = deadLetterQueue(this, "DeadLetters", places.keys.messages);
		guard(this, "DeadLettersGuard", this.deadLetters);
		this.#group = new CfnScheduleGroup(this, "Group", { name: "tsunagi" });
	}

	/** Invokes a function on a schedule and passes the scheduled time, so that it needs no other clock. */
	tick(id: string, scheduleExpression: string, lambda: CfnFunction): void {
		const rights = [may("lambda:InvokeFunction", lambda.attrArn), ...sendRights(this.deadLetters, this.#places)];
		const role = new CfnRole(this, `${id}Role`, {
			assumeRolePolicyDocument: assumedBy("scheduler"),
			policies: [{ policyName: "rights", policyDocument: policyOf(...rights) }],
		});
		new CfnSchedule(this, `${id}Schedule`, {
			groupName: this.#group.ref,
			scheduleExpression,
			scheduleExpressionTimezone: "Asia/Tokyo",
			flexibleTimeWindow: { mode: "OFF" },
			state: "ENABLED",
			target: {
				arn: lambda.attrArn,
				roleArn: role.attrArn,
				input: JSON.stringify({ scheduledTime: "<aws.scheduler.scheduled-time>" }),
				retryPolicy: { maximumEventAgeInSeconds: 3_600, maximumRetryAttempts: 10 },
				deadLetterConfig: { arn: this.deadLetters.attrArn },
			},
		});
	}
}
