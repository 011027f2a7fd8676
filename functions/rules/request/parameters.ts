import * as z from "zod";
import { queryNames } from "../../../schemas/contract/query-names.gen.ts";
import type { CaseToken, EventToken, Token } from "../../../schemas/ids.ts";
import { type ParameterProblem, parameterProblem } from "../../../schemas/problem.ts";

/** The parameters of a request, as API Gateway has them. */
export type Query = Readonly<Record<string, string | undefined>>;

/** Names that say nothing of a person. */
const NAMEABLE = /^[a-z][a-z_-]{0,19}$/i;

/**
 * The parameters that an operation does not have, each by its name: what they ask for would be overlooked. A name that
 * could be anything is not repeated.
 *
 * @param route as in the template: `GET /v1/inbox`
 */
export const unknownParameters = (query: Query, route: string): readonly ParameterProblem[] => {
	const known: readonly string[] | undefined = queryNames[route];
	const unknown = known ? Object.keys(query).filter((name) => !known.includes(name)) : [];
	return unknown.map((name) =>
		parameterProblem(NAMEABLE.test(name) ? name : "", "unknown-parameter", known?.join(", ") || undefined),
	);
};

/** The problem with a parameter that is none of some words; undefined when it is one, or absent. */
export const wordProblems = (query: Query, name: string, words: readonly string[]): readonly ParameterProblem[] => {
	const word = query[name];
	return word === undefined || words.includes(word) ? [] : [parameterProblem(name, "not-a-code", words.join(", "))];
};

/** The problem with a parameter that is no day that exists. */
export const dayProblems = (query: Query, name: string): readonly ParameterProblem[] => {
	const text = query[name];
	return text === undefined || z.iso.date().safeParse(text).success ? [] : [parameterProblem(name, "not-a-date")];
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** A token of a path; undefined when it is none, which is answered like an unknown one. */
export const tokenIn = <T extends Token>(text: string | undefined): T | undefined =>
	text !== undefined && UUID.test(text) ? (text.toLowerCase() as T) : undefined;

const MAX_PAGE_SIZE = 200;
export const PAGE_SIZES = `1..${MAX_PAGE_SIZE}`;
const USUAL_PAGE = 50;

/** How many entries a page is to have, 1 to 200; nothing when the caller asked for something else. */
export const pageSize = (text: string | undefined): number | undefined => {
	if (text === undefined) return USUAL_PAGE;
	const size = /^\d{1,3}$/.test(text) ? Number(text) : 0;
	return size >= 1 && size <= MAX_PAGE_SIZE ? size : undefined;
};

/** Where to continue in a list of events of several cases: the last event that was listed, in the reader's own tokens. */
export type EventPlace = { readonly case: CaseToken; readonly event: EventToken };

/** Reads a place. It says nothing of what else there is. */
export const placeIn = (text: string): EventPlace | undefined => {
	const [subject, event, ...rest] = text.split("_");
	const place = { case: tokenIn<CaseToken>(subject), event: tokenIn<EventToken>(event) };
	return place.case && place.event && rest.length === 0 ? { case: place.case, event: place.event } : undefined;
};

export const placeText = ({ case: subject, event }: EventPlace): string => `${subject}_${event}`;
