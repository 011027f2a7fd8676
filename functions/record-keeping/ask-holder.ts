import type { Day } from "../../schemas/japan-time.ts";
import { caseContextOf } from "../disclosing/case-context.ts";
import { affectsAccess } from "../rules/case/definition.ts";
import { caseOpeningOf } from "../rules/case/fold.ts";
import { retentionQuestion } from "../rules/case/retention.ts";
import { decideRecipients } from "../rules/disclosure/recipients.ts";
import type { wholeCase } from "../stores/case/timeline.ts";
import { hubKey } from "../stores/registry/registry.ts";
import { publish } from "../stores/send/event-bus.ts";

/**
 * Something is open in a case whose retention is reached, and its holder cannot be asked: it left the registry, or does not
 * work for the case's area any more. A person decides (`npm run ops:records`).
 */
export class NobodyToAskError extends Error {
	override name = "NobodyToAskError";
}

/**
 * Asks the holder of a case to end what is open in it, by a fact of the hub.
 * @throws NobodyToAskError when the holder may not hear of it
 */
export const askHolder = async (
	{ facts, orders }: Awaited<ReturnType<typeof wholeCase>>,
	reachedOn: Day,
	today: Day,
): Promise<void> => {
	const opening = caseOpeningOf(facts);
	if (!opening) throw new NobodyToAskError("something is open in a case whose opening is not known");
	const question = retentionQuestion(opening, reachedOn, today, await hubKey());
	const context = await caseContextOf({ accessFacts: facts.filter(affectsAccess), orders }, { isFresh: true });
	if (!decideRecipients(question, context).told.some(({ agency }) => agency === opening.by))
		throw new NobodyToAskError("something is open in a case whose holder cannot be asked");
	if ((await publish([question])).length > 0) throw new UnpublishedQuestionError("the bus refused a question to a holder");
};

/** The bus refused a question; the review stays due and asks it again. */
export class UnpublishedQuestionError extends Error {
	override name = "UnpublishedQuestionError";
}
