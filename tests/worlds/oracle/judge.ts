import { singleParentGrounds } from "../../../schemas/codes/single-parent-grounds.ts";
import { typeAffectsAccess } from "../../../schemas/event.ts";
import type { Fact } from "../../../schemas/fact.ts";
import type { AgencyGroup } from "../../../schemas/field.ts";
import type { AgencyId } from "../../../schemas/ids.ts";
import { definitionIn, isAboutSame, isStop, type Scope, scopeOf } from "./facts.ts";
import { partsOf } from "./parts.ts";
import { type Order, type Protected, protectionAfter } from "./protection.ts";
import { wordsOf } from "./words.ts";

/** A disclosure of the hub's ledger. */
export type Told = {
	readonly fact: string;
	readonly agency: AgencyId;
	readonly fields: readonly string[];
	readonly ground: string;
	readonly givenBy?: string;
	/** UTC. */
	readonly at: string;
};

/** What the registry says of an agency now: nothing when it does not work for the case's area. */
export type Standing = {
	readonly group: AgencyGroup;
	readonly worksIn: (scope: Scope | undefined) => boolean;
	readonly isContractor: boolean;
};

/** All that there is to know of one case. */
export type Known = {
	/** Facts that are recorded, or in force with their 202. */
	readonly facts: readonly Fact[];
	readonly orders: readonly Order[];
	readonly ledger: readonly Told[];
	readonly standing: (agency: AgencyId) => Standing | undefined;
	/** UTC. */
	readonly now: string;
};

/** Whether an agency is to have a fact: these fields, nothing for these reasons, or it is not concerned (undefined). */
export type Verdict =
	| { readonly fields: readonly string[]; readonly isPlaceHidden: boolean }
	| { readonly withheld: readonly string[] }
	| undefined;

const awaitsProtection = ({ data }: Fact): boolean =>
	(singleParentGrounds as Readonly<Record<string, { awaitsProtection?: boolean }>>)[String(data["basis"])]?.awaitsProtection ===
	true;

const LASTING: readonly string[] = ["own-purpose", "stop-notice"];

/**
 * Who may know what of a case now, said once more: from the principles (who may speak for a family, what takes away and from
 * when, what reaches back), without a line of functions/rules. It is slow and plain on purpose. The worlds hold what the
 * hub hands over against it, both ways: nobody sees more, and who is owed something has it.
 */
