import type { EventId } from "./ids.ts";

/** Sort key of an accepted event among its sender's: time of acceptance (UTC, milliseconds) and the hub's id. */
export type AcceptedKey = `${string}#${string}`;

export const acceptedKey = (at: string, event: EventId): AcceptedKey => `${at}#${event}`;

/** When the event was accepted: UTC, milliseconds. */
export const acceptedAt = (key: AcceptedKey): string => key.split("#")[0] ?? "";
