import { catalogue } from "../../../schemas/catalogue.gen.ts";
import type { Definition } from "../../../schemas/event.ts";
import type { AgencyId } from "../../../schemas/ids.ts";
import type { Subject } from "../case/fold.ts";
import { accessOf } from "./access.ts";
import { type CaseContext, mayHearOf } from "./recipients.ts";

const definitions: readonly Definition[] = Object.values(catalogue);

/** The roles that can move something on from where it stands. */
const rolesThatMove = ({ family, state }: Pick<Subject, "family" | "state">): ReadonlySet<string> =>
	new Set(definitions.flatMap((one) => (one.family === family && one.move?.from.includes(state) ? one.move.by : [])));

/**
 * The agency that owns the next action of something open: the one whose turn it is; if that one may not hear of it any
 * more, the other side, as far as it can do something; else the holder of the case, who may end whatever is open.
 */
export const ownerOf = (subject: Subject, context: CaseContext): AgencyId | undefined => {
	if (subject.next === undefined) return undefined;
	const { opening, subject: of } = accessOf(context.accessFacts);
	const about = of(subject.id).opening;
	const moving = rolesThatMove(subject);
	const others = Object.entries(subject.roles).flatMap(([role, agency]) => (moving.has(role) ? [agency] : []));
	const hears = (agency: AgencyId): boolean => about !== undefined && mayHearOf(agency, about, context);
	return [subject.next, ...others].find(hears) ?? opening?.by;
};
