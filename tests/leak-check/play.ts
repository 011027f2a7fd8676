import { sealFor } from "../../functions/commands/sealing.ts";
import { definitionOf } from "../../functions/rules/case/definition.ts";
import type { SeenEvent } from "../../functions/rules/disclosure/agency-view.ts";
import type { Canary, makeCanaries } from "./canary.ts";
import { attemptsWith } from "./refusals.ts";
import { eventIdOf, idFor, type ScriptCase, type ScriptEvent } from "./script.ts";
import { DESK, type TappedTown } from "./town.ts";

/** What each agency calls the cases and things of the script: the desk by tokens of its own, others by what they learned. */
export type Names = ReturnType<typeof makeNames>;

export const makeNames = () => {
	const learned = new Map<string, string>();
	/** The case of a token, by agency: to tell what an agency saw by which case it was of. */
	const cases = new Map<string, ScriptCase>();
	return {
		cases,
		learn: (one: ScriptCase, thing: string, agency: string, token: string): void => {
			learned.set(`${agency} ${one.name} ${thing}`, token);
			if (thing === "case") cases.set(`${agency} ${token}`, one);
		},
		of: (one: ScriptCase, thing: string, agency: string): string =>
			learned.get(`${agency} ${one.name} ${thing}`) ?? idFor(`${one.name} ${thing}`),
	};
};

const JSON_EVENT = { "content-type": "application/cloudevents+json" };

/** The agency that states an event. */
export const senderOf = ({ by, case: one }: ScriptEvent): string => (by === "desk" ? DESK : one.with);

const envelopeOf = (event: ScriptEvent, names: Names, sealed: object) => {
	const agency = senderOf(event);
	const things = Object.fromEntries(
		Object.entries(event.things).map(([field, thing]) => [field, names.of(event.case, thing, agency)]),
	);
	return {
		agency,
		body: {
			specversion: "1.0",
			id: eventIdOf(event),
			source: `/agencies/${agency}`,
			type: event.type,
			subject: names.of(event.case, "case", agency),
			time: event.time.toISOString(),
			data: { ...event.data, ...things, ...sealed },
		},
	};
};

/** Posts an event of the script as its agency, again as long as the hub is unwell. */
export const post = async (town: TappedTown, names: Names, event: ScriptEvent, words?: Canary) => {
	const recipient = event.by === "desk" ? event.case.with : DESK;
	const key = town.keys.get(recipient)?.publicKey ?? {};
	const jwe = words && (await sealFor(key, words.value));
	const { agency, body } = envelopeOf(event, names, jwe ? { sealed: { [recipient]: jwe } } : {});
	for (let tries = 0; tries < 20; tries++) {
		const { status, text } = await town.ask(agency, "/v1/events", {
			method: "POST",
			headers: JSON_EVENT,
			body: JSON.stringify(body),
		});
		if (status === 202) return { id: body.id, jwe };
		if (status !== 503) throw new Error(`${event.type} by ${agency} was answered ${status}: ${text}`);
	}
	throw new Error(`${event.type} is unavailable for good`);
};

/** The fields of an event whose values no other event has, so that it is known again by them. */
const uniqueFields = ({ type }: ScriptEvent): string[] =>
	Object.entries(definitionOf(type).fields).flatMap(([name, { kind }]) => (["date", "slot"].includes(kind.is) ? [name] : []));

/** What an agency found in its inbox of an opening: the tokens that are its own from now on. @returns whether it was there */
const learnFrom = (names: Names, event: ScriptEvent, found: readonly SeenEvent[]): boolean => {
	// Two cases are with one agency: by the days and times in it, it knows which of them an event is of.
	const days = uniqueFields(event);
	const isOfCase = ({ subject, data }: SeenEvent): boolean =>
		days.length === 0
			? names.cases.get(`${event.case.with} ${subject}`) === event.case
			: days.some((name) => data[name] === event.data[name]);
	const isSame = (view: SeenEvent): boolean => view.type === event.type && isOfCase(view);
	const view = found.find(isSame);
	if (!view) return false;
	names.learn(event.case, "case", event.case.with, view.subject);
	for (const [field, thing] of Object.entries(event.things)) {
		const token = view.data[field];
		if (typeof token === "string") names.learn(event.case, thing, event.case.with, token);
	}
	return true;
};

const MAX_LOOKS = 100;

/** Resolves when an agency has learned from its inbox what it is told of; what failed on the way is tried again at once. */
export const learn = async (
	town: TappedTown,
	names: Names,
	event: ScriptEvent,
	inboxOf: (town: TappedTown, agency: string) => Promise<readonly SeenEvent[]>,
): Promise<void> => {
	for (let looks = 0; looks < MAX_LOOKS; looks++) {
		if (learnFrom(names, event, await inboxOf(town, event.case.with))) return;
		await town.hub.retryNow();
	}
	throw new Error(`${event.case.with} was told of no ${event.type} of ${event.case.name}`);
};

/** Protects a case before anything of it is told, by its own door. */
export const protect = (town: TappedTown, names: Names, one: ScriptCase) =>
	town.ask(DESK, `/v1/cases/${names.of(one, "case", DESK)}/protection`, {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify({ does: "set", basis: "support-measure", pinned: [one.with], reviewBy: "2026-12-31" }),
	});

/** Whether a post was taken, or a row of one: of a sheet each row is answered by itself. */
const isTaken = (status: number, text: string): boolean => (status === 207 ? text.includes("受付") : status < 400);

/** Puts what must never be taken wherever an agency could put it; all of it is refused. @returns how often it was tried */
export const tryForbidden = async (town: TappedTown, canaries: readonly Canary[], agency: string): Promise<number> => {
	let tries = 0;
	for (const canary of canaries)
		for (const { method, path, headers, body } of attemptsWith(canary, `/agencies/${agency}`)) {
			const { status, text } = await town.ask(agency, path, { method, headers, ...(body === undefined ? {} : { body }) });
			if (method !== "GET" && isTaken(status, text)) throw new Error(`${method} ${canary.kind} was taken`);
			tries += 1;
		}
	return tries;
};

type Maker = ReturnType<typeof makeCanaries>;

/** One of each kind of value that must never be in the hub. */
export const forbidden = (make: Maker): Canary[] => [
	make.name("氏名"),
	make.kana("氏名カナ"),
	make.phone("電話番号"),
	make.mail("メールアドレス"),
	make.address("住所"),
	make.postcode("郵便番号"),
	make.myNumber("個人番号"),
	make.narrative("相談の内容"),
];
