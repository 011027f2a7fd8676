import type { AgencyGroup, Audience } from "../field.ts";
import { AUDIENCES, audienceNames } from "./audiences.ts";
import { type DisclosedCatalogue, type Row, rowsOf } from "./rows.ts";

/** What decides, in a revision of the schemas, who may see what. */
export type Disclosed = {
	readonly catalogue: DisclosedCatalogue;
	/** Kinds of agency: one that changes its group sees other fields. */
	readonly kinds: Readonly<Record<string, { readonly ja: string; readonly group: AgencyGroup }>>;
};

/** What can change, in the order in which a privacy officer wants to know of it. */
const TAGS = [
	"新しく渡る",
	"保護中の扱い",
	"機関の区分",
	"渡らなくなる",
	"新しいイベント",
	"新しい項目",
	"なくなるイベント",
	"なくなる項目",
	"値の種類",
	"選択肢",
	"根拠",
	"名称",
] as const;

type Change = { readonly tag: (typeof TAGS)[number]; readonly text: string };

/**
 * What a change of the schemas shows to whom that was not shown before, what it shows no longer, and what else it changes
 * in the table, as sentences in Japanese. It knows of event types, fields and kinds of agency, not of rules or code.
 *
 * @returns nothing where the table stays as it is
 */
export const changesBetween = (before: Disclosed, after: Disclosed): readonly string[] => {
	const [old, now] = [rowsByField(before), rowsByField(after)];
	const changes = [
		...[...new Set([...old.keys(), ...now.keys()])].flatMap((key) => changesOfField(old.get(key), now.get(key))),
		...changesOfEvents(before.catalogue, after.catalogue),
		...changesOfKinds(before.kinds, after.kinds),
	];
	return changes.sort((a, b) => TAGS.indexOf(a.tag) - TAGS.indexOf(b.tag)).map(({ tag, text }) => `【${tag}】${text}`);
};

const rowsByField = ({ catalogue }: Disclosed): ReadonlyMap<string, Row> =>
	new Map(rowsOf(catalogue).map((row) => [`${row.type} ${row.name}`, row]));

const changesOfField = (old: Row | undefined, now: Row | undefined): readonly Change[] => {
	const shown = AUDIENCES.filter((one) => now?.audience.includes(one) && !old?.audience.includes(one));
	const hidden = AUDIENCES.filter((one) => old?.audience.includes(one) && !now?.audience.includes(one));
	return [
		...(now && shown.length > 0 ? [newlyShown(now, shown)] : []),
		...(old && hidden.length > 0 ? [noLongerShown(old, hidden)] : []),
		...(old && now ? changesWithin(old, now) : comesOrGoes(old, now)),
	];
};

const nameOf = ({ event, field }: Row): string => `${event}の『${field}』`;

const listOf = (audience: readonly Audience[]): string => audience.map((one) => audienceNames[one]).join("、");

const newlyShown = (row: Row, shown: readonly Audience[]): Change => {
	const place = row.isPlace ? "。保護中は立ち会う機関のみ" : "";
	return { tag: "新しく渡る", text: `${nameOf(row)}が、${listOf(shown)}に渡るようになります(根拠: ${row.clause}${place})。` };
};

const noLongerShown = (row: Row, hidden: readonly Audience[]): Change => ({
	tag: "渡らなくなる",
	text: `${nameOf(row)}は、${listOf(hidden)}に渡らなくなります。`,
});

const comesOrGoes = (old: Row | undefined, now: Row | undefined): readonly Change[] => {
	if (old) return [{ tag: "なくなる項目", text: `${nameOf(old)}がなくなります。` }];
	if (!now) return [];
	const nobody = now.audience.length === 0 ? "送信した機関のほかには渡りません。" : "";
	return [{ tag: "新しい項目", text: `${nameOf(now)}(${now.value})が加わります。${nobody}` }];
};

const changesWithin = (old: Row, now: Row): readonly Change[] => {
	const name = nameOf(now);
	const added = now.choices.filter((choice) => !old.choices.includes(choice));
	const removed = old.choices.filter((choice) => !now.choices.includes(choice));
	return [
		...(old.isPlace === now.isPlace ? [] : [changeOfPlace(now)]),
		...changed("値の種類", `${name}の値`, valueUnderNameOf(now, old), now.value),
		...changed("根拠", `${name}の根拠`, old.clause, now.clause),
		...changed("名称", `${old.event}の項目の名称`, `『${old.field}』`, `『${now.field}』`),
		...(added.length > 0 ? [{ tag: "選択肢" as const, text: `${name}で、${quoted(added)}を選べるようになります。` }] : []),
		...(removed.length > 0 ? [{ tag: "選択肢" as const, text: `${name}で、${quoted(removed)}は選べなくなります。` }] : []),
	];
};

/** The old kind of value, as it is called under the present name: a new name alone makes no other value. */
const valueUnderNameOf = (now: Row, old: Row): string =>
	old.value.replace(`${old.family}の${old.field}`, `${now.family}の${now.field}`);

const changed = (tag: Change["tag"], what: string, old: string, now: string): readonly Change[] =>
	old === now ? [] : [{ tag, text: `${what}が、${old}から${now}に変わります。` }];

const quoted = (values: readonly string[]): string => values.map((value) => `「${value}」`).join("");

const changeOfPlace = (row: Row): Change => ({
	tag: "保護中の扱い",
	text: row.isPlace
		? `${nameOf(row)}は、場所がわかる項目になり、保護中は立ち会う機関だけに渡ります。`
		: `${nameOf(row)}は、場所がわかる項目ではなくなり、保護中も、固定された機関には立ち会わなくても渡ります。`,
});

const changesOfEvents = (old: DisclosedCatalogue, now: DisclosedCatalogue): readonly Change[] =>
	[...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((type) => {
		const [was, is] = [old[type], now[type]];
		if (was && is) return changed("名称", `イベント ${type} の名称`, `『${was.ja}』`, `『${is.ja}』`);
		return [
			...(is ? [{ tag: "新しいイベント" as const, text: `『${is.ja}』(${type})が加わります。` }] : []),
			...(was ? [{ tag: "なくなるイベント" as const, text: `『${was.ja}』(${type})がなくなります。` }] : []),
		];
	});

const changesOfKinds = (old: Disclosed["kinds"], now: Disclosed["kinds"]): readonly Change[] =>
	[...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((kind): readonly Change[] => {
		const [was, is] = [old[kind], now[kind]];
		if (was?.group === is?.group) return [];
		const leaves = was ? `『${audienceNames[was.group]}』から外れ、` : "";
		const joins = is
			? `『${audienceNames[is.group]}』に入り、その欄の項目が渡るようになります。`
			: "その欄の項目は渡らなくなります。";
		return [{ tag: "機関の区分", text: `${(is ?? was)?.ja}が、${leaves}${joins}` }];
	});
