import { createHmac } from "node:crypto";
import { type PostedEvent, parseEvent } from "../../schemas/cloud-event.ts";
import type { Fact } from "../../schemas/fact.ts";
import { type FieldProblem, fieldProblem, type Problem, problem } from "../../schemas/problem.ts";
import type { Caller } from "../middleware/endpoint.ts";
import { dayInJapan } from "../rules/calendar.ts";
import { definitionOf, isAboutWho, opensCase } from "../rules/definition.ts";
import { type Area, areaToOpenIn, scopeOf, worksFor } from "../rules/tenancy.ts";
import { inHubIds } from "../rules/view.ts";
import { agencyById } from "../stores/agencies.ts";
import { admit, placeOn, putOnCase } from "../stores/door.ts";
import { factKey } from "../stores/timeline.ts";

/** An event that may enter, as the fact it states. */
export type Checked = { readonly id: string; readonly fact: Fact };
export type Refusal = { readonly id?: string; readonly problem: Problem };

export const isRefusal = (one: Checked | Refusal): one is Refusal => "problem" in one;

/** Checks what an event says by itself: schema, times, codes in force, that the caller is the source and may state this. */
export const check = (body: unknown, caller: Caller, now: Date): Checked | Refusal => {
	const parsed = parseEvent(body, now);
	if ("refused" in parsed) return { problem: problem("invalid-event", parsed.refused) };
	const { event } = parsed;
	if (event.source !== `/agencies/${caller.agency.id}`) return refuse(event, "not-the-source");
	if (definitionOf(event.type).byHub) return refuse(event, "not-allowed-to-post");
	return { id: event.id, fact: toFact(event, caller) };
};

const refuse = (event: PostedEvent, type: "not-the-source" | "not-allowed-to-post"): Refusal => ({
	id: event.id,
	problem: problem(type),
});

const toFact = (event: PostedEvent, { show, agency }: Caller): Fact => {
	const fact = {
		case: show.pair.toHub(event.subject),
		id: show.pair.toHub(event.id),
		type: event.type,
		time: new Date(event.time).toISOString(),
		by: agency.id,
		data: inHubIds(event.type, event.data, show.pair),
	};
	const area = opensCase(fact) ? areaToOpenIn(agency, dayInJapan(fact.time)) : undefined;
	return area === undefined ? fact : { ...fact, area };
};

/** The agencies that a fact names, by their places in its `data`. */
const namedIn = (fact: Fact) =>
	Object.entries(definitionOf(fact.type).fields).flatMap(([name, { kind }]) => {
		const value = fact.data[name];
		if (kind.is === "agency" && typeof value === "string") return [{ pointer: `/data/${name}`, agency: value }];
		if (kind.is !== "agencies" || !Array.isArray(value)) return [];
		return value.map((agency: string, at) => ({ pointer: `/data/${name}/${at}`, agency }));
	});

/**
 * Agencies that cannot be named in a case of this area. One that does not work for the area, in what the fact is about,
 * is answered like one that does not exist: which agencies another 実施主体 has is not to be found out by trying.
 */
const agencyProblems = async (fact: Fact, area: Area, { agency: caller, today }: Caller): Promise<FieldProblem[]> => {
	// Who already has a part in it may name itself: a host that sets the date of a visit.
	const mayNameItself = definitionOf(fact.type).move?.from.some((state) => state !== "none");
	const problems = await Promise.all(
		namedIn(fact).map(async ({ pointer, agency }) => {
			if (agency === caller.id) return mayNameItself ? [] : [fieldProblem(pointer, "own-agency")];
			const named = await agencyById(agency);
			return named && worksFor(named, area, today, scopeOf(fact)) ? [] : [fieldProblem(pointer, "unknown-agency")];
		}),
	);
	return problems.flat();
};

/** Why a case may not be opened so: it is unclear for whom, or it is another's for whom the caller worked that day and no longer does. */
const openingProblem = async ({ area, ...fact }: Fact, { agency, today }: Caller): Promise<Problem | undefined> => {
	if (area === undefined || !worksFor(agency, area, today)) return problem("not-allowed-to-post");
	const put = await putOnCase({ case: fact.case, agency: agency.id, area });
	return put === "of-another-area" ? problem("not-allowed-to-post") : undefined;
};

/** Why a fact may not be added to its case. A case that is unknown and one that is someone else's are the same refusal. */
const additionProblem = async (fact: Fact, caller: Caller): Promise<Problem | undefined> => {
	const { agency, today } = caller;
	const place = await placeOn(fact.case, agency.id);
	if (!place || !worksFor(agency, place.area, today)) return problem("unknown-case");
	if (!worksFor(agency, place.area, today, scopeOf(fact))) return problem("not-allowed-to-post");
	const strangers = await agencyProblems(fact, place.area, caller);
	return strangers.length > 0 ? problem("invalid-event", strangers) : undefined;
};

/**
 * Lets a checked event in: its sender opens the case, or is on it and works for the 実施主体 whose case it is; the
 * agencies it names do so too; its id is taken for this body for good.
 */
export const enter = async ({ id, fact }: Checked, caller: Caller): Promise<Checked | Refusal> => {
	const refused = await (opensCase(fact) ? openingProblem(fact, caller) : additionProblem(fact, caller));
	if (refused) return { id, problem: refused };
	const admitted = await admit(fact.id, {
		by: fact.by,
		case: fact.case,
		key: factKey(fact, isAboutWho(fact)),
		type: fact.type,
		digest: digestOf(fact, caller.hubKey),
	});
	return admitted === "conflict" ? { id, problem: problem("conflict") } : { id, fact };
};

/** Keyed, so that the few values a code can have cannot be tried out against it. */
const digestOf = (fact: Fact, hubKey: Buffer): string => {
	const data = Object.entries(fact.data).sort(([a], [b]) => (a < b ? -1 : 1));
	const { case: id, type, time } = fact;
	return createHmac("sha256", hubKey)
		.update(JSON.stringify([id, type, time, data]))
		.digest("base64url");
};
