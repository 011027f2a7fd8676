import { randomUUID } from "node:crypto";
import { check, Finding, section } from "../check.ts";
import { deliveryOf, type HandedEvent, handedEvent, sealDelivery } from "./delivery.ts";
import { isTaken, mustHaveProcessed, mustTake, type Partner, readState } from "./partner.ts";
import { send } from "./wire.ts";

const GROWS = "Tsunagi, contract: additions are not breaking";

/** As long as an event with its envelopes may be (96 KiB), less what is around the envelope. */
const LONG_ENVELOPE = 90_000;

type Content = readonly [
	id: string,
	source: string,
	title: readonly [string, string],
	requires: readonly [string, string],
	event: (partner: Partner) => HandedEvent,
];

/** Events a partner may be handed without having been told of before. */
const CONTENTS: readonly Content[] = [
	[
		"unknown-type",
		GROWS,
		["an event type it does not know", "知らない種類のイベント"],
		[
			"Event types are added: one that is not known is answered 2xx and left aside.",
			"イベントの種類は増える。知らない種類には 2xx で応答し、読み飛ばす。",
		],
		(partner) => handedEvent(partner, { type: "kit.happened", data: { token: randomUUID() } }),
	],
	[
		"unknown-field",
		GROWS,
		["a field it does not know", "知らない項目"],
		["Fields are added: one that is not known is left aside.", "項目は増える。知らない項目は読み飛ばす。"],
		(partner) => handedEvent(partner, { data: { ...handedEvent(partner).data, added: true }, addition: "x" }),
	],
	[
		"unknown-code",
		GROWS,
		["a code it does not know", "知らないコード"],
		[
			"Code lists grow: a code that is not known does not fail the delivery.",
			"コード一覧は増える。知らないコードで受信を失敗させない。",
		],
		(partner) => handedEvent(partner, { data: { ...handedEvent(partner).data, measure: "measure-of-next-year" } }),
	],
	[
		"left-out",
		"Tsunagi, protection (T3-2)",
		["fields and sender left out", "項目や送信元が伏せられたイベント"],
		[
			"Of a protected case place and sender are left out; what is left is taken.",
			"保護中のケースでは場所や送信元が伏せられる。残りの項目で受け付ける。",
		],
		(partner) => handedEvent(partner, { source: "/withheld", data: { referral: randomUUID() } }),
	],
	[
		"by-hub",
		"CloudEvents 1.0.2, 3.1.1",
		["an event of the hub itself", "ハブ自身のイベント"],
		["The hub posts events too, such as a follow-up that is due.", "期日の到来など、ハブ自身が送るイベントも受け付ける。"],
		(partner) => handedEvent(partner, { source: "/hub", type: "follow-up.due", data: { followUp: randomUUID() } }),
	],
	[
		"sealed",
		"RFC 7516, 3.1; Tsunagi, sealed envelopes",
		["a long sealed envelope it may have no key for", "開けられない長い封書"],
		[
			"An event of 90 kB, sealed to a key that is not at hand, is taken: it can be opened later.",
			"90 kB の封書付きイベントを、鍵が手元になくても受け付ける(後で開封できる)。",
		],
		(partner) =>
			handedEvent(partner, {
				data: {
					...handedEvent(partner).data,
					sealed: { [partner.agency]: `eyJhbGciOiJFQ0RILUVTIn0.${"A".repeat(LONG_ENVELOPE)}` },
				},
			}),
	],
];

const contents = CONTENTS.map(([id, source, title, requires, event]) =>
	check<Partner>({ id: `receiver.content.${id}`, source, title, requires }, async (partner) =>
		mustTake(await send(partner, deliveryOf(partner, event(partner)))),
	),
);

/** What the hub may say, today and next year. */
export const content = section<Partner>(
	["Content", "内容"],
	[
		...contents,
		check(
			{
				id: "receiver.content.stop",
				source: "Tsunagi, consent; 個人情報保護法 69条",
				title: ["consent that is withdrawn", "同意の撤回"],
				requires: [
					"A notice to stop (consent.withdrawn) is taken, also of a case not known.",
					"停止の通知(consent.withdrawn)は、知らないケースのものでも受け付ける。",
				],
			},
			async (partner) => mustTake(await send(partner, deliveryOf(partner, stopOf(partner, randomUUID())))),
		),
		check(
			{
				id: "receiver.content.stopped",
				source: "Tsunagi, consent; 個人情報保護法 69条",
				title: ["a case whose consent is withdrawn is stopped", "撤回されたケースの利用を止める"],
				requires: [
					"After the notice the case counts as stopped, and one that arrives late does not open it again.",
					"撤回の通知の後はケースの利用を止め、遅れて届いた通知で再開しない。",
				],
			},
			stops,
		),
		check(
			{
				id: "receiver.content.honest",
				source: 'Standard Webhooks 1.0, "Delivery"; RFC 9110, 15.3',
				title: ["no 2xx for what it did not take in", "処理できないものに 2xx で応答しない"],
				requires: [
					"A body that cannot be read, though rightly signed, is not answered 2xx, and the next delivery is taken.",
					"正しく署名されていても読めない本文には 2xx で応答しない。次の通知は受け付ける。",
				],
			},
			async (partner) => {
				const answer = await send(partner, sealDelivery(partner, '{"specversion":"1.0",'));
				if (isTaken(answer)) throw new Finding(`answered ${answer.status}`, `${answer.status} で応答しました`);
				mustTake(await send(partner, deliveryOf(partner)));
			},
		),
		check(
			{
				id: "receiver.content.endless",
				source: "OWASP ASVS 5.0, 5.2.1",
				title: ["a body of 4 MB is not taken", "4 MB の本文を受け付けない"],
				requires: [
					"A body far beyond what the hub sends is refused or hung up on, and the next delivery is taken.",
					"ハブが送らない大きさの本文は拒否または切断し、次の通知は受け付ける。",
				],
			},
			async (partner) => {
				const answer = await send(partner, sealDelivery(partner, JSON.stringify({ filler: "a".repeat(4_000_000) }))).catch(
					() => undefined,
				);
				if (answer && isTaken(answer)) throw new Finding(`answered ${answer.status}`, `${answer.status} で応答しました`);
				mustTake(await send(partner, deliveryOf(partner)));
			},
		),
	],
);

const stopOf = (partner: Partner, subject: string): HandedEvent =>
	handedEvent(partner, { type: "consent.withdrawn", subject, data: { consent: randomUUID() } });

async function stops(partner: Partner): Promise<void> {
	await readState(partner);
	const before = handedEvent(partner);
	const { subject } = before;
	const stop = stopOf(partner, subject);
	for (const event of [before, stop, handedEvent(partner, { subject })])
		mustTake(await send(partner, deliveryOf(partner, event)));
	await mustHaveProcessed(partner, stop.id, 1);
	const { stopped } = await readState(partner);
	if (!stopped.includes(subject)) throw new Finding("the case does not count as stopped", "ケースが停止になっていません");
}
