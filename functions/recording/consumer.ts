import type { EventBridgeEvent, SQSRecord } from "aws-lambda";
import type { Fact } from "../../schemas/fact.ts";
import { batchHandler } from "../middleware/queue-handler.ts";
import { decryptEvent, type EncryptedEvent } from "../stores/case/encrypted-facts.ts";
import { recordAll } from "./record.ts";

/** The body of a message is not an event of the bus: the message ends in the dead letters, its neighbours do not. */
export class UnreadableMessageError extends Error {
	override name = "UnreadableMessageError";
}

type BusEvent = Pick<EventBridgeEvent<string, EncryptedEvent>, "detail-type" | "detail">;

const eventIn = (body: string): BusEvent | undefined => {
	try {
		const { "detail-type": type, detail } = JSON.parse(body) as Partial<BusEvent>;
		return typeof type === "string" && typeof detail?.ciphertext === "string" ? { "detail-type": type, detail } : undefined;
	} catch {
		return undefined;
	}
};

const factIn = async ({ body }: SQSRecord): Promise<Fact | "erased"> => {
	const event = eventIn(body);
	if (!event) throw new UnreadableMessageError("a message holds no event");
	return decryptEvent(event["detail-type"], event.detail);
};

/**
 * The Lambda handler of a family: records a batch of facts. A fact of an erased case is dropped: nobody may read it, and
 * nothing is left to add it to.
 *
 * @param andThen what the family does with each fact that was recorded; must be idempotent, since it is retried as well
 */
export const consumer = (andThen: (fact: Fact) => Promise<void> = async () => {}) =>
	batchHandler(async (messages) => {
		const read = await Promise.allSettled(messages.map(factIn));
		const facts = read.flatMap((one) => (one.status === "fulfilled" && one.value !== "erased" ? [one.value] : []));
		const recorded = await recordAll(facts);
		const outcomes = new Map(facts.map((fact, index) => [fact, recorded[index]]));
		return Promise.allSettled(
			read.map(async (one) => {
				if (one.status === "rejected") throw one.reason;
				if (one.value === "erased") return;
				const outcome = outcomes.get(one.value);
				if (outcome?.status === "rejected") throw outcome.reason;
				await andThen(one.value);
			}),
		);
	});
