import { readdirSync, readFileSync } from "node:fs";
import { Parser } from "@asyncapi/parser";
import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import { answerToChallenge } from "../../schemas/challenge.ts";
import { parseEvent } from "../../schemas/cloud-event.ts";
import { LANGUAGES } from "../../schemas/contract/json-schema.ts";
import type { Definition } from "../../schemas/event.ts";
import { receivedEvents, receivedTypes } from "../../schemas/event-schemas.ts";
import { PROBLEMS } from "../../schemas/problem.ts";
import { challengeAnswer, challengeMessage } from "../../schemas/webhook-schemas.ts";
import { CONTRACT_FOLDER, contractFiles } from "../../schemas/write-contract.ts";
import { compilerOf, makeAjv } from "./json-schemas.ts";

const files = await contractFiles();
type Json = { readonly [key: string]: unknown };
const documentOf = (file: string): Json => JSON.parse(files[file] ?? "") as Json;
const definitions: readonly Definition[] = Object.values(catalogue);

const WORDS = new Set(["description", "summary", "title"]);

/** Everything of a key, wherever it is in a document. */
const everyValueOf = (node: unknown, key: string): unknown[] => {
	if (typeof node !== "object" || node === null) return [];
	const own = Object.hasOwn(node, key) ? [(node as Json)[key]] : [];
	return [...own, ...Object.values(node).flatMap((inner) => everyValueOf(inner, key))];
};

describe("the written contract", () => {
	it("is what the schemas make it (npm run generate:contract)", () => {
		for (const [file, text] of Object.entries(files))
			expect(readFileSync(new URL(file, CONTRACT_FOLDER), "utf8"), file).toBe(text);
	});

	it("holds no type that is no more", () => {
		const written = readdirSync(new URL("events/", CONTRACT_FOLDER)).map((file) => `events/${file}`);
		expect(written.filter((file) => !(file in files))).toEqual([]);
	});
});

describe.each(LANGUAGES)("OpenAPI (%s)", (language) => {
	const document = documentOf(`openapi.${language}.json`);

	it("is valid by the official schema of OpenAPI 3.1", async () => {
		const validator = new Validator();
		const result = await validator.validate(structuredClone(document));
		expect([result.errors, result.valid, validator.version]).toEqual([undefined, true, "3.1"]);
	});

	it("is not valid once it is broken", async () => {
		const broken = structuredClone(document) as { info: { title?: unknown } };
		delete broken.info.title;
		expect((await new Validator().validate(broken)).valid).toBe(false);
	});

	it("has schemas that the validator of JSON Schema compiles, all of them", () => {
		const compile = compilerOf(document);
		const { schemas } = document["components"] as { schemas: Json };
		for (const name of Object.keys(schemas)) expect(() => compile({ $ref: `#/components/schemas/${name}` }), name).not.toThrow();
	});

	it("has examples that its own schemas take", () => {
		const compile = compilerOf(document);
		const contents = everyValueOf(document["paths"], "content").flatMap((content) => Object.values(content as Json));
		const faults = (contents as { schema: unknown; examples?: Record<string, { value: unknown }> }[]).flatMap((one) => {
			const isValid = compile(one.schema);
			return Object.values(one.examples ?? {}).flatMap(({ value }) => (isValid(value) ? [] : [value, isValid.errors]));
		});
		expect(faults).toEqual([]);
	});

	it("names every kind of problem and every event type", () => {
		const text = JSON.stringify(document);
		const problems = Object.keys(PROBLEMS).map((kind) => `/docs#problem-${kind}"`);
		const types = definitions.flatMap(({ type, ja }) => [`"${type}"`, ...(language === "ja" ? [ja] : [])]);
		expect([...problems, ...types].filter((one) => !text.includes(one))).toEqual([]);
	});
});

