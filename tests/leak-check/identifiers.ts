import { shortCode } from "../../functions/rules/disclosure/short-code.ts";
import { agencyTokens } from "../../functions/rules/disclosure/tokens.ts";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import type { CaseToken, SubjectId } from "../../schemas/ids.ts";
import { inJapan } from "../../schemas/japan-time.ts";
import { agencyNamed } from "../ids.ts";
import type { Canary } from "./canary.ts";
import {
	AGENCIES,
	DESK,
	FAR,
	HUB_KEY,
	ORDER,
	SHELTER,
	STEPS,
	senderOf,
	THINGS,
	type Thing,
	TOWN,
	type TownAgency,
	timeOf,
	UNKEPT,
} from "./situation-story.ts";

/** A value that names or dates something, and where it may be: at a sink, of an agency where one reads it. */
export type Identifier = Canary & { readonly mayBeAt: (sink: string, agency: string) => boolean };

/** Where the hub's own ids and the exact times of facts lie: the order of facts and their routing need them. */
const INSIDE = ["S5", "S6", "S8", "S9"];
/** What an agency is answered and sent. */
const HANDED = ["S1", "S3", "S4", "S11"];

const isAt = (sinks: readonly string[], sink: string): boolean => sinks.includes(sink.split(" ")[0] ?? "");

const mayKnow = ({ knownTo }: Thing, agency: string): boolean => agency === DESK || knownTo.has(agency as TownAgency);

const hubIds: readonly Identifier[] = THINGS.map(({ name, id }) => ({
	field: `hub id of ${name}`,
	value: id,
	kind: "token",
	mayBeAt: (sink) => isAt(INSIDE, sink),
}));

/** The token of each agency for each thing; the id of a webhook is the agency's own token for the event. */
const tokens: readonly Identifier[] = AGENCIES.flatMap((owner) => {
	const { toToken } = agencyTokens(HUB_KEY, agencyNamed(owner));
	return THINGS.map((thing) => ({
		field: `token of ${owner} for ${thing.name}`,
		value: toToken(thing.id),
		kind: "token" as const,
		mayBeAt: (sink: string, agency: string) => agency === owner && mayKnow(thing, owner) && isAt([...HANDED, "S12"], sink),
	}));
});

/** Codes for the phone: of a case an agency's own, of a referral that of its two agencies. */
const codes: readonly Identifier[] = THINGS.filter(({ name }) => !name.startsWith("event")).flatMap((thing) => {
	const ofCase = AGENCIES.map((owner) => {
		const token = agencyTokens(HUB_KEY, agencyNamed(owner)).toToken(thing.id) as CaseToken;
		return { field: `code of ${owner} for ${thing.name}`, value: shortCode(HUB_KEY, token), owners: [owner] };
	});
	const ofReferral = {
		field: `code of ${thing.name}`,
		value: shortCode(HUB_KEY, thing.id as SubjectId),
		owners: AGENCIES,
	};
	return [...ofCase, ofReferral].map(({ field, value, owners }) => ({
		field,
		value,
		kind: "code" as const,
		mayBeAt: (sink: string, agency: string) =>
			owners.some((owner) => owner === agency) && mayKnow(thing, agency) && isAt(["S3", "S4", "S11", "S14"], sink),
	}));
});

/** The exact time of a fact, to the minute or finer, in UTC, in Japan, and as clocks of computers count. */
const times: readonly Identifier[] = STEPS.map((_, index) => timeOf(index)).flatMap((time, index) => {
	const minutes = [time.toISOString(), inJapan(time)].map((text) => text.slice(0, 16));
	const epochs = [String(time.getTime()), String(Math.trunc(time.getTime() / 1000))];
	return [...minutes, ...epochs].map((value) => ({
		field: `time of step ${index}`,
		value,
		kind: "time" as const,
		mayBeAt: (sink: string, agency: string) => isAt(INSIDE, sink) || (agency === senderOf(index) && isAt(HANDED, sink)),
	}));
});

/** What is not said of an agency where it is not needed: in a mail or a header to another, in a log, on the bus. */
const agencies: readonly Identifier[] = AGENCIES.flatMap((one) =>
	[one, TOWN[one].ja].map((value) => ({
		field: `agency ${one}`,
		value,
		kind: "code" as const,
		mayBeAt: (sink: string, agency: string) => {
			if (isAt(["S5", "S6", "S9"], sink)) return true;
			if (isAt(["S12", "S13", "S14"], sink)) return agency === one;
			// Those who are pinned see with whom: in the answer to those who ask for the orders, and nowhere else.
			return isAt(HANDED, sink) && (isToldOf(one, agency) || (agency === FAR && isAt(["S1"], sink)));
		},
	})),
);

/** Where a family is, is where those it is with are: the shelter is for the desk and itself. */
const isToldOf = (one: TownAgency, agency: string): boolean => one !== SHELTER || agency === SHELTER || agency === DESK;

/** That there is an order, and why, is for those whom it pins. */
const order: readonly Identifier[] = [ORDER.basis].map((value) => ({
	field: "order of protection",
	value,
	kind: "code",
	mayBeAt: (sink, agency) => isAt(["S1", "S4", "S11"], sink) && [DESK, SHELTER, FAR].some((one) => one === agency),
}));

/** What happened is no word of a log. */
const types: readonly Identifier[] = Object.keys(catalogue).map((type) => ({
	field: `type ${type}`,
	value: type,
	kind: "code",
	mayBeAt: (sink) => isAt([...HANDED, "S5", "S7"], sink),
}));

/** Attributes of CloudEvents that the hub takes and does not keep, and digits of a time beyond the millisecond. */
const unkept: readonly Identifier[] = Object.values(UNKEPT).map((canary) => ({ ...canary, mayBeAt: () => false }));

/** All that names or dates something in the situation. */
export const identifiers: readonly Identifier[] = [
	...hubIds,
	...tokens,
	...codes,
	...times,
	...agencies,
	...order,
	...types,
	...unkept,
];
