import { MAX_FORMER_SECRETS } from "../../../schemas/agency-channels.ts";
import type { WebhookChannel } from "../../../schemas/webhook-endpoint.ts";

/** For so long a former secret signs too, and the first answer is repeated; milliseconds. */
const OVERLAP = 24 * 3_600_000;
const SHOWN_AGAIN = 10 * 60_000;

type Former = NonNullable<WebhookChannel["former"]>;

/** The former secrets that still sign, the newest first. */
export const formerSecrets = ({ former = [] }: WebhookChannel, now: Date): Former =>
	former.filter(({ until }) => now.toISOString() < until);

/** The secrets that a message is signed with: the present one and those that were rotated within a day. */
export const signingSecrets = (webhook: WebhookChannel, now: Date): readonly string[] => [
	webhook.secret,
	...formerSecrets(webhook, now).map(({ secret }) => secret),
];

/**
 * A webhook with a new secret; the present one signs for a day more, and former ones until their own time.
 * @returns undefined when too many sign already
 */
export const withNewSecret = (webhook: WebhookChannel, secret: string, now: Date): WebhookChannel | undefined => {
	const { secretMadeAt: _, ...rest } = webhook;
	const until = new Date(now.getTime() + OVERLAP).toISOString();
	const former = [{ secret: webhook.secret, until }, ...formerSecrets(webhook, now)];
	return former.length > MAX_FORMER_SECRETS ? undefined : { ...rest, secret, former };
};

/** Whether the answer that held the first secret is given again to the same request: it may not have arrived. */
export const isShownAgain = (
	{ url, contact, secretMadeAt, next }: WebhookChannel,
	asked: { readonly url: string; readonly contact?: string | undefined },
	now: Date,
): boolean => {
	const isSame = next === undefined && url === asked.url && contact === asked.contact;
	return isSame && secretMadeAt !== undefined && now.getTime() < Date.parse(secretMadeAt) + SHOWN_AGAIN;
};
