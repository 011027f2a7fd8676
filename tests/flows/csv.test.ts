import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESK, type Row, readSheet, sheetsOf, writeSheet } from "./sheets.ts";
import { awaited, startTown, type Town } from "./town.ts";

const HELLO_WORK = "mothers-hello-work";

let town: Town;
beforeAll(async () => {
	town = await startTown();
});
afterAll(() => town.stop());

const { ask, template, post, results, refusal, opened } = sheetsOf(() => town);

const timelineOf = async (token = "") => {
	await town.hub.idle();
	return (await town.client(DESK).timeline(token)).events.map(({ type, data }) => ({ type, data }));
};

describe.each(["utf-8", "shift_jis"] as const)("a family's way by spreadsheet, in %s", (charset) => {
	it("goes from templates to the recipient's inbox, and again adds nothing", async () => {
		const opening = await opened({ 子どもの年代: "" });
		const token = opening["ケースの番号"] ?? "";
		const [consent = {}] = await template("consent.granted", charset);
		const [referral = {}] = await template("referral.requested", charset);
		const sheet = [
			opening,
			{ ...consent, 起きた日時: "2026/4/1 9:05", ケースの番号: token, 共有先: HELLO_WORK, 範囲: "つなぎ" },
			{
				...referral,
				起きた日時: "2026/4/1 9:10",
				ケースの番号: token,
				つなぎ先: HELLO_WORK,
				支援策: "マザーズハローワーク等の就労支援",
				支援が必要な分野: "就業;子育て・保育",
				相談経路: "self",
				回答希望日: "2026/5/1",
			},
		];
		const { status, lines } = await results(sheet, charset);
		expect(lines.map((line) => [line["行"], line["結果"], line["エラー"]])).toEqual([
			["2", "受付", ""],
			["3", "受付", ""],
			["4", "受付", ""],
		]);
		expect(status).toBe(202);
		expect(lines.map((line) => line["イベントの番号"])).toEqual(sheet.map((row: Row) => row["イベントの番号"]));
		const events = await timelineOf(token);
		expect(events).toContainEqual({
			type: "referral.requested",
			data: {
				referral: referral["つなぎの番号"],
				to: HELLO_WORK,
				measure: "mothers-hello-work",
				needs: ["employment", "childcare"],
				origin: "self",
				respondBy: "2026-05-01",
			},
		});
		expect((await results(sheet, charset)).status).toBe(202);
		expect(await timelineOf(token)).toEqual(events);

		const [entry] = await awaited(async () => {
			const { bytes } = await ask(HELLO_WORK, `/v1/inbox?limit=200&format=csv&charset=${charset}`);
			const found = readSheet(bytes).filter((line) => line["回答希望日"] === "2026-05-01");
			return found.length > 0 ? found.slice(-1) : undefined;
		});
		const last = (await town.client(HELLO_WORK).inbox()).at(-1);
		expect(entry).toMatchObject({
			受信番号: String(last?.sequence),
			種類: "つなぎの依頼",
			起きた日: "2026-04-01",
			送信した機関: DESK,
			送信した機関の名前: "港見市福祉事務所 ひとり親相談窓口",
			ケースの番号: last?.event?.subject,
			つなぎの番号: last?.event?.data["referral"],
			支援が必要な分野: "就業;子育て・保育",
			回答希望日: "2026-05-01",
		});
	});
});

