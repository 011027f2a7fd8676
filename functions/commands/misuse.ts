import { OutputsError } from "./outputs.ts";
import { NotJsonError } from "./profile-input.ts";

/** Codes of errors whose message says what is wrong with arguments or files. */
const CODES = /^(?:ERR_PARSE_ARGS|ENOENT|EEXIST|EISDIR|EACCES)/;

const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "");

/** Nothing answers where the hub should be: it was stopped, or its address is another's. */
const isUnreachable = (error: unknown): boolean =>
	/^(?:ECONNREFUSED|ENOTFOUND)$/.test(codeOf(error)) || (error instanceof AggregateError && error.errors.some(isUnreachable));

const NO_HUB =
	"no hub answers there: start it with npm start, or check --outputs and the address / ハブが応答しません。npm start で起動するか、--outputs と接続先を確かめてください";

/**
 * What the caller of a command can correct: arguments, files, JSON, a hub that is not running.
 * @returns the whole answer, in a line; undefined when the error is a fault
 */
export const misuseIn = (error: unknown): string | undefined => {
	if (isUnreachable(error)) return NO_HUB;
	const isOurs = error instanceof OutputsError || error instanceof NotJsonError || CODES.test(codeOf(error));
	return isOurs && error instanceof Error ? error.message : undefined;
};
