import type { Agency } from "../../../schemas/agency.ts";

const clientOf = ({ client, furtherClients = [] }: Agency, id: string) =>
	[client, ...furtherClients].find((one) => one?.id === id);

/**
 * Whether an access token is still good: not when it was issued before a secret of its client was retired. A token does
 * not say which of two secrets it was got with, so all of them end and the client gets a new one.
 *
 * @param issuedAt the claim `iat`, in seconds since 1970: a text at API Gateway
 */
export const isTokenCurrent = (agency: Agency, clientId: string, issuedAt: unknown): boolean => {
	const from = clientOf(agency, clientId)?.tokensFrom;
	return from === undefined || Number(issuedAt) * 1000 >= Date.parse(from);
};

/** From when tokens are good if secrets were retired just now: `iat` has whole seconds, and one of this second may be older. */
export const tokensFromNow = (now: Date): string => new Date((Math.floor(now.getTime() / 1000) + 1) * 1000).toISOString();
