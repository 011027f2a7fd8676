import { byText } from "../../../schemas/by-text.ts";
import { type Ground, grounds } from "../../../schemas/codes/grounds.ts";
import { BYTE_ORDER_MARK, csvText } from "../../../schemas/csv.ts";
import type { Fact } from "../../../schemas/fact.ts";
import type { AgencyId, EventId } from "../../../schemas/ids.ts";
import { dayInJapan, inJapan } from "../../../schemas/japan-time.ts";
import { definitionOf } from "../case/definition.ts";
import { fieldOf } from "../case/version.ts";
import type { AgencyView } from "./agency-view.ts";

type Channel = "inbox" | "webhook" | "timeline";

/** A disclosure as it lies in the ledger. */
type Entry = {
	readonly fact: EventId;
	readonly agency: AgencyId;
	readonly fields: readonly string[];
	readonly ground: Ground;
	readonly givenBy?: EventId;
	readonly channel: Channel;
	readonly at: string;
};

/** A disclosure as a privacy officer reads it, in the officer's own tokens. No values. */
export type LedgerRow = {
	/** When it reached the recipient, to the second, in Japan. */
	readonly at: string;
	readonly recipient: AgencyId;
	readonly channel: Channel;
	readonly sender: AgencyId;
	readonly type: string;
	readonly ja: string;
	/** The day it happened. */
	readonly happened: string;
	readonly fields: readonly { readonly name: string; readonly ja: string }[];
	readonly ground: Ground;
	readonly groundJa: string;
	/** The day the ground was given, and until when, where a fact gave it. */
	readonly groundGiven?: string;
	readonly groundUntil?: string;
	readonly case: string;
	readonly event: string;
};

/**
 * The disclosures that are listed with one entry of an agency's inbox: those of its fact; with the agency's first entry of the
 * case also what it read in the timeline without an entry. So each is listed once.
 *
 * @param told all disclosures of the case to the agency
 */
export const listedWith = <One extends Pick<Entry, "fact" | "channel" | "at">>(fact: EventId, told: readonly One[]): One[] => {
	const entered = told.filter(({ channel }) => channel === "inbox").sort(byText(({ at, fact: id }) => `${at} ${id}`));
	const facts = new Set(entered.map((one) => one.fact));
	return told.filter((one) => one.fact === fact || (entered[0]?.fact === fact && !facts.has(one.fact)));
};

/** The rows of disclosures of one case. A disclosure of a fact that is gone is left out. */
export const ledgerRows = (entries: readonly Entry[], facts: readonly Fact[], agencyView: AgencyView): LedgerRow[] => {
	const byId = new Map(facts.map((fact) => [fact.id, fact]));
	return entries.flatMap((entry) => {
		const fact = byId.get(entry.fact);
		return fact ? [rowOf(entry, fact, entry.givenBy && byId.get(entry.givenBy), agencyView)] : [];
	});
};

const rowOf = (entry: Entry, fact: Fact, given: Fact | undefined, { tokens }: AgencyView): LedgerRow => {
	const definition = definitionOf(fact.type);
	const until = given?.data["until"];
	return {
		at: toTheSecond(entry.at),
		recipient: entry.agency,
		channel: entry.channel,
		sender: fact.by,
		type: fact.type,
		ja: definition.ja,
		happened: dayInJapan(fact.time),
		fields: entry.fields.map((name) => ({ name, ja: fieldOf(fact.type, name)?.ja ?? name })),
		ground: entry.ground,
		groundJa: grounds[entry.ground].ja,
		...(given ? { groundGiven: dayInJapan(given.time) } : {}),
		...(typeof until === "string" ? { groundUntil: until } : {}),
		case: tokens.toToken(fact.case),
		event: tokens.toToken(fact.id),
	};
};

const toTheSecond = (at: string): string => `${inJapan(at).slice(0, 19)}+09:00`;

const CHANNELS = { inbox: "受信箱", webhook: "Webhook", timeline: "経過の閲覧" } as const;

const COLUMNS: readonly (readonly [heading: string, cell: (row: LedgerRow) => string])[] = [
	["日時", ({ at }) => at],
	["受け取った機関", ({ recipient }) => recipient],
	["経路", ({ channel }) => CHANNELS[channel]],
	["送った機関", ({ sender }) => sender],
	["事象", ({ ja }) => ja],
	["事象の日", ({ happened }) => happened],
	["渡った項目", ({ fields }) => fields.map(({ ja }) => ja).join("、")],
	["根拠", ({ groundJa }) => groundJa],
	["根拠の日", ({ groundGiven = "" }) => groundGiven],
	["根拠の期限", ({ groundUntil = "" }) => groundUntil],
	["ケースの番号", ({ case: token }) => token],
	["事象の番号", ({ event }) => event],
];

/** Rows as CSV that a spreadsheet program opens right: UTF-8 with its mark. */
export const ledgerCsv = (rows: readonly LedgerRow[]): string =>
	BYTE_ORDER_MARK + csvText([COLUMNS.map(([heading]) => heading), ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row)))]);
