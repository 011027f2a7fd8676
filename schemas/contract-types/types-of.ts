import openapiTs, { astToString, type OpenAPI3 } from "openapi-typescript";
import type { Json } from "../contract/json-schema.ts";

/**
 * By OpenAPI, a discriminator without a mapping holds names of schemas. Ours is an event type, a constant in each schema, which
 * is all that TypeScript needs to tell them apart.
 */
const withoutDiscriminators = (document: Json): OpenAPI3 =>
	JSON.parse(JSON.stringify(document, (key, value: unknown) => (key === "discriminator" ? undefined : value))) as OpenAPI3;

/** The TypeScript types of an OpenAPI 3.1 document, in the shape that openapi-fetch reads. */
export const typesOf = async (document: Json): Promise<string> => {
	const types = await openapiTs(withoutDiscriminators(document), { exportType: true });
	return `// Written by \`npm run generate:contract\` from the OpenAPI document; do not edit.\n\n${astToString(types)}`;
};
