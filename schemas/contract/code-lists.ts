import { readdirSync } from "node:fs";
import * as z from "zod";
import { byText } from "../by-text.ts";
import { catalogue } from "../catalogue.gen.ts";
import type { Code, Codes } from "../code-list.ts";
import type { Definition } from "../event.ts";
import { codeSchema } from "../field.ts";
import { inWords, pascal } from "../type-names.ts";

const FOLDER = new URL("../codes/", import.meta.url);

const isCodes = (value: unknown): value is Codes =>
	typeof value === "object" &&
	value !== null &&
	Object.values(value).every((code) => typeof code === "object" && code !== null && "ja" in code);

/** A code list with its name in the contract, made of its constant's: `declineReasons` is `DeclineReasons`. */
type NamedList = { readonly id: string; readonly words: string; readonly ja: string; readonly list: Codes };

/** Japanese names of lists that no field of an event names, or that several name in parts. */
const NAMES: Readonly<Record<string, string>> = {
	ConsentScopes: "共有の範囲",
	AgencyKinds: "機関の種別",
	Grounds: "提供の根拠",
	ProtectionEndings: "保護の解除: 理由",
	ProtectionWaivers: "保護が不要な理由",
};

const only = <T>(all: readonly T[]): T | undefined => (new Set(all).size === 1 ? all[0] : undefined);

/** The Japanese name of a list: of the field that has it, with the type or the family that it belongs to when there is one. */
const jaOf = (id: string, list: Codes): string => {
	const uses = Object.values<Definition>(catalogue).flatMap((definition) =>
		Object.values(definition.fields).flatMap(({ kind, ja }) =>
			"codes" in kind && kind.codes === list ? [{ definition, ja }] : [],
		),
	);
	const labels = [...new Set(uses.map(({ ja }) => ja))].join("・");
	const owner = only(uses.map(({ definition }) => definition.ja)) ?? only(uses.map(({ definition }) => definition.family.ja));
	return NAMES[id] ?? (owner === undefined ? labels : `${owner}: ${labels}`);
};

const listsOf = async (file: string): Promise<NamedList[]> => {
	const exported: Readonly<Record<string, unknown>> = await import(new URL(file, FOLDER).href);
	return Object.entries(exported).flatMap(([name, list]) =>
		isCodes(list) ? [{ id: pascal(name), words: inWords(name), ja: jaOf(pascal(name), list), list }] : [],
	);
};

/** All code lists, sorted by name. */
export const codeLists: readonly NamedList[] = (await Promise.all(readdirSync(FOLDER).map(listsOf)))
	.flat()
	.sort(byText(({ id }) => id));

/** A list with its names. */
export const listOf = (codes: Codes): NamedList | undefined => codeLists.find(({ list }) => list === codes);

/** The Japanese label of a code, with its days of validity if it has any. */
export const labelOf = ({ ja, from, to }: Code): string =>
	from === undefined && to === undefined ? ja : `${ja}(${from ?? ""}〜${to ?? ""})`;

/** Registers every code list with zod: its name in the contract, its labels, and `x-may-grow`. */
export const nameCodeLists = (): void => {
	for (const { id, words, ja, list } of codeLists) {
		const labels = Object.entries(list).map(([code, one]) => [code, { en: labelOf(one), ja: labelOf(one) }]);
		z.globalRegistry.add(codeSchema(list), {
			id,
			"x-may-grow": true,
			"x-en": words,
			"x-ja": ja,
			"x-labels": Object.fromEntries(labels),
		});
	}
};
