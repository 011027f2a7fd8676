import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { agencyTokens } from "../../functions/rules/disclosure/tokens.ts";
import type { CaseToken } from "../../schemas/ids.ts";
import { exampleEvent } from "../catalogue/example-event.ts";
import { agencyNamed, idFrom } from "../ids.ts";
import { type Answer, tokenFor, uuid } from "./front-door.ts";
import { useStores } from "./hub-in-process.ts";
import {
	call,
	chance,
	consentFor,
	FAMILIES,
	type Got,
	HIDERS,
	lived,
	OTHERS,
	post,
	protect,
	someOther,
	subjectOf,
} from "./lived-worlds.ts";

useStores();

/** Pairs of families, one in each world: 24 in every run of the tests, more by `PAIRS=1008 npx vitest run …`. */
const PAIRS = Number(process.env["PAIRS"] ?? FAMILIES);
const firsts = Array.from({ length: Math.ceil(PAIRS / FAMILIES) }, (_, index) => index * FAMILIES);

const SHELTER = "north-shelter";
const family = (number: number) => ({
	subject: subjectOf(6, number),
	consent: subjectOf(7, number),
	referral: subjectOf(8, number),
	to: someOther(number, 11),
});

type Step = () => Promise<unknown>;
/** Steps of which each is taken with a chance, in percent, the same in every world. */
const takeSome = async (number: number, steps: readonly (readonly [percent: number, step: Step])[]): Promise<void> => {
	for (const [index, [percent, step]] of steps.entries()) if (chance(number, 30 + index) < percent) await step();
};

/** A family of which agencies were told, which then takes its word back; in one world it is protected as well. */
const withdrawn = (isProtected: boolean) => async (number: number) => {
	const { subject, consent, referral, to } = family(number);
	const refer = (kind: number, other: string) =>
		post("desk", "referral.requested", subject, { referral: subjectOf(kind, number), to: other });
	const known = { case: tokenFor(to, "desk", subject), referral: tokenFor(to, "desk", referral) };
	const works = () => post("desk", "employment.started", subject, {});
	const visit = { visit: subjectOf(11, number), host: SHELTER, slot: "2026-04-02T10:00+09:00" };
	await takeSome(number, [
		[100, () => post("desk", "case.opened", subject, {})],
		[100, () => post("desk", "consent.granted", subject, consentFor(6, number))],
		[100, () => refer(8, to)],
		[70, () => post(to, "referral.accepted", known.case, { referral: known.referral })],
		[50, () => refer(9, someOther(number, 14))],
		[50, works],
	]);
	// Whether the family is protected before it takes its word back or after, those who must stop hear that and no more.
	const isFirst = chance(number, 16) > 50;
	const protectIf = async (is: boolean) => is && expect((await protect(subject, SHELTER)).statusCode).toBe(200);
	await protectIf(isProtected && isFirst);
	await post("desk", "consent.withdrawn", subject, { consent });
	await protectIf(isProtected && !isFirst);
	await takeSome(number, [
		[60, () => refer(10, someOther(number, 18))],
		[50, () => post("desk", "accompanied-visit.scheduled", subject, visit)],
		[50, works],
	]);
};

/** What the agency that was told is answered afterwards: to an answer of its own, and when it opens the case for itself. */
const answersTo = async (number: number): Promise<Answer[]> => {
	const { subject, referral, to } = family(number);
	const known = { case: tokenFor(to, "desk", subject), referral: tokenFor(to, "desk", referral) };
	const common = { source: `/agencies/${to}`, subject: known.case, time: "2026-04-01T23:00:00Z" };
	const events = [
		exampleEvent("referral.completed", { ...common, id: uuid(6_000_000 + number), data: { referral: known.referral } }),
		exampleEvent("case.opened", { ...common, id: uuid(7_000_000 + number) }),
		exampleEvent("consent.granted", { ...common, id: uuid(8_000_000 + number) }),
	];
	const headers = { "content-type": "application/cloudevents+json" };
	const answers: Answer[] = [];
	for (const event of events) answers.push(await call("intake", to, { headers, body: JSON.stringify(event) }));
	answers.push(await call("read-timeline", to, { pathParameters: { token: known.case } }));
	return answers;
};

