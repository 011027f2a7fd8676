import { createRequire } from "node:module";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startTown, type Town } from "./town.ts";

type Failure = { readonly error: { readonly message: string }; readonly source?: { readonly name: string } };
type Summary = { readonly run: { readonly failures: readonly Failure[]; readonly executions: readonly unknown[] } };
type Newman = {
	readonly run: (options: object, done: (error: Error | null, summary: Summary) => void) => void;
};
const newman = createRequire(import.meta.url)("newman") as Newman;

let town: Town;
beforeAll(async () => {
	town = await startTown();
});
afterAll(() => town.stop());

/** Runs the collection that the hub hands out, as Postman does. */
const runCollection = async (more: Readonly<Record<string, string>> = {}): Promise<Summary["run"]> => {
	const collection = (await (await fetch(new URL("/docs/tsunagi.postman_collection.json", town.hub.apiUrl))).json()) as {
		variable: { key: string; value: string }[];
	};
	const credentials = ["sender", "recipient"].flatMap((side) => {
		const agency = collection.variable.find(({ key }) => key === side)?.value ?? "";
		const { clientId, clientSecret } = town.credentials[agency] ?? { clientId: "", clientSecret: "" };
		return [
			[`${side}ClientId`, clientId],
			[`${side}ClientSecret`, clientSecret],
		];
	});
	const values = {
		hub: town.hub.apiUrl.replace(/\/$/, ""),
		tokenUrl: town.hub.tokenUrl,
		...Object.fromEntries(credentials),
		...more,
	};
	const envVar = Object.entries(values).map(([key, value]) => ({ key, value }));
	return new Promise((resolve, reject) => {
		newman.run({ collection, envVar }, (error, { run }) => (error ? reject(error) : resolve(run)));
	});
};

it("the collection runs as it is, and again", async () => {
	for (const _ of [1, 2]) {
		const { failures, executions } = await runCollection();
		expect(failures.map(({ error, source }) => `${source?.name}: ${error.message}`)).toEqual([]);
		expect(executions.length).toBeGreaterThan(10);
	}
});

it("and says what fails, when something does", async () => {
	const { failures } = await runCollection({ recipient: "nobody-there" });
	expect(failures.length).toBeGreaterThan(0);
});
