import { keepToken, type SignIn } from "./access-token.ts";

export type FetchOptions = {
	/** How often a request is sent at the most, when the hub says that it may come again. */
	readonly tries?: number;
	readonly wait?: (seconds: number) => Promise<void>;
	readonly now?: () => number;
};

/** Like `fetch`, signed in. */
export type AuthorizedFetch = (input: Request | URL | string, init?: RequestInit) => Promise<Response>;

const MAX_SECONDS = 60;
/** 429: too many at a time; 503: not done. Whatever was posted may be sent again, its id makes it count once. */
const PASSING = [429, 503];

const sleep = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** How long the hub asks to wait (RFC 9110, 10.2.3); where it does not say, twice as long each time. */
const secondsUntilNext = (answer: Response, tried: number, now: number): number => {
	const asked = answer.headers.get("retry-after");
	if (asked === null) return Math.min(2 ** (tried - 1), MAX_SECONDS);
	const seconds = /^\d+$/.test(asked) ? Number(asked) : (Date.parse(asked) - now) / 1000;
	return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), MAX_SECONDS) : 1;
};

/** A request in a form that can be sent more than once. */
const toSend = async (input: Request | URL | string, init: RequestInit = {}): Promise<readonly [string, RequestInit]> => {
	if (!(input instanceof Request)) return [String(input), init];
	const { url, method, headers, signal } = input;
	const body = input.body === null ? {} : { body: await input.arrayBuffer() };
	return [url, { method, headers, signal, ...body, ...init }];
};

/**
 * A `fetch` for one agency: it carries the access token, gets a new one when the hub no longer takes it,
 * and sends again what the hub could not do now, after as long as the hub asks for.
 * The last answer is returned, whatever it says.
 */
export const authorizedFetch = (
	signIn: SignIn,
	{ tries = 4, wait = sleep, now = Date.now }: FetchOptions = {},
): AuthorizedFetch => {
	const token = keepToken(signIn, now);

	const send = async (url: string, init: RequestInit): Promise<Response> => {
		const headers = new Headers(init.headers);
		headers.set("authorization", `Bearer ${await token.get()}`);
		return fetch(url, { ...init, headers });
	};

	const withToken = async (url: string, init: RequestInit): Promise<Response> => {
		const answer = await send(url, init);
		if (answer.status !== 401) return answer;
		token.drop();
		return send(url, init);
	};

	return async (input, init) => {
		const [url, request] = await toSend(input, init);
		let answer = await withToken(url, request);
		for (let tried = 1; tried < tries && PASSING.includes(answer.status); tried++) {
			await wait(secondsUntilNext(answer, tried, now()));
			answer = await withToken(url, request);
		}
		return answer;
	};
};
