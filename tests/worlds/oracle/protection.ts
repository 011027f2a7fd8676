import type { AgencyId } from "../../../schemas/ids.ts";

/** An order about the protection of a case, as the hub recorded it. */
export type Order = {
	readonly id: string;
	/** UTC. */
	readonly at: string;
	readonly by: AgencyId;
	readonly does: "set" | "lift" | "waive";
	/** What of it a second agency must say the same of. */
	readonly content: string;
	readonly pinned: readonly AgencyId[];
};

/** A protection in force. */
export type Protected = {
	readonly pinned: ReadonlySet<AgencyId>;
	readonly setters: ReadonlySet<AgencyId>;
	readonly waiting?: Order;
};

/** The holder and who set a protection change it by their own word; of others that are pinned it takes two who say the same. */
const wordOf = (now: Protected, order: Order, holder: AgencyId | undefined): "own" | "second" | "first" | "none" => {
	if (order.by === holder || now.setters.has(order.by)) return "own";
	if (!now.pinned.has(order.by)) return "none";
	return now.waiting && now.waiting.by !== order.by && now.waiting.content === order.content ? "second" : "first";
};

const inForce = (order: Order, setters: ReadonlySet<AgencyId>, holder: AgencyId | undefined): Protected | undefined =>
	order.does === "set" ? { setters, pinned: new Set([...(holder ? [holder] : []), ...setters, ...order.pinned]) } : undefined;

const after = (now: Protected | undefined, order: Order, holder: AgencyId | undefined): Protected | undefined => {
	const word = now ? wordOf(now, order, holder) : "own";
	if (word === "none") return now;
	if (word === "first" && now) return { ...now, waiting: order };
	return inForce(order, new Set([...(now?.setters ?? []), ...(word === "own" ? [order.by] : [])]), holder);
};

/** The protection that orders lead to; undefined when the case is not protected. */
export const protectionAfter = (orders: readonly Order[], holder: AgencyId | undefined): Protected | undefined =>
	orders.reduce<Protected | undefined>((now, order) => after(now, order, holder), undefined);
