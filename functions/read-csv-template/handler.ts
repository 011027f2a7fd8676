import { randomUUID } from "node:crypto";
import { looksRandom } from "../../schemas/field.ts";
import { type ParameterProblem, parameterProblem, queryProblem } from "../../schemas/problem.ts";
import { apiRoute, problemAnswer } from "../middleware/api-route.ts";
import { CHARSETS, charsetAskedFor, csvAnswer } from "../middleware/csv.ts";
import { type Query, wordProblems } from "../rules/request/parameters.ts";
import { POSTED } from "../rules/sheet/columns.ts";
import { guideTo, templateOf } from "../rules/sheet/template.ts";

const USUAL_ROWS = 20;
const MAX_ROWS = 100;

const rowsAskedFor = (text: string | undefined): number | undefined => {
	if (text === undefined) return USUAL_ROWS;
	const rows = /^\d{1,3}$/.test(text) ? Number(text) : -1;
	return rows >= 0 && rows <= MAX_ROWS ? rows : undefined;
};

/** An id that the door lets in; of a million random ones it refuses two. */
const draw = (): string => {
	for (;;) {
		const drawn = randomUUID();
		if (looksRandom(drawn)) return drawn;
	}
};

/**
 * `GET /v1/csv/template`: what `POST /v1/csv/events` takes, in `charset` `utf-8` or `shift_jis`.
 * - `?type=referral.requested&rows=20`: the sheet of a type, with new random ids in its rows (0 to 100);
 * - `?show=guide`, of all types or one: how each column is written, and the codes there are.
 */
export const handler = apiRoute(async (request, { today }) => {
	const query = request.queryStringParameters ?? {};
	const charset = charsetAskedFor(request);
	const count = rowsAskedFor(query["rows"]);
	const wrong = [...wrongIn(query), ...(charset ? [] : [parameterProblem("charset", "not-a-code", CHARSETS)])];
	if (!charset || count === undefined || wrong.length > 0) return problemAnswer(queryProblem(wrong));
	const { type, show } = query;
	const types = POSTED.filter((one) => type === undefined || one.type === type);
	const [first] = types;
	if (!first) throw new RangeError("a type that was checked");
	if (show === "guide") return csvAnswer(200, guideTo(types, today), charset, "guide");
	return csvAnswer(200, templateOf(first, count, draw), charset, first.type);
});

/** The parameters that are wrong, without the charset. A sheet is of one type; a guide may be of all. */
const wrongIn = (query: Query): readonly ParameterProblem[] => {
	const { type, show, rows } = query;
	return [
		...wordProblems(query, "show", ["sheet", "guide"]),
		...(type === undefined && show !== "guide" ? [parameterProblem("type", "required")] : []),
		...(type !== undefined && !POSTED.some((one) => one.type === type) ? [parameterProblem("type", "unknown-type")] : []),
		...(rowsAskedFor(rows) === undefined ? [parameterProblem("rows", "out-of-range", `0..${MAX_ROWS}`)] : []),
	];
};
