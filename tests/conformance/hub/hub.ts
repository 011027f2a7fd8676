import { randomInt, randomUUID } from "node:crypto";
import {
	type HubClient,
	type InboxEntry,
	type PostedEvent,
	type Receipt,
	STRUCTURED,
} from "../../../schemas/client/hub-client.ts";
import { inJapan } from "../../../schemas/japan-time.ts";
import { Finding, NotChecked } from "../check.ts";
import type { Arrivals } from "./arrivals.ts";

/** An agency as which the kit calls the hub. */
export type Party = {
	readonly agency: string;
	readonly client: HubClient;
	readonly signIn: { readonly tokenUrl: string; readonly clientId: string; readonly clientSecret: string };
};

/** A hub that is tried, and what its operator gave for that. */
export type Hub = {
	readonly url: URL;
	/** Opens cases. */
	readonly sender: Party;
	/** The agency that is told, and whose consent is given and withdrawn. */
	readonly recipientAgency: string;
	/** With its credentials the kit reads its inbox too. */
	readonly recipient?: Party;
	/** The recipient's webhook endpoint, played by the kit, and its secrets. */
	readonly webhook?: { readonly arrivals: Arrivals; readonly secret: string; readonly former?: string };
	/** Cases of the kit may be protected: pinned agencies are reminded of it by mail. */
	readonly mayProtect: boolean;
	/** Waits for what takes long: a hub that hangs up after ten seconds. */
	readonly isThorough: boolean;
	/** How long the hub may take until an accepted event is recorded, and a delivery comes or is repeated. */
	readonly secondsToRecord: number;
	readonly secondsToDeliver: number;
};

/** An answer as it came. */
export type Answer = { readonly status: number; readonly headers: Headers; readonly text: string };

export const answerOf = async (response: Response): Promise<Answer> => ({
	status: response.status,
	headers: response.headers,
	text: await response.text(),
});

/** @throws Finding unless the answer has one of these statuses */
export const mustBe = ({ status }: Pick<Answer, "status">, ...wanted: readonly number[]): void => {
	if (!wanted.includes(status))
		throw new Finding(
			`answered ${status}; ${wanted.join(" or ")} is required`,
			`${status} で応答しました(${wanted.join("または")} が必要です)`,
		);
};

/** @throws Finding unless it holds */
export const must = (holds: boolean, en: string, ja: string): void => {
	if (!holds) throw new Finding(en, ja);
};

/** Long ago enough that no clock calls it the future; each call is a second later than the one before. */
let second = Math.floor(Date.now() / 1000) - 3600;
const nextTime = (): string => {
	second += 1;
	return inJapan(new Date(second * 1000)).replace(".000", "");
};

const DAYS = 360;
const drawn = new Set<string>();

/**
 * A day of the coming year that this run has not named yet: by it the kit knows its own referrals again, under whatever
 * token. Of an earlier run, what came last is this one's.
 */
export const anyDay = (): string => {
	if (drawn.size === DAYS) drawn.clear();
	const day = new Date(Date.now() + (2 + randomInt(DAYS)) * 86_400_000).toISOString().slice(0, 10);
	if (drawn.has(day)) return anyDay();
	drawn.add(day);
	return day;
};

type Saying = { readonly id?: string; readonly time?: string };

/** An event of the sender, as the contract has it. */
export const eventOf = <Type extends PostedEvent["type"]>(
	{ agency }: Pick<Party, "agency">,
	type: Type,
	subject: string,
	data: Extract<PostedEvent, { type: Type }>["data"],
	{ id = randomUUID(), time = nextTime() }: Saying = {},
): PostedEvent => ({ specversion: "1.0", id, source: `/agencies/${agency}`, type, subject, time, data }) as PostedEvent;

export const opening = (hub: Hub, subject: string = randomUUID()): PostedEvent =>
	eventOf(hub.sender, "case.opened", subject, { householdType: "mother", basis: "divorced", origin: "self" });

export const consentTo = (hub: Hub, subject: string, consent: string = randomUUID()): PostedEvent =>
	eventOf(hub.sender, "consent.granted", subject, { consent, agencies: [hub.recipientAgency], scope: ["referral"] });

