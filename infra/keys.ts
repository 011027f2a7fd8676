import { Aws, RemovalPolicy } from "aws-cdk-lib";
import { CfnKey } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import { policyOf, type Statement, serviceMay } from "./policies.ts";
import type { Settings } from "./settings.ts";

/**
 * What the account's administrators and IAM policies may do with a key. Named one by one instead of `kms:*`, so that
 * grants can be limited to AWS services (below) and a new KMS action is not allowed by itself.
 */
const KEEPING = [
	...["Encrypt", "Decrypt", "ReEncryptFrom", "ReEncryptTo", "GenerateDataKey", "GenerateDataKeyWithoutPlaintext"],
	...["DescribeKey", "GetKeyPolicy", "GetKeyRotationStatus", "ListGrants", "ListKeyPolicies", "ListKeyRotations"],
	...["ListResourceTags", "PutKeyPolicy", "EnableKey", "DisableKey", "EnableKeyRotation", "DisableKeyRotation"],
	...["RotateKeyOnDemand", "ScheduleKeyDeletion", "CancelKeyDeletion", "TagResource", "UntagResource"],
	...["CreateAlias", "UpdateAlias", "DeleteAlias", "UpdateKeyDescription", "RevokeGrant", "RetireGrant"],
].map((action) => `kms:${action}`);

const account = { AWS: `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:root` };

const kept: readonly Statement[] = [
	{ Sid: "Keep", Effect: "Allow", Principal: account, Action: KEEPING, Resource: "*" },
	{
		Sid: "GrantToServices",
		Effect: "Allow",
		Principal: account,
		Action: "kms:CreateGrant",
		Resource: "*",
		Condition: { Bool: { "kms:GrantIsForAWSResource": "true" } },
	},
];

const READ_AND_WRITE = ["kms:Decrypt", "kms:GenerateDataKey"];

/**
 * A key for each kind of resource, all rotating. Bus and archive have one each: a shared key would make its policy and
 * the bus depend on each other.
 */
export class Keys extends Construct {
	readonly tables: CfnKey;
	readonly bus: CfnKey;
	readonly archive: CfnKey;
	readonly messages: CfnKey;
	readonly logs: CfnKey;
	readonly #isDisposable: boolean;

	constructor(scope: Construct, settings: Settings, busArn: string) {
		super(scope, "Keys");
		this.#isDisposable = settings.isDisposable;
		this.tables = this.#key("Tables", "Tables of the hub");
		// A retained table needs its key.
		if (!settings.isDisposable) this.tables.applyRemovalPolicy(RemovalPolicy.RETAIN);
		this.bus = this.#key(
			"Bus",
			"Events on the bus",
			serviceMay("events.amazonaws.com", "kms:DescribeKey", "*"),
			serviceMay("events.amazonaws.com", READ_AND_WRITE, "*", {
				StringEquals: { "kms:EncryptionContext:aws:events:event-bus:arn": busArn },
			}),
		);
		this.archive = this.#key(
			"Archive",
			"Events in the archive",
			serviceMay("events.amazonaws.com", ["kms:DescribeKey", ...READ_AND_WRITE, "kms:ReEncryptFrom", "kms:ReEncryptTo"], "*"),
		);
		this.messages = this.#key(
			"Messages",
			"Queues and topics",
			serviceMay("events.amazonaws.com", READ_AND_WRITE, "*"),
			serviceMay("cloudwatch.amazonaws.com", READ_AND_WRITE, "*"),
			// Neither says for which account it asks; the policies of the topic and the queues name where it comes from.
			...["ses.amazonaws.com", "sns.amazonaws.com"].map(
				(Service): Statement => ({ Effect: "Allow", Principal: { Service }, Action: READ_AND_WRITE, Resource: "*" }),
			),
		);
		this.logs = this.#key("Logs", "Logs", {
			Effect: "Allow",
			Principal: { Service: `logs.${settings.region}.amazonaws.com` },
			Action: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncryptFrom", "kms:ReEncryptTo", "kms:GenerateDataKey", "kms:DescribeKey"],
			Resource: "*",
			Condition: {
				ArnLike: {
					"kms:EncryptionContext:aws:logs:arn": `arn:${Aws.PARTITION}:logs:${settings.region}:${Aws.ACCOUNT_ID}:log-group:/tsunagi/*`,
				},
			},
		});
	}

	#key(id: string, description: string, ...statements: readonly Statement[]): CfnKey {
		return new CfnKey(this, id, {
			description: `Tsunagi: ${description}`,
			enableKeyRotation: true,
			pendingWindowInDays: this.#isDisposable ? 7 : 30,
			keyPolicy: policyOf(...kept, ...statements),
		});
	}
}
