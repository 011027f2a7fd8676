import { type AcceptedKey, acceptedAt, acceptedKey } from "../../../schemas/accepted-key.ts";
import type { EventId, EventToken } from "../../../schemas/ids.ts";
import { instantIn } from "../../../schemas/instant.ts";
import { type ParameterProblem, parameterProblem } from "../../../schemas/problem.ts";
import type { AgencyTokens } from "../disclosure/tokens.ts";
import { PAGE_SIZES, pageSize, tokenIn } from "./parameters.ts";

/**
 * Where an agency is in the list of its events. An event may be listed up to a minute after it was accepted, so others may
 * still come to lie before what was read of the last minute.
 */
export type ReceiptsPosition = {
	/** What is listed lies behind it: a time, or an event's place. */
	readonly behind: string;
	/** The time to come back to when the end is reached: it was read past while others could still come to lie there. */
	readonly backTo?: string;
};

export type ReceiptsQuery = ReceiptsPosition & { readonly limit: number };

const BEGINNING: ReceiptsPosition = { behind: "0" };

/** A cursor: time, the agency's own id of the event, and the time to come back to if there is one. */
const readCursor = ([time = "", id, back]: readonly string[], tokens: AgencyTokens): ReceiptsPosition | undefined => {
	const [at, token, backTo] = [instantIn(time), tokenIn<EventToken>(id), back === undefined ? undefined : instantIn(back)];
	if (!at || !token || (back !== undefined && !backTo)) return undefined;
	return { behind: acceptedKey(at, tokens.toHubId(token)), ...(backTo ? { backTo } : {}) };
};

/** Reads `since`: a time, a cursor, or nothing, which is the beginning. */
const placeIn = (since: string | undefined, tokens: AgencyTokens): ReceiptsPosition | undefined => {
	if (since === undefined) return BEGINNING;
	const parts = since.split("_");
	if (parts.length > 1) return parts.length > 3 ? undefined : readCursor(parts, tokens);
	// A plus sign that was not encoded arrives as a space.
	const at = instantIn(since.replace(" ", "+"));
	return at === undefined ? undefined : { behind: at };
};

/** Reads `?since=…&limit=…`, or names each parameter that is wrong. */
export const receiptsQuery = (
	query: Readonly<Record<string, string | undefined>>,
	tokens: AgencyTokens,
): ReceiptsQuery | { readonly wrong: readonly ParameterProblem[] } => {
	const place = placeIn(query["since"], tokens);
	const limit = pageSize(query["limit"]);
	if (place !== undefined && limit !== undefined) return { ...place, limit };
	return {
		wrong: [
			...(place === undefined
				? [parameterProblem("since", "wrong-format", "time (RFC 3339, with offset), or the next of a page")]
				: []),
			...(limit === undefined ? [parameterProblem("limit", "out-of-range", PAGE_SIZES)] : []),
		],
	};
};

/** A place as its sender may hold it: no id of the hub's own is in it. */
const cursorOf = (key: AcceptedKey, backTo: string | undefined, tokens: AgencyTokens): string => {
	const [at = "", event = ""] = key.split("#");
	return [at, tokens.toToken(event as EventId), ...(backTo === undefined ? [] : [backTo])].join("_");
};

/** How long an event may take from its time of acceptance until it is listed, in milliseconds: the door's own time and the index's. */
const SETTLING = 60_000;

const later = (one: string, other: string): string => (one > other ? one : other);

/**
 * Where to go on from behind a page: behind its last event. Once events younger than a minute were read, it is from
 * there that the list is read again when its end is reached, so that nothing is missed however many come in at once.
 *
 * @param last the last event that was looked at; none when there was none
 * @returns nothing when it is where it was
 */
export const nextCursor = (
	last: AcceptedKey | undefined,
	{ behind, backTo, isMore, now }: ReceiptsPosition & { readonly isMore: boolean; readonly now: number },
	tokens: AgencyTokens,
): string | undefined => {
	if (last === undefined) return backTo;
	const settled = new Date(now - SETTLING).toISOString();
	const back = backTo ?? (acceptedAt(last) > settled ? later(settled, behind) : undefined);
	if (isMore || back === undefined) return cursorOf(last, back, tokens);
	return back === behind ? undefined : back;
};
