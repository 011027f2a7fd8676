import { check, NotChecked, section } from "../check.ts";
import type { Arrival } from "./arrivals.ts";
import { arrivalsOf, arrived, deliveredAfter, endpointOf, isSignedBy, mustBeSigned } from "./deliveries.ts";
import { anyDay, entryOf, eventOf, eventually, type Hub, must, recorded, referralTo, tell, tellReferral } from "./hub.ts";
import { theReferral } from "./referral.ts";

const SIGNED = "Standard Webhooks 1.0";

/** The hub's deliveries, to an endpoint that the kit plays. */
export const webhooks = section<Hub>(
	["Webhooks", "Webhook の配信"],
	[
		check(
			{
				id: "hub.webhook.signed",
				source: `${SIGNED}, "Signature scheme"`,
				title: ["deliveries are signed", "配信に署名がある"],
				requires: [
					"The standardwebhooks package verifies id, time and signature over the raw body.",
					"standardwebhooks パッケージで id・時刻・本文の署名を検証できる。",
				],
			},
			async (hub) => {
				const { secret } = endpointOf(hub);
				const { respondBy } = await theReferral(hub);
				mustBeSigned(secret, (await arrived(hub, respondBy)).slice(0, 1));
			},
		),
		check(
			{
				id: "hub.webhook.verified",
				source: "Tsunagi, webhooks: endpoint.verification",
				title: ["the endpoint is asked before anything is sent", "送信前に受信先を確認する"],
				requires: [
					"Before the first delivery the hub sends a signed challenge, and delivers only when it is given back.",
					"最初の配信の前に署名付きの challenge を送り、返された場合だけ配信する。",
				],
			},
			async (hub) => {
				const { arrivals, secret, former = secret } = endpointOf(hub);
				const [delivery] = await arrived(hub, (await theReferral(hub)).respondBy);
				const [challenge] = arrivals.challenges;
				if (!challenge)
					throw new NotChecked("the hub asked nothing while the kit listened", "試験中に確認の要求がありませんでした");
				must(
					isSignedBy(secret, challenge) || isSignedBy(former, challenge),
					"the challenge is not signed",
					"確認の要求に有効な署名がありません",
				);
				must(challenge.at <= (delivery?.at ?? 0), "a delivery came before it", "確認の前に配信がありました");
			},
		),
		check(
			{
				id: "hub.webhook.content",
				source: "CloudEvents 1.0.2, 3.1; CloudEvents HTTP 1.0.2, 3.2",
				title: ["a delivery is a CloudEvent in the recipient's tokens", "受取側の番号による CloudEvent である"],
				requires: [
					"The body is a structured CloudEvent whose id is webhook-id; nothing in it is the sender's token.",
					"本文は structured の CloudEvent で、id は webhook-id と等しく、送信側の番号を含まない。",
				],
			},
			async (hub) => {
				const { respondBy, subject, referral, event } = await theReferral(hub);
				const [arrival] = await arrived(hub, respondBy);
				must(
					/^application\/cloudevents\+json/.test(arrival?.headers["content-type"] ?? ""),
					"it is not application/cloudevents+json",
					"application/cloudevents+json ではありません",
				);
				const { id, specversion } = JSON.parse(arrival?.body ?? "{}") as { id?: unknown; specversion?: unknown };
				must(
					specversion === "1.0" && id === arrival?.headers["webhook-id"],
					"id and webhook-id differ",
					"id と webhook-id が異なります",
				);
				must(
					![subject, referral, event.id].some((token) => arrival?.body.includes(token)),
					"a token of the sender shows",
					"送信側の番号が見えています",
				);
			},
		),
		check(
			{
				id: "hub.webhook.same-as-inbox",
				source: "Tsunagi, webhooks",
				title: ["webhook and inbox say the same", "Webhook と受信箱の内容が一致する"],
				requires: ["The delivery is the inbox entry's event.", "配信の内容は受信箱の項目と同じである。"],
			},
			async (hub) => {
				endpointOf(hub);
				const told = await theReferral(hub);
				const { event } = await entryOf(hub, told);
				const [arrival] = await arrived(hub, told.respondBy);
				must(JSON.stringify(event) === arrival?.body, "they differ", "内容が異なります");
			},
		),
		check(
			{
				id: "hub.webhook.receipt",
				source: "Tsunagi, receipts",
				title: ["the receipt says that it was delivered", "受付票に配信済みと示される"],
				requires: [
					"Once the endpoint answered 2xx the receipt says delivered.",
					"受信先が 2xx で応答すると、受付票に delivered と示される。",
				],
			},
			async (hub) => {
				endpointOf(hub);
				const { event, respondBy } = await theReferral(hub);
				await arrived(hub, respondBy);
				await eventually(
					hub.secondsToRecord,
					async () =>
						(await recorded(hub, event.id)).told.find(
							({ agency, webhook }) => agency === hub.recipientAgency && webhook === "delivered",
						),
					"the receipt does not say so",
					"受付票に示されません",
				);
			},
		),
		check(
			{
				id: "hub.webhook.again",
				source: `${SIGNED}, "Delivery"`,
				title: ["what failed is repeated, signed anew", "失敗した配信の再送"],
				requires: [
					"After 503 the delivery is repeated with the same webhook-id and a signature of its own.",
					"503 の後、同じ webhook-id で、新しい署名を付けて再送する。",
				],
			},
			async (hub) => void (await deliveredAfter(hub, { status: 503 })),
		),
		check(
			{
				id: "hub.webhook.retry-after",
				source: "RFC 9110, 10.2.3",
				title: ["Retry-After is obeyed", "Retry-After に従う"],
				requires: [
					"After 429 with Retry-After: 3 it does not come again within three seconds.",
					"429 と Retry-After: 3 の後、3秒以内に再送しない。",
				],
			},
			async (hub) => {
				const [first, second] = await deliveredAfter(hub, { status: 429, headers: { "retry-after": "3" } });
				// Half a second for clocks and queues that count whole seconds.
				must((second?.at ?? 0) - (first?.at ?? 0) >= 2500, "it came again too soon", "早すぎる再送がありました");
			},
		),
		check(
			{
				id: "hub.webhook.no-redirect",
				source: "OWASP, Server Side Request Forgery Prevention",
				title: ["redirects are not followed", "転送に従わない"],
				requires: [
					"A redirect counts as a failure: nothing goes where it points.",
					"転送の応答は失敗として扱い、転送先には何も送らない。",
				],
			},
			async (hub) => {
				const all = await deliveredAfter(hub, { status: 307, headers: { location: "/elsewhere" } });
				must(!all.some(({ path }) => path === "/elsewhere"), "the redirect was followed", "転送先に送られました");
			},
		),
		check(
			{
				id: "hub.webhook.slow",
				source: "Tsunagi, webhooks: time to answer",
				title: ["a silent endpoint is hung up on", "応答しない受信先との接続を切る"],
				requires: [
					"Without an answer the hub closes the connection after some ten seconds, and repeats the delivery.",
					"応答がなければ30秒以内に接続を切り、後で再送する。",
				],
			},
			async (hub) => {
				endpointOf(hub);
				if (!hub.isThorough) throw new NotChecked("takes long (--thorough)", "時間がかかるため省略(--thorough)");
				const [first] = await deliveredAfter(hub, "silence");
				const seconds = ((first?.abandonedAt ?? Number.POSITIVE_INFINITY) - (first?.at ?? 0)) / 1000;
				must(seconds < 30, "it did not hang up within 30 s", "30秒以内に接続を切りませんでした");
			},
		),
		check(
			{
				id: "hub.webhook.rotated",
				source: `${SIGNED}, "Multiple signatures"`,
				title: ["two signatures while a secret is changed", "鍵の更新中は二つの署名を付ける"],
				requires: [
					"While a secret is changed deliveries carry a signature of the new and one of the former.",
					"鍵の更新中は、新旧両方の鍵による署名を付ける。",
				],
			},
			async (hub) => {
				const { secret, former } = endpointOf(hub);
				if (former === undefined)
					throw new NotChecked(
						"no former secret was given (--former-webhook-secret)",
						"旧鍵(--former-webhook-secret)の指定がありません",
					);
				const [arrival] = await deliveredAfter(hub);
				must(
					arrival !== undefined && isSignedBy(secret, arrival) && isSignedBy(former, arrival),
					"not both signatures hold",
					"両方の署名を検証できません",
				);
			},
		),
		check(
			{
				id: "hub.webhook.stop",
				source: "Tsunagi, consent; 個人情報保護法 69条",
				title: ["withdrawn consent reaches the endpoint", "同意の撤回が受信先に届く"],
				requires: [
					"consent.withdrawn comes for the case, signed; a referral made after it does not.",
					"撤回の通知が署名付きで届き、撤回後のつなぎは届かない。",
				],
			},
			async (hub) => {
				const { arrivals, secret } = endpointOf(hub);
				const told = await tellReferral(hub);
				const [first] = await arrived(hub, told.respondBy);
				const { subject } = JSON.parse(first?.body ?? "{}") as { subject?: string };
				await tell(hub, eventOf(hub.sender, "consent.withdrawn", told.subject, { consent: told.consent }));
				const isStop = ({ body }: Arrival): boolean => body.includes(`"${subject}"`) && body.includes('"consent.withdrawn"');
				const stop = await eventually(
					hub.secondsToDeliver,
					() => arrivals.all.find(isStop),
					"no notice to stop came",
					"停止の通知が届きません",
				);
				mustBeSigned(secret, [stop]);
				const respondBy = anyDay();
				await tell(hub, referralTo(hub, told.subject, { respondBy }));
				must(arrivalsOf(arrivals, respondBy).length === 0, "a referral came after it", "撤回後のつなぎが届きました");
			},
		),
	],
);
