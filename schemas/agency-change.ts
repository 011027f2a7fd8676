/** What can be changed of an agency's access, its webhook and its profile, and its name in Japanese. */
export const CHANGES = {
	added: "機関の登録",
	profile: "登録内容の変更",
	removed: "機関の登録の削除",
	scopes: "APIの権限(スコープ)の変更",
	"client-added": "APIのクライアントの追加",
	"client-dropped": "APIのクライアントの削除",
	"client-secret-added": "APIのクライアントシークレットの追加",
	"client-secret-retired": "APIのクライアントシークレットの廃止",
	"webhook-set": "Webhook の登録",
	"webhook-asked": "Webhook の送り先を変える申し込み",
	"webhook-moved": "Webhook の送り先の切り替え",
	"webhook-contact": "Webhook の技術担当の連絡先の変更",
	"webhook-secret": "Webhook の署名用シークレットの更新",
	"webhook-stopped": "Webhook の停止",
} as const;

export type ChangeKind = keyof typeof CHANGES;

/**
 * One change, as the hub keeps it for good: who made it, when and what. Never a secret, and of a URL its host alone,
 * since a path may hold one.
 */
export type AgencyChange = {
	readonly id: string;
	/** UTC, milliseconds. */
	readonly at: string;
	/** An OAuth client of the agency, or an operator with the `agencies` command, or the hub itself. */
	readonly by: { readonly client: string } | "operator" | "hub";
	readonly kind: ChangeKind;
	/** The client that was changed. */
	readonly client?: string;
	/** Hosts of URLs. */
	readonly from?: string;
	readonly to?: string;
	/** Names of the profile's fields, or scopes. */
	readonly names?: readonly string[];
};
