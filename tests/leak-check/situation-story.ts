import { agencyTokens } from "../../functions/rules/disclosure/tokens.ts";
import type { HubId, Token } from "../../schemas/ids.ts";
import type { EventType } from "../catalogue/example-event.ts";
import { agencyNamed, idFrom } from "../ids.ts";
import { makeCanaries } from "./canary.ts";
import { idFor } from "./script.ts";

/** The key by which the hub in this process makes tokens. */
export const HUB_KEY = Buffer.alloc(32, 7);

/**
 * The agencies of the situation. The party of the protected case has a webhook and is not pinned; the far one is pinned, and
 * nothing of the case happens at it; the outsider is asked without a ground.
 */
export const TOWN = {
	"desk-kagami": { kind: "welfare-office", ja: "かがみ福祉事務所" },
	"party-hibiki": { kind: "hello-work", ja: "ひびきハローワーク" },
	"shelter-akari": { kind: "living-support-facility", ja: "あかり母子生活支援施設" },
	"far-tsubasa": { kind: "support-center", ja: "つばさ支援センター" },
	"outsider-kodama": { kind: "npo", ja: "こだまの会" },
} as const;

export type TownAgency = keyof typeof TOWN;
export const AGENCIES = Object.keys(TOWN) as TownAgency[];
export const DESK = "desk-kagami" satisfies TownAgency;

export const [PARTY, SHELTER, FAR, OUTSIDER] = AGENCIES.slice(1) as [TownAgency, TownAgency, TownAgency, TownAgency];

/** What protects the family of the situation. */
export const ORDER = { basis: "support-measure", reviewBy: "2026-12-29" } as const;

/** A case, a subject or an event of the situation: its hub id, and who may hold a token for it besides the desk. */
export type Thing = { readonly name: string; readonly id: HubId; readonly knownTo: ReadonlySet<TownAgency> };

export const CASES = { ordinary: idFor("ordinary"), protected: idFor("protected"), ungrounded: idFor("ungrounded") } as const;
type CaseName = keyof typeof CASES;

const tokensOf = (agency: string) => agencyTokens(HUB_KEY, agencyNamed(agency));

/** What an agency calls what the desk calls by a token. */
export const tokenAt = (agency: TownAgency, token: string): string =>
	tokensOf(agency).toToken(tokensOf(DESK).toHubId(idFrom<Token>(token)));

export type Step = {
	readonly on: CaseName;
	readonly type: EventType;
	readonly by?: TownAgency;
	/** Tokens of the desk for subjects, by field. */
	readonly about?: Readonly<Record<string, string>>;
	readonly data?: object;
	/** Who may hear of it, besides the desk. */
	readonly told?: readonly TownAgency[];
};

const consents = (consent: string, agencies: readonly TownAgency[]) => ({
	type: "consent.granted" as const,
	about: { consent },
	data: { agencies, scope: ["referral", "visit", "follow-up", "employment"] },
});
const refers = (referral: string, to: TownAgency) => ({ type: "referral.requested" as const, about: { referral }, data: { to } });

/** What happens before, and after the family of the one case has taken its word back and that of the other is protected. */
export const BEFORE: readonly Step[] = [
	{ on: "ordinary", type: "case.opened" },
	{ on: "ordinary", ...consents(idFor("consent"), [PARTY]) },
	{ on: "ordinary", ...refers(idFor("referral"), PARTY), told: [PARTY] },
	{ on: "ordinary", type: "referral.accepted", by: PARTY, about: { referral: idFor("referral") }, told: [PARTY] },
	{ on: "ungrounded", type: "case.opened" },
	{ on: "ungrounded", ...refers(idFor("referral without a ground"), OUTSIDER) },
	{ on: "protected", type: "case.opened" },
	{ on: "protected", ...consents(idFor("consent of the protected"), [PARTY, SHELTER, FAR]) },
	{ on: "protected", ...refers(idFor("referral to the far"), FAR), told: [FAR] },
	{ on: "protected", type: "referral.accepted", by: FAR, about: { referral: idFor("referral to the far") }, told: [FAR] },
];
/** Told and queued, but not delivered: what follows comes before. */
export const QUEUED: readonly Step[] = [
	{ on: "ordinary", ...refers(idFor("referral that is queued"), PARTY) },
	{ on: "protected", ...refers(idFor("referral before the protection"), PARTY) },
];
export const AFTER: readonly Step[] = [
	{ on: "ordinary", type: "consent.withdrawn", about: { consent: idFor("consent") }, told: [PARTY] },
	{ on: "protected", ...refers(idFor("referral to the shelter"), SHELTER), told: [SHELTER, FAR] },
	{
		on: "protected",
		type: "referral.accepted",
		by: SHELTER,
		about: { referral: idFor("referral to the shelter") },
		told: [SHELTER, FAR],
	},
	{
		on: "protected",
		type: "accompanied-visit.scheduled",
		about: { visit: idFor("visit") },
		data: { host: SHELTER, slot: "2026-04-02T15:45+09:00" },
		told: [SHELTER, FAR],
	},
	{ on: "protected", type: "employment.started", by: SHELTER, told: [FAR] },
];
export const STEPS = [...BEFORE, ...QUEUED, ...AFTER];

/** The time of a step: a minute that no other has, with seconds of its own. */
export const timeOf = (index: number): Date => new Date(Date.UTC(2026, 3, 1, 0, 7 + index, 11 + index, 300 + index));

export const eventIdOf = (index: number): string => idFor(`event ${index}`);

const knownTo = (steps: readonly Step[]): Set<TownAgency> =>
	new Set(steps.flatMap(({ told = [], by }) => (by ? [...told, by] : told)));

/** Everything that has an id, with those who may hold a token for it. */
export const THINGS: readonly Thing[] = [
	...Object.entries(CASES).map(([name, token]) => ({
		name: `case ${name}`,
		id: tokensOf(DESK).toHubId(idFrom<Token>(token)),
		knownTo: knownTo(STEPS.filter(({ on }) => on === name)),
	})),
	...[...new Set(STEPS.flatMap(({ about = {} }) => Object.values(about)))].map((token) => ({
		name: `subject ${token.slice(0, 4)}`,
		id: tokensOf(DESK).toHubId(idFrom<Token>(token)),
		knownTo: knownTo(STEPS.filter(({ about = {} }) => Object.values(about).includes(token))),
	})),
	...STEPS.map((one, index) => ({
		name: `event ${one.type} ${index}`,
		id: tokensOf(one.by ?? DESK).toHubId(idFrom<Token>(eventIdOf(index))),
		knownTo: knownTo([one]),
	})),
];

export const senderOf = (index: number): TownAgency => STEPS[index]?.by ?? DESK;

const make = makeCanaries(20_261_125);
/** What senders may put beside an event and the hub does not keep: each could name a person. */
export const UNKEPT = {
	traceparent: make.phone("traceparent"),
	partitionkey: make.name("partitionkey"),
	correlationid: make.mail("correlationid"),
	causationid: make.myNumber("causationid"),
	dataschema: make.token("dataschema"),
	"fraction of a second": make.phone("fraction of a second"),
} as const;

/** The attributes of a step's event, with all that is not kept. */
export const attributesOf = (index: number) => {
	const { dataschema, "fraction of a second": digits, ...extensions } = UNKEPT;
	return {
		...Object.fromEntries(Object.entries(extensions).map(([name, { value }]) => [name, value])),
		dataschema: `https://schemas.example/${dataschema.value}`,
		time: timeOf(index)
			.toISOString()
			.replace("Z", `${digits.value.replaceAll("-", "")}Z`),
	};
};