const livedWithdrawn = async (isProtected: boolean, first: number) => {
	const answers: Answer[] = [];
	const got = await lived(
		withdrawn(isProtected),
		async (numbers) => {
			for (const number of numbers) answers.push(...(await answersTo(number)));
		},
		first,
	);
	return { got, answers };
};

/** A family that only the desk and a shelter know. */
const sheltered = (isProtected: boolean) => async (number: number) => {
	const { subject, consent, referral } = family(number);
	const known = { case: tokenFor(SHELTER, "desk", subject), referral: tokenFor(SHELTER, "desk", referral) };
	await post("desk", "case.opened", subject, {});
	if (isProtected) expect((await protect(subject, SHELTER)).statusCode).toBe(200);
	await takeSome(number, [
		[100, () => post("desk", "consent.granted", subject, { ...consentFor(6, number), agencies: [SHELTER] })],
		[100, () => post("desk", "referral.requested", subject, { referral, to: SHELTER })],
		[100, () => post(SHELTER, "referral.accepted", known.case, { referral: known.referral })],
		[60, () => post("desk", "follow-up.scheduled", subject, { followUp: subjectOf(9, number) })],
		[60, () => post("desk", "consent.withdrawn", subject, { consent })],
	]);
};

const eraseAll = async (numbers: readonly number[]): Promise<void> => {
	const { eraseCase } = await import("../../functions/record-keeping/erase.ts");
	const { toHubId } = agencyTokens(Buffer.alloc(32, 7), agencyNamed("desk"));
	for (const number of numbers) await eraseCase(toHubId(idFrom<CaseToken>(family(number).subject)), "2026-04-01");
};

const nothing = async (): Promise<void> => undefined;

/** Who is given what otherwise in one world than in another: `hello-work hidden`. */
const toldApart = (agencies: readonly string[], one: Got, other: Got): readonly string[] =>
	agencies.flatMap((agency) => {
		const [a, b] = [one, other].map((got) => JSON.parse(got.get(agency) ?? "{}") as Readonly<Record<string, unknown>>);
		const parts = Object.keys(a ?? {}).filter((part) => JSON.stringify(a?.[part]) !== JSON.stringify(b?.[part]));
		return parts.map((part) => `${agency} ${part}`);
	});

beforeEach(() => {
	vi.useFakeTimers({ toFake: ["Date"] });
});
afterEach(() => {
	vi.useRealTimers();
});

/** Officers read the ledger of what was withdrawn, and not of what is protected: to them the two are not the same. */
const STRANGERS = OTHERS.filter((one) => one !== "officer");

describe("a family that took its word back", () => {
	it.each(firsts)("is the same to those who were told, whether it is protected or not: families from %i on", async (first) => {
		const [open, secret] = [await livedWithdrawn(false, first), await livedWithdrawn(true, first)];
		expect(toldApart(STRANGERS, open.got, secret.got)).toEqual([]);
		expect(secret.answers).toEqual(open.answers);
		expect(open.got.get("hello-work")).toContain("consent.withdrawn");
		expect(toldApart(HIDERS, open.got, secret.got)).toContain("desk hidden");
	});
});

describe("a family that was erased", () => {
	it.each(firsts)("is to all who were never told of it as if it had never been there: families from %i on", async (first) => {
		const never = await lived(nothing, undefined, first);
		for (const isProtected of [true, false]) {
			const erased = await lived(sheltered(isProtected), eraseAll, first);
			expect(toldApart(OTHERS, erased, never)).toEqual([]);
			expect(toldApart(HIDERS, erased, never)).toContain(`${SHELTER} inbox`);
		}
	});
});
