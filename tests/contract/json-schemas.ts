import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

/** The official validator of JSON Schema 2020-12, strict: words it does not know, but for the contract's own, are faults. */
export const makeAjv = (): Ajv2020 => {
	const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false, strictTypes: false });
	addFormats.default(ajv);
	ajv.addVocabulary(["x-may-grow", "x-enumDescriptions", "discriminator", "components"]);
	return ajv;
};

type Document = { readonly [key: string]: unknown };

/** Compiles schemas of an OpenAPI document, which refer to its components. */
export const compilerOf = (document: Document) => {
	const ajv = makeAjv();
	ajv.addSchema({ $id: "https://tsunagi.example/document", components: document["components"] } as object);
	const absolute = (schema: unknown): object =>
		JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"https://tsunagi.example/document#/components/')) as object;
	return (schema: unknown) => ajv.compile(absolute(schema));
};
