/** Version of the contract as a whole. Types have their own: a later one is a type of its own, `referral.requested.v2`. */
export const VERSION = "1.0.0";

/** What the documents say of themselves. */
export const ABOUT = {
	title: { en: "Tsunagi", ja: "つなぎ" },
	summary: {
		en: "Hub between the agencies that support single-parent families: codes only, never a name",
		ja: "ひとり親家庭を支援する機関の間のハブ。コードだけを扱い、氏名は扱いません",
	},
	description: {
		en: "Agencies post events and are told of those that concern them. Tokens for a family, a referral or an event are your own: no two agencies share one. Answers are closed: what is not described is not there. Code lists marked `x-may-grow` can get new codes; read an unknown one as other. A type's contract changes only by a new version of the type (`referral.requested.v2`), beside the one before.",
		ja: "機関がイベントを送り、関係するイベントを受け取ります。家庭・つなぎ・イベントの番号は機関ごとに異なり、二つの機関が同じ番号を持つことはありません。応答に、ここに書かれていない項目はありません。`x-may-grow` の付いたコード一覧には、新しいコードが加わることがあります。知らないコードは「その他」として読んでください。種類の仕様を変えるときは、新しい版(`referral.requested.v2`)を、前の版と並べて加えます。",
	},
	server: { en: "This hub", ja: "このハブ" },
	oauth: {
		en: "OAuth 2.0 client credentials. Where tokens are issued differs between deployments: the output `TokenUrl` of the stack, or `/oauth2/token` on this machine.",
		ja: "OAuth 2.0 クライアントクレデンシャル。トークンの発行元は設置ごとに異なります(スタックの出力 `TokenUrl`、手元では `/oauth2/token`)。",
	},
	token: { en: "An access token you already have", ja: "取得済みのアクセストークン" },
	gateway: {
		en: "the token is missing, expired or without the scope",
		ja: "トークンがない・期限切れ・スコープ不足",
	},
	webhook: {
		summary: { en: "What the hub posts to your webhook", ja: "ハブがWebhookに送るもの" },
		description: {
			en: "Standard Webhooks 1.0. Verify the signature over the body as it came, before you read it. The same event can come twice: `webhook-id` is its id. Answer 2xx within ten seconds; anything else is tried again, later and later.",
			ja: "Standard Webhooks 1.0 です。本文を読む前に、届いたままの本文で署名を確かめてください。同じイベントが二度届くことがあります(`webhook-id` がイベントの id)。10 秒以内に 2xx を返してください。それ以外は間隔を空けて送り直します。",
		},
		headers: {
			"webhook-id": { en: "Id of the event", ja: "イベントの id" },
			"webhook-timestamp": { en: "When it is sent: seconds since 1970", ja: "送った時刻(1970年からの秒)" },
			"webhook-signature": {
				en: "`v1,` and an HMAC-SHA256 in base64; two, with a space between, while a secret is changed",
				ja: "`v1,` に続けて HMAC-SHA256 の base64。秘密鍵の切り替え中は空白を挟んで2つ",
			},
		},
		taken: { en: "Taken", ja: "受け取った" },
		refused: { en: "Not taken: tried again later", ja: "受け取れなかった: 後で送り直します" },
	},
} as const;

/** What the documents say of inboxes. */
export const INBOX = {
	title: { en: "What lies in your inbox", ja: "受信箱に入るもの" },
	description: {
		en: "Pulled with `GET /v1/inbox?after=…`, see OpenAPI. Sequence numbers count up by one, for you alone and without gaps.",
		ja: "`GET /v1/inbox?after=…` で読みます(OpenAPI を参照)。番号は機関ごとの通し番号で、抜けはありません。",
	},
	sequence: { en: "Counts up by one, without gaps", ja: "通し番号。抜けはありません" },
	withheld: { en: "An entry you may no longer see", ja: "見られなくなった1件" },
} as const;
