import { escapeHtml } from "../../../schemas/html.ts";
import type { Mail } from "./digest-mail.ts";

/** A mail of some paragraphs, text and HTML alike. */
export const plainMail = (subject: string, paragraphs: readonly string[]): Mail => ({
	subject,
	text: paragraphs.join("\n\n"),
	html: [
		'<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>つなぎ</title></head>',
		'<body style="font-family:sans-serif;line-height:1.7;color:#222;max-width:40em">',
		...paragraphs.map((one) => `<p>${escapeHtml(one)}</p>`),
		"</body></html>",
	].join("\n"),
});
