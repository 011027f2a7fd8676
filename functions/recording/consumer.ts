import middy from "@middy/core";
import sqsPartialBatchFailure from "@middy/sqs-partial-batch-failure";
import type { EventBridgeEvent, SQSBatchResponse, SQSEvent } from "aws-lambda";
import type { Fact } from "../../schemas/fact.ts";
import { logFault } from "../log.ts";
import { type Outcome, recordAll } from "./record.ts";

/** A queue message whose body is not an event of the bus: it ends in the dead letters, its neighbours do not. */
export class UnreadableMessageError extends Error {
	override name = "UnreadableMessageError";
}

const factIn = (body: string): Fact | undefined => {
	try {
		return (JSON.parse(body) as Partial<EventBridgeEvent<string, Fact>>).detail;
	} catch {
		return undefined;
	}
};

/**
 * The Lambda handler of a family: records a batch of facts; those that fail come again, the others do not.
 *
 * @param andThen what the family does besides with each fact that was recorded; it too may come again
 */
export const consumer = (andThen: (fact: Fact) => Promise<void> = async () => {}) =>
	middy<SQSEvent, Outcome[] | SQSBatchResponse>()
		.use(sqsPartialBatchFailure({ logger: logFault }))
		.handler(async ({ Records }) => {
			const read = Records.map((record) => factIn(record.body));
			const facts = read.filter((fact) => fact !== undefined);
			const recorded = await recordAll(facts);
			const outcomes = new Map(facts.map((fact, at) => [fact, recorded[at]]));
			return Promise.allSettled(
				read.map(async (fact) => {
					const outcome = fact && outcomes.get(fact);
					if (!fact || !outcome) throw new UnreadableMessageError("a queue message holds no fact");
					if (outcome.status === "rejected") throw outcome.reason;
					await andThen(fact);
				}),
			);
		});
