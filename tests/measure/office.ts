import { randomUUID } from "node:crypto";
import type { AgencyClient, InboxEntry } from "../../infra/demo/agency-client.ts";
import { markIn, nameOf, type Step } from "./scenario.ts";

/** What one agency's own system knows: what it calls cases and things, and what its inbox told it. */
export type Office = ReturnType<typeof makeOffice>;

/** Fields in which an agency finds the token of what an event is about. */
const TOKENS = ["referral", "visit", "followUp"];

const tokenIn = (data: Readonly<Record<string, unknown>>): string | undefined =>
	TOKENS.map((field) => data[field]).find((value) => typeof value === "string");

/**
 * An agency's system: it makes up tokens for what it opens itself, and learns its tokens for the rest from its inbox,
 * where it recognises an opening by the mark it carries.
 *
 * @param openings the steps that open something, by type and mark
 */
export const makeOffice = (client: AgencyClient, openings: ReadonlyMap<string, Step>) => {
	const cases = new Map<number, string>();
	const tokens = new Map<string, string>();
	const subjects = new Map<string, string>();

	const own = <K>(all: Map<K, string>, key: K): string => {
		const token = all.get(key) ?? randomUUID();
		all.set(key, token);
		return token;
	};

	/** What others opened in a case that it holds: it is told that it is there, and not what it is known by. */
	const betweenOthers = ({ type, subject }: { readonly type: string; readonly subject: string }): Step | undefined =>
		[...openings.values()].find(
			(step) =>
				step.type === type && cases.get(step.case) === subject && step.by !== client.agency && step.told.includes(client.agency),
		);

	return {
		client,
		caseToken: (number: number): string | undefined => cases.get(number),
		/** Whether it knows what it must know to post a step. */
		canPost: (step: Step): boolean => {
			if (step.type === "case.opened") return true;
			return cases.has(step.case) && (step.subject === undefined || step.isOpening === true || tokens.has(step.subject));
		},
		/** The step as the agency posts it; the same again every time. */
		envelope: (step: Step) => {
			const subject = own(cases, step.case);
			const token = step.subject === undefined ? undefined : own(tokens, step.subject);
			if (token !== undefined && step.subject !== undefined) subjects.set(token, step.subject);
			const data = { ...step.data, ...(token === undefined ? {} : { [step.tokenField ?? ""]: token }) };
			return client.envelope({ type: step.type, subject, time: step.time, id: step.id, data });
		},
		/** Learns tokens from an opening it was told of. */
		learn: ({ event }: InboxEntry): void => {
			const mark = event && markIn(event.data);
			const opening = event && (openings.get(`${event.type} ${mark}`) ?? betweenOthers(event));
			if (!event || !opening) return;
			cases.set(opening.case, event.subject);
			const token = tokenIn(event.data);
			if (token === undefined || opening.subject === undefined) return;
			tokens.set(opening.subject, token);
			subjects.set(token, opening.subject);
		},
		/** What an event it sees is in this load; nothing when it cannot tell. */
		nameOf: (event: { readonly type: string; readonly data: Readonly<Record<string, unknown>> }): string | undefined => {
			const token = tokenIn(event.data);
			const subject = token === undefined ? undefined : subjects.get(token);
			const mark = markIn(event.data);
			if (subject === undefined && mark === undefined) return undefined;
			return nameOf({ type: event.type, ...(subject ? { subject } : {}), ...(mark ? { mark } : {}) });
		},
	};
};
