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

/** A code list under its name in the contract, from the name of its constant: `declineReasons` is `DeclineReasons`. */
type NamedList = { readonly id: string; readonly words: string; readonly list: Codes };

const listsOf = async (file: string): Promise<NamedList[]> => {
	const exported: Readonly<Record<string, unknown>> = await import(new URL(file, FOLDER).href);
	return Object.entries(exported).flatMap(([name, list]) =>
		isCodes(list) ? [{ id: pascal(name), words: inWords(name), list }] : [],
	);
};

/** Every code list there is, in the order of names. */
export const codeLists: readonly NamedList[] = (await Promise.all(readdirSync(FOLDER).map(listsOf)))
	.flat()
	.sort(byText(({ id }) => id));

/** The name of a list in the contract. */
export const listOf = (codes: Codes): string | undefined => codeLists.find(({ list }) => list === codes)?.id;

/** What a code is called, and when it is valid. */
export const labelOf = ({ ja, from, to }: Code): string =>
	from === undefined && to === undefined ? ja : `${ja}(${from ?? ""}〜${to ?? ""})`;

/** Gives every code list its name in the contract, its labels, and says that it may grow. */
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
