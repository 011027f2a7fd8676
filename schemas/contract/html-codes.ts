import { codeLists, labelOf } from "./code-lists.ts";
import { escaped, table } from "./html-escape.ts";
import type { Language } from "./json-schema.ts";
import { PAGE } from "./words.ts";

/** Every code list: its codes, and what they are called. */
export const codeListsHtml = (language: Language): string =>
	codeLists
		.map(({ id, words, list }) => {
			const rows = Object.entries(list).map(([code, one]) => [`<code>${code}</code>`, escaped(labelOf(one))]);
			const name = language === "en" ? `${words} (${id})` : id;
			return `<details id="codes-${id}"><summary>${escaped(name)}</summary>\n${table([PAGE.code[language], PAGE.label[language]], rows)}\n</details>`;
		})
		.join("\n");
