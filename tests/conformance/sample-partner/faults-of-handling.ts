import type { Fault } from "./fault.ts";
import { using } from "./fault.ts";
import * as correct from "./receiver.ts";

const KNOWN_TYPES = ["referral.requested", "referral.accepted", "consent.withdrawn", "follow-up.due", "endpoint.verification"];
const KNOWN_FIELDS = [
	"referral",
	"to",
	"measure",
	"needs",
	"origin",
	"sealed",
	"consent",
	"followUp",
	"challenge",
	"note",
	"token",
];

/** Notes every delivery, whether it is known or not. */
const everyTime: correct.Parts["once"] = (id, { processed }, act) => {
	processed.push(id);
	act();
};
const never: correct.Parts["once"] = () => {};

const later = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Answers as the correct one does, unless there is something about the delivery that it does not like. */
const refusing =
	(
		status: number,
		isDisliked: (event: correct.HandedEvent, delivery: correct.Delivery, kept: correct.Kept) => boolean,
	): Fault["plant"] =>
	(parts) =>
	(delivery) => {
		const event = delivery.method === "POST" && parts.isSigned(delivery) ? parts.read(delivery.body) : undefined;
		return event && isDisliked(event, delivery, parts.kept) ? { status } : correct.receive(delivery, parts);
	};

