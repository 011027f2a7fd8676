import { createHmac } from "node:crypto";
import { type Fact, HUB } from "../../../schemas/fact.ts";
import type { CaseId, EventId, SubjectId } from "../../../schemas/ids.ts";
import type { Day } from "../../../schemas/japan-time.ts";
import { uuidFromHex } from "../../../schemas/uuid.ts";
import { dueOn, morningOf, overdueOn } from "../calendar.ts";
import { definitionOf } from "./definition.ts";
import { type CaseState, type Subject, subjectOf } from "./fold.ts";

/** A UUID (version 4 in form) derived from a name: the same name gives the same id. */
const idOf = (hubKey: Buffer, name: string): EventId => {
	const block = createHmac("sha256", hubKey).update(name).digest().subarray(0, 16);
	block[6] = ((block[6] ?? 0) & 0x0f) | 0x40;
	block[8] = ((block[8] ?? 0) & 0x3f) | 0x80;
	return uuidFromHex(block.toString("hex")) as EventId;
};

/** A fact that the hub itself states, accepted at its own time. @param name what its id is derived from: the same name gives the same fact */
export const hubFact = (about: Pick<Fact, "case" | "type" | "time" | "data">, name: string, hubKey: Buffer): Fact => ({
	...about,
	id: idOf(hubKey, name),
	acceptedAt: about.time,
	by: HUB,
});

/** The day in Japan on which a follow-up becomes due, or overdue. */
export const transitionDay = ({ family: { clock }, data }: Pick<Subject, "family" | "data">, becomes: "due" | "overdue"): Day => {
	if (!clock) throw new RangeError("a family without a clock");
	const due = dueOn(String(data[clock.stage]), String(data[clock.since]));
	return becomes === "due" ? due : overdueOn(due);
};

/** The follow-up that a fact opens, with the days on which it becomes due and overdue; undefined for any other fact. */
export const clockStartedBy = (
	fact: Fact,
): { readonly followUp: SubjectId; readonly due: Day; readonly overdue: Day } | undefined => {
	const { family, roles } = definitionOf(fact.type);
	const followUp = subjectOf(fact);
	if (!family.clock || !roles || followUp === undefined) return undefined;
	const opened = { family, data: fact.data };
	return { followUp, due: transitionDay(opened, "due"), overdue: transitionDay(opened, "overdue") };
};

/**
 * The hub's own fact that a follow-up becomes due or overdue; undefined when it was reported on before, or is unknown.
 * It is the same fact, id and time included, whenever and however often it is asked for.
 */
export const dueFact = (
	caseState: CaseState,
	alarm: { readonly case: CaseId; readonly followUp: SubjectId; readonly becomes: "due" | "overdue" },
	hubKey: Buffer,
): Fact | undefined => {
	const followUp = caseState.subjects.get(alarm.followUp);
	if (!followUp) return undefined;
	const { name, subject } = followUp.family;
	const type = `${name}.${alarm.becomes}`;
	if (!definitionOf(type).move?.from.includes(followUp.state)) return undefined;
	const morning = Date.parse(morningOf(transitionDay(followUp, alarm.becomes)));
	// One that was reported after its day becomes due right after it was opened.
	const earliest = Date.parse(followUp.opened) + (alarm.becomes === "due" ? 1 : 2);
	const time = new Date(Math.max(morning, earliest)).toISOString();
	const data = subject ? { [subject.field]: alarm.followUp } : {};
	return hubFact({ case: alarm.case, type, time, data }, `${type} ${alarm.followUp}`, hubKey);
};
