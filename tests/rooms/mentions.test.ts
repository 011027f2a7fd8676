import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { ROOT, type TrackedFile, trackedFiles } from "./tracked-files.ts";

const SCRIPTS: ReadonlySet<string> = new Set(Object.keys(packageJson.scripts));

const DOCUMENTS = trackedFiles(/\.md$/);

/** Scripts that a text tells its reader to run and that do not exist. */
const missingScripts = ({ path, text }: TrackedFile): readonly string[] =>
	[...text.matchAll(/npm run (?:-s )?([a-z][\w-]*(?::[a-z][\w-]*)*)/g)]
		.filter(([, name = ""]) => !SCRIPTS.has(name))
		.map(([command]) => `${path}: ${command}`);

/** Links within the repository that lead nowhere. Headings as GitHub makes anchors of them. */
const deadLinks = ({ path, text }: TrackedFile): readonly string[] =>
	[...text.matchAll(/\]\((?!https?:|mailto:)([^)\s#]*)(?:#([^)\s]+))?\)/g)]
		.filter(([, file = "", anchor]) => {
			const target = file === "" ? path : join(dirname(path), decodeURI(file));
			return !existsSync(join(ROOT, target)) || (anchor !== undefined && !anchorsOf(target).has(decodeURI(anchor)));
		})
		.map(([link]) => `${path}: ${link}`);

const anchorsOf = (target: string): ReadonlySet<string> => {
	const text = DOCUMENTS.find(({ path }) => path === target)?.text ?? "";
	return new Set([...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => anchorOf(heading)));
};

const anchorOf = (heading: string): string =>
	heading
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N} _-]/gu, "")
		.replaceAll(" ", "-");

describe("what documents, comments and messages name", () => {
	it("are scripts of package.json", () => {
		const files = trackedFiles(/\.(?:ts|md|html|json|yml)$|gitattributes$/).filter(
			({ path }) => !/^tests\/rooms\/|lock/.test(path),
		);
		expect(files.flatMap(missingScripts)).toEqual([]);
	});

	it("are files and headings that exist", () => expect(DOCUMENTS.flatMap(deadLinks)).toEqual([]));

	it("would be missed if they did not", () => {
		const text =
			"run `npm run ops:nothing`, see [this](docs/nothing.md), [that](#two-commands) and [there](README.md#no-such-heading)";
		const file = { path: "README.md", text };
		expect(missingScripts(file)).toEqual(["README.md: npm run ops:nothing"]);
		expect(deadLinks(file)).toEqual(["README.md: ](docs/nothing.md)", "README.md: ](README.md#no-such-heading)"]);
	});
});

describe("decisions", () => {
	const decisions = trackedFiles(/^docs\/decisions\/.*\.md$/);
	const [index] = trackedFiles(/^docs\/README\.md$/);

	it("are numbered without a gap, short, and in the index", () => {
		expect(decisions.map(({ path }) => Number(path.slice("docs/decisions/".length).slice(0, 4)))).toEqual(
			decisions.map((_, place) => place + 1),
		);
		expect(decisions.filter(({ text }) => text.split("\n").length > 26).map(({ path }) => path)).toEqual([]);
		expect(decisions.filter(({ path }) => !index?.text.includes(path.slice("docs/".length)))).toEqual([]);
	});
});
