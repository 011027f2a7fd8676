import * as z from "zod";
import { agencyId } from "./field.ts";
import type { AgencyId } from "./ids.ts";
import { described, named } from "./operation.ts";

/** What the sender of an accepted event must know at once. Codes of those that are not told are those of receipts. */
export const WARNINGS = {
	"no-ground": [
		"Not told yet: no consent or other ground covers these agencies. They are told once one is recorded.",
		"同意などの根拠が未登録のため、まだ相手に伝わっていません。根拠が記録されると伝わります。",
	],
	protected: [
		"Not told: the case is protected, and these agencies are not pinned to it.",
		"ケースが保護中のため、固定されていない相手には伝わっていません。",
	],
	"awaiting-protection": [
		"Nobody is told yet: set the protection of the case, or say that it is not needed.",
		"保護の要否が決まるまで、どの機関にも伝わりません。保護を設定するか、不要として登録してください。",
	],
	"not-registered": [
		"Not told: these agencies do not work for the area of the case now.",
		"相手がこの区域の業務を担う機関として登録されていないため、伝わっていません。",
	],
	"entered-in-error": [
		"Not told: what it belongs to was recalled as entered in error.",
		"誤登録として取り消されたものに関するため、伝わっていません。",
	],
	"no-channel": [
		"In the inbox of these agencies alone: they have neither a webhook nor digests, and learn of it when they read their inbox. Call them if it is urgent.",
		"相手に Webhook もメールも登録されていないため、受信箱を読むまで気づかれません。急ぐときは電話で知らせてください。",
	],
} as const satisfies Record<string, readonly [en: string, ja: string]>;

export type WarningCode = keyof typeof WARNINGS;

/** A warning, and the agencies that it is about; none when it is about the case as a whole. */
export type Warning = {
	readonly code: WarningCode;
	readonly en: string;
	readonly ja: string;
	readonly agencies?: readonly AgencyId[];
};

export const warning = (code: WarningCode, agencies: readonly AgencyId[] = []): Warning => {
	const [en, ja] = WARNINGS[code];
	return { code, en, ja, ...(agencies.length > 0 ? { agencies } : {}) };
};

const codes = Object.keys(WARNINGS) as [WarningCode, ...WarningCode[]];

/** `warnings` of an accepted event. */
export const warningsSchema = described(
	z
		.array(
			named(
				"Warning",
				z.strictObject({
					code: z.enum(codes).meta({
						id: "WarningCode",
						"x-may-grow": true,
						"x-en": "What to know. New codes may be added.",
						"x-ja": "注意の種類。今後増えることがあります。",
						"x-labels": Object.fromEntries(Object.entries(WARNINGS).map(([code, [en, ja]]) => [code, { en, ja }])),
					}),
					en: described(z.string(), "In English", "英語の説明"),
					ja: described(z.string(), "In Japanese", "日本語の説明"),
					agencies: described(z.array(agencyId), "The agencies it is about", "対象の機関").exactOptional(),
				}),
			),
		)
		.min(1),
	"What to know by what is recorded now; the receipt has it as it stands later",
	"現時点の記録からわかる注意。その後の状況は受付票で確認してください",
).exactOptional();
