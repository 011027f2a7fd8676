import { describe, expect, it } from "vitest";
import { broken, brokenFirst, offenders, ofType, part, parts, proves, same, synthesize, theStack } from "./template.ts";

const { template, region } = theStack();

const isOwnKey = (value: unknown): boolean => {
	const [id] = parts(value, "Fn::GetAtt");
	const ref = part(value, "Ref") ?? id;
	return part(template.Resources[String(ref)], "Type") === "AWS::KMS::Key";
};

proves(
	"tables are encrypted with a key of the hub",
	template,
	offenders(
		"AWS::DynamoDB::Table",
		(table) =>
			part(table, "Properties.SSESpecification.SSEType") === "KMS" &&
			isOwnKey(part(table, "Properties.SSESpecification.KMSMasterKeyId")),
	),
	{ "a table has AWS's own key": (t) => brokenFirst(t, "AWS::DynamoDB::Table", "Properties.SSESpecification") },
);

const tableIn = (output: string): string => String(part(template.Outputs[output], "Value.Ref"));
const keysTable = tableIn("KeysTable");
const envelopesTable = tableIn("EnvelopesTable");
const limitsTable = tableIn("LimitsTable");
const isRestorable = (table: unknown): boolean =>
	part(table, "Properties.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled") === true;

proves(
	"the keys of cases cannot be restored, or erasing a case would be undone by it, nor can envelopes and limits; all other tables can",
	template,
	offenders(
		"AWS::DynamoDB::Table",
		(table, id) => isRestorable(table) === ![keysTable, envelopesTable, limitsTable].includes(id),
	),
	{
		"there is no recovery": (t) => brokenFirst(t, "AWS::DynamoDB::Table", "Properties.PointInTimeRecoverySpecification"),
		"keys can be brought back": (t) =>
			broken(t, keysTable, "Properties.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled", true),
		"envelopes can be brought back": (t) =>
			broken(t, envelopesTable, "Properties.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled", true),
	},
);

proves(
	"no backup takes a table along, and nothing streams out of one",
	template,
	(t) => [
		...["AWS::Backup::BackupSelection", "AWS::Backup::BackupPlan"].flatMap((type) => ofType(t, type).map(([id]) => id)),
		...offenders("AWS::DynamoDB::Table", (table) => part(table, "Properties.StreamSpecification") === undefined)(t),
	],
	{
		"there is a plan": (t) => ({ ...t, Resources: { ...t.Resources, Plan: { Type: "AWS::Backup::BackupPlan" } } }),
		"a table streams": (t) => broken(t, keysTable, "Properties.StreamSpecification", { StreamViewType: "NEW_AND_OLD_IMAGES" }),
	},
);

proves(
	"tables are not deleted, with or without the stack",
	template,
	offenders(
		"AWS::DynamoDB::Table",
		(table) =>
			part(table, "Properties.DeletionProtectionEnabled") === true &&
			table["DeletionPolicy"] === "Retain" &&
			table["UpdateReplacePolicy"] === "Retain",
	),
	{
		"a table can be deleted": (t) => brokenFirst(t, "AWS::DynamoDB::Table", "Properties.DeletionProtectionEnabled", false),
		"a table goes with the stack": (t) => brokenFirst(t, "AWS::DynamoDB::Table", "DeletionPolicy", "Delete"),
	},
);

proves(
	"sealed envelopes end by themselves",
	template,
	(t) => {
		const isEnding = (table: string): boolean => {
			const ends = part(t.Resources[table], "Properties.TimeToLiveSpecification");
			return part(ends, "Enabled") === true && part(ends, "AttributeName") === "until";
		};
		return [envelopesTable, limitsTable].filter((table) => !isEnding(table));
	},
	{ "they never end": (t) => broken(t, envelopesTable, "Properties.TimeToLiveSpecification") },
);

const tablesKey = (t: typeof template): string => {
	const [first] = ofType(t, "AWS::DynamoDB::Table");
	return String(parts(first?.[1], "Properties.SSESpecification.KMSMasterKeyId.Fn::GetAtt")[0]);
};

proves(
	"the key lives as long as the tables it opens",
	template,
	(t) => (part(t.Resources[tablesKey(t)], "DeletionPolicy") === "Retain" ? [] : [tablesKey(t)]),
	{ "the key goes with the stack": (t) => broken(t, tablesKey(t), "DeletionPolicy") },
);

proves(
	"keys rotate",
	template,
	offenders("AWS::KMS::Key", (key) => part(key, "Properties.EnableKeyRotation") === true),
	{ "one does not": (t) => brokenFirst(t, "AWS::KMS::Key", "Properties.EnableKeyRotation", false) },
);

