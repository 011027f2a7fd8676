import { join } from "node:path";
import { CfnRole } from "aws-cdk-lib/aws-iam";
import { CfnEventSourceMapping, CfnFunction } from "aws-cdk-lib/aws-lambda";
import { CfnLogGroup } from "aws-cdk-lib/aws-logs";
import { Asset } from "aws-cdk-lib/aws-s3-assets";
import type { CfnQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { FunctionDefinition } from "./function-definition.ts";
import { type FunctionName, functions } from "./functions.ts";
import { assumedBy, may, policyOf, type Statement } from "./policies.ts";
import { rights } from "./rights.gen.ts";
import { environmentOf, type Resources, rightsOf, sendRights, takeRights } from "./rights.ts";
import { constructName } from "./tables.ts";

const LOG_DAYS = 30;

type HubLambdaProps = {
	readonly name: FunctionName;
	readonly places: Resources;
	/** Folder with the bundles, see `bundle.ts`. */
	readonly bundles: string;
	/** The queue that it consumes. */
	readonly takesFrom?: CfnQueue;
	/** Where failed asynchronous invocations go. */
	readonly deadLetters?: CfnQueue;
};

/** A Lambda with its own role and log group. */
export class HubLambda extends Construct {
	readonly function: CfnFunction;

	constructor(scope: Construct, { name, places, bundles, takesFrom, deadLetters }: HubLambdaProps) {
		super(scope, `${constructName(name)}Lambda`);
		const definition: FunctionDefinition = functions[name];
		const logs = new CfnLogGroup(this, "Logs", {
			logGroupName: `/tsunagi/${name}`,
			retentionInDays: LOG_DAYS,
			kmsKeyId: places.keys.logs.attrArn,
		});
		const role = this.#role([
			may(["logs:CreateLogStream", "logs:PutLogEvents"], logs.attrArn),
			...rightsOf(rights[name], places),
			...(takesFrom ? takeRights(takesFrom, places) : []),
			...(deadLetters ? sendRights(deadLetters, places) : []),
		]);
		const { s3BucketName, s3ObjectKey } = new Asset(this, "Bundle", { path: join(bundles, name) });
		this.function = new CfnFunction(this, "Function", {
			description: `Tsunagi: functions/${name}`,
			code: { s3Bucket: s3BucketName, s3Key: s3ObjectKey },
			runtime: "nodejs24.x",
			architectures: ["arm64"],
			handler: "index.handler",
			memorySize: 512,
			timeout: definition.timeoutSeconds,
			role: role.attrArn,
			environment: { variables: environmentOf(rights[name], places) },
			loggingConfig: { logGroup: logs.ref, logFormat: "JSON" },
			recursiveLoop: definition.isChained ? "Allow" : "Terminate",
			...(deadLetters ? { deadLetterConfig: { targetArn: deadLetters.attrArn } } : {}),
		});
		if (takesFrom) this.#take(takesFrom, definition);
	}

	#role(statements: readonly Statement[]): CfnRole {
		return new CfnRole(this, "Role", {
			assumeRolePolicyDocument: assumedBy("lambda"),
			policies: [{ policyName: "rights", policyDocument: policyOf(...statements) }],
		});
	}

	#take(queue: CfnQueue, { mostAtATime = 2 }: FunctionDefinition): void {
		new CfnEventSourceMapping(this, "Source", {
			functionName: this.function.ref,
			eventSourceArn: queue.attrArn,
			batchSize: 10,
			functionResponseTypes: ["ReportBatchItemFailures"],
			scalingConfig: { maximumConcurrency: mostAtATime },
		});
	}
}
