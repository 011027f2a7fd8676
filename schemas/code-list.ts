/** One code: its Japanese label, days of validity, and former labels. */
export type Code = {
	readonly ja: string;
	/** First day of validity, `yyyy-mm-dd`; without it, always valid until `to`. */
	readonly from?: string;
	/** Last day of validity; without it, still valid. */
	readonly to?: string;
	/** Labels used before, by the notice or in practice. */
	readonly formerly?: readonly string[];
	/** A case opened on this is told to nobody until its protection is decided (T3-2). */
	readonly awaitsProtection?: true;
};

/** A closed list of codes. */
export type Codes = Readonly<Record<string, Code>>;

/** A code list, its codes kept as literal types. */
export const defineCodes = <const List extends Codes>(list: List): List => list;

/** Whether the code was valid on that day (`yyyy-mm-dd`). */
export const isValidOn = (code: Code, day: string): boolean =>
	(code.from === undefined || code.from <= day) && (code.to === undefined || day <= code.to);
