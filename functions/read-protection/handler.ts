import { agencyKinds } from "../../schemas/codes/agency-kinds.ts";
import type { CaseToken } from "../../schemas/ids.ts";
import { problem } from "../../schemas/problem.ts";
import { openCase, orIsPinned } from "../disclosing/open-case.ts";
import { apiRoute, json, problemAnswer } from "../middleware/api-route.ts";
import { holderOf } from "../rules/disclosure/access.ts";
import { protectionAt } from "../rules/disclosure/protection.ts";
import { noticesOf, toldOfOrder } from "../rules/disclosure/protection-notice.ts";
import { tokenIn } from "../rules/request/parameters.ts";
import { acknowledgedBy } from "../stores/case/ledger.ts";

/** Groups of agencies that read on what ground a family is protected. */
const READ_BASIS: readonly string[] = ["desk", "protection"];

/**
 * `GET /v1/cases/{token}/protection`: for those who are pinned to a case: every order, by whom and when, and which of the
 * others have not acknowledged the last one. While a case is not protected, what was ordered before is for its holder.
 */
export const handler = apiRoute(async ({ pathParameters }, caller) => {
	const { agency, agencyView } = caller;
	const token = tokenIn<CaseToken>(pathParameters?.["token"]);
	const id = token && agencyView.tokens.toHubId(token);
	const open = id && (await openCase(id, caller, orIsPinned));
	if (!open) return problemAnswer(problem("unknown-case"));
	const { membership, known } = open;
	const holder = membership.isHolder ? agency.id : holderOf(known.accessFacts);
	const protection = protectionAt(known.orders, holder);
	if (!protection.isOn && agency.id !== holder) return json(200, { protected: false, orders: [] });
	const notices = noticesOf(id, known.orders, holder);
	const [last] = notices.slice(-1);
	const acknowledged = last ? await acknowledgedBy(id, last.id) : [];
	const waitingFor = last ? [...toldOfOrder(last, known.orders, holder)].filter((one) => !acknowledged.includes(one)) : [];
	const readsBasis = READ_BASIS.includes(agencyKinds[agency.kind].group);
	return json(200, {
		protected: protection.isOn,
		...(protection.isOn ? { pinned: [...protection.pinned].sort() } : {}),
		orders: known.orders.flatMap((order) => {
			if (order === undefined) return [];
			const { id: orderId, time, by, does } = order;
			const set =
				order.does === "set"
					? { pinned: order.pinned, reviewBy: order.reviewBy, ...(readsBasis ? { basis: order.basis } : {}) }
					: { reason: order.reason, ...(order.officers ? { officers: order.officers } : {}) };
			return [{ event: agencyView.tokens.toToken(orderId), at: time, by, does, ...set }];
		}),
		notAcknowledged: waitingFor.sort(),
	});
});
