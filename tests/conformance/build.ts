import { execFileSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

// `npm run kit:build`; `node build.ts <folder>` puts it elsewhere. Why: Node runs no TypeScript inside `node_modules`.

const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const [out = pathOf("dist")] = process.argv.slice(2);

/** The kit and the client, each one file; what they depend on stays outside. */
await build({
	entryPoints: { conformance: pathOf("bin.ts"), client: pathOf("../../schemas/client/hub-client.ts") },
	outdir: out,
	bundle: true,
	packages: "external",
	platform: "node",
	target: "node24",
	format: "esm",
	banner: { js: "#!/usr/bin/env node" },
});
chmodSync(join(out, "conformance.js"), 0o755);

/** The client's types, from the compiler itself. */
const declarations = ["--ignoreConfig", "--declaration", "--emitDeclarationOnly", "--rewriteRelativeImportExtensions"];
const strictness = ["--strict", "--exactOptionalPropertyTypes", "--verbatimModuleSyntax", "--skipLibCheck"];
const target = ["--module", "nodenext", "--target", "es2024", "--types", "node"];
const places = ["--rootDir", pathOf("../../schemas"), "--outDir", join(out, "types")];
execFileSync(
	process.execPath,
	[
		pathOf("../../node_modules/typescript/bin/tsc"),
		...declarations,
		...strictness,
		...target,
		...places,
		pathOf("../../schemas/client/hub-client.ts"),
	],
	{ stdio: "inherit" },
);
