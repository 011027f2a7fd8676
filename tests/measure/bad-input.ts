import { isWhole, openBench, type RunResult, runBadInput } from "../bad-input/run.ts";
import { readArguments } from "./arguments.ts";

/** `npm run measure:bad-input`: generated bad inputs against a hub; ends with 1 when one was taken, repeated, or did any harm. */
const values = readArguments({
	seed: { type: "string", default: "4" },
	count: { type: "string", default: "50000" },
	/** A setting of the hub, `name=value`. */
	context: { type: "string", multiple: true, default: [] },
});

const [seed, count] = [Number(values.seed), Number(values.count)];
const context = Object.fromEntries(values.context.map((one) => one.split("=", 2) as [string, string]));

const say = (what: string, value: string | number): void => console.log(`${what.padEnd(56)} ${value}`);

const printTable = (counts: RunResult["counts"]): void => {
	const statuses = [...new Set([...counts.values()].flatMap((columns) => [...columns.keys()]))].sort();
	const row = (name: string, cells: readonly (string | number)[]): void =>
		console.log(`${name.padEnd(34)}${cells.map((cell) => String(cell).padStart(7)).join("")}`);
	row("by kind and status", [...statuses, "all"]);
	for (const [kind, columns] of [...counts].sort()) {
		const cells = statuses.map((status) => columns.get(status) ?? 0);
		row(kind, [...cells, cells.reduce((a, b) => a + b, 0)]);
	}
	const totals = statuses.map((status) => [...counts.values()].reduce((sum, columns) => sum + (columns.get(status) ?? 0), 0));
	row("all", [...totals, totals.reduce((a, b) => a + b, 0)]);
};

const SHOWN = ["5xx", "echoed", "accepted", "unanswered", "not-a-problem", "not-named", "unexpected"] as const;

const MEANINGS: Readonly<Record<(typeof SHOWN)[number], string>> = {
	"5xx": "answered 5xx",
	echoed: "values echoed, in a body or a header",
	accepted: "accepted",
	unanswered: "not answered",
	"not-a-problem": "refusals that are no problem+json in English and Japanese",
	"not-named": "refusals that do not say where the fault is",
	unexpected: "answered with another status than the fault's",
};

const print = (result: RunResult): void => {
	const { before, after, voices } = result;
	printTable(result.counts);
	say("seed, inputs, routes", `${seed}, ${count}, ${result.routes}`);
	say("seconds, inputs a second", `${Math.round(result.seconds)}, ${Math.round(count / result.seconds)}`);
	say("answered by the hub with problems", voices.get("hub") ?? 0);
	say("  of them with the place of the fault", result.named);
	say("answered by API Gateway's stand-in ({message})", voices.get("gateway") ?? 0);
	say("reads answered (what a route does not know is overlooked)", voices.get("read") ?? 0);
	say("connections closed without a word (no request at all)", voices.get("closed") ?? 0);
	say("different answers, each searched in all shapes", result.searched);
	for (const violation of SHOWN) say(MEANINGS[violation], result.violations.get(violation) ?? 0);
	say("items in all tables, before and after", `${before.items}, ${after.items}`);
	say("digest of all tables", before.sha256 === after.sha256 ? "unchanged" : "CHANGED");
	say("events published and messages and mails sent meanwhile", after.published - before.published + after.mails - before.mails);
	say("bytes logged meanwhile", after.logged - before.logged);
	say("a good event is taken afterwards", result.isGoodTaken ? "yes" : "NO");
	for (const { violation, nth, input, status } of result.found) {
		const what = `${violation} ${status}: input ${nth} of seed ${seed}, ${input.kind}, ${input.name}`;
		console.log(
			`  ${what}: ${input.method} ${input.path.slice(0, 200)}\n    ${String(input.raw ?? input.body ?? "").slice(0, 400)}`,
		);
	}
};

const bench = await openBench(context);
const result = await runBadInput(bench, {
	seed,
	count,
	onProgress: (done) => process.stderr.write(done % 5_000 === 0 ? `${done}\n` : ""),
});
await bench.stop();
print(result);
process.exitCode = isWhole(result) ? 0 : 1;