describe("the two languages", () => {
	it.each(["openapi", "asyncapi"])("say the same of all but words: %s", (kind) => {
		const isWord = ([key, value]: [string, unknown]): boolean =>
			key === "x-enumDescriptions" || (typeof value !== "object" && (WORDS.has(key) || key.startsWith("tsunagi/")));
		const bare = (node: unknown): unknown => {
			if (Array.isArray(node)) return node.map(bare);
			if (typeof node !== "object" || node === null) return node;
			const kept = Object.entries(node).filter((entry) => !isWord(entry));
			return Object.fromEntries(kept.map(([key, value]) => [key, bare(value)]));
		};
		expect(bare(documentOf(`${kind}.ja.json`))).toEqual(bare(documentOf(`${kind}.en.json`)));
	});

	it("are told apart: no Japanese sentence in English summaries, some in every Japanese one", () => {
		const summaries = (language: string) => everyValueOf(documentOf(`openapi.${language}.json`)["paths"], "summary") as string[];
		expect(summaries("en").filter((text) => /[ぁ-ん一-龠]/.test(text))).toEqual([]);
		expect(summaries("ja").filter((text) => !/[ぁ-んァ-ン一-龠]/.test(text))).toEqual([]);
	});
});

describe.each(LANGUAGES)("AsyncAPI (%s)", (language) => {
	const text = files[`asyncapi.${language}.json`] ?? "";

	it("is valid by the official parser, without a warning, examples included", async () => {
		const { document, diagnostics } = await new Parser().parse(text);
		expect(
			diagnostics.filter(({ severity }) => severity <= 1).map(({ message, path }) => `${path.join(".")} ${message}`),
		).toEqual([]);
		expect(document?.version()).toBe("3.0.0");
		expect(
			document
				?.channels()
				.all()
				.map((channel) => channel.id()),
		).toEqual(["webhook", "inbox"]);
	});

	it("is not valid once it is broken", async () => {
		const { diagnostics } = await new Parser().parse(text.replace('"action": "send"', '"action": "shout"'));
		expect(diagnostics.some(({ severity }) => severity === 0)).toBe(true);
	});

	it("has a message by webhook and one in inboxes for every type that is told to anyone", () => {
		const { components } = JSON.parse(text) as { components: { messages: Json } };
		const names = receivedTypes().flatMap(({ type }) => [`${type}.webhook`, `${type}.inbox`]);
		expect(Object.keys(components.messages).sort()).toEqual([...names, "verification", "withheld"].sort());
	});

	it("has a question to endpoints that is answered as they are told to", () => {
		const { components } = JSON.parse(text) as {
			components: { messages: { verification: { examples: { payload: unknown }[] } } };
		};
		const [{ payload } = {}] = components.messages.verification.examples;
		expect(challengeMessage.safeParse(payload).error).toBeUndefined();
		const answer = JSON.parse(answerToChallenge(JSON.stringify(payload)) ?? "") as unknown;
		expect(challengeAnswer.safeParse(answer).error).toBeUndefined();
	});

	it("has examples that the contract's own schemas take", () => {
		const { components } = JSON.parse(text) as { components: { messages: Json } };
		const faults = receivedTypes().flatMap(({ type }) => {
			const { examples } = components.messages[`${type}.webhook`] as { examples: { payload: unknown }[] };
			return examples.filter(({ payload }) => !receivedEvents.get(type)?.safeParse(payload).success);
		});
		expect(faults).toEqual([]);
	});
});

describe.each(definitions.map((one) => [one.type, one] as const))("JSON Schema of %s", (type, { byHub }) => {
	const document = documentOf(`events/${type}.json`);
	const [example] = document["examples"] as Json[];

	it("is valid JSON Schema 2020-12, and takes its example", () => {
		const isValid = makeAjv().compile(document);
		expect([isValid(example), isValid.errors]).toEqual([true, null]);
	});

	it("takes what the door takes, and refuses what is not described: of what the hub sends, readers take more", () => {
		if (!byHub) expect(parseEvent(example, new Date("2026-12-01T00:00:00Z"))).toHaveProperty("event");
		const isValid = makeAjv().compile(document);
		const data = example?.["data"] as Json;
		expect(isValid({ ...example, note: "none" })).toBe(byHub === true);
		expect(isValid({ ...example, data: { ...data, note: "none" } })).toBe(byHub === true);
		expect(isValid({ ...example, subject: "山田花子" })).toBe(false);
	});
});
