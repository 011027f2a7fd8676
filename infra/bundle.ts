import { join } from "node:path";
import { buildSync } from "esbuild";

const ROOT = join(import.meta.dirname, "..");

/** Some packages inside the bundles are CommonJS and call `require` for what Node brings along. */
const BANNER = `import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);`;

/**
 * Builds every handler in one go, each into a folder of its own that is the asset of its Lambda.
 * Not minified: a stack trace must be readable, and names of errors are what the log says.
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
};
