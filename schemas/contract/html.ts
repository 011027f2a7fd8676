import { readFileSync } from "node:fs";
import { Marked } from "marked";
import { escapeHtml } from "../html.ts";
import { codeListsHtml } from "./html-codes.ts";
import { eventTypesHtml } from "./html-events.ts";
import { problemsHtml } from "./html-problems.ts";
import type { Language } from "./json-schema.ts";
import { ABOUT, PAGE } from "./words.ts";

const GUIDES: Readonly<Record<Language, string>> = { ja: "はじめに.md", en: "getting-started.md" };

/** The reference page in one language: guide, event types, codes, problems, and the API to read and try. */
export const pageOf = (language: Language): string => {
	const guide = guideOf(readFileSync(new URL(`../guide/${GUIDES[language]}`, import.meta.url), "utf8"));
	const other = language === "ja" ? "en" : "ja";
	const sections = [
		["events", eventTypesHtml(language)],
		["codes", codeListsHtml(language)],
		["problems", problemsHtml(language)],
		[
			"api",
			`<p>${marked(ABOUT.description[language])}</p>\n<div id="reference"><noscript><p>${PAGE.noscript[language]}</p></noscript></div>`,
		],
	] as const;
	const entry = (id: string, text: string) => `<li><a href="#${id}">${text}</a></li>`;
	return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${ABOUT.title[language]} API</title>
<link rel="icon" href="/docs/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="stylesheet" href="/docs/page.css">
<script src="/docs/swagger-ui-bundle.js" defer></script>
<script src="/docs/page.js" defer></script>
</head>
<body>
<header>
<h1>${ABOUT.title[language]} API</h1>
<a href="/docs?lang=${other}" lang="${other}" hreflang="${other}">${other === "ja" ? "日本語" : "English"}</a>
</header>
<p>${escapeHtml(ABOUT.summary[language])}</p>
<nav aria-label="${PAGE.contents[language]}"><ul>
${[...guide.headings.map(({ id, text }) => entry(id, text)), ...sections.map(([id]) => entry(id, PAGE[id][language]))].join("\n")}
</ul></nav>
<p>${PAGE.documents[language]}: <a href="/openapi.json?lang=${language}">OpenAPI 3.1</a>, <a href="/asyncapi.json?lang=${language}">AsyncAPI 3.0</a>, <a href="/docs/tsunagi.postman_collection.json" download>Postman</a></p>
<main>
${guide.html}
${sections.map(([id, html]) => `<section>\n<h2 id="${id}">${PAGE[id][language]}</h2>\n${html}\n</section>`).join("\n")}
</main>
</body>
</html>
`;
};

/** Text as HTML, with names in backticks as code. */
const marked = (text: string): string => escapeHtml(text).replace(/`([^`]+)`/g, "<code>$1</code>");

type Heading = { readonly id: string; readonly text: string };

/** Markers of generated parts: for those who edit the guide, not for its readers. */
const COMMENT = /<!--[\s\S]*?-->\n*/g;

/** The guide as HTML, and its headings for the contents. */
const guideOf = (markdown: string): { readonly html: string; readonly headings: readonly Heading[] } => {
	const headings: Heading[] = [];
	const renderer = {
		heading({ text, depth }: { text: string; depth: number }): string {
			const id = `guide-${headings.length + 1}`;
			headings.push({ id, text: escapeHtml(text) });
			return `<h${depth} id="${id}">${escapeHtml(text)}</h${depth}>\n`;
		},
	};
	const html = new Marked({ renderer, async: false }).parse(markdown.replace(COMMENT, "")) as string;
	return { html, headings };
};
