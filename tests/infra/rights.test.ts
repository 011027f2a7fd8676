import { describe, expect, it } from "vitest";
import type { FunctionDefinition } from "../../infra/function-definition.ts";
import { type FunctionName, functions } from "../../infra/functions.ts";
import { theStack } from "./template.ts";

const names = Object.keys(functions) as FunctionName[];
const { bundles } = theStack();

/** A place named in a bundle; esbuild numbers `env` when a package has one too. */
const PLACE = /\benv\d*\("(?<place>\w+)"\)/g;
const CALL = /(?:new (?<command>\w+)Command|paginate(?<paged>[A-Z]\w+))\(/g;
const SETTINGS = ["MAIL_CONFIGURATION_SET", "WEBHOOK_TARGETS", "WEBHOOK_SECONDS", "WEBHOOK_BACKOFF_SECONDS", "RATE_PER_MINUTE"];

/** The call whose input names the place: the last that began in the same statement, or else the next (entries made beforehand). */
const callAround = (code: string, index: number): string => {
	const statement = code.slice(code.lastIndexOf(";", index) + 1, index);
	const within = [...statement.matchAll(CALL)].at(-1);
	const { command, paged } = (within ?? code.slice(index).matchAll(CALL).next().value)?.groups ?? {};
	return command ?? paged ?? "nothing";
};

/** What the code of a bundle does to which place. esbuild has dropped what the function does not use. */
const usesIn = (code: string): string[] => {
	const uses = [...code.matchAll(PLACE)]
		.map(({ groups, index }) => ({ place: groups?.["place"] ?? "", index }))
		.filter(({ place }) => !SETTINGS.includes(place))
		.map(({ place, index }) => `${callAround(code, index)} ${place}`);
	return [...new Set(uses)].sort();
};

/** What the table of functions lets it do, in the same words. */
const grantsOf = ({ tables, listsReceipts, isPublisher, sendsTo = [], sendsMail }: FunctionDefinition): string[] =>
	[
		...Object.entries(tables).flatMap(([table, actions]) => actions.map((action) => `${action} ${table.toUpperCase()}_TABLE`)),
		...(listsReceipts ? ["Query DOOR_TABLE"] : []),
		...(isPublisher ? ["PutEvents BUS_NAME"] : []),
		...sendsTo.map((queue) => `SendMessageBatch ${queue.toUpperCase()}_QUEUE_URL`),
		...(sendsMail ? ["SendEmail MAIL_FROM"] : []),
	].sort();

const webhookSettings = ({ callsWebhooks, checksTargets }: Partial<FunctionDefinition>): string[] => [
	...(checksTargets ? ["WEBHOOK_TARGETS"] : []),
	...(callsWebhooks ? ["WEBHOOK_SECONDS", "WEBHOOK_BACKOFF_SECONDS"] : []),
];

describe("rights are what the code needs: none missing on AWS, none to spare", () => {
	it.each(names)("%s", (name) => {
		expect(usesIn(bundles[name] ?? "")).toEqual(grantsOf(functions[name]));
	});

	it("is missed when the code does something more", () => {
		const more = 'await dynamo.send(new DeleteItemCommand({ TableName: env("TIMELINE_TABLE"), Key: key }));';
		expect(usesIn(`${bundles["intake"]}\n${more}`)).toContain("DeleteItem TIMELINE_TABLE");
	});

	it.each(names)("%s reads the settings it is given and no others", (name) => {
		const { trigger, tables, isPublisher, sendsTo = [], sendsMail, ...rest }: FunctionDefinition = functions[name];
		const given = [
			...webhookSettings(rest),
			...Object.keys(tables).map((table) => `${table.toUpperCase()}_TABLE`),
			...sendsTo.map((queue) => `${queue.toUpperCase()}_QUEUE_URL`),
			...("route" in trigger ? ["RATE_PER_MINUTE"] : []),
			...(isPublisher ? ["BUS_NAME"] : []),
			...(sendsMail ? ["MAIL_FROM", "MAIL_CONFIGURATION_SET"] : []),
		];
		const read = [...(bundles[name] ?? "").matchAll(PLACE)].map(({ groups }) => groups?.["place"]);
		expect(new Set(read)).toEqual(new Set(given));
	});
});
