import type { ProblemType } from "./problem.ts";

/** Why one event may be refused, whichever way it came. */
export const REFUSALS = [
	"invalid-event",
	"not-the-source",
	"not-allowed-to-post",
	"unknown-case",
	"erased",
	"conflict",
	"unavailable",
] as const satisfies readonly ProblemType[];
