import { type ApiGatewayV2Client, GetAuthorizerCommand, UpdateAuthorizerCommand } from "@aws-sdk/client-apigatewayv2";
import {
	type CognitoIdentityProviderClient,
	CreateUserPoolClientCommand,
	DeleteUserPoolClientCommand,
	DescribeUserPoolClientCommand,
	paginateListUserPoolClients,
	ResourceNotFoundException,
	UpdateUserPoolClientCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { type Scope, scopeName } from "../../../schemas/scopes.ts";

/** Where OAuth clients are kept (a Cognito user pool), and the authorizer of the API that checks their tokens. */
export type OAuthClients = {
	readonly cognito: CognitoIdentityProviderClient;
	readonly gateway: ApiGatewayV2Client;
	readonly userPoolId: string;
	readonly apiId: string;
	readonly authorizerId: string;
};

export type OAuthClient = { readonly clientId: string; readonly clientSecret: string };

/** How a client may sign in (client credentials), and the scopes its tokens may have. */
const use = (scopes: readonly Scope[]) => ({
	AllowedOAuthFlows: ["client_credentials" as const],
	AllowedOAuthScopes: scopes.map(scopeName),
	AllowedOAuthFlowsUserPoolClient: true,
});

/** The most audiences of an authorizer; API Gateway does not raise it (HTTP API quotas). */
export const MAX_CLIENTS = 50;

/** An answer of Cognito or API Gateway lacks a property that it must have. */
export class IncompleteAnswerError extends Error {
	override name = "IncompleteAnswerError";
}

const required = <T>(value: T | undefined, name: string): T => {
	if (value === undefined) throw new IncompleteAnswerError(`the answer holds no ${name}`);
	return value;
};

/** Creates a confidential client. */
export const createClient = async (clients: OAuthClients, name: string, scopes: readonly Scope[]): Promise<OAuthClient> => {
	const { UserPoolClient } = await clients.cognito.send(
		new CreateUserPoolClientCommand({
			UserPoolId: clients.userPoolId,
			ClientName: name,
			GenerateSecret: true,
			...use(scopes),
		}),
	);
	return {
		clientId: required(UserPoolClient?.ClientId, "ClientId"),
		clientSecret: required(UserPoolClient?.ClientSecret, "ClientSecret"),
	};
};

/** A client of the pool, and which scopes its tokens may have. */
export type FoundClient = OAuthClient & { readonly scopeNames: readonly string[] };

/** A client with its secret; undefined when it is not in the pool (any more). */
export const findClient = async (clients: OAuthClients, clientId: string): Promise<FoundClient | undefined> => {
	try {
		const { UserPoolClient } = await clients.cognito.send(
			new DescribeUserPoolClientCommand({ UserPoolId: clients.userPoolId, ClientId: clientId }),
		);
		const clientSecret = required(UserPoolClient?.ClientSecret, "ClientSecret");
		return { clientId, clientSecret, scopeNames: UserPoolClient?.AllowedOAuthScopes ?? [] };
	} catch (error) {
		if (error instanceof ResourceNotFoundException) return undefined;
		throw error;
	}
};

/** Changes the scopes that the tokens of a client may have; issued tokens keep theirs until they expire. */
export const allowScopes = async (
	clients: OAuthClients,
	{ clientId, name }: { readonly clientId: string; readonly name: string },
	scopes: readonly Scope[],
): Promise<void> => {
	// What is left out of this call is reset to its default, so it holds everything that `createClient` sets.
	await clients.cognito.send(
		new UpdateUserPoolClientCommand({ UserPoolId: clients.userPoolId, ClientId: clientId, ClientName: name, ...use(scopes) }),
	);
};

/** The ids of all clients of the pool, by their names. */
export const clientIdsByName = async (clients: OAuthClients): Promise<Map<string, string>> => {
	const ids = new Map<string, string>();
	const pages = paginateListUserPoolClients({ client: clients.cognito }, { UserPoolId: clients.userPoolId, MaxResults: 60 });
	for await (const page of pages)
		for (const { ClientName, ClientId } of page.UserPoolClients ?? [])
			if (ClientName !== undefined && ClientId !== undefined) ids.set(ClientName, ClientId);
	return ids;
};

/** Deletes a client, if it is there. Its issued tokens pass the authorizer until they expire. */
export const deleteClient = async (clients: OAuthClients, clientId: string): Promise<void> => {
	try {
		await clients.cognito.send(new DeleteUserPoolClientCommand({ UserPoolId: clients.userPoolId, ClientId: clientId }));
	} catch (error) {
		if (!(error instanceof ResourceNotFoundException)) throw error;
	}
};

/** Whose tokens the authorizer accepts. */
export type Audience = { readonly issuer: string; readonly clientIds: readonly string[] };

/** Reads whose tokens the authorizer accepts. */
export const readAudience = async (clients: OAuthClients): Promise<Audience> => {
	const { JwtConfiguration } = await clients.gateway.send(
		new GetAuthorizerCommand({ ApiId: clients.apiId, AuthorizerId: clients.authorizerId }),
	);
	return {
		issuer: required(JwtConfiguration?.Issuer, "Issuer"),
		clientIds: JwtConfiguration?.Audience ?? [],
	};
};

/** Changes whose tokens the authorizer accepts, in one call; no call when nothing changes. */
export const changeAudience = async (
	clients: OAuthClients,
	audience: Audience,
	change: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
): Promise<void> => {
	const added = [...new Set(change.add)].filter((id) => !audience.clientIds.includes(id));
	const wanted = [...audience.clientIds.filter((id) => !change.remove?.includes(id)), ...added];
	if (wanted.length === audience.clientIds.length && wanted.every((id) => audience.clientIds.includes(id))) return;
	await clients.gateway.send(
		new UpdateAuthorizerCommand({
			ApiId: clients.apiId,
			AuthorizerId: clients.authorizerId,
			JwtConfiguration: { Issuer: audience.issuer, Audience: wanted },
		}),
	);
};
