import { parseArgs } from "node:util";
import { takeUpParked } from "../parking/take-up.ts";
import { allParked } from "../stores/schedule/parked.ts";
import type { Parked, ParkedWork } from "../stores/tables/clock.ts";
import { misuseIn } from "./misuse.ts";
import { DEFAULT_OUTPUTS, openStores } from "./outputs.ts";

const USAGE = `work that waits for cases that cannot be read / 読めないケースのために保留中の処理

  npm run ops:parked -- list            what waits: since when, why, for which case; never its content
  npm run ops:parked -- retry [<case>]  does now what can be done now; the hub tries it every hour by itself

  --outputs <file>   names of the deployed resources, as \`cdk deploy --outputs-file\` writes them (default .tsunagi/outputs.json)

Why a case cannot be read, and what mends it:
  MissingCaseKeyError         its key is gone: look for it in the table of keys. Nothing of the case was deleted.
  DecryptionError             an item is not what was written: restore it from the table's point-in-time recovery.
  UnreadableProtectionError   the same, of an order to protect the case. Nothing of it is shown to anybody meanwhile.
  UnknownTypeError            a later version wrote it: deploy a version that knows the type.

Exit codes: 0 done, 2 refused and nothing changed, 1 a fault.`;

const FLAGS = {
	outputs: { type: "string", default: DEFAULT_OUTPUTS },
	help: { type: "boolean", default: false },
} as const;

type Outcome = { readonly code: 0 | 2; readonly text: string };

const WORK: Readonly<Record<ParkedWork["work"], string>> = {
	"hand-over": "to be handed to an agency",
	decide: "to be decided who is told",
	alarm: "alarm of a follow-up",
	list: "left out of a list",
};

const lineOf = ({ since, fault, work, case: id }: Parked): string => `  ${since}  ${fault}  case ${id}  ${WORK[work]}`;

const list = async (): Promise<Outcome> => {
	const all: Parked[] = [];
	for await (const page of allParked()) all.push(...page);
	return { code: 0, text: [`${all.length} parked`, ...all.map(lineOf)].join("\n") };
};

const retry = async (id: string | undefined): Promise<Outcome> => {
	const { done, waiting } = await takeUpParked((one) => id === undefined || one.case === id);
	return { code: 0, text: `${done} done, ${waiting} still waiting` };
};

const run = async (args: readonly string[]): Promise<Outcome> => {
	const { values, positionals } = parseArgs({ args: [...args], options: FLAGS, allowPositionals: true });
	if (values.help) return { code: 0, text: USAGE };
	const [name, id, ...more] = positionals;
	const isKnown = (name === "list" && id === undefined) || (name === "retry" && more.length === 0);
	if (!isKnown)
		return {
			code: 2,
			text: "needs: list, or retry [<case>]; npm run ops:parked -- --help explains / 「list」または「retry [ケース]」の形で指定してください",
		};
	await openStores(values.outputs);
	return name === "list" ? list() : retry(id);
};

/**
 * The `parked` command.
 * @returns exit code and text; 2 means refused and nothing changed
 * @throws on faults
 */
export const runParked = async (args: readonly string[]): Promise<Outcome> => {
	try {
		return await run(args);
	} catch (error) {
		const misuse = misuseIn(error);
		if (misuse === undefined) throw error;
		return { code: 2, text: misuse };
	}
};

if (import.meta.main) {
	const { code, text } = await runParked(process.argv.slice(2));
	(code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
	process.exitCode = code;
}
