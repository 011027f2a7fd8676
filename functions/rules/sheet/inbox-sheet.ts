import { HUB } from "../../../schemas/fact.ts";
import { agencyIdIn } from "../../../schemas/field.ts";
import type { AgencyId } from "../../../schemas/ids.ts";
import { dayInJapan } from "../../../schemas/japan-time.ts";
import { definitionOf } from "../case/definition.ts";
import type { SeenEvent } from "../disclosure/agency-view.ts";
import { toText } from "./cell-value.ts";
import { COMMON } from "./columns.ts";
import type { Table } from "./table.ts";

/** An entry of an inbox as it is shown; without an event, one that may no longer be. */
export type ShownEntry = { readonly sequence: number; readonly event?: SeenEvent };

/** The agency that an event says it comes from; none when it is the hub, or when it is not said. */
export const senderOf = ({ source }: SeenEvent): AgencyId | undefined => agencyIdIn(/^\/agencies\/(.+)$/.exec(source)?.[1]);

type Words = { readonly heading: string; readonly text: string };

/** The fields of an event that are shown, under their Japanese names. */
const fieldsOf = ({ type, data }: SeenEvent): Words[] =>
	Object.entries(definitionOf(type).fields).flatMap(([name, { ja, kind }]) =>
		data[name] === undefined ? [] : [{ heading: ja, text: toText(kind, data[name]) }],
	);

const BEFORE = [
	"受信番号",
	COMMON.type.heading,
	"起きた日",
	"送信した機関",
	"送信した機関の名前",
	COMMON.case.heading,
	"ケースの照合番号",
	"つなぎの照合番号",
	COMMON.id.heading,
];
const AFTER = ["封書", "備考"];

const eventCells = (event: SeenEvent, names: ReadonlyMap<AgencyId, string>): string[] => {
	const sender = senderOf(event);
	const unnamed = event.source === `/${HUB}` ? "つなぎ" : "伏せています";
	return [
		definitionOf(event.type).ja,
		dayInJapan(event.time),
		sender ?? "",
		sender === undefined ? unnamed : (names.get(sender) ?? ""),
		event.subject,
		event.casecode,
		event.shortcode ?? "",
		event.id,
	];
};

/**
 * Entries of an inbox as a sheet: one line each, fields under the headings that they have in a template, so that tokens can
 * be copied from the one into the other. Envelopes are not in it; whether there is one is said.
 *
 * @param names what agencies are called
 */
export const inboxTable = (entries: readonly ShownEntry[], names: ReadonlyMap<AgencyId, string>): Table => {
	const fields = new Map(entries.map(({ sequence, event }) => [sequence, event ? fieldsOf(event) : []]));
	const headings = [...new Set([...fields.values()].flat().map(({ heading }) => heading))];
	return [
		[...BEFORE, ...headings, ...AFTER],
		...entries.map(({ sequence, event }) => {
			if (!event)
				return [sequence, ...Array.from({ length: BEFORE.length - 1 + headings.length + 1 }, () => ""), "表示できません"];
			const said = new Map(fields.get(sequence)?.map(({ heading, text }) => [heading, text]));
			const sealed = event.data["sealed"] === undefined ? "" : "あり";
			return [sequence, ...eventCells(event, names), ...headings.map((heading) => said.get(heading) ?? ""), sealed, ""];
		}),
	];
};
