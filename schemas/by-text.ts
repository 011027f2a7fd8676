/** The order of two texts by their code units: the same on every machine, whatever its language. */
export const compareText = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** Sorts by a text of each item: `rows.sort(byText(({ at }) => at))`. */
export const byText =
	<T>(textOf: (item: T) => string) =>
	(a: T, b: T): number =>
		compareText(textOf(a), textOf(b));
