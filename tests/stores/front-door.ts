import { expect, vi } from "vitest";
import { agencyTokens } from "../../functions/rules/disclosure/tokens.ts";
import type { CaseToken } from "../../schemas/ids.ts";
import { type EventType, exampleEvent } from "../catalogue/example-event.ts";
import { agencyNamed, idFrom } from "../ids.ts";
import { factIn, published, requestOf } from "./hub-in-process.ts";

/** What an API route answers. */
export type Answer = { readonly statusCode: number; readonly body: string };
type Handler = (request: object, context: object) => Promise<Answer>;

/** Sets the faked clock (`vi.useFakeTimers`) to a time in Japan: `2026-04-01T09:00`. */
export const clock = (time: string): void => {
	vi.setSystemTime(new Date(`${time}+09:00`));
};

/** Calls a route of the API as an agency. */
export const call = async (folder: string, agency: string, more: object = {}): Promise<Answer> => {
	const { handler } = (await import(`../../functions/${folder}/handler.ts`)) as { handler: Handler };
	return handler(requestOf(agency, more), {});
};

/** A UUID for a number: a token that an agency chose. */
export const uuid = (number: number): string => `5f0c6c1e-8f0e-4c83-9d4b-${String(7_919 * number + 421_357_900_000)}`;

/** The sender's token for the case that events are about by default. */
export const CASE = uuid(1);

let made = 0;

/** Posts the example of a type with some of its data replaced, a millisecond after the last. @returns its id and what the door answers */
export const post = async (
	agency: string,
	type: EventType,
	data: object = {},
	about: Partial<{ id: string; subject: string; time: string }> = {},
) => {
	made += 1;
	vi.setSystemTime(Date.now() + 1);
	const envelope = { id: uuid(1000 + made), source: `/agencies/${agency}`, subject: CASE, time: new Date().toISOString() };
	const example = exampleEvent(type, { ...envelope, ...about });
	const event = { ...example, data: { ...example.data, ...data } };
	const headers = { "content-type": "application/cloudevents+json" };
	return { id: event.id, ...(await call("intake", agency, { headers, body: JSON.stringify(event) })) };
};

/** Records the facts that are on the bus. */
export const settle = async (): Promise<void> => {
	const { recordAll } = await import("../../functions/recording/record.ts");
	const facts = await Promise.all(published.splice(0).map(factIn));
	for (const outcome of await recordAll(facts)) expect(outcome.status).toBe("fulfilled");
};

/** Posts an event that is accepted, and has it recorded. @returns its id */
export const posted = async (...event: Parameters<typeof post>): Promise<string> => {
	const { id, ...answer } = await post(...event);
	expect(answer).toMatchObject({ statusCode: 202 });
	await settle();
	return id;
};

/** What was refused, in short: status, kind of problem, and the wrong fields. */
export const refusal = ({ statusCode, body }: Answer): readonly unknown[] => {
	const { type, errors = [] } = JSON.parse(body) as { type: string; errors?: { pointer: string; code: string }[] };
	return [statusCode, type.split("problem-").at(-1), ...errors.map(({ pointer, code }) => `${pointer} ${code}`)];
};

/** An agency's own token for what another agency names by a token of its own. */
export const tokenFor = (agency: string, of: string, token = CASE): string => {
	const key = Buffer.alloc(32, 7);
	const id = agencyTokens(key, agencyNamed(of)).toHubId(idFrom<CaseToken>(token));
	return agencyTokens(key, agencyNamed(agency)).toToken(id);
};

export const timeline = (agency: string, token: string): Promise<Answer> =>
	call("read-timeline", agency, { pathParameters: { token } });

type Entry = { readonly sequence: number; readonly withheld?: true; readonly event?: { readonly type: string } };

export const inbox = async (agency: string): Promise<readonly Entry[]> =>
	(JSON.parse((await call("read-inbox", agency)).body) as { entries: Entry[] }).entries;
