import * as z from "zod";
import { MIN_DAYS, type Retention, recordKinds } from "./retention.ts";

const MAX_DAYS = 36_525;

const days = z
	.int("must be a whole number of days / 日数を整数で書いてください")
	.min(MIN_DAYS, `must be at least ${MIN_DAYS} days / ${MIN_DAYS}日以上にしてください`)
	.max(MAX_DAYS, `must be at most ${MAX_DAYS} days / ${MAX_DAYS}日以下にしてください`);

const MAX_ENVELOPE_DAYS = 90;

/** How long a tenant keeps its records, as it sets it. */
export const retention = z.strictObject({
	case: days.default(recordKinds.case.days),
	envelopes: z
		.int("must be a whole number of days / 日数を整数で書いてください")
		.min(1, "must be at least a day / 1日以上にしてください")
		.max(MAX_ENVELOPE_DAYS, `must be at most ${MAX_ENVELOPE_DAYS} days / ${MAX_ENVELOPE_DAYS}日以下にしてください`)
		.default(recordKinds.envelopes.days),
});

/** The setting of a tenant in the registry is invalid; nothing may be erased by it. */
export class RetentionError extends Error {
	override name = "RetentionError";
}

/**
 * The retention periods of a tenant: its settings, and defaults for the rest.
 * @throws RetentionError when the settings are invalid
 */
export const retentionIn = (set: unknown): Retention => {
	const { success, data } = retention.safeParse(set ?? {});
	if (!success) throw new RetentionError("a tenant's setting of retention is wrong");
	return data;
};
