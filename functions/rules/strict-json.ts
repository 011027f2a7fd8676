import { createScanner } from "jsonc-parser";

/** Of jsonc-parser's `SyntaxKind`, an ambient const enum, which cannot be imported by erasable TypeScript. */
const TOKEN = {
	OpenBrace: 1,
	CloseBrace: 2,
	OpenBracket: 3,
	CloseBracket: 4,
	Comma: 5,
	StringLiteral: 10,
	EOF: 17,
} as const;

/** Why a body is not JSON the hub reads. */
export type JsonFault = "not-json" | "too-deep" | "repeated-key" | "not-plain-text";

const DEEPEST = 16;

/** Control, format (direction overrides, zero-width signs), separator characters and lone surrogates: no code needs them. */
const NOT_PLAIN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

type Level = { readonly keys: Set<string> | undefined; isKeyNext: boolean };

/**
 * Reads JSON of at most 16 levels, without repeated keys (of which V8 silently keeps the last)
 * and without characters that do not show (RFC 8259; RFC 7493, 2.3). Scans before it parses, so
 * that depth costs no stack.
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
		const fault = token === TOKEN.StringLiteral ? lookAt(scanner.getTokenValue(), levels.at(-1)) : move(token, levels);
		if (fault) return fault;
	}
	return undefined;
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
	if (level.keys.has(string)) return "repeated-key";
	level.keys.add(string);
	return undefined;
};
