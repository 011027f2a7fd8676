import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
mkdirSync(join(root, ".tsunagi"), { recursive: true });

/** A repository of its own with a copy of schemas/: below the project, where zod is found. */
const repository = mkdtempSync(join(root, ".tsunagi/revisions-"));
afterAll(() => rmSync(repository, { recursive: true }));

/** Without the settings by which a git hook says which repository it runs for. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));

const git = (...args: readonly string[]): void => {
	const settings = ["-c", "user.name=test", "-c", "user.email=test@desk.example", "-c", "commit.gpgsign=false"];
	const { status, stderr } = spawnSync("git", [...settings, ...args], { cwd: repository, encoding: "utf8", env });
	expect(status, stderr).toBe(0);
};

const commit = (tag: string): void => {
	git("add", "--all", ".");
	git("commit", "--quiet", "--allow-empty", `--message=${tag}`);
	git("tag", tag);
};

const compareWith = (...args: readonly string[]) =>
	spawnSync(process.execPath, [join(repository, "schemas/compare-disclosure.ts"), ...args], { encoding: "utf8", env });

describe("npm run check:disclosure", () => {
	git("init", "--quiet");
	commit("without-schemas");
	cpSync(join(root, "schemas"), join(repository, "schemas"), { recursive: true });
	commit("as-it-is");
	const opened = join(repository, "schemas/events/case/opened.ts");
	const changed = readFileSync(opened, "utf8").replace('ja: "相談経路", audience: []', 'ja: "相談経路", audience: ["work"]');

	it("says so when nothing changes", () => {
		const { status, stdout } = compareWith("as-it-is");
		expect([status, stdout]).toEqual([0, "提供項目の変更点(as-it-is と手元の比較): 変更はありません。\n"]);
	});

	it("says what the working tree newly shows, and leaves nothing behind", () => {
		writeFileSync(opened, changed);
		const { status, stdout } = compareWith("as-it-is");
		expect(status).toBe(0);
		expect(stdout.split("\n").slice(0, -1)).toEqual([
			"提供項目の変更点(as-it-is と手元の比較): 1 件",
			"【新しく渡る】ケースの開始の『相談経路』が、ハローワーク等(就労)に渡るようになります(根拠: 4-1-ウ①-1)。",
		]);
		expect(readdirSync(join(repository, ".tsunagi"))).toEqual([]);
	});

	it.each([
		["a revision that does not exist", ["no-such-revision"], "見つかりません"],
		["a revision without a catalogue", ["without-schemas"], "schemas/catalogue.gen.ts がありません"],
		["no revision", [], "npm run check:disclosure <git のリビジョン>"],
		["an option", ["--all"], "npm run check:disclosure <git のリビジョン>"],
	])("explains itself over %s", (_, args, why) => {
		const { status, stdout, stderr } = compareWith(...args);
		expect([status, stdout]).toEqual([2, ""]);
		expect(stderr).toContain(why);
	});
});
