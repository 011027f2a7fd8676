import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");

const run = (command: string, ...args: readonly string[]) =>
	spawnSync(process.execPath, [`functions/commands/${command}.ts`, ...args], { cwd: ROOT, encoding: "utf8" });

// `agencies` and `records` run in-process, in tests of their own.
describe.each(["dead-letters", "seal", "protection"])("the command %s", (command) => {
	it("answers an unknown subcommand in a line that says where help is", () => {
		const { status, stderr, stdout } = run(command, "constructor");
		expect([status, stdout]).toEqual([2, ""]);
		expect(stderr.split("\n")[0]).toMatch(new RegExp(`npm run (?:-s )?ops:${command} -- --help`));
		expect(stderr.trim().split("\n").length).toBeLessThanOrEqual(2);
	});

	it("explains itself", () => {
		expect(run(command, "--help")).toMatchObject({ status: 0, stderr: "", stdout: expect.stringContaining(`ops:${command} --`) });
	});
});

/** Commands that measure, and those of the kit: wrong options end them before they start anything. */
const OTHERS = [
	"tests/measure/load.ts",
	"tests/measure/bill.ts",
	"tests/measure/withdrawal.ts",
	"tests/measure/fairness.ts",
	"tests/measure/bad-input.ts",
	"tests/conformance/in-repository.ts",
	"tests/conformance/sample-partner/start.ts",
];

describe.each(OTHERS)("%s", (script) => {
	it("answers an unknown option in a line, without a stack", () => {
		const { status, stdout, stderr } = spawnSync(process.execPath, [script, "--wrong"], { cwd: ROOT, encoding: "utf8" });
		expect([status, stdout]).toEqual([2, ""]);
		expect(stderr.trim().split("\n")).toEqual([expect.stringContaining("'--wrong'")]);
	});
});

describe("a hub that does not run", () => {
	it("is named in a line, with what to do", () => {
		const folder = mkdtempSync(join(tmpdir(), "tsunagi-misuse-"));
		const names = ["AgenciesTable", "UserPoolId", "ApiId", "AuthorizerId", "ApiUrl", "TokenUrl", "DeadLetterQueues"];
		const file = join(folder, "outputs.json");
		// Nothing listens on port 9 (discard) of this machine.
		const address = "http://127.0.0.1:9";
		writeFileSync(file, JSON.stringify({ Tsunagi: Object.fromEntries(names.map((name) => [name, `${address}/queue`])) }));
		const env = {
			...process.env,
			AWS_ENDPOINT_URL: address,
			AWS_ENDPOINT_URL_DYNAMODB: address,
			AWS_REGION: "ap-northeast-1",
			AWS_ACCESS_KEY_ID: "local",
			AWS_SECRET_ACCESS_KEY: "local",
			AWS_MAX_ATTEMPTS: "1",
		};
		for (const command of ["agencies", "dead-letters"]) {
			const args = [`functions/commands/${command}.ts`, "list", "--outputs", file];
			const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8", env });
			expect(stderr.trim().split("\n")).toEqual([expect.stringContaining("no hub answers there")]);
			expect(status).toBe(2);
		}
		rmSync(folder, { recursive: true });
	});
});
