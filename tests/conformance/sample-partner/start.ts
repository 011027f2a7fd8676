import { parseArgs } from "node:util";
import { faults } from "./faults.ts";
import { makeServer, partsFor, receive } from "./receiver.ts";

// WEBHOOK_SECRET=whsec_… node tests/conformance/sample-partner/start.ts [--port 9000] [--fault opens-again]

/** Ends the process with a line that says what is wrong. */
const refuse = (what: string): never => {
	console.error(what);
	process.exit(2);
};

const readOptions = () => {
	try {
		return parseArgs({ options: { port: { type: "string", default: "9000" }, fault: { type: "string" } } }).values;
	} catch (error) {
		return refuse(error instanceof Error ? error.message : "wrong options");
	}
};

const values = readOptions();
const secret = process.env["WEBHOOK_SECRET"] ?? `whsec_${Buffer.alloc(32, 1).toString("base64")}`;
const parts = partsFor(secret);
const planted = values.fault === undefined ? undefined : faults[values.fault];
if (values.fault !== undefined && !planted) refuse(`faults: ${Object.keys(faults).join(", ")}`);
const answerTo = planted?.plant(parts, { secret, former: secret }) ?? ((delivery) => receive(delivery, parts));
/** Prints what was answered, and what to if it could be trusted. */
const shown: typeof answerTo = async (delivery) => {
	const answer = await answerTo(delivery);
	const type = parts.isSigned(delivery) ? parts.read(delivery.body)?.type : "what is not signed by the hub";
	console.log(`${answer.status} ${type ?? "what is no event"}`);
	return answer;
};
makeServer(parts.kept, shown).listen(Number(values.port), "127.0.0.1", () => {
	const base = `http://127.0.0.1:${values.port}`;
	console.log(`a sample partner${planted ? ` that ${planted.is}` : ""}: ${base}/webhook, ${base}/state`);
	if (!process.env["WEBHOOK_SECRET"]) console.log(`its secret, since WEBHOOK_SECRET is not set: ${secret}`);
});
