import { escapeHtml } from "../html.ts";
import { codeLists, labelOf } from "./code-lists.ts";
import { table } from "./html-table.ts";
import type { Language } from "./json-schema.ts";
import { PAGE } from "./words.ts";

/** All code lists: codes and their labels. */
export const codeListsHtml = (language: Language): string =>
	codeLists
		.map(({ id, words, ja, list }) => {
			const rows = Object.entries(list).map(([code, one]) => [`<code>${code}</code>`, escapeHtml(labelOf(one))]);
			const name = `${language === "en" ? words : ja} (${id})`;
			return `<details id="codes-${id}"><summary>${escapeHtml(name)}</summary>\n${table([PAGE.code[language], PAGE.label[language]], rows)}\n</details>`;
		})
		.join("\n");
