/** Where webhooks may go: to names on the public internet alone, or (laptops, emulators) to this machine as well. */
export type WebhookTargets = "public" | "any";

const MAX_CHARACTERS = 2_000;
const MAX_NAME_CHARACTERS = 253;

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
/** Scheme and host as they were written; a user, a port, escapes, brackets and a dot at the end do not fit in. */
const HTTPS_AND_NAME = /^https:\/\/([a-z\d.-]+)(?::443)?(?:[/?]|$)/i;
/** At least two labels, the last one of letters: no number in any notation (RFC 1123, 2.1; RFC 5890 for `xn--`). */
const NAME = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?:[a-z]{2,63}|xn--[a-z\d-]{1,59})$/;
/** Top-level names that are never on the internet: RFC 6761, 6762, 7686, 8375, 9476, and `.internal` (ICANN, 2024). */
const NOT_DELEGATED =
	/\.(?:localhost|localdomain|local|internal|intranet|private|lan|home|corp|mail|workgroup|test|invalid|onion|alt|arpa)$/;
/** AWS's own services answer under this name, some of them inside a network alone; what customers publish there is an API. */
const AWS_SERVICE = /(?:^|\.)(?:amazonaws\.com(?:\.cn)?|aws\.dev|api\.aws)$/;
const PUBLISHED_ON_AWS = /^[a-z\d]+\.execute-api\.[a-z\d-]+\.amazonaws\.com$/;

const parseUrl = (text: string): URL | undefined => {
	try {
		return new URL(text);
	} catch {
		return undefined;
	}
};

const isPublicName = (name: string): boolean =>
	name.length <= MAX_NAME_CHARACTERS &&
	NAME.test(name) &&
	!NOT_DELEGATED.test(name) &&
	(!AWS_SERVICE.test(name) || PUBLISHED_ON_AWS.test(name));

const whyNotPublic = (url: URL, text: string): string | undefined => {
	if (url.port !== "") return "must use port 443 / ポートは443だけです";
	const written = HTTPS_AND_NAME.exec(text)?.[1]?.toLowerCase();
	// What `new URL` made of it is what is dialled: one that was written as something else hides where it leads.
	return written === url.hostname && isPublicName(written)
		? undefined
		: "must be a name on the public internet / 公開されたホスト名にしてください";
};

/**
 * Why a webhook may not go there, as far as the text of the address says; nothing when it may. No number is a name, in
 * any notation. What the name leads to is looked at when it is registered and whenever the hub connects
 * (`functions/stores/send/public-address.ts`).
 *
 * @returns the reason, in English and Japanese; never the address
 */
export const whyNotTarget = (text: string, targets: WebhookTargets): string | undefined => {
	const url = parseUrl(text);
	// `new URL` drops tabs and line ends, turns backslashes, and takes any digits of Unicode for digits.
	if (url === undefined || text.length > MAX_CHARACTERS || !/^[!-[\]-~]+$/.test(text))
		return "must be a URL in ASCII without spaces / 空白のない ASCII の URL にしてください";
	if (url.username || url.password || text.includes("#"))
		return "must have no user name, password or fragment / ユーザー名・パスワード・#は書けません";
	if (targets === "any" && url.protocol === "http:" && LOOPBACK.test(url.hostname)) return undefined;
	if (url.protocol !== "https:") return "must begin with https:// / https:// で始めてください";
	return targets === "any" ? undefined : whyNotPublic(url, text);
};
