import { createHmac, timingSafeEqual } from "node:crypto";
import * as correct from "./receiver.ts";

export type AnswerTo = (delivery: correct.Delivery) => correct.Answer | Promise<correct.Answer>;

/** A sample partner with a fault: what it is, how it comes about, and the checks that must find it. */
export type Fault = {
	readonly is: string;
	readonly foundBy: readonly string[];
	/** It is in the way of nearly everything: other checks fail as well. */
	readonly spreads?: true;
	readonly plant: (parts: correct.Parts, secrets: { readonly secret: string; readonly former: string }) => AnswerTo;
};

type Secrets = Parameters<Fault["plant"]>[1];

export const using =
	(change: (parts: correct.Parts, secrets: Secrets) => Partial<correct.Parts>): Fault["plant"] =>
	(parts, secrets) => {
		const faulty = { ...parts, ...change(parts, secrets) };
		return (delivery) => correct.receive(delivery, faulty);
	};

export const header = ({ headers }: correct.Delivery, name: string): string => String(headers[name] ?? "");

/** The value of the one signature that would be right. */
const expected = (delivery: correct.Delivery, secret: string, body = delivery.body): string =>
	createHmac("sha256", Buffer.from(secret.replace("whsec_", ""), "base64"))
		.update(`${header(delivery, "webhook-id")}.${header(delivery, "webhook-timestamp")}.${body}`)
		.digest("base64");

const isEqual = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

export const offered = (delivery: correct.Delivery): string[] =>
	header(delivery, "webhook-signature")
		.split(" ")
		.flatMap((one) => (one.startsWith("v1,") ? one.slice(3) : []));

const age = (delivery: correct.Delivery): number =>
	Date.now() / 1000 - Number.parseInt(header(delivery, "webhook-timestamp"), 10);

/** A verification that is right but for what is handed in. */
export const verifying =
	(secret: string, { values = offered, isTimely = (seconds: number) => Math.abs(seconds) <= 300, isSame = isEqual } = {}) =>
	(delivery: correct.Delivery): boolean =>
		isTimely(age(delivery)) &&
		header(delivery, "webhook-id") !== "" &&
		values(delivery).some((one) => isSame(one, expected(delivery, secret)));
