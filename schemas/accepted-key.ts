import type { HubId } from "./fact.ts";

/** Where an accepted event stands among its sender's: its time of acceptance, UTC to the millisecond, and the hub's id of it. */
export type AcceptedKey = `${string}#${string}`;

export const acceptedKey = (at: string, event: HubId): AcceptedKey => `${at}#${event}`;

/** When the event at a place was accepted. */
export const acceptedAt = (key: AcceptedKey): string => key.split("#")[0] ?? "";
