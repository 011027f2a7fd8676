import { readdirSync, writeFileSync } from "node:fs";

const EVENTS = new URL("./events/", import.meta.url);
const CATALOGUE = new URL("./catalogue.gen.ts", import.meta.url);
const OPERATIONS = new URL("./operations/", import.meta.url);
const OPERATIONS_LIST = new URL("./operations.gen.ts", import.meta.url);

const camel = (type: string): string => type.replace(/[.-](\w)/g, (_, letter: string) => letter.toUpperCase());

/** The text of the list of operations, from the files of `operations/`. */
export const operationsText = (): string => {
	const ids = readdirSync(OPERATIONS)
		.filter((file) => file.endsWith(".ts"))
		.map((file) => file.slice(0, -".ts".length))
		.sort();
	return [
		"// Written by `npm run generate:catalogue` from the files of operations/. Do not edit.",
		'import type { Operation } from "./operation.ts";',
		...ids.map((id) => `import { ${camel(id)} } from "./operations/${id}.ts";`),
		"",
		"/** Every operation of the API. */",
		"export const operations: readonly Operation[] = [",
		...ids.map((id) => `\t${camel(id)},`),
		"];",
		"",
	].join("\n");
};

/** The text of the catalogue, from the files of `events/`. A list, since bundler and compiler need static imports (docs/decisions/0011). */
export const catalogueText = (): string => {
	const types = readdirSync(EVENTS, { recursive: true, encoding: "utf8" })
		.filter((file) => file.endsWith(".ts"))
		.map((file) => file.slice(0, -".ts".length).replaceAll("\\", "/").replace("/", "."))
		.sort();
	const imports = types.map((type) => `import { ${camel(type)} } from "./events/${type.replace(".", "/")}.ts";`);
	const entries = types.map((type) => `\t"${type}": ${camel(type)},`);
	return [
		"// Written by `npm run generate:catalogue` from the files of events/. Do not edit.",
		...imports,
		"",
		"/** Every event type, by its name. */",
		"export const catalogue = {",
		...entries,
		"} as const;",
		"",
	].join("\n");
};

if (import.meta.main) {
	writeFileSync(CATALOGUE, catalogueText());
	writeFileSync(OPERATIONS_LIST, operationsText());
}
