import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { env } from "../../environment.ts";
import { lookupPublic, refuseUnlessPublic } from "./public-address.ts";

/** The most bytes of an answer's body that are read. */
const MAX_BYTES = 4_096;

/** What an endpoint answered; the beginning of its body when it was asked for (`readsAnswer`), else "". */
export type EndpointAnswer = { readonly status: number; readonly retryAfter: string | undefined; readonly body: string };

type Call = {
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
	/** The call is aborted after so many seconds. */
	readonly seconds: number;
	readonly readsAnswer?: boolean;
};

/** The beginning of an answer's body; the rest is not awaited. */
const beginningOf = (answer: IncomingMessage): Promise<string> =>
	new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		let length = 0;
		const done = (): void => resolve(Buffer.concat(chunks).subarray(0, MAX_BYTES).toString());
		answer.on("data", (chunk: Buffer) => {
			chunks.push(chunk);
			length += chunk.length;
			if (length >= MAX_BYTES) done();
		});
		answer.on("end", done);
		answer.on("error", reject);
	});

/** The endpoint did not answer in time. */
export class NoAnswerInTimeError extends Error {
	override name = "NoAnswerInTimeError";
}

/**
 * Posts a body to an agency's endpoint. Redirects are not followed.
 *
 * @throws NotPublicError for anything but https to public addresses (unless `WEBHOOK_TARGETS` is `any`, on a laptop)
 * @throws NoAnswerInTimeError
 * @throws Error when there is no answer for another reason
 */
export const post = (target: string, { headers, body, seconds, readsAnswer = false }: Call): Promise<EndpointAnswer> => {
	const isGuarded = env("WEBHOOK_TARGETS") !== "any";
	if (isGuarded) refuseUnlessPublic(target);
	const url = new URL(target);
	const signal = AbortSignal.timeout(seconds * 1000);
	const send = url.protocol === "https:" ? httpsRequest : httpRequest;
	return new Promise<EndpointAnswer>((resolve, reject) => {
		const answered = async (answer: IncomingMessage): Promise<void> => {
			const text = readsAnswer ? await beginningOf(answer) : "";
			resolve({ status: answer.statusCode ?? 0, retryAfter: answer.headers["retry-after"], body: text });
			answer.destroy();
		};
		const request = send(
			url,
			{ method: "POST", headers, signal, ...(isGuarded ? { lookup: lookupPublic } : {}) },
			(answer: IncomingMessage) => {
				answered(answer).catch(reject);
			},
		);
		request.on("error", reject);
		request.end(body);
	}).catch((cause: unknown) => {
		if (signal.aborted) throw new NoAnswerInTimeError("no answer in time", { cause });
		throw cause;
	});
};
