import { describe, expect, it } from "vitest";
import * as z from "zod";
import { declineReasons } from "../../schemas/codes/decline-reasons.ts";
import { type BareContract, bareContract, bareOpenApi, type TypeContract, typeContract } from "../../schemas/contract/bare.ts";
import { compareContracts, compareType } from "../../schemas/contract/compare-contracts.ts";
import { compareOperations } from "../../schemas/contract/compare-operations.ts";
import { defineEvent, type EventDefinition } from "../../schemas/event.ts";
import { referralDeclined } from "../../schemas/events/referral/declined.ts";
import { agencies, code, codes, date, flag, optional } from "../../schemas/field.ts";
import { defineOperation, type Operation } from "../../schemas/operation.ts";
import { protect } from "../../schemas/operations/protect.ts";
import { readInbox } from "../../schemas/operations/read-inbox.ts";
import { operations } from "../../schemas/operations.gen.ts";
import { releasedContract } from "../../schemas/write-release.ts";

const breaks = (found: readonly { where: string; how: string }[]): string[] => found.map(({ where, how }) => `${where}: ${how}`);

describe("the contract at hand", () => {
	it("breaks nothing of the one that was released (else raise the type's version, or npm run generate:release -- --anyway)", () => {
		expect(breaks(compareContracts(releasedContract(), bareContract()))).toEqual([]);
	});

	it("holds every type that was released", () => {
		expect(Object.keys(bareContract().events)).toEqual(expect.arrayContaining(Object.keys(releasedContract().events)));
	});
});

const said = { ja: "項目", audience: ["parties"], clause: "4-1-エ-2" } as const;
const dated = { ...said, within: { earliest: {}, latest: { years: 1 } } } as const;
const list = { yes: { ja: "はい" }, no: { ja: "いいえ" } };

/** A type with a field of most kinds, and the same with some changed. */
const base = {
	reason: referralDeclined.fields.reason,
	from: code(list, said),
	needs: codes(list, said),
	others: agencies(said),
	day: date(dated),
	isUrgent: flag(said),
	note: optional(date(dated)),
};
type Changes = Readonly<Record<string, (typeof base)[keyof typeof base] | EventDefinition["fields"][string] | undefined>>;

const typeWith = (changes: Changes, more: Partial<EventDefinition> = {}): TypeContract => {
	const fields = Object.fromEntries(
		Object.entries({ ...base, ...changes }).flatMap(([name, field]) => (field ? [[name, field]] : [])),
	);
	return typeContract(defineEvent({ ...referralDeclined, ...more, fields, example: {} } as EventDefinition));
};
const released = typeWith({});
const typeBreaks = (changes: Changes, more: Partial<EventDefinition> = {}) =>
	breaks(compareType("referral.declined", released, typeWith(changes, more)));

const schemaOf = (schema: z.ZodType, more = {}) => ({ ...base.day, schema, ...more });

