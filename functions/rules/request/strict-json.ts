import { createScanner } from "jsonc-parser";
import { NOT_PLAIN } from "../../../schemas/plain-text.ts";

/** Of jsonc-parser's `SyntaxKind`, an ambient const enum, which cannot be imported by erasable TypeScript. */
export const TOKEN = {
	OpenBrace: 1,
	CloseBrace: 2,
	OpenBracket: 3,
	CloseBracket: 4,
	Comma: 5,
	StringLiteral: 10,
	NumericLiteral: 11,
	EOF: 17,
} as const;

/** Why a body is not JSON the hub reads. */
export type JsonFault =
	| "not-json"
	| "too-deep"
	| "repeated-key"
	| "not-plain-text"
	| "too-many-keys"
	| "forbidden-key"
	| "inexact-number";

const DEEPEST = 16;
/** No object of the contract has half as many. */
const MAX_KEYS = 64;
/** Keys that mean something to JavaScript itself: copying them into another object changes what it is. */
const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);

/** A binary64 keeps as many decimal digits, whatever they are. */
const DIGITS_KEPT = 15;

type Level = { readonly keys: Set<string> | undefined; isKeyNext: boolean };

/**
 * Reads JSON of at most 16 levels and 64 keys an object, without repeated keys (of which V8 silently keeps the last) or
 * keys that mean something to JavaScript, without numbers that reading would change, and without characters that do
 * not show (RFC 8259; RFC 7493, 2.2 and 2.3). Scans before it parses, so that depth costs no stack.
 */
export const readJson = (text: string): { readonly value: unknown } | { readonly fault: JsonFault } => {
	const fault = scan(text);
	if (fault) return { fault };
	try {
		return { value: JSON.parse(text) };
	} catch {
		return { fault: "not-json" };
	}
};

const scan = (text: string): JsonFault | undefined => {
	const scanner = createScanner(text, true);
	const levels: Level[] = [];
	for (let token: number = scanner.scan(); token !== TOKEN.EOF; token = scanner.scan()) {
		const fault = faultOf(token, scanner.getTokenValue(), levels);
		if (fault) return fault;
	}
	return undefined;
};

const faultOf = (token: number, value: string, levels: Level[]): JsonFault | undefined => {
	if (token === TOKEN.StringLiteral) return lookAt(value, levels.at(-1));
	if (token === TOKEN.NumericLiteral) return isKeptExactly(value) ? undefined : "inexact-number";
	return move(token, levels);
};

/** Whether a number is the same after it was read: neither rounded, nor infinite, nor without its sign. */
const isKeptExactly = (literal: string): boolean => {
	const value = Number(literal);
	if (String(value) === literal) return Number.isInteger(value) ? Number.isSafeInteger(value) : true;
	const digits = literal.replace(/e.*$/i, "").replace(/\D/g, "").replace(/^0+/, "");
	if (digits === "") return !literal.startsWith("-");
	return Number.isFinite(value) && value !== 0 && digits.length <= DIGITS_KEPT;
};

/** Follows braces, brackets and commas. */
const move = (token: number, levels: Level[]): JsonFault | undefined => {
	const level = levels.at(-1);
	if (token === TOKEN.OpenBrace) levels.push({ keys: new Set(), isKeyNext: true });
	if (token === TOKEN.OpenBracket) levels.push({ keys: undefined, isKeyNext: false });
	if (token === TOKEN.CloseBrace || token === TOKEN.CloseBracket) levels.pop();
	if (token === TOKEN.Comma && level) level.isKeyNext = true;
	return levels.length > DEEPEST ? "too-deep" : undefined;
};

const lookAt = (string: string, level: Level | undefined): JsonFault | undefined => {
	if (NOT_PLAIN.test(string)) return "not-plain-text";
	if (!level?.keys || !level.isKeyNext) return undefined;
	level.isKeyNext = false;
	return keyFault(string, level.keys);
};

const keyFault = (key: string, keys: Set<string>): JsonFault | undefined => {
	if (FORBIDDEN_KEYS.has(key)) return "forbidden-key";
	if (keys.has(key)) return "repeated-key";
	keys.add(key);
	return keys.size > MAX_KEYS ? "too-many-keys" : undefined;
};

/** The same of bytes, which have to be UTF-8 to the last one; a byte order mark before them is no part of it (RFC 8259, 8.1). */
export const readJsonBytes = (bytes: Uint8Array): ReturnType<typeof readJson> => {
	try {
		return readJson(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch {
		return { fault: "not-json" };
	}
};
