import {
	AddUserPoolClientSecretCommand,
	DeleteUserPoolClientSecretCommand,
	ListUserPoolClientSecretsCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { IncompleteAnswerError, type OAuthClients } from "./oauth-clients.ts";

/** A secret of a client as Cognito lists it: without its value. */
export type SecretNote = { readonly id: string; readonly madeAt: Date };

/** The secrets a client may sign in with now, the older one first. Cognito allows one or two. */
export const secretsOf = async (clients: OAuthClients, clientId: string): Promise<SecretNote[]> => {
	const { ClientSecrets = [] } = await clients.cognito.send(
		new ListUserPoolClientSecretsCommand({ UserPoolId: clients.userPoolId, ClientId: clientId }),
	);
	return ClientSecrets.map(({ ClientSecretId, ClientSecretCreateDate }) => {
		if (ClientSecretId === undefined || ClientSecretCreateDate === undefined)
			throw new IncompleteAnswerError("the answer holds no ClientSecretId or ClientSecretCreateDate");
		return { id: ClientSecretId, madeAt: ClientSecretCreateDate };
	}).sort((a, b) => a.madeAt.getTime() - b.madeAt.getTime());
};

/** Gives a client one more secret; those it has stay valid. @returns the secret, which cannot be read again */
export const addSecret = async (clients: OAuthClients, clientId: string): Promise<string> => {
	const { ClientSecretDescriptor } = await clients.cognito.send(
		new AddUserPoolClientSecretCommand({ UserPoolId: clients.userPoolId, ClientId: clientId }),
	);
	const secret = ClientSecretDescriptor?.ClientSecretValue;
	if (secret === undefined) throw new IncompleteAnswerError("the answer holds no ClientSecretValue");
	return secret;
};

/** Deletes a secret: no token is issued for it any more. Issued tokens pass the authorizer until they expire; the hub refuses them (`tokensFrom` of its client). */
export const endSecret = async (clients: OAuthClients, clientId: string, secret: SecretNote): Promise<void> => {
	await clients.cognito.send(
		new DeleteUserPoolClientSecretCommand({ UserPoolId: clients.userPoolId, ClientId: clientId, ClientSecretId: secret.id }),
	);
};
