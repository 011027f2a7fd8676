import { randomUUID } from "node:crypto";
import { BATCH, type PostedEvent } from "../../../schemas/client/hub-client.ts";
import { check, section } from "../check.ts";
import { postBinary } from "./doors.ts";
import { eventOf, type Hub, must, mustBe, opening, post, recorded, referralTo, say, tell } from "./hub.ts";

const timesOnTimeline = async ({ sender }: Hub, { subject, id }: PostedEvent): Promise<number> =>
	(await sender.client.timeline(subject)).events.filter((one) => one.id === id).length;

const mustBeOnce = async (hub: Hub, event: PostedEvent): Promise<void> => {
	await recorded(hub, event.id);
	const times = await timesOnTimeline(hub, event);
	must(times === 1, `it is in the timeline ${times} times`, `経過に ${times} 件あります`);
};

/** What a case has come to, without the tokens that name its things. */
const standingOf = async ({ sender }: Hub, subject: string): Promise<string> => {
	const { events, standing } = await sender.client.timeline(subject);
	return JSON.stringify({
		types: events.map(({ type, unfitting = false }) => [type, unfitting]),
		states: standing.map(({ family, state }) => [family, state]).sort(),
	});
};

/** Facts of a referral that follow on one another; their times say in which order. */
const course = (hub: Hub, subject: string): PostedEvent[] => {
	const referral = randomUUID();
	const requested = referralTo(hub, subject, { referral });
	const withdrawn = eventOf(hub.sender, "referral.withdrawn", subject, { referral, reason: "no-longer-needed" });
	return [requested, withdrawn];
};

/** Repetition and order: a fact is a fact. */
export const facts = section<Hub>(
	["Repetition and order", "重複と順序"],
	[
		check(
			{
				id: "hub.facts.again",
				source: "CloudEvents 1.0.2, 3.1.1 (id); Tsunagi, idempotency",
				title: ["the same event again", "同じイベントの再送"],
				requires: [
					"The same event again gets the same answer and counts once.",
					"同じイベントを再送すると同じ応答を返し、一度だけ数える。",
				],
			},
			async (hub) => {
				const event = opening(hub);
				const [first, second] = [await post(hub.sender, JSON.stringify(event)), await post(hub.sender, JSON.stringify(event))];
				mustBe(first, 202);
				must(first.status === second.status && first.text === second.text, "the answers differ", "応答が異なります");
				await mustBeOnce(hub, event);
			},
		),
		check(
			{
				id: "hub.facts.other-mode",
				source: "CloudEvents HTTP Protocol Binding 1.0.2, 3",
				title: ["the same event in another mode", "別の方式での再送"],
				requires: ["It is the same event in whatever mode it comes.", "どの方式で届いても同じイベントとして扱う。"],
			},
			async (hub) => {
				const event = opening(hub);
				mustBe(await post(hub.sender, JSON.stringify(event)), 202);
				mustBe(await postBinary(hub.sender, event), 202);
				mustBe(await post(hub.sender, JSON.stringify([event, event]), BATCH), 202);
				await mustBeOnce(hub, event);
			},
		),
		check(
			{
				id: "hub.facts.at-once",
				source: "Tsunagi, idempotency",
				title: ["the same event eight times at once", "同じイベントを同時に8回"],
				requires: ["All are answered 202, and it counts once.", "すべて 202 で応答し、一度だけ数える。"],
			},
			async (hub) => {
				const event = opening(hub);
				const statuses = await Promise.all(Array.from({ length: 8 }, () => say(hub.sender, event)));
				for (const status of statuses) mustBe({ status }, 202);
				await mustBeOnce(hub, event);
			},
		),
		check(
			{
				id: "hub.facts.conflict",
				source: "RFC 9110, 15.5.10; Tsunagi, idempotency",
				title: ["the same id with another content", "同じ id で内容の異なるイベント"],
				requires: ["It is answered 409, and what was accepted first stays.", "409 で応答し、先に受け付けたものを残す。"],
			},
			async (hub) => {
				const subject = randomUUID();
				const event = opening(hub, subject);
				await tell(hub, event);
				const other = eventOf(
					hub.sender,
					"case.opened",
					subject,
					{ householdType: "father", basis: "bereaved", origin: "self" },
					event,
				);
				mustBe(await post(hub.sender, JSON.stringify(other)), 409);
				const [kept] = (await hub.sender.client.timeline(subject)).events;
				must(
					kept?.type === "case.opened" && kept.data.householdType === "mother",
					"the first is no longer there",
					"先のイベントが残っていません",
				);
			},
		),
		check(
			{
				id: "hub.facts.order",
				source: "Tsunagi, order",
				title: ["facts in another order end the same", "順序が入れ替わっても同じ結果になる"],
				requires: [
					"The same facts posted in their order and against it lead to the same timeline and state.",
					"同じ事実を順に送っても逆に送っても、経過と状態が同じになる。",
				],
			},
			async (hub) => {
				const [straight, reversed] = [randomUUID(), randomUUID()];
				await tell(hub, opening(hub, straight), ...course(hub, straight));
				await tell(hub, opening(hub, reversed), ...course(hub, reversed).reverse());
				const [one, other] = [await standingOf(hub, straight), await standingOf(hub, reversed)];
				must(one === other, "timelines or states differ", "経過または状態が異なります");
			},
		),
		check(
			{
				id: "hub.facts.unfitting",
				source: "Tsunagi, order",
				title: ["what does not fit yet is kept and flagged", "前提が届いていない事実を印を付けて残す"],
				requires: [
					"A fact that arrives before what it follows on is flagged, until that arrives.",
					"前提より先に届いた事実には印を付け、前提が届いたら印を外す。",
				],
			},
			async (hub) => {
				const subject = randomUUID();
				const [requested, withdrawn] = course(hub, subject);
				if (!requested || !withdrawn) return;
				const isFlagged = async (): Promise<boolean> =>
					(await hub.sender.client.timeline(subject)).events.some(
						({ id, unfitting }) => id === withdrawn.id && unfitting === true,
					);
				await tell(hub, opening(hub, subject), withdrawn);
				must(await isFlagged(), "it is not flagged", "印が付いていません");
				await tell(hub, requested);
				must(!(await isFlagged()), "the flag stays", "印が外れません");
			},
		),
		check(
			{
				id: "hub.facts.paged",
				source: "Tsunagi, timelines",
				title: ["a timeline page by page", "経過のページ送り"],
				requires: ["Pages of one entry give the same as one page.", "1件ずつのページでも、全体と同じ内容・順序になる。"],
			},
			async (hub) => {
				const subject = randomUUID();
				await tell(hub, opening(hub, subject), ...course(hub, subject));
				const whole = (await hub.sender.client.timeline(subject)).events.map(({ id }) => id);
				const single: string[] = [];
				for (let after: string | undefined, isMore = true; isMore; ) {
					const query = { limit: 1, ...(after === undefined ? {} : { after }) };
					const { data } = await hub.sender.client.api.GET("/v1/cases/{token}/timeline", {
						params: { path: { token: subject }, query },
					});
					single.push(...(data?.events.map(({ id }) => id) ?? []));
					after = data?.next;
					isMore = after !== undefined && single.length <= whole.length;
				}
				must(
					JSON.stringify(single) === JSON.stringify(whole),
					"the pages differ from the whole",
					"ページの内容が全体と異なります",
				);
			},
		),
	],
);