describe("a row", () => {
	it("that is wrong is named by column, and those around it enter", async () => {
		const bad = await opened({ 世帯の種別: "山田花子", 相談経路: "123456789018", ひとり親家庭となった事情: "" });
		const sheet = [await opened(), bad, await opened({ 起きた日時: "2026/2/30 9:00" }), await opened()];
		const { status, bytes } = await post(writeSheet(sheet, "utf-8"));
		const lines = readSheet(bytes);
		expect(status).toBe(207);
		expect(lines.map((line) => line["結果"])).toEqual(["受付", "エラー", "エラー", "受付"]);
		expect(lines[1]?.["エラー"]).toBe(
			"世帯の種別: コード一覧にない値です / ひとり親家庭となった事情: 必須です / 相談経路: 個人番号(マイナンバー)とみられるものが含まれています。ここへは送らないでください",
		);
		expect(lines[2]?.["エラー"]).toBe("起きた日時: 実在する年月日と時刻(例 2026/4/1 9:05)ではありません");
		expect(bytes.toString()).not.toMatch(/山田花子|123456789018/);
		expect((await timelineOf(sheet[0]?.["ケースの番号"])).length).toBe(1);
	});

	it("is answered in JSON when that is asked for, with the same places", async () => {
		const sheet = [await opened({ 世帯の種別: "花子" }), await opened({ 支援策: "保育所等" })];
		const { status, bytes } = await post(writeSheet(sheet, "utf-8"), "utf-8", { accept: "application/json" });
		expect([status, JSON.parse(bytes.toString())]).toMatchObject([
			207,
			{
				results: [
					{ row: 2, status: 422, problem: { errors: [{ pointer: "/2/世帯の種別", code: "not-a-code" }] } },
					{ row: 3, status: 422, problem: { errors: [{ pointer: "/3/支援策", code: "not-for-this-type" }] } },
				],
			},
		]);
	});

	it("without a number of its own is one event however often and in whatever form it comes", async () => {
		const opening = await opened();
		const token = opening["ケースの番号"] ?? "";
		const row = { 種類: "就職", ケースの番号: token, 就職日: "2026/4/3", 雇用形態: "" };
		const [, guide] = [opening, readSheet((await ask(DESK, "/v1/csv/template?show=guide&type=employment.started")).bytes)];
		const form = guide.find((line) => line["列"] === "雇用形態");
		const [label = "", code = ""] = [form?.["選択肢"]?.split(";")[0], form?.["選択肢の記号"]?.split(";")[0]];
		await results([opening]);
		const first = await results([{ ...row, 起きた日時: "2026/4/3 10:00", 雇用形態: label }]);
		const again = await results(
			[{ ...row, 種類: "employment.started", 起きた日時: "2026-04-03T10:00:00+09:00", 就職日: "2026-04-03", 雇用形態: code }],
			"shift_jis",
		);
		expect([first.status, again.status]).toEqual([202, 202]);
		expect(again.lines).toEqual(first.lines);
		expect((await timelineOf(token)).map(({ type }) => type)).toEqual(["case.opened", "employment.started"]);
	});

	it("that was copied with its number is refused, in the file and after it", async () => {
		const row = await opened();
		const other = { ...row, 世帯の種別: "父子" };
		const { lines } = await results([row, other]);
		expect(lines.map((line) => line["エラー"])).toEqual([
			"",
			"イベントの番号: 上の行と同じ番号です。別のイベントなら新しい番号にしてください",
		]);
		expect((await results([other])).lines[0]?.["エラー"]).toMatch(/同じ id で内容の異なるイベント/);
	});

	it("of someone else's case, and of none, is answered alike", async () => {
		const row = {
			種類: "同意の撤回(消去依頼)",
			起きた日時: "2026/4/1 9:00",
			ケースの番号: randomUUID(),
			同意の番号: randomUUID(),
		};
		expect((await results([row])).lines[0]?.["エラー"]).toBe("該当するケースはありません。");
	});

	it("of a template to which nothing was added says nothing", async () => {
		expect(await refusal(writeSheet(await template("referral.requested"), "utf-8"))).toMatchObject({
			status: 422,
			kind: "invalid-csv",
			errors: [["/2", "no-rows"]],
		});
	});
});

it("takes a hundred rows at once", async () => {
	const one = await opened();
	const rows = (await template("case.opened", "utf-8", 100)).map((drawn) => ({
		...one,
		ケースの番号: drawn["ケースの番号"] ?? "",
		イベントの番号: drawn["イベントの番号"] ?? "",
	}));
	const { status, lines } = await results(rows, "shift_jis");
	expect([status, lines.length, new Set(lines.map((line) => line["結果"]))]).toEqual([202, 100, new Set(["受付"])]);
});

describe("templates", () => {
	it("draw new ids for every row and every time", async () => {
		const [one, two] = [await template("referral.requested", "utf-8", 100), await template("referral.requested", "utf-8", 100)];
		const ids = [...one, ...two].flatMap((row) => [row["イベントの番号"], row["つなぎの番号"]]);
		expect(new Set(ids).size).toBe(400);
		expect(Object.keys(one[0] ?? {})[0]).toBe("種類");
	});

	it.each(["type=follow-up.due", "type=nothing", "", "type=case.opened&rows=101", "type=case.opened&charset=euc-jp", "show=x"])(
		"refuse %j",
		async (query) => expect((await ask(DESK, `/v1/csv/template?${query}`)).status).toBe(400),
	);
});
