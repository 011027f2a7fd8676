import type { CaseToken, EventToken, Token } from "../../../schemas/ids.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** A token of a path; undefined when it is none, which is answered like an unknown one. */
export const tokenIn = <T extends Token>(text: string | undefined): T | undefined =>
	text !== undefined && UUID.test(text) ? (text.toLowerCase() as T) : undefined;

const MAX_PAGE_SIZE = 200;
const USUAL_PAGE = 50;

/** How many entries a page is to have, 1 to 200; nothing when the caller asked for something else. */
export const pageSize = (text: string | undefined): number | undefined => {
	if (text === undefined) return USUAL_PAGE;
	const size = /^\d{1,3}$/.test(text) ? Number(text) : 0;
	return size >= 1 && size <= MAX_PAGE_SIZE ? size : undefined;
};

/** Where to go on from in a list of events of several cases: the last event that was listed, in the reader's own tokens. */
export type EventPlace = { readonly case: CaseToken; readonly event: EventToken };

/** Reads a place. It says nothing of what else there is. */
export const placeIn = (text: string): EventPlace | undefined => {
	const [subject, event, ...rest] = text.split("_");
	const place = { case: tokenIn<CaseToken>(subject), event: tokenIn<EventToken>(event) };
	return place.case && place.event && rest.length === 0 ? { case: place.case, event: place.event } : undefined;
};

export const placeText = ({ case: subject, event }: EventPlace): string => `${subject}_${event}`;