proves(
	"the bus is encrypted with a key of the hub, and the archive with another",
	template,
	(t) => {
		const busKeys = ofType(t, "AWS::Events::EventBus").map(([, bus]) => part(bus, "Properties.KmsKeyIdentifier"));
		const isOpen = busKeys.some((key) => !isOwnKey(key));
		const archives = offenders("AWS::Events::Archive", (archive) => {
			const key = part(archive, "Properties.KmsKeyIdentifier");
			return isOwnKey(key) && !busKeys.some((busKey) => same(busKey, key));
		});
		return [...(isOpen ? ["bus"] : []), ...archives(t)];
	},
	{
		"the bus has no key": (t) => brokenFirst(t, "AWS::Events::EventBus", "Properties.KmsKeyIdentifier"),
		"the archive has no key": (t) => brokenFirst(t, "AWS::Events::Archive", "Properties.KmsKeyIdentifier"),
		"they share one": (t) => {
			const [bus] = ofType(t, "AWS::Events::EventBus");
			const key = part(bus?.[1], "Properties.KmsKeyIdentifier");
			return brokenFirst(t, "AWS::Events::Archive", "Properties.KmsKeyIdentifier", key);
		},
	},
);

const MAX_DAYS = 30;
proves(
	"there is an archive, and it forgets in weeks",
	template,
	(t) => {
		const kept = ofType(t, "AWS::Events::Archive").map(([, archive]) => Number(part(archive, "Properties.RetentionDays")));
		return kept.length > 0 && kept.every((days) => days > 0 && days <= MAX_DAYS) ? [] : ["archive"];
	},
	{
		"it keeps events for ever": (t) => brokenFirst(t, "AWS::Events::Archive", "Properties.RetentionDays"),
		"0, which is for ever": (t) => brokenFirst(t, "AWS::Events::Archive", "Properties.RetentionDays", 0),
	},
);

proves(
	"logs are encrypted with a key of the hub and go in time",
	template,
	offenders(
		"AWS::Logs::LogGroup",
		(logs) => isOwnKey(part(logs, "Properties.KmsKeyId")) && Number(part(logs, "Properties.RetentionInDays")) <= 90,
	),
	{
		"a log has no key": (t) => brokenFirst(t, "AWS::Logs::LogGroup", "Properties.KmsKeyId"),
		"a log stays": (t) => brokenFirst(t, "AWS::Logs::LogGroup", "Properties.RetentionInDays"),
	},
);

proves(
	"queues and topics are encrypted with a key of the hub",
	template,
	(t) => [
		...offenders("AWS::SQS::Queue", (queue) => isOwnKey(part(queue, "Properties.KmsMasterKeyId")))(t),
		...offenders("AWS::SNS::Topic", (topic) => isOwnKey(part(topic, "Properties.KmsMasterKeyId")))(t),
	],
	{
		"a queue is not": (t) => brokenFirst(t, "AWS::SQS::Queue", "Properties.KmsMasterKeyId"),
		"the topic is not": (t) => brokenFirst(t, "AWS::SNS::Topic", "Properties.KmsMasterKeyId"),
	},
);

describe("where it is", () => {
	it("is Tokyo, and can be Osaka", () => {
		expect(region).toBe("ap-northeast-1");
		expect(synthesize({ region: "ap-northeast-3" }).region).toBe("ap-northeast-3");
	});

	it("is nowhere else", () => {
		expect(() => synthesize({ region: "us-east-1" })).toThrow(/context region is us-east-1/);
	});
});

describe("a disposable stack", () => {
	const { template: disposable } = synthesize({ disposable: "true" });

	it("takes its tables with it", () => {
		const policies = ofType(disposable, "AWS::DynamoDB::Table").map(([, table]) => table["DeletionPolicy"]);
		expect(new Set(policies)).toEqual(new Set(["Delete"]));
	});

	it("differs from the real one in nothing but the archive and what guards against deletion", () => {
		const guards = new Set([
			"DeletionPolicy",
			"UpdateReplacePolicy",
			"DeletionProtection",
			"DeletionProtectionEnabled",
			"PendingWindowInDays",
		]);
		const unguarded = (value: unknown) => JSON.stringify(value, (key, inner: unknown) => (guards.has(key) ? undefined : inner));
		const Resources = Object.fromEntries(
			Object.entries(template.Resources).filter(([, { Type }]) => Type !== "AWS::Events::Archive"),
		);
		expect(unguarded(disposable)).toBe(unguarded({ ...template, Resources }));
	});
});
