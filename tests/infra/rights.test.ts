import { describe, expect, it } from "vitest";
import type { FunctionDefinition } from "../../infra/function-definition.ts";
import { type FunctionName, functions } from "../../infra/functions.ts";
import { tableCallsIn } from "./table-calls.ts";
import { theStack } from "./template.ts";

const names = Object.keys(functions) as FunctionName[];
const { bundles } = theStack();

/** A place named in a bundle; esbuild numbers `env` when a package has one too. */
const PLACE = /\benv\d*\("(?<place>\w+)"\)/g;
const CALL = /new (?<command>\w+)Command\(/g;
const SETTINGS = [
	"MAIL_CONFIGURATION_SET",
	"MAIL_UNSUBSCRIBE",
	"WEBHOOK_TARGETS",
	"WEBHOOK_SECONDS",
	"WEBHOOK_BACKOFF_SECONDS",
	"RATE_PER_MINUTE",
];

const isTable = (place: string): boolean => place.endsWith("_TABLE");

/** The call whose input names the place: the last that began in the same statement, or else the next (entries made beforehand). */
const callAround = (code: string, index: number): string => {
	const statement = code.slice(code.lastIndexOf(";", index) + 1, index);
	const within = [...statement.matchAll(CALL)].at(-1);
	const { command } = (within ?? code.slice(index).matchAll(CALL).next().value)?.groups ?? {};
	return command ?? "nothing";
};

/** What the code of a bundle does to which place. esbuild has dropped what the function does not use. */
const usesIn = (code: string): string[] => {
	const others = [...code.matchAll(PLACE)]
		.map(({ groups, index }) => ({ place: groups?.["place"] ?? "", index }))
		.filter(({ place }) => !SETTINGS.includes(place) && !isTable(place))
		.map(({ place, index }) => `${callAround(code, index)} ${place}`);
	return [...new Set([...tableCallsIn(code), ...others])].sort();
};

/** What the table of functions lets it do, in the same words. */
const grantsOf = ({ tables, listsReceipts, isPublisher, sendsTo = [], sendsMail }: FunctionDefinition): string[] =>
	[
		...Object.entries(tables).flatMap(([table, actions]) => actions.map((action) => `${action} ${table.toUpperCase()}_TABLE`)),
		...(listsReceipts ? ["Query DOOR_TABLE"] : []),
		...(isPublisher ? ["PutEvents BUS_NAME"] : []),
		...sendsTo.map((queue) => `SendMessageBatch ${queue.toUpperCase()}_QUEUE_URL`),
		...(sendsMail ? ["SendRawEmail MAIL_FROM"] : []),
	].sort();

const webhookSettings = ({ callsWebhooks, checksTargets }: Partial<FunctionDefinition>): string[] => [
	...(checksTargets ? ["WEBHOOK_TARGETS"] : []),
	...(callsWebhooks ? ["WEBHOOK_SECONDS", "WEBHOOK_BACKOFF_SECONDS"] : []),
];

describe("rights are what the code needs: none missing on AWS, none to spare", () => {
	it.each(names)("%s", (name) => {
		expect(usesIn(bundles[name] ?? "")).toEqual(grantsOf(functions[name]));
	});

	it("is missed when the code does something more, or does it to a table that is not named", () => {
		const intake = bundles["intake"] ?? "";
		expect(usesIn(intake)).not.toContain("UpdateItem TIMELINE_TABLE");
		expect(usesIn(`${intake}\nawait updateItem(timelineTable, key, change);`)).toContain("UpdateItem TIMELINE_TABLE");
		expect(usesIn(`${intake}\nawait putIfAbsent(table, key, item);`)).toContain("PutItem unknown");
		expect(usesIn(`${intake}\nconst page = queryPages(\n\tinboxTable2, range);`)).toContain("Query INBOX_TABLE");
	});

	it.each(names)("%s reads the settings it is given and no others", (name) => {
		const { trigger, tables, isPublisher, sendsTo = [], sendsMail, ...rest }: FunctionDefinition = functions[name];
		const given = [
			...webhookSettings(rest),
			...Object.keys(tables).map((table) => `${table.toUpperCase()}_TABLE`),
			...sendsTo.map((queue) => `${queue.toUpperCase()}_QUEUE_URL`),
			...("route" in trigger ? ["RATE_PER_MINUTE"] : []),
			...(isPublisher ? ["BUS_NAME"] : []),
			...(sendsMail ? ["MAIL_FROM", "MAIL_CONFIGURATION_SET", "MAIL_UNSUBSCRIBE"] : []),
		];
		const read = [...(bundles[name] ?? "").matchAll(PLACE)].map(({ groups }) => groups?.["place"]);
		expect(new Set(read)).toEqual(new Set(given));
	});
});
