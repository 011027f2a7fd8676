import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mimeOf } from "../../functions/stores/send/mime.ts";
import { readMail } from "../handlers/sent-mails.ts";

const ADDRESSES = {
	from: "hub@tsunagi.example",
	to: "hitorioya@city-minatomi.example",
	unsubscribe: "mailto:hub@tsunagi.example?subject=unsubscribe",
};

const MAIL = {
	subject: "【つなぎ】本日の確認事項(4月28日)",
	text: "港見市福祉事務所 御中\n\n■ 貴機関の回答・対応が必要なもの(1件)\n  8FE-H2VD  つなぎ:依頼中  2026-04-20から",
	html: '<!doctype html>\n<p lang="ja">港見市福祉事務所 御中</p>',
};

const made = async (mail = MAIL, name = "npo digest-2026-04-28"): Promise<string> =>
	(await mimeOf(mail, ADDRESSES, name)).toString("latin1");

/** The headers of the mail, folded lines joined. */
const headersOf = (raw: string): Map<string, string> => {
	const [head = ""] = raw.split("\r\n\r\n");
	const lines = head.replaceAll(/\r\n[ \t]+/g, " ").split("\r\n");
	return new Map(lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 2)]));
};

describe("a mail in the form of the internet", () => {
	it("says that a program wrote it and how to end it, when it was made, and by an id of the sender's domain which it is", async () => {
		const before = Math.floor(Date.now() / 1000) * 1000;
		const headers = headersOf(await made());
		expect(Object.fromEntries(headers)).toMatchObject({
			from: ADDRESSES.from,
			to: ADDRESSES.to,
			"auto-submitted": "auto-generated",
			"x-auto-response-suppress": "OOF, AutoReply",
			"list-unsubscribe": "<mailto:hub@tsunagi.example?subject=unsubscribe>",
			"mime-version": "1.0",
			"content-language": "ja",
		});
		expect(headers.get("message-id")).toMatch(/^<[0-9a-f]{32}@tsunagi\.example>$/);
		expect(headers.get("date")).toMatch(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0000$/);
		expect(Date.parse(headers.get("date") ?? "")).toBeGreaterThanOrEqual(before);
		// One that is sent again has the same id, another mail another.
		expect((await made()).includes(headers.get("message-id") ?? "?")).toBe(true);
		expect((await made(MAIL, "another")).includes(headers.get("message-id") ?? "?")).toBe(false);
	});

	it("has its text first, and the same as HTML", async () => {
		const raw = await made();
		expect(headersOf(raw).get("content-type")).toMatch(/^multipart\/alternative;/);
		expect([...raw.matchAll(/Content-Type: (text\/\w+); charset=utf-8/g)].map(([, type]) => type)).toEqual([
			"text/plain",
			"text/html",
		]);
	});

	it("is read as it was written, in lines of at most 76 columns of ASCII", async () => {
		const words = fc.array(
			fc.oneof(
				fc.constantFrom("\n", ".", "\n.\n", "From ", "=", "=?UTF-8?B?", "  ", "髙", "𠮷"),
				fc.string({ unit: "grapheme" }),
			),
			{ maxLength: 60 },
		);
		const plain = words.map(
			(parts) => `始${parts.join("").replaceAll(/[\r\p{Cc}\p{Cs}]/gu, (one) => (one === "\n" ? one : ""))}終`,
		);
		const subjects = plain.map((text) => text.replaceAll(/\s+/g, " "));
		await fc.assert(
			fc.asyncProperty(subjects, plain, plain, async (subject, text, html) => {
				const raw = await made({ subject, text, html });
				expect(raw.split("\r\n").filter((line) => line.length > 76 || /[^\t -~]/.test(line))).toEqual([]);
				expect(readMail(raw)).toMatchObject({ subject, text, html });
			}),
			{ numRuns: 50 },
		);
	});

	it("takes no header from what it says", async () => {
		const raw = await made({ ...MAIL, subject: "始\r\nBcc: canary@canary.example\r\n終" });
		expect(headersOf(raw).has("bcc")).toBe(false);
	});
});
