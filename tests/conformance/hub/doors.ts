import { randomUUID } from "node:crypto";
import { BATCH, type PostedEvent, STRUCTURED } from "../../../schemas/client/hub-client.ts";
import { check, section } from "../check.ts";
import { type Answer, type Hub, must, mustBe, opening, type Party, post, recorded } from "./hub.ts";

const BINDING = "CloudEvents HTTP Protocol Binding 1.0.2";

/** An event in binary mode: its attributes as headers (3.1). */
export const postBinary = (party: Party, { data, specversion, id, source, type, subject, time }: PostedEvent): Promise<Answer> =>
	post(party, JSON.stringify(data), {
		"content-type": "application/json",
		"ce-specversion": specversion,
		"ce-id": id,
		"ce-source": source,
		"ce-type": type,
		"ce-subject": subject,
		"ce-time": time,
	});

type Results = { readonly results?: readonly { readonly status?: unknown; readonly id?: unknown }[] };
const resultsOf = ({ text }: Answer) => (JSON.parse(text) as Results).results ?? [];

const mustGiveReceipt = (answer: Answer, { id }: PostedEvent): void => {
	mustBe(answer, 202);
	const { receipt } = JSON.parse(answer.text) as { receipt?: unknown };
	must(
		receipt === `/v1/events/${id}` && answer.headers.get("location") === receipt,
		"there is no receipt to look at",
		"受付票の場所が示されていません",
	);
};

/** CloudEvents' three ways in. */
export const doors = section<Hub>(
	["Three modes of CloudEvents", "CloudEvents の3方式"],
	[
		check(
			{
				id: "hub.mode.structured",
				source: `${BINDING}, 3.2`,
				title: ["structured mode", "structured モード"],
				requires: [
					"An event as application/cloudevents+json is answered 202 with a receipt, and recorded.",
					"application/cloudevents+json のイベントを 202 と受付票で受け付け、記録する。",
				],
			},
			async (hub) => {
				const event = opening(hub);
				mustGiveReceipt(await post(hub.sender, JSON.stringify(event)), event);
				await recorded(hub, event.id);
			},
		),
		check(
			{
				id: "hub.mode.binary",
				source: `${BINDING}, 3.1`,
				title: ["binary mode", "binary モード"],
				requires: [
					"An event with its attributes in ce- headers is answered like in structured mode.",
					"属性を ce- ヘッダーに書いたイベントを structured と同様に受け付ける。",
				],
			},
			async (hub) => {
				const event = opening(hub);
				mustGiveReceipt(await postBinary(hub.sender, event), event);
				await recorded(hub, event.id);
			},
		),
		check(
			{
				id: "hub.mode.batch",
				source: `${BINDING}, 3.3`,
				title: ["batched mode", "batch モード"],
				requires: [
					"A batch is answered 202, entry by entry, in its order.",
					"バッチには 202 で、順序どおり1件ごとの結果を返す。",
				],
			},
			async (hub) => {
				const events = [opening(hub), opening(hub), opening(hub)];
				const answer = await post(hub.sender, JSON.stringify(events), BATCH);
				mustBe(answer, 202);
				const ids = resultsOf(answer).map(({ id }) => id);
				must(
					JSON.stringify(ids) === JSON.stringify(events.map(({ id }) => id)),
					"the results are not those of the batch, in its order",
					"結果がバッチの内容・順序と一致しません",
				);
				for (const { id } of events) await recorded(hub, id);
			},
		),
		check(
			{
				id: "hub.mode.batch-partly",
				source: "RFC 4918, 13 (207); Tsunagi, batches",
				title: ["a batch that is partly wrong", "一部に誤りのあるバッチ"],
				requires: [
					"Right entries are accepted beside wrong ones; the answer is 207 with each one's status.",
					"誤りのある件だけを拒否し、207 で1件ごとの状態を返す。",
				],
			},
			async (hub) => {
				const [right, last] = [opening(hub), opening(hub)];
				const answer = await post(hub.sender, JSON.stringify([right, { ...opening(hub), type: "no.such-type" }, last]), BATCH);
				mustBe(answer, 207);
				const statuses = resultsOf(answer).map(({ status }) => status);
				must(
					JSON.stringify(statuses) === "[202,422,202]",
					"the entries are not answered 202, 422, 202",
					"各件の状態が 202・422・202 ではありません",
				);
				await recorded(hub, last.id);
			},
		),
		check(
			{
				id: "hub.mode.batch-size",
				source: "CloudEvents HTTP 1.0.2, 3.3.2; Tsunagi, limits",
				title: ["a batch of none, and one of too many", "空のバッチと大きすぎるバッチ"],
				requires: [
					"An empty batch is answered 202, one of 101 events 413.",
					"空のバッチには 202、101件のバッチには 413 で応答する。",
				],
			},
			async (hub) => {
				mustBe(await post(hub.sender, "[]", BATCH), 202);
				const many = Array.from({ length: 101 }, () => opening(hub));
				mustBe(await post(hub.sender, JSON.stringify(many), BATCH), 413);
			},
		),
		check(
			{
				id: "hub.mode.media-type",
				source: "RFC 9110, 15.5.16",
				title: ["other media types are refused", "他のメディアタイプを拒否する"],
				requires: [
					"Text, forms, other charsets and JSON without attributes are answered 415.",
					"テキスト・フォーム・UTF-8 以外・属性のない JSON には 415 で応答する。",
				],
			},
			async (hub) => {
				const body = JSON.stringify(opening(hub));
				for (const type of [
					"text/plain",
					"application/x-www-form-urlencoded",
					"application/cloudevents+json; charset=shift_jis",
					"application/json",
				])
					mustBe(await post(hub.sender, body, { "content-type": type }), 415);
			},
		),
		check(
			{
				id: "hub.mode.one-mode",
				source: `${BINDING}, 3`,
				title: ["one mode at a time", "方式を混ぜない"],
				requires: [
					"A structured event with ce- headers beside it is answered 400: it could say two things.",
					"structured のイベントに ce- ヘッダーが付いたものには 400 で応答する。",
				],
			},
			async (hub) => mustBe(await post(hub.sender, JSON.stringify(opening(hub)), { ...STRUCTURED, "ce-id": randomUUID() }), 400),
		),
		check(
			{
				id: "hub.mode.version",
				source: "CloudEvents 1.0.2, 3.1.1",
				title: ["another version of CloudEvents is refused", "他のバージョンの CloudEvents を拒否する"],
				requires: ["specversion other than 1.0 is answered 422.", "specversion が 1.0 以外のイベントには 422 で応答する。"],
			},
			async (hub) => mustBe(await post(hub.sender, JSON.stringify({ ...opening(hub), specversion: "0.3" })), 422),
		),
	],
);
