import type { Text } from "../operation.ts";

/** Version of the whole contract. A new version of an event type is a new type: `referral.requested.v2`. */
export const VERSION = "1.0.0";

/** Texts about the API as a whole. */
export const ABOUT = {
	title: { en: "Tsunagi", ja: "つなぎ" },
	summary: {
		en: "Hub between the agencies that support single-parent families: codes only, never a name",
		ja: "ひとり親家庭を支援する機関の間のハブ。コードだけを扱い、氏名は扱いません",
	},
	description: {
		en: "Agencies post events and are told of those that concern them. Tokens for a family, a referral or an event are your own: no two agencies share one. Of what you send, all is described here. To what the hub sends, fields may be added, and where it says `x-may-grow`, codes and types too: ignore a field that you do not know, read an unknown code as other, and keep or ignore an event of an unknown type (`OtherEvent`). A type's contract changes only by a new version of the type (`referral.requested.v2`), beside the one before.",
		ja: "機関がイベントを送り、関係するイベントを受け取ります。家庭・つなぎ・イベントの番号は機関ごとに異なり、二つの機関が同じ番号を持つことはありません。送るものは、すべてここに書かれています。ハブが送るものには、後から項目が加わることがあり、`x-may-grow` の付いた箇所にはコードや種類も加わることがあります。知らない項目は読み飛ばし、知らないコードは「その他」として読み、知らない種類のイベント(`OtherEvent`)は保存するか読み飛ばしてください。種類の仕様を変えるときは、新しいバージョン(`referral.requested.v2`)を、前のバージョンと並べて加えます。",
	},
	server: { en: "This hub", ja: "このハブ" },
	oauth: {
		en: "OAuth 2.0 client credentials. Where tokens are issued differs between deployments: the output `TokenUrl` of the stack, or `/oauth2/token` on this machine.",
		ja: "OAuth 2.0 クライアントクレデンシャル。トークンの発行元は設置ごとに異なります(スタックの出力 `TokenUrl`、手元では `/oauth2/token`)。",
	},
	token: { en: "An access token you already have", ja: "取得済みのアクセストークン" },
	/** Answers of API Gateway itself, by status. */
	gateway: {
		401: { en: "The token is missing or expired.", ja: "トークンがないか、期限が切れています。" },
		403: { en: "The token is without the scope.", ja: "トークンにスコープがありません。" },
		429: { en: "Too many requests; come again later.", ja: "要求が多すぎます。時間をおいてください。" },
		500: { en: "Not done; send the same again.", ja: "処理できませんでした。同じものをもう一度送ってください。" },
	},
	webhook: {
		summary: { en: "What the hub posts to your webhook", ja: "ハブが Webhook に送るもの" },
		description: {
			en: "Standard Webhooks 1.0. Verify the signature over the body as it came, before you read it. The same event can come twice: `webhook-id` is its id. Answer 2xx within ten seconds; anything else is tried again, later and later.",
			ja: "Standard Webhooks 1.0 です。本文を読む前に、届いたままの本文で署名を確かめてください。同じイベントが二度届くことがあります(`webhook-id` がイベントの id)。10 秒以内に 2xx を返してください。それ以外は間隔を空けて送り直します。",
		},
		headers: {
			"webhook-id": { en: "Id of the event", ja: "イベントの id" },
			"webhook-timestamp": { en: "When it is sent: seconds since 1970", ja: "送った時刻(1970年からの秒)" },
			"webhook-signature": {
				en: "`v1,` and an HMAC-SHA256 in base64; two, with a space between, while a secret is changed",
				ja: "`v1,` に続けて HMAC-SHA256 の base64。署名用シークレットの切り替え中は空白を挟んで2つ",
			},
		},
		taken: { en: "Taken", ja: "受け取った" },
		refused: { en: "Not taken: tried again later", ja: "受け取れなかった: 後で送り直します" },
	},
	challenge: {
		summary: { en: "What the hub asks your webhook first", ja: "ハブが最初に Webhook に尋ねること" },
		description: {
			en: "Before it sends anything, and when you ask for it (`POST /v1/webhook/verification`). Signed like an event. Verify, and answer 2xx with the challenge.",
			ja: "何かを送る前と、求められたとき(`POST /v1/webhook/verification`)に尋ねます。イベントと同じ署名です。確かめてから、challenge を 2xx で返してください。",
		},
		taken: { en: "The endpoint wants webhooks", ja: "Webhook を受け取る" },
		refused: { en: "It does not, or not yet: asked again later", ja: "受け取らない: 後でもう一度尋ねます" },
	},
} as const;

/** Texts about inboxes. */
export const INBOX = {
	title: { en: "What lies in your inbox", ja: "受信箱に入るもの" },
	description: {
		en: "Pulled with `GET /v1/inbox?after=…`, see OpenAPI. Sequence numbers count up by one, for you alone and without gaps.",
		ja: "`GET /v1/inbox?after=…` で読みます(OpenAPI を参照)。番号は機関ごとの通し番号で、抜けはありません。",
	},
	sequence: { en: "Counts up by one, without gaps", ja: "通し番号。抜けはありません" },
	withheld: { en: "An entry you may no longer see", ja: "見られなくなった1件" },
} as const;

