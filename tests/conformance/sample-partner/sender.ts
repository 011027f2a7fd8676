import { randomUUID } from "node:crypto";
import { type HubClient, type PostedEvent, STRUCTURED } from "../../../schemas/client/hub-client.ts";

// A sender to copy: every event has its id before it is sent, so that the same event can be sent again after any failure.

/** A family's referral, as the desk's own system knows it. */
export type Referral = {
	/** The desk's own random UUIDs; the hub knows no others of it. */
	readonly caseToken: string;
	readonly consentToken: string;
	readonly referralToken: string;
	readonly to: string;
	readonly at: Date;
};

const inJapan = (time: Date): string => new Date(time.getTime() + 9 * 3_600_000).toISOString().replace("Z", "+09:00");

/** The events of a referral, in the order in which they happened. */
export const eventsOf = (
	agency: string,
	{ caseToken, consentToken, referralToken, to, at }: Referral,
): readonly PostedEvent[] => {
	const envelope = (minutes: number) =>
		({
			specversion: "1.0",
			id: randomUUID(),
			source: `/agencies/${agency}`,
			subject: caseToken,
			time: inJapan(new Date(at.getTime() + minutes * 60_000)),
		}) as const;
	return [
		{ ...envelope(0), type: "case.opened", data: { householdType: "mother", basis: "divorced", origin: "self" } },
		{ ...envelope(1), type: "consent.granted", data: { consent: consentToken, agencies: [to], scope: ["referral"] } },
		{
			...envelope(2),
			type: "referral.requested",
			data: { referral: referralToken, to, measure: "other", needs: ["employment"], origin: "self" },
		},
	];
};

/** What the hub said of an event it did not accept, in Japanese for the screen; it never repeats what was sent. */
export class NotAcceptedError extends Error {
	override name = "NotAcceptedError";
}

/** Sends events one after the other. Cut off, it may be called again with the same events. @throws NotAcceptedError */
export const sendAll = async (hub: HubClient, events: readonly PostedEvent[]): Promise<void> => {
	for (const event of events) {
		const { error } = await hub.api.POST("/v1/events", { headers: STRUCTURED, body: event });
		if (error) throw new NotAcceptedError("title_ja" in error ? error.title_ja : "受け付けられませんでした");
	}
};
