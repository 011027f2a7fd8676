import { mock } from "node:test";
import { agencyTokens } from "../../functions/rules/disclosure/tokens.ts";
import { allToldOf } from "../../functions/stores/case/ledger.ts";
import { ordersOf } from "../../functions/stores/case/timeline.ts";
import { queryAll } from "../../functions/stores/dynamo/reads.ts";
import { putItem } from "../../functions/stores/dynamo/writes.ts";
import { readProfiles, saveAgencies } from "../../functions/stores/registry/registry-table.ts";
import { agenciesTable, HUB_KEY as HUB_KEY_PLACE } from "../../functions/stores/tables/agencies.ts";
import { factAtKey, factsAndOrdersOfCase, timelineTable } from "../../functions/stores/tables/timeline.ts";
import type { Agency } from "../../schemas/agency.ts";
import type { Fact } from "../../schemas/fact.ts";
import type { AgencyId, CaseId, HubId, Token } from "../../schemas/ids.ts";
import { dayInJapan } from "../../schemas/japan-time.ts";
import type { RecordedOrder } from "../../schemas/protection.ts";
import { idFrom } from "../ids.ts";
import { clearAws } from "./aws-in-memory.ts";
import { isTaking } from "./oracle/facts.ts";
import { judge, type Known, type Told } from "./oracle/judge.ts";
import type { Order } from "./oracle/protection.ts";
import { HUB_KEY, idIn, named, PARTS, type Part, type Profile, profileAtFirst, standingOf } from "./town.ts";

/** A message on its way to a function: of the bus, or of a queue. */
export type Message = { readonly to: string; readonly body: string };

/** A family, its agencies, and what they said so far, as one outside of the hub knows it. */
export type World = {
	readonly number: number;
	readonly case: CaseId;
	readonly profiles: Map<Part, Profile>;
	/** Everything that was accepted with a 202, by the hub's ids. */
	readonly accepted: Fact[];
	/** The state of each thing as its last accepted event says, for the choice of the next. */
	readonly states: Map<string, string>;
	/** Events as they were posted, to post them again. */
	readonly posted: { readonly by: Part; readonly body: string }[];
	/** Orders about protection that were answered with 200. */
	ordersTaken: number;
	readonly onTheWay: Message[];
	/** What happened, in words. */
	readonly log: string[];
};

/** The hub's id of a thing of the family, by what a world calls it: the same in every world. */
export const idOf = <Id extends HubId>(name: string): Id => idFrom<Id>(named(name));

export const agencyIn = (world: World, part: Part): AgencyId => idIn(world.number, part);

export const partOf = (agency: AgencyId): Part => agency.split("-")[0] as Part;

const views = new Map<AgencyId, ReturnType<typeof agencyTokens>>();

const tokensOf = (world: World, part: Part) => {
	const agency = agencyIn(world, part);
	const known = views.get(agency) ?? agencyTokens(HUB_KEY, agency);
	views.set(agency, known);
	return known;
};

/** An agency's own token for an id of the hub. */
export const tokenOf = (world: World, part: Part, id: HubId): string => tokensOf(world, part).toToken(id);

/** The hub's id behind an agency's token. */
export const hubIdOf = (world: World, part: Part, token: string): string => tokensOf(world, part).toHubId(idFrom<Token>(token));

export const now = (): number => Date.now();

/** Lets time pass. */
export const pass = (milliseconds: number): void => mock.timers.setTime(Date.now() + milliseconds);

const FIRST_MORNING = Date.parse("2026-04-01T09:00:00+09:00");

/** Writes changed profiles to the registry, as the operator's command does. */
export const register = async (world: World, parts: readonly Part[]): Promise<void> => {
	const profiles = parts.map((part) => world.profiles.get(part) as unknown as Agency);
	await saveAgencies(
		agenciesTable,
		profiles,
		await readProfiles(
			agenciesTable,
			profiles.map(({ id }) => id),
		),
	);
};

/** A hub with nothing in it but its agencies, on the first morning. */
export const newWorld = async (number: number): Promise<World> => {
	clearAws();
	views.clear();
	mock.timers.setTime(FIRST_MORNING);
	await putItem(agenciesTable, HUB_KEY_PLACE, { key: HUB_KEY });
	const world: World = {
		number,
		case: idFrom(named(`case ${number}`)),
		profiles: new Map(PARTS.map((part) => [part, profileAtFirst(number, part)])),
		accepted: [],
		states: new Map(),
		posted: [],
		ordersTaken: 0,
		onTheWay: [],
		log: [],
	};
	await register(world, PARTS);
	return world;
};

const recordedIds = async (world: World): Promise<ReadonlySet<string>> => {
	const items = await queryAll(timelineTable, factsAndOrdersOfCase(world.case));
	return new Set(items.flatMap(({ sk }) => factAtKey(sk)?.id ?? []));
};

const orderOf = ({ id, time, by, ...order }: RecordedOrder): Order => {
	const pinned = order.does === "set" ? order.pinned : [];
	const content = order.does === "set" ? [order.does, order.basis, [...pinned].sort(), order.reviewBy] : [order.does];
	return { id, at: time, by, does: order.does, content: JSON.stringify(content), pinned };
};

/** What there is to know of the family now: facts that are recorded, and those that are in force with their 202. */
export const knownOf = async (world: World): Promise<Known> => {
	const recorded = await recordedIds(world);
	const time = new Date().toISOString();
	return {
		facts: world.accepted.filter((fact) => recorded.has(fact.id) || isTaking(fact)),
		orders: (await ordersOf(world.case)).flatMap((one) => (one ? [orderOf(one)] : [])),
		ledger: (await allToldOf(world.case)) as readonly Told[],
		standing: (agency) => standingOf(world.profiles.get(partOf(agency)) as Profile, dayInJapan(time)),
		now: time,
	};
};

export const judgeNow = async (world: World) => judge(await knownOf(world));
