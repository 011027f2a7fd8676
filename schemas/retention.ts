/** The local government a case belongs to: the first five digits of the area code of the agency that opened it. */
export type Tenant = string;

/** The tenant of an agency, by its area code of five digits, or six with the check digit. */
export const tenantOf = (areaCode: string): Tenant => areaCode.slice(0, 5);

/**
 * Kinds of record, and the default number of days each is kept after the last fact of its case.
 * The notice asks for proper keeping and names no period (4-1-ウ③-5); the default is five years, two of them leap years.
 * A kind that is kept `with` another has no period of its own.
 */
export const recordKinds = {
	case: { ja: "ケースの経過", days: 1_827 },
	ledger: { ja: "提供の記録", with: "case" },
	receipts: { ja: "受付票", with: "case" },
	/** Counted from sending, for envelopes that are not acknowledged. */
	envelopes: { ja: "封書", days: 30 },
} as const;

/** How long a tenant keeps each kind of record that has a period of its own, in days after the last fact of its case. */
export type Retention = {
	readonly [kind in keyof typeof recordKinds as (typeof recordKinds)[kind] extends { days: number } ? kind : never]: number;
};

/**
 * The shortest period a tenant may set, in days. Every case is reviewed at least this often, so that a shortened period
 * takes effect within that time.
 */
export const MIN_DAYS = 90;
