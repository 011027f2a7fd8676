import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { useIn } from "../../infra/bundle-rights.ts";
import { rights } from "../../infra/rights.gen.ts";
import { rightsFileText } from "../../infra/write-rights.ts";
import { ofType, parts, theStack } from "./template.ts";

const { bundles, template } = theStack();
const { intake = "", "list-receipts": listReceipts = "" } = bundles;

/** A bundle with one module more. */
const withModule = (code: string, bundle = intake): string => `${bundle}\n// functions/stores/case/more.ts\n${code}\n`;
const tablesIn = (bundle: string) => Object.fromEntries(useIn(bundle).tables);

describe("rights are what the code does: none missing on AWS, none to spare", () => {
	it("as they were last written; `npm run generate:rights` writes them anew", () => {
		const written = readFileSync(join(import.meta.dirname, "../../infra/rights.gen.ts"), "utf8");
		expect(written).toBe(rightsFileText(bundles));
	});

	it("on tables and indexes that there are", () => {
		const indexes = ofType(template, "AWS::DynamoDB::Table").flatMap(([id, table]) =>
			parts(table, "Properties.GlobalSecondaryIndexes").map((index) => `${id} ${(index as { IndexName: string }).IndexName}`),
		);
		const used = Object.values(rights).flatMap(({ tables }) => Object.keys(tables).filter((place) => place.includes("/")));
		expect(used).not.toEqual([]);
		for (const place of used) expect(indexes.map((one) => one.split(" ")[1])).toContain(place.split("/")[1]);
	});
});

describe("a call in a bundle", () => {
	it.each<[string, string, string, string]>([
		["that is one more is found", "var more = () => putItem(agenciesTable, key, item);", "agencies", "PutItem"],
		[
			"is found behind another one",
			"var more = () => getItem(doorTable, key(putItem(agenciesTable, x, y)));",
			"agencies",
			"PutItem",
		],
		["is found over lines", "var more = () => putItem(\n  limitsTable,\n  key\n);", "limits", "PutItem"],
		[
			"through another function of the kit is found",
			"var more = () => putIfAbsent(agenciesTable, key, item);",
			"agencies",
			"PutItem",
		],
	])("%s", (_, code, table, action) => {
		expect(tablesIn(intake)[table] ?? []).not.toContain(action);
		expect(tablesIn(withModule(code))[table]).toContain(action);
	});

	it("of an index is not one of its table, nor of a table beside it", () => {
		const code = "var more = () => queryAll(keysTable, f(queryPage(doorTable, range, { index: BY_SENDER, limit })));";
		const [before, found] = [tablesIn(listReceipts), tablesIn(withModule(code, listReceipts))];
		expect(before).toMatchObject({ "door/by-sender": ["Query"], door: ["GetItem"], keys: ["GetItem"] });
		expect(found).toEqual({ ...before, keys: ["GetItem", "Query"] });
	});

	it("of an index that is not named is refused", () => {
		const code = "var more = (index) => queryPage(doorTable, range, { index: index });";
		expect(() => useIn(withModule(code, listReceipts))).toThrow(/queryPage\(doorTable.*does not name a table/);
	});

	it.each<[string, string, RegExp]>([
		[
			"of a table that is not named",
			"var more = (table) => getItem(table, key);",
			/more\.ts: getItem\(table.*does not name a table/,
		],
		["that is handed on", "var more = (keys) => keys.map(getItem);", /more\.ts hands getItem on/],
		[
			"without a place",
			"var more = () => sqs.send(new SendMessageBatchCommand({}));",
			/one command and one place: SendMessageBatch/,
		],
		[
			"of two places",
			'var more = () => [new PutEventsCommand({}), env("BUS_NAME"), env("MAIL_FROM")];',
			/one command and one place/,
		],
		["of a place made up at run time", "var more = (name) => env(name);", /made up at run time/],
		[
			"of DynamoDB beside the kit",
			"var more = () => documents.send(new DeleteCommand({}));",
			/one command and one place: Delete/,
		],
	])("%s is refused", (_, code, fault) => {
		expect(() => useIn(withModule(code))).toThrow(fault);
	});

	it("for which there is no right is refused", () => {
		const code = 'var more = () => new PurgeQueueCommand({ QueueUrl: env("DIGEST_QUEUE_URL") });';
		expect(() => rightsFileText({ intake: withModule(code) })).toThrow("there is no right for PurgeQueue to DIGEST_QUEUE_URL");
	});
});
