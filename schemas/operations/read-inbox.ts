import * as z from "zod";
import { catalogue } from "../catalogue.gen.ts";
import { receivedEvent } from "../event-schemas.ts";
import { defineOperation, described, named } from "../operation.ts";

const sequence = described(
	z.int().min(1),
	"Counts up by one, without gaps, for you alone",
	"機関ごとの通し番号。抜けはありません",
);

const entry = named(
	"InboxEntry",
	z.union([
		z.strictObject({ sequence, event: receivedEvent }),
		z.strictObject({
			sequence,
			withheld: described(
				z.literal(true),
				"You may no longer see it, or it cannot be read now: then it comes once more under a new number",
				"見られなくなった(見せてよい根拠がない)か、今は読み出せない(読み出せるようになれば新しい番号でもう一度届く)",
			),
		}),
	]),
);

const inbox = named(
	"Inbox",
	z.strictObject({
		entries: z.array(entry).max(200),
		next: described(
			z.int().min(1),
			"The `after` to go on from, or the `from` of the rest of a range; absent when there is no more",
			"次の after(範囲なら残りの from)。続きがなければない",
		).exactOptional(),
	}),
);

export const readInbox = defineOperation({
	id: "read-inbox",
	route: "GET /v1/inbox",
	tag: "inbox",
	summary: { en: "Read your inbox", ja: "受信箱を読む" },
	description: {
		en: "What you were told, in the order you were told, from a sequence number on. Numbers have no gaps: one that is missing was lost on your side, so ask again from the last you have. Read any range again with `from` and `to`: with n and n + 3 read, ask for `from={n+1}&to={n+2}`.",
		ja: "伝えられた順に、指定した番号の次から読みます。番号に抜けはありません。手元で番号が抜けていたら、`from` と `to` でその範囲を読み直してください(n と n+3 があれば `from={n+1}&to={n+2}`)。",
	},
	scope: "inbox:read",
	parameters: {
		after: {
			in: "query",
			en: "The last sequence number you have; 0, the beginning, unless said. Not beside `from`",
			ja: "手元にある最後の番号(既定 0: はじめから)。`from` とは併用できません",
			schema: z.int().min(0).max(999_999_999),
			example: 0,
		},
		wait: {
			in: "query",
			en: "When there is nothing new, wait so many seconds for it (long poll)",
			ja: "新しいものがないとき、この秒数まで待つ(ロングポーリング)",
			schema: z.int().min(0).max(20),
			example: 20,
		},
		from: {
			in: "query",
			en: "First number of a range to read once more",
			ja: "読み直す範囲の最初の番号",
			schema: z.int().min(1).max(999_999_999),
		},
		to: {
			in: "query",
			en: "Last number of the range; only beside `from`",
			ja: "範囲の最後の番号(`from` とともに)",
			schema: z.int().min(1).max(999_999_999),
		},
		limit: {
			in: "query",
			en: "Entries a page, 50 unless said",
			ja: "1ページの件数(既定 50)",
			schema: z.int().min(1).max(200),
			example: 50,
		},
		format: {
			in: "query",
			en: "json (unless said) or csv, a sheet for spreadsheet programs",
			ja: "json(既定)か csv(表計算ソフト用)",
			schema: z.enum(["json", "csv"]),
			example: "json",
		},
		charset: {
			in: "query",
			en: "Charset of a sheet: utf-8 (with BOM, unless said) or shift_jis",
			ja: "csv の文字コード: utf-8(BOM 付き、既定)か shift_jis",
			schema: z.enum(["utf-8", "shift_jis"]),
			example: "utf-8",
		},
	},
	answers: {
		200: {
			en: "A page of the inbox",
			ja: "受信箱の1ページ",
			content: {
				"application/json": {
					schema: inbox,
					examples: {
						referral: {
							en: "A referral, and an entry that may no longer be shown",
							ja: "つなぎの依頼と、見られなくなった1件",
							value: {
								entries: [
									{
										sequence: 1,
										event: {
											specversion: "1.0",
											id: "3e0c1f7a-5b2d-4c8e-9f61-7a4d2b9c8e10",
											source: "/agencies/minato-desk",
											type: "referral.requested",
											subject: "c2a4e6f8-1b3d-4f5a-8c7e-9d0b2a4c6e81",
											time: "2026-11-20T00:00:00+09:00",
											data: catalogue["referral.requested"].example,
											casecode: "K7M-3QX4",
											shortcode: "8FE-H2VD",
										},
									},
									{ sequence: 2, withheld: true },
								],
								next: 2,
							},
						},
						nothing: { en: "Nothing new", ja: "新しいものはない", value: { entries: [] } },
					},
				},
				"text/csv": { schema: z.string() },
			},
		},
	},
	problems: ["invalid-query", "not-in-charset"],
});
