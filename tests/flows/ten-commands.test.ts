import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scripts } from "../../schemas/guide/ten-commands.ts";
import { awaited } from "./town.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const CURL = ["/usr/bin/curl", "/bin/curl", "/usr/local/bin/curl"].some(existsSync);
if (!CURL) console.warn("SKIPPED: tests/flows/ten-commands.test.ts needs curl");

const SCRIPTS = scripts("en");

/** A terminal: what is typed in, what it has printed. */
const terminal = (script: string, env: NodeJS.ProcessEnv = {}) => {
	const path = `${join(ROOT, "node_modules", ".bin")}:${process.env["PATH"]}`;
	const child = spawn("bash", ["-c", script], { cwd: ROOT, env: { ...process.env, PATH: path, ...env }, detached: true });
	let printed = "";
	for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (printed += String(chunk)));
	return { child, printed: () => printed };
};

const end = async (child: ChildProcess | undefined): Promise<void> => {
	if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
	const ended = once(child, "close");
	// The whole of it: npm, and what npm has started.
	process.kill(-child.pid, "SIGTERM");
	await ended;
};

const outputOf = async (script: string): Promise<string> => {
	const { child, printed } = terminal(script);
	await once(child, "close");
	return printed();
};

const freePort = async (): Promise<string> => {
	const server = createServer();
	await once(server.listen(0, "127.0.0.1"), "listening");
	const { port } = server.address() as AddressInfo;
	server.close();
	return String(port);
};

describe.skipIf(!CURL)("the ten commands", () => {
	const open: ChildProcess[] = [];
	let data = "";
	beforeAll(async () => {
		data = await mkdtemp(join(tmpdir(), "tsunagi-ten-"));
	});
	afterAll(async () => {
		for (const child of open.reverse()) await end(child);
		await rm(data, { recursive: true, force: true });
	});

	it("bring a first event in and a first webhook out, verified", async () => {
		const port = await freePort();
		const here = (block: string): string => block.replaceAll(".tsunagi/", `${data}/`).replaceAll("9000", port);
		const [first = "", second = "", third = ""] = SCRIPTS;
		expect(first).toMatch(/^npm ci$[\s\S]*^npm start$/m);
		// This checkout is installed already; the hub takes ports that are free and a directory of its own.
		const hub = terminal(`npm start -- --data ${data} --port 0`);
		open.push(hub.child);
		await awaited(async () => hub.printed().includes("Tsunagi is up") || undefined);

		const recipient = terminal(here(second));
		open.push(recipient.child);
		await awaited(async () => recipient.printed().includes("200 endpoint.verification") || undefined);

		const sender = terminal(here(third));
		open.push(sender.child);
		await once(sender.child, "exit");
		expect(sender.printed()).toMatch(/HTTP\/1\.1 202 Accepted/);
		expect(sender.printed()).toContain('"receipt":"/v1/events/0b7f2c64-92a5-4c1e-8d2b-6d3f0a1b2c03"');
		expect(sender.printed()).toContain('"accepted":true');
		await awaited(async () => recipient.printed().includes("204 referral.requested") || undefined);
		expect(recipient.printed()).not.toMatch(/\b[45]\d\d /);
	});

	it("and what the hub prints answers with its event, each time it is pasted; a hub that is started again keeps its town", async () => {
		const started = async () => {
			const hub = terminal(`npm start -- --data ${data} --port 0`);
			open.push(hub.child);
			await awaited(async () => hub.printed().includes("done; echo") || undefined);
			return { child: hub.child, pasted: hub.printed().slice(hub.printed().indexOf("  . ")) };
		};
		for (const child of open.splice(0).reverse()) await end(child);
		const before = await started();
		const answers = [await outputOf(before.pasted), await outputOf(before.pasted)];
		for (const answer of answers) expect(answer).toMatch(/"receipt":"[^"]+"[\s\S]*"type":"case.opened"/);
		const [first, second] = answers.map((answer) => /"case":"([^"]+)"/.exec(answer)?.[1]);
		expect(first).not.toBe(second);
		await end(before.child);

		const webhook = [
			before.pasted.split("\n").find((line) => line.includes("TOKEN=")),
			'curl -s $HUB/v1/webhook -H "Authorization: Bearer $TOKEN"',
		];
		await started();
		expect(await outputOf([`. ${data}/agencies/npo-hidamari.env`, ...webhook].join("\n"))).toMatch(/"url":"http/);
	});
});
