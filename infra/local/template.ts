/** A resource of the synthesized template. */
export type Resource = { readonly Type: string; readonly Properties?: Readonly<Record<string, unknown>> };

export type Template = {
	readonly Resources: Readonly<Record<string, Resource>>;
	readonly Outputs?: Readonly<Record<string, { readonly Value: unknown }>>;
};

/** What `Ref` and `Fn::GetAtt` give on this machine. */
export type Values = {
	readonly ref: (logicalId: string) => string;
	readonly attribute: (logicalId: string, name: string) => string;
};

/** The template uses something that the local runtime does not know; the message says what. */
export class UnknownToRuntimeError extends Error {
	override name = "UnknownToRuntimeError";
}

type Node = Readonly<Record<string, unknown>>;

/** Resolves the intrinsic functions of a template. */
export const makeResolver = ({ ref, attribute }: Values) => {
	const functions: Readonly<Record<string, (argument: never) => unknown>> = {
		Ref: (logicalId: string) => ref(logicalId),
		"Fn::GetAtt": ([logicalId, name]: [string, string]) => attribute(logicalId, name),
		"Fn::Join": ([separator, parts]: [string, unknown[]]) => parts.map(resolve).join(separator),
		"Fn::Sub": (text: string) => text.replace(/\$\{([^}]+)\}/g, (_, name: string) => ref(name)),
	};
	const call = (name: string, argument: unknown): unknown => {
		const known = functions[name];
		if (!known) throw new UnknownToRuntimeError(`${name} is unknown to the local runtime`);
		return known(argument as never);
	};
	const resolve = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(resolve);
		if (typeof value !== "object" || value === null) return value;
		const entries = Object.entries(value as Node);
		const [only] = entries;
		if (only && entries.length === 1 && isIntrinsic(only[0])) return call(...only);
		return Object.fromEntries(entries.map(([key, inner]) => [key, resolve(inner)]));
	};
	return resolve;
};

const isIntrinsic = (name: string): boolean => name === "Ref" || name.startsWith("Fn::");

/** Resources that have no effect on a laptop: rights, keys, logs and alarms guard what only AWS has. */
const WITHOUT_EFFECT = [
	"AWS::CloudWatch::Alarm",
	"AWS::Cognito::UserPoolResourceServer",
	"AWS::Events::Archive",
	"AWS::IAM::Role",
	"AWS::IAM::Policy",
	"AWS::KMS::Alias",
	"AWS::KMS::Key",
	"AWS::Lambda::Permission",
	"AWS::Logs::LogGroup",
	"AWS::SES::ConfigurationSet",
	"AWS::SNS::Topic",
	"AWS::SNS::TopicPolicy",
	"AWS::SQS::QueuePolicy",
	"AWS::Scheduler::ScheduleGroup",
];

/** Resources the runtime runs, and the properties of each that it follows or that have no effect here. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
	"AWS::ApiGatewayV2::Api": ["Name", "ProtocolType", "Description", "DisableExecuteApiEndpoint"],
	"AWS::ApiGatewayV2::Authorizer": ["ApiId", "AuthorizerType", "IdentitySource", "JwtConfiguration", "Name"],
	"AWS::ApiGatewayV2::Integration": ["ApiId", "IntegrationType", "IntegrationUri", "PayloadFormatVersion", "TimeoutInMillis"],
	"AWS::ApiGatewayV2::Route": ["ApiId", "AuthorizationScopes", "AuthorizationType", "AuthorizerId", "RouteKey", "Target"],
	"AWS::ApiGatewayV2::Stage": ["AccessLogSettings", "ApiId", "AutoDeploy", "DefaultRouteSettings", "StageName"],
	"AWS::Cognito::UserPool": ["AdminCreateUserConfig", "DeletionProtection", "UserPoolName", "UserPoolTier"],
	"AWS::Cognito::UserPoolDomain": ["Domain", "UserPoolId"],
	"AWS::DynamoDB::Table": [
		"AttributeDefinitions",
		"BillingMode",
		"DeletionProtectionEnabled",
		"GlobalSecondaryIndexes",
		"KeySchema",
		"PointInTimeRecoverySpecification",
		"SSESpecification",
		"TimeToLiveSpecification",
	],
	"AWS::Events::EventBus": ["DeadLetterConfig", "KmsKeyIdentifier", "Name"],
	"AWS::Events::Rule": ["EventBusName", "EventPattern", "State", "Targets"],
	"AWS::Lambda::EventSourceMapping": ["BatchSize", "EventSourceArn", "FunctionName", "FunctionResponseTypes", "ScalingConfig"],
	"AWS::Lambda::Function": [
		"Architectures",
		"Code",
		"DeadLetterConfig",
		"Description",
		"Environment",
		"Handler",
		"KmsKeyArn",
		"LoggingConfig",
		"MemorySize",
		"RecursiveLoop",
		"ReservedConcurrentExecutions",
		"Role",
		"Runtime",
		"Timeout",
		"TracingConfig",
	],
	"AWS::SES::ConfigurationSetEventDestination": ["ConfigurationSetName", "EventDestination"],
	"AWS::SNS::Subscription": ["Endpoint", "Protocol", "RawMessageDelivery", "RedrivePolicy", "TopicArn"],
	"AWS::SQS::Queue": [
		"DelaySeconds",
		"KmsDataKeyReusePeriodSeconds",
		"KmsMasterKeyId",
		"MessageRetentionPeriod",
		"RedrivePolicy",
		"SqsManagedSseEnabled",
		"VisibilityTimeout",
	],
	"AWS::Scheduler::Schedule": [
		"FlexibleTimeWindow",
		"GroupName",
		"KmsKeyArn",
		"ScheduleExpression",
		"ScheduleExpressionTimezone",
		"State",
		"Target",
	],
};

/**
 * Looks through a template for anything the runtime does not know.
 * @throws UnknownToRuntimeError naming the resource, its type, and the property
 */
export const refuseUnknown = ({ Resources }: Template): void => {
	for (const [logicalId, { Type, Properties }] of Object.entries(Resources)) {
		if (WITHOUT_EFFECT.includes(Type)) continue;
		const known = KNOWN[Type];
		if (!known) throw new UnknownToRuntimeError(`${logicalId}: ${Type} is unknown to the local runtime`);
		const strange = Object.keys(Properties ?? {}).find((property) => !known.includes(property));
		if (strange) throw new UnknownToRuntimeError(`${logicalId}: property ${strange} of ${Type} is unknown to the local runtime`);
	}
};
