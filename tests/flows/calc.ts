import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Charset } from "../../functions/rules/sheet/charset.ts";

const PROGRAM = "soffice";

/** Whether LibreOffice is on this machine (Debian: `apt-get install libreoffice-calc`). */
export const hasCalc = spawnSync(PROGRAM, ["--version"]).status === 0;

/** Numbers that LibreOffice's CSV filter has for charsets. */
const CHARSETS = { "utf-8": 76, shift_jis: 60 } as const satisfies Readonly<Record<Charset, number>>;

/** Commas, quotes, the charset, from line 1, no column formats; Japanese; quoted fields are looked at like any, dates and all, as Excel does. */
const opening = (charset: Charset): string => `Text - txt - csv (StarCalc):44,34,${CHARSETS[charset]},1,,1041,false,true`;

/** As a person saves it: what is shown, quotes only where they must be. */
const saving = (charset: Charset): string => `csv:Text - txt - csv (StarCalc):44,34,${CHARSETS[charset]},1,,1041,false,true,true`;

const run = promisify(execFile);

const convert = async (bytes: Buffer, from: string, to: string, ending: string, ...options: string[]): Promise<Buffer> => {
	const folder = await mkdtemp(join(tmpdir(), "tsunagi-calc-"));
	try {
		const file = join(folder, `sheet.${from}`);
		await writeFile(file, bytes);
		const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
		await run(PROGRAM, [profile, "--headless", ...options, "--convert-to", to, "--outdir", join(folder, "out"), file]);
		return await readFile(join(folder, "out", `sheet.${ending}`));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
};

/** A CSV as Calc saves it again, in the same charset. */
export const savedByCalc = (bytes: Buffer, charset: Charset): Promise<Buffer> =>
	convert(bytes, "csv", saving(charset), "csv", `--infilter=${opening(charset)}`);

const DATE_STYLE = 'number:language="ja" number:country="JP"';
const ONE_SHEET = `<?xml version="1.0" encoding="UTF-8"?><office:document
xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">`;

/** A time in the formats of cells (parts of `number:date-style` of OpenDocument), one a line, as Calc saves them in a CSV. */
export const timeSavedByCalc = async (time: string, formats: readonly string[], charset: Charset): Promise<Buffer> => {
	const styles = formats.map(
		(parts, index) =>
			`<number:date-style style:name="N${index}" ${DATE_STYLE}>${parts}</number:date-style>` +
			`<style:style style:name="ce${index}" style:family="table-cell" style:data-style-name="N${index}"/>`,
	);
	const rows = formats.map(
		(_, index) =>
			`<table:table-row><table:table-cell table:style-name="ce${index}" office:value-type="date" office:date-value="${time}"/></table:table-row>`,
	);
	const sheet = `<office:spreadsheet><table:table table:name="a">${rows.join("")}</table:table></office:spreadsheet>`;
	const document = `${ONE_SHEET}<office:automatic-styles>${styles.join("")}</office:automatic-styles><office:body>${sheet}</office:body></office:document>`;
	return convert(Buffer.from(document), "fods", saving(charset), "csv");
};

/** A cell as Calc has it: `string`, `float`, `date`; what it shows; whether it reckons. */
export type CalcCell = { readonly is: string; readonly shows: string; readonly isFormula: boolean };

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" };

const shown = (paragraphs: string): string =>
	[...paragraphs.matchAll(/<text:p>(.*?)<\/text:p>|<text:p\/>/gs)]
		.map(([, text = ""]) =>
			text
				.replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count = "1") => " ".repeat(Number(count)))
				.replace(/<text:tab\/>/g, "\t")
				.replace(/&(?:amp|lt|gt|quot|apos);/g, (one) => ENTITIES[one] ?? one)
				.replace(/&#x?[0-9a-f]+;/gi, (one) => String.fromCodePoint(Number(one.replace("&#", "0").replace(";", "")))),
		)
		.join("\n");

const attribute = (attributes: string, name: string): string | undefined => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1];

const cellsOf = (row: string): CalcCell[] =>
	[...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(([, attributes = "", inside = ""]) =>
		Array.from({ length: Number(attribute(attributes, "number-columns-repeated") ?? 1) }, () => ({
			is: attribute(attributes, "office:value-type") ?? "empty",
			shows: attribute(attributes, "office:date-value")?.replace("T", " ") ?? shown(inside),
			isFormula: attributes.includes("table:formula"),
		})),
	);

/** The cells that Calc makes of a CSV, row by row. */
export const openedInCalc = async (bytes: Buffer, charset: Charset): Promise<CalcCell[][]> => {
	const flat = (await convert(bytes, "csv", "fods", "fods", `--infilter=${opening(charset)}`)).toString();
	return [...flat.matchAll(/<table:table-row([^>]*?)>(.*?)<\/table:table-row>/gs)].map(([, , row = ""]) => cellsOf(row));
};
