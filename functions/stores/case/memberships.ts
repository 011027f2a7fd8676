import type { AgencyId, CaseId, EventId } from "../../../schemas/ids.ts";
import { batchWrite, toPut } from "../dynamo/batches.ts";
import { getItem } from "../dynamo/reads.ts";
import { putIf } from "../dynamo/writes.ts";
import { doorTable, membershipKey } from "../tables/door.ts";

/** An agency on a case, which it opened or was told of. `area` is the 実施主体 the case belongs to. */
export type Membership = {
	readonly case: CaseId;
	readonly agency: AgencyId;
	readonly area: string;
	/** It opened the case, and holds it. */
	readonly isHolder?: boolean;
};

/** An agency's membership of a case; undefined when it is not on it. */
export const membershipOf = async (id: CaseId, agency: AgencyId): Promise<Membership | undefined> => {
	const found = await getItem(doorTable, membershipKey(id, agency));
	return found && { case: id, agency, area: found.area, isHolder: found.opening !== undefined };
};

/**
 * Puts agencies on cases, so that their tokens open them. Idempotent.
 * @throws UnfinishedBatchError when DynamoDB leaves some unwritten; the caller's message is retried
 */
export const addMembers = async (memberships: readonly Membership[]): Promise<void> => {
	const distinct = new Map(memberships.map((membership) => [`${membership.case} ${membership.agency}`, membership]));
	await batchWrite(
		doorTable,
		[...distinct.values()].map(({ case: id, agency, area }) => toPut(membershipKey(id, agency), { area })),
	);
};

/**
 * Puts the agency that opens a case on it, unless it is on it already by another opening.
 * @param opening the fact that opens the case
 */
export const addOpener = async (membership: Membership, opening: EventId): Promise<"put" | "already-on-it"> => {
	const { case: id, agency, area } = membership;
	const done = await putIf(
		doorTable,
		membershipKey(id, agency),
		{ area, opening },
		{ condition: "attribute_not_exists(sk) OR opening = :opening", values: { ":opening": opening } },
	);
	return done === "put" ? "put" : "already-on-it";
};
