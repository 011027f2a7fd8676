import { defineCodes } from "../../schemas/code-list.ts";
import type { DisclosedCatalogue } from "../../schemas/disclosure/rows.ts";
import type { FieldKind, FieldPolicy } from "../../schemas/field.ts";

export type SmallField = FieldPolicy & { readonly kind: FieldKind };

/** A field of a hand-made catalogue: a date that a desk may see, unless said otherwise. */
export const smallField = (given: Partial<SmallField> = {}): SmallField => ({
	ja: "開始日",
	audience: ["desk"],
	clause: "4-1-エ-2",
	kind: { is: "date" },
	...given,
});

export const outcomes = defineCodes({ used: { ja: "利用中" }, ended: { ja: "終了" } });

/** A catalogue of one event type, つなぎの完了. */
export const smallCatalogue = (fields: Readonly<Record<string, SmallField>>, ja = "つなぎの完了"): DisclosedCatalogue => ({
	"referral.completed": { type: "referral.completed", ja, family: { name: "referral", ja: "つなぎ" }, fields },
});
