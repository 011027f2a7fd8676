import * as z from "zod";
import { type WebhookTargets, whyNotTarget } from "./webhook-target.ts";

/** `whsec_` and 24 to 64 bytes in base64 (Standard Webhooks, "Signature scheme"). */
const secret = z
	.string()
	.regex(
		/^whsec_(?:[A-Za-z0-9+/]{4}){8,21}(?:[A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)?$/,
		"must be whsec_ and 24 to 64 bytes in base64 / whsec_ に続けて24〜64バイトの base64 にしてください",
	);

/** A mail address of an office, never of a person who is supported. */
export const mailAddress = z
	.email("must be an e-mail address / メールアドレスにしてください")
	.max(254, "is too long for an e-mail address / メールアドレスとして長すぎます");

/** The most former secrets that sign at a time: each makes every message longer. */
export const MAX_FORMER_SECRETS = 5;

/** A signed webhook. After a change of secret, messages carry the signatures of former ones too, each until its own time. */
export const webhookChannel = (targets: WebhookTargets) =>
	z.strictObject({
		url: z.string().check((context) => {
			const message = whyNotTarget(context.value, targets);
			if (message !== undefined) context.issues.push({ code: "custom", message, input: context.value });
		}),
		secret,
		/** When the first secret was made: the answer that held it is repeated for a while. */
		secretMadeAt: z.iso.datetime().exactOptional(),
		/** Gets a mail when the endpoint is paused, gone or healthy again, and when settings are changed. */
		contact: mailAddress.exactOptional(),
		former: z
			.array(z.strictObject({ secret, until: z.iso.datetime() }))
			.max(MAX_FORMER_SECRETS)
			.exactOptional(),
		/** The agency set it itself (`PUT /v1/webhook`): the register does not replace it. */
		isOwn: z.literal(true).exactOptional(),
		/** Where the agency wants to move, until the endpoint there has answered its challenge. */
		next: z
			.strictObject({ url: z.string().max(2_000), contact: mailAddress.exactOptional(), askedAt: z.iso.datetime() })
			.exactOptional(),
	});

/** A digest mail to staff, on the agency's open days. */
export const digestChannel = z.strictObject({
	recipients: z
		.array(mailAddress)
		.min(1, "must name at least one address / 宛先を一つ以上書いてください")
		.max(20, "may name at most 20 addresses / 宛先は20までです")
		.refine(
			(all) => new Set(all.map((one) => one.toLowerCase())).size === all.length,
			"names an address twice / 同じ宛先が二度あります",
		),
	/** Japan time. */
	at: z
		.string()
		.regex(/^(?:0[7-9]|1\d):[03]0$/, "must be on the hour or half past, 07:00 to 19:30 / 7:00〜19:30の正時か30分にしてください"),
});
