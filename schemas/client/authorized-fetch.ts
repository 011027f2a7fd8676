import { secondsUntilRetry } from "../retry-after.ts";
import { keepToken, type SignIn } from "./access-token.ts";

export type FetchOptions = {
	/** The most times a request is sent when the hub answers 429 or 503. */
	readonly tries?: number;
	readonly wait?: (seconds: number) => Promise<void>;
	readonly now?: () => number;
};

/** `fetch` with an access token. */
export type AuthorizedFetch = (input: Request | URL | string, init?: RequestInit) => Promise<Response>;

const MAX_SECONDS = 60;
/** 429: too many requests; 503: a passing fault. Events can be posted again: the same id counts once. */
const PASSING = [429, 503];

const sleep = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** The wait that the hub asks for (RFC 9110, 10.2.3), or twice the last one. */
const secondsUntilNext = (answer: Response, tried: number, now: number): number => {
	const asked = answer.headers.get("retry-after");
	if (asked === null) return Math.min(2 ** (tried - 1), MAX_SECONDS);
	const seconds = secondsUntilRetry(asked, now) ?? 1;
	return Math.min(Math.max(seconds, 0), MAX_SECONDS);
};

/** A request in a form that can be sent more than once: a body is a stream otherwise. */
const toSend = async (input: Request | URL | string, init: RequestInit = {}): Promise<readonly [string, RequestInit]> => {
	if (!(input instanceof Request)) return [String(input), init];
	const { url, method, headers, signal } = input;
	const body = input.body === null ? {} : { body: await input.arrayBuffer() };
	return [url, { method, headers, signal, ...body, ...init }];
};

/**
 * A `fetch` for one agency: sends the access token, renews it after a 401, and retries 429 and 503 after the wait that the hub
 * asks for. The last answer is returned, of whatever status.
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
