import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { functions } from "../../infra/functions.ts";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import { parseEvent } from "../../schemas/cloud-event.ts";
import type { Contents, Operation } from "../../schemas/operation.ts";
import { operations } from "../../schemas/operations.gen.ts";
import { operationsText } from "../../schemas/write-catalogue.ts";

const NOW = new Date("2026-12-01T00:00:00Z");
const JAPANESE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** The routes of a function: those that ask for a token, and those that are open to all. */
const routesOf = (trigger: object): readonly string[] => {
	const { route, openRoutes = [] } = trigger as { route?: string; openRoutes?: readonly string[] };
	return route === undefined ? openRoutes : [route, ...openRoutes];
};
const routes = Object.values(functions).flatMap(({ trigger }) => routesOf(trigger));
const openRoutes = Object.values(functions).flatMap(({ trigger }) =>
	"openRoutes" in trigger ? (trigger.openRoutes as readonly string[]) : [],
);

const faultsIn = (contents: Contents): unknown[] =>
	Object.values(contents).flatMap(({ schema, examples = {} }) =>
		Object.values(examples).flatMap(({ value }) => schema.safeParse(value).error?.issues ?? []),
	);

describe("the operations", () => {
	it("are the API's routes, one file for each", () => {
		expect(operations.map(({ route }) => route).sort()).toEqual([...routes].sort());
	});

	it("are listed as the files of operations/ make it (npm run generate)", () => {
		expect(readFileSync(new URL("../../schemas/operations.gen.ts", import.meta.url), "utf8")).toBe(operationsText());
	});

	it("are open to all exactly where the template is", () => {
		const open = operations.filter(({ scope }) => scope === "public").map(({ route }) => route);
		expect(open.sort()).toEqual([...openRoutes].sort());
	});

	it("ask for the scope that the route asks for", () => {
		const routed = Object.values(functions).flatMap(({ trigger }) => ("route" in trigger ? [trigger] : []));
		const scopeAt = new Map<string, string>(routed.map(({ route, scope }) => [route, scope]));
		const others = operations.filter(({ route, scope }) => scope !== "public" && scopeAt.get(route) !== scope);
		expect(others.map(({ id }) => id)).toEqual([]);
	});

	it("take the example of every event type through the door's own parser", () => {
		const [{ body } = {}] = operations.filter(({ id }) => id === "post-events") as Operation[];
		const { value } = body?.["application/cloudevents+json"]?.examples?.["referral"] ?? {};
		expect(parseEvent(value, NOW)).toHaveProperty("event");
		for (const { type } of Object.values(catalogue)) expect(JSON.stringify(operations)).toContain(type);
	});
});

describe.each(operations.map((one) => [one.id, one] as const))("%s", (_, operation) => {
	it("has examples that its own schemas take", () => {
		expect(faultsIn(operation.body ?? {})).toEqual([]);
		for (const { content = {} } of Object.values(operation.answers)) expect(faultsIn(content)).toEqual([]);
	});

	it("names the parameters of its path", () => {
		const inPath = [...operation.route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
		const said = Object.entries(operation.parameters ?? {}).filter(([, one]) => one.in === "path");
		expect(said.map(([name]) => name)).toEqual(inPath);
	});

	it("has examples of parameters that their own schemas take", () => {
		for (const { schema, example } of Object.values(operation.parameters ?? {}))
			if (example !== undefined) expect(schema.safeParse(example).error).toBeUndefined();
	});

	it("says everything in both languages", () => {
		const { summary, description, parameters = {}, answers } = operation;
		for (const { en, ja } of [summary, ...(description ? [description] : []), ...Object.values(parameters)]) {
			expect(en).not.toMatch(JAPANESE);
			expect(`${ja}${/^OpenAPI|^AsyncAPI|^JSON/.test(ja) ? "の" : ""}`).toMatch(JAPANESE);
		}
		for (const { en, ja } of Object.values(answers)) expect([en, ja].every((text) => text.length > 0)).toBe(true);
	});
});
