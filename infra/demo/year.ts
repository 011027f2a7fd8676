import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { JWK } from "jose";
import { openEnvelope } from "../../functions/commands/sealing.ts";
import type { LedgerRow } from "../../functions/rules/disclosure/ledger-report.ts";
import { type Ground, grounds } from "../../schemas/codes/grounds.ts";
import type { AgencyClient, ReceivedEvent, TimelineAnswer } from "./agency-client.ts";
import type { DemoHub } from "./demo-hub.ts";
import { type Learned, makePlayer } from "./play.ts";
import { type Chapter, PROTECTION, type Step, type Story, timeOf } from "./story.ts";

/** An event that reached an agency: what it sees of it, and on what ground it was told, in Japanese. */
export type Heard = { readonly agency: string; readonly event: ReceivedEvent; readonly ground?: string };

/** An agency that was concerned and not told. */
export type NotTold = { readonly agency: string; readonly reason: string };

/** A sealed letter on its way: what the hub saw of it, and what its recipient read. */
export type SealedLetter = { readonly to: string; readonly jwe: string; readonly words: string; readonly status: number };

/** Something that happened in a family's year: an agency's step, or what the hub stated on its day. */
export type Scene = {
	readonly time: Date;
	readonly chapter: Chapter;
	/** Absent: stated by the hub. */
	readonly step?: Step;
	readonly heard: readonly Heard[];
	readonly notTold: readonly NotTold[];
	readonly letter?: SealedLetter;
};

/** A case as one agency sees it at the end; `answer` is absent when the hub says that there is no such case. */
export type View = { readonly agency: string; readonly token: string; readonly answer?: TimelineAnswer };

/** A family's year, as it was played. */
export type FamilyYear = {
	readonly story: Story;
	readonly scenes: readonly Scene[];
	readonly views: readonly View[];
	/** Who was told what, as the privacy officer reads it. */
	readonly ledger: readonly LedgerRow[];
};

export type Year = { readonly families: readonly FamilyYear[]; readonly hub: DemoHub; readonly end: Date };

/** Told after each step and each morning: how far the year is, from 0 to 1. */
export type Progress = (share: number, time: Date) => void;

type Moment = { readonly story: Story; readonly chapter: Chapter; readonly step: Step };

/** The steps of all families in the order of their times. */
const momentsOf = (stories: readonly Story[]): readonly Moment[] =>
	stories
		.flatMap((story) => story.chapters.flatMap((chapter) => chapter.steps.map((step) => ({ story, chapter, step }))))
		.sort((a, b) => timeOf(a.step).getTime() - timeOf(b.step).getTime());

/** The morning after the last step. */
const END = new Date("2026-11-21T12:00:00+09:00");

const PRIVACY_OFFICER = "privacy-desk";

/** Reasons of a receipt, in words. A reason that is not here is shown as it is. */
const REASONS: Readonly<Record<string, string>> = {
	"no-ground": "根拠がない",
	protected: "固定された機関でない",
	"awaiting-protection": "保護の要否が決まっていない",
	"not-registered": "この区域の業務を担っていない",
	"entered-in-error": "誤登録として取り消された",
};

const heardIn = (learned: readonly Learned[], groundOf: (agency: string, event: ReceivedEvent) => string | undefined): Heard[] =>
	learned.flatMap(({ agency, entries }) =>
		entries.flatMap(({ event, withheld }) => {
			if (!event || withheld) return [];
			const ground = groundOf(agency, event);
			return [{ agency, event, ...(ground === undefined ? {} : { ground }) }];
		}),
	);

/** Opens and acknowledges the envelope of a step; the hub then deletes it. */
const openLetter = async (
	step: Step,
	heard: readonly Heard[],
	clients: ReadonlyMap<string, AgencyClient>,
	keys: ReadonlyMap<string, JWK>,
): Promise<SealedLetter | undefined> => {
	const to = step.seals?.for ?? "";
	const event = heard.find(({ agency, event: { type } }) => agency === to && type === step.type)?.event;
	const jwe = (event?.data["sealed"] as Readonly<Record<string, string>> | undefined)?.[to];
	const key = keys.get(to);
	if (!event || jwe === undefined || !key) return undefined;
	const words = await openEnvelope(jwe, [key]);
	const path = `/v1/cases/${event.subject}/events/${event.id}/acknowledgement`;
	const answer = await clients.get(to)?.request(path, { method: "POST" });
	return { to, jwe, words, status: answer?.status ?? 0 };
};

/** What the sender's receipt says of a step. */
const receiptOf = async (client: AgencyClient, id: string | undefined) => {
	const receipt = id === undefined ? undefined : await client.receipt(id);
	if (!receipt?.recorded) return { grounds: new Map<string, string>(), notTold: [] };
	return {
		grounds: new Map(receipt.told.map(({ agency, ground }) => [agency, grounds[ground as Ground]?.ja ?? ground])),
		notTold: receipt.withheld.map(({ agency, reason }) => ({ agency, reason: REASONS[reason] ?? reason })),
	};
};

