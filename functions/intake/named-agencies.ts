import type { Agency, AgencyKind } from "../../schemas/agency.ts";
import { isPublicKind } from "../../schemas/codes/agency-kinds.ts";
import type { Fact } from "../../schemas/fact.ts";
import type { FaultCode } from "../../schemas/fault.ts";
import type { AgencyId } from "../../schemas/ids.ts";
import { type FieldProblem, fieldProblem } from "../../schemas/problem.ts";
import type { Caller } from "../middleware/api-route.ts";
import { definitionOf } from "../rules/case/definition.ts";
import { type Area, scopeOf, worksFor } from "../rules/case/tenancy.ts";
import { agencyById, freshAgencyById } from "../stores/registry/registry.ts";

/** The agencies that a fact names, by their places in its `data`. */
const namedIn = (fact: Fact) =>
	Object.entries(definitionOf(fact.type).fields).flatMap(([name, { kind }]) => {
		const value = fact.data[name];
		if (kind.is === "agency" && typeof value === "string") return [{ pointer: `/data/${name}`, agency: value as AgencyId }];
		if (kind.is !== "agencies" || !Array.isArray(value)) return [];
		return value.map((agency: AgencyId, index) => ({ pointer: `/data/${name}/${index}`, agency }));
	});

/** 個人情報保護法69条2項3号 lets public bodies provide to public bodies alone. */
const mayReceiveOn = (basis: unknown, kind: AgencyKind): boolean => basis !== "article-69-2-3" || isPublicKind(kind);

const faultOf = async (
	agency: AgencyId,
	fact: Fact,
	area: Area,
	{ agency: caller, today }: Caller,
): Promise<FaultCode | undefined> => {
	// Who already has a part in it may name itself: a host that sets the date of a visit.
	const mayNameItself = definitionOf(fact.type).move?.from.some((state) => state !== "none");
	if (agency === caller.id) return mayNameItself ? undefined : "own-agency";
	const isOfArea = (one: Agency | undefined): one is Agency => one !== undefined && worksFor(one, area, today, scopeOf(fact));
	const cached = await agencyById(agency);
	// One that was registered, or began its contract, within the last minute is not refused.
	const named = isOfArea(cached) ? cached : await freshAgencyById(agency);
	if (!isOfArea(named)) return "unknown-agency";
	return mayReceiveOn(fact.data["basis"], named.kind) ? undefined : "does-not-fit";
};

/**
 * Agencies that cannot be named in a case of this area. One that does not work for the area, in what the fact is about,
 * is answered like one that does not exist: which agencies another 実施主体 has is not to be found out by trying.
 */
export const agencyProblems = async (fact: Fact, area: Area, caller: Caller): Promise<FieldProblem[]> => {
	const problems = await Promise.all(
		namedIn(fact).map(async ({ pointer, agency }) => {
			const fault = await faultOf(agency, fact, area, caller);
			return fault ? [fieldProblem(pointer, fault)] : [];
		}),
	);
	return [...problems.flat(), ...basisProblems(fact, caller)];
};

/** 個人情報保護法69条 is for public bodies to provide on; nobody else can state it. */
const basisProblems = (fact: Fact, { agency }: Caller): FieldProblem[] =>
	String(fact.data["basis"]).startsWith("article-69-") && !isPublicKind(agency.kind)
		? [fieldProblem("/data/basis", "does-not-fit")]
		: [];
