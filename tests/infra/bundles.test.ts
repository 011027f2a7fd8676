import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle } from "../../infra/bundle.ts";
import { functions } from "../../infra/functions.ts";

const names = Object.keys(functions);
const folder = mkdtempSync(join(tmpdir(), "tsunagi-bundles-"));
beforeAll(() => bundle(names, folder));
afterAll(() => rmSync(folder, { recursive: true }));

const filesOf = (name: string): string[] =>
	readdirSync(join(folder, name), { recursive: true, encoding: "utf8" }).filter((file) =>
		statSync(join(folder, name, file)).isFile(),
	);
const bytesOf = (name: string, file: string): number => statSync(join(folder, name, file)).size;

describe("bundles", () => {
	it.each(names)("%s has code that loads quickly: two megabytes at the most", (name) => {
		expect(bytesOf(name, "index.mjs")).toBeLessThan(2_000_000);
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
		expect(files.filter((file) => /\\.ts$|released/.test(file))).toEqual([]);
		expect(existsSync(join(folder, "read-contract", "contract", "page", "swagger-ui-bundle.js.LICENSE.txt"))).toBe(true);
	});
});
