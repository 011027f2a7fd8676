import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { clauses } from "../../schemas/notice/clauses.ts";
import { ROOT, type TrackedFile, trackedFiles } from "./tracked-files.ts";

const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

/** What a pattern finds in files, by the file it is in. */
const cited = (files: readonly TrackedFile[], pattern: RegExp): readonly string[] =>
	files.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([id]) => `${id} (${path})`));

/** Those of the citations that the key does not have. */
const unknown = (citations: readonly string[], key: ReadonlySet<string>): readonly string[] =>
	citations.filter((citation) => !key.has(citation.split(" (")[0] ?? ""));

/** `4-1-ウ②-4`, `T3-2`: clauses as code and documents write them; not days, and not numbers of other things. */
const CLAUSE = /(?<![\w-])(?:[CPBT]\d-\d+|\d-\d-[ア-オ][①-③]?-\d+|[56]-\d-\d(?=["`)。、,;]))(?![\w-])/g;
const CLAUSES: ReadonlySet<string> = new Set(Object.keys(clauses));

describe("clauses of the notice", () => {
	const files = trackedFiles(/^(?:schemas|functions|infra|tests|docs)\/(?!rooms\/).*\.(?:ts|md)$|^[\w.]+\.md$/);

	it("are in the key wherever they are cited", () => {
		const citations = cited(files, CLAUSE);
		expect(citations.length).toBeGreaterThan(200);
		expect(unknown(citations, CLAUSES)).toEqual([]);
	});

	it("would be missed if one were not", () => {
		const path = "schemas/x.ts";
		const strange = ["4-1-ウ④-1", "4-3-ア-1", "C0-9", "T4-1"];
		const found = cited([{ path, text: `/** One (${strange[1]}), another (T3-2; C0-9). */ clause: "T4-1"` }], CLAUSE);
		expect(unknown(found, CLAUSES)).toEqual(["4-3-ア-1", "C0-9", "T4-1"].map((id) => `${id} (${path})`));
	});

	it.each(Object.entries(clauses))("%s is in the notice, word by word", (_, { ja }) => {
		const bare = (text: string): string => text.replaceAll(/\s/g, "");
		expect(bare(read("schemas/notice/実施要綱.md"))).toContain(bare(ja));
	});
});

const FAULT = /\bF\d\d\b/g;

describe("faults", () => {
	const rows = [...read("docs/faults.md").matchAll(/^\| (F\d\d) \|.*\| (.+) \|$/gm)].map(([, id = "", proof = ""]) => ({
		id,
		proof,
	}));
	const citations = cited(trackedFiles(/^(?:schemas|functions|infra|tests)\/(?!rooms\/).*\.ts$/), FAULT);
	const inTests = new Set(citations.map((citation) => citation.slice(0, 3)));

	it("have a number each", () => {
		expect(rows.length).toBeGreaterThan(80);
		expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
	});

	it("are in docs/faults.md wherever a test names them", () =>
		expect(unknown(citations, new Set(rows.map(({ id }) => id)))).toEqual([]));

	it("that are said to be proved by number are named by a test", () => {
		const byNumber = rows.filter(({ proof }) => proof === "number").map(({ id }) => id);
		expect(byNumber.length).toBeGreaterThan(30);
		expect(byNumber.filter((id) => !inTests.has(id))).toEqual([]);
	});

	it("that are said to be proved elsewhere name tests that exist", () => {
		const paths = rows.flatMap(({ proof }) => [...proof.matchAll(/`([\w/-]+)`/g)].map(([, path = ""]) => path));
		expect(paths.length).toBeGreaterThan(20);
		expect(paths.filter((path) => !existsSync(join(ROOT, "tests", `${path}.test.ts`)))).toEqual([]);
	});

	it("are proved by number, elsewhere, or said to be open", () =>
		expect(rows.filter(({ proof }) => !/^(?:number|open|(?:`[\w/-]+`(?:, )?)+)$/.test(proof))).toEqual([]));
});

describe("places of the leak check", () => {
	const places = new Set([...read("docs/privacy.md").matchAll(/\b(S\d\d?) [a-zA-Z]/g)].map(([, id]) => id ?? ""));

	it("are in docs/privacy.md", () => {
		const citations = cited(trackedFiles(/^tests\/(?:leak-check|faults)\/.*\.ts$/), /(?<=["`])S\d\d?(?= )/g);
		expect(places.size).toBe(22);
		expect(citations.length).toBeGreaterThan(50);
		expect(unknown(citations, places)).toEqual([]);
	});
});
