import type { Client, Identity } from "./identity.ts";
import { type Operations, RefusedError } from "./operations.ts";

type Request = { readonly UserPoolId: string; readonly ClientId: string };

/** The operations of Cognito user pools that the `agencies` command uses. */
export const cognitoOperations = ({ clients }: Identity): Operations => {
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
		DeleteUserPoolClient: (request: Request) => {
			clients.remove(find(request).ClientId);
			return {};
		},
	};
};
