import { faultOf, operationOf } from "./answer-check.ts";

/**
 * Checks every answer that any test gets from a hub's API against the contract.
 * @throws Error when an answer is not as its operation describes it
 */
const realFetch = globalThis.fetch;

globalThis.fetch = async (input, init) => {
	const answer = await realFetch(input, init);
	// A proxy that plants faults says so: what finds them is tested, not the hub.
	if (answer.headers.has("x-planted-fault")) return answer;
	const { url, method } = input instanceof Request ? input : { url: String(input), method: init?.method ?? "GET" };
	const operation = new URL(url).pathname.startsWith("/v1/") ? operationOf(method, url) : undefined;
	const fault = operation && (await faultOf(operation, answer));
	if (fault) throw new Error(`not as the contract says: ${fault}`);
	return answer;
};