export const referralTo = (hub: Hub, subject: string, { referral = randomUUID(), respondBy = anyDay() } = {}): PostedEvent =>
	eventOf(hub.sender, "referral.requested", subject, {
		referral,
		to: hub.recipientAgency,
		measure: "other",
		needs: ["employment"],
		origin: "self",
		respondBy,
	});

/** Posts an event in the contract's types. */
export const say = async ({ client }: Party, event: PostedEvent): Promise<number> => {
	const { response } = await client.api.POST("/v1/events", { headers: STRUCTURED, body: event });
	return response.status;
};

/** Posts a body as it is. */
export const post = async (
	party: Party,
	body: string | Buffer,
	headers: Readonly<Record<string, string>> = STRUCTURED,
): Promise<Answer> =>
	answerOf(
		await party.client.request("/v1/events", {
			method: "POST",
			headers,
			body: typeof body === "string" ? body : new Uint8Array(body),
		}),
	);

export const read = async (party: Party, path: string): Promise<Answer> => answerOf(await party.client.request(path));

/** Asks until the answer is there. @throws Finding when it does not come in time */
export const eventually = async <T>(
	seconds: number,
	ask: () => Promise<T | undefined> | T | undefined,
	en: string,
	ja: string,
): Promise<T> => {
	const until = Date.now() + seconds * 1000;
	for (;;) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		if (Date.now() > until) throw new Finding(`${en} within ${seconds} s`, `${seconds} 秒以内に${ja}`);
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
};

/** The receipt of an event, once it is recorded and has stopped changing. */
export const recorded = async (hub: Hub, id: string): Promise<Extract<Receipt, { recorded: true }>> => {
	let before = "";
	return eventually(
		hub.secondsToRecord,
		async () => {
			const receipt = await hub.sender.client.receipt(id);
			const isSettled = JSON.stringify(receipt) === before;
			before = JSON.stringify(receipt);
			return receipt.recorded && isSettled ? receipt : undefined;
		},
		"the event is not recorded",
		"イベントが記録されません",
	);
};

/** Posts events one after the other and waits until the last is recorded. */
export const tell = async (hub: Hub, ...events: readonly PostedEvent[]): Promise<void> => {
	for (const event of events) mustBe({ status: await say(hub.sender, event) }, 202);
	for (const { id } of events) await recorded(hub, id);
};

/** A case of the kit's own, with consent to tell the recipient of referrals, and one that it was told of. */
export type Told = {
	readonly subject: string;
	readonly consent: string;
	readonly referral: string;
	readonly respondBy: string;
	readonly event: PostedEvent;
};

/** Opens a case, notes consent and refers it. */
export const tellReferral = async (hub: Hub): Promise<Told> => {
	const [subject, consent, referral, respondBy] = [randomUUID(), randomUUID(), randomUUID(), anyDay()];
	// Made in the order in which they happen: consent counts from its own time on.
	const before = [opening(hub, subject), consentTo(hub, subject, consent)];
	const event = referralTo(hub, subject, { referral, respondBy });
	await tell(hub, ...before, event);
	return { subject, consent, referral, respondBy, event };
};

/** @throws NotChecked when the recipient's credentials were not given */
export const recipientOf = ({ recipient }: Hub): Party => {
	if (!recipient)
		throw new NotChecked(
			"no credentials of the recipient were given (--recipient-…)",
			"受取機関の認証情報(--recipient-…)の指定がありません",
		);
	return recipient;
};

type ShownEntry = Extract<InboxEntry, { event: unknown }>;

const isReferral = (entry: InboxEntry, respondBy: string): entry is ShownEntry =>
	"event" in entry && entry.event.type === "referral.requested" && entry.event.data.respondBy === respondBy;

/** The entry in the recipient's inbox that tells of a referral. */
export const entryOf = async (hub: Hub, { respondBy }: Pick<Told, "respondBy">): Promise<ShownEntry> => {
	const { client } = recipientOf(hub);
	return eventually(
		hub.secondsToRecord,
		async () => (await client.inbox()).findLast((one) => isReferral(one, respondBy)) as ShownEntry | undefined,
		"the recipient is not told",
		"受取機関に伝わりません",
	);
};
