import { chmodSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

// `npm run conformance:build`; `node build.ts <file>` puts it elsewhere.

/** Bundles the kit, not what it depends on, into one file: Node does not run TypeScript inside `node_modules`. */
const [out = fileURLToPath(new URL("dist/conformance.js", import.meta.url))] = process.argv.slice(2);
await build({
	entryPoints: [fileURLToPath(new URL("bin.ts", import.meta.url))],
	outfile: out,
	bundle: true,
	platform: "node",
	target: "node24",
	format: "esm",
	packages: "external",
	banner: { js: "#!/usr/bin/env node" },
});
chmodSync(out, 0o755);
