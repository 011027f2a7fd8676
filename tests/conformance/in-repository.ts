import { answering, file, judgeHub, main } from "./conformance.ts";
import { startLocalHub } from "./local-hub.ts";
import { readOptions } from "./options.ts";

// `npm run kit:conformance`: without an address it starts a hub of its own and tries all of it; that part is not published.

const words = process.argv.slice(2);
const isOfAnother = words.some((word) => /^(?:--url|--sender|--help|receiver)(?:=|$)/.test(word));

const tryOwnHub = async (): Promise<number> => {
	const { options } = readOptions(words);
	const { hub, stop } = await startLocalHub();
	try {
		return file(await judgeHub(hub, options), options);
	} finally {
		await stop();
	}
};

process.exitCode = isOfAnother ? await main(words) : await answering(tryOwnHub);
