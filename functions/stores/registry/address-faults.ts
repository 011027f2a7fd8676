import type { AgencyId } from "../../../schemas/ids.ts";
import { getItem, scanAll } from "../dynamo/reads.ts";
import type { Table } from "../dynamo/table.ts";
import { deleteIf, putIf } from "../dynamo/writes.ts";
import { type AddressFault, ALL_ADDRESS_FAULTS, addressFaultKey, agenciesTable } from "../tables/agencies.ts";

/** What is known against an address of an agency. */
export const addressFault = (agency: AgencyId, address: string): Promise<AddressFault | undefined> =>
	getItem(agenciesTable, addressFaultKey(agency, address));

/** Whether no mail goes to an address until ops put it back. A mail that SES refused says nothing of the next. */
export const isOutOfUse = (fault: AddressFault | undefined): boolean => fault !== undefined && fault.why !== "refused";

/** Records that mails to an address fail. That it is out of use stays, with its first time. @returns what is recorded now */
export const recordAddressFault = async (fault: AddressFault): Promise<AddressFault> => {
	const key = addressFaultKey(fault.agency, fault.address);
	const done = await putIf(agenciesTable, key, fault, {
		condition: "attribute_not_exists(pk) OR why = :refused",
		values: { ":refused": "refused" satisfies AddressFault["why"] },
	});
	return done === "put" ? fault : ((await getItem(agenciesTable, key)) ?? fault);
};

/** Every address to which mails fail. It reads the whole table: for commands. */
export const allAddressFaults = (registry: Table): Promise<AddressFault[]> => scanAll(registry, ALL_ADDRESS_FAULTS);

/** Puts an address back into use. @returns whether anything was known against it */
export const restoreAddress = async (registry: Table, agency: AgencyId, address: string): Promise<boolean> =>
	(await deleteIf(registry, addressFaultKey(agency, address), { condition: "attribute_exists(pk)" })) === "deleted";
