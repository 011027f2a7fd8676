import type { AgencyId, Fact } from "../../schemas/fact.ts";
import { problem } from "../../schemas/problem.ts";
import { endpoint, json, problemAnswer } from "../middleware/endpoint.ts";
import { groupsOf } from "../recording/groups.ts";
import { uuidIn } from "../rules/request.ts";
import { decideTellings } from "../rules/telling.ts";
import { worksFor } from "../rules/tenancy.ts";
import { agencyById } from "../stores/agencies.ts";
import { isDelivered } from "../stores/deliveries.ts";
import { placeOn, receiptOf } from "../stores/door.ts";
import { factAt, toldOf, whoFacts } from "../stores/timeline.ts";

/** `GET /v1/events/{id}`: what became of an event the caller posted: accepted, recorded, told to whom, or why not. */
export const handler = endpoint(async ({ pathParameters }, { agency, show, today }) => {
	const id = uuidIn(pathParameters?.["id"]);
	const event = id && show.pair.toHub(id);
	const receipt = event && (await receiptOf(event));
	if (!receipt || receipt.by !== agency.id) return problemAnswer(problem("unknown-event"));
	const place = await placeOn(receipt.case, agency.id);
	if (!place || !worksFor(agency, place.area, today)) return problemAnswer(problem("unknown-event"));
	const fact = await factAt(receipt.case, receipt.key);
	const answer = { id, type: receipt.type, case: show.pair.toToken(receipt.case), accepted: true };
	return json(200, fact ? { ...answer, recorded: true, ...(await fanOut(fact)) } : { ...answer, recorded: false });
});

const fanOut = async (fact: Fact) => {
	const [told, who] = await Promise.all([toldOf(fact.case, fact.id), whoFacts(fact.case)]);
	const { withheld } = decideTellings(fact, who, await groupsOf([...who, fact]));
	return { told: await Promise.all(told.map(({ agency }) => channelsOf(agency, fact))), withheld };
};

const channelsOf = async (agency: AgencyId, fact: Fact) => {
	const { webhook, digest } = (await agencyById(agency))?.channels ?? {};
	return {
		agency,
		inbox: true,
		...(webhook ? { webhook: (await isDelivered(agency, fact.id)) ? "delivered" : "pending" } : {}),
		...(digest ? { digest: true } : {}),
	};
};
