import { randomUUID } from "node:crypto";
import { check, section } from "../check.ts";
import { bare } from "./consent.ts";
import {
	type Answer,
	answerOf,
	consentTo,
	entryOf,
	eventOf,
	type Hub,
	must,
	mustBe,
	opening,
	type Party,
	post,
	read,
	recipientOf,
	tell,
	tellReferral,
} from "./hub.ts";

const ALIKE = "RFC 9110, 15.5.5; OWASP API1:2023";

/** @throws Finding unless an agency gets for what is another's exactly what it gets for what nobody has */
const mustBeAlike = (others: Answer, nobodys: Answer): void => {
	mustBe(others, 404);
	must(bare(others) === bare(nobodys), "the answers differ", "応答が異なります");
};

const command = async ({ client }: Party, path: string, body: object): Promise<Answer> =>
	answerOf(
		await client.request(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
	);

const REVIEW = { does: "lift", reason: "danger-over" };

/** What is another agency's is like what does not exist. */
export const strangers = section<Hub>(
	["Others' cases", "他機関のケース"],
	[
		check(
			{
				id: "hub.strangers.timeline",
				source: ALIKE,
				title: ["another's timeline", "他機関のケースの経過"],
				requires: [
					"Another's case and one that does not exist are answered 404, byte for byte the same.",
					"他機関のケースと存在しないケースには、1バイトも違わない 404 で応答する。",
				],
			},
			async (hub) => {
				const start = opening(hub);
				await tell(hub, start);
				const stranger = recipientOf(hub);
				mustBeAlike(
					await read(stranger, `/v1/cases/${start.subject}/timeline`),
					await read(stranger, `/v1/cases/${randomUUID()}/timeline`),
				);
			},
		),
		check(
			{
				id: "hub.strangers.recipient-token",
				source: ALIKE,
				title: ["the recipient's token in the sender's hand", "受取側の番号を送信側が使った場合"],
				requires: ["A token is good for the agency it was given to alone.", "番号は渡された機関だけが使える。"],
			},
			async (hub) => {
				const { event } = await entryOf(hub, await tellReferral(hub));
				mustBeAlike(
					await read(hub.sender, `/v1/cases/${event.subject}/timeline`),
					await read(hub.sender, `/v1/cases/${randomUUID()}/timeline`),
				);
				mustBeAlike(await read(hub.sender, `/v1/events/${event.id}`), await read(hub.sender, `/v1/events/${randomUUID()}`));
			},
		),
		check(
			{
				id: "hub.strangers.receipt",
				source: ALIKE,
				title: ["another's receipt", "他機関の受付票"],
				requires: [
					"Another's receipt and one that does not exist are answered 404, byte for byte the same.",
					"他機関の受付票と存在しない受付票には、1バイトも違わない 404 で応答する。",
				],
			},
			async (hub) => {
				const start = opening(hub);
				await tell(hub, start);
				const stranger = recipientOf(hub);
				mustBeAlike(await read(stranger, `/v1/events/${start.id}`), await read(stranger, `/v1/events/${randomUUID()}`));
			},
		),
		check(
			{
				id: "hub.strangers.post",
				source: ALIKE,
				title: ["a fact about another's case", "他機関のケースへのイベント"],
				requires: [
					"It is refused like one about a case that does not exist.",
					"存在しないケースへのイベントと同じ応答で拒否する。",
				],
			},
			async (hub) => {
				const start = opening(hub);
				await tell(hub, start);
				const stranger = recipientOf(hub);
				const said = (subject: string) =>
					JSON.stringify(eventOf(stranger, "referral.received", subject, { referral: randomUUID() }));
				mustBeAlike(await post(stranger, said(start.subject)), await post(stranger, said(randomUUID())));
			},
		),
		check(
			{
				id: "hub.strangers.commands",
				source: ALIKE,
				title: ["protection and acknowledgement of another's case", "他機関のケースの保護と受領"],
				requires: ["They are refused like those of a case that does not exist.", "存在しないケースと同じ応答で拒否する。"],
			},
			async (hub) => {
				const start = opening(hub);
				await tell(hub, start);
				const stranger = recipientOf(hub);
				for (const path of ["protection", `events/${start.id}/acknowledgement`])
					mustBeAlike(
						await command(stranger, `/v1/cases/${start.subject}/${path}`, REVIEW),
						await command(stranger, `/v1/cases/${randomUUID()}/${path}`, REVIEW),
					);
			},
		),
		check(
			{
				id: "hub.strangers.source",
				source: "CloudEvents 1.0.2, 3.1.1 (source)",
				title: ["an event in another's name", "他機関を名乗るイベント"],
				requires: [
					"source must be the agency that posts: otherwise 403.",
					"source が送信機関と異なるイベントには 403 で応答する。",
				],
			},
			async (hub) =>
				mustBe(await post(hub.sender, JSON.stringify({ ...opening(hub), source: `/agencies/${hub.recipientAgency}` })), 403),
		),
		check(
			{
				id: "hub.strangers.own",
				source: ALIKE,
				title: ["one's own is there", "自機関のものは読める"],
				requires: [
					"The sender reads its case and its receipt: the refusals above are not for everybody.",
					"送信機関自身は自分のケースと受付票を読める(上の拒否は全員に対するものではない)。",
				],
			},
			async (hub) => {
				const start = opening(hub);
				await tell(hub, start, consentTo(hub, start.subject));
				mustBe(await read(hub.sender, `/v1/cases/${start.subject}/timeline`), 200);
				mustBe(await read(hub.sender, `/v1/events/${start.id}`), 200);
			},
		),
	],
);
