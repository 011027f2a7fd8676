import { itemsOf, TABLES, type TableOfHub } from "./hub-in-process.ts";

type Item = Readonly<Record<string, unknown>>;

/** An item as the owner of a backup has it: what is encrypted, or bytes, has a size alone. */
export type RawItem = { readonly table: TableOfHub; readonly item: Item };

const shown = (name: string, value: unknown): unknown => {
	if (value instanceof Uint8Array) return value.length;
	return name === "ciphertext" ? String(value).length : value;
};

/** Every item of every table of the hub. */
export const rawItems = async (): Promise<readonly RawItem[]> =>
	(await Promise.all(TABLES.map(async (table) => (await itemsOf(table)).map((item) => ({ table, item }))))).flat();

/** All that can be read of an item, as text: its keys, the names of its attributes, their values or sizes. */
export const shownIn = ({ table, item }: RawItem): string =>
	JSON.stringify([table, Object.entries(item).map(([name, value]) => [name, shown(name, value)])]);

/** Ids, times, agencies and numbers differ from case to case; what is left of a key is what kind of item it is. */
const kindOfKey = (key: unknown, agencies: readonly string[]): string =>
	String(key)
		.replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, "<id>")
		.replace(/\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?/g, "<time>")
		.replace(/[\w-]{20,}/g, "<hash>")
		.replace(/\d+/g, "<number>")
		.split("#")
		.map((part) => (agencies.includes(part) ? "<agency>" : part))
		.join("#");

/** The kind of an item, by its table, keys and attributes: `TIMELINE <id> who#<time>#<id> ciphertext`. */
export const kindOf = ({ table, item }: RawItem, agencies: readonly string[]): string => {
	const { pk, case: id, sk, ...attributes } = item;
	const keys = [table === "TIMELINE" ? id : pk, sk].map((key) => kindOfKey(key, agencies));
	return [table, ...keys, ...Object.keys(attributes).sort()].join(" ");
};

/** The facts that an item names: that it is about, that opened it, or that are entered in it. */
export const factsNamedBy = ({ item }: RawItem): readonly string[] => {
	const entries = (item["entries"] ?? []) as readonly Item[];
	return [item["fact"], item["openedBy"], ...entries.map((entry) => entry["fact"])].filter((one) => typeof one === "string");
};
