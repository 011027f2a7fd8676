import { catalogue } from "../../schemas/catalogue.gen.ts";
import type { ParsedEvent } from "../../schemas/cloud-event.ts";

/** A name of an event type. */
export type EventType = keyof typeof catalogue;

/** An event as an agency posts it, its data the example of its type's definition. */
export type ExampleEvent = Omit<ParsedEvent, "id" | "subject"> & {
	readonly specversion: string;
	readonly id: string;
	readonly subject: string;
};

export const SUBJECT = "0b9f4f0a-8a55-4d0b-8f29-3c6a34a7d101";
export const EVENT_ID = "b52b6b0f-0d33-4c47-a9f4-1c64a2cf6a02";

/** The example of a type in its envelope; what is given replaces parts of the envelope. */
export const exampleEvent = (type: EventType, envelope: Partial<ExampleEvent> = {}): ExampleEvent => ({
	specversion: "1.0",
	id: EVENT_ID,
	source: "/agencies/minato-desk",
	type,
	subject: SUBJECT,
	time: "2026-04-01T10:15:00+09:00",
	data: catalogue[type].example,
	...envelope,
});
