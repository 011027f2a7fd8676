import * as z from "zod";

/** 32 bytes in base64url: a coordinate of P-256, or an X25519 public key. */
const coordinate = z
	.string()
	.regex(/^[\w-]{42}[AEIMQUYcgkosw048]$/, "must be 32 bytes in base64url / base64url の32バイトにしてください");

/** A private part is refused by name, since its sender must make a new key. */
const privatePart = z
	.never(
		"is the private part of the key: never send it, and make a new key / 秘密鍵です。送らないでください。鍵を作り直してください",
	)
	.exactOptional();

const common = {
	kid: z
		.string("is missing / 必要な項目がありません")
		.regex(/^[\w.-]{1,64}$/, "must be 1 to 64 letters, digits, . _ - / 英数字と . _ - の1〜64字にしてください"),
	use: z.literal("enc", { error: "must be enc / enc にしてください" }),
	alg: z.literal("ECDH-ES+A256KW", { error: "must be ECDH-ES+A256KW / ECDH-ES+A256KW にしてください" }).exactOptional(),
	/** No envelope may be sealed to the key from then on. */
	revokedAt: z.iso
		.datetime("must be a UTC time such as 2026-04-01T00:00:00Z / 2026-04-01T00:00:00Z のようなUTC時刻にしてください")
		.exactOptional(),
};

/** RFC 7517 public keys for ECDH-ES (RFC 7518, 4.6; RFC 8037). */
const publicKey = z.discriminatedUnion(
	"crv",
	[
		z.strictObject({
			kty: z.literal("EC", { error: "must be EC / EC にしてください" }),
			crv: z.literal("P-256"),
			x: coordinate,
			y: coordinate,
			d: privatePart,
			...common,
		}),
		z.strictObject({
			kty: z.literal("OKP", { error: "must be OKP / OKP にしてください" }),
			crv: z.literal("X25519"),
			x: coordinate,
			d: privatePart,
			...common,
		}),
	],
	{ error: "must be P-256 or X25519 / P-256 か X25519 にしてください" },
);

/** An agency's public keys. */
export const publicKeys = z
	.array(publicKey)
	.max(10, "may hold at most 10 keys / 鍵は10本までです")
	.refine((keys) => new Set(keys.map(({ kid }) => kid)).size === keys.length, "names a kid twice / kid が重複しています")
	.default([]);
