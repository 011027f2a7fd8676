/** The credentials of an agency. */
export type SignIn = {
	readonly tokenUrl: string;
	readonly clientId: string;
	readonly clientSecret: string;
	/** Narrows what the token is good for (RFC 6749, 3.3); without it, everything the client may do. */
	readonly scope?: string;
};

/** The token endpoint refused. */
export class NoAccessTokenError extends Error {
	override name = "NoAccessTokenError";
	readonly status: number;
	constructor(status: number) {
		super(`no access token, status ${status}`);
		this.status = status;
	}
}

type Granted = { readonly access_token: string; readonly expires_in?: number };

/** A token is renewed this long before it expires, since a request takes time too. */
const SECONDS_TO_SPARE = 60;
/** The lifetime of a token whose endpoint does not tell it (RFC 6749, 5.1). */
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

/** Caches an access token until shortly before it expires; concurrent calls share one request for it. */
export const keepToken = (signIn: SignIn, now: () => number = Date.now) => {
	let kept: { readonly token: Promise<string>; until: number } | undefined;

	const renew = (): Promise<string> => {
		const granted = fetchToken(signIn);
		const fresh = { token: granted.then(({ access_token }) => access_token), until: Number.POSITIVE_INFINITY };
		kept = fresh;
		granted.then(
			({ expires_in = SECONDS_UNSAID }) => {
				// Even a token that expires at once is used for the request at hand.
				fresh.until = now() + Math.max(expires_in - SECONDS_TO_SPARE, 1) * 1000;
			},
			() => {
				if (kept === fresh) kept = undefined;
			},
		);
		return fresh.token;
	};

	return {
		/** A valid access token. @throws NoAccessTokenError when the sign-in is refused */
		get: (): Promise<string> => (kept && now() < kept.until ? kept.token : renew()),
		/** Drops a token that was refused. */
		drop: (): void => {
			kept = undefined;
		},
	};
};
