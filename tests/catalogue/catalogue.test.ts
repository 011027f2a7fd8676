import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import { parseEvent } from "../../schemas/cloud-event.ts";
import { agencyKinds } from "../../schemas/codes/agency-kinds.ts";
import { consentScopes } from "../../schemas/codes/consent-scopes.ts";
import type { Definition } from "../../schemas/event.ts";
import { code } from "../../schemas/field.ts";
import { clauses } from "../../schemas/notice/clauses.ts";
import { catalogueText } from "../../schemas/write-catalogue.ts";
import { exampleEvent } from "./example-event.ts";

const NOW = new Date("2026-12-01T00:00:00Z");
const definitions: readonly Definition[] = Object.values(catalogue);
const root = new URL("../../schemas/", import.meta.url);

/** What someone might want to write into any field: names, contacts, numbers, narrative. */
const FREE_TEXT = [
	"山田花子",
	"ヤマダ ハナコ",
	"Yamada Hanako",
	"yamada_hanako",
	"090-1234-5678",
	"hanako@example.jp",
	"123456789012",
	"港見市中町1-2-3",
	"夫から逃げています。",
	" ",
	"",
];

const JAPANESE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

describe.each(definitions.map((definition) => [definition.type, definition] as const))("%s", (type, definition) => {
	const parseData = (data: unknown) => parseEvent({ ...exampleEvent(definition.type as keyof typeof catalogue), data }, NOW);

	it("lies in the file it is named after, under its family", () => {
		expect(existsSync(new URL(`events/${type.replace(".", "/")}.ts`, root))).toBe(true);
		expect(type).toMatch(/^[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*(?:\.v\d+)?$/);
		expect(type.startsWith(`${definition.family.name}.`)).toBe(true);
	});

	it("has an example that is accepted as it is", () => {
		expect(parseData(definition.example)).toEqual({ event: expect.objectContaining({ type, data: definition.example }) });
	});

	it("cites clauses that the notice has", () => {
		expect(definition.clauses.length).toBeGreaterThan(0);
		for (const clause of definition.clauses) expect(clauses).toHaveProperty([clause]);
		for (const field of Object.values(definition.fields)) expect(clauses).toHaveProperty([field.clause]);
	});

	it("says of every field whom it is for and what it is called", () => {
		expect(definition.ja).toMatch(JAPANESE);
		for (const [name, { audience, ja }] of Object.entries(definition.fields)) {
			expect(Array.isArray(audience), name).toBe(true);
			expect(ja, name).toMatch(JAPANESE);
		}
	});

	it("refuses a field it does not name", () => {
		expect(parseData({ ...definition.example, note: "none" })).toEqual({
			refused: [expect.objectContaining({ pointer: "/data", code: "unknown-field" })],
		});
	});

	it.each(Object.keys(definition.fields))("takes no words of its own in %s", (name) => {
		for (const text of FREE_TEXT) {
			const parsed = parseData({ ...definition.example, [name]: text });
			expect(parsed, text).toEqual({ refused: expect.arrayContaining([expect.objectContaining({ pointer: `/data/${name}` })]) });
			const inList = parseData({ ...definition.example, [name]: [text] });
			expect("refused" in inList, text).toBe(true);
			expect(JSON.stringify([parsed, inList])).not.toMatch(/山田|hanako|1234/i);
		}
	});

	it("is moved by roles that its family knows, and names what it moves", () => {
		if (!definition.move) return;
		const { by } = definition.move;
		const roles = definitions.filter(({ family }) => family === definition.family).flatMap((one) => Object.keys(one.roles ?? {}));
		for (const role of by) expect(["hub", "holder", ...roles]).toContain(role);
		expect(by.includes("hub")).toBe(definition.byHub === true);
		expect(definition.family.subject && definition.fields[definition.family.subject.field]?.kind).toEqual({
			is: "token",
			of: definition.family.subject?.token,
		});
	});

	it("opens what it is about exactly when it can come first", () => {
		for (const role of Object.keys(definition.roles ?? {})) expect(["hub", "holder"], "a word of `by`").not.toContain(role);
		expect(definition.roles !== undefined).toBe(definition.move?.from.includes("none") ?? false);
		for (const field of Object.values(definition.roles ?? {}))
			expect(field === "by" || definition.fields[field]?.kind.is === "agency").toBe(true);
	});
});

describe("the catalogue", () => {
	it("is what the files of events/ make it", () => {
		expect(readFileSync(new URL("catalogue.gen.ts", root), "utf8")).toBe(catalogueText());
	});

	it("has each type once, under its own name", () => {
		expect(Object.entries(catalogue).every(([name, { type }]) => name === type)).toBe(true);
	});

	it("has families whose scope a consent can name", () => {
		for (const { family } of definitions)
			if (family.scope) expect(["any", ...Object.keys(consentScopes)]).toContain(family.scope);
	});

	it("shows fields to groups that some kind of agency is in", () => {
		const groups = ["parties", "holder", ...Object.values(agencyKinds).map(({ group }) => group)];
		for (const { fields } of definitions)
			for (const { audience } of Object.values(fields)) for (const one of audience) expect(groups).toContain(one);
	});

	it("cannot hold a field that does not say whom it is for", () => {
		const careless = { ja: "理由", clause: "4-1-エ-2" } as Parameters<typeof code>[1];
		expect(() => code(consentScopes, careless)).toThrow(RangeError);
	});
});
