import { DynamoDBClient } from "@aws-sdk/client-dynamodb";

/**
 * The one DynamoDB client of a process; its connections are kept alive between invocations.
 * Region, credentials and endpoint come from the `AWS_*` environment. A call that hangs is given up after
 * five seconds and tried again, well inside a function's timeout (the SDK by itself would wait for ever).
 */
export const dynamo = new DynamoDBClient({
	requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
});
