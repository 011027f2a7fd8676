import * as z from "zod";

/** The type of the message that asks an endpoint whether it wants webhooks; sent before any other. */
export const CHALLENGE_TYPE = "endpoint.verification";

/** `data` of such a message, and the body of the answer that agrees: `{"challenge":"…"}`. */
const answer = z.object({ challenge: z.string().max(200) });
const message = z.object({ type: z.literal(CHALLENGE_TYPE), data: answer });

const read = (text: string): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
};

/** The answer to a webhook body that is a challenge; undefined when it is an event. */
export const answerToChallenge = (body: string): string | undefined => {
	const { data } = message.safeParse(read(body));
	return data && JSON.stringify({ challenge: data.data.challenge });
};

/** Whether an endpoint's answer agrees to a challenge. */
export const isAnswerTo = (challenge: string, body: string): boolean =>
	answer.safeParse(read(body)).data?.challenge === challenge;
