import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import type { JWK } from "jose";
import { makeEnvelopeKeys, openEnvelope, SealingError, sealFor } from "./sealing.ts";

const USAGE = `sealed envelopes: what only one agency can open / 封書(一つの機関だけが開けられるもの)

  npm run -s ops:seal -- keys <kid> [folder]         makes <kid>.public.json and <kid>.private.json / 鍵を作る
  npm run -s ops:seal -- seal <public.json> < text   seals a text; also takes a JWK set / 封をする
  npm run -s ops:seal -- open <private.json>... < jwe   opens an envelope / 開ける`;

const ONLY_FOR_ME = 0o600;

const readKeys = async (file: string): Promise<JWK[]> => {
	const read = JSON.parse(await readFile(file, "utf8")) as JWK & { keys?: JWK[] };
	return read.keys ?? [read];
};

const keys = async ([kid = "", folder = "."]: readonly string[]): Promise<string> => {
	if (!/^[\w.-]{1,64}$/.test(kid)) throw new SealingError(USAGE);
	const { publicKey, privateKey } = await makeEnvelopeKeys(kid);
	const [open, secret] = [join(folder, `${kid}.public.json`), join(folder, `${kid}.private.json`)];
	await writeFile(secret, `${JSON.stringify(privateKey)}\n`, { mode: ONLY_FOR_ME, flag: "wx" });
	await writeFile(open, `${JSON.stringify(publicKey)}\n`);
	return `${open}  into "keys" of your profile / 機関の登録の keys に入れてください\n${secret}  never leaves you / 機関の外に出さないでください`;
};

const seal = async ([file = ""]: readonly string[]): Promise<string> => {
	const [key] = await readKeys(file);
	return sealFor(key ?? {}, await text(process.stdin));
};

const open = async (files: readonly string[]): Promise<string> => {
	const all = (await Promise.all(files.map(readKeys))).flat();
	return openEnvelope((await text(process.stdin)).trim(), all);
};

const WORDS: Readonly<Record<string, (args: readonly string[]) => Promise<string>>> = { keys, seal, open };

const main = async (): Promise<number> => {
	const [name = "", ...args] = parseArgs({ allowPositionals: true }).positionals;
	const word = Object.hasOwn(WORDS, name) ? WORDS[name] : undefined;
	if (!word) {
		console.error(USAGE);
		return 2;
	}
	try {
		console.log(await word(args));
		return 0;
	} catch (error) {
		if (!(error instanceof SealingError || (error as NodeJS.ErrnoException).code)) throw error;
		console.error((error as Error).message);
		return 2;
	}
};

process.exitCode = await main();
