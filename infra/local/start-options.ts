import { parseArgs } from "node:util";

export const USAGE = `npm start -- [options]
  --port <number>     of the API; the next three are used too (8080)
  --data <directory>  where everything is kept (.tsunagi)
  --clock <clock>     real, or simulated: moved by POST /_local/clock (real)
  --context <json>    values of the CDK context, {"ratePerMinute":"600"}
  --trace             prints a line for each function that runs
  --json              prints one line for programs, and loads no sample town`;

/** The options are not what `npm start` takes; the message says which. */
export class WrongOptionsError extends Error {
	override name = "WrongOptionsError";
}

const OPTIONS = {
	data: { type: "string", default: ".tsunagi" },
	port: { type: "string", default: "8080" },
	clock: { type: "string", default: "real" },
	context: { type: "string", default: "{}" },
	trace: { type: "boolean", default: false },
	json: { type: "boolean", default: false },
	help: { type: "boolean", default: false },
} as const;

const parse = (args: readonly string[]) => {
	try {
		return parseArgs({ args: [...args], options: OPTIONS }).values;
	} catch (cause) {
		throw new WrongOptionsError(cause instanceof Error ? cause.message : "wrong options", { cause });
	}
};

/** The last port that has three behind it. */
const MAX_PORT = 65_535 - 3;

const portIn = (text: string): number => {
	const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
	if (!(port <= MAX_PORT)) throw new WrongOptionsError(`--port must be a number up to ${MAX_PORT}`);
	return port;
};

const clockIn = (text: string): "real" | "simulated" => {
	if (text !== "real" && text !== "simulated") throw new WrongOptionsError("--clock must be real or simulated");
	return text;
};

const contextIn = (text: string): Readonly<Record<string, string>> => {
	try {
		return JSON.parse(text) as Readonly<Record<string, string>>;
	} catch (cause) {
		throw new WrongOptionsError("--context must be JSON", { cause });
	}
};

/** The options of `npm start`. @throws WrongOptionsError */
export const readStartOptions = (args: readonly string[]) => {
	const values = parse(args);
	return { ...values, port: portIn(values.port), clock: clockIn(values.clock), context: contextIn(values.context) };
};
