import { createHmac, randomBytes } from "node:crypto";
import { check, Finding, section } from "../check.ts";
import { type Delivery, deliveryOf, handedEvent, MEDIA_TYPE, sealDelivery, secondsFromNow, withHeaders } from "./delivery.ts";
import { mustRefuse, mustRefuseWithoutEffect, mustTake, type Partner } from "./partner.ts";
import { send } from "./wire.ts";

const SIGNATURES = 'Standard Webhooks 1.0, "Signature scheme"';

const otherSecret = (): string => `whsec_${randomBytes(32).toString("base64")}`;

type Forged = readonly [id: string, en: string, ja: string, forge: (partner: Partner) => Delivery];

const signed = (change: (signature: string, delivery: Delivery) => string | undefined) => (partner: Partner) => {
	const delivery = deliveryOf(partner);
	return withHeaders(delivery, { "webhook-signature": change(delivery.headers["webhook-signature"] ?? "", delivery) });
};

const without = (header: string) => (partner: Partner) => withHeaders(deliveryOf(partner), { [header]: undefined });

const changedByte = (partner: Partner): Delivery => {
	const delivery = deliveryOf(partner);
	return { ...delivery, body: String(delivery.body).replace("employment", "employmens") };
};

/** Deliveries that somebody else made up, or tampered with on the way. */
const FORGED: readonly Forged[] = [
	["changed-byte", "one byte of the body changed", "本文の1バイトが変更されている", changedByte],
	["appended", "a space appended to the body", "本文の末尾に空白が加えられている", (partner) => appended(deliveryOf(partner))],
	[
		"other-secret",
		"signed with another secret",
		"別の鍵で署名されている",
		(partner) => deliveryOf(partner, undefined, { secrets: [otherSecret()] }),
	],
	[
		"other-id",
		"webhook-id changed after signing",
		"署名後に webhook-id が変更されている",
		(partner) => withHeaders(deliveryOf(partner), { "webhook-id": handedEvent(partner).id }),
	],
	[
		"other-time",
		"webhook-timestamp changed after signing",
		"署名後に webhook-timestamp が変更されている",
		(partner) => withHeaders(deliveryOf(partner), { "webhook-timestamp": String(secondsFromNow(-7)) }),
	],
	[
		"no-headers",
		"no webhook headers at all",
		"webhook- ヘッダーがない",
		(partner) => ({ ...deliveryOf(partner), headers: { "content-type": MEDIA_TYPE } }),
	],
	["no-signature", "no webhook-signature", "webhook-signature がない", without("webhook-signature")],
	["no-timestamp", "no webhook-timestamp", "webhook-timestamp がない", without("webhook-timestamp")],
	["no-id", "no webhook-id", "webhook-id がない", without("webhook-id")],
	["empty", "an empty webhook-signature", "webhook-signature が空", signed(() => "")],
	["only-version", "a signature of no characters (`v1,`)", "署名の値が空(`v1,`)", signed(() => "v1,")],
	["no-comma", "a version without a signature (`v1`)", "バージョンだけで署名がない(`v1`)", signed(() => "v1")],
	["garbage", "a signature that is no base64", "base64 でない署名", signed(() => "v1,%%%%not-base64%%%%")],
	[
		"truncated",
		"the first half of the right signature",
		"正しい署名の前半だけ",
		signed((one) => one.slice(0, Math.floor(one.length / 2))),
	],
	[
		"version",
		"the right value under another version (`v2,`)",
		"正しい値に別のバージョンの表記(`v2,`)",
		signed((one) => one.replace(/^v1,/, "v2,")),
	],
	[
		"hexadecimal",
		"the right value written in hexadecimal",
		"正しい値の16進表記",
		signed((one) => `v1,${Buffer.from(one.slice(3), "base64").toString("hex")}`),
	],
	["body-only", "a signature over the body alone", "本文だけに対する署名", (partner) => bodyOnly(partner)],
];

const appended = (delivery: Delivery): Delivery => ({ ...delivery, body: `${String(delivery.body)} ` });

