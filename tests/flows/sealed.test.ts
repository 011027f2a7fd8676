import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeEnvelopeKeys, openEnvelope, sealFor } from "../../functions/commands/sealing.ts";
import { otherJose } from "../sealed/other-jose.ts";
import { awaited, startTown, type Town } from "./town.ts";

const TEXT = "港見 汐里さん。折り返しは夕方、090-0123-4567 へ。";
const DESK = "minato-desk";
/** It pulls its inbox and has a webhook. */
const CENTER = "support-center";
const OTHER = "mothers-hello-work";

const [center, old, other] = await Promise.all([makeEnvelopeKeys("now"), makeEnvelopeKeys("old"), makeEnvelopeKeys("now")]);

let town: Town;
let subject: string;

let minutes = 0;
/** Each a minute after the one before. */
const draft = (type: string, data: object) => {
	minutes += 1;
	return { type, subject, time: new Date(Date.UTC(2026, 3, 1, 1, minutes)), data: { ...data } };
};

const referralTo = (to: string, sealed?: object) =>
	draft("referral.requested", {
		referral: randomUUID(),
		to,
		measure: "other",
		needs: ["life"],
		origin: "self",
		...(sealed ? { sealed } : {}),
	});

beforeAll(async () => {
	town = await startTown({
		[CENTER]: [center.publicKey, { ...old.publicKey, revokedAt: "2026-01-01T00:00:00Z" }],
		[OTHER]: [other.publicKey],
	});
	subject = randomUUID();
	await town.post(
		DESK,
		draft("case.opened", { householdType: "mother", basis: "divorced", origin: "self" }),
		draft("consent.granted", { consent: randomUUID(), agencies: [CENTER, OTHER], scope: ["referral", "visit"] }),
	);
	await town.hub.idle();
});

afterAll(() => town.stop());

/** Whether something lies in any file of the hub, as it is or torn apart by the blocks of a database. */
const isOnDisk = async (text: string): Promise<boolean> => {
	const piece = Buffer.from(text.slice(-120, -60));
	for (const file of await readdir(town.data, { recursive: true, withFileTypes: true })) {
		if (!file.isFile()) continue;
		const bytes = await readFile(join(file.parentPath, file.name)).catch(() => Buffer.alloc(0));
		if (bytes.includes(piece)) return true;
	}
	return false;
};

const publishedKey = async () => {
	const answer = await town.client(DESK).request(`/v1/agencies/${CENTER}/jwks`);
	expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/jwk-set+json"]);
	const { keys } = (await answer.json()) as { keys: (typeof center.publicKey)[] };
	expect(keys.map(({ kid }) => kid)).toEqual(["now"]);
	return keys[0] ?? {};
};

type Told = {
	readonly id: string;
	readonly subject: string;
	readonly data: { readonly sealed?: Readonly<Record<string, string>> };
};

