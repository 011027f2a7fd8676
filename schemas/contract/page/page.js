/** Starts the API reference of the page; the document is in the page's language. */
const language = document.documentElement.lang;

/** What the reference calls its own parts, in Japanese. */
const WORDS = {
	"Try it out ": "試す",
	"Try it out": "試す",
	Cancel: "やめる",
	Execute: "送る",
	Clear: "消す",
	Reset: "元に戻す",
	Authorize: "認証",
	Logout: "認証をやめる",
	Close: "閉じる",
	"Available authorizations": "認証の方法",
	Parameters: "パラメーター",
	"No parameters": "パラメーターはありません",
	"Request body": "本文",
	"Server response": "サーバーの応答",
	"Response body": "応答の本文",
	"Response headers": "応答のヘッダー",
	Code: "コード",
	Details: "内容",
	Description: "説明",
	Name: "名前",
	Links: "リンク",
	"No links": "なし",
	"Media type": "メディアタイプ",
	Example: "例",
	Examples: "例",
	"Examples:": "例",
	"Headers:": "ヘッダー",
	"Value:": "トークン",
	Type: "型",
	required: "必須",
	"* required": "* 必須",
	"Scopes:": "スコープ",
	"select all": "すべて選ぶ",
	"select none": "すべて外す",
	Curl: "curl",
	"Request URL": "送り先",
	Responses: "応答",
	Download: "保存",
	"Example Value": "例",
	Schema: "形",
	Servers: "サーバー",
	Filter: "絞り込み",
};

const translate = (root) => {
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const word = WORDS[node.nodeValue] ?? WORDS[node.nodeValue.trim()];
		if (word !== undefined && node.parentElement?.closest("pre, code, textarea, .renderedMarkdown") === null)
			node.nodeValue = word;
	}
};

const root = document.querySelector("#reference");
if (language === "ja") {
	new MutationObserver((changes) => {
		for (const { addedNodes } of changes) for (const node of addedNodes) if (node.parentElement) translate(node.parentElement);
	}).observe(root, { childList: true, subtree: true });
}

/** What a link leads to is opened: event types and code lists are folded. */
const unfold = () => {
	const target = document.getElementById(location.hash.slice(1));
	if (target instanceof HTMLDetailsElement) target.open = true;
};
addEventListener("hashchange", unfold);
unfold();

// The reference takes every link within the page for one of its own and keeps it from leading anywhere.
addEventListener(
	"click",
	(event) => {
		const link = event.target.closest('a[href^="#"]');
		if (link === null || root.contains(link)) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		location.hash = link.getAttribute("href");
		unfold();
	},
	{ capture: true },
);

globalThis.SwaggerUIBundle({
	url: `/openapi.json?lang=${language}`,
	domNode: root,
	deepLinking: true,
	docExpansion: "list",
	defaultModelsExpandDepth: -1,
	defaultModelExpandDepth: 2,
	displayRequestDuration: true,
	persistAuthorization: false,
	validatorUrl: null,
	queryConfigEnabled: false,
	syntaxHighlight: { activated: true, theme: "agate" },
});
