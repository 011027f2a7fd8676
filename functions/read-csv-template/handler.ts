import { randomUUID } from "node:crypto";
import { looksRandom } from "../../schemas/field.ts";
import { problem } from "../../schemas/problem.ts";
import { apiRoute, problemAnswer } from "../middleware/api-route.ts";
import { charsetAskedFor, csvAnswer } from "../middleware/csv.ts";
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
	const { type, show = "sheet", rows } = request.queryStringParameters ?? {};
	const charset = charsetAskedFor(request);
	const count = rowsAskedFor(rows);
	const types = POSTED.filter((one) => type === undefined || one.type === type);
	const [first] = types;
	if (!charset || count === undefined || !first) return problemAnswer(problem("invalid-query"));
	if (show === "guide") return csvAnswer(200, guideTo(types, today), charset, "guide");
	if (show !== "sheet" || type === undefined) return problemAnswer(problem("invalid-query"));
	return csvAnswer(200, templateOf(first, count, draw), charset, type);
});
