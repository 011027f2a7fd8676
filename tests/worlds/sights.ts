import type { AgencyId } from "../../schemas/ids.ts";
import { type Judged, judge, type Known } from "./oracle/judge.ts";
import { call } from "./play.ts";
import { type Part, READERS } from "./town.ts";
import { agencyIn, hubIdOf, knownOf, tokenOf, type World } from "./world.ts";

/** A promise that a world found broken. */
class BrokenPromiseError extends Error {
	override name = "BrokenPromiseError";
}

/** @throws BrokenPromiseError */
export const broken = (promise: string, detail: string): never => {
	throw new BrokenPromiseError(`${promise}: ${detail}`);
};

/** An event as an agency is shown it. */
export type Event = {
	readonly id: string;
	readonly type: string;
	readonly source: string;
	readonly data: Readonly<Record<string, unknown>>;
};

/** A referral, visit or follow-up as an agency's timeline says it stands. */
export type Item = { readonly id: string; readonly family: string; readonly state: string; readonly next?: AgencyId };

/** What an agency reads of the family now, by the hub's ids of events. */
export type Sight = {
	readonly part: Part;
	readonly agency: AgencyId;
	readonly inbox: ReadonlyMap<string, Event>;
	readonly timeline: ReadonlyMap<string, Event>;
	readonly standing: readonly Item[];
};

const byHubId = (world: World, part: Part, events: readonly Event[]) =>
	new Map(events.map((event) => [hubIdOf(world, part, event.id), event]));

const look = async (world: World, part: Part): Promise<Sight> => {
	const query = { queryStringParameters: { limit: "200" } };
	const inbox = await call(world, part, "read-inbox", query);
	const pathParameters = { token: tokenOf(world, part, world.case) };
	const timeline = await call(world, part, "read-timeline", { ...query, pathParameters });
	for (const { statusCode } of [inbox, timeline])
		if (statusCode >= 500) broken("reads are answered", `${part} gets ${statusCode}`);
	const { entries = [] } = JSON.parse(inbox.body) as { entries?: { event?: Event }[] };
	const { events = [], standing = [] } = JSON.parse(timeline.body) as { events?: Event[]; standing?: Item[] };
	const told = entries.flatMap(({ event }) => event ?? []);
	const shown = byHubId(world, part, told);
	if (shown.size !== told.length) broken("an inbox has each fact once", part);
	return { part, agency: agencyIn(world, part), inbox: shown, timeline: byHubId(world, part, events), standing };
};

/** The world as everybody sees it, and as it is. */
export type Look = { readonly world: World; readonly known: Known; readonly sights: readonly Sight[]; readonly judged: Judged };

/** Has everybody read everything, and judges what is known. */
export const lookAround = async (world: World): Promise<Look> => {
	const known = await knownOf(world);
	const sights: Sight[] = [];
	for (const part of READERS) sights.push(await look(world, part));
	return { world, known, sights, judged: judge(known) };
};

/** Everything that somebody is shown, by whom. */
export const allShown = ({ sights }: Look) =>
	sights.flatMap((sight) => [...sight.inbox, ...sight.timeline].map(([id, event]) => ({ sight, id, event })));
