import { randomBytes } from "node:crypto";
import { check, Finding, section } from "../check.ts";
import { deliveryOf, handedEvent, sealDelivery, withHeaders } from "./delivery.ts";
import { isTaken, mustHaveProcessed, mustTake, type Partner, readState } from "./partner.ts";
import { send } from "./wire.ts";

const SIGNED = "Standard Webhooks 1.0";

/** Deliveries as they go when all is well, and the ways HTTP may carry them. */
export const taking = section<Partner>(
	["Taking deliveries", "受信の基本"],
	[
		check(
			{
				id: "receiver.taking.good",
				source: `${SIGNED}, "Delivery"`,
				title: ["a good delivery is taken", "正しい通知を受け付ける"],
				requires: ["A delivery that is signed rightly is answered 2xx.", "正しく署名された通知には 2xx で応答する。"],
			},
			async (partner) => mustTake(await send(partner, deliveryOf(partner))),
		),
		check(
			{
				id: "receiver.taking.effect",
				source: `${SIGNED}, "Delivery"`,
				title: ["what is answered 2xx takes effect", "2xx で応答した通知は処理される"],
				requires: ["A delivery that was answered 2xx takes effect once.", "2xx で応答した通知は一度だけ処理される。"],
			},
			async (partner) => {
				await readState(partner);
				const delivery = deliveryOf(partner);
				mustTake(await send(partner, delivery));
				await mustHaveProcessed(partner, delivery.id, 1);
			},
		),
		check(
			{
				id: "receiver.taking.in-time",
				source: "Tsunagi, webhooks: 10 s to answer",
				title: ["it answers in time", "制限時間内に応答する"],
				requires: [
					"The answer comes within ten seconds; longer work is done after it.",
					"応答は10秒以内に返す。時間のかかる処理は応答の後に行う。",
				],
			},
			async (partner) => {
				const late = (): never => {
					throw new Finding(
						`no answer within ${partner.secondsToAnswer} s`,
						`${partner.secondsToAnswer} 秒以内に応答がありません`,
					);
				};
				for (let tries = 0; tries < 3; tries++)
					await send(partner, deliveryOf(partner)).catch((error: Error) => {
						if (error.name === "AbortError" || error.name === "TimeoutError") late();
						throw error;
					});
			},
		),
		check(
			{
				id: "receiver.taking.media-type",
				source: "RFC 9110, 8.3.1; CloudEvents HTTP 1.0.2, 3.2",
				title: ["the media type in its spellings", "メディアタイプの表記の違い"],
				requires: [
					"application/cloudevents+json is taken with and without charset, in any case of letters.",
					"application/cloudevents+json は charset の有無や大文字小文字によらず受け付ける。",
				],
			},
			async (partner) => {
				for (const mediaType of [
					"application/cloudevents+json",
					"application/cloudevents+json;charset=UTF-8",
					"Application/CloudEvents+JSON",
				])
					mustTake(await send(partner, deliveryOf(partner, handedEvent(partner), { mediaType })));
			},
		),
		check(
			{
				id: "receiver.taking.header-case",
				source: "RFC 9110, 5.1",
				title: ["header names in any case of letters", "ヘッダー名の大文字小文字"],
				requires: ["Header names are read without regard to case.", "ヘッダー名は大文字小文字を区別しない。"],
			},
			async (partner) => {
				const delivery = deliveryOf(partner);
				const names = Object.entries(delivery.headers).map(([name, value]) => [
					name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
					value,
				]);
				mustTake(await send(partner, { ...delivery, headers: Object.fromEntries(names) }));
			},
		),
		check(
			{
				id: "receiver.taking.slow-sender",
				source: "RFC 9112, 7.1",
				title: ["a body that arrives in pieces", "分割して届く本文"],
				requires: ["A body may arrive slowly and chunked.", "本文がゆっくり、チャンク形式で届いても受け付ける。"],
			},
			async (partner) => mustTake(await send(partner, deliveryOf(partner), { pieces: 5, pauseMilliseconds: 20 })),
		),
		check(
			{
				id: "receiver.taking.parallel",
				source: "Tsunagi, webhooks: up to 20 at a time",
				title: ["many at a time", "同時に届く通知"],
				requires: ["Twenty deliveries at a time are all taken.", "20件同時に届いてもすべて受け付ける。"],
			},
			async (partner) => {
				const answers = await Promise.all(Array.from({ length: 20 }, () => send(partner, deliveryOf(partner))));
				const taken = answers.filter(isTaken).length;
				if (taken < answers.length)
					throw new Finding(`${taken} of ${answers.length} were taken`, `${answers.length} 件中 ${taken} 件だけ受け付けました`);
			},
		),
		check(
			{
				id: "receiver.taking.cut-off",
				source: "RFC 9112, 8",
				title: ["a delivery that is cut off", "途中で切れた通知"],
				requires: [
					"A delivery that breaks off leaves nothing behind; the same delivery, whole, is taken after it.",
					"途中で切れた通知は残さず、その後に届く完全な通知を受け付ける。",
				],
			},
			async (partner) => {
				const delivery = deliveryOf(partner);
				await send(partner, delivery, { isCutOff: true });
				mustTake(await send(partner, delivery));
				if (partner.stateUrl) await mustHaveProcessed(partner, delivery.id, 1);
			},
		),
		check(
			{
				id: "receiver.taking.other-methods",
				source: "RFC 9110, 15.5.6",
				title: ["GET, HEAD and PUT are refused", "GET・HEAD・PUT を拒否する"],
				requires: [
					"Only POST delivers; a scanner's GET changes nothing.",
					"通知は POST だけ。リンク確認などの GET では何も起きない。",
				],
			},
			async (partner) => {
				for (const method of ["GET", "HEAD", "PUT"]) {
					const answer = await send(partner, deliveryOf(partner), { method });
					if (isTaken(answer))
						throw new Finding(`${method} was answered ${answer.status}`, `${method} に ${answer.status} で応答しました`);
				}
			},
		),
		check(
			{
				id: "receiver.taking.no-redirect",
				source: "Tsunagi, webhooks: redirects are failures",
				title: ["no redirect", "転送しない"],
				requires: [
					"The address itself answers; redirects are not followed.",
					"登録した URL 自体が応答する。転送(3xx)には従わない。",
				],
			},
			async (partner) => {
				const { status } = await send(partner, deliveryOf(partner));
				if (status >= 300 && status < 400) throw new Finding(`answered ${status}`, `${status} で応答しました`);
			},
		),
		check(
			{
				id: "receiver.taking.verification",
				source: "Tsunagi, webhooks: endpoint.verification",
				title: ["the endpoint is verified by a challenge", "エンドポイントの確認(チャレンジ)"],
				requires: [
					'A signed endpoint.verification is answered 2xx with {"challenge": the same}; an unsigned one is not.',
					"署名付きの endpoint.verification には同じ challenge を返して 2xx で応答する。署名のないものには返さない。",
				],
			},
			verification,
		),
	],
);

/** As the hub asks an endpoint before it sends anything else. */
async function verification(partner: Partner): Promise<void> {
	const challenge = randomBytes(24).toString("base64url");
	const body = JSON.stringify({ type: "endpoint.verification", data: { challenge } });
	const delivery = sealDelivery(partner, body, { id: `challenge_${randomBytes(12).toString("hex")}` });
	const unsigned = await send(partner, withHeaders(delivery, { "webhook-signature": undefined }));
	if (unsigned.body.includes(challenge))
		throw new Finding("an unsigned challenge is given back", "署名のない challenge を返しています");
	const answer = await send(partner, delivery);
	mustTake(answer);
	if (!givesBack(answer.body, challenge)) throw new Finding("the challenge is not given back", "challenge が返されません");
}

const givesBack = (body: string, challenge: string): boolean => {
	try {
		return (JSON.parse(body) as { challenge?: unknown } | null)?.challenge === challenge;
	} catch {
		return false;
	}
};
