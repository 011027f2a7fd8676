import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Rule } from "./bus.ts";
import type { Route } from "./http-api.ts";
import type { LocalFunction } from "./lambda-host.ts";
import { type MailRoute, mailRoutesOf } from "./mail-events.ts";
import type { Pattern } from "./pattern.ts";
import type { Mapping } from "./poller.ts";
import type { QueueDefinition } from "./queues.ts";
import type { Schedule } from "./schedules.ts";
import type { TableDefinition } from "./tables.ts";
import { makeResolver, type Resource, refuseUnknown, type Template, UnknownToRuntimeError } from "./template.ts";

/** A template as the runtime reads it, with this machine's names and addresses. */
export type LocalStack = {
	readonly tables: readonly TableDefinition[];
	readonly queues: readonly QueueDefinition[];
	readonly rules: readonly Rule[];
	readonly mailRoutes: readonly MailRoute[];
	readonly functions: readonly LocalFunction[];
	readonly mappings: readonly Mapping[];
	readonly routes: readonly Route[];
	readonly authorizer: { readonly id: string; readonly issuer: string; readonly audience: readonly string[] };
	readonly schedules: readonly Schedule[];
	readonly outputs: Readonly<Record<string, string>>;
};

/** Where things are on this machine. */
export type Addresses = { readonly apiUrl: string; readonly awsUrl: string };

const ACCOUNT = "000000000000";
const REGION = "ap-northeast-1";
const PSEUDO: Readonly<Record<string, string>> = {
	"AWS::AccountId": ACCOUNT,
	"AWS::Region": REGION,
	"AWS::Partition": "aws",
	"AWS::URLSuffix": "amazonaws.com",
};

type Properties = Readonly<Record<string, unknown>>;
type Found = { readonly id: string; readonly properties: Properties };

/** Where a domain of Cognito issues tokens. */
const COGNITO_TOKENS = /^https:\/\/[^/]+\.amazoncognito\.com\/oauth2\/token$/;

/** The last part of an ARN that the runtime itself made: a logical id. */
const idIn = (arn: unknown): string => String(arn).split(":").at(-1) ?? "";

const valuesOf = (resources: Template["Resources"], { apiUrl, awsUrl }: Addresses) => {
	const typeOf = (id: string): string => {
		const type = resources[id]?.Type;
		if (!type) throw new UnknownToRuntimeError(`${id} is not in the template`);
		return type;
	};
	const nameOf = (id: string): string => {
		if (typeOf(id) === "AWS::SQS::Queue") return `${awsUrl}/${ACCOUNT}/${id}`;
		if (typeOf(id) === "AWS::Cognito::UserPool") return `${REGION}_${id}`;
		return id;
	};
	const attributes: Readonly<Record<string, (id: string) => string>> = {
		Arn: (id) => `arn:aws:${typeOf(id).split("::")[1]?.toLowerCase()}:${REGION}:${ACCOUNT}:${id}`,
		ApiEndpoint: () => apiUrl,
		ProviderURL: (id) => `https://cognito-idp.${REGION}.amazonaws.com/${nameOf(id)}`,
		TopicArn: (id) => id,
		QueueName: (id) => id,
		ApiId: (id) => id,
	};
	return {
		ref: (id: string): string => PSEUDO[id] ?? nameOf(id),
		attribute: (id: string, name: string): string => {
			const known = attributes[name];
			if (!known) throw new UnknownToRuntimeError(`attribute ${name} of ${id} is unknown to the local runtime`);
			return known(id);
		},
	};
};

const toQueue = ({ id, properties }: Found): QueueDefinition => {
	const redrive = properties["RedrivePolicy"] as { deadLetterTargetArn: string; maxReceiveCount: number } | undefined;
	return {
		name: id,
		visibilitySeconds: Number(properties["VisibilityTimeout"] ?? 30),
		delaySeconds: Number(properties["DelaySeconds"] ?? 0),
		...(redrive
			? { deadLetters: { queue: idIn(redrive.deadLetterTargetArn), mostReceives: Number(redrive.maxReceiveCount) } }
			: {}),
	};
};

const TARGET = ["Arn", "DeadLetterConfig", "Id", "RetryPolicy"];

const toRule = ({ id, properties }: Found): Rule => {
	const targets = properties["Targets"] as readonly Record<string, unknown>[];
	for (const target of targets) {
		const strange = Object.keys(target).find((key) => !TARGET.includes(key));
		if (strange) throw new UnknownToRuntimeError(`${id}: ${strange} of a rule's target is unknown to the local runtime`);
	}
	return { pattern: properties["EventPattern"] as Pattern, queues: targets.map((target) => idIn(target["Arn"])) };
};

const toMapping = ({ properties }: Found, resources: Template["Resources"]): Mapping => ({
	queue: idIn(properties["EventSourceArn"]),
	function: String(properties["FunctionName"]),
	batchSize: Number(properties["BatchSize"] ?? 10),
	reportsFailures: ((properties["FunctionResponseTypes"] ?? []) as string[]).includes("ReportBatchItemFailures"),
	mostAtOnce: Number((properties["ScalingConfig"] as { MaximumConcurrency?: number } | undefined)?.MaximumConcurrency ?? 1000),
	stopsLoops: resources[String(properties["FunctionName"])]?.Properties?.["RecursiveLoop"] !== "Allow",
});

