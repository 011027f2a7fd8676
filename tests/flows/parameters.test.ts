import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { operations } from "../../schemas/operations.gen.ts";
import { startTown, type Town } from "./town.ts";

let town: Town;
beforeAll(async () => {
	town = await startTown();
});
afterAll(() => town.stop());

const TOKEN = "5d3c9a52-0c1f-4a7e-9a55-1f0f6a7e2b11";
const READS = operations.filter(({ scope, route }) => scope !== "public" && route.startsWith("GET "));

describe("a parameter that an operation does not have", () => {
	it.each(READS.map(({ route, scope }) => [route, scope] as const))("is refused by its name: %s", async (route, scope) => {
		const path = route.slice("GET ".length).replaceAll(/\{\w+\}/g, TOKEN);
		const reader = scope === "ledger:read" ? "privacy-desk" : "minato-desk";
		const answer = await town.client(reader).request(`${path}?sort=canary&${encodeURIComponent("山田花子")}=canary`);
		const text = await answer.text();
		expect([answer.status, JSON.parse(text)]).toMatchObject([
			400,
			{
				type: "/docs#problem-invalid-query",
				errors: [
					{ parameter: "sort", code: "unknown-parameter" },
					{ parameter: "", code: "unknown-parameter" },
				],
			},
		]);
		expect(text).not.toMatch(/canary|山田/);
	});
});
