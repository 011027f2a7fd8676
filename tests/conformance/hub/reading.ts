import { check, NotChecked, section } from "../check.ts";
import { type Answer, type Hub, must, mustBe, type Party, read, recipientOf, referralTo, say, tell } from "./hub.ts";
import { theEntry, theReferral } from "./referral.ts";

type Page = { readonly entries?: readonly { readonly sequence: number; readonly event?: unknown }[]; readonly next?: unknown };
type List = { readonly events?: readonly { readonly id?: unknown }[]; readonly more?: unknown; readonly next?: unknown };

const pageOf = ({ text }: Answer): Page => JSON.parse(text) as Page;

/** A parameter that a hub knows is refused when it is wrong; one it does not know it does not look at. */
const mustKnow = async (party: Party, path: string): Promise<void> => {
	const { status } = await read(party, path);
	if (status !== 400) throw new NotChecked("the hub does not offer it", "このハブにはこの機能がありません");
};

/** All pages of one's own events since a time. */
const listed = async ({ sender }: Hub, since: string): Promise<unknown[]> => {
	const ids: unknown[] = [];
	for (let from = since; ; ) {
		const answer = await read(sender, `/v1/events?limit=50&since=${encodeURIComponent(from)}`);
		if (answer.status === 404)
			throw new NotChecked("the hub does not list one's own events", "このハブには送信済みイベントの一覧がありません");
		mustBe(answer, 200);
		const { events = [], more, next } = JSON.parse(answer.text) as List;
		ids.push(...events.map(({ id }) => id));
		if (more !== true || typeof next !== "string") return ids;
		from = next;
	}
};

/** Ways to read that spare staff: a range again, waiting for news, and what one sent. */
export const reading = section<Hub>(
	["Reading again and waiting", "読み直しと待ち受け"],
	[
		check(
			{
				id: "hub.reading.range",
				source: "Tsunagi, inbox (from, to)",
				title: ["a range of the inbox once more", "受信箱の範囲を指定して読み直す"],
				requires: [
					"from and to give just these numbers, with what may still be seen.",
					"from と to を指定すると、その番号の項目だけが得られる。",
				],
			},
			async (hub) => {
				const party = recipientOf(hub);
				await mustKnow(party, "/v1/inbox?from=x");
				const { sequence, event } = await theEntry(hub);
				const answer = await read(party, `/v1/inbox?from=${sequence}&to=${sequence}`);
				mustBe(answer, 200);
				const { entries = [] } = pageOf(answer);
				must(
					entries.length === 1 && entries[0]?.sequence === sequence,
					"it is not just that range",
					"指定した範囲と一致しません",
				);
				must(JSON.stringify(entries[0]?.event) === JSON.stringify(event), "the entry differs", "項目の内容が異なります");
			},
		),
		check(
			{
				id: "hub.reading.wait",
				source: "RFC 6202, 2.1; Tsunagi, inbox (wait)",
				title: ["waiting for news", "新着を待ち受ける"],
				requires: [
					"A reader that waits is answered when something is told, not only when the time is over.",
					"待ち受け中に新着があれば、期限を待たずに応答する。",
				],
			},
			async (hub) => {
				const party = recipientOf(hub);
				await mustKnow(party, "/v1/inbox?wait=x");
				const { subject } = await theReferral(hub);
				const last = (await party.client.inbox()).at(-1)?.sequence ?? 0;
				const waiting = read(party, `/v1/inbox?after=${last}&wait=20`);
				const began = Date.now();
				mustBe({ status: await say(hub.sender, referralTo(hub, subject)) }, 202);
				const answer = await waiting;
				mustBe(answer, 200);
				must((pageOf(answer).entries ?? []).length > 0, "the answer came without the news", "新着のない応答でした");
				must(Date.now() - began < 19_000, "it waited until the time was over", "期限まで応答がありませんでした");
			},
		),
		check(
			{
				id: "hub.reading.own",
				source: "Tsunagi, receipts (since)",
				title: ["one's own events since a time", "送信済みイベントの一覧"],
				requires: [
					"An event that was accepted is in the list of those posted since; another agency's list does not have it.",
					"受け付けたイベントは、その時刻以後の一覧に現れ、他機関の一覧には現れない。",
				],
			},
			async (hub) => {
				const since = new Date(Date.now() - 60_000).toISOString();
				const { event, subject } = await theReferral(hub);
				const other = referralTo(hub, subject);
				await tell(hub, other);
				const ids = await listed(hub, since);
				must(ids.includes(event.id) && ids.includes(other.id), "an event is missing", "一覧にないイベントがあります");
				if (hub.recipient)
					must(
						!(await listed({ ...hub, sender: hub.recipient }, since)).includes(event.id),
						"another agency's list has it",
						"他機関の一覧に現れています",
					);
			},
		),
	],
);
