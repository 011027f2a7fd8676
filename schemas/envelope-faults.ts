/** What can be wrong with a sealed envelope, seen without its key; in English and Japanese. */
export const ENVELOPE_FAULTS = {
	"not-sealed": [
		"is not a compact JWE with only alg, enc, kid and epk in its header",
		"alg・enc・kid・epk だけのヘッダーを持つ compact JWE ではありません",
	],
	"algorithm-not-allowed": ["must be sealed with ECDH-ES+A256KW and A256GCM", "ECDH-ES+A256KW と A256GCM で封書を作ってください"],
	"unknown-key": ["is sealed to a key that is not the recipient's", "受取機関の鍵ではない鍵で封書が作られています"],
	"revoked-key": [
		"is sealed to a key that the recipient has withdrawn; fetch its keys again",
		"受取機関が廃止した鍵で封書が作られています。鍵を取り直してください",
	],
	"not-base64url": [
		"has a part that is not base64url as encoders write it, without padding",
		"base64url(パディングなし)として正しくない部分があります",
	],
	"wrong-ephemeral-key": ["has an epk that is no public key of its curve", "epk がその曲線の公開鍵ではありません"],
	"wrong-wrapped-key": ["has a wrapped key that is not 40 bytes long", "ラップされた鍵の長さが40バイトではありません"],
	"wrong-iv": ["has an iv that is not 12 bytes long", "初期化ベクトル(iv)の長さが12バイトではありません"],
	"wrong-tag": ["has a tag that is not 16 bytes long", "認証タグの長さが16バイトではありません"],
	"not-encrypted": [
		"can be read without a key: what it holds is not encrypted",
		"鍵がなくても読める状態です。中身が暗号化されていません",
	],
} as const satisfies Record<string, readonly [en: string, ja: string]>;
