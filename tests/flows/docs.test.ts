import { existsSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { operations } from "../../schemas/operations.gen.ts";
import { ownToken } from "./own-token.ts";
import { startTown, type Town } from "./town.ts";

const DESK = "minato-desk";
let town: Town;
beforeAll(async () => {
	town = await startTown();
});
afterAll(() => town.stop());

/** An answer as it comes over the wire, not unpacked. */
const raw = async (path: string, headers: Record<string, string> = {}) => {
	const answer = await new Promise<IncomingMessage>((resolve, reject) => {
		get(new URL(path, town.hub.apiUrl), { headers }, resolve).on("error", reject);
	});
	return { status: answer.statusCode, headers: answer.headers, bytes: await buffer(answer) };
};

describe("the contract over the wire", () => {
	it("is packed as the caller accepts it, and the same unpacked", async () => {
		const plain = await raw("/openapi.json?lang=en");
		const packed = await raw("/openapi.json?lang=en", { "accept-encoding": "gzip, br" });
		const gzipped = await raw("/openapi.json?lang=en", { "accept-encoding": "br;q=0, gzip" });
		expect([plain, packed, gzipped].map(({ headers }) => headers["content-encoding"])).toEqual([undefined, "br", "gzip"]);
		expect(brotliDecompressSync(packed.bytes).equals(plain.bytes)).toBe(true);
		expect(gunzipSync(gzipped.bytes).equals(plain.bytes)).toBe(true);
		expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 8);
		expect(new Set([plain, packed, gzipped].map(({ headers }) => headers.etag)).size).toBe(3);
	});

	it("is not sent again to a client that has it", async () => {
		const first = await raw("/docs");
		const again = await raw("/docs", { "if-none-match": `"other", W/${first.headers.etag}` });
		expect([first.headers["cache-control"], again.status, again.bytes.length]).toEqual(["public, max-age=300", 304, 0]);
	});

	it("has a page that may load from nowhere else, and be framed by nobody", async () => {
		const { headers } = await raw("/docs");
		expect(headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self'");
		expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
		expect(headers["content-security-policy"]).not.toMatch(/unsafe|https?:/);
		expect(headers["x-content-type-options"]).toBe("nosniff");
	});

	it("opens no other file, whatever the name", async () => {
		const names = ["..%2f..%2findex.mjs", "%2e%2e%2fopenapi.ja.json", "..", "page", "%00", "ja.html%00", "山田花子", "released"];
		for (const name of names) {
			for (const path of [`/docs/${name}`, `/schemas/${name}`]) {
				const { status, bytes } = await raw(encodeURI(path).replaceAll("%25", "%"));
				expect([path, status, bytes.includes("山田")]).toEqual([path, 404, false]);
			}
		}
	});
});

const CHROMIUM = "/usr/bin/chromium";
const isInstalled = existsSync(CHROMIUM);
if (!isInstalled)
	process.stderr.write(
		`\n!! ${CHROMIUM} is not there: the docs page is NOT looked at in a browser. apt-get install chromium\n\n`,
	);

describe.runIf(isInstalled)("the page in a browser", () => {
	let browser: Browser;
	beforeAll(async () => {
		browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
	});
	afterAll(() => browser.close());

	/** A page with the reference ready, and all it complained of or asked elsewhere for. */
	const open = async (language: string, width: number) => {
		const page = await browser.newPage({ viewport: { width, height: 844 } });
		page.setDefaultTimeout(0);
		const complaints: string[] = [];
		page.on("console", (message) => {
			if (["error", "warning"].includes(message.type())) complaints.push(message.text());
		});
		page.on("pageerror", (error) => complaints.push(error.message));
		page.on("request", (request) => {
			if (!request.url().startsWith(town.hub.apiUrl) && !request.url().startsWith("data:")) complaints.push(request.url());
		});
		await page.goto(`${town.hub.apiUrl}/docs?lang=${language}`);
		await page.waitForSelector(".opblock-summary");
		return { page, complaints };
	};

	const isWithinWidth = (page: Page): Promise<boolean> =>
		page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

	it.each([
		["ja", 1280],
		["en", 1280],
		["ja", 390],
		["en", 390],
	])(
		"in %s, %i pixels wide: all operations, nothing beyond the edge, no complaint, nothing from elsewhere",
		async (language, width) => {
			const { page, complaints } = await open(language, width);
			const paths = await page.locator(".opblock-summary-path").allInnerTexts();
			const shown = paths.map((path) => path.replaceAll("\u200b", ""));
			for (const { route } of operations) expect(shown).toContain(route.split(" ")[1]);
			for (const summary of await page.locator(".opblock-summary").all()) expect(await summary.isVisible()).toBe(true);
			expect(await isWithinWidth(page)).toBe(true);
			await page.locator("#operations-events-post-events .opblock-summary-control").click();
			await page.waitForSelector("#operations-events-post-events .opblock-body .responses-inner");
			for (const details of await page.locator("main details").all())
				await details.evaluate((one: HTMLDetailsElement) => (one.open = true));
			expect(await isWithinWidth(page)).toBe(true);
			expect(complaints).toEqual([]);
			await page.close();
		},
	);

	it("is seen to go beyond the edge, and to ask elsewhere, when it does", async () => {
		const { page, complaints } = await open("ja", 390);
		await page.locator("header h1").evaluate((one) => {
			one.style.minWidth = "5000px";
			const image = document.createElement("img");
			image.src = "https://elsewhere.example/pixel.png";
			one.append(image);
		});
		expect(await isWithinWidth(page)).toBe(false);
		await vi.waitFor(() => expect(complaints.join()).toContain("elsewhere.example"), { timeout: 600_000 });
		await page.close();
	});

	it("speaks one language at a time", async () => {
		const { page } = await open("en", 1280);
		expect(await page.locator("html").getAttribute("lang")).toBe("en");
		expect((await page.locator(".opblock-summary-description").allInnerTexts()).join()).not.toMatch(/[ぁ-ん]/);
		await page.locator("header a").click();
		await page.waitForSelector(".opblock-summary");
		expect(await page.locator("html").getAttribute("lang")).toBe("ja");
		expect(
			(await page.locator(".opblock-summary-description").allInnerTexts()).every(
				(text) => /[ぁ-んァ-ン]/.test(text) || /API/.test(text),
			),
		).toBe(true);
		await page.close();
	});

	it("goes where its links lead, and unfolds what lies there", async () => {
		const { page } = await open("en", 390);
		await page.locator('nav a[href="#problems"]').click();
		await page.waitForFunction(() => Math.abs(document.querySelector("#problems")?.getBoundingClientRect().top ?? 999) < 100);
		await page.locator('details[id="case.opened"] summary').click();
		await page.locator('details[id="case.opened"] a[href="#codes-Origins"]').click();
		await page.locator("#codes-Origins table").waitFor();
		await page.close();
	});

	it("lets one try an operation with a token", async () => {
		const token = await ownToken(town.client(DESK));
		const { page, complaints } = await open("ja", 1280);
		await page.locator(".btn.authorize").first().click();
		await page.locator(".auth-container input[type=text][aria-label=auth-bearer-value]").fill(token);
		await page.locator(".auth-container:has([aria-label=auth-bearer-value]) .btn.authorize").click();
		await page.locator(".btn-done").first().click();
		const inbox = page.locator("#operations-inbox-read-inbox");
		await inbox.locator(".opblock-summary-control").click();
		await inbox.locator(".try-out__btn").click();
		await inbox.locator(".execute").click();
		await inbox.locator(".live-responses-table .response-col_status").last().waitFor();
		expect(await inbox.locator(".live-responses-table").textContent()).toContain("entries");
		expect(complaints).toEqual([]);
		await page.close();
	});
});
