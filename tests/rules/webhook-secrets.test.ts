import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isTokenCurrent, tokensFromNow } from "../../functions/rules/request/token-age.ts";
import { isShownAgain, signingSecrets, withNewSecret } from "../../functions/rules/webhook/secrets.ts";
import type { Agency } from "../../schemas/agency.ts";
import type { WebhookChannel } from "../../schemas/webhook-endpoint.ts";

const DAY = 86_400_000;
const BEGIN = Date.parse("2026-04-01T00:00:00Z");
const first: WebhookChannel = { url: "https://npo.example/in", secret: "first" };

/** Rotates after each of the waits; refused rotations change nothing. @returns when each secret was replaced */
const rotated = (waits: readonly number[]) => {
	let [webhook, now] = [first, BEGIN];
	const replaced = new Map<string, number>();
	for (const [nth, wait] of waits.entries()) {
		now += wait;
		const next = withNewSecret(webhook, `secret-${nth}`, new Date(now));
		if (next) replaced.set(webhook.secret, now);
		webhook = next ?? webhook;
	}
	return { webhook, replaced, now };
};

describe("secrets that were rotated", () => {
	it("all sign until their own time, a day after each was replaced, however often it is rotated meanwhile", () =>
		fc.assert(
			fc.property(fc.array(fc.nat(DAY / 2), { maxLength: 30 }), fc.nat(2 * DAY), (waits, later) => {
				const { webhook, replaced, now } = rotated(waits);
				const at = now + later;
				const valid = [...replaced].filter(([, since]) => at < since + DAY).map(([secret]) => secret);
				expect(signingSecrets(webhook, new Date(at)).toSorted()).toEqual([webhook.secret, ...valid].toSorted());
			}),
		));

	it("are five at most: one more is refused until the oldest has ended, and none ends before its time", () => {
		const { webhook } = rotated([0, 1, 1, 1, 1]);
		expect(withNewSecret(webhook, "one-more", new Date(BEGIN + 10))).toBeUndefined();
		expect(withNewSecret(webhook, "one-more", new Date(BEGIN + DAY))?.former).toHaveLength(5);
	});
});

describe("the answer that holds the first secret", () => {
	const made: WebhookChannel = { ...first, contact: "it@npo.example", secretMadeAt: new Date(BEGIN).toISOString() };
	const asked = { url: first.url, contact: "it@npo.example" };
	const minutes = (count: number) => new Date(BEGIN + count * 60_000);

	it("is given again to the same request for ten minutes, to no other, and not once the secret was changed", () => {
		expect(isShownAgain(made, asked, minutes(9))).toBe(true);
		expect(isShownAgain(made, asked, minutes(10))).toBe(false);
		expect(isShownAgain(made, { ...asked, url: "https://thief.example/" }, minutes(1))).toBe(false);
		expect(isShownAgain(made, { url: first.url }, minutes(1))).toBe(false);
		expect(isShownAgain(first, { url: first.url }, minutes(1))).toBe(false);
		expect(isShownAgain(withNewSecret(made, "new", minutes(1)) ?? made, asked, minutes(2))).toBe(false);
	});
});

describe("an access token", () => {
	const ended = "2026-04-01T00:00:01.000Z";
	const agency = {
		client: { id: "main" },
		furtherClients: [{ id: "other", scopes: [], tokensFrom: ended }],
	} as unknown as Agency;
	const seconds = BEGIN / 1000;

	it("is refused when it was issued before a secret of its client was retired, also in that very second", () => {
		expect(tokensFromNow(new Date(BEGIN + 999))).toBe(ended);
		expect([seconds - 1, seconds, seconds + 1].map((iat) => isTokenCurrent(agency, "other", iat))).toEqual([false, false, true]);
	});

	it("is read as API Gateway gives it, as text; without a time it is refused", () => {
		expect(isTokenCurrent(agency, "other", String(seconds + 1))).toBe(true);
		for (const iat of [undefined, "", "soon", null]) expect(isTokenCurrent(agency, "other", iat)).toBe(false);
	});

	it("of a client whose secrets were never retired is as good as its authorizer says", () => {
		expect(isTokenCurrent(agency, "main", undefined)).toBe(true);
	});
});
