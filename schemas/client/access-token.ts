/** What an agency signs in with. */
export type SignIn = {
	readonly tokenUrl: string;
	readonly clientId: string;
	readonly clientSecret: string;
	/** Asks for less than the client may (RFC 6749, 3.3). */
	readonly scope?: string;
};

/** The token endpoint gave no access token. */
export class NoAccessTokenError extends Error {
	override name = "NoAccessTokenError";
	readonly status: number;
	constructor(status: number) {
		super(`no access token, status ${status}`);
		this.status = status;
	}
}

type Granted = { readonly access_token: string; readonly expires_in?: number };

/** A token is let go so long before it ends: a request takes time too. */
const SECONDS_TO_SPARE = 60;
/** Where the endpoint does not say (RFC 6749, 5.1). */
const SECONDS_UNSAID = 300;

/** Gets an access token by client credentials (RFC 6749, 4.4). @throws NoAccessTokenError when it is refused */
const fetchToken = async ({ tokenUrl, clientId, clientSecret, scope }: SignIn): Promise<Granted> => {
	const answer = await fetch(tokenUrl, {
		method: "POST",
		headers: {
			authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString("base64")}`,
			"content-type": "application/x-www-form-urlencoded",
		},
		body: new URLSearchParams({ grant_type: "client_credentials", ...(scope === undefined ? {} : { scope }) }),
	});
	if (!answer.ok) throw new NoAccessTokenError(answer.status);
	return (await answer.json()) as Granted;
};

/** Keeps an access token until shortly before it ends; calls at the same time share one. */
export const keepToken = (signIn: SignIn, now: () => number = Date.now) => {
	let kept: { readonly token: Promise<string>; until: number } | undefined;

	const renew = (): Promise<string> => {
		const granted = fetchToken(signIn);
		const fresh = { token: granted.then(({ access_token }) => access_token), until: Number.POSITIVE_INFINITY };
		kept = fresh;
		granted.then(
			({ expires_in = SECONDS_UNSAID }) => {
				// One that ends at once is still good for the request it was asked for.
				fresh.until = now() + Math.max(expires_in - SECONDS_TO_SPARE, 1) * 1000;
			},
			() => {
				if (kept === fresh) kept = undefined;
			},
		);
		return fresh.token;
	};

	return {
		/** An access token that holds for a while yet. @throws NoAccessTokenError when the sign-in is refused */
		get: (): Promise<string> => (kept && now() < kept.until ? kept.token : renew()),
		/** Forgets the token: it was refused. */
		drop: (): void => {
			kept = undefined;
		},
	};
};
