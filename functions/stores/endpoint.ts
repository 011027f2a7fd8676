import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { env } from "../environment.ts";
import { lookupPublic, refuseUnlessPublic } from "./public-address.ts";

const SECONDS_TO_ANSWER = 10;

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
	const isGuarded = env("WEBHOOK_TARGETS") !== "any";
	if (isGuarded) refuseUnlessPublic(target);
	const url = new URL(target);
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
