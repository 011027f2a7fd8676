import { updateItem } from "../dynamo/writes.ts";
import { limitsTable, requestCountKey } from "../tables/limits.ts";

/** A count is of no use once its window is over; it expires some time after. */
const SECONDS_KEPT = 3_600;

/**
 * Adds to what a client has taken in a window. One write without a condition: whether the limit is reached follows from
 * the sum.
 *
 * @param window its first second since 1970
 * @returns what all processes have taken for the client in this window by now, this included
 */
export const countRequests = async (clientId: string, window: number, units: number): Promise<number> => {
	const { taken } = await updateItem(limitsTable, requestCountKey(clientId, window), {
		update: "ADD taken :units SET #until = :until",
		names: { "#until": "until" },
		values: { ":units": units, ":until": window + SECONDS_KEPT },
	});
	return Number(taken);
};
