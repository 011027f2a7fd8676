import { RemovalPolicy } from "aws-cdk-lib";
import { CfnTable } from "aws-cdk-lib/aws-dynamodb";
import type { CfnKey } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import type { TableName } from "./function-definition.ts";
import type { Settings } from "./settings.ts";

/** Partition and sort key of each table, both strings. */
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
 * What must be gone when it is deleted, so it is in no recovery and no backup.
 * The keys of cases: a recovery to a day before a case was erased would bring back its key, and with it every copy of the
 * case in the other tables' recovery, the bus's archive and dead letters; whoever adds one ends the erasing of cases
 * (4-1-ウ③-5). What guards them is what guards any table: three copies in three places, deletion protection, and that
 * two functions alone may write. Sealed envelopes: whoever still needs one asks its sender. Limits count for a minute.
 */
const NOT_RESTORABLE: readonly TableName[] = ["keys", "envelopes", "limits"];

/** An agency's own receipts in the order they were accepted, besides by their ids. Its keys say neither whose nor which. */
export const SENDER_INDEX = "by-sender";
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

/** Items of these end by themselves, at the second since 1970 that `until` says. */
const ENDING: readonly TableName[] = ["envelopes", "limits"];

/** `agencies` -> `Agencies`, `follow-up` -> `FollowUp`: the name of a construct. */
export const constructName = (name: string): string =>
	name.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());

/** Where the hub keeps what it knows: tables that can be restored to any second of the last 35 days, but for what must be forgotten. */
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
