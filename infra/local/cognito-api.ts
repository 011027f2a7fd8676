import type { Client, LocalIdentity } from "./identity.ts";
import { type Operations, RefusedError } from "./operations.ts";

type Request = { readonly UserPoolId: string; readonly ClientId: string };
type SecretRequest = Request & { readonly ClientSecretId: string };

/** Cognito lets a client have two secrets, and never none. */
const MAX_SECRETS = 2;

/** The operations of Cognito user pools that the `agencies` command uses. */
export const cognitoOperations = ({ clients, secrets }: LocalIdentity): Operations => {
	const find = ({ ClientId }: Request): Client => {
		const client = clients.get(ClientId);
		if (!client) throw new RefusedError("ResourceNotFoundException", "User pool client does not exist.");
		return client;
	};
	return {
		CreateUserPoolClient: (request: Omit<Client, "ClientId" | "ClientSecret">) => ({ UserPoolClient: clients.create(request) }),
		DescribeUserPoolClient: (request: Request) => ({ UserPoolClient: find(request) }),
		ListUserPoolClients: () => ({
			UserPoolClients: clients.list().map(({ ClientId, ClientName, UserPoolId }) => ({ ClientId, ClientName, UserPoolId })),
		}),
		UpdateUserPoolClient: ({ UserPoolId: _, ClientId, ...change }: Request & Partial<Client>) => {
			find({ UserPoolId: _, ClientId });
			clients.update(ClientId, change);
			return { UserPoolClient: clients.get(ClientId) };
		},
		AddUserPoolClientSecret: (request: Request) => {
			const { ClientId } = find(request);
			if (secrets.of(ClientId).length >= MAX_SECRETS)
				throw new RefusedError("LimitExceededException", "A client can have two secrets.");
			return { ClientSecretDescriptor: secrets.add(ClientId) };
		},
		ListUserPoolClientSecrets: (request: Request) => ({
			ClientSecrets: secrets.of(find(request).ClientId).map(({ ClientSecretValue: _, ...note }) => note),
		}),
		DeleteUserPoolClientSecret: (request: SecretRequest) => {
			const { ClientId } = find(request);
			const live = secrets.of(ClientId);
			if (!live.some((one) => one.ClientSecretId === request.ClientSecretId))
				throw new RefusedError("ResourceNotFoundException", "Client secret does not exist.");
			if (live.length === 1) throw new RefusedError("InvalidParameterException", "The last secret of a client stays.");
			secrets.remove(ClientId, request.ClientSecretId);
			return {};
		},
		DeleteUserPoolClient: (request: Request) => {
			clients.remove(find(request).ClientId);
			return {};
		},
	};
};
