import { catalogue } from "../catalogue.gen.ts";
import { windowInWords } from "../date-window.ts";
import { audienceNames } from "../disclosure/audiences.ts";
import type { Definition } from "../event.ts";
import type { Audience, Field } from "../field.ts";
import { escapeHtml } from "../html.ts";
import { inWords } from "../type-names.ts";
import { listOf } from "./code-lists.ts";
import { postedExample, receivedExample } from "./example-views.ts";
import { table } from "./html-table.ts";
import type { Language } from "./json-schema.ts";
import { AUDIENCES_EN, KINDS, PAGE } from "./words.ts";

const definitions: readonly Definition[] = Object.values(catalogue);

/** All event types: their fields, who may see each, and an example. */
export const eventTypesHtml = (language: Language): string =>
	[...Map.groupBy(definitions, ({ family }) => family)]
		.map(([family, own]) => {
			const title = language === "en" ? `${inWords(family.name)} (${family.ja})` : family.ja;
			return `<h3>${escapeHtml(title)}</h3>\n${own.map((one) => eventHtml(one, language)).join("\n")}`;
		})
		.join("\n");

const eventHtml = (definition: Definition, language: Language): string => {
	const { type, ja, byHub, fields } = definition;
	const example = byHub ? receivedExample(definition) : postedExample(definition);
	const headings = [PAGE.field, PAGE.value, PAGE.required, PAGE.audience].map((text) => text[language]);
	const rows = Object.entries(fields).map(([name, field]) => [
		`<code>${name}</code> ${escapeHtml(language === "en" ? `${inWords(name)} (${field.ja})` : field.ja)}`,
		valueIn(field, language),
		field.schema.safeParse(undefined).success ? PAGE.no[language] : PAGE.yes[language],
		escapeHtml(
			field.audience.map((one) => audienceIn(one, language)).join(language === "en" ? "; " : "、") || PAGE.nobody[language],
		),
	]);
	return [
		`<details id="${type}"><summary><code>${type}</code>${escapeHtml(language === "en" ? `${inWords(type)} (${ja})` : ja)}</summary>`,
		byHub ? `<p>${PAGE.byHub[language]}</p>` : "",
		table(headings, rows),
		`<p><a href="/schemas/${type}.json">JSON Schema</a></p>`,
		`<pre><code>${escapeHtml(JSON.stringify(example, undefined, 2))}</code></pre>`,
		"</details>",
	].join("\n");
};

const audienceIn = (audience: Audience, language: Language): string =>
	language === "en" ? AUDIENCES_EN[audience] : audienceNames[audience];

const valueIn = ({ kind, within }: Field, language: Language): string => {
	const window = within ? `${language === "en" ? "; " : "。"}${windowInWords(within)[language]}` : "";
	const word = escapeHtml(KINDS[kind.is][language] + window);
	if (kind.is !== "code" && kind.is !== "codes") return word;
	const list = listOf(kind.codes);
	return list ? `${word}: <a href="#codes-${list}">${list}</a>` : word;
};
