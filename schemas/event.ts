import * as z from "zod";
import { type Family, type Origin, type StateOf, statesBehind } from "./family.ts";
import type { Field } from "./field.ts";

export type Fields = Readonly<Record<string, Field>>;

/** What a fact does to the thing it is about: a referral, a visit, a follow-up. */
export type Move<From extends string = string, To extends string = string> = {
	/** States in which it fits; `"none"`: there is nothing yet. In any other state the fact is kept and flagged. */
	readonly from: readonly From[];
	readonly to: To;
	/** The roles that may make this move; a fact from another agency is kept and flagged. `hub`: the follow-up clock. */
	readonly by: readonly string[];
};

/** The fields of `data` by which a ground is given, narrowed or taken away. */
export const GROUND_FIELDS = ["agencies", "scope", "basis", "until"] as const;

type Data = Readonly<Record<string, unknown>>;

/**
 * A later version of a type is a type of its own, `referral.requested.v2` in `requested.v2.ts`, beside the one before:
 * both can be posted for good, and each agency is handed the version it reads. It says the same of the same thing, so
 * family, move, roles, team and ground stay the same, and so do the names of the fields that rules read.
 */
export type Version = {
	/** The type before: `referral.requested`. */
	readonly type: string;
	/** Data of the version before in the form of this one; what cannot be known is left out. Tokens are passed on unchanged. */
	readonly up: (data: Data) => Data;
	/** Data of this version in the form of the one before. A field is seen by those that the definition it ends up in names. */
	readonly down: (data: Data) => Data;
};

/**
 * One event type, defined once: everything else (parser, types, bus rule, state move,
 * audience, digest words, docs, tests) is derived from it.
 */
export type EventDefinition<F extends Fields = Fields, Of extends Family = Family> = {
	/** `family.happened`, equal to the path of its file. */
	readonly type: string;
	readonly family: Of;
	/** What happened, as staff read it in a digest. */
	readonly ja: string;
	/** Clauses of the notice it follows, see `notice/clauses.ts`. */
	readonly clauses: readonly string[];
	readonly fields: F;
	/** `from` may also name groups of the family's states. */
	readonly move?: Move<Origin<NoInfer<Of>>, StateOf<NoInfer<Of>>>;
	/** On the opening event: which agency takes which role; `by` is the sender, else the name of a field. */
	readonly roles?: Readonly<Record<string, string>>;
	/** The agency that takes this role joins the case's team with this fact, or leaves it. */
	readonly team?: { readonly role: string; readonly does: "joins" | "leaves" };
	/** Opens a case: its sender holds it from then on. */
	readonly opensCase?: true;
	/**
	 * Gives a ground to share a case on, narrows it, or takes it away. The family's subject is the ground; what gives one
	 * has the fields `agencies`, `scope`, maybe `until` and `basis` (without it: consent), see `GROUND_FIELDS`.
	 */
	readonly sharing?: "gives" | "narrows" | "takes";
	/**
	 * A statement for the family: made by the agency that opened the case (`holder`), or also by one that speaks for the
	 * family (`voice`: an agency with the role `voice`, see `families/voice.ts`). From anybody else it counts for nothing.
	 */
	readonly statedBy?: "holder" | "voice";
	/**
	 * Corrects an entry that was never right: those who were told are asked to destroy what they have, and nothing of it is
	 * shown any more. `subject`: all of the referral, visit … that it names; `event`: the one event that it names, by
	 * its sender; `case`: all of the case.
	 */
	readonly recalls?: "subject" | "event" | "case";
	/** A rule between fields, where one is needed. @returns the names of the fields that are wrong */
	readonly rule?: (data: Readonly<Record<string, unknown>>) => readonly string[];
	/** The version before it, which stays as it is: see `Version`. */
	readonly replaces?: Version;
	/** Only the hub itself states this fact. */
	readonly byHub?: true;
	/** It is made when it is handed over, from what is kept apart, and never travels on the bus. */
	readonly offBus?: true;
	readonly example: z.input<z.ZodObject<{ [K in keyof F]: F[K]["schema"] }>>;
};

export type Definition<F extends Fields = Fields, Of extends Family = Family> = Omit<EventDefinition<F, Of>, "move"> & {
	/** The closed schema of `data`. */
	readonly data: z.ZodType<Record<string, unknown>>;
	/** The move with the states themselves in the place of groups. */
	readonly move?: Move<"none" | StateOf<Of>, StateOf<Of>>;
};

/** Defines an event type; its `data` schema refuses keys it does not name. */
export const defineEvent = <const F extends Fields, const Of extends Family>({
	move,
	...definition
}: EventDefinition<F, Of>): Definition<F, Of> => ({
	...definition,
	...(move && { move: { ...move, from: statesBehind(definition.family, move.from) } }),
	data: z
		.strictObject(Object.fromEntries(Object.entries(definition.fields).map(([name, field]) => [name, field.schema])))
		.superRefine((data, context) => {
			for (const name of definition.rule?.(data) ?? []) context.addIssue({ code: "custom", path: [name], message: "rule" });
		}),
});

/**
 * Whether a fact of this type decides who is told of others: it opens a case, opens or closes something between agencies,
 * changes the team, gives or takes a ground to share it on, or recalls what was told.
 */
export const typeAffectsAccess = (definition: Definition): boolean =>
	definition.opensCase !== undefined ||
	definition.roles !== undefined ||
	definition.team !== undefined ||
	definition.sharing !== undefined ||
	definition.recalls !== undefined ||
	closes(definition) ||
	reopens(definition);

const isOpenState = ({ family }: EventDefinition, state: string): boolean => family.states[state]?.next !== undefined;

/** Whether a fact of this type ends what it is about: nobody owns a next action any more. */
export const closes = (definition: EventDefinition): boolean =>
	definition.move !== undefined && !isOpenState(definition, definition.move.to);

/** Whether a fact of this type may open again what was over. */
export const reopens = (definition: EventDefinition): boolean => {
	const { move } = definition;
	if (move === undefined || !isOpenState(definition, move.to)) return false;
	return move.from.some((state) => state !== "none" && !isOpenState(definition, state));
};

/** Whether a fact of this type lets somebody know more than before: only who may hear of the case now can state it. */
export const widensAccess = ({ roles, team, sharing }: EventDefinition): boolean =>
	roles !== undefined || team?.does === "joins" || sharing === "gives";

/**
 * Whether a fact of this type takes away what others may know or say: a recall, or a statement for the family that gives
 * nobody anything (a withdrawal, the end of a ground or of a voice). It counts from its acceptance, and is in force then.
 */
export const takesRights = (definition: EventDefinition): boolean =>
	definition.recalls !== undefined || (definition.statedBy !== undefined && !widensAccess(definition));
