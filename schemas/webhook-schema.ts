import * as z from "zod";
import { mailAddress } from "./agency-channels.ts";
import { named, said } from "./operation.ts";

const url = said(z.string().max(2_000), "Where deliveries go", "送り先の URL");
const contact = said(
	mailAddress,
	"Hears by mail when the endpoint is paused, gone or well again",
	"受け口が休止・終了・再開したときにメールで知らせる先",
);
const secret = said(z.string(), "Signs deliveries; answered this once", "署名用のシークレット。ここで一度だけ返します");
const formerSecretUntil = said(z.iso.datetime(), "Until then the former secret signs too", "以前のシークレットでも署名する期限");

/** `GET /v1/webhook`. */
export const webhookState = named(
	"Webhook",
	z.strictObject({
		url,
		contact: contact.exactOptional(),
		state: said(
			z.enum(["pending", "verified", "failing", "paused", "gone"]),
			"pending: has not said yes yet; failing: is tried again with growing waits; paused: is tried now and then; gone: said 410, nothing is sent",
			"pending=確認待ち、verified=確認済み、failing=間隔をあけて再送中、paused=休止中(ときどき試します)、gone=410 のため終了",
		),
		failures: said(z.int().min(0), "Failures in a row", "連続した失敗の回数"),
		failingSince: said(z.iso.datetime(), "Since when", "失敗が続いている起点").exactOptional(),
		nextTry: said(z.iso.datetime(), "Not called before", "次に試す時刻").exactOptional(),
		isCatchingUp: said(z.boolean(), "Whether what it missed is still to come", "たまっている分を送り終えていないか"),
		formerSecretUntil: formerSecretUntil.exactOptional(),
	}),
);

/** `PUT /v1/webhook`. */
export const webhookSet = named(
	"WebhookSet",
	z.strictObject({ url, contact: contact.exactOptional(), state: z.literal("pending"), secret: secret.exactOptional() }),
);

/** `POST /v1/webhook/secret`. */
export const newSecret = named("WebhookSecret", z.strictObject({ secret, formerSecretUntil }));

export const verificationAsked = named("WebhookVerification", z.strictObject({ state: z.literal("pending") }));

export const resendQueued = named(
	"WebhookResend",
	z.strictObject({ queued: said(z.int().min(0).max(200), "How many entries are sent again", "再送する件数") }),
);
