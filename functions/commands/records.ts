import { parseArgs } from "node:util";
import { agencyIdIn } from "../../schemas/field.ts";
import type { CaseId, CaseToken } from "../../schemas/ids.ts";
import { dayInJapan } from "../../schemas/japan-time.ts";
import { eraseCase } from "../record-keeping/erase.ts";
import { agencyTokens } from "../rules/disclosure/tokens.ts";
import { tokenIn } from "../rules/request/parameters.ts";
import { keyRecordOf } from "../stores/case/case-keys.ts";
import { hasRecords, newestTime } from "../stores/case/erasure.ts";
import { hubKey } from "../stores/registry/registry.ts";
import type { KeyRecord } from "../stores/tables/keys.ts";
import { misuseIn } from "./misuse.ts";
import { DEFAULT_OUTPUTS, openStores } from "./outputs.ts";

const USAGE = `records of the hub / 記録の管理

  npm run ops:records -- erase <case token> --of <agency> [--yes]

  erase              erases a case for good, before its retention ends, by decision (個人情報保護管理者の決定による消去):
                     its key, its facts, who was told, its receipts. Not even a restore brings it back.
                     Without --yes it says what it would do and does nothing / --yes がなければ確認のみ

  --of <agency>      whose token it is; each agency has its own for a case / どの機関のトークンか
  --outputs <file>   outputs of the stack (default .tsunagi/outputs.json)

Exit codes: 0 done, 2 refused and nothing erased, 1 a fault.`;

const FLAGS = {
	of: { type: "string" },
	yes: { type: "boolean", default: false },
	outputs: { type: "string", default: DEFAULT_OUTPUTS },
	help: { type: "boolean", default: false },
} as const;

const WRONG_ARGUMENTS =
	"needs: erase <case token> --of <agency>; npm run ops:records -- --help explains / 「erase <ケースのトークン> --of <機関>」の形で指定してください";

type Outcome = { readonly code: 0 | 2; readonly text: string };

const refuse = (text: string): Outcome => ({ code: 2, text: `${text}\nNothing was erased. / 何も消去していません。` });

const stateOf = (keyRecord: KeyRecord | undefined): string => {
	if (keyRecord === undefined) return "its key is lost, nobody can read it / 鍵が失われ、読めません";
	return "erased" in keyRecord ? `erased on ${keyRecord.erased} / 消去済み` : `kept since ${keyRecord.since} / 保存開始`;
};

/** Erases a case, or finishes an erasure that was interrupted. */
const erase = async (id: CaseId, token: string, isDecided: boolean, today: string): Promise<Outcome> => {
	const keyRecord = await keyRecordOf(id);
	if (keyRecord === undefined && !(await hasRecords(id)))
		return refuse("there is no such case of this agency / この機関に該当するケースはありません");
	if (!isDecided) {
		const newest = await newestTime(id);
		return refuse(
			`${token}: ${stateOf(keyRecord)}; last fact ${newest ? dayInJapan(newest) : "none"} / 最後の事実\nadd --yes to erase it for good / 消去するには --yes を付けてください`,
		);
	}
	await eraseCase(id, today);
	return {
		code: 0,
		text: `${token}: erased. No function can read it after a minute, and what comes late is swept tomorrow morning. / 消去しました(1分以内に全機能へ反映)`,
	};
};

const run = async (args: readonly string[], now: Date): Promise<Outcome> => {
	const { values, positionals } = parseArgs({ args: [...args], options: FLAGS, allowPositionals: true });
	if (values.help) return { code: 0, text: USAGE };
	const [subcommand, given] = positionals;
	const token = tokenIn<CaseToken>(given);
	const of = agencyIdIn(values.of);
	if (subcommand !== "erase" || token === undefined || of === undefined) return refuse(WRONG_ARGUMENTS);
	await openStores(values.outputs);
	const id = agencyTokens(await hubKey(), of).toHubId(token);
	return erase(id, token, values.yes, dayInJapan(now.toISOString()));
};

/**
 * The `records` command.
 * @returns exit code and text; 2 means refused and nothing erased
 * @throws on faults
 */
export const runRecords = async (args: readonly string[], now: Date): Promise<Outcome> => {
	try {
		return await run(args, now);
	} catch (error) {
		const misuse = misuseIn(error);
		if (misuse === undefined) throw error;
		return { code: 2, text: misuse };
	}
};

if (import.meta.main) {
	const { code, text } = await runRecords(process.argv.slice(2), new Date());
	(code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
	process.exitCode = code;
}
