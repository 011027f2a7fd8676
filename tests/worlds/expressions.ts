type Item = Readonly<Record<string, unknown>>;

/** The names and values of an expression, by their placeholders. */
export type Placeholders = {
	readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
	readonly ExpressionAttributeValues?: Readonly<Record<string, unknown>>;
};

type Test = (item: Item | undefined, placeholders: Placeholders) => boolean;

/** An expression that these tables do not know: the part of DynamoDB that the worlds need has grown. */
class UnknownExpressionError extends Error {
	override name = "UnknownExpressionError";
}

const nameOf = (path: string, { ExpressionAttributeNames = {} }: Placeholders): string =>
	path.startsWith("#") ? (ExpressionAttributeNames[path] ?? "") : path;

const operandValue = (operand: string, item: Item | undefined, placeholders: Placeholders): unknown =>
	operand.startsWith(":") ? placeholders.ExpressionAttributeValues?.[operand] : item?.[nameOf(operand, placeholders)];

type Comparable = string | number;

const COMPARE: Readonly<Record<string, (a: Comparable, b: Comparable) => boolean>> = {
	"=": (a, b) => a === b,
	"<": (a, b) => a < b,
	"<=": (a, b) => a <= b,
	">": (a, b) => a > b,
	">=": (a, b) => a >= b,
};

const FUNCTIONS: Readonly<Record<string, (of: unknown, operand: unknown) => boolean>> = {
	attribute_exists: (of) => of !== undefined,
	attribute_not_exists: (of) => of === undefined,
	begins_with: (of, prefix) => typeof of === "string" && of.startsWith(String(prefix)),
};

const termOf = (text: string): Test => {
	const call = /^(\w+)\((\S+?)(?:, (\S+))?\)$/.exec(text);
	if (call) {
		const [, name = "", path = "", operand = ":"] = call;
		const test = FUNCTIONS[name];
		if (!test) throw new UnknownExpressionError(text);
		return (item, placeholders) => test(operandValue(path, item, placeholders), operandValue(operand, item, placeholders));
	}
	const [left = "", operator = "", right = "", ...rest] = text.split(" ");
	const compare = COMPARE[operator];
	if (!compare || rest.length > 0) throw new UnknownExpressionError(text);
	return (item, placeholders) => {
		const [a, b] = [operandValue(left, item, placeholders), operandValue(right, item, placeholders)];
		return a !== undefined && b !== undefined && compare(a as Comparable, b as Comparable);
	};
};

const read = (text: string): Test => {
	const plain = text.replace(/(\S+) BETWEEN (\S+) AND (\S+)/, "$1 >= $2 AND $1 <= $3");
	const either = plain.split(" OR ").map((part) => part.split(" AND ").map(termOf));
	return (item, placeholders) => either.some((all) => all.every((test) => test(item, placeholders)));
};

const known = new Map<string, Test>();

/** Whether an item meets a condition: comparisons and functions joined by `AND`, and these by `OR`. */
export const meets = (item: Item | undefined, condition: string, placeholders: Placeholders): boolean => {
	const test = known.get(condition) ?? read(condition);
	known.set(condition, test);
	return test(item, placeholders);
};

const assignment = (text: string, item: Item, placeholders: Placeholders): readonly [string, unknown] => {
	const [, path = "", value = ""] = /^(\S+) = (.+)$/.exec(text) ?? [];
	const ifAbsent = /^if_not_exists\((\S+), (\S+)\)$/.exec(value);
	if (path === "" || (!ifAbsent && value.includes(" "))) throw new UnknownExpressionError(text);
	const [first = "", second = ""] = ifAbsent ? ifAbsent.slice(1) : [value];
	const found = operandValue(first, item, placeholders) ?? (second === "" ? undefined : operandValue(second, item, placeholders));
	return [nameOf(path, placeholders), found];
};

const sum = (text: string, item: Item, placeholders: Placeholders): readonly [string, unknown] => {
	const [path = "", operand = ""] = text.split(" ");
	const before = Number(operandValue(path, item, placeholders) ?? 0);
	return [nameOf(path, placeholders), before + Number(operandValue(operand, item, placeholders))];
};

/** The attributes that an update changes, with what they become; undefined: it is removed. */
export const changesOf = (update: string, item: Item, placeholders: Placeholders): Readonly<Record<string, unknown>> => {
	const clauses = [...update.matchAll(/(SET|ADD|REMOVE) (.+?)(?= (?:SET|ADD|REMOVE) |$)/g)];
	if (clauses.length === 0) throw new UnknownExpressionError(update);
	return Object.fromEntries(
		clauses.flatMap(([, verb, text = ""]) => {
			if (verb === "REMOVE") return [[nameOf(text, placeholders), undefined] as const];
			if (verb === "ADD") return [sum(text, item, placeholders)];
			return text.split(/, (?![^(]*\))/).map((one) => assignment(one, item, placeholders));
		}),
	);
};
