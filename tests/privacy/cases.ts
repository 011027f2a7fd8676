import { ref, type Step } from "../../infra/demo/play.ts";
import { inJapan } from "../../schemas/japan-time.ts";

export const DESK = "minato-desk";
export const OTHERS = [
	"mothers-hello-work",
	"support-center",
	"living-support",
	"npo-hidamari",
	"housing-desk",
	"nursery-desk",
	"legal-aid",
] as const;

const QUARTER = 15 * 60_000;
const japanese = (time: number): string => inJapan(new Date(time));
const dayOf = (time: number): string => japanese(time).slice(0, 10);

/** The case of a number: opened by the desk, referred to two agencies, visited together, followed up. No two cases share a slot or a time. */
export const caseOf = (number: number) => {
	const first = OTHERS[number % OTHERS.length] ?? OTHERS[0];
	const second = OTHERS[(number + 1 + (Math.trunc(number / OTHERS.length) % (OTHERS.length - 1))) % OTHERS.length] ?? OTHERS[1];
	const begins = Date.UTC(2026, 0, 5) + number * 7 * 60_000;
	const slot = `${japanese(Date.UTC(2026, 2, 31, 15) + (number + Math.trunc(number / 95) + 1) * QUARTER).slice(0, 16)}+09:00`;
	const respondBy = dayOf(Date.UTC(2026, 3, 1) + number * 86_400_000);
	const step = (index: number, by: string, type: string, data: Step["data"]) => {
		const time = japanese(begins + index * 61_000);
		return { on: time.slice(0, 10), at: time.slice(11, 23), by, type, data };
	};
	const request = (to: string, name: string) => ({
		referral: ref(name),
		to,
		measure: "other",
		needs: ["life"],
		origin: "self",
		respondBy,
	});
	const scope = ["referral", "visit", "follow-up", "employment"];
	const visit = { companionRole: "self-reliance-supporter", purpose: "job-consultation", childcareNeeded: false };
	return {
		number,
		first,
		second,
		slot,
		respondBy,
		steps: [
			step(0, DESK, "case.opened", { householdType: "mother", basis: "divorced", origin: "self" }),
			step(1, DESK, "consent.granted", { consent: ref("consent"), agencies: [first, second], scope }),
			step(2, DESK, "referral.requested", request(first, "first")),
			step(3, DESK, "referral.requested", request(second, "second")),
			step(4, first, "referral.accepted", { referral: ref("first") }),
			step(5, second, "referral.declined", { referral: ref("second"), reason: "no-capacity" }),
			step(6, DESK, "accompanied-visit.scheduled", { visit: ref("visit"), host: first, slot, ...visit }),
			step(7, DESK, "follow-up.scheduled", { followUp: ref("follow"), stage: "consultation-14-days", since: dayOf(begins) }),
			step(8, DESK, "employment.started", { startedOn: dayOf(begins), form: "regular" }),
			step(9, first, "referral.completed", { referral: ref("first"), outcome: "employed" }),
		],
	};
};

export type Case = ReturnType<typeof caseOf>;

/** What two agencies may both have: the code of each referral between them, and the slot of each visit. */
export const mayShare = (cases: readonly Case[], a: string, b: string) => {
	const other = [a, b].find((agency) => agency !== DESK);
	if (![a, b].includes(DESK)) return { codes: 0, slots: [] as string[] };
	const slots = cases.filter(({ first }) => first === other).map(({ slot }) => new Date(slot).toISOString());
	return {
		codes: cases.flatMap(({ first, second }) => [first, second]).filter((one) => one === other).length,
		slots: slots.sort(),
	};
};
