import { writeFileSync } from "node:fs";
import { catalogue } from "./catalogue.gen.ts";
import { toCsv } from "./disclosure/csv.ts";
import { toHtml } from "./disclosure/html.ts";
import { toMarkdown } from "./disclosure/markdown.ts";
import { rowsOf } from "./disclosure/rows.ts";
import { TITLE } from "./disclosure/words.ts";

/** The folder of the written table. */
export const DISCLOSURE_FOLDER = new URL("./disclosure/", import.meta.url);

/** The table of who may see which field of which event (提供項目一覧), written from the catalogue: file names and texts. */
export const disclosureFiles = (): Readonly<Record<string, string>> => {
	const rows = rowsOf(catalogue);
	return { [`${TITLE}.md`]: toMarkdown(rows), [`${TITLE}.csv`]: toCsv(rows), [`${TITLE}.html`]: toHtml(rows) };
};

if (import.meta.main)
	for (const [file, text] of Object.entries(disclosureFiles())) writeFileSync(new URL(file, DISCLOSURE_FOLDER), text);