export const judge = ({ facts, orders, ledger, standing, now }: Known) => {
	const parts = partsOf(facts);
	const { opening, holder, isEntitled, counts, isParty, isOnTeam } = parts;
	const words = wordsOf(facts, parts, now);
	const protection = protectionAfter(orders, holder);
	const protectionThen = ({ acceptedAt }: Fact): Protected | undefined =>
		protectionAfter(
			orders.filter(({ at }) => at <= acceptedAt),
			holder,
		);

	const isRecalledBy = (recall: Fact, fact: Fact): boolean => {
		const { recalls } = definitionIn(recall);
		if (recalls === undefined || !counts(recall)) return false;
		if (recalls === "event") return recall.data["event"] === fact.id && recall.by === fact.by;
		return recalls === "case" || isAboutSame(recall, fact);
	};
	const isRecalled = (fact: Fact): boolean =>
		definitionIn(fact).recalls === undefined && facts.some((recall) => isRecalledBy(recall, fact));

	/**
	 * Whether the ledger says that an agency was told, before a fact ended or recalled it, of what that fact ends or recalls.
	 * @param margin milliseconds: what was told while the fact was being recorded may count as told before
	 */
	const isToStop = (agency: AgencyId, stop: Fact, margin: number): boolean => {
		if (!isStop(stop) || agency === stop.by) return false;
		const { recalls } = definitionIn(stop);
		const ended = new Set<string>(
			facts.filter((one) => isAboutSame(one, stop) && one.acceptedAt < stop.acceptedAt).map(({ id }) => id),
		);
		const isHit = ({ fact, givenBy = "" }: Told): boolean =>
			recalls === "case" ||
			(recalls === "event" && fact === stop.data["event"]) ||
			(recalls === "subject" && ended.has(fact)) ||
			ended.has(givenBy);
		return ledger
			.filter((one) => one.agency === agency && !LASTING.includes(one.ground))
			.some((one) => Date.parse(one.at) < Date.parse(stop.acceptedAt) + margin && isHit(one));
	};

	const isChange = (fact: Fact): boolean => typeAffectsAccess(definitionIn(fact)) && counts(fact);

	const fieldsFor = (fact: Fact, audiences: readonly string[], isPlaceHidden: boolean): readonly string[] =>
		Object.entries(definitionIn(fact).fields)
			.filter(
				([name, { audience, place }]) =>
					name in fact.data && audience.some((one) => audiences.includes(one)) && !(isPlaceHidden && place),
			)
			.map(([name]) => name);

	const isKeptBack = (agency: AgencyId, fact: Fact): boolean => {
		const then = protection ?? protectionThen(fact);
		return then !== undefined && !then.pinned.has(agency);
	};

	const reasonsAgainst = (agency: AgencyId, fact: Fact): readonly string[] => {
		const waits = opening !== undefined && awaitsProtection(opening) && orders.length === 0 && agency !== holder;
		const isCovered = agency === holder || standing(agency)?.isContractor || words.isCovered(agency, fact);
		const against = {
			"entered-in-error": isRecalled(fact),
			"awaiting-protection": waits,
			protected: isKeptBack(agency, fact),
			"no-ground": !isCovered,
		};
		return Object.entries(against).flatMap(([reason, is]) => (is ? [reason] : []));
	};

	const groupIn = (agency: AgencyId, fact: Fact): AgencyGroup | undefined => {
		const profile = standing(agency);
		const works = profile?.worksIn(scopeOf(fact)) ?? false;
		return works && profile?.group !== "employers" ? profile?.group : undefined;
	};

	/** Whom a fact concerns by the part it has in it: as a party or one to stop, or on the team. */
	const closenessOf = (fact: Fact, agency: AgencyId, margin: number): "stopped" | "party" | "team" | "none" => {
		if (agency === fact.by || !isEntitled(fact)) return "none";
		if (isToStop(agency, fact, margin)) return "stopped";
		if (isParty(agency, fact)) return "party";
		return isOnTeam(agency, fact) ? "team" : "none";
	};

	const audiencesOf = (fact: Fact, agency: AgencyId, group: AgencyGroup, isClose: boolean): readonly string[] => [
		group,
		...(isClose ? ["parties"] : []),
		...(agency === holder && isChange(fact) ? ["holder"] : []),
	];

	/** Where a protected family is, those alone are told who must be there. */
	const isPlaceKept = (fact: Fact, isClose: boolean): boolean => !isClose && (protection ?? protectionThen(fact)) !== undefined;

	const viewOf = (fact: Fact, agency: AgencyId, group: AgencyGroup, isClose: boolean) => {
		const isPlaceHidden = isPlaceKept(fact, isClose);
		return { fields: fieldsFor(fact, audiencesOf(fact, agency, group, isClose), isPlaceHidden), isPlaceHidden };
	};

	const verdictIn = (fact: Fact, agency: AgencyId, group: AgencyGroup, closeness: "stopped" | "party" | "team"): Verdict => {
		const view = viewOf(fact, agency, group, closeness !== "team");
		if (view.fields.length === 0) return undefined;
		const withheld = closeness === "stopped" ? [] : reasonsAgainst(agency, fact);
		return withheld.length > 0 ? { withheld } : view;
	};

	/** @param margin see `isToStop` */
	const verdict = (fact: Fact, agency: AgencyId, margin = 0): Verdict => {
		const closeness = closenessOf(fact, agency, margin);
		const group = groupIn(agency, fact);
		if (closeness === "none") return undefined;
		if (group !== undefined) return verdictIn(fact, agency, group, closeness);
		return closeness === "team" ? undefined : { withheld: ["not-registered"] };
	};

	/** Whether an agency may hear of the case at all now. */
	const mayHear = (agency: AgencyId): boolean => {
		const profile = standing(agency);
		if (!profile || (protection && !protection.pinned.has(agency))) return false;
		return agency === holder || profile.isContractor || words.isNamed(agency);
	};

	return { holder, protection, verdict, mayHear, isChange, rolesOf: parts.rolesOf };
};

export type Judged = ReturnType<typeof judge>;
