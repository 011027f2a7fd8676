import { RemovalPolicy } from "aws-cdk-lib";
import { CfnTable } from "aws-cdk-lib/aws-dynamodb";
import type { CfnKey } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import type { TableName } from "./function-definition.ts";
import type { Settings } from "./settings.ts";

/** Partition and sort key of each table, both strings. Names are kept for good (docs/decisions/0009). */
const keyNames: Readonly<Record<TableName, readonly [string, string]>> = {
	agencies: ["pk", "sk"],
	timeline: ["case", "sk"],
	door: ["pk", "sk"],
	inbox: ["pk", "sk"],
	clock: ["pk", "sk"],
	envelopes: ["pk", "sk"],
	keys: ["pk", "sk"],
	limits: ["pk", "sk"],
};

/**
 * Tables without point-in-time recovery, and not for backups: what is deleted there must be gone.
 * Keys of cases: recovering an erased case's key would make every copy of the case readable again, in other tables'
 * recoveries, the archive and dead letters (4-1-ウ③-5). They are guarded by DynamoDB's replication, by deletion
 * protection, and by being written only where events are accepted and by record keeping. Sealed envelopes can be sent
 * again by their sender. Limits count for a minute.
 */
const NOT_RESTORABLE: readonly TableName[] = ["keys", "envelopes", "limits"];

/** Index of an agency's receipts in the order of acceptance. Its keys name neither the agency nor the event. */
const SENDER_INDEX = "by-sender";
const sentIndex = {
	globalSecondaryIndexes: [
		{
			indexName: SENDER_INDEX,
			keySchema: [
				{ attributeName: "sender", keyType: "HASH" },
				{ attributeName: "accepted", keyType: "RANGE" },
			],
			projection: { projectionType: "ALL" },
		},
	],
};

/** Tables whose items expire at `until`, in seconds since 1970. */
const ENDING: readonly TableName[] = ["envelopes", "limits"];

/** The name of a construct: `follow-up` becomes `FollowUp`. */
export const constructName = (name: string): string =>
	name.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());

/** The hub's tables. They can be restored to any second of the last 35 days, except those that must forget. */
export class Tables extends Construct {
	readonly #byName: Readonly<Record<TableName, CfnTable>>;

	constructor(scope: Construct, settings: Settings, key: CfnKey) {
		super(scope, "Tables");
		const table = (name: TableName): CfnTable => {
			const [partition, sort] = keyNames[name];
			const made = new CfnTable(this, constructName(name), {
				keySchema: [
					{ attributeName: partition, keyType: "HASH" },
					{ attributeName: sort, keyType: "RANGE" },
				],
				attributeDefinitions: [partition, sort, ...(name === "door" ? ["sender", "accepted"] : [])].map((attributeName) => ({
					attributeName,
					attributeType: "S",
				})),
				...(name === "door" ? sentIndex : {}),
				billingMode: "PAY_PER_REQUEST",
				sseSpecification: { sseEnabled: true, sseType: "KMS", kmsMasterKeyId: key.attrArn },
				pointInTimeRecoverySpecification: NOT_RESTORABLE.includes(name)
					? { pointInTimeRecoveryEnabled: false }
					: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
				...(ENDING.includes(name) ? { timeToLiveSpecification: { attributeName: "until", enabled: true } } : {}),
				deletionProtectionEnabled: !settings.isDisposable,
			});
			made.applyRemovalPolicy(settings.isDisposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN);
			return made;
		};
		this.#byName = {
			agencies: table("agencies"),
			timeline: table("timeline"),
			door: table("door"),
			inbox: table("inbox"),
			clock: table("clock"),
			envelopes: table("envelopes"),
			keys: table("keys"),
			limits: table("limits"),
		};
	}

	of(name: TableName): CfnTable {
		return this.#byName[name];
	}
}
