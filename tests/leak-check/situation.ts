import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { mockClient } from "aws-sdk-client-mock";
import { vi } from "vitest";
import { readMail } from "../handlers/sent-mails.ts";
import { agencyNamed } from "../ids.ts";
import { type Answer, call, clock, post, settle } from "../stores/front-door.ts";
import { freshHub, itemsOf, messages, published, TABLES } from "../stores/hub-in-process.ts";
import type { Sink } from "./scan.ts";
import { idFor } from "./script.ts";
import {
	AFTER,
	AGENCIES,
	attributesOf,
	BEFORE,
	CASES,
	DESK,
	eventIdOf,
	FAR,
	ORDER,
	QUEUED,
	SHELTER,
	STEPS,
	type Step,
	TOWN,
	type TownAgency,
	timeOf,
	tokenAt,
} from "./situation-story.ts";

/** Plays steps, each recorded before the next. @returns what was put on the bus */
const play = async (steps: readonly Step[]): Promise<typeof published> => {
	const events: typeof published = [];
	for (const one of steps) {
		const { on, type, by = DESK, about = {}, data = {} } = one;
		const index = STEPS.indexOf(one);
		vi.setSystemTime(timeOf(index));
		const named = Object.fromEntries(Object.entries(about).map(([field, token]) => [field, tokenAt(by, token)]));
		const envelope = { ...attributesOf(index), id: eventIdOf(index), subject: tokenAt(by, CASES[on]) };
		const { statusCode, body } = await post(by, type, { ...data, ...named }, envelope);
		if (statusCode !== 202) throw new Error(`${type} was answered ${statusCode}: ${body}`);
		events.push(...published);
		await settle();
	}
	return events;
};

const channelsOf = (agency: TownAgency) => ({
	digest: { recipients: [`staff@${agency}.example`], at: "08:30" },
	webhook: { url: `http://127.0.0.1:9/${agency}`, secret: `whsec_${Buffer.alloc(24, 1).toString("base64")}` },
});

/** An endpoint for every agency that takes everything; the client's own code is not called. */
const tapWebhooks = (sinks: Sink[]): void =>
	void vi.doMock("../../functions/stores/send/webhook-client.ts", () => ({
		NoAnswerInTimeError: Error,
		post: async (url: string, { headers, body }: { headers: object; body: string }) => {
			const agencyKind = url.split("/").at(-1) ?? "";
			sinks.push({ sink: "S11 webhook body", agencyKind, part: url, bytes: Buffer.from(body) });
			sinks.push({ sink: "S12 webhook headers", agencyKind, part: url, bytes: Buffer.from(JSON.stringify(headers)) });
			return { status: 204, body: "" };
		},
	}));

/** Keeps what is printed, until `stop`. */
const tapOutput = () => {
	const lines: string[] = [];
	const keep = (chunk: unknown): boolean => lines.push(String(chunk)) > 0;
	const spies = [
		vi.spyOn(process.stderr, "write").mockImplementation(keep),
		vi.spyOn(process.stdout, "write").mockImplementation(keep),
	];
	const log = vi.spyOn(console, "log").mockImplementation((...all) => void lines.push(all.join(" ")));
	return {
		stop: (): Sink[] => {
			for (const spy of [...spies, log]) spy.mockRestore();
			return lines.map((line) => ({ sink: "S15 logs", part: "output", bytes: Buffer.from(line) }));
		},
	};
};

const TEMPORARY = tmpdir();

/** What the hub's code writes into the folder for temporary files. */
const tapTemporaryFiles = () => {
	const folder = mkdtempSync(join(TEMPORARY, "tsunagi-situation-"));
	vi.stubEnv("TMPDIR", folder);
	return {
		stop: (): Sink[] => {
			const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
			const sinks = files.map(({ parentPath, name }) => ({
				sink: "S21 temporary files",
				part: name,
				bytes: readFileSync(join(parentPath, name)),
			}));
			rmSync(folder, { recursive: true });
			return sinks;
		},
	};
};

/** Delivers all that is queued; the same once more, as a queue does, and as an agency may ask. */
const deliverAll = async (queued: typeof messages): Promise<void> => {
	const { deliver } = await import("../../functions/delivering/deliver.ts");
	for (const again of [{}, {}, { again: true }])
		for (const { body } of queued.filter(({ queue }) => queue.endsWith("/webhook")))
			await deliver({ ...JSON.parse(body), id: "1", ...again }, "fast");
};

const answerSinks = (
	agency: TownAgency,
	sink: string,
	route: string,
	{ headers, ...answer }: Answer & { headers?: object },
): Sink => ({
	sink: answer.statusCode < 400 ? sink : "S2 errors",
	agencyKind: agency,
	part: `${route} ${answer.statusCode}`,
	bytes: Buffer.from(JSON.stringify({ ...answer, headers: { ...headers, ratelimit: undefined } })),
});

