import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { type AgencyTokens, agencyTokens } from "../../functions/rules/disclosure/tokens.ts";
import type { HubId, Token } from "../../schemas/ids.ts";
import { agencyNamed, idFrom } from "../ids.ts";
import type { Canary } from "./canary.ts";
import { type Names, senderOf } from "./play.ts";
import { eventIdOf, type ScriptEvent } from "./script.ts";
import { DESK, KINDS, type TappedTown } from "./town.ts";

/** The key by which this hub makes tokens. */
const hubKeyOf = async ({ hub, outputs }: TappedTown): Promise<Buffer> => {
	const credentials = { accessKeyId: "local", secretAccessKey: "local" };
	const client = new DynamoDBClient({ region: "ap-northeast-1", credentials, endpoint: hub.env.AWS_ENDPOINT_URL_DYNAMODB });
	const Key = { pk: { S: "hub" }, sk: { S: "pairwise-key" } };
	const { Item } = await client.send(new GetItemCommand({ TableName: outputs.AgenciesTable, Key }));
	client.destroy();
	return Buffer.from(Item?.["key"]?.B ?? []);
};

/** The hub's id of a case or an event, and what each agency that could hold one calls it. */
const idsOf = (what: string, id: HubId, holders: readonly string[], tokens: ReadonlyMap<string, AgencyTokens>): Canary[] => [
	{ field: `hub id of ${what}`, value: id, kind: "token" },
	...holders.flatMap((agency): Canary[] => {
		const value = tokens.get(agency)?.toToken(id);
		return value ? [{ field: `token of ${KINDS[agency]} for ${what}`, value, kind: "token" }] : [];
	}),
];

/**
 * What names the cases and events of a town that was played, though no event holds it: ids of the hub, and the tokens of the
 * desk and of the other agency. Whose a token is, is in its field: `token of npo for event@npo`.
 */
export const idsOfTown = async (town: TappedTown, names: Names, events: readonly ScriptEvent[]): Promise<Canary[]> => {
	const key = await hubKeyOf(town);
	const tokens = new Map(Object.keys(KINDS).map((agency) => [agency, agencyTokens(key, agencyNamed(agency))]));
	const hubId = (agency: string, token: string): HubId => (tokens.get(agency) as AgencyTokens).toHubId(idFrom<Token>(token));
	const cases = new Set(events.map((event) => event.case));
	return [
		...[...cases].flatMap((one) => idsOf(`case@${one.name}`, hubId(DESK, names.of(one, "case", DESK)), [DESK, one.with], tokens)),
		...events.flatMap((event) =>
			idsOf(`event@${event.case.name}`, hubId(senderOf(event), eventIdOf(event)), [DESK, event.case.with], tokens),
		),
	];
};
