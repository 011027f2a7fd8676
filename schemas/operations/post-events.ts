import * as z from "zod";
import { catalogue } from "../catalogue.gen.ts";
import { anyPostedData, postedEvent } from "../event-schemas.ts";
import { randomId } from "../field.ts";
import type { AgencyId } from "../ids.ts";
import { defineOperation, described, named } from "../operation.ts";
import { problem } from "../problem.ts";
import { problemOf } from "../problem-schemas.ts";
import { REFUSALS, refusalStatus } from "../refusals.ts";
import { warning, warningsSchema } from "../warning.ts";

const receipt = z.string().regex(/^\/v1\/events\/[0-9a-fA-F-]{36}$/);

const accepted = named(
	"Accepted",
	z.strictObject({
		id: randomId,
		receipt: described(receipt, "Where the receipt is read", "受付票を読む場所"),
		warnings: warningsSchema,
	}),
);

const batchResult = named(
	"BatchResult",
	z.union([
		z.strictObject({ status: z.literal(202), id: randomId, receipt, warnings: warningsSchema }),
		z.strictObject({
			status: refusalStatus,
			id: randomId.exactOptional(),
			problem: problemOf(REFUSALS),
		}),
	]),
);

const batchAnswer = named(
	"BatchAnswer",
	z.strictObject({
		results: described(z.array(batchResult).min(1).max(100), "One for each event, in order", "イベントごとの結果(送った順)"),
	}),
);

const ID = "0b7f2c64-92a5-4c1e-8d2b-6d3f0a1b2c03";
const event = {
	specversion: "1.0",
	id: ID,
	source: "/agencies/minato-desk",
	type: "referral.requested",
	subject: "5d3c9a52-0c1f-4a7e-9a55-1f0f6a7e2b11",
	time: "2026-11-20T10:30:00+09:00",
	data: catalogue["referral.requested"].example,
};
const good = { id: ID, receipt: `/v1/events/${ID}` };

const attribute = (en: string, ja: string, example: string) =>
	({ in: "header", en: `Binary mode: ${en}`, ja: `バイナリーモード: ${ja}`, schema: z.string(), example }) as const;

export const postEvents = defineOperation({
	id: "post-events",
	route: "POST /v1/events",
	tag: "events",
	summary: { en: "Post events", ja: "イベントを送る" },
	description: {
		en: "One event or a batch, in the three HTTP modes of CloudEvents 1.0. 202 means durable: it is not lost from then on; `warnings` say whom it does not reach yet, and why. An event posted again with the same id and content is answered the same again. Of a batch each entry is answered by itself, in order, also one that cannot be read; an empty batch is answered 202 without a body. Extension attributes that only say how an event travelled (traceparent, tracestate, partitionkey, sampledrate, sequence, sequencetype, recordedtime, correlationid, causationid) are taken and not kept; others are refused by name. A body has 262,144 bytes at most, an event 98,304, a batch 100 events.",
		ja: "CloudEvents 1.0 の HTTP の3つの形式で、1件または最大100件を送ります。202 は「失われない」という意味です。まだ伝わらない相手とその理由は `warnings` にあります。同じ id・同じ内容をもう一度送っても結果は同じです。一括では、読めないものも含めて1件ごとに順に結果を答えます。空の一括には本文のない 202 を答えます。伝わり方だけを表す拡張属性(traceparent・tracestate・partitionkey・sampledrate・sequence・sequencetype・recordedtime・correlationid・causationid)は受け取りますが保存しません。それ以外の拡張属性は、名前を示して断ります。本文は 262,144 バイト、1件は 98,304 バイト、一括は 100 件までです。",
	},
	scope: "events:write",
	parameters: {
		"ce-specversion": attribute("always 1.0", "常に 1.0", "1.0"),
		"ce-id": attribute("id of the event", "イベントの id", ID),
		"ce-source": attribute("/agencies/ and your own id", "/agencies/ と自機関の ID", "/agencies/minato-desk"),
		"ce-type": attribute("type of the event", "イベントの種類", "referral.requested"),
		"ce-subject": attribute("your token for the case", "ケースの番号", event.subject),
		"ce-time": attribute("when it happened", "起きた日時", event.time),
	},
	body: {
		"application/cloudevents+json": {
			schema: postedEvent,
			examples: { referral: { en: "A referral", ja: "つなぎの依頼", value: event } },
		},
		"application/cloudevents-batch+json": {
			schema: z.array(postedEvent).max(100),
			examples: { batch: { en: "A batch of one", ja: "1件の一括", value: [event] } },
		},
		"application/json": {
			schema: anyPostedData,
			examples: { binary: { en: "The data of a referral", ja: "つなぎの依頼の data", value: event.data } },
		},
	},
	answers: {
		202: {
			en: "Accepted, all of it",
			ja: "すべて受け付けました",
			headers: {
				location: { en: "The receipt (one event)", ja: "受付票の場所(1件のとき)", schema: receipt },
			},
			content: {
				"application/json": {
					schema: z.union([accepted, batchAnswer]),
					examples: {
						one: { en: "One event", ja: "1件", value: good },
						warned: {
							en: "Accepted, and not told yet",
							ja: "受け付けたが、まだ伝わっていない",
							value: { ...good, warnings: [warning("no-ground", ["support-center" as AgencyId])] },
						},
						batch: { en: "A batch", ja: "一括", value: { results: [{ status: 202, ...good }] } },
					},
				},
			},
		},
		207: {
			en: "Some of the batch were refused; each has its own status",
			ja: "一括の一部を受け付けませんでした。1件ごとの結果を見てください",
			content: {
				"application/json": {
					schema: batchAnswer,
					examples: {
						some: {
							en: "One accepted, one refused",
							ja: "1件は受け付け、1件は断った",
							value: {
								results: [
									{ status: 202, ...good },
									{ status: 404, problem: problem("unknown-case") },
								],
							},
						},
					},
				},
			},
		},
	},
	problems: [
		"malformed",
		"mixed-modes",
		"not-a-batch",
		"too-large",
		"event-too-large",
		"too-many-events",
		"unsupported-media-type",
		...REFUSALS,
	],
});
