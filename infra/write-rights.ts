import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle } from "./bundle.ts";
import { type BundleUse, useIn } from "./bundle-rights.ts";
import { functions } from "./functions.ts";

/** The one command for each kind of place that a right is given for. */
const COMMANDS = { QUEUE_URL: "SendMessageBatch", BUS_NAME: "PutEvents", MAIL_FROM: "SendRawEmail" };

const refuseUnknown = (places: BundleUse["places"]): void => {
	for (const [place, command] of places) {
		const kind = Object.entries(COMMANDS).find(([suffix]) => place.endsWith(suffix));
		if (kind?.[1] !== command) throw new RangeError(`there is no right for ${command} to ${place}`);
	}
};

const list = (values: readonly string[]): string => `[${values.map((value) => JSON.stringify(value)).join(", ")}]`;

const rightsText = (name: string, { tables, places, variables }: BundleUse): string => {
	refuseUnknown(places);
	const queues = [...places.keys()].flatMap((place) => /^(\w+)_QUEUE_URL$/.exec(place)?.[1]?.toLowerCase() ?? []);
	return [
		`\t${JSON.stringify(name)}: {`,
		`\t\ttables: {${[...tables].map(([table, actions]) => `\n\t\t\t${JSON.stringify(table)}: ${list(actions)},`).join("")}${tables.size > 0 ? "\n\t\t" : ""}},`,
		`\t\tsendsTo: ${list(queues.sort())},`,
		`\t\tisPublisher: ${places.has("BUS_NAME")},`,
		`\t\tsendsMail: ${places.has("MAIL_FROM")},`,
		`\t\treads: ${list([...variables].sort())},`,
		"\t},",
	].join("\n");
};

/**
 * The text of `rights.gen.ts`.
 * @param bundles the code of each function, as `bundle.ts` writes it
 */
export const rightsFileText = (bundles: Readonly<Record<string, string>>): string =>
	[
		"// Written by `npm run generate:rights` from the code in the bundles of functions/. Do not edit.",
		"// A change here is a change of what a function may do: read it in review.",
		'import type { Rights } from "./function-definition.ts";',
		'import type { FunctionName } from "./functions.ts";',
		"",
		"/** What each function does with AWS, and so all that it may do. */",
		"export const rights: Readonly<Record<FunctionName, Rights>> = {",
		...Object.entries(bundles).map(([name, code]) => rightsText(name, useIn(code))),
		"};",
		"",
	].join("\n");

if (import.meta.main) {
	const names = Object.keys(functions);
	const folder = mkdtempSync(join(tmpdir(), "tsunagi-rights-"));
	try {
		bundle(names, folder);
		const code = names.map((name) => [name, readFileSync(join(folder, name, "index.mjs"), "utf8")]);
		writeFileSync(join(import.meta.dirname, "rights.gen.ts"), rightsFileText(Object.fromEntries(code)));
	} finally {
		rmSync(folder, { recursive: true });
	}
}
