import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { runAgencies } from "../../functions/commands/agencies.ts";
import { startTown, type Town } from "./town.ts";

const [DESK, CENTER] = ["minato-desk", "support-center"];
const [BOUNCES, WORKS] = ["bounce+shuro@simulator.amazonses.com", "soudan@shien-center.example"];

let town: Town;
/** Whether answers of SES are lost: the mail is taken, and nobody hears of it. */
let isLosing = false;
const case1 = randomUUID();

/** Stands before SES and loses its answers while `isLosing`. */
const losing = createServer(async (request, response) => {
	const body = await buffer(request);
	const answer = await fetch(new URL(request.url ?? "/", behind), {
		method: request.method ?? "GET",
		headers: Object.fromEntries(
			Object.entries(request.headers).filter(([name]) => /^(?:content-type|authorization|x-amz)/.test(name)),
		) as Record<string, string>,
		...(body.length > 0 ? { body: new Uint8Array(body) } : {}),
	});
	if (isLosing) return void request.socket.destroy();
	response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "" });
	response.end(Buffer.from(await answer.arrayBuffer()));
});
let behind = "";

const mailsTo = async (address: string): Promise<readonly string[]> => {
	const { emails } = (await (await fetch(new URL("/store", town.hub.mailboxUrl))).json()) as {
		emails: { destination: { to: readonly string[] }; subject: string }[];
	};
	return emails.filter(({ destination }) => destination.to.includes(address)).map(({ subject }) => subject);
};

const digestOn = async (day: string): Promise<void> => {
	await town.hub.advanceClock(new Date(`2026-${day}T09:15:00+09:00`));
	await town.hub.idle();
	for (let tries = 0; tries < 3; tries++) await town.hub.retryNow();
};

const ops = async (...args: readonly string[]): Promise<string> => {
	const said: string[] = [];
	const say = (text: string): void => void said.push(text);
	await runAgencies([...args, "--outputs", join(town.data, "outputs.json")], { out: say, complain: say });
	return said.join("");
};

const refer = (day: string) =>
	town.post(DESK, {
		type: "referral.requested",
		subject: case1,
		time: new Date(`2026-${day}T08:00:00+09:00`),
		data: { referral: randomUUID(), to: CENTER, measure: "support-center", needs: ["employment"], origin: "self" },
	});

beforeAll(async () => {
	await once(losing.listen(0, "127.0.0.1"), "listening");
	const front = async (url: string): Promise<string> => {
		behind = url;
		return `http://127.0.0.1:${(losing.address() as AddressInfo).port}`;
	};
	town = await startTown({}, {}, { mail: front });
	for (const [name, value] of Object.entries(town.hub.env)) vi.stubEnv(name, value);
	expect(await ops("change", CENTER, "--digest-at", "09:00", "--recipient", BOUNCES, "--recipient", WORKS)).toContain("changed");
	await town.hub.advanceClock(new Date("2026-04-27T20:00:00+09:00"));
	const data = { householdType: "mother", basis: "divorced", origin: "self" };
	const grant = { consent: randomUUID(), agencies: [CENTER], scope: ["referral"] };
	const time = new Date("2026-04-20T09:00:00+09:00");
	await town.post(
		DESK,
		{ type: "case.opened", subject: case1, time, data },
		{ type: "consent.granted", subject: case1, time, data: grant },
	);
	await refer("04-21");
	await town.hub.idle();
});

afterAll(async () => {
	vi.unstubAllEnvs();
	await town.stop();
	losing.closeAllConnections();
	losing.close();
});

describe("mails over the wire of SES", () => {
	it("are sent once each when every answer is lost: the events of SES say that they were", async () => {
		isLosing = true;
		await digestOn("04-28");
		isLosing = false;
		await digestOn("04-28");
		expect(await mailsTo(BOUNCES)).toEqual(["【つなぎ】本日の確認事項(4月28日)"]);
		expect((await mailsTo(WORKS)).toSorted()).toEqual([
			"【つなぎ】メールの宛先を一つ停止しました",
			"【つなぎ】本日の確認事項(4月28日)",
		]);
	});

	it("do not go where they bounce, which ops see", async () => {
		expect(await ops("show", CENTER)).toContain(`${BOUNCES}  out of use: mails came back / 停止中(届かずに戻った)`);
		expect(await ops("list")).toContain(BOUNCES);
		await refer("04-29");
		await digestOn("04-30");
		expect([(await mailsTo(BOUNCES)).length, (await mailsTo(WORKS)).length]).toEqual([1, 3]);
	});

	it("go there again when ops put the address back", async () => {
		expect(await ops("restore-address", CENTER, WORKS)).toContain("停止中の宛先ではありません");
		expect(await ops("restore-address", CENTER, BOUNCES)).toContain("in use again");
		expect(await ops("show", CENTER)).not.toContain("out of use");
		await refer("04-30");
		await digestOn("05-01");
		expect((await mailsTo(BOUNCES)).length).toBe(2);
	});
});
