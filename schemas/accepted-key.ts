import type { HubId } from "./fact.ts";

/** Where an accepted event stands among its sender's: its time of acceptance, UTC to the millisecond, and the hub's id of it. */
export type SentKey = `${string}#${string}`;

export const sentKey = (at: string, event: HubId): SentKey => `${at}#${event}`;

/** When the event at a place was accepted. */
export const acceptedAt = (key: SentKey): string => key.split("#")[0] ?? "";
