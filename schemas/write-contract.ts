import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { catalogue } from "./catalogue.gen.ts";
import { asyncApiOf } from "./contract/asyncapi.ts";
import { nameCodeLists } from "./contract/code-lists.ts";
import { eventJsonSchema } from "./contract/event-json-schema.ts";
import { pageOf } from "./contract/html.ts";
import { LANGUAGES } from "./contract/json-schema.ts";
import { openApiOf } from "./contract/openapi.ts";
import { postmanCollection } from "./contract/postman.ts";
import { typesOf } from "./contract-types/types-of.ts";
import type { Operation } from "./operation.ts";
import { operations } from "./operations.gen.ts";

/** The folder of the written contract. */
export const CONTRACT_FOLDER = new URL("./contract/", import.meta.url);

nameCodeLists();

const textOf = (document: unknown): string => `${JSON.stringify(document, undefined, 1)}\n`;

/** The names of the query parameters of each route that asks for a token, for the door to refuse others. */
const queryNamesText = (): string => {
	const routes = operations.filter(({ scope }) => scope !== "public");
	const namesOf = ({ parameters = {} }: Operation) => Object.keys(parameters).filter((name) => parameters[name]?.in === "query");
	return [
		"// Written by `npm run generate:contract` from the operations; do not edit.",
		"export const queryNames: Readonly<Record<string, readonly string[]>> = {",
		...routes.map(
			(one) =>
				`\t"${one.route}": [${namesOf(one)
					.map((name) => `"${name}"`)
					.join(", ")}],`,
		),
		"};",
		"",
	].join("\n");
};

/** The documents of the contract, written from the schemas: file names and texts. */
export const contractFiles = async (): Promise<Readonly<Record<string, string>>> => ({
	...Object.fromEntries(
		LANGUAGES.flatMap((language) => [
			[`openapi.${language}.json`, textOf(openApiOf(operations, language))],
			[`asyncapi.${language}.json`, textOf(asyncApiOf(language))],
			[`page/${language}.html`, pageOf(language)],
		]),
	),
	...Object.fromEntries(Object.values(catalogue).map((one) => [`events/${one.type}.json`, textOf(eventJsonSchema(one))])),
	"page/tsunagi.postman_collection.json": textOf(postmanCollection()),
	"query-names.gen.ts": queryNamesText(),
	"api.gen.ts": await typesOf(openApiOf(operations, "en", false)),
});

const write = (file: string, text: string): void => {
	const path = fileURLToPath(new URL(file, CONTRACT_FOLDER));
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
};

if (import.meta.main) for (const [file, text] of Object.entries(await contractFiles())) write(file, text);
