import { entryOf, type Hub, type Told, tellReferral } from "./hub.ts";

const referrals = new WeakMap<Hub, Promise<Told>>();
const entries = new WeakMap<Hub, ReturnType<typeof entryOf>>();

/** One referral that checks look at which change nothing of it; made when it is first asked for. */
export const theReferral = (hub: Hub): Promise<Told> => {
	const told = referrals.get(hub) ?? tellReferral(hub);
	referrals.set(hub, told);
	return told;
};

/** Its entry in the recipient's inbox; when it does not come, it is waited for once. */
export const theEntry = (hub: Hub): ReturnType<typeof entryOf> => {
	const entry = entries.get(hub) ?? theReferral(hub).then((told) => entryOf(hub, told));
	entries.set(hub, entry);
	return entry;
};
