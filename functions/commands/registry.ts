import { ApiGatewayV2Client } from "@aws-sdk/client-apigatewayv2";
import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { connect, type Table } from "../stores/dynamo/table.ts";
import type { OAuthClients } from "../stores/registry/oauth-clients.ts";
import type { Outputs } from "./outputs.ts";

/** Environment variables that say where AWS is, such as the endpoints of a hub on a laptop. */
export type AwsVariables = Readonly<Record<string, string | undefined>>;

/** The stack's outputs that name the parts of the registry. */
export type RegistryOutputs = Pick<Outputs, "AgenciesTable" | "UserPoolId" | "ApiId" | "AuthorizerId">;

/** The registry of a stack: its table, and the OAuth clients of its agencies. */
export type Registry = {
	readonly table: Table;
	readonly clients: OAuthClients;
};

const configOf = (service: string, variables: AwsVariables) => {
	const endpoint = variables[`AWS_ENDPOINT_URL_${service}`] ?? variables["AWS_ENDPOINT_URL"];
	const region = variables["AWS_REGION"];
	const [accessKeyId, secretAccessKey] = [variables["AWS_ACCESS_KEY_ID"], variables["AWS_SECRET_ACCESS_KEY"]];
	return {
		...(endpoint ? { endpoint } : {}),
		...(region ? { region } : {}),
		...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
	};
};

/**
 * Opens the registry of a stack.
 * @param outputs which stack
 * @param variables where AWS is; what is left out comes from the process's environment
 */
export const openRegistry = (outputs: RegistryOutputs, variables: AwsVariables = {}): Registry => ({
	table: {
		client: connect(configOf("DYNAMODB", variables)),
		name: () => outputs.AgenciesTable,
	},
	clients: {
		cognito: new CognitoIdentityProviderClient(configOf("COGNITO_IDENTITY_PROVIDER", variables)),
		gateway: new ApiGatewayV2Client(configOf("APIGATEWAYV2", variables)),
		userPoolId: outputs.UserPoolId,
		apiId: outputs.ApiId,
		authorizerId: outputs.AuthorizerId,
	},
});
