import { agencyIdIn } from "../../schemas/field.ts";
import { problem } from "../../schemas/problem.ts";
import { apiRoute, json, problemAnswer } from "../middleware/api-route.ts";
import { mayKnowOf } from "../rules/case/tenancy.ts";
import { publishedKeys } from "../rules/disclosure/envelope.ts";
import { agencyById } from "../stores/registry/registry.ts";

/**
 * `GET /v1/agencies/{id}/jwks`: the keys that may be sealed to for an agency (RFC 7517). One that works for no 実施主体 of the
 * caller's is answered like one that does not exist.
 */
export const handler = apiRoute(async ({ pathParameters }, caller) => {
	const id = agencyIdIn(pathParameters?.["id"]);
	const agency = id && (await agencyById(id));
	if (!agency || !mayKnowOf(caller.agency, agency, caller.today)) return problemAnswer(problem("unknown-agency"));
	return json(200, publishedKeys(agency.keys, new Date()), { "content-type": "application/jwk-set+json" });
});