/** Mistakes in what a receiver does with what it may believe. */
export const faultsOfHandling: Readonly<Record<string, Fault>> = {
	"processes-duplicates": {
		is: "processes the same delivery twice",
		foundBy: ["receiver.repeated.once", "receiver.repeated.at-once"],
		plant: using(() => ({ once: everyTime })),
	},
	"looks-before-it-notes": {
		is: "asks whether it knows a delivery, and notes it a moment later",
		foundBy: ["receiver.repeated.at-once"],
		plant: (parts) => async (delivery) => {
			const id = String(delivery.headers["webhook-id"]);
			const isKnown = parts.kept.processed.includes(id);
			await later(50);
			return correct.receive(delivery, { ...parts, once: isKnown ? never : everyTime });
		},
	},
	"refuses-duplicates": {
		is: "answers 409 to a delivery it has",
		foundBy: ["receiver.repeated.taken", "receiver.repeated.once"],
		plant: refusing(409, (_, { headers }, { processed }) => processed.includes(String(headers["webhook-id"]))),
	},
	"deduplicates-by-content": {
		is: "knows a repetition by its signature, which changes when it is signed again",
		foundBy: ["receiver.repeated.once"],
		plant: (parts) => {
			const seen = new Set<unknown>();
			return (delivery) => {
				const isSeen = seen.has(delivery.headers["webhook-signature"]);
				if (parts.isSigned(delivery)) seen.add(delivery.headers["webhook-signature"]);
				return correct.receive(delivery, { ...parts, once: isSeen ? never : everyTime });
			};
		},
	},
	"requires-order": {
		is: "refuses an answer whose question it does not know yet",
		foundBy: ["receiver.order.reversed"],
		plant: refusing(422, ({ type, subject }, _, { referrals }) => type === "referral.accepted" && !referrals.has(subject)),
	},
	"fails-on-unknown-type": {
		is: "refuses event types it does not know",
		foundBy: ["receiver.content.unknown-type"],
		plant: refusing(422, ({ type }) => !KNOWN_TYPES.includes(type)),
	},
	"closed-schema": {
		is: "refuses fields it does not know",
		foundBy: ["receiver.content.unknown-field"],
		plant: refusing(422, ({ data }) => Object.keys(data ?? {}).some((one) => !KNOWN_FIELDS.includes(one))),
	},
	"closed-code-list": {
		is: "refuses codes it does not know",
		foundBy: ["receiver.content.unknown-code"],
		plant: refusing(422, ({ data }) => String(data["measure"]).endsWith("next-year")),
	},
	"needs-every-field": {
		is: "refuses events of which fields are left out",
		foundBy: ["receiver.content.left-out"],
		plant: refusing(422, ({ type, data }) => type === "referral.requested" && data["to"] === undefined),
	},
	"short-bodies-only": {
		is: "reads 64 kB at the most",
		foundBy: ["receiver.content.sealed"],
		plant: refusing(413, (_, { body }) => body.length > 65_536),
	},
	"withdrawn-as-new": {
		is: "notes withdrawn consent as news of a case, and keeps using it",
		foundBy: ["receiver.content.stopped"],
		plant: using(() => ({ take: (event, { referrals }) => void referrals.set(event.subject, [event]) })),
	},
	"opens-again": {
		is: "opens a stopped case again when something arrives late",
		foundBy: ["receiver.content.stopped"],
		plant: using(({ take }) => ({
			take: (event, kept) => {
				if (event.type !== "consent.withdrawn") kept.stopped.delete(event.subject);
				take(event, kept);
			},
		})),
	},
	"always-200": {
		is: "answers 200 whatever became of the delivery",
		foundBy: ["receiver.content.honest"],
		plant: (parts) => (delivery) => {
			const answer = correct.receive(delivery, parts);
			return answer.status === 400 ? { status: 200 } : answer;
		},
	},
	"answers-before-it-keeps": {
		is: "answers, and loses what it was to do after that",
		foundBy: ["receiver.taking.effect"],
		spreads: true,
		plant: using(() => ({ once: never })),
	},
	"answers-late": {
		is: "does its work before it answers",
		foundBy: ["receiver.taking.in-time"],
		spreads: true,
		plant: (parts) => async (delivery) => {
			await later(60_000);
			return correct.receive(delivery, parts);
		},
	},
	"one-at-a-time": {
		is: "answers 503 while it works on another delivery",
		foundBy: ["receiver.taking.parallel"],
		spreads: true,
		plant: (parts) => {
			let isBusy = false;
			return async (delivery) => {
				if (isBusy) return { status: 503 };
				isBusy = true;
				await later(50);
				isBusy = false;
				return correct.receive(delivery, parts);
			};
		},
	},
	"exact-media-type": {
		is: "takes the media type in one spelling alone",
		foundBy: ["receiver.taking.media-type"],
		plant: (parts) => (delivery) => {
			const isExact = delivery.headers["content-type"] === "application/cloudevents+json; charset=utf-8";
			return delivery.method === "POST" && parts.isSigned(delivery) && !isExact
				? { status: 415 }
				: correct.receive(delivery, parts);
		},
	},
	"any-method": {
		is: "answers 200 to GET",
		foundBy: ["receiver.taking.other-methods"],
		plant: (parts) => (delivery) => (delivery.method === "POST" ? correct.receive(delivery, parts) : { status: 200 }),
	},
	redirects: {
		is: "answers with a redirect to where deliveries are taken",
		foundBy: ["receiver.taking.no-redirect"],
		spreads: true,
		plant: (parts) => (delivery) => {
			const answer = correct.receive(delivery, parts);
			return answer.status === 204 ? { status: 307, headers: { location: "/elsewhere" } } : answer;
		},
	},
	"echoes-in-errors": {
		is: "quotes in a refusal what it refuses",
		foundBy: ["receiver.signature.no-echo", "receiver.taking.verification"],
		plant: (parts) => (delivery) => {
			const answer = correct.receive(delivery, parts);
			return answer.status === 401 ? { ...answer, body: `not signed: ${delivery.body}` } : answer;
		},
	},
	"takes-a-challenge-for-an-event": {
		is: "answers 204 to the hub's challenge",
		foundBy: ["receiver.taking.verification"],
		plant: (parts) => (delivery) => {
			const answer = correct.receive(delivery, parts);
			return answer.status === 200 ? { status: 204 } : answer;
		},
	},
	"gives-any-challenge-back": {
		is: "gives a challenge back to anyone who asks",
		foundBy: ["receiver.taking.verification"],
		plant: (parts) => (delivery) => {
			const event = delivery.method === "POST" ? parts.read(delivery.body) : undefined;
			if (event?.type !== "endpoint.verification") return correct.receive(delivery, parts);
			return { status: 200, body: JSON.stringify({ challenge: event.data["challenge"] }) };
		},
	},
};
