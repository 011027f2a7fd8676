import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { describe, expect, it, vi } from "vitest";
import { agencyById, agencyOfClient } from "../../functions/stores/registry/registry.ts";
import { agencyNamed } from "../ids.ts";
import { DESK, dynamo, outputs, run, tableCalls, useRegistry } from "./registry-bench.ts";

const MINATO = agencyNamed("minato-desk");

useRegistry();

/** The store as a new process would have it: nothing read yet. */
const freshStore = () => {
	vi.resetModules();
	return import("../../functions/stores/registry/registry.ts");
};

describe("reading the registry", () => {
	it("asks once for what many ask at once, and again after a minute at most", async () => {
		await run("add", ...DESK);
		vi.useFakeTimers({ toFake: ["performance"] });
		tableCalls.length = 0;
		await Promise.all(Array.from({ length: 20 }, () => agencyById(MINATO)));
		vi.advanceTimersByTime(59_999);
		await agencyById(MINATO);
		expect(tableCalls).toEqual(["GetItem"]);
		vi.advanceTimersByTime(1);
		await agencyById(MINATO);
		expect(tableCalls).toEqual(["GetItem", "GetItem"]);
	});

	it("finds a new agency within five seconds of having missed it", async () => {
		vi.useFakeTimers({ toFake: ["performance"] });
		for (const wait of [0, 4_999, 1]) {
			vi.advanceTimersByTime(wait);
			expect(await agencyById(agencyNamed("nobody"))).toBeUndefined();
		}
		expect(tableCalls).toEqual(["GetItem", "GetItem"]);
	});

	it("does not let in a client that the agency has no more, even if something still leads from it to the agency", async () => {
		const { out } = await run("add", ...DESK);
		const { clientId } = JSON.parse(out)["minato-desk"];
		const leftOver = { pk: "client#former", sk: "agency", agency: "minato-desk" };
		await dynamo.send(new PutItemCommand({ TableName: outputs().AgenciesTable, Item: marshall(leftOver) }));
		expect(await agencyOfClient("former")).toBeUndefined();
		expect((await agencyOfClient(clientId))?.id).toBe("minato-desk");
	});

	it("does not keep a failure", async () => {
		vi.stubEnv("AGENCIES_TABLE", "no-such-table");
		await expect(agencyById(MINATO)).rejects.toThrow();
		vi.stubEnv("AGENCIES_TABLE", outputs().AgenciesTable);
		expect(await agencyById(MINATO)).toBeUndefined();
	});

	it("says so when there is no hub key, and makes one key for good", async () => {
		const { hubKey: read, MissingHubKeyError: Missing } = await freshStore();
		await expect(read()).rejects.toThrow(Missing);
		await run("add", ...DESK);
		const made = await read();
		await run("load-sample");
		expect(await (await freshStore()).hubKey()).toEqual(made);
	});
});
