import { createScanner } from "jsonc-parser";
import { TOKEN } from "./strict-json.ts";

/** Of jsonc-parser's `ScanError`: a comment or a string that does not end, so that nobody can tell what lies in it. */
const CUT_OFF: readonly number[] = [1, 2];

type Token = { readonly token: number; readonly offset: number };

/** The tokens of a text up to its end, or to one that is cut off. */
function* tokensOf(text: string): Generator<Token, void, undefined> {
	const scanner = createScanner(text, true);
	for (let token: number = scanner.scan(); token !== TOKEN.EOF; token = scanner.scan()) {
		if (CUT_OFF.includes(scanner.getTokenError())) return;
		yield { token, offset: scanner.getTokenOffset() };
	}
}

const OPENED_BY: Readonly<Record<number, number>> = {
	[TOKEN.CloseBrace]: TOKEN.OpenBrace,
	[TOKEN.CloseBracket]: TOKEN.OpenBracket,
};

/** Follows brackets. @returns false where one closes another than the last that was opened */
const follow = (token: number, open: number[]): boolean => {
	if (token === TOKEN.OpenBrace || token === TOKEN.OpenBracket) open.push(token);
	return OPENED_BY[token] === undefined || open.pop() === OPENED_BY[token];
};

/** Whether an entry ends here: at a comma of the array itself, or where the array is closed. */
const isEnd = (token: number, open: readonly number[]): boolean => open.length === (token === TOKEN.Comma ? 1 : 0);

/** Where an array begins, its entries are parted, and it ends; undefined when it is none, or does not end with the text. */
const marksIn = (text: string): readonly number[] | undefined => {
	const open: number[] = [];
	const marks: number[] = [];
	for (const { token, offset } of tokensOf(text)) {
		const isFirst = marks.length === 0;
		const isWithin = isFirst ? token === TOKEN.OpenBracket : open.length > 0;
		if (!isWithin || !follow(token, open)) return undefined;
		if (isFirst || isEnd(token, open)) marks.push(offset);
	}
	return open.length === 0 ? marks : undefined;
};

const isBlank = (text: string): boolean => /^[ \t\r\n]*$/.test(text);

/**
 * The texts of the entries of a JSON array, each to be read by itself, so that one that cannot be read leaves the others.
 * Strings and brackets tell where an entry ends, whatever else is wrong in it.
 *
 * @returns undefined when the text is no array, or one of which that cannot be told
 */
export const entriesIn = (text: string): readonly string[] | undefined => {
	const marks = marksIn(text) ?? [];
	const [begin, end] = [marks[0], marks.at(-1)];
	if (begin === undefined || end === undefined) return undefined;
	if (!isBlank(text.slice(0, begin)) || !isBlank(text.slice(end + 1))) return undefined;
	const entries = marks.slice(1).map((mark, index) => text.slice((marks[index] ?? 0) + 1, mark));
	return entries.length === 1 && isBlank(entries[0] ?? "") ? [] : entries;
};
