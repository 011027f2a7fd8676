import * as z from "zod";
import { mailAddress } from "./agency-channels.ts";
import type { FieldProblem } from "./problem.ts";
import { problemsOf } from "./zod-problems.ts";

/** The most entries of an inbox that are sent again at once. */
export const MAX_RESENT = 200;

/** Where an agency wants its webhooks, and whom its technical contact is to be told by. */
export const webhookSetting = z.strictObject({ url: z.string().max(2_000, "too-long"), contact: mailAddress.exactOptional() });
export type WebhookSetting = z.output<typeof webhookSetting>;

const sequence = z.int().min(1).max(999_999_999);

/** Which entries of its inbox an agency wants to be sent again: one, or a range, both ends included. */
export const resendOrder = z.union([
	z.strictObject({ sequence }),
	z.strictObject({ from: sequence, to: sequence }).superRefine(({ from, to }, context) => {
		if (to < from || to - from >= MAX_RESENT) context.addIssue({ code: "custom", path: ["to"], message: "out-of-range" });
	}),
]);
export type ResendOrder = z.output<typeof resendOrder>;

type Read<T> = { readonly order: T } | { readonly refused: readonly FieldProblem[] };

export const parseWebhookSetting = (value: unknown): Read<WebhookSetting> => {
	const parsed = webhookSetting.safeParse(value);
	return parsed.success ? { order: parsed.data } : { refused: problemsOf(parsed.error, "") };
};

/** @returns the order; what is wrong is said of the form that the body has */
export const parseResendOrder = (value: unknown): Read<ResendOrder> => {
	const isOne = typeof value === "object" && value !== null && "sequence" in value;
	const parsed = (resendOrder.options[isOne ? 0 : 1] satisfies z.ZodType<ResendOrder>).safeParse(value);
	return parsed.success ? { order: parsed.data } : { refused: problemsOf(parsed.error, "") };
};
