import { createHmac } from "node:crypto";
import type { AgencyKind } from "../../schemas/agency.ts";
import { type PostedEvent, parseEvent } from "../../schemas/cloud-event.ts";
import { isPublicKind } from "../../schemas/codes/agency-kinds.ts";
import type { Fact } from "../../schemas/fact.ts";
import { type FieldProblem, fieldProblem, type Problem, problem } from "../../schemas/problem.ts";
import type { Sealed } from "../../schemas/sealed.ts";
import type { Caller } from "../middleware/endpoint.ts";
import { definitionOf, isAboutWho, opensCase } from "../rules/definition.ts";
import { isHeardBy } from "../rules/protection.ts";
import { inHubIds } from "../rules/view.ts";
import { agencyById } from "../stores/agencies.ts";
import { admit, isOnCase, putOnCase } from "../stores/door.ts";
import { factAt, factKey, marksOf, type Who, whoOf } from "../stores/timeline.ts";
import { envelopeProblems, keepEnvelopes, strayEnvelopes } from "./envelopes.ts";

/** An event that may enter, as the fact it states. */
export type Checked = { readonly id: string; readonly fact: Fact; readonly sealed: Sealed };
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
	const problems = (await Promise.all([agencyProblems(event, caller), envelopeProblems(event, now)])).flat();
	if (problems.length > 0) return { id: event.id, problem: problem("invalid-event", problems) };
	return { id: event.id, fact: toFact(event, caller), sealed: event.sealed ?? {} };
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
	...(event.sealed ? { sealedFor: Object.keys(event.sealed).sort() } : {}),
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
			const profile = await agencyById(agency);
			if (!profile) return [fieldProblem(pointer, "unknown-agency")];
			return mayReceiveOn(event.data["basis"], profile.kind) ? [] : [fieldProblem(pointer, "does-not-fit")];
		}),
	);
	return problems.flat();
};

/** 個人情報保護法69条2項3号 lets public bodies provide to public bodies alone. */
const mayReceiveOn = (basis: unknown, kind: AgencyKind): boolean => basis !== "article-69-2-3" || isPublicKind(kind);

/**
 * Lets a checked event in: its sender is on the case, or opens it; its id is taken for this body for good.
 * A case that is unknown, one that is someone else's, and one that is protected from the sender are the same refusal.
 */
export const enter = async (checked: Checked, caller: Caller, now: Date): Promise<Checked | Refusal> => {
	const { id, fact, sealed } = checked;
	const known = fact.sealedFor ? await whoOf(fact.case) : { who: [], marks: await marksOf(fact.case) };
	if (!(await mayPost(fact, known))) return { id, problem: problem("unknown-case") };
	const stray = fact.sealedFor ? await strayEnvelopes(fact, known) : [];
	if (stray.length > 0) return { id, problem: problem("invalid-event", stray) };
	const key = factKey(fact, isAboutWho(fact));
	const admitted = await admit(fact.id, {
		by: fact.by,
		case: fact.case,
		key,
		type: fact.type,
		digest: digestOf(checked, caller.hubKey),
	});
	if (admitted === "conflict") return { id, problem: problem("conflict") };
	if (opensCase(fact)) await putOnCase({ case: fact.case, agency: fact.by });
	// What is recorded had its envelopes kept before it was; they may have been taken out since.
	if (admitted === "new" || !(await factAt(fact.case, key))) await keepEnvelopes(fact, sealed, now);
	return checked;
};

const mayPost = async (fact: Fact, { marks }: Who): Promise<boolean> =>
	isHeardBy(marks, fact.by) && (opensCase(fact) || (await isOnCase(fact.case, fact.by)));

/** Keyed, so that the few values a code can have cannot be tried out against it. */
const digestOf = ({ fact, sealed }: Checked, hubKey: Buffer): string => {
	const data = Object.entries(fact.data).sort(([a], [b]) => (a < b ? -1 : 1));
	const envelopes = Object.entries(sealed).sort(([a], [b]) => (a < b ? -1 : 1));
	const { case: id, type, time } = fact;
	return createHmac("sha256", hubKey)
		.update(JSON.stringify([id, type, time, data, ...envelopes]))
		.digest("base64url");
};
