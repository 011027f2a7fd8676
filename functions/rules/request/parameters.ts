import type { Token } from "../../../schemas/ids.ts";

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

/** A sequence number to go on from; 0, the beginning, when none is given. */
export const sequenceIn = (text: string | undefined): number | undefined => {
	if (text === undefined) return 0;
	return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
};
