import { describe, expect, it } from "vitest";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import { codeLists } from "../../schemas/contract/code-lists.ts";
import { pageOf } from "../../schemas/contract/html.ts";
import { LANGUAGES } from "../../schemas/contract/json-schema.ts";
import type { Definition } from "../../schemas/event.ts";
import { FAULTS } from "../../schemas/fault.ts";
import { PROBLEMS, type ProblemType, problemUri } from "../../schemas/problem.ts";

const definitions: readonly Definition[] = Object.values(catalogue);

describe.each(LANGUAGES)("the page (%s)", (language) => {
	const page = pageOf(language);
	const section = (type: string): string => page.split(`<details id="${type}">`)[1]?.split("</details>")[0] ?? "";

	it("has the place that the type of each problem leads to, and one for each fault", () => {
		for (const kind of Object.keys(PROBLEMS) as ProblemType[]) {
			const { pathname, hash } = new URL(problemUri(kind), "https://hub.example/v1/events");
			expect([pathname, page.split(`id="${hash.slice(1)}"`).length]).toEqual(["/docs", 2]);
		}
		for (const code of Object.keys(FAULTS)) expect(page).toContain(`id="fault-${code}"`);
	});

	it("has all types, in the order in which a case comes to them", () => {
		const shown = [...page.matchAll(/<details id="([\w-]+\.[\w-]+(?:\.v\d+)?)">/g)].map(([, type]) => type);
		expect([...shown].sort()).toEqual(definitions.map(({ type }) => type).sort());
		const order = ["case.opened", "consent.granted", "consent.withdrawn", "referral.requested", "referral.accepted"];
		const later = ["referral.completed", "referral.entered-in-error", "accompanied-visit.proposed", "employment.started"];
		const last = ["follow-up.scheduled", "follow-up.completed"];
		const places = [...order, ...later, ...last].map((type) => shown.indexOf(type));
		expect(places).toEqual([...places].sort((a, b) => a - b));
	});

	it.each(definitions.map((one) => [one.type, one] as const))(
		"says who posts %s, from which state to which",
		(type, { move }) => {
			const said = [...section(type).matchAll(/<dd>(.+?)<\/dd>/g)].map(([, text]) => text);
			expect(said).toHaveLength(move ? 3 : 1);
		},
	);

	it("draws every move from one state to another, but for corrections", () => {
		const movesOf = ({ move, recalls }: Definition): number =>
			recalls ? 0 : (move?.from.filter((state) => state !== move.to).length ?? 0);
		const drawn = definitions.map(({ type }) => [type, page.split(`<title>${type}: `).length - 1]);
		expect(drawn).toEqual(definitions.map((one) => [one.type, movesOf(one)]));
	});
});

describe("code lists", () => {
	it("have a Japanese name of their own", () => {
		const names = codeLists.map(({ ja }) => ja);
		expect(names.filter((ja) => !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(ja))).toEqual([]);
		expect(new Set(names).size).toBe(names.length);
		for (const { id, ja } of codeLists) expect(pageOf("ja")).toContain(`<summary>${ja} (${id})</summary>`);
	});
});
