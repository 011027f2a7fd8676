import type { EventDefinition } from "../event.ts";
import type { Family } from "../family.ts";
import type { Audience, FieldKind, FieldPolicy } from "../field.ts";

type DisclosedField = FieldPolicy & { readonly kind: FieldKind };

type DisclosedEvent = Pick<EventDefinition, "type" | "ja"> & {
	readonly family: Pick<Family, "name" | "ja">;
	readonly fields: Readonly<Record<string, DisclosedField>>;
};

/** What the table needs of a catalogue: of this revision, of an earlier one, or made by hand. */
export type DisclosedCatalogue = Readonly<Record<string, DisclosedEvent>>;

/** One field of one event type, in the words of the table. */
export type Row = {
	readonly family: string;
	readonly type: string;
	readonly event: string;
	readonly name: string;
	readonly field: string;
	/** The kind of value, e.g. `コード(つなぎの結果)`. */
	readonly value: string;
	/** The values there are, where it is a code. */
	readonly choices: readonly string[];
	/** Empty: it stays with the sender. */
	readonly audience: readonly Audience[];
	/** Of a protected case, only those who must be there see it (T3-2). */
	readonly isPlace: boolean;
	readonly clause: string;
};

/** Every field of every event type, families together, each in the order of its definition (4-1-ウ③-5). */
export const rowsOf = (catalogue: DisclosedCatalogue): readonly Row[] => {
	const events = Map.groupBy(Object.values(catalogue), ({ family }) => family.name);
	return [...events.values()]
		.flat()
		.flatMap((event) => Object.entries(event.fields).map(([name, field]) => rowOf(event, name, field)));
};

const rowOf = ({ family, type, ja: event }: DisclosedEvent, name: string, field: DisclosedField): Row => ({
	family: family.ja,
	type,
	event,
	name,
	field: field.ja,
	value: kindOf(field.kind, `${family.ja}の${field.ja}`),
	choices: "codes" in field.kind ? Object.values(field.kind.codes).map(({ ja }) => ja) : [],
	audience: field.audience,
	isPlace: field.place === true,
	clause: field.clause,
});

const VALUES = {
	token: "番号(機関ごとに異なる)",
	agency: "機関名",
	agencies: "機関名(複数可)",
	date: "日付",
	slot: "日時",
	flag: "有無",
} as const;

const kindOf = (kind: FieldKind, what: string): string => {
	if (kind.is === "code") return `コード(${what})`;
	return kind.is === "codes" ? `コード(${what}、複数可)` : VALUES[kind.is];
};

/** The rows of each family, under its Japanese name. */
export const byFamily = (rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> => Map.groupBy(rows, ({ family }) => family);

/** The codes that the rows can carry, each list once: what it is called, and its values. */
export const codeListsOf = (rows: readonly Row[]): readonly (readonly [value: string, choices: string])[] => {
	const lists = rows
		.filter(({ choices }) => choices.length > 0)
		.map(({ value, choices }) => [value, choices.join("、")] as const);
	return [...new Map(lists.map((list) => [list.join("\n"), list])).values()];
};
