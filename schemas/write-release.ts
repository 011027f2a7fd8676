import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type BareContract, bareContract, type TypeContract } from "./contract/bare.ts";
import { compareContracts } from "./contract/compare-contracts.ts";
import { CONTRACT_FOLDER } from "./write-contract.ts";

const RELEASED = new URL("released/", CONTRACT_FOLDER);
const EVENTS = new URL("events/", RELEASED);

const readJson = (url: URL): unknown => JSON.parse(readFileSync(url, "utf8"));

/** The contract as released last. */
export const releasedContract = (): BareContract => ({
	openapi: readJson(new URL("openapi.json", RELEASED)) as BareContract["openapi"],
	events: Object.fromEntries(
		readdirSync(EVENTS)
			.sort()
			.map((file) => [file.slice(0, -".json".length), readJson(new URL(file, EVENTS)) as TypeContract]),
	),
});

const write = ({ openapi, events }: BareContract): void => {
	rmSync(RELEASED, { recursive: true, force: true });
	mkdirSync(EVENTS, { recursive: true });
	writeFileSync(new URL("openapi.json", RELEASED), `${JSON.stringify(openapi, undefined, 1)}\n`);
	for (const [type, contract] of Object.entries(events))
		writeFileSync(new URL(`${type}.json`, EVENTS), `${JSON.stringify(contract, undefined, 1)}\n`);
};

/** `npm run generate:release [-- --anyway]`: the present contract becomes the released one, unless it breaks that one. */
const release = (mayBreak: boolean): void => {
	const contract = bareContract();
	const breaks = mayBreak ? [] : compareContracts(releasedContract(), contract);
	for (const { where, how } of breaks) console.error(`${where}: ${how}`);
	if (breaks.length > 0) process.exitCode = 1;
	else write(contract);
};

if (import.meta.main) release(process.argv.includes("--anyway"));
