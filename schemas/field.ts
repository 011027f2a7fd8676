import * as z from "zod";
import type { Codes } from "./code-list.ts";
import type { DateWindow } from "./date-window.ts";
import type { AgencyId } from "./ids.ts";

/**
 * Who, besides the agency that posted a fact, may see a field of it.
 * `parties`: the agencies the fact's referral, visit or follow-up is between, whatever their kind.
 * `holder`: the agency that opened the case, whatever its kind: it sees every change of who may know of the family.
 * The rest are groups of agency kinds (`codes/agency-kinds.ts`): agencies on the case of that group.
 */
export type Audience = "parties" | "holder" | AgencyGroup;

/** Agency kinds that need the same things: the columns Wo, Ww, Ws, Wv, Wn, We of the privacy matrix. */
export type AgencyGroup = "desk" | "work" | "living" | "protection" | "private" | "employers";

/** What every field must say of itself; a field without it does not compile, and throws at load. */
export type FieldPolicy = {
	/** Japanese label, for the table of disclosed items (提供項目一覧). */
	readonly ja: string;
	/** Kinds of recipient that may see it. Empty: only the sender. */
	readonly audience: readonly Audience[];
	/** Clause of the notice that asks for it, e.g. `4-1-ウ②-4`. */
	readonly clause: string;
	/** Tells where a family is or will be: of a protected case, only those who must be there see it (T3-2). */
	readonly place?: true;
};

/** Things that agencies name by tokens of their own; the hub translates token by token. */
export type TokenOf = "case" | "event" | "referral" | "visit" | "follow-up" | "consent" | "ground" | "voice";

/** How a value is treated when it is posted and when it is shown: tokens are translated per agency, all else is passed as it is. */
export type FieldKind =
	| { readonly is: "token"; readonly of: TokenOf }
	| { readonly is: "code"; readonly codes: Codes }
	| { readonly is: "codes"; readonly codes: Codes }
	| { readonly is: "agency" | "agencies" | "date" | "slot" | "flag" };

export type Field<Schema extends z.ZodType = z.ZodType> = FieldPolicy & {
	readonly schema: Schema;
	readonly kind: FieldKind;
	/** Of dates and slots. */
	readonly within?: DateWindow;
};

/** What a field that holds a day must say besides: without a window it does not compile. */
type DatedPolicy = FieldPolicy & { readonly within: DateWindow };

/** An agency's id in the registry: public, e.g. `minato-desk`. Letters of a-z, digits by at most four, so that no number of a person fits. */
export const AGENCY_ID = /^(?=.{3,40}$)[a-z]+(?:-(?:[a-z]+|[0-9]{1,4}))*$/;

/** An agency's id that a request or a command names; undefined when it is none. Whether there is such an agency is for the caller to ask. */
export const agencyIdIn = (text: string | undefined): AgencyId | undefined =>
	text !== undefined && AGENCY_ID.test(text) ? (text as AgencyId) : undefined;

/** An agency's id in the registry. */
export const agencyId = z.string().regex(AGENCY_ID).brand<"agency">();

const schemas = new WeakMap<Codes, z.ZodEnum<Readonly<Record<string, string>>>>();

/** The schema of one code of a list: the same one each time, so that the contract names it once. */
export const codeSchema = (codes: Codes) => {
	const schema = schemas.get(codes) ?? z.enum(Object.keys(codes) as [string, ...string[]]);
	schemas.set(codes, schema);
	return schema;
};

const field = <Schema extends z.ZodType>(schema: Schema, kind: FieldKind, disclosure: FieldPolicy): Field<Schema> => {
	if (!Array.isArray(disclosure.audience) || !disclosure.clause || !disclosure.ja)
		throw new RangeError("a field needs an audience, a clause and a Japanese label");
	if ((kind.is === "date" || kind.is === "slot") && !("within" in disclosure))
		throw new RangeError("a day needs a window that it lies within");
	return { schema, kind, ...disclosure };
};

/**
 * A random id (UUID, version 4). One that looks made up rather than drawn, of digits alone or of few different ones, can
 * carry a number of a person (個人番号, phone, postal code) and is refused; so are two in a million random ones.
 */
export const randomId = z.uuid({ version: "v4", abort: true }).refine(looksRandom, "not-random");

/** The sender's own random UUID for a referral, visit, follow-up or consent. Recipients see tokens of their own. */
export const token = (of: TokenOf, disclosure: FieldPolicy) => field(randomId, { is: "token", of }, disclosure);

/** One code of a list. */
export const code = (codes: Codes, disclosure: FieldPolicy) => field(codeSchema(codes), { is: "code", codes }, disclosure);

/** One to eight different codes of a list. */
export const codes = (list: Codes, disclosure: FieldPolicy) =>
	field(
		z.array(codeSchema(list)).min(1).max(8).refine(isWithoutRepetition, "repeated").meta({ uniqueItems: true }),
		{ is: "codes", codes: list },
		disclosure,
	);

/** A calendar day, `2026-04-01` (ISO 8601), that exists and lies within the field's window. */
export const date = (disclosure: DatedPolicy) => field(z.iso.date(), { is: "date" }, disclosure);

/** The appointed time of a visit, with its offset and on a quarter of an hour: `2026-04-01T10:15+09:00`; its day in Japan lies within the field's window. */
export const slot = (disclosure: DatedPolicy) =>
	field(
		z
			.string()
			.regex(SLOT)
			.pipe(z.iso.datetime({ offset: true, precision: -1 }))
			.meta({ pattern: SLOT_IN_FULL }),
		{ is: "slot" },
		disclosure,
	);
const SLOT = /T\d\d:(?:00|15|30|45)/;
/** For the contract, which shows what is read first. */
const SLOT_IN_FULL = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:(?:00|15|30|45)(?:Z|[+-]\\d{2}:\\d{2})$";

/** One agency of the registry. */
export const agency = (disclosure: FieldPolicy) => field(agencyId, { is: "agency" }, disclosure);

/** One to twenty different agencies of the registry. */
export const agencies = (disclosure: FieldPolicy) =>
	field(
		z.array(agencyId).min(1).max(20).refine(isWithoutRepetition, "repeated").meta({ uniqueItems: true }),
		{ is: "agencies" },
		disclosure,
	);

export const flag = (disclosure: FieldPolicy) => field(z.boolean(), { is: "flag" }, disclosure);

/** The same field, which the sender may leave out. */
export const optional = <Schema extends z.ZodType>(inner: Field<Schema>): Field<z.ZodOptional<Schema>> => ({
	...inner,
	schema: inner.schema.optional(),
});

/** Whether a UUID has letters among its digits, at least eight different ones, and none seven times in a row. */
export function looksRandom(uuid: string): boolean {
	const drawn = uuid.toLowerCase().replaceAll("-", "");
	return /[a-f]/.test(drawn.slice(0, 16) + drawn.slice(17)) && new Set(drawn).size >= 8 && !/(.)\1{6}/.test(drawn);
}

function isWithoutRepetition(values: readonly unknown[]): boolean {
	return new Set(values).size === values.length;
}
