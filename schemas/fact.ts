import type { AgencyId, CaseId, EventId } from "./ids.ts";

/** Who states the facts that only the hub can state (`follow-up.due`, `follow-up.overdue`): no agency has this id. */
export const HUB = "hub" as AgencyId;

/** A posted event as the hub keeps it and as it travels on the bus: hub ids in the place of every token. */
export type Fact = {
	readonly case: CaseId;
	readonly id: EventId;
	readonly type: string;
	/** When it happened: UTC, milliseconds, `2026-04-01T01:15:00.000Z`. */
	readonly time: string;
	/**
	 * When the hub accepted it: UTC, milliseconds; fixed once with its id. What takes rights away counts from it, and so does
	 * everything that a sender's own clock must not decide. A fact of the hub itself has its `time` here.
	 */
	readonly acceptedAt: string;
	/** The agency that posted it, or `HUB`. */
	readonly by: AgencyId;
	readonly data: Readonly<Record<string, unknown>>;
	/** The agencies that the sender sealed something for. The envelopes are kept apart (`stores/case/envelopes.ts`) and are never on the bus. */
	readonly sealedFor?: readonly AgencyId[];
	/**
	 * On the opening of a referral: how many of its short codes were another referral's between the same two agencies, so that
	 * the next one is its own (`stores/case/short-codes.ts`). Absent: none.
	 */
	readonly codesTaken?: number;
	/**
	 * On the opening of a case: the 実施主体 the case belongs to, a local government code without its check digit. It is
	 * kept here because the opener's profile may change later.
	 */
	readonly area?: string;
};
