import type { HubId } from "../../schemas/fact.ts";
import { instantIn } from "../../schemas/instant.ts";
import { type ParameterProblem, parameterProblem } from "../../schemas/problem.ts";
import { acceptedAt, type SentKey, sentKey } from "../../schemas/sent-key.ts";
import type { Pairwise } from "./pairwise.ts";
import { pageSize, uuidIn } from "./request.ts";

/** A place as its sender may hold it: no id of the hub's own is in it. */
export const cursorOf = (key: SentKey, pair: Pairwise): string => {
	const [at = "", event = ""] = key.split("#");
	return `${at}_${pair.toToken(event as HubId)}`;
};

/** Behind which place to list: a cursor's, or the first of a time; the beginning when nothing is said. */
const placeIn = (since: string | undefined, pair: Pairwise): string | undefined => {
	if (since === undefined) return "0";
	const [time = "", id, ...more] = since.split("_");
	// A plus sign that was not encoded arrives as a space.
	const at = more.length === 0 ? instantIn(time.replace(" ", "+")) : undefined;
	if (id === undefined || at === undefined) return at;
	const token = uuidIn(id);
	return token && sentKey(at, pair.toHub(token));
};

export type SentQuery = { readonly behind: string; readonly limit: number };

/** Reads `?since=…&limit=…`, or names each parameter that is wrong. */
export const sentQuery = (
	query: Readonly<Record<string, string | undefined>>,
	pair: Pairwise,
): SentQuery | { readonly wrong: readonly ParameterProblem[] } => {
	const behind = placeIn(query["since"], pair);
	const limit = pageSize(query["limit"]);
	if (behind !== undefined && limit !== undefined) return { behind, limit };
	return {
		wrong: [
			...(behind === undefined ? [parameterProblem("since", "wrong-format")] : []),
			...(limit === undefined ? [parameterProblem("limit", "out-of-range")] : []),
		],
	};
};

/** An event is surely listed so many milliseconds after it was accepted; until then others may still come to lie before it. */
const SETTLING = 60_000;

/**
 * Where to go on from behind a page: behind its last event while there are more; at the end not behind the last minute,
 * so that nothing is missed that was accepted at the same time and is listed a moment later.
 *
 * @param last the last event that was looked at; none when there was none
 */
export const goOnFrom = (
	last: SentKey | undefined,
	{ isMore, now, behind }: { readonly isMore: boolean; readonly now: number; readonly behind: string },
	pair: Pairwise,
): string | undefined => {
	if (last === undefined) return undefined;
	const settled = new Date(now - SETTLING).toISOString();
	if (isMore || acceptedAt(last) <= settled) return cursorOf(last, pair);
	return settled > behind ? settled : undefined;
};
