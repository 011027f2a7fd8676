import { check, Finding, NotChecked, section } from "../check.ts";
import { atTime, deliveryOf, handedEvent, withHeaders } from "./delivery.ts";
import { mustHaveProcessed, mustRefuseWithoutEffect, mustTake, type Partner, readState } from "./partner.ts";
import { send } from "./wire.ts";

const TIME = 'Standard Webhooks 1.0, "Replay attacks"';
const REPEATED = 'Standard Webhooks 1.0, "Idempotency"';

const HOUR = 3600;

/** What is old, what is repeated, and what comes in another order. */
export const time = section<Partner>(
	["Time, repetition and order", "時刻・重複・順序"],
	[
		check(
			{
				id: "receiver.time.old",
				source: TIME,
				title: ["refused: 5 minutes and 1 second old", "拒否: 5分1秒前の通知"],
				requires: [
					"A delivery whose time is more than five minutes ago is refused, however well it is signed.",
					"5分を超えて古い通知は、署名が正しくても拒否する。",
				],
			},
			async (partner) => mustRefuseWithoutEffect(partner, deliveryOf(partner, undefined, { seconds: -301 })),
		),
		check(
			{
				id: "receiver.time.future",
				source: TIME,
				title: ["refused: more than 5 minutes ahead", "拒否: 5分を超えて未来の通知"],
				requires: [
					"A delivery whose time is more than five minutes ahead is refused.",
					"5分を超えて未来の時刻の通知は拒否する。",
				],
			},
			// Two seconds to spare: the clock runs while it travels.
			async (partner) => mustRefuseWithoutEffect(partner, deliveryOf(partner, undefined, { seconds: 303 })),
		),
		check(
			{
				id: "receiver.time.within",
				source: TIME,
				title: ["taken: 4 minutes old or ahead", "受付: 4分前・4分後の通知"],
				requires: [
					"Clocks may differ: what is within five minutes is taken.",
					"時計のずれを考慮し、前後5分以内の通知は受け付ける。",
				],
			},
			async (partner) => {
				for (const seconds of [-240, 240]) mustTake(await send(partner, deliveryOf(partner, undefined, { seconds })));
			},
		),
		check(
			{
				id: "receiver.time.no-number",
				source: TIME,
				title: ["refused: a time that is no number", "拒否: 数でない時刻"],
				requires: [
					"webhook-timestamp is seconds since 1970, nothing else.",
					"webhook-timestamp は1970年からの秒数だけを認める。",
				],
			},
			async (partner) => {
				for (const text of ["", "now", "NaN", new Date().toISOString()])
					await mustRefuseWithoutEffect(partner, atTime(partner, text));
			},
		),
		check(
			{
				id: "receiver.time.replayed",
				source: TIME,
				title: ["refused: an old delivery under a new time", "拒否: 古い通知の時刻だけを新しくしたもの"],
				requires: [
					"A delivery that was captured is refused when its time is set to now: the time is signed too.",
					"記録された通知の時刻だけを現在に書き換えたものは拒否する(時刻も署名の対象)。",
				],
			},
			async (partner) => {
				const captured = deliveryOf(partner, undefined, { seconds: -HOUR });
				const now = deliveryOf(partner).headers["webhook-timestamp"];
				await mustRefuseWithoutEffect(partner, withHeaders(captured, { "webhook-timestamp": now }));
			},
		),
		check(
			{
				id: "receiver.repeated.taken",
				source: REPEATED,
				title: ["the same delivery again is taken again", "同じ通知の再送にも 2xx で応答する"],
				requires: [
					"A delivery that was processed before is answered 2xx: else the hub sends it for days.",
					"処理済みの通知にも 2xx で応答する。そうしないとハブは再送を続ける。",
				],
			},
			async (partner) => {
				const delivery = deliveryOf(partner);
				mustTake(await send(partner, delivery));
				mustTake(await send(partner, delivery));
			},
		),
		check(
			{
				id: "receiver.repeated.once",
				source: REPEATED,
				title: ["the same delivery again takes effect once", "同じ通知は一度だけ処理する"],
				requires: [
					"Deliveries with the same webhook-id take effect once, also when the second is signed anew at a later time.",
					"webhook-id が同じ通知は、時刻と署名が新しくなった再送を含め、一度だけ処理する。",
				],
			},
			async (partner) => {
				await readState(partner);
				const event = handedEvent(partner);
				for (const seconds of [-60, -60, 0]) mustTake(await send(partner, deliveryOf(partner, event, { seconds })));
				await mustHaveProcessed(partner, event.id, 1);
			},
		),
		check(
			{
				id: "receiver.repeated.at-once",
				source: REPEATED,
				title: ["the same delivery several times at once takes effect once", "同時に届いた同じ通知は一度だけ処理する"],
				requires: [
					"Eight copies at the same moment take effect once; none is answered 5xx.",
					"同時に8回届いても一度だけ処理し、5xx で応答しない。",
				],
			},
			async (partner) => {
				await readState(partner);
				const delivery = deliveryOf(partner);
				const answers = await Promise.all(Array.from({ length: 8 }, () => send(partner, delivery)));
				if (answers.some(({ status }) => status >= 500)) throw new Finding("a copy was answered 5xx", "5xx の応答がありました");
				await mustHaveProcessed(partner, delivery.id, 1);
			},
		),
		check(
			{
				id: "receiver.order.reversed",
				source: "Tsunagi, webhooks: order is not promised",
				title: ["an answer before what it answers", "前後が入れ替わった通知"],
				requires: [
					"What happened later may arrive first: both are taken.",
					"後の出来事の通知が先に届くことがある。どちらも受け付ける。",
				],
			},
			reversed,
		),
		check(
			{
				id: "receiver.rotation.both",
				source: 'Standard Webhooks 1.0, "Multiple signatures"',
				title: ["one of several signatures holds", "複数の署名のいずれかが有効"],
				requires: [
					"While a secret is changed two signatures come, in either order, maybe beside schemes not known: one that holds is enough.",
					"鍵の更新中は署名が二つ付く。順序や未知の方式の併記によらず、一つでも有効なら受け付ける。",
				],
			},
			severalSignatures,
		),
		check(
			{
				id: "receiver.rotation.former",
				source: 'Standard Webhooks 1.0, "Multiple signatures"',
				title: ["refused: the former secret alone, after the change", "拒否: 更新後に旧鍵だけで署名されたもの"],
				requires: [
					"When the change is over, what only the former secret signed is refused.",
					"鍵の更新が終わったら、旧鍵だけの署名は拒否する。",
				],
			},
			async (partner) => {
				if (!partner.former)
					throw new NotChecked("no former secret was given (--former-secret)", "旧鍵(--former-secret)の指定がありません");
				await mustRefuseWithoutEffect(partner, deliveryOf(partner, undefined, { secrets: [partner.former] }));
			},
		),
	],
);

async function reversed(partner: Partner): Promise<void> {
	const requested = handedEvent(partner);
	const { subject, data } = requested;
	const accepted = handedEvent(partner, { subject, type: "referral.accepted", data: { referral: data["referral"] } });
	for (const event of [accepted, requested]) mustTake(await send(partner, deliveryOf(partner, event)));
	if (!partner.stateUrl) return;
	for (const event of [accepted, requested]) await mustHaveProcessed(partner, event.id, 1);
}

async function severalSignatures(partner: Partner): Promise<void> {
	const other = partner.former ?? `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
	for (const secrets of [
		[partner.secret, other],
		[other, partner.secret],
	])
		mustTake(await send(partner, deliveryOf(partner, undefined, { secrets })));
	const delivery = deliveryOf(partner);
	const beside = `v1a,${Buffer.alloc(64, 7).toString("base64")} ${delivery.headers["webhook-signature"]}`;
	mustTake(await send(partner, withHeaders(delivery, { "webhook-signature": beside })));
}
