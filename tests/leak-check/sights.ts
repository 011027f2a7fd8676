import { parse } from "csv-parse/sync";
import type { SeenEvent } from "../../functions/rules/disclosure/agency-view.ts";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import { answerToChallenge } from "../../schemas/challenge.ts";
import type { Definition } from "../../schemas/event.ts";
import type { Names } from "./play.ts";
import type { ScriptCase } from "./script.ts";
import { KINDS, type TappedTown } from "./town.ts";

/** That an agency saw a field of an event, by what it was handed: codes have no values of their own to look for. */
export type Sight = { readonly field: string; readonly sink: string; readonly agencyKind: string };

const sightsOf = (names: Names, agency: string, sink: string, views: readonly SeenEvent[]): Sight[] =>
	views.flatMap((event) => {
		const one = names.cases.get(`${agency} ${event.subject}`);
		const of = one?.name ?? "a case it is not on";
		return Object.keys(event.data).map((name) => ({
			field: `${event.type}.${name}@${of}`,
			sink,
			agencyKind: KINDS[agency] ?? "",
		}));
	});

const entriesOf = (text: string): SeenEvent[] =>
	(JSON.parse(text) as { entries: { event?: SeenEvent }[] }).entries.flatMap(({ event }) => event ?? []);

export const inboxOf = async (town: TappedTown, agency: string): Promise<SeenEvent[]> =>
	entriesOf((await town.ask(agency, "/v1/inbox?limit=200", {}, "S4 inbox")).text);

/** The same as a sheet, read back by its headings: what of it is a field has a cell that is not empty. */
const sheetOf = async (town: TappedTown, agency: string): Promise<SeenEvent[]> => {
	const { text } = await town.ask(agency, "/v1/inbox?limit=200&format=csv", {}, "S4 inbox");
	return (parse(text, { columns: true, bom: true }) as Record<string, string>[]).flatMap((row) => {
		const definition = Object.values<Definition>(catalogue).find(({ ja }) => ja === row["種類"]);
		const fields = Object.entries(definition?.fields ?? {}).filter(([, { ja }]) => row[ja]);
		const sealed = row["封書"] ? [["sealed", {}]] : [];
		const data = Object.fromEntries([...fields, ...sealed]);
		return definition ? [{ type: definition.type, subject: row["ケースの番号"], data } as unknown as SeenEvent] : [];
	});
};

/** The event of a webhook; a challenge holds none. */
const viewIn = (body: string): SeenEvent[] => (answerToChallenge(body) === undefined ? [JSON.parse(body) as SeenEvent] : []);

/** What each agency is shown of the cases, wherever it may look. */
export const readAll = async (town: TappedTown, names: Names, cases: readonly ScriptCase[]): Promise<Sight[]> => {
	const sights: Sight[] = [];
	for (const agency of Object.keys(KINDS)) {
		for (const read of [inboxOf, sheetOf]) sights.push(...sightsOf(names, agency, "S4 inbox", await read(town, agency)));
		await town.ask(agency, "/v1/events?limit=200");
		await town.ask(agency, "/v1/inbox?from=1&to=200&limit=200", {}, "S4 inbox");
		for (const one of cases) {
			const path = `/v1/cases/${names.of(one, "case", agency)}/timeline?limit=200`;
			const { status, text } = await town.ask(agency, path, {}, "S3 timeline");
			const views = status === 200 ? (JSON.parse(text) as { events: SeenEvent[] }).events : [];
			sights.push(...sightsOf(names, agency, "S3 timeline", views));
		}
		const hooks = town.webhooks.filter((hook) => hook.agency === agency).flatMap(({ body }) => viewIn(body.toString()));
		sights.push(...sightsOf(names, agency, "S11 webhook body", hooks));
	}
	return sights;
};
