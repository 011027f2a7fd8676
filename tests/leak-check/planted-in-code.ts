import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import type * as HandOver from "../../functions/disclosing/hand-over.ts";
import type * as ApiRoute from "../../functions/middleware/api-route.ts";
import type * as DigestMail from "../../functions/rules/digest/digest-mail.ts";
import type * as AgencyViews from "../../functions/rules/disclosure/agency-view.ts";
import type * as EncryptedFacts from "../../functions/stores/case/encrypted-facts.ts";
import type * as Timeline from "../../functions/stores/case/timeline.ts";
import type * as EventBus from "../../functions/stores/send/event-bus.ts";
import type * as WebhookQueue from "../../functions/stores/send/webhook-queue.ts";
import { agencyNamed } from "../ids.ts";
import { DESK, THINGS, TOWN } from "./situation-story.ts";

/** A fault of the hub's own code, made on purpose: what the situation then leaks must be found. */
export type PlantedInCode = {
	readonly name: string;
	/** A part of what is found. */
	readonly found: RegExp;
	/** The module whose fault it is, and what it does instead. */
	readonly path: string;
	readonly broken: (right: never) => object;
};

const plant = <Right extends object>(
	name: string,
	found: RegExp,
	path: string,
	broken: (right: Right) => Partial<Right> | object,
): PlantedInCode => ({ name, found, path: `../../functions/${path}`, broken });

const PROTECTED = THINGS.find(({ name }) => name === "case protected")?.id;

/** Faults that the leak check was once seen to miss. */
export const plantedInCode: readonly PlantedInCode[] = [
	plant<typeof HandOver>("a case token and an event id in a log", /^token .* in S15/, "disclosing/hand-over.ts", (right) => ({
		handOver: async (...asked: Parameters<typeof right.handOver>) => {
			const handed = await right.handOver(...asked);
			for (const one of handed)
				if (one && "event" in one) console.log(JSON.stringify({ case: one.event.subject, event: one.event.id }));
			return handed;
		},
	})),
	plant<typeof AgencyViews>(
		"one case code for all agencies",
		/^code of desk.* in S11 .* party/,
		"rules/disclosure/agency-view.ts",
		(right) => ({
			agencyViewOf: (key: Buffer, agency: Parameters<typeof right.agencyViewOf>[1]) => {
				const [view, { caseCode }] = [right.agencyViewOf(key, agency), right.agencyViewOf(key, agencyNamed(DESK))];
				const eventOf: typeof view.eventOf = (fact, ...rest) => ({
					...view.eventOf(fact, ...rest),
					casecode: caseCode(fact.case),
				});
				return { ...view, caseCode, eventOf };
			},
		}),
	),
	plant<typeof DigestMail>(
		"a digest that names an agency",
		/^agency shelter.* in S14/,
		"rules/digest/digest-mail.ts",
		(right) => ({
			mailOf: (...asked: Parameters<typeof right.mailOf>) => {
				const mail = right.mailOf(...asked);
				return { ...mail, text: `${mail.text}\n${TOWN["shelter-akari"].ja}` };
			},
		}),
	),
	plant("the sending agency in a header of a webhook", /^agency desk.* in S12 .* party/, "delivering/call.ts", () => ({
		callEndpoint: async ({ url }: { url: string }, id: string, event: { source: string }) => {
			const { post } = await import("../../functions/stores/send/webhook-client.ts");
			await post(url, { headers: { "webhook-id": id, "x-sender": event.source }, body: JSON.stringify(event), seconds: 1 });
			return { result: "delivered", isSlow: false };
		},
	})),
	plant<typeof EncryptedFacts>(
		"an order of protection in clear",
		/^order .* in S5/,
		"stores/case/encrypted-facts.ts",
		(right) => ({
			encryptOrders: async (...asked: Parameters<typeof right.encryptOrders>) => ({
				...(await right.encryptOrders(...asked)),
				orders: asked[1],
			}),
		}),
	),
	plant<typeof EventBus>(
		"an event in the folder for temporary files",
		/^hub id .* in S21/,
		"stores/send/event-bus.ts",
		(right) => ({
			publish: (facts: Parameters<typeof right.publish>[0]) => {
				writeFileSync(join(tmpdir(), "last-event.json"), JSON.stringify(facts));
				return right.publish(facts);
			},
		}),
	),
	plant<typeof Timeline>(
		"a log line of who, which type and which case",
		/^type .* in S15/,
		"stores/case/timeline.ts",
		(right) => ({
			appendFact: (...asked: Parameters<typeof right.appendFact>) => {
				const [{ by, type, case: id }] = asked;
				console.log(JSON.stringify({ by, type, case: id }));
				return right.appendFact(...asked);
			},
		}),
	),
	plant<typeof ApiRoute>("a number in the header of a 404", /^that a case is there in S2/, "middleware/api-route.ts", (right) => {
		let answers = 0;
		return {
			problemAnswer: (what: Parameters<typeof right.problemAnswer>[0]) => {
				const answer = right.problemAnswer(what);
				answers += 1;
				return { ...answer, headers: { ...answer.headers, "x-facts": String(answers) } };
			},
		};
	}),
	plant("protection is ignored", /^token of party.* for case protected in S/, "rules/disclosure/protection.ts", () => ({
		isFactAccessibleTo: () => true,
		isAccessibleTo: () => true,
	})),
	plant<typeof AgencyViews>(
		"the far are shown by whom",
		/^agency shelter.* in S11 .* far/,
		"rules/disclosure/agency-view.ts",
		(right) => ({
			agencyViewOf: (...asked: Parameters<typeof right.agencyViewOf>) => {
				const view = right.agencyViewOf(...asked);
				const eventOf: typeof view.eventOf = (fact, fields) => view.eventOf(fact, fields);
				return { ...view, eventOf };
			},
		}),
	),
	plant<typeof WebhookQueue>(
		"a flag on messages of a protected case",
		/^that a case is protected in S9/,
		"stores/send/webhook-queue.ts",
		(right) => ({
			queueDeliveries: (deliveries: Parameters<typeof right.queueDeliveries>[0]) =>
				right.queueDeliveries(deliveries.map((one) => (one.case === PROTECTED ? { ...one, isUrgent: true } : one))),
		}),
	),
	plant<typeof Timeline>(
		"a withdrawal is ignored on a replay",
		/^token of party.* for event referral.requested .* in S11/,
		"stores/case/timeline.ts",
		(right) => ({
			accessRecordsOf: async (...asked: Parameters<typeof right.accessRecordsOf>) => {
				const known = await right.accessRecordsOf(...asked);
				return { ...known, accessFacts: known.accessFacts.filter(({ type }) => type !== "consent.withdrawn") };
			},
		}),
	),
	plant("no ground is asked for", /^token of outsider.* in S/, "rules/disclosure/grounds.ts", () => ({
		grantFor: () => ({ ground: "consent" }),
	})),
];

/** Plants a fault for what is imported from now on. */
export const plantFault = ({ path, broken }: PlantedInCode): void =>
	void vi.doMock(path, async (original) => {
		const right = await original<object>();
		return { ...right, ...broken(right as never) };
	});

/** Takes it out again. */
export const removeFault = ({ path }: PlantedInCode): void => void vi.doUnmock(path);