describe("an envelope that another JOSE implementation made", () => {
	let jwe: string;
	let told: Told;

	it("reaches its recipient, in inbox and webhook, and opens there", async () => {
		jwe = await otherJose.seal(await publishedKey(), TEXT);
		await town.post(DESK, referralTo(CENTER, { [CENTER]: jwe }));
		await town.hub.idle();
		const { event } = (await town.client(CENTER).inbox()).at(-1) ?? {};
		told = event as Told;
		expect(told.data.sealed).toEqual({ [CENTER]: jwe });
		expect(await openEnvelope(told.data.sealed?.[CENTER] ?? "", [center.privateKey])).toBe(TEXT);
		const webhook = await awaited(async () => town.webhooks.find(({ body }) => body.includes(jwe)));
		expect(webhook.agency).toBe(CENTER);
	});

	it("is in nobody else's hands, nor in the timeline, and in one place of the disk", async () => {
		for (const agency of town.agencies.filter((one) => one !== CENTER))
			expect(JSON.stringify(await town.client(agency).inbox())).not.toContain(jwe);
		expect(JSON.stringify(await town.client(CENTER).timeline(told.subject))).not.toContain(jwe);
		expect(JSON.stringify(await town.client(DESK).timeline(subject))).not.toContain(jwe);
		expect((await town.tables()).split(jwe)).toHaveLength(2);
		expect(await isOnDisk(jwe)).toBe(true);
	});

	it("once acknowledged is nowhere on the disk, and the same event posted again does not bring it back", async () => {
		const acknowledge = (agency: string) =>
			town.client(agency).request(`/v1/cases/${told.subject}/events/${told.id}/acknowledgement`, { method: "POST" });
		expect((await acknowledge(OTHER)).status).toBe(404);
		expect((await acknowledge(CENTER)).status).toBe(204);
		expect((await acknowledge(CENTER)).status).toBe(204);
		await awaited(async () => ((await isOnDisk(jwe)) ? undefined : true));
		const { event } = (await town.client(CENTER).inbox()).at(-1) ?? {};
		expect(event).toMatchObject({ id: told.id });
		expect(event?.data).not.toHaveProperty("sealed");
	});

	it("posted again after that stays gone", async () => {
		const again = town.client(DESK).envelope(referralTo(CENTER, { [CENTER]: await sealFor(center.publicKey, TEXT) }));
		const sealed = (again.data as { sealed: Record<string, string> }).sealed[CENTER] ?? "";
		for (const _ of [1, 2]) expect((await town.client(DESK).post(again)).status).toBe(202);
		await town.hub.idle();
		const { event } = (await town.client(CENTER).inbox()).at(-1) ?? {};
		const path = `/v1/cases/${event?.subject}/events/${event?.id}/acknowledgement`;
		expect((await town.client(CENTER).request(path, { method: "POST" })).status).toBe(204);
		expect((await town.client(DESK).post(again)).status).toBe(202);
		await town.hub.idle();
		await awaited(async () => ((await isOnDisk(sealed)) ? undefined : true));
	});
});

describe("an envelope is refused, and nothing kept,", () => {
	const refusal = async (sealed: object) => {
		const before = await town.tables();
		const answer = await town.client(DESK).post(town.client(DESK).envelope(referralTo(CENTER, sealed)));
		const body = (await answer.json()) as { errors?: { pointer: string; code: string }[] };
		expect(await town.tables()).toBe(before);
		return [answer.status, ...(body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)];
	};
	const at = `/data/sealed/${CENTER}`;

	it("for an agency that is not told of the event", async () => {
		const jwe = await sealFor(other.publicKey, TEXT);
		expect(await refusal({ [OTHER]: jwe })).toEqual([422, `/data/sealed/${OTHER} not-told`]);
	});

	it("for an agency that does not exist, whose name is not repeated", async () => {
		expect(await refusal({ "minami-kaze": await sealFor(other.publicKey, TEXT) })).toEqual([422, "/data/sealed unknown-agency"]);
	});

	it("sealed to a key of another", async () => {
		const stranger = await makeEnvelopeKeys("theirs");
		expect(await refusal({ [CENTER]: await sealFor(stranger.publicKey, TEXT) })).toEqual([422, `${at} unknown-key`]);
	});

	it("sealed to an old key", async () => {
		expect(await refusal({ [CENTER]: await sealFor(old.publicKey, TEXT) })).toEqual([422, `${at} revoked-key`]);
	});

	it("sealed another way", async () => {
		const [head = "", ...rest] = (await sealFor(center.publicKey, TEXT)).split(".");
		const header = Buffer.from(head, "base64url").toString().replace("A256GCM", "A128GCM");
		const jwe = [Buffer.from(header).toString("base64url"), ...rest].join(".");
		expect(await refusal({ [CENTER]: jwe })).toEqual([422, `${at} algorithm-not-allowed`]);
	});

	it("too large", async () => {
		expect(await refusal({ [CENTER]: await sealFor(center.publicKey, TEXT.repeat(300)) })).toEqual([
			422,
			"/data/sealed too-long",
		]);
	});

	it("with plain text in base64url in the place of what is encrypted: the words are not repeated", async () => {
		const parts = (await sealFor(center.publicKey, TEXT)).split(".");
		const jwe = parts.with(3, Buffer.from(TEXT).toString("base64url")).join(".");
		expect(await refusal({ [CENTER]: jwe })).toEqual([422, `${at} not-encrypted`]);
	});

	it("not sealed at all: the words are not repeated", async () => {
		expect(await refusal({ [CENTER]: TEXT })).toEqual([422, `${at} not-sealed`]);
	});
});
