import { describe, expect, it } from "vitest";
import { area, contracts, serves } from "../../schemas/agency-tenancy.ts";
import { checkDigit } from "../../schemas/local-governments.ts";

const said = (code: unknown): string | undefined => {
	const { error } = area.safeParse(code);
	expect(error?.issues.length ?? 1).toBe(1);
	return error?.issues[0]?.message;
};

describe("an area is a local government that there is", () => {
	it.each([
		["a prefecture", "01000"],
		["a prefecture, with its check digit", "010006"],
		["the last prefecture", "470007"],
		["a designated city", "14100"],
		["another designated city of the same prefecture", "141305"],
		["a special ward of Tokyo", "13101"],
		["a city", "142051"],
		["a city that was a town", "04216"],
		["a town", "14301"],
		["a village", "13421"],
		["the sample town", "142999"],
	])("%s", (_, code) => expect(said(code)).toBeUndefined());

	it.each([
		["a ward of Yokohama", "14101", "141003", "横浜市"],
		["a ward of Kawasaki, which is another city of the prefecture", "141313", "141305", "川崎市"],
		["a ward that is newer than the list", "22139", "221309", "浜松市"],
		["a ward that ended in 2024", "22131", "221309", "浜松市"],
		["a town that became a city", "04423", "042161", "富谷市"],
		["a town that joined a city", "093670", "092037", "栃木市"],
		["Hokkaido without its zero", "10006", "010006", "北海道"],
		["Sapporo without its zero", "11002", "011002", "札幌市"],
		["Aomori without its zero", "20001", "020001", "青森県"],
	])("not %s: %s leads to %s", (_, code, right, name) => {
		expect(said(code)).toMatch(new RegExp(`^[ -~]*${right} / .*${right} \\(${name}\\)`));
		expect(said(right)).toBeUndefined();
	});

	it("nor five digits that are two codes: six tell them apart", () => {
		expect(said("12203")).toMatch(/^can be two codes: write six digits, 122033 or 012203 \/ .*市川市.*士別市/);
		expect([said("122033"), said("012203")]).toEqual([undefined, undefined]);
	});

	it.each([
		["a code that nobody has", "47999"],
		["a number in no list", "13999"],
		["one that ended long before the scheme began", "11204"],
	])("nor %s: %s", (_, code) => expect(said(code)).toMatch(/^is not the code of a local government \/ /));

	it.each(["1000", "0100", "48000", "00000", "1310100", "１３１０１", "131016 ", "13101-6", 131_016, null])(
		"nor of another form: %s",
		(code) => expect(said(code)).toBeDefined(),
	);

	it("nor one whose check digit is another", () => expect(said("131017")).toMatch(/^has a wrong check digit/));

	it("whatever is typed: any five digits are refused, or stand for one local government alone", () => {
		let taken = 0;
		for (let number = 1_000; number < 48_000; number++) {
			const code = String(number).padStart(5, "0");
			const isTaken = area.safeParse(code).success;
			if (!isTaken) continue;
			taken += 1;
			expect([code, area.safeParse(`${code}${checkDigit(code)}`).success, area.safeParse(`0${code}`).success]).toEqual([
				code,
				true,
				false,
			]);
		}
		// 47 prefectures, some 1,741 cities, towns, villages and special wards, and the sample; but for those that can be two.
		expect(taken).toBeGreaterThan(1_770);
		expect(taken).toBeLessThan(1_800);
	});
});

describe("days of the registry", () => {
	const span = (from: string, to: string) => [{ area: "14205", from, to }];

	it("lie in this century: a year of another calendar does not", () => {
		expect(serves.safeParse(span("2026-04-01", "2027-03-31")).success).toBe(true);
		for (const [from, to] of [
			["0008-04-01", "2027-03-31"],
			["2026-04-01", "2206-03-31"],
		] as const) {
			expect(serves.safeParse(span(from, to)).success).toBe(false);
			expect(contracts.safeParse([{ ...span(from, to)[0], scope: ["visit"] }]).success).toBe(false);
		}
	});
});
