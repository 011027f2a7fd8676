import { createHmac } from "node:crypto";
import { type PostedEvent, parseEvent } from "../../schemas/cloud-event.ts";
import type { Fact, HubId } from "../../schemas/fact.ts";
import { type FieldProblem, fieldProblem, type Problem, problem } from "../../schemas/problem.ts";
import { LEAST_DAYS, tenantOf } from "../../schemas/retention.ts";
import type { Caller } from "../middleware/endpoint.ts";
import { dayInJapan, plusDays } from "../rules/calendar.ts";
import { definitionOf, isAboutWho, opensCase } from "../rules/definition.ts";
import { inHubIds } from "../rules/view.ts";
import { agencyById } from "../stores/agencies.ts";
import { isErased, openCaseKey } from "../stores/case-keys.ts";
import { admit, isOnCase, putOnCase } from "../stores/door.ts";
import { setLook } from "../stores/looks.ts";
import { factKey } from "../stores/timeline.ts";

/** An event that may enter, as the fact it states. */
export type Checked = { readonly id: string; readonly fact: Fact };
export type Refusal = { readonly id?: string; readonly problem: Problem };

export const isRefusal = (one: Checked | Refusal): one is Refusal => "problem" in one;

/**
 * Checks what can be checked without writing: schema, times, codes in force, that the caller is the source and may
 * state this, and that the agencies named exist.
 */
export const check = async (body: unknown, caller: Caller, now: Date): Promise<Checked | Refusal> => {
	const parsed = parseEvent(body, now);
	if ("refused" in parsed) return { problem: problem("invalid-event", parsed.refused) };
	const { event } = parsed;
	if (event.source !== `/agencies/${caller.agency.id}`) return refuse(event, "not-the-source");
	if (definitionOf(event.type).byHub) return refuse(event, "not-allowed-to-post");
	const strangers = await agencyProblems(event, caller);
	if (strangers.length > 0) return { id: event.id, problem: problem("invalid-event", strangers) };
	return { id: event.id, fact: toFact(event, caller) };
};

const refuse = (event: PostedEvent, type: "not-the-source" | "not-allowed-to-post"): Refusal => ({
	id: event.id,
	problem: problem(type),
});

const toFact = (event: PostedEvent, { show, agency }: Caller): Fact => ({
	case: show.pair.toHub(event.subject),
	id: show.pair.toHub(event.id),
	type: event.type,
	time: new Date(event.time).toISOString(),
	by: agency.id,
	data: inHubIds(event.type, event.data, show.pair),
});

const agencyProblems = async (event: PostedEvent, caller: Caller): Promise<FieldProblem[]> => {
	const named = Object.entries(definitionOf(event.type).fields).flatMap(([name, { kind }]) => {
		const value = event.data[name];
		if (kind.is === "agency" && typeof value === "string") return [{ pointer: `/data/${name}`, agency: value }];
		if (kind.is !== "agencies" || !Array.isArray(value)) return [];
		return value.map((agency: string, at) => ({ pointer: `/data/${name}/${at}`, agency }));
	});
	// Who already has a part in it may name itself: a host that sets the date of a visit.
	const mayNameItself = definitionOf(event.type).move?.from.some((state) => state !== "none");
	const problems = await Promise.all(
		named.map(async ({ pointer, agency }) => {
			if (agency === caller.agency.id) return mayNameItself ? [] : [fieldProblem(pointer, "own-agency")];
			return (await agencyById(agency)) ? [] : [fieldProblem(pointer, "unknown-agency")];
		}),
	);
	return problems.flat();
};

/**
 * Lets a checked event in: its sender is on the case, or opens it; its id is taken for this body for good.
 * A case that is unknown and one that is someone else's are the same refusal. One that was erased says so, also to
 * whoever opens it again: only who was on it has a token for it.
 */
export const enter = async ({ id, fact }: Checked, caller: Caller, now: Date): Promise<Checked | Refusal> => {
	const opens = opensCase(fact);
	const [isOn, isGone] = opens
		? [true, (await openRecords(fact.case, caller, now)) === "erased"]
		: await Promise.all([isOnCase(fact.case, fact.by), isErased(fact.case)]);
	if (isGone) return { id, problem: problem("erased") };
	if (!isOn) return { id, problem: problem("unknown-case") };
	const admitted = await admit(fact.id, {
		by: fact.by,
		case: fact.case,
		key: factKey(fact, isAboutWho(fact)),
		type: fact.type,
		digest: digestOf(fact, caller.hubKey),
	});
	if (admitted === "conflict") return { id, problem: problem("conflict") };
	if (opens) await putOnCase({ case: fact.case, agency: fact.by });
	return { id, fact };
};

/** With its key a case is given the day on which it is first looked at: nothing is kept that no day would end. */
const openRecords = async (id: HubId, { agency }: Caller, now: Date): Promise<"open" | "erased"> => {
	const since = dayInJapan(now.toISOString());
	const [opened] = await Promise.all([
		openCaseKey(id, { tenant: tenantOf(agency.area), since }),
		setLook({ day: plusDays(since, LEAST_DAYS), case: id }),
	]);
	return opened;
};

/** Keyed, so that the few values a code can have cannot be tried out against it. */
const digestOf = (fact: Fact, hubKey: Buffer): string => {
	const data = Object.entries(fact.data).sort(([a], [b]) => (a < b ? -1 : 1));
	const { case: id, type, time } = fact;
	return createHmac("sha256", hubKey)
		.update(JSON.stringify([id, type, time, data]))
		.digest("base64url");
};
