import { randomUUID } from "node:crypto";
import { stageSpans } from "../../schemas/codes/follow-up-stages.ts";

/** An agency of the sample town. */
export type Agency = string;

/** One thing an agency does on a case, and who must learn of it: written down here, not asked of the product. */
export type Step = {
	readonly case: number;
	/** Place in the case's story; also what its time follows from. */
	readonly at: number;
	readonly by: Agency;
	readonly type: string;
	/** Name of the referral, visit or follow-up in this load, e.g. `3/r1`; each agency has its own token for it. */
	readonly subject?: string;
	/** Field of `data` the subject's token goes in. */
	readonly tokenField?: string;
	/** Whether this step brings the subject into being, so that the sender makes up its token. */
	readonly isOpening?: boolean;
	/** Values together that nobody else posts, by which those who are told know which thing of the load it is. */
	readonly mark?: string;
	readonly data: Readonly<Record<string, unknown>>;
	/** Who must find it in their inbox, exactly once. */
	readonly told: readonly Agency[];
	/** The sender's own id for it: the same however often it is sent. */
	readonly id: string;
	readonly time: Date;
};

/** What a step is in the eyes of everybody who is told of it: `referral.accepted 3/r1`. */
export const nameOf = ({ type, subject, mark }: Pick<Step, "type" | "subject" | "mark">): string => `${type} ${subject ?? mark}`;

type Rough = Pick<Step, "by" | "type" | "data" | "told"> & {
	readonly subject?: string;
	readonly isOpening?: true;
	/** The fields that make it known: a day or an appointed time, and codes where days do not do. */
	readonly mark?: keyof typeof MARKS;
};

const [desk, work, center, living, npo, housing, nursery, legal] = [
	"minato-desk",
	"mothers-hello-work",
	"support-center",
	"living-support",
	"npo-hidamari",
	"housing-desk",
	"nursery-desk",
	"legal-aid",
];

const opened = (by: Agency): Rough => ({
	by,
	type: "case.opened",
	data: { householdType: "mother", basis: "divorced", origin: "self" },
	told: [],
});
const consent = (by: Agency, ...agencies: Agency[]): Rough => ({
	by,
	type: "consent.granted",
	subject: "consent",
	isOpening: true,
	data: { agencies, scope: ["referral", "visit", "follow-up", "employment"] },
	told: [],
});
const request = (by: Agency, subject: string, to: Agency, told: readonly Agency[] = [to]): Rough => ({
	by,
	type: "referral.requested",
	subject,
	isOpening: true,
	mark: "respondBy",
	data: { to, measure: "other", needs: ["life"], origin: "self" },
	told,
});
const answer = (by: Agency, happened: string, subject: string, to: Agency, data = {}): Rough => ({
	by,
	type: `referral.${happened}`,
	subject,
	data,
	told: [...new Set([to, desk])],
});
/** The desk holds every case, and so is told of what other agencies arrange between them. */
const visit = (by: Agency, happened: string, subject: string, told: Agency, data: object, isOpening?: true): Rough => ({
	by,
	type: `accompanied-visit.${happened}`,
	subject,
	data: { ...data },
	told: [told, desk],
	...(isOpening ? { isOpening, mark: "slot" } : {}),
});
const goWith = (host: Agency) => ({ host, companionRole: "agency-staff", purpose: "other", childcareNeeded: false });
const met = { outcome: "procedure-completed", nextAppointment: "none" };
const checkUp = (by: Agency, subject: string, told: readonly Agency[]): Rough => ({
	by,
	type: "follow-up.scheduled",
	subject,
	isOpening: true,
	mark: "since",
	data: { stage: "employment-1-month" },
	told,
});
const checked = (by: Agency, subject: string, told: readonly Agency[]): Rough => ({
	by,
	type: "follow-up.completed",
	subject,
	data: { outcome: "stable", channel: "phone" },
	told,
});

type Story = { readonly steps: readonly Rough[]; readonly owner: Agency; readonly told: readonly Agency[] };

