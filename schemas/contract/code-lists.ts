import { readdirSync } from "node:fs";
import * as z from "zod";
import type { Code, Codes } from "../code-list.ts";
import { codeSchema } from "../field.ts";
import { inWords, pascal } from "../type-names.ts";

const FOLDER = new URL("../codes/", import.meta.url);

const isCodes = (value: unknown): value is Codes =>
	typeof value === "object" &&
	value !== null &&
	Object.values(value).every((code) => typeof code === "object" && code !== null && "ja" in code);

const labelOf = ({ ja, from, to }: Code): string => {
	if (from === undefined && to === undefined) return ja;
	return `${ja}(${from ?? ""}〜${to ?? ""})`;
};

/**
 * Gives every code list its name in the contract, from the name of its constant: `declineReasons` is `DeclineReasons`.
 * Its codes carry their Japanese labels and the days they are valid on. Lists grow, and the contract says so.
 */
export const nameCodeLists = async (): Promise<void> => {
	for (const file of readdirSync(FOLDER).sort()) {
		const exported: Readonly<Record<string, unknown>> = await import(new URL(file, FOLDER).href);
		for (const [name, list] of Object.entries(exported)) if (isCodes(list)) nameList(name, list);
	}
};

const nameList = (name: string, list: Codes): void => {
	z.globalRegistry.add(codeSchema(list), {
		id: pascal(name),
		"x-may-grow": true,
		"x-en": inWords(name),
		"x-ja": "コード一覧",
		"x-labels": Object.fromEntries(Object.entries(list).map(([code, one]) => [code, { en: labelOf(one), ja: labelOf(one) }])),
	});
};
