import { Aws } from "aws-cdk-lib";
import type { CfnKey } from "aws-cdk-lib/aws-kms";
import { CfnConfigurationSet, CfnConfigurationSetEventDestination } from "aws-cdk-lib/aws-ses";
import { CfnSubscription, CfnTopic, CfnTopicPolicy } from "aws-cdk-lib/aws-sns";
import type { CfnQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { MailEventType } from "./function-definition.ts";
import { may, policyOf, type Statement, serviceMay, tlsOnly } from "./policies.ts";
import { guard, type WorkQueue } from "./queues.ts";
import type { Settings } from "./settings.ts";

const SET_NAME = "tsunagi-digests";

/**
 * SES settings for the hub's mails: TLS required, no mail to addresses that bounced or complained, no tracking of opens or
 * clicks. What SES says of mails goes through a topic (docs/decisions/0013).
 */
export class MailSender extends Construct {
	readonly configurationSet: CfnConfigurationSet;
	/** The right to send, only from the hub's address. */
	readonly right: Statement;
	readonly #topic: CfnTopic;

	constructor(scope: Construct, settings: Settings, key: CfnKey) {
		super(scope, "Mail");
		this.configurationSet = new CfnConfigurationSet(this, "Digests", {
			name: SET_NAME,
			deliveryOptions: { tlsPolicy: "REQUIRE" },
			reputationOptions: { reputationMetricsEnabled: true },
			sendingOptions: { sendingEnabled: true },
			suppressionOptions: { suppressedReasons: ["BOUNCE", "COMPLAINT"] },
		});
		const [, domain] = settings.mailFrom.split("@");
		const ses = `arn:${Aws.PARTITION}:ses:${settings.region}:${Aws.ACCOUNT_ID}`;
		this.right = may("ses:SendRawEmail", [`${ses}:identity/${domain}`, `${ses}:configuration-set/${this.configurationSet.ref}`], {
			StringEquals: { "ses:FromAddress": settings.mailFrom },
		});
		this.#topic = new CfnTopic(this, "Events", { kmsMasterKeyId: key.ref });
		new CfnTopicPolicy(this, "EventsGuard", {
			topics: [this.#topic.ref],
			policyDocument: policyOf(
				serviceMay("ses.amazonaws.com", "sns:Publish", this.#topic.ref, {
					StringEquals: { "aws:SourceArn": `${ses}:configuration-set/${SET_NAME}` },
				}),
				tlsOnly("sns:Publish", this.#topic.ref),
			),
		});
	}

	/** Routes events of SES to a queue, each as SES wrote it; what cannot be delivered goes to the queue's dead letters. */
	route(id: string, types: readonly MailEventType[], { queue, deadLetters }: WorkQueue): void {
		this.#letIn(`${id}QueueGuard`, queue);
		this.#letIn(`${id}DeadLettersGuard`, deadLetters);
		new CfnSubscription(this, id, {
			topicArn: this.#topic.ref,
			protocol: "sqs",
			endpoint: queue.attrArn,
			rawMessageDelivery: true,
			redrivePolicy: { deadLetterTargetArn: deadLetters.attrArn },
		});
		new CfnConfigurationSetEventDestination(this, `${id}Destination`, {
			configurationSetName: this.configurationSet.ref,
			eventDestination: {
				name: "events",
				enabled: true,
				matchingEventTypes: [...types],
				snsDestination: { topicArn: this.#topic.ref },
			},
		});
	}

	#letIn(id: string, queue: CfnQueue): void {
		guard(this, id, queue, {
			Effect: "Allow",
			Principal: { Service: "sns.amazonaws.com" },
			Action: "sqs:SendMessage",
			Resource: queue.attrArn,
			Condition: { ArnEquals: { "aws:SourceArn": this.#topic.ref } },
		});
	}
}