/** Four families; each story continues with the owner's follow-ups for as long as is asked for. */
const STORIES: readonly Story[] = [
	{
		steps: [
			opened(desk),
			consent(desk, work, center, npo),
			request(desk, "r1", work),
			request(desk, "r2", center),
			answer(work, "received", "r1", desk),
			answer(work, "accepted", "r1", desk),
			answer(center, "accepted", "r2", desk),
			visit(work, "scheduled", "v1", center, goWith(center), true),
			{ by: work, type: "employment.started", mark: "startedOn", data: { form: "regular" }, told: [desk, center] },
			answer(work, "completed", "r1", desk, { outcome: "employed" }),
		],
		owner: center,
		told: [desk, work],
	},
	{
		// Evacuated: a facility and an NPO; the lawyer hosts a visit and is on no team.
		steps: [
			opened(desk),
			consent(desk, living, npo, legal),
			request(desk, "r1", living),
			request(desk, "r2", npo),
			answer(living, "accepted", "r1", desk),
			answer(npo, "received", "r2", desk),
			answer(npo, "accepted", "r2", desk),
			visit(npo, "scheduled", "v1", legal, goWith(legal), true),
			visit(npo, "completed", "v1", legal, met),
		],
		owner: npo,
		told: [desk],
	},
	{
		// The nursery desk is asked without consent and hears nothing. What a withdrawal takes back, `npm run measure:withdrawal` shows.
		steps: [
			opened(desk),
			consent(desk, work, housing),
			request(desk, "r1", nursery, []),
			request(desk, "r2", housing),
			request(desk, "r3", work),
			answer(housing, "declined", "r2", desk, { reason: "no-capacity" }),
			answer(work, "accepted", "r3", desk),
			checkUp(desk, "f0", [work]),
			checked(desk, "f0", [work]),
		],
		owner: work,
		told: [desk],
	},
	{
		// From an intensive consultation: the center refers on by itself.
		steps: [
			opened(desk),
			consent(desk, center, nursery, work),
			request(desk, "r1", center),
			request(desk, "r2", nursery),
			answer(center, "received", "r1", desk),
			answer(center, "accepted", "r1", desk),
			request(center, "r3", work, [work, desk]),
			answer(work, "accepted", "r3", center),
			answer(nursery, "accepted", "r2", desk),
		],
		owner: center,
		told: [desk, work],
	},
];

const storyOf = ({ steps, owner, told }: Story, length: number): Rough[] => {
	const more = Array.from({ length: Math.max(0, length - steps.length) }, (_, index) => {
		const subject = `f${1 + Math.floor(index / 2)}`;
		return index % 2 === 0 ? checkUp(owner, subject, told) : checked(owner, subject, told);
	});
	return [...steps, ...more].slice(0, length);
};

const tokenFieldOf = (type: string): string => {
	const [family = ""] = type.split(".");
	return { "accompanied-visit": "visit", "follow-up": "followUp" }[family] ?? family;
};

const MINUTE = 60_000;
const DAY = 86_400_000;

const NEEDS = ["life", "health", "employment", "study", "childcare", "income", "child", "school"] as const;
const needsOf = (number: number) => NEEDS.filter((_, index) => (number + 1) & (1 << index));
const STAGES = Object.keys(stageSpans);
const FORMS = ["regular", "fixed-term", "part-time", "dispatched", "self-employed", "other"] as const;

/** Days in a year to come that every field takes. */
const DAYS = 360;

/** What makes the nth of a type known, on a day that is the nth of the year to come or what is left of it. */
const MARKS = {
	respondBy: (nth: number, day: string) => ({ respondBy: day, needs: needsOf(Math.floor(nth / DAYS)) }),
	since: (nth: number, day: string) => ({ since: day, stage: STAGES[Math.floor(nth / DAYS) % STAGES.length] }),
	slot: (nth: number, day: string) => ({ slot: `${day}T${10 + (Math.floor(nth / DAYS) % 10)}:15+09:00` }),
	startedOn: (nth: number, day: string) => ({ startedOn: day, form: FORMS[Math.floor(nth / DAYS) % FORMS.length] }),
} as const;

/** What an event is known by; nothing when it has no day or appointed time. */
export const markIn = ({ respondBy, needs, since, stage, slot, startedOn, form }: Step["data"]): string | undefined =>
	[respondBy, since, slot, startedOn].some((day) => day !== undefined)
		? JSON.stringify([respondBy, needs, since, stage, slot, startedOn, form])
		: undefined;

/** So many events over so many cases. */
export type Size = { readonly events: number; readonly cases: number };

const lengthsOf = ({ events, cases }: Size): number[] =>
	Array.from({ length: cases }, (_, number) => Math.floor(events / cases) + (number < events % cases ? 1 : 0));

/**
 * Writes the load down: a flood and, in cases numbered behind it, what comes after; each event with who must learn of
 * it. A case's events lie minutes apart, and all of them before `now`.
 */
export const writeScenario = (flood: Size, after: Size, now: Date): Step[] => {
	const counts = new Map<keyof typeof MARKS, number>();
	const nextMark = (field: keyof typeof MARKS): Step["data"] => {
		const nth = counts.get(field) ?? 0;
		counts.set(field, nth + 1);
		return MARKS[field](nth, new Date(now.getTime() + (1 + (nth % DAYS)) * DAY).toISOString().slice(0, 10));
	};
	const stepOf = ({ subject, mark: field, data, ...rest }: Rough, number: number, index: number): Step => {
		const marked = field === undefined ? data : { ...data, ...nextMark(field) };
		const mark = markIn(marked);
		return {
			...rest,
			case: number,
			at: index,
			id: randomUUID(),
			time: new Date(now.getTime() - DAY + index * MINUTE + number),
			data: marked,
			...(subject ? { subject: `${number}/${subject}`, tokenField: tokenFieldOf(rest.type) } : {}),
			...(mark === undefined ? {} : { mark }),
		};
	};
	return [...lengthsOf(flood), ...lengthsOf(after)].flatMap((length, number) => {
		const story = STORIES[number % STORIES.length] as Story;
		return storyOf(story, length).map((rough, index) => stepOf(rough, number, index));
	});
};
