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
import { typesOf } from "./contract-types/types-of.ts";
import { operations } from "./operations.gen.ts";

/** The folder of the written contract. */
export const CONTRACT_FOLDER = new URL("./contract/", import.meta.url);

nameCodeLists();

const textOf = (document: unknown): string => `${JSON.stringify(document, undefined, 1)}\n`;

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
	"api.gen.ts": await typesOf(openApiOf(operations, "en")),
});

const write = (file: string, text: string): void => {
	const path = fileURLToPath(new URL(file, CONTRACT_FOLDER));
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
};

if (import.meta.main) for (const [file, text] of Object.entries(await contractFiles())) write(file, text);
