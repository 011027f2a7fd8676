import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plusDays } from "../../functions/rules/calendar.ts";
import { affectsAccess } from "../../functions/rules/case/definition.ts";
import {
	areaOfCase,
	areasOf,
	areaToOpenIn,
	type ConsentScope,
	contractFor,
	groupsWithin,
	scopeOf,
	type TenancyProfile,
	worksFor,
} from "../../functions/rules/case/tenancy.ts";
import { decideRecipients, type GroupOf } from "../../functions/rules/disclosure/recipients.ts";
import { consentScopes } from "../../schemas/codes/consent-scopes.ts";
import { agencyNamed } from "../ids.ts";
import { anyCase } from "./any-case.ts";
import { AGENCIES, AREA, context, groupOf, kindIn, opened, referred } from "./case-book.ts";

const TODAY = "2026-04-10";
const YESTERDAY = "2026-04-09";
const TOMORROW = "2026-04-11";
const ELSEWHERE = "14205";
const SCOPES = Object.keys(consentScopes) as ConsentScope[];

const day = fc.integer({ min: -800, max: 800 }).map((days) => plusDays(TODAY, days));
const span = fc.tuple(day, fc.nat(800)).map(([from, days]) => ({ from, to: plusDays(from, days) }));
const scopes = fc.subarray(SCOPES, { minLength: 1 });

describe("a contract", () => {
	it("holds from its first day to its last, and on no other", () =>
		fc.assert(
			fc.property(span, scopes, ({ from, to }, scope) => {
				const npo: TenancyProfile = { area: AREA, contracts: [{ area: AREA, scope, from, to }] };
				const days = [plusDays(from, -1), from, to, plusDays(to, 1)];
				expect(days.map((one) => worksFor(npo, AREA, one))).toEqual([false, true, true, false]);
				expect(days.map((one) => areasOf(npo, one))).toEqual([[], [AREA], [AREA], []]);
			}),
		));

	it("holds for what it names, and is what one is told on", () =>
		fc.assert(
			fc.property(scopes, (scope) => {
				const contract = { area: AREA, scope, from: TODAY, to: TODAY };
				const npo: TenancyProfile = { area: ELSEWHERE, contracts: [contract] };
				for (const one of SCOPES) {
					expect(worksFor(npo, AREA, TODAY, one)).toBe(scope.includes(one));
					expect(contractFor(npo, AREA, TODAY, one)).toBe(scope.includes(one) ? contract : undefined);
				}
			}),
		));

	it("is the only one its operator works under: not where it lies, and not for what another contract says of another area", () => {
		const [from, to] = [TODAY, TODAY];
		const npo: TenancyProfile = {
			area: "14207",
			contracts: [
				{ area: AREA, scope: ["visit"], from, to },
				{ area: ELSEWHERE, scope: ["referral"], from, to },
			],
		};
		expect(areasOf(npo, TODAY)).toEqual([AREA, ELSEWHERE]);
		expect([areasOf(npo, TODAY, "visit"), areasOf(npo, TODAY, "referral")]).toEqual([[AREA], [ELSEWHERE]]);
	});
});

describe("an agency without contracts", () => {
	it("works for its own area on every day, and for others as long as it says", () =>
		fc.assert(
			fc.property(span, day, ({ from, to }, one) => {
				const office: TenancyProfile = { area: AREA, serves: [{ area: ELSEWHERE, from, to }], contracts: [] };
				expect(worksFor(office, AREA, one, "visit")).toBe(true);
				expect([plusDays(from, -1), from, to, plusDays(to, 1)].map((on) => worksFor(office, ELSEWHERE, on))).toEqual([
					false,
					true,
					true,
					false,
				]);
			}),
		));

	it("lies in the same area with and without the check digit", () => {
		expect(worksFor({ area: "142999" }, "14299", TODAY)).toBe(true);
		expect(areasOf({ area: "14299", serves: [{ area: "142999" }] }, TODAY)).toEqual(["14299"]);
	});
});

describe("a case belongs to", () => {
	const contract = (area: string, from: string, to: string) => ({ area, scope: ["referral"] as ConsentScope[], from, to });

	it("the area of the desk that opens it, which may serve others", () =>
		expect(areaToOpenIn({ area: "142999", serves: [{ area: ELSEWHERE }] }, TODAY)).toBe("14299"));

	it("the area of the contract in force that day", () => {
		const npo: TenancyProfile = {
			area: AREA,
			contracts: [contract(ELSEWHERE, "2026-04-01", YESTERDAY), contract("14207", TODAY, TODAY)],
		};
		expect([YESTERDAY, TODAY, TOMORROW].map((one) => areaToOpenIn(npo, one))).toEqual([ELSEWHERE, "14207", undefined]);
	});

	it("nobody, where contracts with two are in force", () =>
		expect(
			areaToOpenIn({ area: AREA, contracts: [contract(AREA, TODAY, TODAY), contract(ELSEWHERE, TODAY, TODAY)] }, TODAY),
		).toBeUndefined());

	it("nobody yet, before it is opened", () => expect(areaOfCase([referred("npo")])).toBeUndefined());

	it("whom its opening names", () => expect(areaOfCase([referred("npo"), opened()])).toBe(AREA));
});

