import { type LookupAddress, lookup } from "node:dns";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { env } from "../environment.ts";

/** The endpoint is not on the public internet; the hub does not call into networks. */
export class NotPublicError extends Error {
	override name = "NotPublicError";
}

const SECONDS_TO_ANSWER = 10;

const isPublic = (address: string): boolean => ipaddr.process(address).range() === "unicast";

/** Resolves a name and refuses it unless every address is public: the address that was checked is the one dialled. */
const lookupPublic: LookupFunction = (hostname, options, callback) => {
	lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
		if (error) return callback(error, "");
		if (!addresses.every(({ address }) => isPublic(address))) return callback(new NotPublicError("not a public address"), "");
		const [first] = addresses;
		return options.all ? callback(null, addresses) : callback(null, first?.address ?? "", first?.family);
	});
};

const refuseUnlessPublic = (url: URL): void => {
	const host = url.hostname.replace(/^\[|\]$/g, "");
	if (url.protocol !== "https:" || (ipaddr.isValid(host) && !isPublic(host)))
		throw new NotPublicError("not a public https address");
};

/**
 * Posts a body to an agency's endpoint and gives the status it answers with. Redirects are not followed,
 * the answer's body is not read, and after ten seconds it is over.
 *
 * @throws NotPublicError for anything but https to public addresses (unless `WEBHOOK_TARGETS` is `any`, on a laptop)
 * @throws Error when there is no answer
 */
export const post = (
	target: string,
	headers: Readonly<Record<string, string>>,
	body: string,
): Promise<{ readonly status: number; readonly retryAfter: string | undefined }> => {
	const url = new URL(target);
	const isGuarded = env("WEBHOOK_TARGETS") === "public";
	if (isGuarded) refuseUnlessPublic(url);
	const signal = AbortSignal.timeout(SECONDS_TO_ANSWER * 1000);
	const send = url.protocol === "https:" ? httpsRequest : httpRequest;
	return new Promise((resolve, reject) => {
		const answered = (answer: IncomingMessage) => {
			resolve({ status: answer.statusCode ?? 0, retryAfter: answer.headers["retry-after"] });
			answer.destroy();
		};
		const request = send(url, { method: "POST", headers, signal, ...(isGuarded ? { lookup: lookupPublic } : {}) }, answered);
		request.on("error", reject);
		request.end(body);
	});
};
