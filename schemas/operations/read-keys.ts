import * as z from "zod";
import { agencyId } from "../field.ts";
import { defineOperation, described, named } from "../operation.ts";

const common = {
	kid: z.string().regex(/^[\w.-]{1,64}$/),
	use: z.literal("enc"),
	alg: z.literal("ECDH-ES+A256KW"),
};
const coordinate = z.string().regex(/^[\w-]{43}$/);

const jwks = named(
	"PublicKeys",
	z.strictObject({
		keys: described(
			z
				.array(
					z.discriminatedUnion("crv", [
						z.strictObject({ kty: z.literal("EC"), crv: z.literal("P-256"), x: coordinate, y: coordinate, ...common }),
						z.strictObject({ kty: z.literal("OKP"), crv: z.literal("X25519"), x: coordinate, ...common }),
					]),
				)
				.max(10),
			"Keys that may be sealed to now; none: nothing can be sealed for this agency",
			"今、封書を作ってよい鍵。空なら、この機関宛ての封書は作れません",
		),
	}),
);

export const readKeys = defineOperation({
	id: "read-keys",
	route: "GET /v1/agencies/{id}/jwks",
	tag: "agencies",
	summary: { en: "Read an agency's public keys", ja: "機関の公開鍵を読む" },
	description: {
		en: "A JWK set (RFC 7517). Seal with ECDH-ES+A256KW and A256GCM.",
		ja: "JWK セット(RFC 7517)です。封書は ECDH-ES+A256KW と A256GCM で作ります。",
	},
	scope: "events:write",
	parameters: {
		id: { in: "path", en: "The agency's id", ja: "機関の ID", schema: agencyId, example: "support-center" },
	},
	answers: {
		200: {
			en: "Its keys",
			ja: "公開鍵",
			content: {
				"application/jwk-set+json": {
					schema: jwks,
					examples: {
						one: {
							en: "One key",
							ja: "鍵1本",
							value: {
								keys: [
									{
										alg: "ECDH-ES+A256KW",
										kty: "OKP",
										crv: "X25519",
										x: "3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08",
										kid: "2026-11",
										use: "enc",
									},
								],
							},
						},
					},
				},
			},
		},
	},
	problems: ["unknown-agency"],
});
