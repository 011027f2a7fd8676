import { check, section } from "../check.ts";
import { type Hub, must, mustBe, opening, read, recipientOf, recorded, referralTo, tell } from "./hub.ts";
import { theEntry, theReferral } from "./referral.ts";

/** Receipts, and the inbox of those who cannot be called. */
export const telling = section<Hub>(
	["Receipts and inbox", "受付票と受信箱"],
	[
		check(
			{
				id: "hub.receipt.told",
				source: "Tsunagi, receipts; 個人情報保護法 69条",
				title: ["the receipt says whom it was told to, on what ground", "受付票に伝達先と根拠が示される"],
				requires: ["The receipt names the recipient and consent as the ground.", "受付票に受取機関と根拠(同意)が示される。"],
			},
			async (hub) => {
				const { event } = await theReferral(hub);
				const { told } = await recorded(hub, event.id);
				const one = told.find(({ agency }) => agency === hub.recipientAgency);
				must(one !== undefined, "the recipient is not named", "受取機関が示されていません");
				must(one?.ground === "consent", "the ground is not consent", "根拠が同意になっていません");
			},
		),
		check(
			{
				id: "hub.receipt.no-ground",
				source: "Tsunagi, receipts; 個人情報保護法 69条",
				title: ["without consent nothing is told, and the receipt says so", "同意がなければ伝えず、受付票に示す"],
				requires: [
					"Of a case without a ground the recipient is not told; the receipt says no-ground.",
					"根拠のないケースは伝えず、受付票に no-ground と示す。",
				],
			},
			async (hub) => {
				const start = opening(hub);
				const event = referralTo(hub, start.subject);
				await tell(hub, start, event);
				const { told, withheld } = await recorded(hub, event.id);
				must(told.length === 0, "somebody was told", "伝達された機関があります");
				const one = withheld.find(({ agency }) => agency === hub.recipientAgency);
				must(one?.reason === "no-ground", "the receipt does not say no-ground", "受付票に no-ground がありません");
			},
		),
		check(
			{
				id: "hub.inbox.told",
				source: "Tsunagi, inbox",
				title: ["the recipient finds it in its inbox", "受取機関の受信箱に届く"],
				requires: [
					"The entry holds a CloudEvent with the fields the recipient may see.",
					"受信箱の項目は、受取機関に見せてよい項目だけの CloudEvent である。",
				],
			},
			async (hub) => {
				const { event } = await theEntry(hub);
				must(
					event.specversion === "1.0" && event.type === "referral.requested",
					"it is no CloudEvent of its type",
					"種類の合う CloudEvent ではありません",
				);
			},
		),
		check(
			{
				id: "hub.inbox.pairwise",
				source: "Tsunagi, pairwise tokens; 個人情報保護法 66条",
				title: ["the recipient's tokens are its own", "受取機関には専用の番号で伝える"],
				requires: [
					"No id of case, referral or event is common to sender and recipient, nor the minute it happened.",
					"ケース・つなぎ・イベントの番号は送信側と受取側で共通でなく、時刻も日までしか伝えない。",
				],
			},
			async (hub) => {
				const told = await theReferral(hub);
				const { event } = await theEntry(hub);
				const text = JSON.stringify(event);
				const own = [told.subject, told.referral, told.event.id, told.consent];
				must(!own.some((token) => text.includes(token)), "a token of the sender shows", "送信側の番号が見えています");
				must(event.time.endsWith("T00:00:00+09:00"), "the minute shows", "時刻が分まで見えています");
			},
		),
		check(
			{
				id: "hub.inbox.gapless",
				source: "Tsunagi, inbox",
				title: ["sequence numbers without gaps", "連番に抜けがない"],
				requires: ["Sequence numbers of an inbox count up by one from 1.", "受信箱の連番は1から1ずつ増える。"],
			},
			async (hub) => {
				await theEntry(hub);
				const entries = await recipientOf(hub).client.inbox();
				must(
					entries.every(({ sequence }, index) => sequence === index + 1),
					"there is a gap or a repetition",
					"連番に抜けまたは重複があります",
				);
			},
		),
		check(
			{
				id: "hub.inbox.replay",
				source: "Tsunagi, inbox",
				title: ["any range again", "任意の範囲を読み直す"],
				requires: [
					"Reading again from an earlier number gives the same entries, in pages of any size.",
					"前の番号から読み直すと、ページの大きさによらず同じ項目が得られる。",
				],
			},
			async (hub) => {
				const { sequence } = await theEntry(hub);
				const { client } = recipientOf(hub);
				const from = Math.max(sequence - 3, 0);
				const upTo = (entries: Awaited<ReturnType<typeof client.inbox>>) =>
					JSON.stringify(entries.filter((one) => one.sequence <= sequence));
				must(upTo(await client.inbox(from)) === upTo(await client.inbox(from, 1)), "the entries differ", "項目が異なります");
			},
		),
		check(
			{
				id: "hub.inbox.once",
				source: "Tsunagi, inbox",
				title: ["told once", "一度だけ伝える"],
				requires: ["An event posted twice is one entry.", "二度送られたイベントも受信箱では1件である。"],
			},
			async (hub) => {
				const told = await theReferral(hub);
				const { event } = await theEntry(hub);
				await tell(hub, told.event);
				const entries = await recipientOf(hub).client.inbox();
				const times = entries.filter((one) => "event" in one && one.event.id === event.id).length;
				must(times === 1, `it is there ${times} times`, `${times} 件あります`);
			},
		),
		check(
			{
				id: "hub.inbox.cursor",
				source: "RFC 9457, 3",
				title: ["a wrong cursor is refused", "誤った位置の指定を拒否する"],
				requires: [
					"A cursor or page size that is no number in range is answered 400.",
					"数でない・範囲外の位置や件数には 400 で応答する。",
				],
			},
			async (hub) => {
				const party = hub.recipient ?? hub.sender;
				for (const query of ["after=x", "after=-1", "limit=0", "limit=100000"])
					mustBe(await read(party, `/v1/inbox?${query}`), 400);
			},
		),
		check(
			{
				id: "hub.inbox.acknowledged",
				source: "Tsunagi, inbox",
				title: ["an entry is acknowledged, once or twice", "受領を知らせる"],
				requires: ["Acknowledging is answered 204, also the second time.", "受領の通知には、二度目でも 204 で応答する。"],
			},
			async (hub) => {
				const { event } = await theEntry(hub);
				const path = { token: event.subject, id: event.id };
				for (let times = 0; times < 2; times++) {
					const { response } = await recipientOf(hub).client.api.POST("/v1/cases/{token}/events/{id}/acknowledgement", {
						params: { path },
					});
					mustBe(response, 204);
				}
			},
		),
	],
);
