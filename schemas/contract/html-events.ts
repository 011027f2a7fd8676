import { windowInWords } from "../date-window.ts";
import { audienceNames } from "../disclosure/audiences.ts";
import type { Definition } from "../event.ts";
import type { Audience, Field } from "../field.ts";
import { escapeHtml } from "../html.ts";
import { inWords } from "../type-names.ts";
import { listOf } from "./code-lists.ts";
import { postedExample, receivedExample } from "./example-views.ts";
import { rolesIn, stateDiagram, stateIn } from "./html-states.ts";
import { table } from "./html-table.ts";
import type { Language } from "./json-schema.ts";
import { familiesInOrder } from "./life.ts";
import { AUDIENCES_EN, KINDS, PAGE } from "./words.ts";

/** All event types in the order of a case's life: who may post each, from which state to which, its fields, who may see each, and an example. */
export const eventTypesHtml = (language: Language): string =>
	familiesInOrder()
		.map(({ family, types }) => {
			const title = language === "en" ? `${inWords(family.name)} (${family.ja})` : family.ja;
			return [
				`<h3>${escapeHtml(title)}</h3>`,
				stateDiagram(family, types, language),
				...types.map((one) => eventHtml(one, language)),
			].join("\n");
		})
		.join("\n");

/** Who may post a type. */
const postersOf = ({ byHub, opensCase, statedBy, move }: Definition): readonly string[] => {
	if (byHub) return ["hub"];
	if (opensCase) return ["opener"];
	return statedBy ? [statedBy] : (move?.by ?? ["team"]);
};

/** Who may post a type, and the states that it leads from and to. */
const moveHtml = (definition: Definition, language: Language): string => {
	const { family, move } = definition;
	const states = (some: readonly string[]) =>
		some.map((one) => stateIn(family, one, language)).join(language === "en" ? ", " : "、");
	const said = [
		[PAGE.postedBy, rolesIn(postersOf(definition), language)],
		...(move
			? ([
					[PAGE.from, states(move.from)],
					[PAGE.to, states([move.to])],
				] as const)
			: []),
	] as const;
	return `<dl class="move">${said.map(([term, text]) => `<dt>${term[language]}</dt><dd>${escapeHtml(text)}</dd>`).join("")}</dl>`;
};

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
		moveHtml(definition, language),
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
	return list ? `${word}: <a href="#codes-${list.id}">${escapeHtml(language === "en" ? list.words : list.ja)}</a>` : word;
};
