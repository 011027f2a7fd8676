import { OutputsError } from "./outputs.ts";
import { NotJsonError } from "./profile-input.ts";

/** Errors that the caller of a command can correct: arguments, files, JSON. Their message is the whole answer. */
export const isMisuse = (error: unknown): error is Error =>
	error instanceof OutputsError ||
	error instanceof NotJsonError ||
	(error instanceof Error && "code" in error && /^(?:ERR_PARSE_ARGS|ENOENT|EEXIST|EISDIR|EACCES)/.test(String(error.code)));
