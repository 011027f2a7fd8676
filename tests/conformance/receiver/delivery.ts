import { createHmac, randomUUID } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { dayInJapan } from "../../../schemas/japan-time.ts";
import type { Partner } from "./partner.ts";

/** A CloudEvent as the hub hands it to a partner, in that partner's own tokens. */
export type HandedEvent = {
	readonly specversion: "1.0";
	readonly id: string;
	readonly source: string;
	readonly type: string;
	readonly subject: string;
	readonly time: string;
	readonly data: Readonly<Record<string, unknown>>;
	readonly casecode: string;
} & Readonly<Record<string, unknown>>;

/** A request of the hub to a partner (Standard Webhooks 1.0). */
export type Delivery = {
	readonly id: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string | Buffer;
};

const today = (): string => `${dayInJapan(new Date())}T00:00:00+09:00`;

/** An event the hub could hand over now; by default a new referral of a new case. */
export const handedEvent = (partner: Pick<Partner, "agency">, changes: Partial<HandedEvent> = {}): HandedEvent => ({
	specversion: "1.0",
	id: randomUUID(),
	source: "/agencies/minato-desk",
	type: "referral.requested",
	subject: randomUUID(),
	time: today(),
	data: { referral: randomUUID(), to: partner.agency, measure: "other", needs: ["employment"], origin: "self" },
	casecode: "8FE-H2VD",
	...changes,
});

export const MEDIA_TYPE = "application/cloudevents+json; charset=utf-8";

type Making = {
	readonly id?: string;
	/** Seconds from now that the delivery says it was made at; before now below 0. */
	readonly seconds?: number;
	/** All of them sign, in this order. */
	readonly secrets?: readonly string[];
	readonly mediaType?: string;
};

/** The time a delivery gives, in whole seconds since 1970. */
export const secondsFromNow = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

/** One signature as it stands in the header, `v1,…`. */
const signature = (secret: string, id: string, index: number, body: string | Buffer): string =>
	new Webhook(secret).sign(id, new Date(index * 1000), body.toString());

/** A delivery that gives this for its time, signed over just that. */
export const atTime = (partner: Partner, text: string): Delivery => {
	const delivery = deliveryOf(partner);
	const key = Buffer.from(partner.secret.replace("whsec_", ""), "base64");
	const mac = createHmac("sha256", key).update(`${delivery.id}.${text}.${delivery.body}`).digest("base64");
	return withHeaders(delivery, { "webhook-timestamp": text, "webhook-signature": `v1,${mac}` });
};

/** Signs a body as the hub does. */
export const sealDelivery = (partner: Partner, body: string | Buffer, making: Making = {}): Delivery => {
	const { id = randomUUID(), seconds = 0, secrets = [partner.secret], mediaType = MEDIA_TYPE } = making;
	const index = secondsFromNow(seconds);
	return {
		id,
		body,
		headers: {
			"content-type": mediaType,
			"webhook-id": id,
			"webhook-timestamp": String(index),
			"webhook-signature": secrets.map((one) => signature(one, id, index, body)).join(" "),
		},
	};
};

/** A signed delivery of an event; its id is the event's. */
export const deliveryOf = (partner: Partner, event: HandedEvent = handedEvent(partner), making: Making = {}): Delivery =>
	sealDelivery(partner, JSON.stringify(event), { id: event.id, ...making });

/** The same delivery with other headers; `undefined` leaves one out. */
export const withHeaders = (delivery: Delivery, changes: Readonly<Record<string, string | undefined>>): Delivery => {
	const headers = Object.entries({ ...delivery.headers, ...changes }).filter(
		(entry): entry is [string, string] => entry[1] !== undefined,
	);
	return { ...delivery, headers: Object.fromEntries(headers) };
};
