import { GetItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { byText } from "../../../schemas/by-text.ts";
import type { Ground } from "../../../schemas/codes/grounds.ts";
import type { AgencyId, Fact, HubId } from "../../../schemas/fact.ts";
import { env } from "../../environment.ts";
import { dynamo } from "../dynamo.ts";
import { itemsOf, putOnce } from "./timeline.ts";

/** How something reached an agency: it lies in its inbox, or its webhook took it. */
export type Channel = "inbox" | "webhook";

/**
 * A disclosure (4-1-ウ③-5; 個人情報保護法69条, 76条): who was told of which fact, which fields of it, on what ground,
 * which way and when. No values.
 */
export type Disclosure = {
	readonly fact: HubId;
	readonly agency: AgencyId;
	readonly fields: readonly string[];
	readonly ground: Ground;
	/** The fact that gave the ground, where one did. */
	readonly givenBy?: HubId;
	readonly channel: Channel;
	/** UTC, milliseconds. */
	readonly at: string;
};

/**
 * That an agency is told of a fact. `after` is a sequence number of its inbox that was reached before the record was
 * made: the fact's entry, if there is one, comes behind it (see `stores/agency/inbox.ts`).
 */
export type Told = Disclosure & { readonly after: number };

const toldKey = (fact: HubId, agency: AgencyId, channel: Channel): string =>
	`told#${fact}#${agency}${channel === "inbox" ? "" : `#${channel}`}`;

const read = async (id: HubId, sk: string): Promise<Record<string, unknown> | undefined> => {
	const { Item } = await dynamo.send(
		new GetItemCommand({ TableName: env("TIMELINE_TABLE"), Key: marshall({ case: id, sk }), ConsistentRead: true }),
	);
	return Item && unmarshall(Item);
};

/** Records that an agency is told of a fact; the first record stays and is what comes back. */
export const recordTold = async (id: HubId, told: Told): Promise<Told> => {
	const sk = toldKey(told.fact, told.agency, told.channel);
	if ((await putOnce({ case: id, sk, ...told })) === "appended") return told;
	return (await read(id, sk)) as Told;
};

/** Records that an agency's webhook took a fact. */
export const recordDelivered = async (id: HubId, disclosure: Disclosure): Promise<void> => {
	await putOnce({ case: id, sk: toldKey(disclosure.fact, disclosure.agency, disclosure.channel), ...disclosure });
};

/** Whether an agency's webhook has taken a fact. */
export const isDelivered = async (id: HubId, fact: HubId, agency: AgencyId): Promise<boolean> =>
	(await read(id, toldKey(fact, agency, "webhook"))) !== undefined;

/** Whether an agency was told of a fact. */
export const isTold = async (id: HubId, fact: HubId, agency: AgencyId): Promise<boolean> =>
	(await read(id, toldKey(fact, agency, "inbox"))) !== undefined;

const disclosures = (items: readonly Record<string, unknown>[]) => items as unknown as Disclosure[];

/** Who has been told of a fact, which way. */
export const toldOf = async (id: HubId, fact: HubId, agency: AgencyId | "" = ""): Promise<Disclosure[]> =>
	disclosures(await itemsOf("begins_with(sk, :told)", { ":case": id, ":told": `told#${fact}#${agency}` }));

/** Every disclosure of a case, in the order of time. */
export const allToldOf = async (id: HubId): Promise<Disclosure[]> =>
	disclosures(await itemsOf("begins_with(sk, :told)", { ":case": id, ":told": "told#" })).sort(byText(({ at }) => at));

/** Notes that an agency acknowledged what it was told of a fact; the first time stays. */
export const recordAcknowledged = async (fact: Pick<Fact, "case" | "id">, agency: AgencyId, at: string): Promise<void> => {
	await putOnce({ case: fact.case, sk: `acknowledged#${fact.id}#${agency}`, at });
};
