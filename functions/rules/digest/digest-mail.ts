import { digestSections } from "../../../schemas/digest-sections.ts";
import { escapeHtml } from "../../../schemas/html.ts";
import { type Day, dayInWords } from "../../../schemas/japan-time.ts";
import type { Digest, DigestLine } from "./digest.ts";

export type Mail = { readonly subject: string; readonly text: string; readonly html: string };

/** Headings, in the order of the mail. */
const HEADINGS: Readonly<Record<keyof Digest, { readonly ja: string }>> = {
	...digestSections,
	grounds: { ja: "情報共有の根拠の期限が近いもの" },
	reviews: { ja: "期限までに確認が必要なもの" },
	purges: { ja: "利用を停止し、廃棄して報告するもの" },
	overduePurges: { ja: "廃棄の報告が期限までに届いていない機関" },
	changes: { ja: "前回のお知らせ以後の動き" },
};
const SECTIONS = Object.keys(HEADINGS) as (keyof Digest)[];

const FOOT =
	"番号は、電話で確かめ合うための照合番号です。氏名や相談の内容はこのメールにも、つなぎにもありません。詳しくは各機関のシステムで確認してください。";

/** So many lines of a section are listed; of the others it is said how many they are. */
const MAX_LINES = 100;

const restOf = (lines: readonly DigestLine[]): string | undefined =>
	lines.length > MAX_LINES ? `ほか${lines.length - MAX_LINES}件` : undefined;

/**
 * A digest as a mail, text and HTML alike. Everything in it comes from the hub's own word lists, dates
 * and codes (4-1-ウ③-5), so there is nothing to escape; it is escaped all the same.
 */
export const mailOf = (digest: Digest, agencyJa: string, day: Day): Mail => {
	const sections = SECTIONS.map((key) => ({ title: HEADINGS[key].ja, lines: digest[key] })).filter(
		({ lines }) => lines.length > 0,
	);
	return {
		subject: `【つなぎ】本日の確認事項(${dayInWords(day)})`,
		text: [
			`${agencyJa} 御中`,
			...sections.map(({ title, lines }) => [`■ ${title}(${lines.length}件)`, ...linesInText(lines)].join("\n")),
			FOOT,
		].join("\n\n"),
		html: [
			'<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>つなぎ</title></head>',
			'<body style="font-family:sans-serif;line-height:1.7;color:#222;max-width:40em">',
			`<p>${escapeHtml(agencyJa)} 御中</p>`,
			...sections.map(({ title, lines }) => `<h2 style="font-size:1em">${title}(${lines.length}件)</h2>${table(lines)}`),
			`<p style="color:#555;font-size:.9em">${FOOT}</p></body></html>`,
		].join("\n"),
	};
};

const linesInText = (lines: readonly DigestLine[]): string[] => {
	const rest = restOf(lines);
	const listed = lines.slice(0, MAX_LINES).map((line) => `  ${line.code}  ${line.words}  ${line.when}`);
	return rest === undefined ? listed : [...listed, `  ${rest}`];
};

const table = (lines: readonly DigestLine[]): string => {
	const rest = restOf(lines);
	const rows = lines.slice(0, MAX_LINES).map((line) => `<tr>${[line.code, line.words, line.when].map(cell).join("")}</tr>`);
	return `<table style="border-collapse:collapse"><tbody>${rows.join("")}</tbody></table>${rest === undefined ? "" : `<p>${rest}</p>`}`;
};

const cell = (text: string): string => `<td style="padding:.2em .8em;border:1px solid #ccc">${escapeHtml(text)}</td>`;
