import { expect, vi } from "vitest";
import { agencyViewOf } from "../../functions/rules/disclosure/agency-view.ts";
import { ERASED_ENTRY } from "../../functions/stores/tables/inbox.ts";
import type { Fact } from "../../schemas/fact.ts";
import type { CaseId, EventId } from "../../schemas/ids.ts";
import { agencyNamed } from "../ids.ts";
import { answered, consented, followUp, named, opened, referred } from "../rules/case-book.ts";
import { freshHub, itemsOf, messages, published, requestOf, type TableOfHub } from "./hub-in-process.ts";

type Answer = { readonly statusCode: number; readonly body: string };
type Handler<T> = (event: object, context: object) => Promise<T>;
type BatchAnswer = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] };

const load = async <T>(path: string): Promise<Handler<T>> => ((await import(path)) as { handler: Handler<T> }).handler;
const hubKey = Buffer.alloc(32, 7);
const agencyView = (agency: string) => agencyViewOf(hubKey, agencyNamed(agency));

/** An agency's own token for a case, or for an event. */
export const tokenOf = (agency: string, id: CaseId | EventId): string => agencyView(agency).tokens.toToken(id);

/** The agencies of the town. */
export const TOWN = ["desk", "center", "npo"] as const;

/** A town of three agencies, at noon of a day in Japan. Only `Date` is faked. */
export const townOn = async (day: string): Promise<void> => {
	vi.useFakeTimers({ toFake: ["Date"], now: new Date(`${day}T12:00:00+09:00`) });
	await freshHub([
		{ id: "desk", kind: "welfare-office" },
		{ id: "center", kind: "support-center" },
		{ id: "npo", kind: "npo" },
	]);
};

/** What happened in a case by this name, in early April 2026, until nothing was open: every id in it is its own. */
export const storyOf = (name: string): readonly Fact[] =>
	[
		opened(),
		consented({ agencies: ["center"] }),
		referred("center", "04-02", `referral of ${name}`),
		answered("center", "accepted", "04-03", `referral of ${name}`),
		followUp("scheduled", "desk", "04-04", `month of ${name}`),
		followUp("waived", "desk", "04-04T11:00", `month of ${name}`),
		answered("center", "completed", "04-04T12:00", `referral of ${name}`),
	].map((fact, index) => ({ ...fact, case: named(name), id: named(`${name} ${index}`) }));

/** Posts a fact as its sender does: a CloudEvent in tokens of its own. */
export const post = async (fact: Fact): Promise<Answer> => {
	const { casecode: _, shortcode: __, ...event } = agencyView(fact.by).eventOf(fact, Object.keys(fact.data));
	const headers = { "content-type": "application/cloudevents+json" };
	const handler = await load<Answer>("../../functions/intake/handler.ts");
	return handler(requestOf(fact.by, { headers, body: JSON.stringify(event) }), {});
};

const familyOf = (type: string): string => {
	const [family = ""] = type.split(".");
	return ["referral", "follow-up"].includes(family) ? family : "case";
};

/** Has the desk protect a case: it, the centre and the NPO, which was never told of the case, are pinned. */
export const protect = async (id: CaseId): Promise<number> => {
	const order = { does: "set", basis: "support-measure", pinned: ["center", "npo"], reviewBy: "2027-03-01" };
	const handler = await load<Answer>("../../functions/protect/handler.ts");
	const more = {
		headers: { "content-type": "application/json" },
		pathParameters: { token: tokenOf("desk", id) },
		body: JSON.stringify(order),
	};
	return (await handler(requestOf("desk", more), {})).statusCode;
};

/** Decides again what waits to be decided again. */
export const reconsiderAll = async (): Promise<void> => {
	const { handler } = (await import("../../functions/reconsider/handler.ts")) as unknown as { handler: Handler<BatchAnswer> };
	const waiting = messages.splice(0).filter(({ queue }) => queue.endsWith("/reconsider"));
	const Records = waiting.map(({ body }, index) => ({ messageId: String(index), body }));
	const { batchItemFailures } = await handler({ Records }, {});
	if (batchItemFailures.length > 0) throw new Error("a case could not be decided again");
};

/** Delivers events of the bus to their families' consumers. @returns how many of them are retried */
export const deliver = async (events = published.splice(0)): Promise<number> => {
	let failed = 0;
	for (const { type, detail } of events) {
		const handler = await load<BatchAnswer>(`../../functions/${familyOf(type)}/handler.ts`);
		const body = JSON.stringify({ "detail-type": type, detail: JSON.parse(detail) });
		failed += (await handler({ Records: [{ messageId: "1", body }] }, {})).batchItemFailures.length;
	}
	return failed;
};

/** Posts each fact of a story, and has it recorded. */
export const live = async (facts: readonly Fact[]): Promise<void> => {
	for (const fact of facts) {
		const { statusCode, body } = await post(fact);
		if (statusCode !== 202 || (await deliver()) > 0) throw new Error(`${fact.type}: ${statusCode} ${body}`);
	}
};

/** The morning's run of record keeping. */
export const keep = async (day: string): Promise<void> => {
	const { handler } = (await import("../../functions/record-keeping/handler.ts")) as unknown as { handler: Handler<void> };
	await handler({ scheduledTime: `${day}T04:00:00+09:00` }, {});
};

/** What a run that fails writes to the log. */
export const faultsOf = async (run: () => Promise<void>): Promise<readonly unknown[]> => {
	const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
	await expect(run()).rejects.toThrow("see the log");
	const logged = written.mock.calls.map(([line]) => JSON.parse(String(line)) as unknown);
	written.mockRestore();
	return logged;
};

/** Sets how many days the tenant of the town keeps its cases. */
export const setDays = async (days: number): Promise<void> => {
	const { agenciesTable } = await import("../../functions/stores/tables/agencies.ts");
	const { saveTenant } = await import("../../functions/stores/registry/tenant-retention.ts");
	await saveTenant(agenciesTable, { area: "142999", retention: { case: days, envelopes: 30 } });
};

const WITH_CASES: readonly TableOfHub[] = ["TIMELINE", "DOOR", "INBOX", "CLOCK", "KEYS"];

/**
 * Every item of every table that holds cases, as text: those that name a case or one of the events of its story, and the
 * others; pages of inboxes that were emptied are neither.
 */
export const itemsAbout = async (
	name: string,
): Promise<{ readonly about: readonly string[]; readonly others: readonly string[] }> => {
	const found = await Promise.all(
		WITH_CASES.map(async (table) => (await itemsOf(table)).map((item) => `${table} ${JSON.stringify(item)}`)),
	);
	const all = found
		.flat()
		.filter((text) => !text.includes(ERASED_ENTRY.fact))
		.sort();
	const ids = [named(name), ...storyOf(name).map(({ id }) => id)];
	const isAbout = (text: string): boolean => ids.some((id) => text.includes(id));
	return { about: all.filter(isAbout), others: all.filter((text) => !isAbout(text)) };
};

/** Asks as an agency. */
export const ask = async (agency: string, route: "read-timeline" | "read-inbox" | "read-receipt", more: object = {}) => {
	const handler = await load<Answer>(`../../functions/${route}/handler.ts`);
	const { statusCode, body } = await handler(requestOf(agency, more), {});
	return { status: statusCode, body: JSON.parse(body) as Record<string, unknown> };
};
