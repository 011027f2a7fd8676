import type { AgencyId } from "../../../schemas/fact.ts";
import type { ProtectionMark } from "../../../schemas/protection.ts";

/** Whether a case is protected, and who hears of it then. */
export type Protection = { readonly isOn: false } | { readonly isOn: true; readonly pinned: ReadonlySet<AgencyId> };

/** All that was ordered of a case's protection, in order; `undefined` for an order that could not be read. */
export type Marks = readonly (ProtectionMark | undefined)[];

const NOBODY: Protection = { isOn: true, pinned: new Set() };

const after = (mark: ProtectionMark | undefined): Protection => {
	if (mark === undefined) return NOBODY;
	return mark.does === "lift" ? { isOn: false } : { isOn: true, pinned: new Set([mark.by, ...mark.pinned]) };
};

/** The protection in force at a time, or by all orders there are. An order that cannot be read protects, and pins nobody. */
export const protectionAt = (marks: Marks, time?: string): Protection => {
	if (marks.includes(undefined)) return NOBODY;
	const last = marks.findLast((mark) => time === undefined || (mark?.time ?? "") <= time);
	return last ? after(last) : { isOn: false };
};

/** Whether the agency may hear of the case at all now. */
export const isHeardBy = (marks: Marks, agency: AgencyId): boolean => {
	const now = protectionAt(marks);
	return !now.isOn || now.pinned.has(agency);
};

/**
 * Whether the agency may hear of what happened at a time: what happened while the case was protected stays with
 * those who were pinned then or are now, after the protection is lifted too.
 */
export const mayHearOf = (marks: Marks, agency: AgencyId, time: string): boolean => {
	if (!isHeardBy(marks, agency)) return false;
	const then = protectionAt(marks, time);
	return !then.isOn || then.pinned.has(agency) || protectionAt(marks).isOn;
};

/** Whether what happened at a time is told without what tells where the family is, but to those who must be there. */
export const isPlaceWithheld = (marks: Marks, time: string): boolean =>
	protectionAt(marks).isOn || protectionAt(marks, time).isOn;

/** The day by which an agency is to look again at the protection of a case, while it is in force and the agency is pinned. */
export const reviewDayFor = (marks: Marks, agency: AgencyId): string | undefined => {
	const last = marks.at(-1);
	return last?.does === "set" && isHeardBy(marks, agency) ? last.reviewBy : undefined;
};

/** Whether some order cannot be read: nothing is told then, and nothing is given up. */
export const isUnreadable = (marks: Marks): boolean => marks.includes(undefined);
