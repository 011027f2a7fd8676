import type { Fault } from "./fault.ts";
import { faultsOfHandling } from "./faults-of-handling.ts";
import { faultsOfTrust } from "./faults-of-trust.ts";

/** Mistakes that receivers of webhooks have had, by name. */
export const faults: Readonly<Record<string, Fault>> = { ...faultsOfTrust, ...faultsOfHandling };
