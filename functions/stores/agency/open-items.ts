import type { AgencyId } from "../../../schemas/ids.ts";
import { deleteIf, putItem } from "../dynamo/writes.ts";
import { inboxTable, type OpenItem, openItemKey } from "../tables/inbox.ts";

/** Adds an item to the agency's open items. `openedBy` is the fact that opened or reopened it. */
export const addOpenItem = (agency: AgencyId, item: OpenItem): Promise<void> =>
	putItem(inboxTable, openItemKey(agency, item), item);

/** Removes an item that is closed, unless it was reopened after it was read. */
export const removeOpenItem = async (agency: AgencyId, item: OpenItem): Promise<void> => {
	await deleteIf(inboxTable, openItemKey(agency, item), {
		condition: "openedBy = :seen",
		values: { ":seen": item.openedBy },
	});
};
