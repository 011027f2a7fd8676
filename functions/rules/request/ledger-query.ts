import { agencyIdIn } from "../../../schemas/field.ts";
import type { AgencyId, CaseToken } from "../../../schemas/ids.ts";
import { type ParameterProblem, parameterProblem } from "../../../schemas/problem.ts";
import { dayProblems, type EventPlace, placeIn, type Query, tokenIn, wordProblems } from "./parameters.ts";

/** What a privacy officer asks the ledger for. An agency or a case that is none is answered like one that is unknown. */
export type LedgerQuery =
	| { readonly wants: "purges" }
	| { readonly wants: "case"; readonly token: CaseToken | undefined; readonly of: AgencyId | undefined }
	| {
			readonly wants: "agency";
			readonly agency: AgencyId | undefined;
			readonly from: string;
			readonly to: string;
			readonly after?: EventPlace;
	  };

/** The parameters of each report, by the one that asks for it. */
const REPORTS: Readonly<Record<string, readonly string[]>> = {
	purges: [],
	case: ["of"],
	agency: ["from", "to", "after"],
};

const EARLIEST = "2000-01-01";
const LATEST = "2999-12-31";

const wrongIn = (query: Query): readonly ParameterProblem[] => {
	const [report, ...others] = Object.keys(REPORTS).filter((name) => query[name] !== undefined);
	if (report === undefined) return [parameterProblem("agency", "required", "agency, case and of, or purges=all")];
	const strays = Object.values(REPORTS)
		.flat()
		.filter((name) => query[name] !== undefined && !REPORTS[report]?.includes(name));
	return [
		...[...others, ...strays].map((name) => parameterProblem(name, "does-not-fit")),
		...wordProblems(query, "purges", ["all"]),
		...wordProblems(query, "format", ["json", "csv"]),
		...(report === "purges" && query["format"] === "csv" ? [parameterProblem("format", "does-not-fit")] : []),
		...(report === "case" && query["of"] === undefined ? [parameterProblem("of", "required")] : []),
		...dayProblems(query, "from"),
		...dayProblems(query, "to"),
		...((query["from"] ?? EARLIEST) > (query["to"] ?? LATEST) ? [parameterProblem("to", "does-not-fit")] : []),
		...(query["after"] !== undefined && !placeIn(query["after"])
			? [parameterProblem("after", "wrong-format", "the next of a page")]
			: []),
	];
};

/** Reads the query of the ledger, or names each parameter that is wrong. */
export const ledgerQuery = (query: Query): LedgerQuery | { readonly wrong: readonly ParameterProblem[] } => {
	const wrong = wrongIn(query);
	if (wrong.length > 0) return { wrong };
	if (query["purges"] !== undefined) return { wants: "purges" };
	if (query["case"] !== undefined) return { wants: "case", token: tokenIn(query["case"]), of: agencyIdIn(query["of"]) };
	const { agency, from = EARLIEST, to = LATEST, after } = query;
	const place = after === undefined ? undefined : placeIn(after);
	return { wants: "agency", agency: agencyIdIn(agency), from, to, ...(place ? { after: place } : {}) };
};
