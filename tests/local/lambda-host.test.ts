import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLambdas } from "../../infra/local/lambda-host.ts";

describe("an environment that dies", () => {
	let directory: string;
	beforeAll(async () => {
		directory = await mkdtemp(join(tmpdir(), "tsunagi-host-"));
	});
	afterAll(() => rm(directory, { recursive: true }));

	/** Invokes a function of this code. @returns why it was rejected, and what the log says */
	const invoke = async (name: string, code: string) => {
		const file = join(directory, `${name}.mjs`);
		await writeFile(file, code);
		const log = join(directory, `${name}.log`);
		const host = startLambdas([{ name, file, exportName: "handler", timeoutSeconds: 60, environment: {} }], log);
		const reason = await host.invoke(name, { data: "山田花子" }).catch((error: Error) => error.message);
		await host.stop();
		return { reason, log: JSON.parse(await readFile(log, "utf8")) as unknown };
	};

	it("while it loads rejects the invocation, and the log says why", async () =>
		expect(await invoke("Broken", 'throw new RangeError("no such setting");')).toEqual({
			reason: "Broken did not load",
			log: { level: "fatal", function: "Broken", fault: "RangeError", message: "no such setting" },
		}));

	it("later rejects the invocation, and the log has no message: it could quote the event", async () => {
		const code = "export const handler = ({ data }) => new Promise(() => setTimeout(() => { throw new TypeError(data); }));";
		expect(await invoke("Crashing", code)).toEqual({
			reason: "Crashing died",
			log: { level: "fatal", function: "Crashing", fault: "TypeError" },
		});
	});
});