type Assets = { readonly files: Readonly<Record<string, { readonly source: { readonly path: string } }>> };

/** Maps keys of the assets' bucket to folders of the assembly. */
const readAssets = async (directory: string) => {
	const { files } = JSON.parse(await readFile(join(directory, "Tsunagi.assets.json"), "utf8")) as Assets;
	return (key: string): string => {
		const path = files[key.replace(".zip", "")]?.source.path;
		if (path === undefined) throw new UnknownToRuntimeError(`asset ${key} is not in the assembly`);
		return resolve(directory, path);
	};
};

const toFunction =
	(codeOf: (key: string) => string, sdkEnvironment: Readonly<Record<string, string>>) =>
	({ id, properties }: Found): LocalFunction => {
		const code = codeOf((properties["Code"] as { S3Key: string }).S3Key);
		const [module = "index", exportName = "handler"] = String(properties["Handler"]).split(".");
		const given = (properties["Environment"] as { Variables?: Record<string, string> } | undefined)?.Variables ?? {};
		return {
			name: id,
			file: join(code, `${module}.mjs`),
			exportName,
			timeoutSeconds: Number(properties["Timeout"] ?? 3),
			environment: { ...sdkEnvironment, ...given },
			compileCache: join(code, "..", "..", "compiled"),
		};
	};

const toSchedule = ({ properties }: Found): Schedule => {
	const { Arn, Input } = properties["Target"] as { Arn: string; Input: string };
	return {
		expression: String(properties["ScheduleExpression"]),
		timeZone: String(properties["ScheduleExpressionTimezone"] ?? "UTC"),
		function: idIn(Arn),
		input: Input,
	};
};

const endOf = (ends: unknown): Pick<TableDefinition, "endsBy"> => {
	const { AttributeName, Enabled } = (ends ?? {}) as { AttributeName?: string; Enabled?: boolean };
	return AttributeName && Enabled ? { endsBy: AttributeName } : {};
};

/**
 * Reads the synthesized stack.
 *
 * @param directory the cloud assembly
 * @param sdkEnvironment what every function is told of this machine's endpoints
 * @throws UnknownToRuntimeError when it uses what the runtime does not know
 */
export const readStack = async (
	directory: string,
	addresses: Addresses,
	sdkEnvironment: Readonly<Record<string, string>>,
): Promise<LocalStack> => {
	const template = JSON.parse(await readFile(join(directory, "Tsunagi.template.json"), "utf8")) as Template;
	refuseUnknown(template);
	const resolved = makeResolver(valuesOf(template.Resources, addresses));
	const ofType = (type: string): Found[] =>
		Object.entries(template.Resources)
			.filter(([, resource]: [string, Resource]) => resource.Type === type)
			.map(([id, { Properties }]) => ({ id, properties: resolved(Properties ?? {}) as Properties }));
	const integrations = new Map(
		ofType("AWS::ApiGatewayV2::Integration").map(({ id, properties }) => [id, idIn(properties["IntegrationUri"])]),
	);
	const [authorizer] = ofType("AWS::ApiGatewayV2::Authorizer");
	const jwt = authorizer?.properties["JwtConfiguration"] as { Issuer: string; Audience: string[] } | undefined;
	const outputs = Object.entries(template.Outputs ?? {}).map(([key, { Value }]) => {
		const value = String(resolved(Value));
		return [key, COGNITO_TOKENS.test(value) ? `${addresses.apiUrl}/oauth2/token` : value];
	});
	return {
		tables: ofType("AWS::DynamoDB::Table").map(({ id, properties }) => ({
			name: id,
			keys: properties["KeySchema"] as TableDefinition["keys"],
			attributes: properties["AttributeDefinitions"] as TableDefinition["attributes"],
			indexes: (properties["GlobalSecondaryIndexes"] ?? []) as TableDefinition["indexes"],
			...endOf(properties["TimeToLiveSpecification"]),
		})),
		queues: ofType("AWS::SQS::Queue").map(toQueue),
		rules: ofType("AWS::Events::Rule").map(toRule),
		mailRoutes: mailRoutesOf(
			ofType("AWS::SES::ConfigurationSetEventDestination").map(({ properties }) => properties),
			ofType("AWS::SNS::Subscription").map(({ properties }) => properties),
		),
		functions: ofType("AWS::Lambda::Function").map(toFunction(await readAssets(directory), sdkEnvironment)),
		mappings: ofType("AWS::Lambda::EventSourceMapping").map((one) => toMapping(one, template.Resources)),
		routes: ofType("AWS::ApiGatewayV2::Route").map(({ properties }) => ({
			key: String(properties["RouteKey"]),
			function: integrations.get(String(properties["Target"]).replace("integrations/", "")) ?? "",
			isGuarded: properties["AuthorizationType"] === "JWT",
			scopes: (properties["AuthorizationScopes"] ?? []) as string[],
		})),
		authorizer: { id: authorizer?.id ?? "", issuer: jwt?.Issuer ?? "", audience: jwt?.Audience ?? [] },
		schedules: ofType("AWS::Scheduler::Schedule").map(toSchedule),
		outputs: Object.fromEntries(outputs) as Record<string, string>,
	};
};
