import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import type { JWK } from "jose";
import { misuseIn } from "./misuse.ts";
import { makeEnvelopeKeys, openEnvelope, SealingError, sealFor } from "./sealing.ts";

const USAGE = `sealed envelopes: texts that only one agency can open / 封書(一つの機関だけが開けられるもの)

  npm run -s ops:seal -- keys <kid> [folder]         makes <kid>.public.json and <kid>.private.json / 鍵を作る
  npm run -s ops:seal -- seal <public.json> < text   seals a text; also takes a JWK set / 封書を作る
  npm run -s ops:seal -- open <private.json>... < jwe   opens an envelope / 開ける`;

const OWNER_ONLY = 0o600;

const readKeys = async (file: string): Promise<JWK[]> => {
	const read = JSON.parse(await readFile(file, "utf8")) as JWK & { keys?: JWK[] };
	return read.keys ?? [read];
};

const keys = async ([kid = "", folder = "."]: readonly string[]): Promise<string> => {
	if (!/^[\w.-]{1,64}$/.test(kid))
		throw new SealingError("<kid> must be 1 to 64 letters, digits, . _ - / <kid> は英数字と . _ - の1〜64字にしてください");
	const { publicKey, privateKey } = await makeEnvelopeKeys(kid);
	const [publicFile, privateFile] = [join(folder, `${kid}.public.json`), join(folder, `${kid}.private.json`)];
	await writeFile(privateFile, `${JSON.stringify(privateKey)}\n`, { mode: OWNER_ONLY, flag: "wx" });
	await writeFile(publicFile, `${JSON.stringify(publicKey)}\n`);
	return `${publicFile}  into "keys" of your profile / 機関の登録の keys に入れてください\n${privateFile}  never leaves you / 機関の外に出さないでください`;
};

const seal = async ([file = ""]: readonly string[]): Promise<string> => {
	const [key] = await readKeys(file);
	return sealFor(key ?? {}, await text(process.stdin));
};

const open = async (files: readonly string[]): Promise<string> => {
	const all = (await Promise.all(files.map(readKeys))).flat();
	return openEnvelope((await text(process.stdin)).trim(), all);
};

const SUBCOMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<string>>> = { keys, seal, open };

const UNKNOWN =
	"unknown subcommand; npm run -s ops:seal -- --help lists them / そのサブコマンドはありません。--help で一覧を表示します";

/** @throws on misuse, see `correctable`, and on faults */
const answerTo = async (args: readonly string[]): Promise<string> => {
	const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { help: { type: "boolean" } } });
	if (values.help) return USAGE;
	const [name = "", ...given] = positionals;
	const subcommand = Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;
	if (!subcommand) throw new SealingError(UNKNOWN);
	return subcommand(given);
};

/** What the caller can correct; a key file that is not JSON too. */
const correctable = (error: unknown): string | undefined =>
	error instanceof SealingError || error instanceof SyntaxError ? error.message : misuseIn(error);

try {
	console.log(await answerTo(process.argv.slice(2)));
} catch (error) {
	const misuse = correctable(error);
	if (misuse === undefined) throw error;
	console.error(misuse);
	process.exitCode = 2;
}
