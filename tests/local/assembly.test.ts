import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { fingerprintOf, sourcesOf } from "../../infra/local/assembly.ts";

const root = mkdtempSync(join(tmpdir(), "tsunagi-fingerprint-"));
afterAll(() => rmSync(root, { recursive: true }));

const SOURCES = [
	"functions/intake/handler.ts",
	"schemas/events/case/opened.ts",
	"schemas/contract/openapi.en.json",
	"infra/stack.ts",
	"infra/bundle.ts",
	"cdk.json",
	"package.json",
	"package-lock.json",
	"tsconfig.json",
];
const OTHERS = ["infra/local/hub.ts", "infra/demo/run.ts", "tests/rules/fold.test.ts", "README.md"];

const write = (folder: string, file: string, text: string): void => {
	mkdirSync(dirname(join(folder, file)), { recursive: true });
	writeFileSync(join(folder, file), text);
};

/** A repository of all of them, in a folder of its own. */
const repository = (name: string): string => {
	const folder = join(root, name);
	for (const file of [...SOURCES, ...OTHERS]) write(folder, file, "the first version");
	return folder;
};

const first = repository("first");

describe("the fingerprint of what an assembly is made of", () => {
	it("is the same for the same sources, wherever they lie", () => {
		expect(sourcesOf(first)).toEqual([...SOURCES].sort());
		cpSync(first, join(root, "second"), { recursive: true });
		expect(fingerprintOf(join(root, "second"))).toBe(fingerprintOf(first));
	});

	it.each(SOURCES)("is another when %s is changed, renamed or gone", (file) => {
		const changed = repository(`changed ${file.replaceAll("/", " ")}`);
		write(changed, file, "the other version");
		const prints = [fingerprintOf(first), fingerprintOf(changed)];
		if (dirname(file) !== ".") {
			renameSync(join(changed, file), join(changed, `${file}.json`.replace(/^(infra.*)\.json$/, "$1.ts")));
			prints.push(fingerprintOf(changed));
		}
		rmSync(join(changed, dirname(file) === "." ? file : dirname(file)), { recursive: true });
		prints.push(fingerprintOf(changed));
		expect(new Set(prints).size).toBe(prints.length);
	});

	it.each(OTHERS)("is the same whatever %s says", (file) => {
		const changed = repository(`other ${file.replaceAll("/", " ")}`);
		write(changed, file, "the other version");
		expect(fingerprintOf(changed)).toBe(fingerprintOf(first));
	});

	it("goes by where content begins and ends", () => {
		const [one, other] = [repository("one"), repository("other")];
		write(one, "functions/a.ts", "xfunctions/b.tsy");
		write(other, "functions/a.ts", "x");
		write(other, "functions/b.ts", "y");
		expect(fingerprintOf(one)).not.toBe(fingerprintOf(other));
	});
});
