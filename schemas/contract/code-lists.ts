import { readdirSync } from "node:fs";
import * as z from "zod";
import { byText } from "../by-text.ts";
import type { Code, Codes } from "../code-list.ts";
import { codeSchema } from "../field.ts";
import { inWords, pascal } from "../type-names.ts";

const FOLDER = new URL("../codes/", import.meta.url);

const isCodes = (value: unknown): value is Codes =>
	typeof value === "object" &&
	value !== null &&
	Object.values(value).every((code) => typeof code === "object" && code !== null && "ja" in code);

/** A code list with its name in the contract, made of its constant's: `declineReasons` is `DeclineReasons`. */
type NamedList = { readonly id: string; readonly words: string; readonly list: Codes };

const listsOf = async (file: string): Promise<NamedList[]> => {
	const exported: Readonly<Record<string, unknown>> = await import(new URL(file, FOLDER).href);
	return Object.entries(exported).flatMap(([name, list]) =>
		isCodes(list) ? [{ id: pascal(name), words: inWords(name), list }] : [],
	);
};

/** All code lists, sorted by name. */
export const codeLists: readonly NamedList[] = (await Promise.all(readdirSync(FOLDER).map(listsOf)))
	.flat()
	.sort(byText(({ id }) => id));

/** The name of a list in the contract. */
export const listOf = (codes: Codes): string | undefined => codeLists.find(({ list }) => list === codes)?.id;

/** The Japanese label of a code, with its days of validity if it has any. */
export const labelOf = ({ ja, from, to }: Code): string =>
	from === undefined && to === undefined ? ja : `${ja}(${from ?? ""}〜${to ?? ""})`;

/** Registers every code list with zod: its name in the contract, its labels, and `x-may-grow`. */
export const nameCodeLists = (): void => {
	for (const { id, words, list } of codeLists) {
		const labels = Object.entries(list).map(([code, one]) => [code, { en: labelOf(one), ja: labelOf(one) }]);
		z.globalRegistry.add(codeSchema(list), {
			id,
			"x-may-grow": true,
			"x-en": words,
			"x-ja": "コード一覧",
			"x-labels": Object.fromEntries(labels),
		});
	}
};
