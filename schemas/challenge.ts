import * as z from "zod";

/** The type of the message by which the hub asks an endpoint whether it wants webhooks, before it sends any. */
export const CHALLENGE_TYPE = "endpoint.verification";

/** What lies in the body of such a message, and in the answer that says yes: `{"challenge":"…"}`. */
const answer = z.object({ challenge: z.string().max(200) });
const message = z.object({ type: z.literal(CHALLENGE_TYPE), data: answer });

const read = (text: string): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
};

/** What an endpoint answers to a body that came in, when it is the hub's challenge; nothing when it is an event. */
export const answerToChallenge = (body: string): string | undefined => {
	const { data } = message.safeParse(read(body));
	return data && JSON.stringify({ challenge: data.data.challenge });
};

/** Whether an endpoint's answer says yes to a challenge. */
export const isAnswerTo = (challenge: string, body: string): boolean =>
	answer.safeParse(read(body)).data?.challenge === challenge;
