import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { localHub } from "../../infra/demo/demo-hub.ts";
import { yearPage } from "../../infra/demo/page.ts";
import { evacuee } from "../../infra/demo/stories/evacuee.ts";
import { agency, ref, type Story } from "../../infra/demo/story.ts";
import { playYear, type Year } from "../../infra/demo/year.ts";

const desk = agency("minato-desk");

/** The first two chapters of the family in hiding, then a referral to an agency that is not pinned: three days in all. */
const hidden: Story = {
	...evacuee,
	chapters: [
		...evacuee.chapters.slice(0, 2),
		{
			ja: "知らせない",
			en: "Not told",
			tells: "",
			steps: [
				desk("2025-12-02", "10:00", "referral.requested", {
					referral: ref("work"),
					to: "mothers-hello-work",
					measure: "mothers-hello-work",
					needs: ["employment"],
					origin: "self",
				}),
			],
		},
	],
};

let year: Year;
let page: string;
const shares: number[] = [];

beforeAll(async () => {
	const hub = await localHub();
	try {
		year = await playYear(hub, [hidden], (share) => shares.push(share), new Date("2025-12-03T12:00:00+09:00"));
		page = yearPage(year);
	} finally {
		await hub.stop();
	}
});

describe("the demo", () => {
	it("tells who learned of each step, on what ground, and who did not and why", () => {
		const [family] = year.families;
		const referrals = family?.scenes.filter(({ step }) => step?.type === "referral.requested") ?? [];
		expect(referrals.map(({ heard }) => heard.map(({ agency: who, ground }) => [who, ground?.slice(0, 5)]))).toEqual([
			[["living-support", "本人の同意"]],
			[],
		]);
		expect(referrals.map(({ notTold }) => notTold)).toEqual([
			[],
			[{ agency: "mothers-hello-work", reason: "固定された機関でない" }],
		]);
	});

	it("opens the letter as its recipient, and shows what the hub saw of it", () => {
		const letter = year.families[0]?.scenes.find((scene) => scene.letter)?.letter;
		expect(letter).toMatchObject({ to: "living-support", status: 204 });
		expect(letter?.words).toContain("港見");
		expect(letter?.jwe).not.toContain("港見");
	});

	it("shows how far it is, and ends at its end", () => {
		expect(shares).toEqual(shares.toSorted((a, b) => a - b));
		expect(shares.at(-1)).toBe(1);
	});
});

describe("the page of the year", () => {
	it("needs nothing but itself: no script, nothing from the net", () => {
		expect(page).not.toMatch(/<script|javascript:|https?:\/\/|@import|url\(/i);
		expect(page).toContain("default-src 'none'");
	});

	it("leads from each mark to its scene", () => {
		const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
		const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
		expect(targets.length).toBeGreaterThan(8);
		expect(targets.filter((target) => !ids.has(target ?? ""))).toEqual([]);
	});

	it("shades what happened under protection, and nothing before", () => {
		const [first = "", second = ""] =
			page.match(/<tr><th scope="row">港見市福祉事務所.*?<\/tr>/s)?.[0].match(/<td.*?<\/td>/gs) ?? [];
		expect(first).not.toContain("protected");
		expect(second).toContain("protected");
	});
});

describe("npm run demo", () => {
	it.each([
		[["--wrong"], "Unknown option '--wrong'"],
		[["--outputs", "/nowhere/outputs.json"], "/nowhere/outputs.json: no readable outputs file"],
	])("answers %j in one line that says what to do", (args, what) => {
		const run = spawnSync(process.execPath, [join(import.meta.dirname, "../../infra/demo/run.ts"), ...args], {
			encoding: "utf8",
		});
		expect(run.status).toBe(2);
		expect(run.stderr.trim().split("\n")).toHaveLength(1);
		expect(run.stderr).toContain(what);
	});
});