describe("a type that is broken on purpose", () => {
	const ways: readonly (readonly [string, Changes, string])[] = [
		["a field is removed", { isUrgent: undefined }, "posted /data/isUrgent: it was removed"],
		["a field is renamed", { isUrgent: undefined, urgent: optional(flag(said)) }, "received /data/isUrgent: it was removed"],
		["a field is newly required", { more: flag(said) }, "posted /data/more: it is required now"],
		["a field that could be left out no longer can", { note: date(dated) }, "posted /data/note: it is required now"],
		["a field has another type", { isUrgent: date(dated) }, "posted /data/isUrgent: its type changed from boolean to string"],
		["a code is removed", { from: code({ yes: { ja: "はい" } }, said) }, "posted /data/from: values are no longer taken: no"],
		[
			"a code is renamed",
			{ from: code({ yes: { ja: "はい" }, nope: { ja: "いいえ" } }, said) },
			"values are no longer taken: no",
		],
		[
			"a code comes to a list that was not said to grow",
			{ from: code({ ...list, maybe: { ja: "不明" } }, said) },
			"received /data/from: values are new",
		],
		["a day must be one of a list", { day: code(list, said) }, "posted /data/day: it takes listed values alone now"],
		["a list becomes one", { needs: code(list, said) }, "its type changed from array to string"],
		["fewer fit a list", { others: schemaOf(z.array(z.string()).min(1).max(5)) }, "posted /data/others: its maxItems is tighter"],
		[
			"more must be in a list",
			{ others: schemaOf(z.array(z.string()).min(2).max(20)) },
			"posted /data/others: its minItems is tighter",
		],
		["a day has another format", { day: schemaOf(z.iso.datetime()) }, "posted /data/day: its format changed"],
		[
			"a code is narrowed inside a list",
			{ needs: codes({ yes: { ja: "はい" } }, said) },
			"posted /data/needs/*: values are no longer taken: no",
		],
		[
			"nobody else sees a field any more",
			{ isUrgent: flag({ ...said, audience: [] }) },
			"received /data/isUrgent: it was removed",
		],
	];

	it.each(ways)("is found: %s", (_, changes, found) => {
		expect(typeBreaks(changes).join("\n")).toContain(found);
	});

	it("is found: agencies may no longer post it", () => {
		expect(typeBreaks({}, { byHub: true }).join("\n")).toContain("it can no longer be posted");
	});

	it("is found: the type is removed", () => {
		const contract = bareContract();
		const { "referral.declined": _, ...rest } = contract.events;
		expect(breaks(compareContracts(contract, { ...contract, events: rest })).join("\n")).toContain(
			"keep it beside its next version",
		);
	});

	it("is found in the real catalogue, however deep: one const, one bound, one field turned", () => {
		const contract = bareContract();
		const turn = (from: string, to: string): BareContract =>
			JSON.parse(JSON.stringify(contract).replaceAll(from, to)) as BareContract;
		for (const [from, to] of [
			['"maxLength":16384', '"maxLength":100'],
			['"mothers-hello-work"', '"mothers"'],
			['"const":"1.0"', '"const":"2.0"'],
			['"uniqueItems":true', '"uniqueItems":false'],
			['"pattern":"T00:00:00', '"pattern":"T01:00:00'],
		] as const)
			expect(compareContracts(contract, turn(from, to)), from).not.toEqual([]);
	});
});

describe("a type to which something is added", () => {
	it.each([
		["nothing", {}],
		["a field that may be left out", { more: optional(flag(said)) }],
		["a field that need not be given any more, for who posts", {}],
		["a code, in a list that was said to grow", { reason: code({ ...declineReasons, more: { ja: "ほか" } }, said) }],
		["a field seen by more", { day: date({ ...dated, audience: ["parties", "work"] }) }],
	] satisfies [string, Changes][])("breaks nothing: %s", (_, changes) => {
		expect(typeBreaks(changes)).toEqual([]);
	});

	it("breaks nothing when its next version stands beside it, whatever that is", () => {
		const contract = bareContract();
		const next = { "referral.declined.v2": typeWith({ isUrgent: undefined, more: date(dated) }) };
		expect(breaks(compareContracts(contract, { ...contract, events: { ...contract.events, ...next } }))).toEqual([]);
	});
});

const operationBreaks = (before: Operation, after: Operation): string[] =>
	breaks(compareOperations(bareOpenApi([before]), bareOpenApi([after])));

const { after, limit } = readInbox.parameters;
const inboxAnswer = {
	...readInbox.answers[200],
	content: { "application/json": readInbox.answers[200].content["application/json"] },
};
/** The inbox as it was first. */
const inbox: Operation = { ...readInbox, parameters: { after, limit }, answers: { 200: inboxAnswer } };

