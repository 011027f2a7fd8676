import type { Fact } from "../../../schemas/fact.ts";
import type { AgencyId, CaseId } from "../../../schemas/ids.ts";
import type { RecordedOrder } from "../../../schemas/protection.ts";
import { type Protection, type ProtectionOrders, protectionAt } from "./protection.ts";

/** The type of the notice that those who are pinned get of an order. */
const TYPE = "protection.changed";

export const isProtectionNotice = (fact: Fact): boolean => fact.type === TYPE;

const pinnedTo = (protection: Protection): readonly AgencyId[] => (protection.isOn ? [...protection.pinned] : []);

const dataOf = (after: Protection, orders: readonly RecordedOrder[]): Fact["data"] => {
	if (!after.isOn) return { protected: false };
	const last = orders.findLast((order) => order.does === "set" && order !== after.waiting);
	return {
		protected: true,
		...(after.waiting ? { waits: true } : {}),
		pinned: [...after.pinned].sort(),
		...(last?.does === "set" ? { reviewBy: last.reviewBy, basis: last.basis } : {}),
	};
};

/** What each order about a case's protection led to, as a fact: for those alone who are pinned to it. */
export const noticesOf = (id: CaseId, orders: ProtectionOrders, holder: AgencyId | undefined): Fact[] => {
	const known = orders.filter((order) => order !== undefined);
	return known.map((order, index) => {
		const so = known.slice(0, index + 1);
		return {
			case: id,
			id: order.id,
			type: TYPE,
			time: order.time,
			acceptedAt: order.time,
			by: order.by,
			data: dataOf(protectionAt(so, holder), so),
		};
	});
};

/** Those who hear of an order: pinned before it, or by it, and the officers in whose names the hub gave it; not the one that gave it. */
export const toldOfOrder = (notice: Fact, orders: ProtectionOrders, holder: AgencyId | undefined): ReadonlySet<AgencyId> => {
	const known = orders.filter((order) => order !== undefined);
	const index = known.findIndex(({ id }) => id === notice.id);
	const before = pinnedTo(protectionAt(known.slice(0, index), holder));
	const after = pinnedTo(protectionAt(known.slice(0, index + 1), holder));
	const officers = known[index]?.officers ?? [];
	return new Set([...before, ...after, ...officers].filter((agency) => agency !== notice.by));
};
