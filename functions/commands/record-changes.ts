import type { Agency } from "../../schemas/agency.ts";
import type { AgencyChange } from "../../schemas/agency-change.ts";
import { hostOf, type NewChange, oweNotice, recordOperation } from "../stores/registry/history.ts";
import type { Registry } from "./registry.ts";

const by = "operator";

/** The fields of a profile without its clients and webhook, whose changes are recorded by themselves. */
const plainFields = ({ client: _, furtherClients: __, channels, ...rest }: Agency) =>
	new Map<string, unknown>(Object.entries({ ...rest, digest: channels.digest }));

const changedFields = (before: Agency, after: Agency): readonly string[] => {
	const [was, is] = [plainFields(before), plainFields(after)];
	const names = [...new Set([...was.keys(), ...is.keys()])];
	return names.filter((name) => JSON.stringify(was.get(name)) !== JSON.stringify(is.get(name)));
};

const webhookChanges = (before: Agency, after: Agency): readonly NewChange[] => {
	const [was, is] = [before.channels.webhook, after.channels.webhook];
	if (was?.url !== is?.url)
		return [
			{
				by,
				kind: is ? "webhook-set" : "webhook-stopped",
				...(was ? { from: hostOf(was.url) } : {}),
				...(is ? { to: hostOf(is.url) } : {}),
			},
		];
	return was?.contact === is?.contact ? [] : [{ by, kind: "webhook-contact" }];
};

/** What a command changes of an agency. */
export const changesBetween = (before: Agency | undefined, after: Agency): readonly NewChange[] => {
	if (!before) return [{ by, kind: "added" }];
	const names = changedFields(before, after);
	return [...(names.length > 0 ? [{ by, kind: "profile", names } as const] : []), ...webhookChanges(before, after)];
};

/**
 * Records what a command is about to change of an agency. Of changes of its access and webhook the hub then owes its
 * contacts, as they were, a mail.
 */
export const recordChanges = async (
	{ table }: Registry,
	before: Agency | undefined,
	after: Agency,
	changes = changesBetween(before, after),
): Promise<void> => {
	const made: AgencyChange[] = [];
	for (const change of changes) made.push(await recordOperation(table, after.id, change));
	const told = made.filter(({ kind }) => kind !== "profile" && kind !== "added");
	if (before && told.length > 0) await oweNotice(table, before, told);
};
