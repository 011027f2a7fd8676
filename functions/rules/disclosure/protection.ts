import type { Code } from "../../../schemas/code-list.ts";
import { type Fact, HUB } from "../../../schemas/fact.ts";
import type { AgencyId } from "../../../schemas/ids.ts";
import type { RecordedOrder } from "../../../schemas/protection.ts";
import { definitionOf } from "../case/definition.ts";

/** All orders about a case's protection, in order; `undefined` for one that could not be read. */
export type ProtectionOrders = readonly (RecordedOrder | undefined)[];

/** Whether a case is protected, and who hears of it then. */
export type Protection =
	| { readonly isOn: false }
	| {
			readonly isOn: true;
			/** The only agencies that hear of the case. The holder and those that set the protection are always among them. */
			readonly pinned: ReadonlySet<AgencyId>;
			/** Those that set it: with the holder, they may change or lift it by themselves. */
			readonly setters: ReadonlySet<AgencyId>;
			/** An order of another pinned agency, which waits for a second one to say the same. */
			readonly waiting?: RecordedOrder;
	  };

const OFF: Protection = { isOn: false };
const NOBODY: Protection = { isOn: true, pinned: new Set(), setters: new Set() };

const contentOf = (order: RecordedOrder): string =>
	JSON.stringify(order.does === "set" ? ["set", order.basis, [...order.pinned].sort(), order.reviewBy] : [order.does]);

/** An order in force. */
const inForce = (before: Protection, order: RecordedOrder, holder: AgencyId | undefined, isOwn: boolean): Protection => {
	if (order.does !== "set") return OFF;
	const setters = new Set([...(before.isOn ? before.setters : []), ...(isOwn ? [order.by] : [])]);
	return { isOn: true, setters, pinned: new Set([...(holder === undefined ? [] : [holder]), ...setters, ...order.pinned]) };
};

const after = (before: Protection, order: RecordedOrder, holder: AgencyId | undefined): Protection => {
	if (!before.isOn) return inForce(before, order, holder, true);
	if (order.by === HUB) return inForce(before, order, holder, false);
	if (order.by === holder || before.setters.has(order.by)) return inForce(before, order, holder, true);
	if (!before.pinned.has(order.by)) return before;
	const { waiting } = before;
	const isSecond = waiting !== undefined && waiting.by !== order.by && contentOf(waiting) === contentOf(order);
	return isSecond ? inForce(before, order, holder, false) : { ...before, waiting: order };
};

/**
 * The protection in force at a time of the hub's clock, or by all orders there are. To set one, an agency must hear of the
 * case; to change or lift it takes the holder, one that set it, two of the pinned agencies that say the same, or the hub, by
 * decision of two privacy officers.
 * An order that cannot be read protects, and pins nobody.
 */
export const protectionAt = (orders: ProtectionOrders, holder: AgencyId | undefined, time?: string): Protection => {
	if (orders.includes(undefined)) return NOBODY;
	return orders
		.filter((order) => order !== undefined)
		.filter((order) => time === undefined || order.time <= time)
		.reduce<Protection>((before, order) => after(before, order, holder), OFF);
};

/** Whether protection lets an agency hear of the case at all now. */
export const isAccessibleTo = (orders: ProtectionOrders, holder: AgencyId | undefined, agency: AgencyId): boolean => {
	const now = protectionAt(orders, holder);
	return !now.isOn || now.pinned.has(agency);
};

/**
 * Whether protection keeps an agency away that does not hold the case: by the orders alone, so that it is
 * decided before any fact is read.
 */
export const isKeptAway = (orders: ProtectionOrders, agency: AgencyId): boolean => {
	const holders = [undefined, ...orders.map((order) => order?.by)].filter((one) => one !== agency);
	return holders.every((holder) => !isAccessibleTo(orders, holder, agency));
};

/**
 * Whether protection lets an agency hear of what was accepted at a time: what came in while the case was protected stays
 * with those who were pinned then or are now, after the protection is lifted too.
 */
export const isFactAccessibleTo = (
	orders: ProtectionOrders,
	holder: AgencyId | undefined,
	agency: AgencyId,
	acceptedAt: string,
): boolean => {
	if (!isAccessibleTo(orders, holder, agency)) return false;
	const then = protectionAt(orders, holder, acceptedAt);
	return !then.isOn || then.pinned.has(agency) || protectionAt(orders, holder).isOn;
};

/** Whether what was accepted at a time is told without what tells where the family is, except to those who must be there. */
export const isLocationWithheld = (orders: ProtectionOrders, acceptedAt: string): boolean =>
	protectionAt(orders, undefined).isOn || protectionAt(orders, undefined, acceptedAt).isOn;

/** The day by which an agency is to look again at the protection of a case, while it is in force and the agency is pinned. */
export const reviewDayFor = (orders: ProtectionOrders, holder: AgencyId | undefined, agency: AgencyId): string | undefined => {
	const protection = protectionAt(orders, holder);
	const last = orders.findLast((order) => order?.does === "set");
	return protection.isOn && protection.pinned.has(agency) && last?.does === "set" ? last.reviewBy : undefined;
};

/** Whether some order cannot be read: nothing is told then, and nothing is given up. */
export const hasUnreadableOrder = (orders: ProtectionOrders): boolean => orders.includes(undefined);

/** Whether a case was opened on a ground that asks for protection to be decided, and nobody has decided it (T3-2). */
export const isAwaitingProtection = (opening: Fact | undefined, orders: ProtectionOrders): boolean => {
	if (opening === undefined || orders.length > 0) return false;
	return Object.entries(definitionOf(opening.type).fields).some(([name, { kind }]) => {
		const code: Code | undefined = kind.is === "code" ? kind.codes[String(opening.data[name])] : undefined;
		return code?.awaitsProtection === true;
	});
};
