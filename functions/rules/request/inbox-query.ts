import { type ParameterProblem, parameterProblem } from "../../../schemas/problem.ts";
import { PAGE_SIZES, pageSize } from "./parameters.ts";

/** What a reader of an inbox asks for: what came behind a number, waiting for it if need be; or a range once more. */
export type InboxQuery =
	| { readonly wants: "news"; readonly after: number; readonly limit: number; readonly waitSeconds: number }
	| { readonly wants: "range"; readonly from: number; readonly to: number; readonly limit: number };

type Query = Readonly<Record<string, string | undefined>>;

/** API Gateway waits for an answer for thirty seconds. */
const MAX_SECONDS = 20;
/** The highest sequence number that can be asked for. */
const LAST = 999_999_999;

/** A whole number of at most nine digits; NaN for anything else. */
const numberIn = (text: string | undefined, otherwise: number): number => {
	if (text === undefined) return otherwise;
	return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
};

/** The parameters that are wrong by themselves, or beside another. */
const wrongIn = (query: Query): readonly ParameterProblem[] => {
	const numbers = ["after", "wait", "from", "to"].filter((name) => Number.isNaN(numberIn(query[name], 0)));
	const isRange = query["from"] !== undefined;
	const strays = (isRange ? ["after", "wait"] : ["to"]).filter((name) => query[name] !== undefined && !numbers.includes(name));
	const { from, to, wait } = {
		from: numberIn(query["from"], 1),
		to: numberIn(query["to"], LAST),
		wait: numberIn(query["wait"], 0),
	};
	return [
		...(pageSize(query["limit"]) === undefined ? [parameterProblem("limit", "out-of-range", PAGE_SIZES)] : []),
		...numbers.map((name) => parameterProblem(name, "wrong-format", `0..${LAST}`)),
		...strays.map((name) => parameterProblem(name, "does-not-fit")),
		...(wait > MAX_SECONDS ? [parameterProblem("wait", "out-of-range", `0..${MAX_SECONDS}`)] : []),
		...(from < 1 ? [parameterProblem("from", "out-of-range", `1..${LAST}`)] : []),
		...(isRange && from > to ? [parameterProblem("to", "does-not-fit")] : []),
	];
};

/** Reads the query of an inbox, or names each parameter that is wrong. */
export const inboxQuery = (query: Query): InboxQuery | { readonly wrong: readonly ParameterProblem[] } => {
	const wrong = wrongIn(query);
	const limit = pageSize(query["limit"]);
	if (wrong.length > 0 || limit === undefined) return { wrong };
	if (query["from"] !== undefined)
		return { wants: "range", from: numberIn(query["from"], 1), to: numberIn(query["to"], LAST), limit };
	return { wants: "news", after: numberIn(query["after"], 0), limit, waitSeconds: numberIn(query["wait"], 0) };
};

/**
 * Where a range continues after a page; undefined at its end. Numbers have no gaps, so that it follows from how many
 * entries were found and how many of them could be shown.
 */
export const restOfRange = (
	{ from, to, limit }: { readonly from: number; readonly to: number; readonly limit: number },
	{ found, shown }: { readonly found: number; readonly shown: number },
): number | undefined => {
	const next = from + shown;
	const isHeld = shown < found;
	return isHeld || (found === limit && next <= to) ? next : undefined;
};
