/** Content filters of EventBridge patterns that the runtime knows. */
type Filter =
	| string
	| { readonly prefix: string }
	| { readonly suffix: string }
	| { readonly exists: boolean }
	| { readonly "anything-but": string | readonly string[] };

/** An event pattern: for each field, the values or filters of which one must match. */
export type Pattern = { readonly [field: string]: Pattern | readonly Filter[] };

type Test = (filter: never, value: unknown) => boolean;

const FILTERS: Readonly<Record<string, Test>> = {
	prefix: (prefix: string, value) => typeof value === "string" && value.startsWith(prefix),
	suffix: (suffix: string, value) => typeof value === "string" && value.endsWith(suffix),
	exists: (exists: boolean, value) => (value !== undefined) === exists,
	"anything-but": (refused: string | readonly string[], value) =>
		value !== undefined && ![refused].flat().includes(value as string),
};

const fits = (filter: Filter, value: unknown): boolean => {
	if (typeof filter === "string") return filter === value;
	const [[name, argument] = ["", undefined]] = Object.entries(filter);
	const test = FILTERS[name];
	if (!test) throw new RangeError(`event patterns with ${name} are unknown to the local runtime`);
	return test(argument as never, value);
};

/**
 * Whether an event matches a rule's pattern, as EventBridge has it.
 * @throws RangeError for a filter the runtime does not know
 */
export const matches = (pattern: Pattern, event: Readonly<Record<string, unknown>>): boolean =>
	Object.entries(pattern).every(([field, wanted]) => {
		const value = event[field];
		if (Array.isArray(wanted)) return wanted.some((filter) => fits(filter, value));
		return matches(wanted as Pattern, (value ?? {}) as Record<string, unknown>);
	});