const viewsOf = (story: Story, clients: readonly AgencyClient[], tokenOf: TokenOf): Promise<View[]> =>
	Promise.all(
		clients.flatMap((client) => {
			const token = tokenOf(client.agency, story);
			return token === undefined ? [] : [viewOf(client, token)];
		}),
	);

const viewOf = async (client: AgencyClient, token: string): Promise<View> => {
	const { ok } = await client.request(`/v1/cases/${token}/timeline`);
	return { agency: client.agency, token, ...(ok ? { answer: await client.timeline(token) } : {}) };
};

const ledgerOf = async (story: Story, officer: AgencyClient | undefined, tokenOf: TokenOf): Promise<readonly LedgerRow[]> => {
	const opener = story.chapters[0]?.steps[0]?.by ?? "";
	const answer = await officer?.request(`/v1/ledger?case=${tokenOf(opener, story)}&of=${opener}`);
	return answer?.ok ? ((await answer.json()) as { disclosures: LedgerRow[] }).disclosures : [];
};

type TokenOf = (agency: string, story: Story) => string | undefined;

/**
 * Plays the year of all families and notes what each agency learned at each step.
 * @param end when the year is over
 */
export const playYear = async (hub: DemoHub, stories: readonly Story[], progress: Progress, end = END): Promise<Year> => {
	const clients = hub.clients;
	const player = makePlayer(clients);
	const scenes = new Map<string, Scene[]>(stories.map(({ name }) => [name, []]));
	const moments = momentsOf(stories);

	const note = (story: Story, scene: Omit<Scene, "chapter">): void => {
		const begun = story.chapters.filter(({ steps: [first] }) => first && timeOf(first) <= scene.time);
		const own = story.chapters.find(({ steps }) => scene.step && steps.includes(scene.step));
		const chapter = own ?? begun.at(-1);
		if (chapter) scenes.get(story.name)?.push({ ...scene, chapter });
	};

	/** Notes what the hub stated on its own since the last step, for each family. */
	const noteClock = (learned: readonly Learned[]): void => {
		const heard = heardIn(learned, () => undefined);
		for (const story of stories) {
			const own = heard.filter(({ agency, event }) => player.caseToken(agency, story) === event.subject);
			for (const [time, together] of Map.groupBy(own, ({ event }) => event.time))
				note(story, { time: new Date(time), heard: together, notTold: [] });
		}
	};

	const playStep = async ({ story, step }: Moment): Promise<void> => {
		const client = clients.get(step.by);
		const id = await player.post(story, step);
		if (client) await hub.settled(client, id);
		const learned = await player.pull(story, step);
		const receipt = client ? await receiptOf(client, id) : undefined;
		const heard = heardIn(learned, (agency, { type }) => (type === step.type ? receipt?.grounds.get(agency) : undefined));
		const letter = await openLetter(step, heard, clients, hub.privateKeys);
		note(story, { time: timeOf(step), step, heard, notTold: receipt?.notTold ?? [], ...(letter ? { letter } : {}) });
	};

	for (const [index, moment] of moments.entries()) {
		await hub.advanceClock(timeOf(moment.step));
		noteClock(await player.pull());
		await playStep(moment);
		progress((index + 1) / (moments.length + 1), timeOf(moment.step));
	}
	await hub.advanceClock(end);
	noteClock(await player.pull());
	progress(1, end);

	const families: FamilyYear[] = [];
	for (const story of stories) {
		const views = await viewsOf(story, [...clients.values()], player.caseToken);
		const ledger = await ledgerOf(story, clients.get(PRIVACY_OFFICER), player.caseToken);
		families.push({ story, scenes: scenes.get(story.name) ?? [], views, ledger });
	}
	return { families, hub, end };
};

/** From when to when a family was protected in the year; the last until `end`. */
export const protectedSpans = ({ scenes }: FamilyYear, end: Date): readonly { readonly from: Date; readonly to: Date }[] => {
	const orders = scenes.filter(({ step }) => step?.type === PROTECTION);
	const spans: { from: Date; to: Date }[] = [];
	let since: Date | undefined;
	for (const { step, time } of orders) {
		if (step?.data["does"] === "set") since ??= time;
		else if (since) {
			spans.push({ from: since, to: time });
			since = undefined;
		}
	}
	return since ? [...spans, { from: since, to: end }] : spans;
};

/** The digest mails of a folder as they read, in the order in which they were sent. */
export const mailsIn = (folder: string): readonly string[] =>
	readdirSync(folder)
		.filter((file) => file.endsWith(".txt"))
		.sort()
		.map((file) => join(folder, file));

/** What happened in the year, counted. */
export const countsOf = ({ families, hub }: Year) => {
	const scenes = families.flatMap((family) => family.scenes);
	return {
		steps: scenes.filter(({ step }) => step).length,
		clock: scenes.filter(({ step }) => !step).length,
		heard: scenes.reduce((sum, { heard }) => sum + heard.length, 0),
		notTold: scenes.reduce((sum, { notTold }) => sum + notTold.length, 0),
		letters: scenes.filter(({ letter }) => letter).length,
		webhooks: hub.webhooks().reduce((sum, { count }) => sum + count, 0),
		mails: hub.mails === undefined ? 0 : mailsIn(hub.mails).length,
	};
};
