import * as z from "zod";
import type { Code } from "./code-list.ts";
import { protectionBases } from "./codes/protection-bases.ts";
import { protectionEndings } from "./codes/protection-endings.ts";
import { protectionWaivers } from "./codes/protection-waivers.ts";
import { agencyId, codeSchema } from "./field.ts";
import type { AgencyId, EventId } from "./ids.ts";
import { namingMyNumbers } from "./my-number.ts";
import { type FieldProblem, fieldProblem } from "./problem.ts";
import { problemsOf } from "./zod-problems.ts";

/** The schema of a code list, with its codes as literal types. */
const codesOf = <T extends string>(codes: Readonly<Record<T, Code>>) =>
	codeSchema(codes) as unknown as z.ZodEnum<Readonly<Record<T, T>>>;

/**
 * An order to set or lift a case's protection (DV等支援措置, 避難中, 保護命令; T3-2). It has a route of its own and never
 * travels on the bus, whose metadata would reveal that the case is protected.
 */
export const orderSchema = z.discriminatedUnion("does", [
	z.strictObject({
		does: z.literal("set"),
		basis: codesOf(protectionBases),
		/** The only agencies that are told anything, besides the one that sets it. */
		pinned: z
			.array(agencyId)
			.max(20)
			.refine((all) => new Set(all).size === all.length, "repeated")
			.meta({ uniqueItems: true }),
		/** The day by which it is reviewed: within a year, the term of 支援措置. */
		reviewBy: z.iso.date(),
	}),
	z.strictObject({ does: z.literal("lift"), reason: codesOf(protectionEndings) }),
	/** A case that waits for its protection to be decided needs none. */
	z.strictObject({ does: z.literal("waive"), reason: codesOf(protectionWaivers) }),
]);

export type ProtectionOrder = z.output<typeof orderSchema>;

/** An order, by whom and when (UTC, milliseconds, the hub's clock). */
export type GivenOrder = ProtectionOrder & {
	readonly time: string;
	readonly by: AgencyId;
	/** The two privacy officers who decided it, where it is the hub's (`npm run ops:protection`). */
	readonly officers?: readonly AgencyId[];
};

/** An order as the hub keeps it. */
export type RecordedOrder = GivenOrder & { readonly id: EventId };

const DAY_MILLISECONDS = 86_400_000;

/** Reads an order. @param now decides whether `reviewBy` is within a year */
export const parseProtection = (
	json: unknown,
	now: Date,
): { readonly order: ProtectionOrder } | { readonly refused: readonly FieldProblem[] } => {
	const { success, data, error } = orderSchema.safeParse(json, { reportInput: false });
	if (!success) return { refused: namingMyNumbers(problemsOf(error, "", json), json) };
	if (data.does !== "set") return { order: data };
	const days = (Date.parse(data.reviewBy) - now.getTime()) / DAY_MILLISECONDS;
	return days > -1 && days <= 366 ? { order: data } : { refused: [fieldProblem("/reviewBy", "out-of-range")] };
};

/** Reads a kept order. @returns undefined when this version cannot read it; it then counts as a protection without pinned agencies */
export const recordedOrderIn = (stored: unknown): RecordedOrder | undefined => {
	const { id, time, by, officers, ...order } = (stored ?? {}) as Partial<RecordedOrder>;
	const read = orderSchema.safeParse(order);
	const isWhole = read.success && typeof id === "string" && typeof time === "string" && typeof by === "string";
	const decidedBy = z.array(agencyId).safeParse(officers);
	return isWhole ? { ...read.data, id, time, by, ...(decidedBy.success ? { officers: decidedBy.data } : {}) } : undefined;
};
