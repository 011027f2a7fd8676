import fc from "fast-check";
import { type AgencyId, type Fact, HUB, type HubId } from "../../schemas/fact.ts";
import { AGENCIES, AREA } from "./case-book.ts";

const agencies = Object.keys(AGENCIES);
const uuid = (kind: number, number: number): HubId =>
	`${kind.toString(16).padStart(8, "0")}-0000-4000-8000-${number.toString(16).padStart(12, "0")}` as HubId;

/** Everything lies within three days, on few moments, so that facts meet, tie and contradict each other. */
const moments = Array.from({ length: 18 }, (_, index) => new Date(Date.UTC(2026, 3, 1, index * 4)).toISOString());

type Made = Pick<Fact, "type" | "by" | "data" | "area">;

const agency = fc.constantFrom<AgencyId>(...agencies);
const number = fc.nat(1);

const MOVES = [
	"received",
	"accepted",
	"declined",
	"completed",
	"not-completed",
	"resumed",
	"withdrawn",
	"rerouted",
	"put-on-hold",
];
const STAGES = { stage: "employment-1-month", since: "2026-03-20" };

const ofReferral: fc.Arbitrary<Made> = fc.oneof(
	fc.record({ by: agency, to: agency, at: number }).map(({ by, to, at: index }) => ({
		type: "referral.requested",
		by,
		data: { referral: uuid(1, index), to, measure: "childcare", needs: ["life"], origin: "self" },
	})),
	fc.record({ by: agency, move: fc.constantFrom(...MOVES), at: number }).map(({ by, move, at }) => ({
		type: `referral.${move}`,
		by,
		data: { referral: uuid(1, at), reason: "other" },
	})),
);

const ofVisit: fc.Arbitrary<Made> = fc
	.record({ by: agency, host: agency, opens: fc.boolean(), at: number })
	.map(({ by, host, opens, at }) => ({
		type: opens ? "accompanied-visit.scheduled" : "accompanied-visit.cancelled",
		by,
		data: { visit: uuid(2, at), ...(opens ? { host, slot: "2026-04-02T10:00+09:00" } : { reason: "other" }) },
	}));

const ofFollowUp: fc.Arbitrary<Made> = fc
	.record({ by: agency, happened: fc.constantFrom("scheduled", "due", "overdue", "completed", "attempted"), at: number })
	.map(({ by, happened, at }) => ({
		type: `follow-up.${happened}`,
		by: happened.endsWith("due") ? HUB : by,
		data: { followUp: uuid(3, at), ...(happened === "scheduled" ? STAGES : { outcome: "stable", channel: "phone" }) },
	}));

const ofConsent = (mayEnd: boolean): fc.Arbitrary<Made> =>
	fc
		.record({
			by: agency,
			at: number,
			withdraws: mayEnd ? fc.boolean() : fc.constant(false),
			named: fc.subarray(agencies, { minLength: 1 }),
		})
		.map(({ by, at, withdraws, named }) =>
			withdraws
				? { type: "consent.withdrawn", by, data: { consent: uuid(4, at) } }
				: {
						type: "consent.granted",
						by,
						data: { consent: uuid(4, at), agencies: named, scope: ["referral", "visit", "follow-up"] },
					},
		);

const ofRest: fc.Arbitrary<Made> = fc
	.record({ by: agency, opens: fc.boolean() })
	.map(({ by, opens }) =>
		opens
			? { type: "case.opened", by, area: AREA, data: { householdType: "mother", basis: "divorced", origin: "self" } }
			: { type: "employment.started", by, data: { startedOn: "2026-04-01", form: "regular" } },
	);

/** The desk opens most cases, and the family mostly agrees: else hardly anyone is told anything. */
const usualBeginning: readonly Made[] = [
	{ type: "case.opened", by: "desk", area: AREA, data: { householdType: "mother", basis: "divorced", origin: "self" } },
	{
		type: "consent.granted",
		by: "desk",
		data: { consent: uuid(4, 0), agencies: agencies.slice(1), scope: ["referral", "visit", "follow-up", "employment"] },
	},
];

const toFacts = (made: readonly Made[], times: readonly string[], id: HubId): Fact[] =>
	made.map((one, index) => {
		const time = times[index] ?? moments[0] ?? "";
		// Accepted in another order than they happened, now and then.
		return { ...one, case: id, id: uuid(9, index + 1), time, acceptedAt: times[(index * 7) % times.length] ?? time };
	});

/**
 * Any set of facts of a case, sensible or not: facts that meet, contradict each other, come from strangers, or lack what goes before.
 *
 * @param mayEnd with withdrawals of consent: these count from when they are known, and take back what was to be seen before
 */
export const anyCase = (most = 14, mayEnd = true): fc.Arbitrary<readonly Fact[]> =>
	fc
		.record({
			begins: fc.boolean(),
			made: fc.array(fc.oneof({ weight: 4, arbitrary: ofReferral }, ofVisit, ofFollowUp, ofConsent(mayEnd), ofRest), {
				minLength: 2,
				maxLength: most,
			}),
			times: fc.array(fc.constantFrom(...moments), { minLength: most + 2, maxLength: most + 2 }),
			id: fc.uuid({ version: 4 }),
		})
		.map(({ begins, made, times, id }) =>
			begins
				? toFacts([...usualBeginning, ...made], [moments[0] ?? "", moments[0] ?? "", ...times], id as unknown as HubId)
				: toFacts(made, times, id as unknown as HubId),
		);

/** The same facts as they may come: in any order, some of them more than once. */
export const asTheyCome = (facts: readonly Fact[]): fc.Arbitrary<readonly Fact[]> =>
	fc
		.array(fc.constantFrom(...facts), { maxLength: facts.length })
		.chain((again) => fc.shuffledSubarray([...facts, ...again], { minLength: facts.length + again.length }));
