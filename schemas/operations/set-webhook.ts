import { defineOperation, named } from "../operation.ts";
import { webhookSetting } from "../webhook-order.ts";
import { webhookSet } from "../webhook-schema.ts";

export const setWebhook = defineOperation({
	id: "set-webhook",
	route: "PUT /v1/webhook",
	tag: "webhooks",
	summary: { en: "Set where your webhooks go", ja: "Webhook の送り先を登録する" },
	description: {
		en: 'An https name on port 443 that leads to public addresses. The endpoint is asked first whether it wants what the hub sends: a signed message of type endpoint.verification, to be answered 2xx with {"challenge": …} as it came. The secret is answered when it is new; a change of the URL keeps it.',
		ja: '公開された https の名前(443番)に限ります。最初に署名付きの確認(種類 endpoint.verification)を送るので、中の challenge を {"challenge": …} としてそのまま 2xx で返してください。シークレットは新しく作ったときだけ返します。URL を変えてもシークレットは同じです。',
	},
	scope: "webhooks:manage",
	body: {
		"application/json": {
			schema: named("WebhookSetting", webhookSetting),
			examples: {
				set: { en: "Set", ja: "登録", value: { url: "https://npo.example/in", contact: "it@npo.example" } },
			},
		},
	},
	answers: {
		200: {
			en: "Set, and being verified",
			ja: "登録し、確認中",
			content: {
				"application/json": {
					schema: webhookSet,
					examples: {
						first: {
							en: "The first time",
							ja: "初めての登録",
							value: {
								url: "https://npo.example/in",
								contact: "it@npo.example",
								state: "pending",
								secret: "whsec_QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=",
							},
						},
						moved: { en: "Another URL", ja: "URL の変更", value: { url: "https://npo.example/new", state: "pending" } },
					},
				},
			},
		},
	},
	problems: ["malformed", "too-large", "unsupported-media-type", "invalid-webhook"],
});
