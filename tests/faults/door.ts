import { randomUUID } from "node:crypto";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import { type EventType, exampleEvent } from "../catalogue/example-event.ts";
import { startTown } from "../flows/town.ts";

export const DESK = "minato-desk";

/** An answer: its status, all of it as text, and the faults it names by pointer and code. */
export type Said = { readonly status: number; readonly text: string; readonly faults: readonly (readonly [string, string])[] };

export const said = async (answer: Response): Promise<Said> => {
	// What is left of a limit is a number that nobody sent.
	const headers = [...answer.headers].flatMap(([name, value]) => (name === "ratelimit" ? [] : [`${name}: ${value}`]));
	const text = await answer.text();
	const { errors = [] } = JSON.parse(text) as { errors?: { pointer: string; code: string }[] };
	return {
		status: answer.status,
		text: [...headers, text].join("\n"),
		faults: errors.map(({ pointer, code }) => [pointer, code]),
	};
};

/** A hub with a case of the desk's on it, at whose door events can be tried. */
export const openDoor = async () => {
	const town = await startTown();
	const token = randomUUID();
	const event = (type: EventType, envelope: Parameters<typeof exampleEvent>[1] = {}) =>
		exampleEvent(type, { id: randomUUID(), subject: token, ...envelope });
	const opening = { ...event("case.opened"), data: catalogue["case.opened"].example };
	const { status } = await town.client(DESK).post(opening);
	if (status !== 202) throw new Error(`the case was answered ${status}`);
	await town.hub.idle();
	return {
		town,
		/** The desk's token for its case. */
		token,
		/** A good event of the desk's about it. */
		event,
		/** The same with other data laid over its own. */
		withData: (type: EventType, data: Readonly<Record<string, unknown>>) => {
			const good = event(type);
			return { ...good, data: { ...good.data, ...data } };
		},
		post: async (body: unknown): Promise<Said> => said(await town.client(DESK).post(body)),
	};
};
