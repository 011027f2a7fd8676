import type { CaseId } from "../../../schemas/ids.ts";
import { updateIf } from "../dynamo/writes.ts";
import { doorTable, factCountKey } from "../tables/door.ts";

/** Counts one more fact of a case, if it has fewer than `max`. One that is refused afterwards stays counted. */
export const countFact = async (id: CaseId, max: number): Promise<"counted" | "full"> => {
	const done = await updateIf(doorTable, factCountKey(id), {
		update: "ADD facts :one",
		condition: "attribute_not_exists(facts) OR facts < :max",
		values: { ":one": 1, ":max": max },
	});
	return done === "updated" ? "counted" : "full";
};
