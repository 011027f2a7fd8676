import * as z from "zod";
import { mailAddress } from "./agency-channels.ts";
import type { FieldProblem } from "./problem.ts";
import { problemsOf } from "./zod-problems.ts";

/** Maximum number of inbox entries to send again at once. */
export const MAX_RESENT = 200;

/** Where an agency wants its webhooks, and the mail address of its technical contact. */
export const webhookSetting = z.strictObject({ url: z.string().max(2_000, "too-long"), contact: mailAddress.exactOptional() });
export type WebhookSetting = z.output<typeof webhookSetting>;

const sequence = z.int().min(1).max(999_999_999);

/** Inbox entries to send again: one, or a range, inclusive. */
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
	return parsed.success ? { order: parsed.data } : { refused: problemsOf(parsed.error, "", value) };
};

/** Reads a resend order. @returns the order, or the problems of the form that the body resembles */
export const parseResendOrder = (value: unknown): Read<ResendOrder> => {
	const isOne = typeof value === "object" && value !== null && "sequence" in value;
	const parsed = (resendOrder.options[isOne ? 0 : 1] satisfies z.ZodType<ResendOrder>).safeParse(value);
	return parsed.success ? { order: parsed.data } : { refused: problemsOf(parsed.error, "", value) };
};
