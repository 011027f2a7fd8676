import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { FetchingJSONSchemaStore, InputData, JSONSchemaInput, quicktype } from "quicktype-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientTypesOf } from "../../schemas/contract-types/types-of.ts";
import { ROOT } from "../rooms/tracked-files.ts";
import { grownDocument, grownPage, READ } from "./grown.ts";

type Document = Readonly<Record<string, unknown>>;
const present = JSON.parse(readFileSync(join(ROOT, "schemas/contract/openapi.en.json"), "utf8")) as Document;
const grown = grownDocument(present);

let folder: string;
beforeAll(() => {
	// Within the repository, where openapi-fetch is found.
	mkdirSync(join(ROOT, ".tsunagi"), { recursive: true });
	folder = mkdtempSync(join(ROOT, ".tsunagi/clients-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A hub that has been extended, as far as its inbox goes. */
const extendedHub = async (): Promise<{ readonly url: string; readonly stop: () => void }> => {
	const server = createServer((_, answer) => {
		answer.setHeader("content-type", "application/json").end(JSON.stringify(grownPage));
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => server.close() };
};

const run = (command: string, args: readonly string[], input?: string) => {
	const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: "utf8", input });
	return { status, said: `${stdout}${stderr}`.trim() };
};

describe("TypeScript: openapi-typescript and openapi-fetch", () => {
	const compiled = async (document: Document) => {
		writeFileSync(join(folder, "types.ts"), await clientTypesOf(document));
		const reader = readFileSync(join(import.meta.dirname, "clients/inbox-reader.ts"), "utf8");
		writeFileSync(join(folder, "inbox-reader.ts"), reader.replace(/"[^"]*api\.gen\.ts"/, '"./types.ts"'));
		const options =
			"--ignoreConfig --noEmit --strict --skipLibCheck --module nodenext --target es2024 --allowImportingTsExtensions --types node";
		return run(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), ...options.split(" "), "inbox-reader.ts"]);
	};

	it("written against the contract of today, it compiles against the one of later", async () => {
		expect(await compiled(grown)).toEqual({ status: 0, said: "" });
	});

	it("and reads what the hub of later says", async () => {
		expect(await compiled(present)).toEqual({ status: 0, said: "" });
		const hub = await extendedHub();
		const { readInbox } = (await import(pathToFileURL(join(folder, "inbox-reader.ts")).href)) as {
			readInbox: (url: string) => Promise<string[]>;
		};
		expect(await readInbox(hub.url)).toEqual(READ);
		hub.stop();
	});
});

const hasPython = spawnSync("python3", ["--version"]).status === 0;

type Paths = Readonly<
	Record<string, { get: { responses: { "200": { content: { "application/json": { schema: unknown } } } } } }>
>;

describe.skipIf(!hasPython)("Python: quicktype", () => {
	/** The classes that quicktype makes of the answer of an inbox. */
	const classesOf = async ({ paths, components }: Document): Promise<string> => {
		const { schema } = (paths as Paths)["/v1/inbox"]?.get.responses["200"].content["application/json"] ?? {};
		const input = new JSONSchemaInput(new FetchingJSONSchemaStore());
		await input.addSource({ name: "Page", schema: JSON.stringify({ ...(schema as object), components }) });
		const inputData = new InputData();
		inputData.addInput(input);
		const { lines } = await quicktype({ inputData, lang: "python", rendererOptions: { "python-version": "3.7" } });
		return lines.join("\n");
	};

	it("made of the contract of today, it reads what the hub of later says", async () => {
		writeFileSync(join(folder, "client.py"), await classesOf(present));
		for (const file of ["inbox_reader.py", "dateutil"])
			cpSync(join(import.meta.dirname, "clients", file), join(folder, file), { recursive: true });
		expect(run("python3", ["inbox_reader.py"], JSON.stringify(grownPage))).toEqual({ status: 0, said: READ.join("\n") });
	});
});