/** Texts of the reference page. */
export const PAGE = {
	contents: { en: "Contents", ja: "目次" },
	documents: { en: "For machines", ja: "機械で読む仕様書" },
	noscript: {
		en: "The reference needs JavaScript; the documents above do not.",
		ja: "操作の一覧には JavaScript が必要です。上の仕様書はそのまま読めます。",
	},
	events: { en: "Event types", ja: "イベントの種類" },
	codes: { en: "Code lists", ja: "コード一覧" },
	problems: { en: "Problems and error codes", ja: "エラーの種類とコード" },
	api: { en: "Operations", ja: "操作" },
	field: { en: "Field", ja: "項目" },
	value: { en: "Value", ja: "値" },
	required: { en: "Required", ja: "必須" },
	audience: { en: "Who else may see it", ja: "見られる相手" },
	nobody: { en: "nobody", ja: "なし" },
	yes: { en: "yes", ja: "はい" },
	no: { en: "no", ja: "いいえ" },
	postedBy: { en: "Posted by", ja: "送る機関" },
	from: { en: "From", ja: "前の状態" },
	to: { en: "To", ja: "後の状態" },
	beginning: { en: "(beginning)", ja: "(開始)" },
	states: { en: "States, and what leads from one to another", ja: "状態の移り変わり" },
	statesCaption: {
		en: "Bold: something is still to be done. Point at an arrow for its event. Corrections (entered-in-error) lead from any state and are not drawn. What does not fit is kept and flagged.",
		ja: "太枠は、対応が残っている状態。矢印を指すとイベントが出ます。誤登録の訂正(entered-in-error)はどの状態からでも送れるため、省いています。合わないものも受け付け、そう示します。",
	},
	code: { en: "Code", ja: "コード" },
	label: { en: "Label", ja: "名称" },
	kind: { en: "Kind", ja: "種類" },
	status: { en: "Status", ja: "ステータス" },
	meaning: { en: "What it means", ja: "意味" },
	problemKinds: { en: "Kinds of problem", ja: "エラーの種類" },
	faultCodes: { en: "What can be wrong with a field", ja: "項目の誤りのコード" },
} as const;

/** Names of the kinds of field. */
export const KINDS = {
	token: { en: "your own token (UUID)", ja: "自機関の番号(UUID)" },
	code: { en: "one code", ja: "コード1つ" },
	codes: { en: "1 to 8 codes", ja: "コード1〜8個" },
	agency: { en: "an agency's id", ja: "機関の ID" },
	agencies: { en: "1 to 20 agencies' ids", ja: "機関の ID 1〜20個" },
	date: { en: "day (2026-04-01)", ja: "日付(2026-04-01)" },
	slot: { en: "time on a quarter of an hour (2026-04-01T10:15+09:00)", ja: "15分きざみの日時(2026-04-01T10:15+09:00)" },
	flag: { en: "true or false", ja: "true か false" },
} as const;

/** Who posts what, by role, by who may state it, or else. */
export const ROLES = {
	hub: { en: "the hub alone", ja: "ハブのみ" },
	referrer: { en: "the referring agency", ja: "依頼元" },
	recipient: { en: "the agency it is referred to", ja: "つなぎ先" },
	companion: { en: "the companion's agency", ja: "同行する機関" },
	host: { en: "the agency that is visited", ja: "訪問先" },
	owner: { en: "the agency that follows up", ja: "継続支援の担当" },
	holder: { en: "the agency that opened the case", ja: "ケースを開いた機関" },
	voice: {
		en: "the agency that opened the case, or one that it appointed to speak for the family",
		ja: "ケースを開いた機関、または意向確認機関",
	},
	opener: {
		en: "any agency, in an area that it works for; it holds the case from then on",
		ja: "業務を担う区域の機関(以後、ケースを開いた機関となる)",
	},
	team: { en: "an agency on the case", ja: "ケースに関わる機関" },
} as const satisfies Record<string, Text>;

/** Names of audiences in English; the Japanese ones are in `disclosure/audiences.ts`. */
export const AUDIENCES_EN = {
	parties: "the parties",
	holder: "the agency that opened the case",
	desk: "welfare desks on the case",
	work: "job offices on the case",
	living: "housing, nursery and school offices on the case",
	protection: "shelters, lawyers and health on the case",
	private: "NPOs and associations on the case",
	employers: "employers' associations on the case",
} as const;

/** Headers of answers, by draft-ietf-httpapi-ratelimit-headers-11. */
export const LIMIT_HEADERS = {
	RateLimit: { en: 'What is left and for how many seconds: `"client";r=…;t=…`', ja: '残りの回数と秒数: `"client";r=…;t=…`' },
	"RateLimit-Policy": {
		en: 'The limit and its window in seconds: `"client";q=…;w=60`',
		ja: '上限と、その期間(秒): `"client";q=…;w=60`',
	},
	"Retry-After": { en: "Come again after so many seconds", ja: "この秒数の後にもう一度" },
} as const;
