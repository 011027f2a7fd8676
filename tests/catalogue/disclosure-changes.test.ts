import { describe, expect, it } from "vitest";
import { changesBetween, type Disclosed } from "../../schemas/disclosure/changes.ts";
import { outcomes, type SmallField, smallCatalogue, smallField } from "./small-catalogue.ts";

const kinds: Disclosed["kinds"] = { nursery: { ja: "保育所担当部局", group: "living" } };
const one = (given: Partial<SmallField> = {}): Disclosed => ({ catalogue: smallCatalogue({ on: smallField(given) }), kinds });
const none: Disclosed = { catalogue: {}, kinds };

describe("what a change of the schemas shows", () => {
	it("is nothing where nothing changes", () => expect(changesBetween(one(), one())).toEqual([]));

	it("names who is newly shown a field, and why", () => {
		expect(changesBetween(one(), one({ audience: ["desk", "work", "parties"] }))).toEqual([
			"【新しく渡る】つなぎの完了の『開始日』が、当事者(そのつなぎ・同行・継続支援の相手)、ハローワーク等(就労)に渡るようになります(根拠: 4-1-エ-2)。",
		]);
	});

	it("names who is shown a field no longer", () => {
		expect(changesBetween(one(), one({ audience: [] }))).toEqual([
			"【渡らなくなる】つなぎの完了の『開始日』は、福祉事務所等(相談窓口)に渡らなくなります。",
		]);
	});

	it("does not mind the order of an audience", () => {
		expect(changesBetween(one({ audience: ["desk", "work"] }), one({ audience: ["work", "desk"] }))).toEqual([]);
	});

	it("tells of a new event type, its fields, and who is shown them", () => {
		expect(changesBetween(none, one({ place: true }))).toEqual([
			"【新しく渡る】つなぎの完了の『開始日』が、福祉事務所等(相談窓口)に渡るようになります(根拠: 4-1-エ-2。保護中は立ち会う機関のみ)。",
			"【新しいイベント】『つなぎの完了』(referral.completed)が加わります。",
			"【新しい項目】つなぎの完了の『開始日』(日付)が加わります。",
		]);
	});

	it("tells of an event type that goes", () => {
		expect(changesBetween(one(), none)).toEqual([
			"【渡らなくなる】つなぎの完了の『開始日』は、福祉事務所等(相談窓口)に渡らなくなります。",
			"【なくなるイベント】『つなぎの完了』(referral.completed)がなくなります。",
			"【なくなる項目】つなぎの完了の『開始日』がなくなります。",
		]);
	});

	it("tells of a new field that stays with its sender", () => {
		const more = { catalogue: smallCatalogue({ on: smallField(), until: smallField({ ja: "期限", audience: [] }) }), kinds };
		expect(changesBetween(one(), more)).toEqual([
			"【新しい項目】つなぎの完了の『期限』(日付)が加わります。送信した機関のほかには渡りません。",
		]);
	});

	it.each([
		["from now on", {}, { place: true }, "場所がわかる項目になり、保護中は立ち会う機関だけに渡ります。"],
		["no longer", { place: true }, {}, "場所がわかる項目ではなくなり、保護中も、固定された機関には立ち会わなくても渡ります。"],
	] as const)("tells of what is withheld under protection %s", (_, before, after, end) => {
		expect(changesBetween(one(before), one(after))).toEqual([`【保護中の扱い】つなぎの完了の『開始日』は、${end}`]);
	});

	it.each([
		[{ kind: { is: "slot" } }, "【値の種類】つなぎの完了の『開始日』の値が、日付から日時に変わります。"],
		[{ clause: "4-1-エ-1" }, "【根拠】つなぎの完了の『開始日』の根拠が、4-1-エ-2から4-1-エ-1に変わります。"],
		[{ ja: "初日" }, "【名称】つなぎの完了の項目の名称が、『開始日』から『初日』に変わります。"],
	] as const)("tells of %j", (after, sentence) => expect(changesBetween(one(), one(after))).toEqual([sentence]));

	it("tells of values that a code may have, and may have no longer", () => {
		const { used } = outcomes;
		const before = one({ ja: "結果", kind: { is: "code", codes: outcomes } });
		const after = one({ ja: "成果", kind: { is: "code", codes: { used, other: { ja: "その他" } } } });
		expect(changesBetween(before, after)).toEqual([
			"【選択肢】つなぎの完了の『成果』で、「その他」を選べるようになります。",
			"【選択肢】つなぎの完了の『成果』で、「終了」は選べなくなります。",
			"【名称】つなぎの完了の項目の名称が、『結果』から『成果』に変わります。",
		]);
	});

	it("tells of an event's new name", () => {
		const renamed = { catalogue: smallCatalogue({ on: smallField() }, "つなぎの終わり"), kinds };
		expect(changesBetween(one(), renamed)).toEqual([
			"【名称】イベント referral.completed の名称が、『つなぎの完了』から『つなぎの終わり』に変わります。",
		]);
	});

	it("tells of a kind of agency that comes to see other fields", () => {
		const work: Disclosed = { ...one(), kinds: { nursery: { ja: "保育所担当部局", group: "work" } } };
		const [living, joined] = ["公営住宅・保育所・教育の担当部局(生活)", "ハローワーク等(就労)"];
		expect(changesBetween(one(), work)).toEqual([
			`【機関の区分】保育所担当部局が、『${living}』から外れ、『${joined}』に入り、その欄の項目が渡るようになります。`,
		]);
		expect(changesBetween({ ...one(), kinds: {} }, work)).toEqual([
			`【機関の区分】保育所担当部局が、『${joined}』に入り、その欄の項目が渡るようになります。`,
		]);
		expect(changesBetween(one(), { ...one(), kinds: {} })).toEqual([
			`【機関の区分】保育所担当部局が、『${living}』から外れ、その欄の項目は渡らなくなります。`,
		]);
	});
});
