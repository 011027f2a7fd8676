import { MIN_DAYS } from "../../schemas/retention.ts";
import { allowedBy, type Holds } from "./allowed.ts";
import { type Canary, makeCanaries } from "./canary.ts";
import { collect, setRetention } from "./collect.ts";
import { type Cell, type Column, judge, type Matrix, type Verdict } from "./matrix.ts";
import { idsOfTown } from "./names-of-town.ts";
import { forbidden, learn, makeNames, type Names, post, protect, senderOf, tryForbidden } from "./play.ts";
import { type Finding, scan } from "./scan.ts";
import {
	canariesOf,
	codePairsOf,
	idFor,
	namesOther,
	RECALL,
	type ScriptCase,
	type ScriptEvent,
	scriptOf,
	typesMissing,
} from "./script.ts";
import { inboxOf, readAll, type Sight } from "./sights.ts";
import { DESK, DOWN, KINDS, startTappedTown, type TappedTown } from "./town.ts";

const WITH = [
	"mothers-hello-work",
	"support-center",
	"living-support",
	"npo-hidamari",
	"housing-desk",
	"nursery-desk",
	"legal-aid",
];

/** A case with each agency of the town, and one more that is protected. */
export const CASES: readonly ScriptCase[] = [
	...WITH.map((agency) => ({ name: KINDS[agency] ?? "", with: agency, isProtected: false })),
	{ name: "protected", with: "living-support", isProtected: true },
];

/** All events of a step, in all cases; and what those they are told to learn from them. */
const playStep = async (town: TappedTown, names: Names, events: readonly ScriptEvent[], words: Map<ScriptCase, Canary>) => {
	const sent: { readonly jwe: string | undefined; readonly one: ScriptCase }[] = [];
	for (const event of events) {
		const { jwe } = await post(town, names, event, event.isSealed ? words.get(event.case) : undefined);
		sent.push({ jwe, one: event.case });
	}
	await town.hub.idle();
	for (const event of events.filter(({ type }) => namesOther(type))) await learn(town, names, event, inboxOf);
	return sent.flatMap(({ jwe, one }) =>
		jwe ? [{ field: `envelope.ciphertext@${one.name}`, value: jwe.slice(-60), kind: "envelope" as const }] : [],
	);
};

const readLedgers = async (town: TappedTown, names: Names): Promise<void> => {
	const read = (query: string) => town.ask("privacy-desk", `/v1/ledger?${query}`, {}, "S19 reports");
	for (const one of CASES)
		for (const format of ["json", "csv"]) await read(`case=${names.of(one, "case", DESK)}&of=${DESK}&format=${format}`);
	for (const agency of Object.keys(KINDS)) await read(`agency=${agency}`);
	await read("purges=all");
};

/**
 * Throttled and unwell tables, a message that nobody can read, and an endpoint that is down and asks for all again: each
 * leaves something somewhere, the last two in the dead letters.
 */
const makeTrouble = async (town: TappedTown, poison: Canary): Promise<void> => {
	town.taps.tables.failEvery(1);
	await Promise.all(Object.keys(KINDS).map((agency) => town.ask(agency, "/v1/inbox")));
	town.taps.tables.failEvery(0);
	const headers = { "content-type": "application/x-amz-json-1.1", "x-amz-target": "AWSEvents.PutEvents" };
	const detail = JSON.stringify({ note: poison.value });
	const entry = {
		Source: "tsunagi",
		DetailType: "referral.unknown",
		Detail: detail,
		EventBusName: town.hub.outputs["BusName"] ?? "",
	};
	await fetch(town.hub.env.AWS_ENDPOINT_URL, { method: "POST", headers, body: JSON.stringify({ Entries: [entry] }) });
	town.setDown(true);
	const range = JSON.stringify({ from: 1, to: 200 });
	await town.ask(DOWN, "/v1/webhook/resend", { method: "POST", headers: { "content-type": "application/json" }, body: range });
	await town.hub.idle();
};

/** The end of the shortest retention comes, while something is open in every case: the hub asks its holder. */
const reachRetention = async (town: TappedTown): Promise<void> => {
	await setRetention(town, { area: "142999", retention: { case: MIN_DAYS } });
	await town.hub.advanceClock(new Date(Date.now() + (MIN_DAYS + 5) * 86_400_000), "RecordKeeping");
};

/** The scripts of all cases, step by step; in the middle the tables are throttled and unwell, and an endpoint is down. */
const playAll = async (town: TappedTown, names: Names, scripts: readonly ScriptEvent[][], words: Map<ScriptCase, Canary>) => {
	const ciphertexts: Canary[] = [];
	for (let step = 0; step < RECALL; step++) {
		const isBad = step > 10 && step < 20;
		town.taps.tables.failEvery(isBad ? 50 : 0);
		town.setDown(isBad);
		const events = scripts.flatMap((script) => script[step] ?? []);
		ciphertexts.push(...(await playStep(town, names, events, words)));
		if (step === 0) for (const one of CASES.filter(({ isProtected }) => isProtected)) await protect(town, names, one);
	}
	return ciphertexts;
};

const SEED = 20_261_123;

/**
 * Drives the hub on this machine with a value of its own in every field of every event type, and with values that it
 * must refuse in every place there is; in peace and in trouble; and collects every byte that it left anywhere.
 */
