import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../schemas/contract/json-schema.ts";
import { contractFiles } from "../../schemas/write-contract.ts";

const files = contractFiles();
describe.each(LANGUAGES)("OpenAPI (%s)", (language) => {
	it("is valid by the official schema of OpenAPI 3.1", async () => {
		const validator = new Validator();
		const result = await validator.validate(JSON.parse(files[`openapi.${language}.json`] ?? ""));
		expect(result.errors).toBeUndefined();
		expect([result.valid, validator.version]).toEqual([true, "3.1"]);
	});
});
