import { CfnAlarm } from "aws-cdk-lib/aws-cloudwatch";
import type { CfnKey } from "aws-cdk-lib/aws-kms";
import { CfnSubscription, CfnTopic, CfnTopicPolicy } from "aws-cdk-lib/aws-sns";
import type { CfnQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { policyOf, serviceMay, tlsOnly } from "./policies.ts";

type Metric = {
	readonly namespace: string;
	readonly metricName: string;
	readonly dimensions: CfnAlarm.DimensionProperty[];
	readonly statistic: "Maximum" | "Average" | "Sum";
	readonly periodSeconds: number;
	readonly threshold: number;
};

/** Alarms for a person, all through one topic. */
export class Alarms extends Construct {
	readonly #topic: CfnTopic;

	constructor(scope: Construct, key: CfnKey, mail: string) {
		super(scope, "Alarms");
		this.#topic = new CfnTopic(this, "Topic", { kmsMasterKeyId: key.ref, displayName: "Tsunagi" });
		new CfnTopicPolicy(this, "TopicGuard", {
			topics: [this.#topic.ref],
			policyDocument: policyOf(
				serviceMay("cloudwatch.amazonaws.com", "sns:Publish", this.#topic.ref),
				tlsOnly("sns:Publish", this.#topic.ref),
			),
		});
		if (mail) new CfnSubscription(this, "Mail", { topicArn: this.#topic.ref, protocol: "email", endpoint: mail });
	}

	/** At the first message that failed for good. */
	onDeadLetters(id: string, queue: CfnQueue): void {
		this.#on(`${id}DeadLetters`, {
			namespace: "AWS/SQS",
			metricName: "ApproximateNumberOfMessagesVisible",
			dimensions: [{ name: "QueueName", value: queue.attrQueueName }],
			statistic: "Maximum",
			periodSeconds: 60,
			threshold: 1,
		});
	}

	/** When the oldest message has waited too long: the queue is not being processed. */
	onAge(id: string, queue: CfnQueue, seconds: number): void {
		this.#on(`${id}Age`, {
			namespace: "AWS/SQS",
			metricName: "ApproximateAgeOfOldestMessage",
			dimensions: [{ name: "QueueName", value: queue.attrQueueName }],
			statistic: "Maximum",
			periodSeconds: 300,
			threshold: seconds,
		});
	}

	/** When 5 % of mails bounce: at 10 % SES stops sending, and no digest goes out. */
	onBounces(configurationSet: string): void {
		this.#on("Bounces", {
			namespace: "AWS/SES",
			metricName: "Reputation.BounceRate",
			dimensions: [{ name: "ses:configuration-set", value: configurationSet }],
			statistic: "Maximum",
			periodSeconds: 3_600,
			threshold: 0.05,
		});
	}

	/** When agencies get 5xx answers. */
	onServerErrors(apiId: string): void {
		this.#on("ServerErrors", {
			namespace: "AWS/ApiGateway",
			metricName: "5xx",
			dimensions: [{ name: "ApiId", value: apiId }],
			statistic: "Sum",
			periodSeconds: 300,
			threshold: 5,
		});
	}

	/**
	 * While work waits for cases that cannot be read. The metric is in lines of the functions' logs (`functions/log.ts`): one when
	 * something is parked, and every hour the number of what is.
	 */
	onParked(): void {
		this.#on("Parked", {
			namespace: "Tsunagi",
			metricName: "Parked",
			dimensions: [],
			statistic: "Maximum",
			periodSeconds: 3_600,
			threshold: 1,
		});
	}

	#on(id: string, { periodSeconds, ...metric }: Metric): void {
		new CfnAlarm(this, id, {
			...metric,
			period: periodSeconds,
			evaluationPeriods: 1,
			comparisonOperator: "GreaterThanOrEqualToThreshold",
			treatMissingData: "notBreaching",
			alarmActions: [this.#topic.ref],
		});
	}
}
