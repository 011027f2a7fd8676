import { problem } from "../../schemas/problem.ts";
import { acceptAll } from "../intake/accept.ts";
import { apiRoute, type Caller, json, problemAnswer } from "../middleware/api-route.ts";
import { csvAnswer, readCsvBody } from "../middleware/csv.ts";
import { preferredOf } from "../rules/request/accept.ts";
import { idBy, readSheet, type SheetRow } from "../rules/sheet/read-sheet.ts";
import { faultyRow, type RowResult, resultOf, resultTable } from "../rules/sheet/results.ts";
import { readTable } from "../rules/sheet/table.ts";

/**
 * `POST /v1/csv/events`: a sheet of at most 100 events (`GET /v1/csv/template`), each row admitted by itself as
 * `POST /v1/events` admits an event. 202 when all were accepted, else 207; what became of each row is answered as a CSV in
 * the charset that was sent, or as JSON when that is asked for.
 */
export const handler = apiRoute(async (request, caller) => {
	const posted = readCsvBody(request);
	if ("problem" in posted) return problemAnswer(posted.problem);
	const table = readTable(posted.bytes, posted.charset);
	const sheet = "refused" in table ? table : readSheet(table.rows, `/agencies/${caller.agency.id}`, idBy(caller.hubKey));
	if ("refused" in sheet) return problemAnswer(problem("invalid-csv", sheet.refused));
	// Each row counts; the first is the request, which is counted.
	if (!(await caller.meter.spend(Math.max(0, sheet.rows.length - 1)))) return problemAnswer(problem("rate-limited"));
	const results = await takeRows(sheet.rows, caller);
	const status = results.some((one) => "problem" in one) ? 207 : 202;
	return preferredOf(request.headers["accept"], ["text/csv", "application/json"]) === "application/json"
		? json(status, { results })
		: csvAnswer(status, resultTable(results), posted.charset, "results");
});

const takeRows = async (rows: readonly SheetRow[], caller: Caller): Promise<RowResult[]> => {
	const stating = rows.filter((one) => "event" in one);
	const said = await acceptAll(
		stating.map(({ event }) => event),
		caller,
	);
	const results = new Map(
		stating.map((one, index) => [one.row, resultOf(one, said[index] ?? { problem: problem("unavailable") })]),
	);
	return rows.map((one) => results.get(one.row) ?? faultyRow(one.row, "faults" in one ? one.faults : []));
};
