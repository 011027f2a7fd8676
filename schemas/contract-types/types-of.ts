import openapiTs, { astToString, type OpenAPI3 } from "openapi-typescript";
import type { Json } from "../contract/json-schema.ts";

/**
 * openapi-typescript writes the constants of a discriminator's mapping into the schemas it maps to. Ours are there already,
 * and are all that TypeScript needs to tell variants apart.
 */
const withoutDiscriminators = (document: Json): OpenAPI3 =>
	JSON.parse(JSON.stringify(document, (key, value: unknown) => (key === "discriminator" ? undefined : value))) as OpenAPI3;

/** The TypeScript types of an OpenAPI 3.1 document, in the shape that openapi-fetch reads. */
export const typesOf = async (document: Json): Promise<string> => {
	const types = await openapiTs(withoutDiscriminators(document), { exportType: true });
	return `// Written by \`npm run generate:contract\` from the OpenAPI document; do not edit.\n\n${astToString(types)}`;
};

/** The types that openapi-typescript makes of a document by itself, as vendors run it. */
export const clientTypesOf = async (document: Json): Promise<string> =>
	astToString(await openapiTs(document as unknown as OpenAPI3));
