import middy from "@middy/core";
import sqsPartialBatchFailure from "@middy/sqs-partial-batch-failure";
import type { EventBridgeEvent, SQSBatchResponse, SQSEvent } from "aws-lambda";
import type { Fact } from "../../schemas/fact.ts";
import { logFault } from "../log.ts";
import { decryptEvent, type EncryptedEvent } from "../stores/case/encrypted-facts.ts";
import { type RecordOutcome, recordAll } from "./record.ts";

/** A queue message whose body is not an event of the bus: it ends in the dead letters, its neighbours do not. */
export class UnreadableMessageError extends Error {
	override name = "UnreadableMessageError";
}

type Sealed = Pick<EventBridgeEvent<string, EncryptedEvent>, "detail-type" | "detail">;

const eventIn = (body: string): Sealed | undefined => {
	try {
		const { "detail-type": type, detail } = JSON.parse(body) as Partial<Sealed>;
		return typeof type === "string" && typeof detail?.ciphertext === "string" ? { "detail-type": type, detail } : undefined;
	} catch {
		return undefined;
	}
};

const factIn = async (body: string): Promise<Fact | "erased"> => {
	const event = eventIn(body);
	if (!event) throw new UnreadableMessageError("a queue message holds no event");
	return decryptEvent(event["detail-type"], event.detail);
};

/**
 * The Lambda handler of a family: records a batch of facts; those that fail come again, the others do not.
 *
 * @param andThen what the family does besides with each fact that was recorded; it too may come again
 */
export const consumer = (andThen: (fact: Fact) => Promise<void> = async () => {}) =>
	middy<SQSEvent, RecordOutcome[] | SQSBatchResponse>()
		.use(sqsPartialBatchFailure({ logger: logFault }))
		.handler(async ({ Records }) => {
			const read = await Promise.allSettled(Records.map((record) => factIn(record.body)));
			const facts = read.flatMap((one) => (one.status === "fulfilled" && one.value !== "erased" ? [one.value] : []));
			const recorded = await recordAll(facts);
			const outcomes = new Map(facts.map((fact, index) => [fact, recorded[index]]));
			return Promise.allSettled(
				read.map(async (one) => {
					if (one.status === "rejected") throw one.reason;
					// What comes late to a case that was erased is dropped: nobody may read it, and nothing is left to add it to.
					if (one.value === "erased") return;
					const outcome = outcomes.get(one.value);
					if (outcome?.status === "rejected") throw outcome.reason;
					await andThen(one.value);
				}),
			);
		});
