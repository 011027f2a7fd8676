import { definitionOf } from "../../functions/rules/case/definition.ts";
import { agencyKinds } from "../../schemas/codes/agency-kinds.ts";
import type { AgencyGroup } from "../../schemas/field.ts";
import { isByOther, type ScriptCase } from "./script.ts";
import { DESK, KINDS } from "./town.ts";

/** The groups of the town's agencies, said here once more and by hand: what is checked is not asked. */
const GROUPS: Readonly<Record<string, AgencyGroup>> = {
	"welfare-office": "desk",
	"hello-work": "work",
	"support-center": "work",
	facility: "protection",
	npo: "private",
	housing: "living",
	nursery: "living",
	lawyer: "protection",
	officer: "desk",
};

/** Sinks that hand facts to an agency, as it may see them. */
export const HANDED = ["S3 timeline", "S4 inbox", "S11 webhook body"] as const;
const isHanded = (sink: string): boolean => (HANDED as readonly string[]).includes(sink);

/** Types that only the desk's notices of stopping show to the other. */
const withCase = (field: string, cases: readonly ScriptCase[]) => {
	const [named = "", of = ""] = field.split("@");
	const name = named.replace(" (own token)", "");
	const dot = name.lastIndexOf(".");
	return { type: name.slice(0, dot), name: name.slice(dot + 1), one: cases.find((each) => each.name === of) };
};

/**
 * Facts about something between the desk and the other, recalls of what the other was told, and the protection of a case
 * that both are pinned to; other facts about nothing of their own are for the team.
 */
const isParty = (type: string, agency: string, one: ScriptCase): boolean => {
	const { family, recalls, offBus } = definitionOf(type);
	const isBetween = family.subject !== undefined || recalls !== undefined || (offBus === true && one.isProtected);
	return (agency === DESK || agency === one.with) && isBetween;
};

const agencyOf = (kind: string): string => Object.entries(KINDS).find(([, one]) => one === kind)?.[0] ?? "";

/** Whether an agency itself stated it; what the clock turns, nobody did. */
const isSender = (type: string, agency: string, one: ScriptCase): boolean =>
	!definitionOf(type).byHub && agency === (isByOther(type) ? one.with : DESK);

/** What the schemas and the grounds let an agency see of a field, by what they say and not by the code that decides it. */
const maySee = (field: string, kind: string, cases: readonly ScriptCase[]): boolean => {
	const { type, name, one } = withCase(field, cases);
	const agency = agencyOf(kind);
	if (!one || ![DESK, one.with].includes(agency)) return false;
	if (name === "sealed") return agency === one.with;
	const audience: readonly string[] = definitionOf(type).fields[name]?.audience ?? [];
	const isInAudience = isParty(type, agency, one) && audience.includes("parties");
	const isHolder = agency === DESK && audience.includes("holder");
	return isSender(type, agency, one) || isHolder || isInAudience || audience.includes(GROUPS[kind] ?? "nobody");
};

/** Values that an agency's own system made: its tokens, its exact times. They come back to it and go nowhere else. */
const isOwn = (field: string, kind: string, cases: readonly ScriptCase[]): boolean => {
	const { type, one } = withCase(field, cases);
	const agency = agencyOf(kind);
	return one !== undefined && (isByOther(type) ? agency === one.with : agency === DESK);
};

/** What kind of value a field of the matrix holds. */
export type Holds = "forbidden" | "token" | "hub-id" | "pairwise-token" | "time" | "value" | "envelope" | "poison";

const isEndOfGround = (field: string, cases: readonly ScriptCase[]): boolean => {
	const { type, name } = withCase(field, cases);
	return name === "until" && definitionOf(type).sharing === "gives";
};

const ENVELOPE_AT = ["S5 table items", "S21 files on disk"];
/** The order of facts is their exact time: it is in the keys of the timeline, and on the bus for the same reason. */
const EXACT_TIME_AT = [
	"S5 table items",
	"S6 table keys",
	"S8 bus detail",
	"S9 queues",
	"S10 dead letters",
	"S18 archive",
	"S21 files on disk",
];

const POISON_AT = ["S7 bus metadata", "S8 bus detail", "S9 queues", "S10 dead letters", "S18 archive", "S21 files on disk"];
const OWN_AT = ["S1 answers", "S3 timeline", "S4 inbox", "S11 webhook body"];

/** The id of a webhook is its agency's token for the event; privacy officers read of cases by tokens of their own. */
const TOKEN_AT = [...OWN_AT, "S12 webhook URL, headers"];

type Cell = { readonly field: string; readonly sink: string; readonly kind: string; readonly cases: readonly ScriptCase[] };

const RULES: Readonly<Record<Holds, (cell: Cell) => boolean>> = {
	forbidden: () => false,
	poison: ({ sink }) => POISON_AT.includes(sink),
	envelope: ({ field, sink, kind, cases }) =>
		ENVELOPE_AT.includes(sink) ||
		(["S4 inbox", "S11 webhook body"].includes(sink) && agencyOf(kind) === withCase(field, cases).one?.with),
	// Of the hub's ids, order and routing hang: they are where exact times are, and leave the hub nowhere.
	"hub-id": ({ sink }) => EXACT_TIME_AT.includes(sink),
	"pairwise-token": ({ field, sink, kind }) => TOKEN_AT.includes(sink) && field.startsWith(`token of ${kind} for `),
	token: ({ field, sink, kind, cases }) => OWN_AT.includes(sink) && isOwn(field, kind, cases),
	time: ({ field, sink, kind, cases }) => EXACT_TIME_AT.includes(sink) || (sink === "S3 timeline" && isOwn(field, kind, cases)),
	// Until when a ground holds is what a privacy officer reads of it.
	value: ({ field, sink, kind, cases }) =>
		sink === "S19 reports" ? kind === "officer" && isEndOfGround(field, cases) : isHanded(sink) && maySee(field, kind, cases),
};

/** The matrix of `docs/privacy.md`, for the script's fields. */
export const allowedBy =
	(holds: (field: string) => Holds, cases: readonly ScriptCase[]) =>
	(field: string, sink: string, kind = ""): boolean =>
		RULES[holds(field)]({ field, sink, kind, cases });

/** That the groups above are those of the code lists: if one is moved, the matrix is to be looked at. */
export const groupsMoved = (): string[] =>
	Object.entries({ "welfare-office": "welfare-office", "support-center": "support-center", npo: "npo", lawyer: "lawyer" })
		.filter(([kind, code]) => agencyKinds[code as keyof typeof agencyKinds].group !== GROUPS[kind])
		.map(([kind]) => kind);
