import { type FieldProblem, fieldProblem } from "./problem.ts";

/** Twelve digits after NFKC, with at most one separator of any kind between two of them. */
const TWELVE_DIGITS = /(?<![\p{N}\p{L}])\d(?:[\s\p{Pd}−ー・.,_/]?\d){11}(?![\p{N}\p{L}])/gu;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The check digit (行政手続における特定の個人を識別するための番号の利用等に関する法律…省令 平成26年総務省令第85号 5条). */
const checkDigit = (eleven: string): number => {
	const sum = [...eleven]
		.reverse()
		.reduce((total, digit, place) => total + Number(digit) * (place < 6 ? place + 2 : place - 4), 0);
	return sum % 11 <= 1 ? 0 : 11 - (sum % 11);
};

const isMyNumber = (text: string): boolean => {
	const digits = text.replace(/\D/g, "");
	return checkDigit(digits.slice(0, 11)) === Number(digits[11]);
};

const isIn = (text: string): boolean =>
	!UUID.test(text) && (text.normalize("NFKC").match(TWELVE_DIGITS) ?? []).some((found) => isMyNumber(found));

/**
 * Whether a value could contain an Individual Number (個人番号: twelve digits with a check digit): in its strings, numbers
 * and keys, at any depth, also full-width or with separators. Random UUIDs are not searched.
 */
export const hasMyNumber = (value: unknown): boolean => {
	if (typeof value === "string" || typeof value === "number") return isIn(String(value));
	if (typeof value !== "object" || value === null) return false;
	return Object.entries(value).some(([key, inside]) => isIn(key) || hasMyNumber(inside));
};

const isContainer = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

/** The value at a JSON pointer; pointers from the schemas have no escapes. */
const valueAt = (json: unknown, pointer: string): unknown =>
	pointer
		.split("/")
		.slice(1)
		.reduce<unknown>((inside, step) => (isContainer(inside) ? inside[step] : undefined), json);

/** Replaces the problem of every field that could contain an Individual Number by `my-number`. */
export const namingMyNumbers = (problems: readonly FieldProblem[], json: unknown): FieldProblem[] =>
	problems.map((one) => (hasMyNumber(valueAt(json, one.pointer)) ? fieldProblem(one.pointer, "my-number") : one));