const everything = SCOPES;
const under = (area: string, from: string, to: string, scope: ConsentScope[] = everything): TenancyProfile => ({
	area: AREA,
	contracts: [{ area, scope, from, to }],
});

/** Agencies by how they stand to the town, and what of its cases they may hear of today. */
const STANDINGS: readonly (readonly [profile: TenancyProfile, hearsOf: readonly ConsentScope[]])[] = [
	[{ area: `${AREA}9` }, everything],
	[{ area: AREA, serves: [{ area: ELSEWHERE }] }, everything],
	[{ area: ELSEWHERE, serves: [{ area: AREA, to: TODAY }] }, everything],
	[under(AREA, TODAY, TODAY), everything],
	[under(AREA, "2026-04-01", TODAY, ["visit", "follow-up"]), ["visit", "follow-up"]],
	[{ area: ELSEWHERE }, []],
	[{ area: ELSEWHERE, serves: [{ area: AREA, to: YESTERDAY }] }, []],
	[{ area: ELSEWHERE, serves: [{ area: AREA, from: TOMORROW }] }, []],
	[under(AREA, "2026-04-01", YESTERDAY), []],
	[under(AREA, TOMORROW, "2027-03-31"), []],
	[under(ELSEWHERE, "2026-04-01", "2027-03-31"), []],
];

const anyTown = fc.tuple(...Object.keys(AGENCIES).map(() => fc.constantFrom(...STANDINGS)));

/** Of any facts of a case of the town, whatever the agencies' standings: who is told is who would be without tenants, and may hear of it. */
const keepsTenantsApart = (groups: typeof groupsWithin): void =>
	fc.assert(
		fc.property(anyCase(), anyTown, (facts, standings) => {
			const hearsOf = new Map(Object.keys(AGENCIES).map((id, index) => [id, standings[index]?.[1] ?? []]));
			const profiles = new Map(
				Object.entries(AGENCIES).map(([id, group], index) => [
					agencyNamed(id),
					{ kind: kindIn(group), ...(standings[index]?.[0] ?? { area: "" }) },
				]),
			);
			const accessFacts = facts.filter(affectsAccess);
			const area = areaOfCase(accessFacts);
			const within: GroupOf = groups(profiles, area, TODAY);
			for (const fact of facts) {
				const scope = scopeOf(fact);
				const mayHear = ({ agency }: { readonly agency: string }): boolean =>
					area !== undefined && (hearsOf.get(agency) ?? []).some((one) => scope === undefined || one === scope);
				const { told, withheld } = decideRecipients(fact, context(facts));
				const decided = decideRecipients(fact, { ...context(facts), groupOf: within });
				// Of one that the sender named itself it is said that it is not registered here: the same as of one that nobody is.
				const isReason = ({ reason }: { readonly reason: string }): boolean => reason !== "not-registered";
				expect({ ...decided, withheld: decided.withheld.filter(isReason) }).toEqual({
					told: told.filter(mayHear),
					withheld: withheld.filter(mayHear),
				});
			}
		}),
		{ numRuns: 500 },
	);

describe("two tenants", () => {
	it("never see each other", () => keepsTenantsApart(groupsWithin));

	it.each<[string, typeof groupsWithin]>([
		["nobody asks where a case belongs", () => groupOf],
		["contracts are looked at without their dates", (profiles, area) => groupsWithin(endless(profiles), area, TODAY)],
		["a case that is nobody's yet is everybody's", (profiles, area, today) => groupsWithin(profiles, area ?? AREA, today)],
	])("which does not hold when %s", (_, broken) => expect(() => keepsTenantsApart(broken)).toThrow(/Property failed/));
});

/** The same agencies, with contracts that neither begin nor end. */
const endless = (profiles: Parameters<typeof groupsWithin>[0]): Parameters<typeof groupsWithin>[0] =>
	new Map(
		[...profiles].map(([id, { contracts, ...profile }]) => [
			id,
			{ ...profile, ...(contracts ? { contracts: contracts.map((one) => ({ ...one, from: "", to: "~" })) } : {}) },
		]),
	);
