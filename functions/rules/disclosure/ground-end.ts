import type { AgencyId } from "../../../schemas/ids.ts";
import type { Day } from "../../../schemas/japan-time.ts";
import { morningOf, plusDays } from "../calendar.ts";
import type { Subject } from "../case/fold.ts";
import type { Access } from "./access.ts";
import { type Grounds, isInForce } from "./grounds.ts";

/** From how many days before its last day the end of a ground is told. */
const DAYS_OF_NOTICE = 30;

/** The last day on which grounds in force cover an agency in a subject; undefined when none does, or one has no end. */
const lastDayFor = (agency: AgencyId, { family }: Subject, { grants }: Grounds, today: Day): Day | undefined => {
	const { scope } = family;
	if (scope === undefined) return undefined;
	const ends = grants.filter((grant) => isInForce(grant, agency, scope, morningOf(today))).map(({ until }) => until);
	return ends.includes(undefined) ? undefined : ends.toSorted().at(-1);
};

/**
 * The day on which the ground of something open ends, if it is one of the next 30 and no other ground lasts longer: for the
 * holder that of whichever party's ends first, for a party its own.
 */
export const groundEndFor =
	(reader: AgencyId, { opening, grounds }: Pick<Access, "opening" | "grounds">, today: Day) =>
	(subject: Subject): { readonly groundEnds?: Day } => {
		const parties = [...new Set(Object.values(subject.roles))].filter((agency) => agency !== opening?.by);
		const covered = reader === opening?.by ? parties : parties.filter((agency) => agency === reader);
		const [groundEnds] = covered
			.map((agency) => lastDayFor(agency, subject, grounds, today))
			.filter((day) => day !== undefined)
			.toSorted();
		return groundEnds !== undefined && plusDays(groundEnds, -DAYS_OF_NOTICE) <= today ? { groundEnds } : {};
	};
