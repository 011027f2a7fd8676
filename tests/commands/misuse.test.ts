import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");

const run = (command: string, ...args: readonly string[]) =>
	spawnSync(process.execPath, [`functions/commands/${command}.ts`, ...args], { cwd: ROOT, encoding: "utf8" });

// `agencies` and `records` run in-process, in tests of their own.
describe.each(["dead-letters", "seal"])("the command %s", (command) => {
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