/** As some other schemes sign: neither the id nor the time would be bound. */
const bodyOnly = (partner: Partner): Delivery => {
	const delivery = deliveryOf(partner);
	const key = Buffer.from(partner.secret.replace("whsec_", ""), "base64");
	const mac = createHmac("sha256", key).update(delivery.body).digest("base64");
	return withHeaders(delivery, { "webhook-signature": `v1,${mac}` });
};

const forged = FORGED.map(([id, en, ja, forge]) =>
	check<Partner>(
		{
			id: `receiver.signature.${id}`,
			source: SIGNATURES,
			title: [`refused: ${en}`, `拒否: ${ja}`],
			requires: [
				"A delivery whose signature does not hold is answered 4xx and takes no effect.",
				"署名が成り立たない通知には 4xx で応答し、処理しない。",
			],
		},
		async (partner) => mustRefuseWithoutEffect(partner, forge(partner)),
	),
);

/** A body that a parser would write differently: spaces, escapes, order of keys, a number with a zero to spare. */
const unusual = (partner: Partner): string => {
	const { id, ...rest } = handedEvent(partner);
	const text = JSON.stringify({ ...rest, data: { ...rest.data, note: "つなぎ" } }, undefined, 3).replace("つ", "\\u3064");
	return ` {"count" : 1.0, "id":\t"${id}",${text.slice(1)}\n`;
};

/** Who may be believed. */
export const signatures = section<Partner>(
	["Signatures", "署名の検証"],
	[
		...forged,
		check(
			{
				id: "receiver.signature.raw-body",
				source: SIGNATURES,
				title: ["the signature is over the bytes as they came", "届いたバイト列のまま検証する"],
				requires: [
					"The signature is verified over the raw body, not over JSON that was read and written again.",
					"署名は受信した本文のまま検証する。JSON を解釈して書き直したものでは検証しない。",
				],
			},
			async (partner) => {
				const delivery = sealDelivery(partner, unusual(partner));
				mustTake(await send(partner, delivery));
			},
		),
		check(
			{
				id: "receiver.signature.first",
				source: SIGNATURES,
				title: ["nothing is read before it is believed", "検証してから内容を読む"],
				requires: [
					"A body that is no JSON and badly signed is answered like any that is badly signed: it is not parsed first.",
					"JSON でない本文に誤った署名が付いた場合も、他の誤った署名と同じ応答をする(先に解釈しない)。",
				],
			},
			async (partner) => {
				const secrets = [otherSecret()];
				const [json, other] = await Promise.all([
					send(partner, deliveryOf(partner, undefined, { secrets })),
					send(partner, sealDelivery(partner, "{ not json", { secrets })),
				]);
				mustRefuse(json);
				if (json.status !== other.status)
					throw new Finding(
						`answered ${other.status} where JSON is answered ${json.status}`,
						`JSON の場合は ${json.status}、そうでない場合は ${other.status} で応答しました`,
					);
			},
		),
		check(
			{
				id: "receiver.signature.no-echo",
				source: "個人情報保護法 66条; OWASP ASVS 5.0, 16.5.1",
				title: ["an answer repeats nothing of the body", "応答に本文の内容を含めない"],
				requires: [
					"Neither a refusal nor a success repeats what was sent.",
					"拒否の応答にも成功の応答にも、受信した内容を含めない。",
				],
			},
			async (partner) => {
				const canary = handedEvent(partner).id;
				const event = handedEvent(partner, { data: { ...handedEvent(partner).data, referral: canary } });
				const answers = [
					await send(partner, deliveryOf(partner, event)),
					await send(partner, deliveryOf(partner, event, { secrets: [otherSecret()] })),
					await send(partner, sealDelivery(partner, `{"canary":"${canary}`)),
				];
				if (answers.some(({ body, headers }) => body.includes(canary) || JSON.stringify(headers).includes(canary)))
					throw new Finding("an answer repeats what was sent", "応答に受信した内容が含まれています");
			},
		),
	],
);
