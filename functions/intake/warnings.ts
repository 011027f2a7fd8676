import type { Fact } from "../../schemas/fact.ts";
import type { AgencyId } from "../../schemas/ids.ts";
import { type Warning, warning } from "../../schemas/warning.ts";
import { caseContextOf } from "../disclosing/case-context.ts";
import { opensCase } from "../rules/case/definition.ts";
import { accessOf } from "../rules/disclosure/access.ts";
import { isAwaitingProtection } from "../rules/disclosure/protection.ts";
import { decideRecipients, isStopNotice } from "../rules/disclosure/recipients.ts";
import type { AccessRecords } from "../stores/case/timeline.ts";
import { agencyById } from "../stores/registry/registry.ts";

/** Of agencies that are told, those that nothing calls to their inbox. */
const withoutChannel = async (agencies: readonly AgencyId[]): Promise<readonly AgencyId[]> => {
	const profiles = await Promise.all(agencies.map(agencyById));
	return profiles.flatMap((one) => (one && !one.channels.webhook && !one.channels.digest ? [one.id] : []));
};

/**
 * What the sender of an accepted event must know: who is concerned and not told yet, and why, as its receipt will have it;
 * and who is told by inbox alone. It is decided by what is recorded now and what came in together with it. Of a case whose
 * opening is not recorded yet nothing is said.
 *
 * @param known of the case, which the sender may hear of
 * @param alongside accepted facts of the same request
 */
export const warningsOf = async (fact: Fact, known: AccessRecords, alongside: readonly Fact[]): Promise<readonly Warning[]> => {
	const ofCase = alongside.filter((one) => one.case === fact.case);
	const accessFacts = [...new Map([...known.accessFacts, ...ofCase, fact].map((one) => [one.id, one])).values()];
	if (opensCase(fact)) return isAwaitingProtection(fact, known.orders) ? [warning("awaiting-protection")] : [];
	if (isStopNotice(fact) || accessOf(accessFacts).opening === undefined) return [];
	const { told, withheld } = decideRecipients(fact, await caseContextOf({ ...known, accessFacts }));
	const silent = await withoutChannel(told.map(({ agency }) => agency));
	return [
		...[...Map.groupBy(withheld, ({ reason }) => reason)].map(([reason, those]) =>
			warning(
				reason,
				those.map(({ agency }) => agency),
			),
		),
		...(silent.length > 0 ? [warning("no-channel", silent)] : []),
	];
};
