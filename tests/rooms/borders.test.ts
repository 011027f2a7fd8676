import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "tsunagi-borders-"));
afterAll(() => rmSync(folder, { recursive: true }));

const borrow = (from: string): string => `import { thing } from "${from}";\nexport const other = thing;\n`;

/** A line in a room, and the rule that it breaks. */
const planted: readonly (readonly [file: string, rule: string, code: string])[] = [
	["functions/rules/meets-store.ts", "noRestrictedImports", borrow("../stores/case/receipts.ts")],
	["functions/rules/calls-aws.ts", "noRestrictedImports", borrow("@aws-sdk/client-dynamodb")],
	["functions/rules/reads-settings.ts", "noRestrictedImports", borrow("../environment.ts")],
	["functions/rules/reads-files.ts", "noRestrictedImports", borrow("node:fs/promises")],
	["functions/stores/meets-rule.ts", "noRestrictedImports", borrow("../rules/case/fold.ts")],
	["functions/stores/agency/meets-rule.ts", "noRestrictedImports", borrow("../../rules/webhook/endpoint.ts")],
	["functions/stores/knows-flow.ts", "noRestrictedImports", borrow("../recording/record.ts")],
	["functions/stores/case/calls-table.ts", "noRestrictedImports", borrow("@aws-sdk/lib-dynamodb")],
	["functions/stores/dynamo/knows-table.ts", "noRestrictedImports", borrow("../tables/keys.ts")],
	["functions/intake/calls-aws.ts", "noRestrictedImports", borrow("@aws-sdk/client-sqs")],
	["functions/intake/imports-handler.ts", "noRestrictedImports", borrow("../digest/handler.ts")],
	["functions/recording/knows-place.ts", "noRestrictedImports", borrow("../../infra/functions.ts")],
	["functions/commands/knows-handler.ts", "noRestrictedImports", borrow("../intake/handler.ts")],
	["schemas/knows-behaviour.ts", "noRestrictedImports", borrow("../functions/rules/case/fold.ts")],
	["schemas/calls-aws.ts", "noRestrictedImports", borrow("@aws-sdk/client-dynamodb")],
	["infra/imports-function.ts", "noRestrictedImports", borrow("../functions/intake/handler.ts")],
	["infra/local/imports-function.ts", "noRestrictedImports", borrow("../../functions/stores/case/receipts.ts")],
	["infra/demo/goes-behind.ts", "noRestrictedImports", borrow("../../functions/stores/case/receipts.ts")],
	["functions/stores/reads-environment.ts", "noProcessEnv", 'export const it = process.env["A"];\n'],
	["functions/intake/logs.ts", "noConsole", "console.log(1);\n"],
	["functions/rules/barrel.ts", "noBarrelFile", 'export { fold } from "./fold.ts";\n'],
	["functions/rules/CamelCase.ts", "useFilenamingConvention", "export const it = 1;\n"],
	["functions/rules/an-enum.ts", "noEnum", "export enum It { A }\n"],
	["functions/rules/an-interface.ts", "useConsistentTypeDefinitions", "export interface It { readonly a: number }\n"],
	["functions/rules/default.ts", "noDefaultExport", "export default 1;\n"],
	["functions/rules/any.ts", "noExplicitAny", "export const it = (a: any) => a;\n"],
	["functions/rules/trust-me.ts", "noNonNullAssertion", "export const it = (a?: { b: number }) => a!.b;\n"],
	[
		"functions/rules/left-alone.ts",
		"noFloatingPromises",
		"const work = async () => 1;\nexport const it = () => {\n\twork();\n};\n",
	],
	["functions/rules/ring-a.ts", "noImportCycles", 'import { b } from "./ring-b.ts";\nexport const a = () => b;\n'],
	["functions/rules/ring-b.ts", "noImportCycles", 'import { a } from "./ring-a.ts";\nexport const b = () => a;\n'],
	["functions/rules/long.ts", "noExcessiveLinesPerFile", `export const it = [\n${"\t1,\n".repeat(260)}];\n`],
	[
		"functions/rules/long-function.ts",
		"noExcessiveLinesPerFunction",
		`export const it = () => {\n${"\tMath.max(1);\n".repeat(61)}};\n`,
	],
];

/** What a room may do is not complained of: the rules are borders, not walls. */
const allowed: readonly (readonly [file: string, code: string])[] = [
	["functions/rules/fine.ts", borrow("../../schemas/fact.ts")],
	["functions/stores/send/fine.ts", borrow("@aws-sdk/client-sqs")],
	["functions/stores/dynamo/fine.ts", borrow("@aws-sdk/lib-dynamodb")],
	["functions/recording/fine.ts", borrow("../stores/case/receipts.ts")],
	["functions/environment.ts", 'export const it = process.env["A"];\n'],
	["functions/commands/fine.ts", "console.log(1);\n"],
	["infra/fine.ts", borrow("../schemas/fact.ts")],
];

/** Plants the lines in a folder with our own settings, and asks Biome once. */
const lint = (): ReadonlyMap<string, readonly string[]> => {
	for (const file of ["biome.json", "package.json", ".gitignore"]) copyFileSync(join(root, file), join(folder, file));
	for (const [file, code] of [...planted.map(([name, , code]) => [name, code] as const), ...allowed]) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), code);
	}
	const biome = join(root, "node_modules/.bin/biome");
	const { stdout } = spawnSync(biome, ["lint", "--reporter=json", "--max-diagnostics=none"], { cwd: folder, encoding: "utf8" });
	const { diagnostics } = JSON.parse(stdout) as {
		diagnostics: { category: string; location: { path: string | { file: string } } }[];
	};
	const found = new Map<string, string[]>();
	for (const { category, location } of diagnostics) {
		const path = typeof location.path === "string" ? location.path : location.path.file;
		found.set(path, [...(found.get(path) ?? []), category.split("/").at(-1) ?? ""]);
	}
	return found;
};

describe("the borders of the rooms", () => {
	const found = lint();

	it.each(planted)("%s is stopped by %s", (file, rule) => expect(found.get(file)).toContain(rule));

	it.each(allowed)("%s is let through", (file) => expect(found.get(file)).toBeUndefined());
});
