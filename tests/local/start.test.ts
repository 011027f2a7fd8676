import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PortTakenError, takePorts } from "../../infra/local/ports.ts";
import { readStartOptions, WrongOptionsError } from "../../infra/local/start-options.ts";

const START = new URL("../../infra/local/start.ts", import.meta.url).pathname;
const data = mkdtempSync(join(tmpdir(), "tsunagi-start-"));
afterAll(() => rmSync(data, { recursive: true }));

const start = (...args: readonly string[]) => {
	const { status, stdout, stderr } = spawnSync(process.execPath, [START, "--data", data, ...args], { encoding: "utf8" });
	return { status, stdout, stderr };
};

describe("npm start", () => {
	let taken: Server;
	let port: number;
	beforeAll(async () => {
		taken = createServer();
		await once(taken.listen(0, "127.0.0.1"), "listening");
		({ port } = taken.address() as AddressInfo);
	});
	afterAll(() => taken.close());

	it("says in one line that an option is unknown", () =>
		expect(start("--wrong")).toEqual({
			status: 2,
			stdout: "",
			stderr: expect.stringMatching(/^Unknown option '--wrong'.*\(npm start -- --help\)\n$/),
		}));

	it("says in one line that a port is taken", () =>
		expect(start("--port", String(port))).toEqual({
			status: 2,
			stdout: "",
			stderr: `port ${port} is taken (npm start -- --help)\n`,
		}));

	it("needs the next three ports too", async () => {
		await expect(takePorts(port - 3)).rejects.toThrow(PortTakenError);
	});

	it.each([
		[["--port", "http"], "--port must be"],
		[["--port", "65534"], "--port must be"],
		[["--clock", "fast"], "--clock must be"],
		[["--context", "{"], "--context must be"],
		[["here"], "Unexpected argument"],
	])("refuses %j", (args, what) => {
		expect(() => readStartOptions(args)).toThrow(WrongOptionsError);
		expect(() => readStartOptions(args)).toThrow(what);
	});

	it("has its defaults", () =>
		expect(readStartOptions([])).toMatchObject({ port: 8080, data: ".tsunagi", clock: "real", context: {}, trace: false }));
});
