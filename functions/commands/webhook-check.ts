import type { Agency, AgencyProblem, AgencyRules } from "../../schemas/agency.ts";
import { refusalOf } from "../stores/send/public-address.ts";

/**
 * Why a profile's webhook cannot be registered: where its name leads now. One that stays as it was is not asked about
 * again, so that a name server that is away for a moment stops no other change; the sender asks whenever it connects.
 */
export const webhookProblems = async (
	{ channels }: Agency,
	present: Agency | undefined,
	{ webhookTargets }: AgencyRules,
): Promise<readonly AgencyProblem[]> => {
	const url = channels.webhook?.url;
	if (url === undefined || url === present?.channels.webhook?.url) return [];
	const message = await refusalOf(url, webhookTargets);
	return message === undefined ? [] : [{ field: "channels.webhook.url", message }];
};
