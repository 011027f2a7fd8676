import type { AgencyId, Fact } from "../../schemas/fact.ts";
import { problem } from "../../schemas/problem.ts";
import { endpoint, json, problemAnswer } from "../middleware/endpoint.ts";
import { circleOf } from "../recording/groups.ts";
import { isHeardBy } from "../rules/protection.ts";
import { uuidIn } from "../rules/request.ts";
import { decideTellings } from "../rules/telling.ts";
import { worksFor } from "../rules/tenancy.ts";
import { agencyById } from "../stores/agencies.ts";
import { placeOn, receiptOf } from "../stores/door.ts";
import { type Disclosure, toldOf } from "../stores/ledger.ts";
import { factAt, type Who, whoOf } from "../stores/timeline.ts";

/** `GET /v1/events/{id}`: what became of an event the caller posted: accepted, recorded, told to whom, or why not. */
export const handler = endpoint(async ({ pathParameters }, { agency, show, today }) => {
	const id = uuidIn(pathParameters?.["id"]);
	const event = id && show.pair.toHub(id);
	const receipt = event && (await receiptOf(event));
	if (!receipt || receipt.by !== agency.id) return problemAnswer(problem("unknown-event"));
	const [place, fact, known] = await Promise.all([
		placeOn(receipt.case, agency.id),
		factAt(receipt.case, receipt.key),
		whoOf(receipt.case),
	]);
	if (!place || !worksFor(agency, place.area, today) || !isHeardBy(known.marks, agency.id))
		return problemAnswer(problem("unknown-event"));
	const answer = { id, type: receipt.type, case: show.pair.toToken(receipt.case), accepted: true };
	return json(200, fact ? { ...answer, recorded: true, ...(await fanOut(fact, known)) } : { ...answer, recorded: false });
});

const fanOut = async (fact: Fact, known: Who) => {
	const [told, circle] = await Promise.all([toldOf(fact.case, fact.id), circleOf(known)]);
	const byAgency = Map.groupBy(told, (one) => one.agency);
	return {
		told: await Promise.all([...byAgency].map(([agency, ways]) => wayTo(agency, ways))),
		withheld: decideTellings(fact, circle).withheld,
	};
};

const wayTo = async (agency: AgencyId, ways: readonly Disclosure[]) => {
	const { webhook, digest } = (await agencyById(agency))?.channels ?? {};
	const isDelivered = ways.some(({ channel }) => channel === "webhook");
	return {
		agency,
		ground: ways[0]?.ground,
		inbox: true,
		...(webhook ? { webhook: isDelivered ? "delivered" : "pending" } : {}),
		...(digest ? { digest: true } : {}),
	};
};
