import type { Fact } from "../../schemas/fact.ts";
import { type FieldProblem, fieldProblem, type Problem, problem } from "../../schemas/problem.ts";
import { envelopesIn, type Sealed } from "../../schemas/sealed.ts";
import { caseContextOf } from "../disclosing/case-context.ts";
import type { Caller } from "../middleware/api-route.ts";
import { rolesOpenedBy, subjectOf } from "../rules/case/fold.ts";
import { type Area, worksFor } from "../rules/case/tenancy.ts";
import { accessOf } from "../rules/disclosure/access.ts";
import { envelopeFault } from "../rules/disclosure/envelope.ts";
import { decideRecipients } from "../rules/disclosure/recipients.ts";
import { keyRecordOf } from "../stores/case/case-keys.ts";
import { putEnvelope } from "../stores/case/envelopes.ts";
import type { AccessRecords } from "../stores/case/timeline.ts";
import { agencyById } from "../stores/registry/registry.ts";
import { retentionOf } from "../stores/registry/tenant-retention.ts";

/**
 * What is wrong with the envelopes of an event of a case of this area, as they are. An agency that does not work for the area
 * is answered like one that does not exist, and neither is named: the name may be anything.
 */
export const envelopeProblems = async (sealed: Sealed, area: Area, { today }: Caller, now: Date): Promise<FieldProblem[]> => {
	const problems = await Promise.all(
		envelopesIn(sealed).map(async ([agency, jwe]) => {
			const profile = await agencyById(agency);
			if (!profile || !worksFor(profile, area, today)) return [fieldProblem("/data/sealed", "unknown-agency")];
			const fault = envelopeFault(jwe, profile.keys, now);
			return fault ? [fieldProblem(`/data/sealed/${agency}`, fault)] : [];
		}),
	);
	return problems.flat();
};

/**
 * Envelopes for agencies that the event does not concern. Whether there is a ground to tell a concerned one may turn
 * out later; an envelope is handed over with the event or not at all.
 */
export const strayProblem = async (fact: Fact, known: AccessRecords): Promise<Problem | undefined> => {
	const context = await caseContextOf({ ...known, accessFacts: [...known.accessFacts, fact] });
	const { told, withheld } = decideRecipients(fact, context);
	const concerned = new Set([...told, ...withheld].map(({ agency }) => agency));
	const strays = (fact.sealedFor ?? []).filter((agency) => !concerned.has(agency));
	if (strays.length === 0) return undefined;
	// What the event is about was accepted, and is being recorded: whom it concerns is known in a moment.
	const { subject, opening } = accessOf(context.accessFacts);
	const isKnown = opening !== undefined && (rolesOpenedBy(fact) !== undefined || subject(subjectOf(fact)).opening !== undefined);
	const problems = strays.map((agency) => fieldProblem(`/data/sealed/${agency}`, "not-told"));
	return isKnown ? problem("invalid-event", problems) : problem("not-recorded-yet");
};

/** Keeps the envelopes of a fact that enters, for as long as the tenant of its case says. */
export const keepEnvelopes = async (fact: Fact, sealed: Sealed, now: Date): Promise<void> => {
	const keyRecord = await keyRecordOf(fact.case);
	if (keyRecord === undefined || "erased" in keyRecord) return;
	const { envelopes: daysKept } = await retentionOf(keyRecord.tenant);
	const until = Math.ceil(now.getTime() / 1000) + daysKept * 86_400;
	await Promise.all(envelopesIn(sealed).map(([agency, jwe]) => putEnvelope(fact, agency, jwe, until)));
};
