import type { AgencyId } from "../../../schemas/ids.ts";
import type { RecordedOrder } from "../../../schemas/protection.ts";

/** Whether a case is protected, and who hears of it then. */
export type Protection = { readonly isOn: false } | { readonly isOn: true; readonly pinned: ReadonlySet<AgencyId> };

/** All that was ordered of a case's protection, in order; `undefined` for an order that could not be read. */
export type ProtectionOrders = readonly (RecordedOrder | undefined)[];

const NOBODY: Protection = { isOn: true, pinned: new Set() };

const after = (order: RecordedOrder | undefined): Protection => {
	if (order === undefined) return NOBODY;
	return order.does === "lift" ? { isOn: false } : { isOn: true, pinned: new Set([order.by, ...order.pinned]) };
};

/** The protection in force at a time, or by all orders there are. An order that cannot be read protects, and pins nobody. */
export const protectionAt = (orders: ProtectionOrders, time?: string): Protection => {
	if (orders.includes(undefined)) return NOBODY;
	const last = orders.findLast((order) => time === undefined || (order?.time ?? "") <= time);
	return last ? after(last) : { isOn: false };
};

/** Whether the agency may hear of the case at all now. */
export const isAccessibleTo = (orders: ProtectionOrders, agency: AgencyId): boolean => {
	const now = protectionAt(orders);
	return !now.isOn || now.pinned.has(agency);
};

/**
 * Whether the agency may hear of what happened at a time: what happened while the case was protected stays with
 * those who were pinned then or are now, after the protection is lifted too.
 */
export const isFactAccessibleTo = (orders: ProtectionOrders, agency: AgencyId, time: string): boolean => {
	if (!isAccessibleTo(orders, agency)) return false;
	const then = protectionAt(orders, time);
	return !then.isOn || then.pinned.has(agency) || protectionAt(orders).isOn;
};

/** Whether what happened at a time is told without what tells where the family is, but to those who must be there. */
export const isLocationWithheld = (orders: ProtectionOrders, time: string): boolean =>
	protectionAt(orders).isOn || protectionAt(orders, time).isOn;

/** The day by which an agency is to look again at the protection of a case, while it is in force and the agency is pinned. */
export const reviewDayFor = (orders: ProtectionOrders, agency: AgencyId): string | undefined => {
	const last = orders.at(-1);
	return last?.does === "set" && isAccessibleTo(orders, agency) ? last.reviewBy : undefined;
};

/** Whether some order cannot be read: nothing is told then, and nothing is given up. */
export const hasUnreadableOrder = (orders: ProtectionOrders): boolean => orders.includes(undefined);
