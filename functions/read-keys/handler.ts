import { AGENCY_ID } from "../../schemas/field.ts";
import { problem } from "../../schemas/problem.ts";
import { endpoint, json, problemAnswer } from "../middleware/endpoint.ts";
import { publishedKeys } from "../rules/envelope.ts";
import { agencyById } from "../stores/agencies.ts";

/** `GET /v1/agencies/{id}/jwks`: the keys that may be sealed to for an agency (RFC 7517). */
export const handler = endpoint(async ({ pathParameters }) => {
	const id = pathParameters?.["id"] ?? "";
	const agency = AGENCY_ID.test(id) ? await agencyById(id) : undefined;
	if (!agency) return problemAnswer(problem("unknown-agency"));
	return json(200, publishedKeys(agency.keys, new Date()), { "content-type": "application/jwk-set+json" });
});
