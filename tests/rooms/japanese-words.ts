/** A word that staff must not read here, by a pattern that finds it; the word in its place; and why. */
export type JapaneseWord = { readonly notThis: RegExp; readonly this: string; readonly because: string };

const ONE_WORD = "one word for one thing";
const OFFICE = "as offices write it";

/** Words of Japanese texts in schemas, mails, documents and messages. Held by `japanese-words.test.ts`. */
export const JAPANESE_WORDS: readonly JapaneseWord[] = [
	// Secrets and keys.
	{
		notThis: /(?:クライアント ?ID と|前の|新しい|出る)秘密鍵/,
		this: "クライアントシークレット、署名用シークレット",
		because: "秘密鍵 is the private key of a JWE alone",
	},
	{
		notThis: /(?<!クライアント|署名用)シークレット/,
		this: "クライアントシークレット、署名用シークレット",
		because: "there are two kinds of secret",
	},
	// Names of things.
	{ notThis: /申し出|申しで/, this: "申出", because: OFFICE },
	{ notThis: /略号|照合コード|照合用|短いコード/, this: "照合番号", because: ONE_WORD },
	{ notThis: /封を|封は|封が(?!さ)|封がさ|封入|封緘|封筒/, this: "封書", because: ONE_WORD },
	{
		notThis: /指定(?:された|した)(?:機関|もう一つ|二つ)/,
		this: "固定された機関",
		because: "指定 is the appointment of a 意向確認機関",
	},
	{ notThis: /継続的な支援/, this: "継続支援", because: ONE_WORD },
	{ notThis: /受付状況|受付の記録/, this: "受付票", because: ONE_WORD },
	{
		notThis: /ウェ?ブフック|WebHook|[ぁ-んァ-ヶー一-龠々]Webhook|Webhook[ぁ-んァ-ヶー一-龠々]/,
		this: "Webhook",
		because: "one spelling, with a space beside it",
	},
	{ notThis: /受け口/, this: "受信先(エンドポイント)", because: OFFICE },
	{ notThis: /(?<![出絶改])版(?!権)/, this: "バージョン", because: ONE_WORD },
	{ notThis: /断る理由/, this: "エラーの種類", because: OFFICE },
	{ notThis: /(?<!ひとり親家庭等)日常生活支援事業/, this: "ひとり親家庭等日常生活支援事業", because: "the name of the scheme" },
	{ notThis: /のために働/, this: "〜の業務を担う", because: OFFICE },
	// What happened, and states.
	{ notThis: /つなぎを辞退/, this: "つなぎの受入不可", because: "an office does not decline a family" },
	{ notThis: /来所なし/, this: "不実施(本人不在)", because: "a visit goes to another agency" },
	{ notThis: /連絡を試みた/, this: "連絡(不通)", because: OFFICE },
	{ notThis: /時期到来|時期が来た/, this: "実施時期", because: OFFICE },
	{ notThis: /同意の縮小/, this: "同意範囲の縮小", because: "what shrinks is its scope" },
	{ notThis: /消去してください\)/, this: "(消去依頼)", because: "a name of an event asks for nothing" },
	{ notThis: /取りやめ|とりやめ/, this: "中止", because: OFFICE },
	{ notThis: /休んでいます|休止中/, this: "送信を一時停止しています", because: OFFICE },
	// Fields and codes.
	{ notThis: /返事|返答/, this: "回答", because: ONE_WORD },
	{ notThis: /きっかけ/, this: "相談経路", because: OFFICE },
	{ notThis: /支援が必要な面/, this: "支援が必要な分野", because: OFFICE },
	{ notThis: /訪問中の保育/, this: "同行中の子どもの預かり", because: "保育 is what a nursery does" },
	{ notThis: /担当区域の外/, this: "担当区域外", because: OFFICE },
	{ notThis: /書類が足りない/, this: "書類不足", because: OFFICE },
	{ notThis: /余力がない/, this: "受入体制が整わない", because: OFFICE },
];
