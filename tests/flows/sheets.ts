import { parse } from "csv-parse/sync";
import iconv from "iconv-lite";
import type { Town } from "./town.ts";

export const DESK = "minato-desk";

export type Charset = "utf-8" | "shift_jis";
export type Row = Record<string, string>;

/** Reads a CSV as a spreadsheet on Windows does: by its mark, else as Shift_JIS. */
export const readSheet = (bytes: Buffer): Row[] =>
	parse(iconv.decode(bytes, bytes.subarray(0, 3).toString("hex") === "efbbbf" ? "utf8" : "windows-31j"), { columns: true });

/** Rows as a CSV, under every heading that one of them has. */
export const writeSheet = (rows: readonly Row[], charset: Charset): Buffer => {
	const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	const lines = [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ""))];
	return iconv.encode(lines.map((cells) => `${cells.join(",")}\r\n`).join(""), charset === "utf-8" ? "utf8" : "windows-31j");
};

/** The sheets of a hub, as its desk comes to them. */
export const sheetsOf = (town: () => Town) => {
	const ask = async (agency: string, path: string, init: RequestInit = {}) => {
		const answer = await town().client(agency).request(path, init);
		return { status: answer.status, type: answer.headers.get("content-type"), bytes: Buffer.from(await answer.arrayBuffer()) };
	};

	/** The rows of a new template. */
	const template = async (type: string, charset: Charset = "utf-8", rows = 3) =>
		readSheet((await ask(DESK, `/v1/csv/template?type=${type}&charset=${charset}&rows=${rows}`)).bytes);

	const post = async (body: Buffer, charset = "utf-8", headers: Record<string, string> = {}) =>
		ask(DESK, `/v1/csv/events?charset=${charset}`, {
			method: "POST",
			headers: { "content-type": "application/octet-stream", ...headers },
			body: new Uint8Array(body),
		});

	/** What became of the rows, read as the CSV that was answered. */
	const results = async (rows: readonly Row[], charset: Charset = "utf-8") => {
		const { status, bytes } = await post(writeSheet(rows, charset), charset);
		return { status, lines: readSheet(bytes) };
	};

	/** Errors of a file that was refused as a whole, and everything that was answered. */
	const refusal = async (body: Buffer, charset = "utf-8") => {
		const { status, bytes } = await post(body, charset);
		const text = bytes.toString();
		const { type, errors = [] } = JSON.parse(text) as { type: string; errors?: { pointer: string; code: string }[] };
		return { status, kind: type.split("problem-").at(-1), errors: errors.map(({ pointer, code }) => [pointer, code]), text };
	};

	/** A row that opens a case. */
	const opened = async (more: Row = {}): Promise<Row> => {
		const [row = {}] = await template("case.opened");
		return {
			...row,
			起きた日時: "2026/4/1 9:00",
			世帯の種別: "母子",
			ひとり親家庭となった事情: "離婚",
			相談経路: "本人の申出",
			...more,
		};
	};

	return { ask, template, post, results, refusal, opened };
};
