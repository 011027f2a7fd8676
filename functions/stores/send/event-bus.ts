import { EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from "@aws-sdk/client-eventbridge";
import type { Fact } from "../../../schemas/fact.ts";
import { env } from "../../environment.ts";
import { ErasedCaseError, MissingCaseKeyError } from "../case/case-keys.ts";
import { encryptEvent } from "../case/encrypted-facts.ts";

const bus = new EventBridgeClient({});
const EVENTS_PER_CALL = 10;
const MAX_ATTEMPTS = 3;

const publishTen = async (facts: readonly Fact[]): Promise<Fact[]> => {
	const encrypted = await Promise.all(facts.map(async (fact) => ({ fact, detail: await detailOf(fact) })));
	const sendable = encrypted.filter(({ detail }) => detail !== undefined);
	if (sendable.length === 0) return [...facts];
	const Entries = sendable.map(
		({ fact, detail }): PutEventsRequestEntry => ({
			EventBusName: env("BUS_NAME"),
			Source: "tsunagi",
			DetailType: fact.type,
			Detail: detail,
		}),
	);
	const answer = await bus.send(new PutEventsCommand({ Entries }));
	const published = new Set(sendable.flatMap(({ fact }, index) => (answer.Entries?.[index]?.EventId ? [fact] : [])));
	return facts.filter((fact) => !published.has(fact));
};

/** A fact as it travels; undefined when its case has no key any more. */
const detailOf = async (fact: Fact): Promise<string | undefined> => {
	try {
		return JSON.stringify(await encryptEvent(fact));
	} catch (error) {
		if (error instanceof ErasedCaseError || error instanceof MissingCaseKeyError) return undefined;
		throw error;
	}
};

/**
 * Puts facts on the bus, ten a call, each encrypted under its case's key. Entries that the bus refuses are retried
 * without the others.
 *
 * @returns the facts that are not on the bus after three attempts, among them those of cases that have no key any more
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
