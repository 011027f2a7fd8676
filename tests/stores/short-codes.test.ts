import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { shortCode } from "../../functions/rules/disclosure/short-code.ts";
import type { SubjectId } from "../../schemas/ids.ts";
import { agencyNamed } from "../ids.ts";
import { named } from "../rules/case-book.ts";
import { call, clock, inbox, post, posted, uuid } from "./front-door.ts";
import { freshHub, itemsOf, published, restore, useStores } from "./hub-in-process.ts";

useStores();

const KEY = Buffer.alloc(32, 7);
const [DESK, CENTER, NPO] = ["desk", "center", "npo"].map(agencyNamed) as [never, never, never];

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ["Date"] });
	clock("2026-04-01T09:00");
	await freshHub([
		{ id: "desk", kind: "welfare-office" },
		{ id: "center", kind: "support-center" },
	]);
});
afterEach(() => vi.useRealTimers());

const store = () => import("../../functions/stores/case/short-codes.ts");

/** Codes of one of 32 characters instead of 2^30: two of seven referrals share one more often than not. */
const shrunk = (referral: SubjectId) => (taken: number) => shortCode(KEY, referral, taken).slice(0, 1);

const referrals = Array.from({ length: 30 }, (_, index) => named<SubjectId>(`referral ${index}`));

describe("short codes between two agencies", () => {
	it("are unique, in a space of codes in which most would be shared, drawn all at once", async () => {
		const { claimCode } = await store();
		const taken = await Promise.all(referrals.map((one) => claimCode([DESK, CENTER], one, shrunk(one))));
		const codes = referrals.map((one, index) => shrunk(one)(taken[index] ?? 0));
		expect(new Set(codes).size).toBe(referrals.length);
		expect(new Set(referrals.map((one) => shrunk(one)(0))).size).toBeLessThan(referrals.length);
	});

	it("are the same when they are drawn again, and whichever of the two is named first", async () => {
		const { claimCode } = await store();
		for (const one of referrals) {
			const taken = await claimCode([DESK, CENTER], one, shrunk(one));
			expect(await claimCode([CENTER, DESK], one, shrunk(one))).toBe(taken);
		}
	});

	it("take none from other agencies", async () => {
		const { claimCode } = await store();
		for (const one of referrals) await claimCode([DESK, CENTER], one, shrunk(one));
		const [first] = referrals as [SubjectId];
		expect(await claimCode([DESK, NPO], first, shrunk(first))).toBe(0);
	});

	it("are kept as keyed hashes alone", async () => {
		const { claimCode } = await store();
		const [first] = referrals as [SubjectId];
		await claimCode([DESK, CENTER], first, (taken) => shortCode(KEY, first, taken));
		const [claimed] = await itemsOf("DOOR");
		expect(Object.keys(claimed ?? {}).sort()).toEqual(["pk", "referral", "sk"]);
		expect(JSON.stringify(claimed)).not.toMatch(new RegExp(`desk|center|${first}|${shortCode(KEY, first)}`));
	});
});

describe("a referral whose first code is another's", () => {
	const REFERRAL = uuid(79);
	type Seen = { readonly type: string; readonly shortcode?: string; readonly data: { readonly referral?: string } };

	const codesSeenBy = async (agency: string): Promise<Set<string | undefined>> => {
		const { body } = await call("read-timeline", agency, { pathParameters: { token: await tokenOf(agency) } });
		const { events } = JSON.parse(body) as { events: Seen[] };
		return new Set(events.filter(({ type }) => type.startsWith("referral.")).map(({ shortcode }) => shortcode));
	};
	const tokenOf = async (agency: string): Promise<string> => {
		const { CASE, tokenFor } = await import("./front-door.ts");
		return agency === "desk" ? CASE : tokenFor(agency, "desk");
	};

	it("has the next one, the same for both agencies, in every event of it, and when it is sent again", async () => {
		await posted("desk", "case.opened");
		await posted("desk", "consent.granted", { consent: uuid(78), agencies: ["center"], scope: ["referral"] });
		const about = { id: uuid(900), time: "2026-04-01T09:00:00+09:00" };
		const ask = () => post("desk", "referral.requested", { to: "center", referral: REFERRAL }, about);
		expect((await ask()).statusCode).toBe(202);
		published.length = 0;
		const [claimed] = (await itemsOf("DOOR")).filter(({ pk }) => String(pk).startsWith("code#"));
		await restore("DOOR", [{ ...claimed, referral: "another referral between the two" }]);
		await posted("desk", "referral.requested", { to: "center", referral: REFERRAL }, about);
		const entry = (await inbox("center")).at(-1)?.event as unknown as Seen;
		expect((await ask()).statusCode).toBe(202);
		await posted("center", "referral.received", { referral: entry.data.referral }, { subject: await tokenOf("center") });
		const [byDesk, byCenter] = [await codesSeenBy("desk"), await codesSeenBy("center")];
		expect(byDesk.size).toBe(1);
		expect(byCenter).toEqual(byDesk);
		expect(byDesk).toEqual(new Set([entry.shortcode]));
		const { tokens } = (await import("../../functions/rules/disclosure/agency-view.ts")).agencyViewOf(KEY, DESK);
		const id = tokens.toHubId(REFERRAL as never) as unknown as SubjectId;
		expect([...byDesk]).toEqual([shortCode(KEY, id, 1)]);
	});
});
