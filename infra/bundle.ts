import { cpSync, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { buildSync } from "esbuild";
import type { FunctionDefinition } from "./function-definition.ts";
import { functions } from "./functions.ts";

const ROOT = join(import.meta.dirname, "..");

/** CommonJS packages inside the bundles call `require` for modules of Node. */
const BANNER = `import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);`;

/**
 * Bundles every handler in one call, each into a folder of its own: the asset of its Lambda.
 * Not minified, so that stack traces are readable and errors keep the names that are logged.
 * @param names folders of `functions/`
 * @param outdir where `<name>/index.mjs` goes
 * @param root of the repository whose handlers these are
 */
export const bundle = (names: readonly string[], outdir: string, root = ROOT): void => {
	buildSync({
		absWorkingDir: root,
		entryPoints: names.map((name) => ({ in: join(root, "functions", name, "handler.ts"), out: `${name}/index` })),
		outdir,
		outExtension: { ".js": ".mjs" },
		bundle: true,
		platform: "node",
		target: "node24",
		format: "esm",
		mainFields: ["module", "main"],
		banner: { js: BANNER },
		charset: "utf8",
		legalComments: "none",
		logLevel: "warning",
	});
	const definitions: Readonly<Record<string, FunctionDefinition>> = functions;
	for (const name of names) if (definitions[name]?.carries) carryContract(join(outdir, name, "contract"), root);
};

/** Files of Swagger UI that the docs page needs. */
const REFERENCE = ["swagger-ui-bundle.js", "swagger-ui-bundle.js.LICENSE.txt", "swagger-ui.css"];

/** Copies the written contract and its docs page beside a function's code. */
const carryContract = (folder: string, root: string): void => {
	const contract = join(root, "schemas", "contract");
	if (!existsSync(contract)) return;
	const isWritten = (file: string): boolean => !/\.ts$|[/\\]released$/.test(file);
	cpSync(contract, folder, { recursive: true, filter: isWritten });
	const reference = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
	for (const file of REFERENCE) cpSync(join(reference, file), join(folder, "page", file));
};
