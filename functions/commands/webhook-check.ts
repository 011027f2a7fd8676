import type { Agency, AgencyProblem, AgencyRules } from "../../schemas/agency.ts";
import { refusalOf } from "../stores/send/public-address.ts";

/**
 * Why a profile's webhook cannot be registered, judged by the address its name resolves to now. An unchanged URL is not
 * resolved again, so that a failing name server does not stop other changes; the sender checks at every connection.
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
