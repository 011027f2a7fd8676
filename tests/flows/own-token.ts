import type { AgencyClient } from "../../infra/demo/agency-client.ts";

/** The access token that an agency's client sends. */
export const ownToken = async (client: AgencyClient): Promise<string> => {
	let token = "";
	const real = globalThis.fetch;
	globalThis.fetch = (input, init) => {
		token = new Headers(init?.headers).get("authorization")?.slice("Bearer ".length) ?? "";
		return real(input, init);
	};
	// Waits for the answer: a hub that is stopped before would have no database for it.
	await client.request("/v1/inbox").finally(() => {
		globalThis.fetch = real;
	});
	return token;
};
