/** Where webhooks may go: `public` names on the internet only, or `any`: this machine as well (laptops, emulators). */
export type WebhookTargets = "public" | "any";

const MAX_CHARACTERS = 2_000;
const MAX_NAME_CHARACTERS = 253;

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
/** Scheme and host as written; no user, other port, escapes, brackets or trailing dot. */
const HTTPS_AND_NAME = /^https:\/\/([a-z\d.-]+)(?::443)?(?:[/?]|$)/i;
/** At least two labels, the last one of letters: no number in any notation (RFC 1123, 2.1; RFC 5890 for `xn--`). */
const NAME = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?:[a-z]{2,63}|xn--[a-z\d-]{1,59})$/;
/** Top-level names that are never on the internet: RFC 6761, 6762, 7686, 8375, 9476, and `.internal` (ICANN, 2024). */
const NOT_DELEGATED =
	/\.(?:localhost|localdomain|local|internal|intranet|private|lan|home|corp|mail|workgroup|test|invalid|onion|alt|arpa)$/;
/** Names of AWS services, some of them reachable only inside a network. Customers' APIs there are allowed below. */
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
	// `new URL` decides what is dialled: a host that was written differently hides its target.
	return written === url.hostname && isPublicName(written)
		? undefined
		: "must be a name on the public internet / 公開されたホスト名にしてください";
};

/**
 * Why a webhook may not go to an address, judged by its text alone. Numbers are not names, in any notation. What the
 * name resolves to is checked at registration and at every connection (`functions/stores/send/public-address.ts`).
 *
 * @returns the reason in English and Japanese, without the address; undefined when it may
 */
export const whyNotTarget = (text: string, targets: WebhookTargets): string | undefined => {
	const url = parseUrl(text);
	// `new URL` drops tabs and line ends, converts backslashes, and accepts any Unicode digits.
	if (url === undefined || text.length > MAX_CHARACTERS || !/^[!-[\]-~]+$/.test(text))
		return "must be a URL in ASCII without spaces / 空白のない ASCII の URL にしてください";
	if (url.username || url.password || text.includes("#"))
		return "must have no user name, password or fragment / ユーザー名・パスワード・#は書けません";
	if (targets === "any" && url.protocol === "http:" && LOOPBACK.test(url.hostname)) return undefined;
	if (url.protocol !== "https:") return "must begin with https:// / https:// で始めてください";
	return targets === "any" ? undefined : whyNotPublic(url, text);
};
