import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Draft } from "../../infra/demo/agency-client.ts";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import { awaited, startTown, type Town } from "./town.ts";

const DESK = "minato-desk";
const CENTER = "support-center";
const HELLO_WORK = "mothers-hello-work";

let town: Town;
let minutes = 0;
const draft = (type: keyof typeof catalogue, subject: string, data: object = {}): Draft => ({
	type,
	subject,
	time: new Date(Date.UTC(2026, 3, 1, 0, ++minutes)),
	data: { ...catalogue[type].example, ...data },
});

beforeAll(async () => {
	town = await startTown();
});
afterAll(() => town.stop());

type Account = {
	readonly id: string;
	readonly type: string;
	readonly recorded: boolean;
	readonly acceptedAt?: string;
	readonly flags?: readonly string[];
	readonly told?: readonly object[];
	readonly withheld?: readonly object[];
};
type Page = { readonly events: readonly Account[]; readonly more?: true; readonly next?: string };

const ask = async (agency: string, query = ""): Promise<Page> => {
	const answer = await town.client(agency).request(`/v1/events?${query}`);
	expect(answer.status).toBe(200);
	return (await answer.json()) as Page;
};

/** All events an agency is shown, page by page. */
const all = async (agency: string, limit = 200, since?: string): Promise<Account[]> => {
	const from = since === undefined ? "" : `&since=${encodeURIComponent(since)}`;
	const page = await ask(agency, `limit=${limit}${from}`);
	return page.more && page.next !== undefined ? [...page.events, ...(await all(agency, limit, page.next))] : [...page.events];
};
const idsOf = (events: readonly Account[]): string[] => events.map(({ id }) => id);

/** A case the center was referred, and the ids of its events. */
const referred = async (): Promise<{ subject: string; ids: readonly string[] }> => {
	const subject = randomUUID();
	const ids = await town.post(
		DESK,
		draft("case.opened", subject),
		draft("consent.granted", subject, { consent: randomUUID(), agencies: [CENTER], scope: ["referral"] }),
		draft("referral.requested", subject, { referral: randomUUID(), to: CENTER }),
		draft("referral.requested", subject, { referral: randomUUID(), to: HELLO_WORK }),
	);
	await town.hub.idle();
	return { subject, ids };
};

describe("the list of one's own events", () => {
	it("has each as its receipt has it, with whom it reached, and when, or why not", async () => {
		const { ids } = await referred();
		const events = await all(DESK);
		expect(idsOf(events).slice(-4).sort()).toEqual([...ids].sort());
		const [, , told, withheld] = ids.map((id) => events.find((one) => one.id === id));
		expect(told).toMatchObject({
			type: "referral.requested",
			accepted: true,
			recorded: true,
			flags: ["late"],
			told: [{ agency: CENTER, ground: "consent", inbox: true, webhook: "delivered", digest: true }],
			withheld: [],
		});
		const [way] = (told?.told ?? []) as { webhookAt: string }[];
		expect(Date.parse(way?.webhookAt ?? "")).toBeGreaterThanOrEqual(Date.parse(told?.acceptedAt ?? ""));
		expect(withheld).toMatchObject({ told: [], withheld: [{ agency: HELLO_WORK, reason: "no-ground" }] });
		for (const one of events) expect(await town.client(DESK).receipt(one.id)).toEqual(one);
	});

	it("flags what does not fit", async () => {
		const { subject } = await referred();
		const [id] = await town.post(DESK, draft("referral.withdrawn", subject, { referral: randomUUID() }));
		await town.hub.idle();
		expect((await all(DESK)).find((one) => one.id === id)?.flags).toEqual(["unfitting", "late", "for-no-other-agency"]);
	});

	it("continues page by page, each event once, and is nobody else's", async () => {
		const whole = await all(DESK);
		expect(idsOf(await all(DESK, 3))).toEqual(idsOf(whole));
		expect(new Set(idsOf(whole)).size).toBe(whole.length);
		expect(idsOf(await all("nursery-desk"))).toEqual([]);
	});

	it("begins with a time", async () => {
		const before = new Date(Date.now() + 1).toISOString();
		await awaited(async () => (Date.now() > Date.parse(before) ? true : undefined));
		const { ids } = await referred();
		expect(idsOf(await all(DESK, 200, before)).sort()).toEqual([...ids].sort());
		expect(await ask(DESK, "since=2999-01-01T00:00:00%2B09:00")).toEqual({ events: [] });
	});

	it("loses none of many that come in at once, followed by its own word on where to go on", async () => {
		const subject = randomUUID();
		const known = new Set<string>();
		let since: string | undefined;
		const follow = async () => {
			const page = await ask(DESK, `limit=7${since === undefined ? "" : `&since=${encodeURIComponent(since)}`}`);
			for (const { id } of page.events) known.add(id);
			since = page.next ?? since;
			return page.more;
		};
		await town.post(DESK, draft("case.opened", subject));
		const posted: string[] = [];
		const posting = Promise.all(
			Array.from({ length: 8 }, async () => {
				for (let index = 0; index < 5; index++)
					posted.push(...(await town.post(DESK, draft("employment.started", subject), draft("employment.started", subject))));
			}),
		);
		let isOver = false;
		const following = (async () => {
			while (!isOver) await follow();
		})();
		await posting;
		isOver = true;
		await following;
		// To the end of what it was reading, and once more from the cursor it was given.
		for (let ends = 0; ends < 2; ends += (await follow()) ? 0 : 1);
		expect(posted.filter((id) => !known.has(id))).toEqual([]);
	});

	it("names what is wrong with a parameter", async () => {
		const answer = await town.client(DESK).request("/v1/events?since=canary&limit=0");
		const body = await answer.text();
		expect(answer.status).toBe(400);
		expect((JSON.parse(body) as { errors: unknown }).errors).toMatchObject([{ parameter: "since" }, { parameter: "limit" }]);
		expect(body).not.toContain("canary");
	});
});

describe("a case that is protected", () => {
	it("is not in the list of a sender that is not pinned, as if there were none; when it is lifted it is", async () => {
		const { subject } = await referred();
		const entry = (await town.client(CENTER).inbox()).at(-1)?.event;
		const [id = ""] = await town.post(
			CENTER,
			draft("referral.accepted", entry?.subject ?? "", { referral: entry?.data["referral"] }),
		);
		await town.hub.idle();
		expect(idsOf(await all(CENTER))).toContain(id);

		const headers = { "content-type": "application/json" };
		const order = async (body: object) =>
			town.client(DESK).request(`/v1/cases/${subject}/protection`, { method: "POST", headers, body: JSON.stringify(body) });
		const reviewBy = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);
		expect((await order({ does: "set", basis: "support-measure", pinned: [DESK], reviewBy })).status).toBe(200);
		expect(idsOf(await all(CENTER))).not.toContain(id);
		expect((await town.client(CENTER).request(`/v1/events/${id}`)).status).toBe(404);
		const own = (await all(DESK)).filter(({ told = [] }) => told.length > 0).at(-1);
		expect(own?.withheld).toEqual([{ agency: CENTER, reason: "protected" }]);

		await order({ does: "lift", reason: "danger-over" });
		expect(idsOf(await all(CENTER))).toContain(id);
	});
});
