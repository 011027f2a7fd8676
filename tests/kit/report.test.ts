import { describe, expect, it } from "vitest";
import { check, Finding, NotChecked, runSections, section } from "../conformance/check.ts";
import { htmlOf } from "../conformance/report/html.ts";
import { markdownOf } from "../conformance/report/markdown.ts";
import { makeReport, shownTarget } from "../conformance/report/report.ts";

const SECRET = "whsec_c2VjcmV0c2VjcmV0c2VjcmV0";
const at = { startedAt: "2026-11-23T00:00:00.000Z", endedAt: "2026-11-23T00:00:30.000Z" };

const some = (id: string, run: () => Promise<void>) =>
	check({ id, source: "RFC 0, 1 <b>", title: [`title ${id}`, `題 ${id}`], requires: ["must", "必要"] }, run);

const passes = some("kit.passes", async () => {});
const fails = some("kit.fails", async () => {
	throw new Finding("answered 500 | <i>", "500 で応答");
});
const skips = some("kit.skips", async () => {
	throw new NotChecked("not given", "指定なし");
});
const breaks = some("kit.breaks", async () => {
	throw new TypeError(`fetch failed for ${SECRET}`, { cause: { code: "ECONNREFUSED" } });
});

const reportOf = async (...checks: readonly ReturnType<typeof some>[]) =>
	makeReport({
		part: "hub",
		target: shownTarget(new URL("https://user:pass@hub.example/x?key=1")),
		facts: [[{ ja: "送信機関", en: "Sender" }, "minato-desk"]],
		subject: "<script>alert(1)</script>",
		kit: "kit 1",
		sections: await runSections([section(["Section", "区分1"], checks)], {}),
		...at,
	});

describe("a report", () => {
	it("passes when something was tried and nothing failed", async () => {
		expect((await reportOf(passes, skips)).verdict).toBe("pass");
		expect((await reportOf(passes, fails)).verdict).toBe("fail");
		expect((await reportOf(skips)).verdict).toBe("fail");
		expect((await reportOf(passes, fails, skips, breaks)).counts).toEqual({ pass: 1, fail: 2, skipped: 1 });
	});

	it("says what failed, what was not tried and why, in both languages", async () => {
		const report = await reportOf(passes, fails, skips, breaks);
		for (const text of [markdownOf(report), htmlOf(report)])
			for (const word of [
				"不合格",
				"Failed",
				"500 で応答",
				"指定なし",
				"not given",
				"題 kit.passes",
				"title kit.passes",
				"区分1",
				"2026年11月23日",
				"合 1・否 2・未実施 1",
			])
				expect(text).toContain(word);
	});

	it("has no secrets: of a fault only the code, of an address only where it is", async () => {
		const report = await reportOf(breaks);
		const all = [JSON.stringify(report), markdownOf(report), htmlOf(report)].join();
		expect(all).not.toContain(SECRET);
		expect(all).not.toMatch(/user:pass|key=1/);
		expect(all).toContain("https://hub.example");
		expect(all).toContain("ECONNREFUSED");
	});

	it("takes what it is given for text, and loads nothing", async () => {
		const report = await reportOf(fails);
		const html = htmlOf(report);
		expect(html).not.toMatch(/<script|<i>|<b>|src=|href=|url\(/);
		expect(html).toContain("default-src 'none'");
		expect(markdownOf(report)).not.toMatch(/<script|RFC 0, 1 <b>/);
		expect(markdownOf(report)).toContain("answered 500 \\| &lt;i>");
	});
});
