import { closes, reopens } from "../../../schemas/event.ts";
import type { Fact } from "../../../schemas/fact.ts";
import type { AgencyId } from "../../../schemas/ids.ts";
import { byAcceptance, definitionIn, isBefore, type Roles, rolesBy, thingOf } from "./facts.ts";

const DAY = 86_400_000;

/** Who has which part in a case: its holder, the family's voices, the parties of each thing, the team. */
export const partsOf = (facts: readonly Fact[]) => {
	const opening = facts.filter((fact) => definitionIn(fact).opensCase).sort(byAcceptance)[0];
	const holder = opening?.by;

	const mayMake = (fact: Fact, roles: Roles): boolean =>
		(definitionIn(fact).move?.by ?? []).some((role) => roles[role] === fact.by || (role === "holder" && fact.by === holder));

	/** What opened a thing: of all that could, the first that was accepted. */
	const beginningOf = (thing: string | undefined): Fact | undefined =>
		facts
			.filter((fact) => thing !== undefined && thingOf(fact) === thing && definitionIn(fact).roles)
			.filter((fact) => definitionIn(fact).move?.from.includes("none") && mayMake(fact, rolesBy(fact)))
			.sort(byAcceptance)[0];

	const rolesOf = (thing: string | undefined): Roles => {
		const first = beginningOf(thing);
		return first ? rolesBy(first) : {};
	};

	/** From when on a thing's parties hear of it: clocks differ by a day at the most. Of what nobody began, what the holder says counts whenever. */
	const startOf = (thing: string | undefined): string => {
		const first = beginningOf(thing);
		return first ? new Date(Date.parse(first.time) - DAY).toISOString() : "";
	};

	/** A voice that the holder appointed before, and did not end before. */
	const isVoice = (fact: Fact): boolean =>
		facts
			.filter((one) => one.type === "voice.appointed" && beginningOf(thingOf(one))?.id === one.id)
			.filter((one) => one.data["agency"] === fact.by && one.acceptedAt <= fact.acceptedAt)
			.some(
				(one) =>
					!facts.some((end) => {
						const isEnd = thingOf(end) === thingOf(one) && !definitionIn(end).roles && end.by === holder;
						return isEnd && end.acceptedAt <= fact.acceptedAt;
					}),
			);

	/** A statement for the family is the holder's to make, or its voice's. */
	const isEntitled = (fact: Fact): boolean => {
		const { statedBy } = definitionIn(fact);
		if (statedBy === undefined) return true;
		return holder !== undefined && (fact.by === holder || (statedBy === "voice" && isVoice(fact)));
	};

	/** Whether a fact counts as what it says: its sender may make it, and it is no second opening. */
	const counts = (fact: Fact): boolean => {
		const { move } = definitionIn(fact);
		if (move === undefined || !isEntitled(fact)) return isEntitled(fact);
		const thing = thingOf(fact);
		if (move.from.every((state) => state === "none")) return beginningOf(thing)?.id === fact.id;
		return mayMake(fact, rolesOf(thing)) && fact.time >= startOf(thing);
	};

	const isOpen = (thing: string | undefined): boolean => {
		const turning = facts.filter((fact) => {
			const definition = definitionIn(fact);
			const turns = definition.roles !== undefined || closes(definition) || reopens(definition);
			return thing !== undefined && thingOf(fact) === thing && turns && mayMake(fact, rolesOf(thing));
		});
		const last = turning.reduce<Fact | undefined>((one, other) => (one && isBefore(other, one) ? one : other), undefined);
		return last !== undefined && !closes(definitionIn(last));
	};

	const isParty = (agency: AgencyId, fact: Fact): boolean => {
		const thing = thingOf(fact);
		const all = Object.values(rolesOf(thing));
		const isOfThem = all.includes(fact.by) || mayMake(fact, rolesOf(thing)) || definitionIn(fact).byHub === true;
		return all.includes(agency) && isOfThem && fact.time >= startOf(thing);
	};

	/** Whether an agency had joined the case's team when a fact happened, and had not left it. */
	const isOnTeam = (agency: AgencyId, fact: Fact): boolean => {
		if (agency === holder) return true;
		const places = new Map<string | undefined, boolean>();
		for (const { one, from } of facts
			.filter(
				(one) => rolesOf(thingOf(one))[definitionIn(one).team?.role ?? ""] === agency && mayMake(one, rolesOf(thingOf(one))),
			)
			.map((one) => ({ one, from: [one.time, startOf(thingOf(one))].sort().at(-1) ?? "" }))
			.sort((a, b) => (a.from < b.from || (a.from === b.from && isBefore(a.one, b.one)) ? -1 : 1))) {
			const isMeanwhile = from < fact.time || (from === fact.time && (one.time < from || isBefore(one, fact)));
			if (isMeanwhile) places.set(thingOf(one), definitionIn(one).team?.does === "joins");
		}
		return [...places.values()].includes(true);
	};

	return { opening, holder, mayMake, beginningOf, rolesOf, isEntitled, counts, isOpen, isParty, isOnTeam };
};

export type Parts = ReturnType<typeof partsOf>;
