import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";

/** One execution environment of a Lambda: loads the bundle once, then answers one invocation after another. */
const { file, exportName, functionName } = workerData as { file: string; exportName: string; functionName: string };

type Invocation = { readonly id: string; readonly event: unknown; readonly trace: string; readonly deadline: number };

const bundle = (await import(pathToFileURL(file).href)) as Record<string, (event: unknown, context: unknown) => Promise<unknown>>;
const handler = bundle[exportName];

/** Resolves when the host has what was logged: an answer comes after the log of its invocation. */
const logged = (): Promise<void> =>
	new Promise((resolve) => {
		if (process.stderr.writableLength === 0) resolve();
		else process.stderr.write("", () => resolve());
	});

parentPort?.on("message", async ({ id, event, trace, deadline }: Invocation) => {
	// Where Lambda puts it, and where the SDK finds it.
	process.env["_X_AMZN_TRACE_ID"] = trace;
	try {
		const context = {
			awsRequestId: id,
			functionName,
			functionVersion: "$LATEST",
			getRemainingTimeInMillis: () => deadline - Date.now(),
		};
		const result = (await handler?.(event, context)) ?? null;
		await logged();
		parentPort?.postMessage({ id, result });
	} catch (error) {
		const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
		// Lambda logs what a handler throws, message included; so does this, for a leak to be found here.
		process.stderr.write(`${JSON.stringify({ level: "error", function: functionName, requestId: id, thrown: text })}\n`);
		await logged();
		parentPort?.postMessage({ id, error: text });
	}
});
parentPort?.postMessage({ ready: true });
