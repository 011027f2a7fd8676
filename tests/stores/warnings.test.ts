import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { exampleEvent } from "../catalogue/example-event.ts";
import { CASE, call, clock, post, posted, uuid } from "./front-door.ts";
import { freshHub, useStores } from "./hub-in-process.ts";

useStores();

const DESK = "desk";
const CENTER = "support-center";
const SILENT = "housing-desk";
const webhook = { url: "https://hooks.example/tsunagi", secret: `whsec_${"A".repeat(32)}` };

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ["Date"] });
	clock("2026-04-01T11:00");
	await freshHub([
		{ id: DESK, kind: "welfare-office" },
		{ id: CENTER, kind: "support-center", channels: { webhook } },
		{ id: SILENT, kind: "public-housing" },
	]);
});
afterEach(() => {
	vi.useRealTimers();
});

type Said = { readonly code: string; readonly agencies?: readonly string[] };
const warningsIn = (body: string): readonly (readonly [string, ...string[]])[] =>
	((JSON.parse(body) as { warnings?: Said[] }).warnings ?? []).map(({ code, agencies = [] }) => [code, ...agencies]);

const referral = (to: string) => ({ referral: uuid(5), to });
const consent = (...agencies: string[]) => ({ consent: uuid(6), agencies, scope: ["referral"], until: "2027-03-31" });

describe("a 202 warns its sender", () => {
	it("that an agency is not told without a ground, as the receipt does", async () => {
		await posted(DESK, "case.opened");
		const about = { id: uuid(9) };
		const answer = await post(DESK, "referral.requested", referral(CENTER), about);
		expect([answer.statusCode, warningsIn(answer.body)]).toEqual([202, [["no-ground", CENTER]]]);
		expect(JSON.parse(answer.body).warnings[0].ja).toMatch(/^同意などの根拠が未登録のため、まだ相手に伝わっていません/);
		await posted(DESK, "employment.started");
		const receipt = await call("read-receipt", DESK, { pathParameters: { id: about.id } });
		expect(JSON.parse(receipt.body)).toMatchObject({ withheld: [{ agency: CENTER, reason: "no-ground" }] });
	});

	it("that an agency has nothing that calls it to its inbox; of one that has, nothing", async () => {
		await posted(DESK, "case.opened");
		await posted(DESK, "consent.granted", consent(CENTER, SILENT));
		expect(warningsIn((await post(DESK, "referral.requested", referral(SILENT))).body)).toEqual([["no-channel", SILENT]]);
		expect(warningsIn((await post(DESK, "referral.requested", { ...referral(CENTER), referral: uuid(7) })).body)).toEqual([]);
	});

	it("that nobody is told until protection is decided", async () => {
		const opening = await post(DESK, "case.opened", { basis: "dv-not-divorced" });
		expect(warningsIn(opening.body)).toEqual([["awaiting-protection"]]);
		expect(warningsIn((await post(DESK, "case.opened", {}, { subject: uuid(2) })).body)).toEqual([]);
	});

	it("of a case whose opening is not recorded yet, of nothing: what is on its way is not known", async () => {
		await post(DESK, "case.opened");
		expect(warningsIn((await post(DESK, "referral.requested", referral(CENTER))).body)).toEqual([]);
	});

	it("by what came in together: an opening and a consent before their referral", async () => {
		const batch = async (granted: object, first: number) => {
			const about = (id: number) => ({
				id: uuid(id),
				source: `/agencies/${DESK}`,
				subject: uuid(first),
				time: "2026-04-01T10:00:00+09:00",
			});
			const events = [
				exampleEvent("case.opened", about(first + 1)),
				{ ...exampleEvent("consent.granted", about(first + 2)), data: granted },
				exampleEvent("referral.requested", about(first + 3)),
			].map((one) => (one.type === "referral.requested" ? { ...one, data: { ...one.data, ...referral(CENTER) } } : one));
			const headers = { "content-type": "application/cloudevents-batch+json" };
			const { body } = await call("intake", DESK, { headers, body: JSON.stringify(events) });
			return (JSON.parse(body) as { results: object[] }).results.map((one) => warningsIn(JSON.stringify(one)));
		};
		expect(await batch(consent(CENTER), 20)).toEqual([[], [], []]);
		expect(await batch(consent(SILENT), 30)).toEqual([[], [], [["no-ground", CENTER]]]);
	});

	it("once: posted again, it is pointed to its receipt", async () => {
		await posted(DESK, "case.opened");
		const about = { id: uuid(9), time: "2026-04-01T10:00:00+09:00" };
		expect(warningsIn((await post(DESK, "referral.requested", referral(CENTER), about)).body)).toHaveLength(1);
		expect(await post(DESK, "referral.requested", referral(CENTER), about)).toMatchObject({
			statusCode: 202,
			body: JSON.stringify({ id: about.id, receipt: `/v1/events/${about.id}` }),
		});
	});

	it("in the line of its sheet", async () => {
		await posted(DESK, "case.opened");
		const template = await call("read-csv-template", DESK, { queryStringParameters: { type: "referral.requested", rows: "1" } });
		const [head = "", row = ""] = Buffer.from(template.body, "base64").toString().replace("\uFEFF", "").trim().split("\r\n");
		const headings = head.split(",").map((one) => one.replaceAll('"', ""));
		const cells = row.split(",");
		const write = (heading: string, text: string): void => {
			cells[headings.indexOf(heading)] = `"${text}"`;
		};
		write("起きた日時", "2026/4/1 9:00");
		write("ケースの番号", CASE);
		write("つなぎ先", CENTER);
		write("支援策", "児童扶養手当");
		write("支援が必要な分野", "生活");
		write("相談経路", "本人の申出");
		const sent = await call("take-csv", DESK, {
			headers: { "content-type": "text/csv" },
			body: `${head}\r\n${cells.join(",")}\r\n`,
		});
		const result = Buffer.from(sent.body, "base64").toString();
		expect([sent.statusCode, result]).toEqual([
			202,
			expect.stringContaining(`まだ相手に伝わっていません。根拠が記録されると伝わります。(${CENTER})`),
		]);
	});
});