/** What an agency reads, whatever it may try. */
const reads = async (agency: TownAgency): Promise<Sink[]> => {
	const sinks: Sink[] = [];
	const read = async (folder: string, sink: string, more: object) =>
		sinks.push(answerSinks(agency, sink, folder, await call(folder, agency, more)));
	await read("read-inbox", "S4 inbox", { queryStringParameters: { limit: "200" } });
	await read("list-receipts", "S1 answers", { queryStringParameters: { limit: "200" } });
	for (const token of [...Object.values(CASES), idFor("no case")]) {
		const pathParameters = { token: tokenAt(agency, token) };
		await read("read-timeline", "S3 timeline", { pathParameters });
		await read("read-protection", "S1 answers", { pathParameters });
		await read("acknowledge", "S1 answers", { pathParameters: { ...pathParameters, id: idFor("no event") } });
	}
	return sinks;
};

const mails = mockClient(SESClient);
const digests = async (): Promise<Sink[]> => {
	const sinks: Sink[] = [];
	const { sendDigest } = await import("../../functions/digest/send-digest.ts");
	for (const agency of AGENCIES) {
		mails.reset();
		mails.on(SendRawEmailCommand).resolves({ MessageId: "1" });
		await sendDigest({ agency: agencyNamed(agency), day: "2026-04-02" });
		for (const { args } of mails.commandCalls(SendRawEmailCommand)) {
			const { subject, text, html, headers } = readMail(Buffer.from(args[0].input.RawMessage?.Data ?? []).toString());
			sinks.push({ sink: "S13 mail headers", agencyKind: agency, part: "digest", bytes: Buffer.from(JSON.stringify(headers)) });
			sinks.push({
				sink: "S14 mail body",
				agencyKind: agency,
				part: "digest",
				bytes: Buffer.from([subject, text, html].join("\n")),
			});
		}
	}
	return sinks;
};

const tables = async (): Promise<Sink[]> =>
	(
		await Promise.all(TABLES.filter((one) => one !== "AGENCIES").map(async (table) => ({ table, items: await itemsOf(table) })))
	).flatMap(({ table, items }) =>
		items.flatMap(({ pk, sk, case: id, ...rest }) => [
			{ sink: "S5 table items", part: table, bytes: Buffer.from(JSON.stringify(rest)) },
			{ sink: "S6 table keys", part: table, bytes: Buffer.from(JSON.stringify({ pk, sk, id })) },
		]),
	);

/** What was put on the bus or into queues. */
const wire = (events: typeof published, queued: typeof messages): Sink[] => [
	...events.map(({ type }) => ({ sink: "S7 bus metadata", part: "PutEvents", bytes: Buffer.from(type) })),
	...events.map(({ detail }) => ({ sink: "S8 bus detail", part: "PutEvents", bytes: Buffer.from(detail) })),
	...queued.map(({ queue, body }) => ({ sink: "S9 queues", part: queue.split("/").at(-1) ?? "", bytes: Buffer.from(body) })),
];

/**
 * Plays the situation on a hub in this process: a family that takes its word back while something is queued, one that is
 * protected meanwhile, and one that agreed to nothing. @returns every byte that left a part of the hub
 */
export const playSituation = async (): Promise<readonly Sink[]> => {
	const sinks: Sink[] = [];
	clock("2026-04-01T08:00");
	await freshHub(AGENCIES.map((id) => ({ id, ...TOWN[id], channels: channelsOf(id) })));
	tapWebhooks(sinks);
	const [output, temporary] = [tapOutput(), tapTemporaryFiles()];
	const [kept, events]: [typeof messages, typeof published] = [[], []];
	const take = (): typeof messages => {
		const taken = messages.splice(0);
		kept.push(...taken);
		return taken;
	};
	try {
		events.push(...(await play(BEFORE)));
		clock("2026-04-01T09:40");
		await deliverAll(take());
		events.push(...(await play(QUEUED)));
		const queued = take();
		clock("2026-04-01T09:41");
		const order = { does: "set", ...ORDER, pinned: [SHELTER, FAR] };
		const headers = { "content-type": "application/json" };
		const pathParameters = { token: CASES.protected };
		sinks.push(
			answerSinks(
				DESK,
				"S1 answers",
				"protect",
				await call("protect", DESK, { headers, pathParameters, body: JSON.stringify(order) }),
			),
		);
		events.push(...(await play(AFTER)));
		clock("2026-04-02T08:30");
		await deliverAll([...queued, ...take()]);
		for (const agency of AGENCIES) sinks.push(...(await reads(agency)));
		sinks.push(...(await digests()), ...(await tables()), ...wire(events, kept));
	} finally {
		sinks.push(...output.stop(), ...temporary.stop());
	}
	return sinks;
};
