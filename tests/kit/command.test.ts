import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import packageJson from "../conformance/package.json" with { type: "json" };
import { faults } from "../conformance/sample-partner/faults.ts";
import { makeServer, partsFor, receive } from "../conformance/sample-partner/receiver.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const SECRET = `whsec_${randomBytes(32).toString("base64")}`;

let directory: string;
let servers: readonly Server[];
let [correct, faulty] = ["", ""];

const open = async (server: Server): Promise<string> => {
	await once(server.listen(0, "127.0.0.1"), "listening");
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

beforeAll(async () => {
	directory = await mkdtemp(join(tmpdir(), "tsunagi-kit-"));
	// As if it were installed there with what it depends on.
	await symlink(join(root, "node_modules"), join(directory, "node_modules"));
	const [good, bad] = [partsFor(SECRET), partsFor(SECRET)];
	const plant = faults["trusts-the-future"]?.plant ?? (() => () => ({ status: 500 }));
	servers = [
		makeServer(good.kept, (delivery) => receive(delivery, good)),
		makeServer(bad.kept, plant(bad, { secret: SECRET, former: SECRET })),
	];
	[correct = "", faulty = ""] = await Promise.all(servers.map(open));
	await promisify(execFile)(process.execPath, ["tests/conformance/build.ts", directory], { cwd: root });
});

afterAll(async () => {
	for (const server of servers) {
		server.closeAllConnections();
		server.close();
	}
	await rm(directory, { recursive: true, force: true });
});

/** Runs the bundle, as it would be published. */
const run = async (words: readonly string[], env: Record<string, string> = {}) => {
	const program = execFile(process.execPath, [join(directory, "conformance.js"), ...words], {
		cwd: root,
		env: { ...process.env, ...env },
	});
	const said: string[] = [];
	for (const stream of [program.stdout, program.stderr])
		stream?.setEncoding("utf8").on("data", (text: string) => said.push(text));
	const [code] = (await once(program, "close")) as [number];
	return { code, text: said.join("") };
};

const receiver = (url: string, ...more: readonly string[]) =>
	run(["receiver", "--url", `${url}/webhook`, "--state-url", `${url}/state`, "--settle", "0", ...more], {
		WEBHOOK_SECRET: SECRET,
	});

describe("the command, bundled", () => {
	it("needs nothing that its package does not name", async () => {
		const bundles = await Promise.all(["conformance.js", "client.js"].map((name) => readFile(join(directory, name), "utf8")));
		const imported = bundles.flatMap((text) => [...text.matchAll(/^import .*from "([^"]+)";$/gm)].map(([, name = ""]) => name));
		const outside = [...new Set(imported.filter((name) => !name.startsWith("node:")))].sort();
		expect(outside).toEqual(Object.keys(packageJson.dependencies));
		expect(await readFile(join(directory, "types", "client", "hub-client.d.ts"), "utf8")).toContain("hubClient");
	});

	it("passes a correct partner and files the report in three forms, without the secret", async () => {
		const files = ["r.html", "r.md", "r.json"].map((name) => join(directory, name));
		const { code, text } = await receiver(correct, ...files.flatMap((name) => ["--report", name]), "--system", "見本システム");
		expect([code, text]).toEqual([0, expect.stringContaining("合格 / Passed")]);
		const written = await Promise.all(files.map((name) => readFile(name, "utf8")));
		for (const one of [...written, text]) expect(one).not.toContain(SECRET.slice(6));
		for (const one of written) expect(one).toContain("見本システム");
	});

	it("fails a faulty one, and says in JSON which check found it", async () => {
		const { code, text } = await receiver(faulty, "--json");
		const { verdict, sections } = JSON.parse(text) as {
			verdict: string;
			sections: { results: { id: string; outcome: { is: string } }[] }[];
		};
		const failed = sections.flatMap(({ results }) => results.filter(({ outcome }) => outcome.is === "fail").map(({ id }) => id));
		expect([code, verdict, failed]).toEqual([1, "fail", ["receiver.time.future"]]);
	});

	it("fails where nobody answers, and says the code of the fault alone", async () => {
		const { code, text } = await run(["receiver", "--url", "http://127.0.0.1:1/webhook", "--json"], { WEBHOOK_SECRET: SECRET });
		expect(code).toBe(1);
		expect(text).toContain("ECONNREFUSED");
	});

	it.each([
		[["receiver"], "--url is required"],
		[["receiver", "--url", "ftp://x", "--secret", SECRET], "http or https"],
		[["hub", "--url", "http://127.0.0.1:1", "--client-id", "x"], "--client-secret is required"],
		[["hub", "--sender", "/no/such/file"], "cannot be read"],
		[["other"], "no part other"],
		[["--wrong"], "Unknown option"],
		[["receiver", "--url", "http://127.0.0.1:1", "--secret", SECRET, "--report", "x.pdf"], "must end in"],
	])("says what is wrong with its options: %j", async (words, what) => {
		const { code, text } = await run(words);
		expect([code, text]).toEqual([2, expect.stringContaining(what)]);
		expect(text).not.toContain(SECRET);
	});
});
