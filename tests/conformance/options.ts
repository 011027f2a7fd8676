import { readFileSync } from "node:fs";
import { parseArgs, parseEnv } from "node:util";

export const USAGE = `conformance hub --url <https://hub> --client-id … --client-secret …      plays an agency's system / 機関のシステム役
conformance receiver --url <https://partner/webhook> --secret whsec_…    plays the hub / ハブ役

hub:
  --agency <id>               the agency that signs in (minato-desk) / 送信機関
  --sender <file.env>         HUB, TOKEN_URL, AGENCY, CLIENT_ID, CLIENT_SECRET in a file instead / ファイルで指定
  --token-url <url>           where tokens are given (<hub>/oauth2/token)
  --recipient <id>            the agency that is told (support-center) / 受取機関
  --recipient-env <file.env>  its AGENCY, CLIENT_ID, CLIENT_SECRET: its inbox is read too / 受信箱も試す
  --webhook-port <port>       the kit listens here as the recipient's endpoint / 受取機関の受信先の役もする
  --webhook-host <address>    … at this address (127.0.0.1)
  --webhook-secret whsec_…    what its deliveries are signed with
  --former-webhook-secret …   while it is being changed / 鍵の更新中なら旧鍵
  --protection                may protect cases of the kit's own / 試験用ケースの保護を許す
  --thorough                  waits for what takes long / 時間のかかる項目も試す

receiver:
  --agency <id>               whose receiver it is (support-center) / 受信機関
  --former-secret whsec_…     after it was changed: must be refused / 更新後の旧鍵
  --state-url <url>           {"processed":[webhook-id,…],"stopped":[case,…]} / 処理結果の確認用
  --answer-within <seconds>   10
  --settle <seconds>          how long until what was taken shows there (1) / 反映までの秒数

both:
  --report <file>             .html, .md or .json; several times for several / 報告書(複数可)
  --system <name>             what is tried, for the report / 対象システム名
  --performed-by <name>       who tried it / 実施者
  --json                      the report as JSON, and nothing else

Secrets may come from the environment instead: CLIENT_SECRET, WEBHOOK_SECRET, FORMER_WEBHOOK_SECRET.
Exit codes: 0 passed, 1 something failed, 2 wrong options.`;

const OPTIONS = {
	url: { type: "string" },
	"token-url": { type: "string" },
	"client-id": { type: "string" },
	"client-secret": { type: "string" },
	agency: { type: "string" },
	sender: { type: "string" },
	recipient: { type: "string" },
	"recipient-env": { type: "string" },
	"webhook-port": { type: "string" },
	"webhook-host": { type: "string" },
	"webhook-secret": { type: "string" },
	"former-webhook-secret": { type: "string" },
	secret: { type: "string" },
	"former-secret": { type: "string" },
	"state-url": { type: "string" },
	"answer-within": { type: "string" },
	settle: { type: "string" },
	protection: { type: "boolean" },
	thorough: { type: "boolean" },
	report: { type: "string", multiple: true },
	system: { type: "string" },
	"performed-by": { type: "string" },
	json: { type: "boolean" },
	help: { type: "boolean" },
} as const;

/** The options say too little, or what does not fit. */
export class WrongOptionsError extends Error {
	override name = "WrongOptionsError";
}

export type Options = ReturnType<typeof readOptions>["options"];

/** Reads the command line. @throws WrongOptionsError */
export const readOptions = (words: readonly string[]) => {
	try {
		const { values, positionals } = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
		return { options: values, part: positionals[0] ?? "hub" };
	} catch (error) {
		throw new WrongOptionsError(error instanceof Error ? error.message : "wrong options");
	}
};

/** @throws WrongOptionsError when it was not given */
export const needed = (value: string | undefined, what: string): string => {
	if (value === undefined || value === "") throw new WrongOptionsError(`${what} is required`);
	return value;
};

/** @throws WrongOptionsError when it is no http(s) address */
export const addressOf = (value: string | undefined, what: string): URL => {
	const text = needed(value, what);
	if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
		throw new WrongOptionsError(`${what} must be an http or https address`);
	return new URL(text);
};

/** @throws WrongOptionsError when it is no number above 0 */
export const numberOf = (value: string | undefined, otherwise: number, what: string): number => {
	const number = value === undefined ? otherwise : Number(value);
	if (!Number.isFinite(number) || number < 0) throw new WrongOptionsError(`${what} must be a number`);
	return number;
};

/** The variables of a file such as `.tsunagi/agencies/minato-desk.env`. @throws WrongOptionsError when it cannot be read */
export const variablesIn = (file: string | undefined): Readonly<Record<string, string | undefined>> => {
	if (file === undefined) return {};
	try {
		return parseEnv(readFileSync(file, "utf8"));
	} catch {
		throw new WrongOptionsError(`${file} cannot be read`);
	}
};
