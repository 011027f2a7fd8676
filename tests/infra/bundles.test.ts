import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { functions } from "../../infra/functions.ts";
import { sourcesOf } from "../../infra/local/assembly.ts";
import { bundles } from "./template.ts";

const names = Object.keys(functions);

const filesOf = (name: string): string[] =>
	readdirSync(join(bundles, name), { recursive: true, encoding: "utf8" }).filter((file) =>
		statSync(join(bundles, name, file)).isFile(),
	);
const bytesOf = (name: string, file: string): number => statSync(join(bundles, name, file)).size;

describe("bundles", () => {
	it.each(names)("%s has code that loads quickly: two megabytes at the most", (name) => {
		expect(bytesOf(name, "index.mjs")).toBeLessThan(2_000_000);
	});

	it.each(names)("%s is made of nothing that the fingerprint of the assembly leaves out", (name) => {
		const code = readFileSync(join(bundles, name, "index.mjs"), "utf8");
		// esbuild writes the path of each module above what it took from it.
		const modules = [...code.matchAll(/^\/\/ (?!node_modules\/)([\w./-]+\.(?:ts|js|json|mjs))$/gm)].map(([, path = ""]) => path);
		expect(modules).toContain(`functions/${name}/handler.ts`);
		expect(sourcesOf()).toEqual(expect.arrayContaining(modules));
	});

	it("carry files only where a function says so", () => {
		const carrying = names.filter((name) => filesOf(name).length > 1);
		expect(carrying).toEqual(["read-contract"]);
	});

	it("carry nothing that an answer of Lambda (6 MB, in base64) could not hold", () => {
		const large = filesOf("read-contract").filter((file) => bytesOf("read-contract", file) * (4 / 3) > 4_000_000);
		expect(large).toEqual([]);
	});

	it("carry the documents, the page and the reference, and no source or released contract", () => {
		const files = filesOf("read-contract");
		for (const file of ["openapi.ja.json", "asyncapi.en.json", "events/case.opened.json", "page/ja.html", "page/swagger-ui.css"])
			expect(files).toContain(join("contract", file));
		expect(files.filter((file) => /\.ts$|released/.test(file))).toEqual([]);
		expect(existsSync(join(bundles, "read-contract", "contract", "page", "swagger-ui-bundle.js.LICENSE.txt"))).toBe(true);
	});
});
