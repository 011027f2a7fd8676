import * as z from "zod";
import { catalogue } from "../catalogue.gen.ts";
import type { Definition } from "../event.ts";
import { timelineEvent } from "../event-schemas.ts";
import { agencyId } from "../field.ts";
import { defineOperation, described, named } from "../operation.ts";

const definitions: readonly Definition[] = Object.values(catalogue);
const families = [...new Set(definitions.map(({ family }) => family))].filter(({ subject }) => subject);
const states = [...new Set(families.flatMap((family) => Object.keys(family.states)))];

const standing = named(
	"Standing",
	described(
		z.strictObject({
			family: z.enum(families.map(({ name }) => name)),
			id: described(z.uuid(), "Your own token for it", "自機関での番号"),
			state: z.enum(states).meta({ "x-may-grow": true }),
			ja: described(z.string(), "The state in Japanese", "状態(日本語)"),
			next: described(agencyId, "The agency that owns the next action", "次に動く機関").exactOptional(),
		}),
		"A referral, visit or follow-up as it stands",
		"つなぎ・同行支援・継続支援の今の状態",
	),
);

const timeline = named(
	"Timeline",
	z.strictObject({
		case: described(z.uuid(), "Your own token for the case", "自機関でのケースの番号"),
		protected: described(z.literal(true), "The case is protected: see its protection", "保護中のケース").exactOptional(),
		events: described(z.array(timelineEvent).max(200), "What you may see, in the order of time", "見てよい経過(時間順)"),
		standing: z.array(standing),
		next: described(z.uuid(), "Where to go on from; absent on the last page", "続きの位置。最後のページにはない").exactOptional(),
	}),
);

const CASE = "5d3c9a52-0c1f-4a7e-9a55-1f0f6a7e2b11";
const REFERRAL = catalogue["referral.requested"].example.referral;

export const readTimeline = defineOperation({
	id: "read-timeline",
	route: "GET /v1/cases/{token}/timeline",
	tag: "cases",
	summary: { en: "Read a case's timeline", ja: "ケースの経過を読む" },
	description: {
		en: "The case as you may see it. A case that is another's, one that is protected from you and one that does not exist are answered alike.",
		ja: "見てよい範囲のケースの経過です。他機関のケース、保護により見られないケース、存在しないケースは、同じ答えになります。",
	},
	scope: "timeline:read",
	parameters: {
		token: { in: "path", en: "Your token for the case", ja: "ケースの番号", schema: z.uuid(), example: CASE },
		after: { in: "query", en: "Id of the event to go on from", ja: "このイベントの次から", schema: z.uuid() },
		limit: {
			in: "query",
			en: "Events a page, 50 unless said",
			ja: "1ページの件数(既定 50)",
			schema: z.int().min(1).max(200),
			example: 50,
		},
	},
	answers: {
		200: {
			en: "A page of the timeline",
			ja: "経過の1ページ",
			content: {
				"application/json": {
					schema: timeline,
					examples: {
						requested: {
							en: "A referral that waits for its answer",
							ja: "回答待ちのつなぎ",
							value: {
								case: CASE,
								events: [
									{
										specversion: "1.0",
										id: "0b7f2c64-92a5-4c1e-8d2b-6d3f0a1b2c03",
										source: "/agencies/minato-desk",
										type: "referral.requested",
										subject: CASE,
										time: "2026-11-20T01:30:00.000Z",
										data: catalogue["referral.requested"].example,
										casecode: "K7M-3QX4",
										shortcode: "8FE-H2VD",
									},
								],
								standing: [{ family: "referral", id: REFERRAL, state: "requested", ja: "依頼中", next: "mothers-hello-work" }],
							},
						},
					},
				},
			},
		},
	},
	problems: ["invalid-query", "unknown-case"],
});
