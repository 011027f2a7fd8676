import * as z from "zod";
import { grounds } from "../codes/grounds.ts";
import { eventType } from "../event-schemas.ts";
import { agencyId, codeSchema } from "../field.ts";
import { defineOperation, described, named } from "../operation.ts";

/** The case and the event of the last entry, in the officer's own tokens. */
const place = z.string().regex(/^[0-9a-f-]{36}_[0-9a-f-]{36}$/);

const second = z.iso.datetime({ offset: true });

const disclosure = named(
	"Disclosure",
	z.strictObject({
		at: described(second, "When it reached the recipient, in Japan", "渡った日時(日本時間)"),
		recipient: agencyId,
		channel: described(
			z.enum(["inbox", "webhook", "timeline"]).meta({ "x-may-grow": true }),
			"timeline: read in the timeline with fields or on a ground it was not told with",
			"timeline: 経過の閲覧(伝えたときと項目または根拠が異なるもの)",
		),
		sender: described(z.string(), "Agency, or hub", "送った機関。ハブのときは hub"),
		type: eventType,
		ja: described(z.string(), "The type in Japanese", "イベントの種類(日本語)"),
		happened: described(z.iso.date(), "The day it happened", "事象の日"),
		fields: described(z.array(z.strictObject({ name: z.string(), ja: z.string() })), "The fields that went over", "渡った項目"),
		ground: codeSchema(grounds),
		groundJa: z.string(),
		groundGiven: described(z.iso.date(), "The day the ground was given", "根拠の日").exactOptional(),
		groundUntil: described(z.iso.date(), "Until when it holds", "根拠の期限").exactOptional(),
		case: z.uuid(),
		event: z.uuid(),
	}),
);

const disclosures = named(
	"Disclosures",
	z.strictObject({
		disclosures: z.array(disclosure),
		next: described(place, "Where to continue (`after`), of what an agency received", "続きの位置(`after`)").exactOptional(),
	}),
);

const purges = named(
	"Purges",
	z.strictObject({
		purges: z.array(
			z.strictObject({
				case: z.uuid(),
				agency: agencyId,
				askedOn: z.iso.date(),
				answerBy: z.iso.date(),
				doneOn: z.iso.date().exactOptional(),
				state: z.enum(["done", "waiting", "overdue"]),
			}),
		),
	}),
);

const query = (en: string, ja: string, schema: z.ZodType) => ({ in: "query", en, ja, schema }) as const;

export const readLedger = defineOperation({
	id: "read-ledger",
	route: "GET /v1/ledger",
	tag: "ledger",
	summary: { en: "Read the ledger", ja: "台帳を読む" },
	description: {
		en: "For privacy officers. Either every disclosure of a case (`case` and `of`), or what an agency received (`agency`, `from`, `to`, `after`), or who was asked to purge (`purges=all`). Recipients, fields, grounds and times; no values.",
		ja: "個人情報保護の担当のための台帳です。ケースごとの提供の記録(`case` と `of`)、機関ごとに受け取ったもの(`agency`・`from`・`to`・`after`)、消去を求めた状況(`purges=all`)のいずれかです。値は含みません。",
	},
	scope: "ledger:read",
	parameters: {
		case: query("A case, by the token of the agency in `of`", "ケースの番号(`of` の機関での番号)", z.uuid()),
		of: query("The agency whose token `case` is", "`case` の番号を使う機関", agencyId),
		agency: query("What this agency received", "この機関が受け取ったもの", agencyId),
		from: query("First day", "最初の日", z.iso.date()),
		to: query("Last day", "最後の日", z.iso.date()),
		after: query("Where to continue (`next`)", "続きの位置(`next`)", place),
		purges: query("Who was asked to purge", "消去を求めた状況", z.literal("all")),
		format: query(
			"csv: for a spreadsheet program, UTF-8 with BOM",
			"csv: 表計算ソフト用(UTF-8、BOM 付き)",
			z.enum(["json", "csv"]),
		),
	},
	answers: {
		200: {
			en: "Disclosures, or purges",
			ja: "提供の記録、または消去の状況",
			content: {
				"application/json": {
					schema: z.union([disclosures, purges]),
					examples: {
						purges: {
							en: "Purges",
							ja: "消去の状況",
							value: {
								purges: [
									{
										case: "5d3c9a52-0c1f-4a7e-9a55-1f0f6a7e2b11",
										agency: "support-center",
										askedOn: "2026-11-20",
										answerBy: "2026-12-04",
										state: "waiting",
									},
								],
							},
						},
					},
				},
				"text/csv": { schema: z.string() },
			},
		},
	},
	problems: ["not-a-privacy-officer", "invalid-query", "unknown-case", "unknown-agency"],
});
