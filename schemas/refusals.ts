import * as z from "zod";
import { PROBLEMS, type ProblemType } from "./problem.ts";

/** Why an event may be refused, in any mode or format. */
export const REFUSALS = [
	"no-id",
	"invalid-event",
	"not-the-source",
	"not-allowed-to-post",
	"unknown-case",
	"case-exists",
	"case-full",
	"not-recorded-yet",
	"conflict",
	"unavailable",
] as const satisfies readonly ProblemType[];

/** The statuses of these problems. */
export const refusalStatus = z.literal([...new Set(REFUSALS.map((kind) => PROBLEMS[kind][0]))]);
