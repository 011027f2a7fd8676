import { catalogue } from "../../../schemas/catalogue.gen.ts";
import type { Definition } from "../../../schemas/event.ts";
import type { Field } from "../../../schemas/field.ts";

/** A column of a sheet of events: its heading, and the place in an event that its cells go to. */
export type Column = {
	readonly heading: string;
	/** JSON pointer, `/time` or `/data/measure`. */
	readonly pointer: string;
	readonly name?: string;
	readonly field?: Field;
};

/** The columns that every type has. The first is none that begins with `ID`, which Excel takes for another format (SYLK). */
export const COMMON = {
	type: { heading: "種類", pointer: "/type" },
	time: { heading: "起きた日時", pointer: "/time" },
	case: { heading: "ケースの番号", pointer: "/subject" },
	id: { heading: "イベントの番号", pointer: "/id" },
} as const satisfies Readonly<Record<string, Column>>;

const fieldColumns = ({ fields }: Definition): Column[] =>
	Object.entries(fields).map(([name, field]) => ({ heading: field.ja, pointer: `/data/${name}`, name, field }));

/** The columns of the sheet of a type, in the order of its template. */
export const columnsOf = (definition: Definition): Column[] => [
	COMMON.type,
	COMMON.time,
	COMMON.case,
	...fieldColumns(definition),
	COMMON.id,
];

/** Types that agencies post. */
export const POSTED: readonly Definition[] = Object.values<Definition>(catalogue).filter(({ byHub }) => !byHub);

/** Whether an event of the type begins the thing that its family is about, whose token is then the sender's to draw. */
const begins = ({ move, sharing }: Definition): boolean => sharing === "gives" || move?.from.includes("none") === true;

/** The headings under which a template has random ids already: nobody draws a UUID by hand. */
export const headingsWithDrawnIds = (definition: Definition): string[] => {
	const subject = begins(definition) ? definition.family.subject : undefined;
	const field = subject && definition.fields[subject.field];
	return [COMMON.id.heading, ...(definition.opensCase ? [COMMON.case.heading] : []), ...(field ? [field.ja] : [])];
};

/** Whether the sender may leave a column empty. An event without a number is given one by what it says. */
export const isOptional = ({ field, pointer }: Column): boolean =>
	field ? field.schema.safeParse(undefined).success : pointer === COMMON.id.pointer;
