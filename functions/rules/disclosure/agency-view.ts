import { type Fact, HUB } from "../../../schemas/fact.ts";
import type { AgencyId, CaseId, CaseToken, EventToken, HubId, Token } from "../../../schemas/ids.ts";
import { dayInJapan } from "../../../schemas/japan-time.ts";
import { definitionOf } from "../case/definition.ts";
import { subjectOf } from "../case/fold.ts";
import { shortCode } from "./short-code.ts";
import { type AgencyTokens, agencyTokens } from "./tokens.ts";

/** A fact as one agency sees it: a CloudEvent in that agency's own tokens. */
export type SeenEvent = {
	readonly specversion: "1.0";
	readonly id: EventToken;
	readonly source: string;
	readonly type: string;
	/** The agency's own token for the case. */
	readonly subject: CaseToken;
	/** For the sender the time it gave; for others the day it happened (midnight in Japan), so that no exact time is common to two agencies. */
	readonly time: string;
	readonly data: Readonly<Record<string, unknown>>;
	/** The agency's own short code for the case, as its digests show it. */
	readonly casecode: string;
	/** The code two desks name the referral by on the phone; for its two agencies. */
	readonly shortcode?: string;
};

/** Shows facts to one agency, see `SeenEvent`. */
export type AgencyView = {
	readonly tokens: AgencyTokens;
	/**
	 * @param isLocationHidden not by whom: where the sender is tells where the family is
	 * @param codesTaken of the fact's referral, see `Fact`
	 */
	readonly eventOf: (fact: Fact, fields: readonly string[], isLocationHidden?: boolean, codesTaken?: number) => SeenEvent;
	readonly caseCode: (id: CaseId) => string;
};

/** How facts are shown to an agency. Makes the agency's keys once, so keep it for many facts. */
export const agencyViewOf = (hubKey: Buffer, agency: AgencyId): AgencyView => {
	const tokens = agencyTokens(hubKey, agency);
	const caseCode = (id: CaseId) => shortCode(hubKey, tokens.toToken(id));
	return {
		tokens,
		caseCode,
		eventOf: (fact, fields, isLocationHidden = false, codesTaken = 0) => {
			const { family } = definitionOf(fact.type);
			const referral = family.subject?.token === "referral" && subjectOf(fact);
			const isNamed = referral && fields.includes(family.subject?.field ?? "");
			return {
				specversion: "1.0",
				id: tokens.toToken(fact.id),
				source: sourceOf(fact, isLocationHidden),
				type: fact.type,
				subject: tokens.toToken(fact.case),
				time: fact.by === agency ? fact.time : `${dayInJapan(fact.time)}T00:00:00+09:00`,
				data: Object.fromEntries(fields.map((name) => [name, inTokens(fact, name, tokens)])),
				casecode: caseCode(fact.case),
				...(isNamed ? { shortcode: shortCode(hubKey, referral, codesTaken) } : {}),
			};
		},
	};
};

const sourceOf = (fact: Fact, isLocationHidden: boolean): string => {
	if (fact.by === HUB) return "/hub";
	return isLocationHidden ? "/withheld" : `/agencies/${fact.by}`;
};

const inTokens = (fact: Fact, name: string, tokens: AgencyTokens): unknown =>
	definitionOf(fact.type).fields[name]?.kind.is === "token" ? tokens.toToken(fact.data[name] as HubId) : fact.data[name];

/** The data of an event with hub ids in the place of the sender's tokens. */
export const withHubIds = (type: string, data: Readonly<Record<string, unknown>>, tokens: AgencyTokens): Fact["data"] =>
	Object.fromEntries(
		Object.entries(data).map(([name, value]) => [
			name,
			definitionOf(type).fields[name]?.kind.is === "token" ? tokens.toHubId(String(value) as Token) : value,
		]),
	);
