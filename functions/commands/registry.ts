import { ApiGatewayV2Client } from "@aws-sdk/client-apigatewayv2";
import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { ClientDesk } from "../stores/registry/oauth-clients.ts";
import type { Register } from "../stores/registry/registry-table.ts";
import type { Outputs } from "./outputs.ts";

/** The variables that say where AWS is, as a laptop's hub gives them. */
export type AwsVariables = Readonly<Record<string, string | undefined>>;

/** The outputs that say where the registry lies. */
export type RegistryOutputs = Pick<Outputs, "AgenciesTable" | "UserPoolId" | "ApiId" | "AuthorizerId">;

/** Everything that keeping the registry takes. */
export type Office = {
	readonly register: Register;
	readonly clients: ClientDesk;
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
 * @param variables where AWS is; what they leave out, the process's own environment says
 */
export const openOffice = (outputs: RegistryOutputs, variables: AwsVariables = {}): Office => ({
	register: {
		dynamo: new DynamoDBClient(configOf("DYNAMODB", variables)),
		table: outputs.AgenciesTable,
	},
	clients: {
		cognito: new CognitoIdentityProviderClient(configOf("COGNITO_IDENTITY_PROVIDER", variables)),
		gateway: new ApiGatewayV2Client(configOf("APIGATEWAYV2", variables)),
		userPoolId: outputs.UserPoolId,
		apiId: outputs.ApiId,
		authorizerId: outputs.AuthorizerId,
	},
});
