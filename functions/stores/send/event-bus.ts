import { EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from "@aws-sdk/client-eventbridge";
import type { Fact } from "../../../schemas/fact.ts";
import { env } from "../../environment.ts";
import { encryptEvent } from "../case/encrypted-facts.ts";

const bus = new EventBridgeClient({});
const EVENTS_PER_CALL = 10;
const MAX_ATTEMPTS = 3;

const publishTen = async (facts: readonly Fact[]): Promise<Fact[]> => {
	const Entries: PutEventsRequestEntry[] = await Promise.all(
		facts.map(async (fact) => ({
			EventBusName: env("BUS_NAME"),
			Source: "tsunagi",
			DetailType: fact.type,
			Detail: JSON.stringify(await encryptEvent(fact)),
		})),
	);
	const answer = await bus.send(new PutEventsCommand({ Entries }));
	return facts.filter((_, index) => answer.Entries?.[index]?.EventId === undefined);
};

/**
 * Puts facts on the bus, ten a call, each encrypted under its case's key. Entries that the bus refuses are retried
 * without the others.
 *
 * @returns the facts that are not on the bus after three attempts
 * @throws ErasedCaseError when one of their cases was erased meanwhile: none of the ten facts of its call is on the bus
 */
export const publish = async (facts: readonly Fact[]): Promise<readonly Fact[]> => {
	const tens = Array.from({ length: Math.ceil(facts.length / EVENTS_PER_CALL) }, (_, index) =>
		facts.slice(index * EVENTS_PER_CALL, (index + 1) * EVENTS_PER_CALL),
	);
	const left = await Promise.all(
		tens.map(async (ten) => {
			let unpublished: readonly Fact[] = ten;
			for (let attempt = 0; attempt < MAX_ATTEMPTS && unpublished.length > 0; attempt++)
				unpublished = await publishTen(unpublished);
			return unpublished;
		}),
	);
	return left.flat();
};