export const drive = async () => {
	const town = await startTappedTown();
	try {
		const make = makeCanaries(SEED);
		const names = makeNames();
		const never = forbidden(make);
		const words = new Map(CASES.map((one) => [one, make.narrative(`envelope.words@${one.name}`)]));
		const poison = make.narrative("poison");
		for (const one of CASES) names.learn(one, "case", DESK, idFor(`${one.name} case`));
		await town.hub.advanceClock(new Date("2026-04-01T07:00:00+09:00"));
		const scripts = CASES.map((one, index) => scriptOf(one, index));
		const ciphertexts = await playAll(town, names, scripts, words);
		await town.hub.advanceClock(new Date("2026-04-06T12:00:00+09:00"));
		await town.hub.advanceClock(new Date("2026-05-25T12:00:00+09:00"), "FollowUpClock");
		await reachRetention(town);
		await makeTrouble(town, poison);
		const attempts = await tryForbidden(town, never, "support-center");
		const sights = await readAll(town, names, CASES);
		for (let step = RECALL; step < (scripts[0]?.length ?? 0); step++)
			await playStep(
				town,
				names,
				scripts.flatMap((script) => script[step] ?? []),
				words,
			);
		sights.push(...(await readAll(town, names, CASES)));
		const missing = typesMissing(sights.map(({ field }) => field));
		if (missing.length > 0) throw new RangeError(`never seen, and so not checked: ${missing.join(", ")}`);
		await readLedgers(town, names);
		const sinks = await collect(town);
		const canaries = [
			...never,
			...words.values(),
			poison,
			...ciphertexts,
			...(await idsOfTown(town, names, scripts.flat())),
			...scripts.flat().flatMap((event) => canariesOf(event, (thing) => names.of(event.case, thing, senderOf(event)))),
		];
		return { canaries, codes: codePairsOf(scripts.flat()), sights, sinks, attempts };
	} finally {
		await town.stop();
	}
};

const HOLDS: Readonly<Partial<Record<Canary["kind"], Holds>>> = { envelope: "envelope", token: "token", time: "value" };

/** What fields hold that no event has. */
const BY_NAME: readonly (readonly [pattern: RegExp, holds: Holds])[] = [
	[/^poison$/, "poison"],
	[/^hub id of /, "hub-id"],
	[/^token of /, "pairwise-token"],
	[/\.time@/, "time"],
];

/** What a field holds, by its name or by the canary that stands for it; fields of codes have none. */
const holdsOf = (canaries: readonly Canary[]) => {
	const kinds = new Map(canaries.map(({ field, kind }) => [field, kind]));
	return (field: string): Holds => {
		const named = BY_NAME.find(([pattern]) => pattern.test(field));
		if (named) return named[1];
		const kind = kinds.get(field);
		return kind === undefined ? "value" : (HOLDS[kind] ?? "forbidden");
	};
};

/** That a field was seen, as a finding: the search has no value to go by. */
const asFinding = ({ field, sink, agencyKind }: Sight): Finding => ({
	canary: { field, value: "", kind: "code" },
	sink,
	agencyKind,
	part: "view",
	shape: "a field of its own",
	offset: 0,
});

/** A recipient's token for a thing is not the sender's: that it sees the field is for its audience, the sender's value for nobody. */
const ownToken = (canaries: readonly Canary[]) => {
	const tokens = new Set(canaries.filter(({ kind }) => kind === "token").map(({ field }) => field));
	return (sight: Sight): Sight =>
		tokens.has(sight.field) ? { ...sight, field: sight.field.replace("@", " (own token)@") } : sight;
};

export type Driven = Awaited<ReturnType<typeof drive>>;

/** Holds what was found of canaries and seen of fields against the matrix of `docs/privacy.md`. */
export const weigh = ({ canaries, codes, sights, sinks }: Driven): Matrix => {
	const seen = sights.map(ownToken(canaries)).map(asFinding);
	const within = sinks.filter(({ agencyKind }) => agencyKind === undefined);
	const found = [...scan(sinks, canaries), ...scan(within, codes), ...seen];
	const fields = [...new Set([...[...canaries, ...codes].map(({ field }) => field), ...seen.map(({ canary }) => canary.field)])];
	const columns = [
		...new Map(sinks.map(({ sink, agencyKind }) => [`${sink} ${agencyKind}`, columnOf(sink, agencyKind)])).values(),
	];
	return judge(found, fields, columns, allowedBy(holdsOf(canaries), CASES));
};

const columnOf = (sink: string, agencyKind: string | undefined): Column =>
	agencyKind === undefined ? { sink } : { sink, agencyKind };

const WEIGHT: readonly Verdict[] = ["leaked", "allowed and seen", "allowed and not seen", "not allowed and not seen"];

/** The same matrix with one row a field, whatever the case it was in: the worst there is, then the most that was seen. */
export const byField = (matrix: Matrix): Matrix => {
	const cells = new Map<string, Cell>();
	for (const cell of matrix.cells) {
		const field = cell.field.split("@")[0] ?? cell.field;
		const key = JSON.stringify([field, cell.column]);
		const known = cells.get(key);
		const isWorse = known === undefined || WEIGHT.indexOf(cell.verdict) < WEIGHT.indexOf(known.verdict);
		if (isWorse) cells.set(key, { ...cell, field, findings: [...cell.findings, ...(known?.findings ?? [])] });
	}
	const fields = [...new Set([...cells.values()].map(({ field }) => field))];
	const ofColumn = (field: string) => matrix.columns.map((column) => cells.get(JSON.stringify([field, column])) as Cell);
	return { fields, columns: matrix.columns, cells: fields.flatMap(ofColumn) };
};