describe("an operation that is broken on purpose", () => {
	const changed = (change: Partial<Operation>): Operation => ({ ...inbox, ...change });
	const answering = (schema: z.ZodType): Operation =>
		changed({ answers: { 200: { ...inboxAnswer, content: { "application/json": { schema } } } } });
	const entries = z.array(z.unknown()).max(200);
	const ways: readonly (readonly [string, Operation, string])[] = [
		["its parameter is removed", changed({ parameters: { limit } }), "query after: the parameter was removed"],
		[
			"its parameter is required",
			changed({ parameters: { after: { ...after, required: true }, limit } }),
			"query after: the parameter is required now",
		],
		[
			"a new parameter is required",
			changed({ parameters: { after, limit, kind: { ...after, required: true } } }),
			"query kind: the parameter is required now",
		],
		[
			"its parameter is narrowed",
			changed({ parameters: { after, limit: { ...limit, schema: z.int().min(1).max(100) } } }),
			"query limit: its maximum is tighter",
		],
		["it asks for another scope", changed({ scope: "ledger:read" }), "it asks for another scope"],
		["it answers with another status", changed({ answers: { 201: inboxAnswer } }), "200: the answer was removed"],
		[
			"it answers in another media type",
			changed({ answers: { 200: { ...inboxAnswer, content: { "text/csv": { schema: z.string() } } } } }),
			"the answer's media type was removed",
		],
		["its answer loses a field", answering(z.strictObject({ next: z.int().min(1).optional() })), "/entries: it was removed"],
		[
			"its answer's field may be absent",
			answering(z.strictObject({ entries: entries.optional(), next: z.int().min(1).optional() })),
			"/entries: it may be absent now",
		],
		[
			"its answer's field has another type",
			answering(z.strictObject({ entries, next: z.string().optional() })),
			"/next: its type changed from integer to string",
		],
		[
			"its answer is open",
			answering(z.looseObject({ entries, next: z.int().min(1).optional() })),
			"it may hold fields that are not described",
		],
	];

	it.each(ways)("is found: %s", (_, broken, found) => {
		expect(operationBreaks(inbox, broken).join("\n")).toContain(found);
	});

	it("is found: it is removed", () => {
		const rest = operations.filter(({ id }) => id !== "read-inbox");
		expect(breaks(compareOperations(bareOpenApi(operations), bareOpenApi(rest)))).toEqual([
			"GET /v1/inbox: the operation was removed",
		]);
	});

	it("is found: a value comes to a closed list of an answer", () => {
		const stateOf = (...values: [string, ...string[]]) => answering(z.strictObject({ entries, state: z.enum(values) }));
		expect(operationBreaks(stateOf("done", "waiting"), stateOf("done", "waiting", "held")).join()).toContain(
			"values are new, and it was not said to grow: held",
		);
	});

	it("is found: a body's variant is no longer taken", () => {
		const lifted = z.strictObject({ does: z.literal("lift"), reason: z.string() });
		const narrow = { ...protect, body: { "application/json": { schema: lifted } } };
		expect(operationBreaks(protect, narrow).join()).toContain("a variant is no longer taken");
	});
});

describe("an operation to which something is added", () => {
	it.each<[string, Operation]>([
		["a parameter that may be left out", { ...inbox, parameters: { after, limit, wait: limit } }],
		["a wider parameter", { ...inbox, parameters: { after, limit: { ...limit, schema: z.int().min(1).max(500) } } }],
		["another kind of refusal", { ...inbox, problems: [...inbox.problems, "conflict"] }],
		[
			"another media type",
			{
				...readInbox,
				answers: { 200: { ...inboxAnswer, content: { ...inboxAnswer.content, "text/csv": { schema: z.string() } } } },
			},
		],
		["other words", { ...inbox, summary: { en: "Read", ja: "読む" } }],
	])("breaks nothing: %s", (_, more) => {
		expect(operationBreaks(inbox, more)).toEqual([]);
	});

	it("breaks nothing: an operation more", () => {
		const more = defineOperation({ ...inbox, id: "read-more", route: "GET /v1/more" });
		expect(compareOperations(bareOpenApi(operations), bareOpenApi([...operations, more]))).toEqual([]);
	});
});
