import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { agencyTokens } from "../../functions/rules/disclosure/tokens.ts";
import type { CaseToken } from "../../schemas/ids.ts";
import { agencyNamed, idFrom } from "../ids.ts";
import { type Answer, CASE, call, clock, post, posted, tokenFor, uuid } from "./front-door.ts";
import { freshHub, tableBytes, tableCalls, useStores } from "./hub-in-process.ts";

useStores();

const [CONSENT, REFERRAL] = [uuid(50), uuid(60)];
const NEVER = uuid(8_888);
const headers = { "content-type": "application/json" };

const protect = (does: object = { does: "set", basis: "evacuated", pinned: [], reviewBy: "2026-12-31" }) =>
	call("protect", "desk", { headers, pathParameters: { token: CASE }, body: JSON.stringify(does) });

const erase = async (): Promise<void> => {
	const { eraseCase } = await import("../../functions/record-keeping/erase.ts");
	await eraseCase(agencyTokens(Buffer.alloc(32, 7), agencyNamed("desk")).toHubId(idFrom<CaseToken>(CASE)), "2026-04-01");
};

/** What may have become of a case that the center was told of. */
const ENDS: Readonly<Record<string, () => Promise<unknown>>> = {
	"its consent was withdrawn": () => posted("desk", "consent.withdrawn", { consent: CONSENT }),
	"it is protected": () => protect(),
	"it was erased": erase,
};

/** A case that the center was told of and answered, with so many facts more. */
const live = async (more = 0): Promise<void> => {
	await freshHub([
		{ id: "desk", kind: "welfare-office" },
		{ id: "center", kind: "support-center" },
	]);
	clock("2026-04-01T09:00");
	await posted("desk", "case.opened");
	await posted("desk", "consent.granted", { consent: CONSENT, agencies: ["center"], scope: ["referral"] });
	await posted("desk", "referral.requested", { referral: REFERRAL, to: "center" });
	const referral = tokenFor("center", "desk", REFERRAL);
	await posted("center", "referral.accepted", { referral }, { subject: tokenFor("center", "desk") });
	for (let nth = 0; nth < more; nth++)
		await posted(
			"desk",
			nth % 2 === 0 ? "employment.started" : "ground.stated",
			nth % 2 === 0 ? {} : { ground: uuid(100 + nth), agencies: ["center"] },
		);
};

/** Every route that takes a token of a case, as the center asks for one. */
const routes: Readonly<Record<string, (token: string) => Promise<Answer>>> = {
	"read-timeline": (token) => call("read-timeline", "center", { pathParameters: { token } }),
	"read-protection": (token) => call("read-protection", "center", { pathParameters: { token } }),
	protect: (token) =>
		call("protect", "center", {
			headers,
			pathParameters: { token },
			body: JSON.stringify({ does: "lift", reason: "danger-over" }),
		}),
	acknowledge: (token) => call("acknowledge", "center", { pathParameters: { token, id: uuid(8_889) } }),
	"post-events": (subject) => post("center", "employment.started", {}, { subject, id: uuid(8_890) }),
};
const opening = (subject: string) => post("center", "case.opened", {}, { subject, id: uuid(8_891) });

const told = (answer: Answer): string => `${answer.statusCode} ${answer.body}`;

beforeEach(() => {
	vi.useFakeTimers({ toFake: ["Date"] });
});
afterEach(() => {
	vi.useRealTimers();
});

describe("of a case that an agency may not hear of any more, its old token tells nothing", () => {
	it("withdrawn, protected, erased and never there are one answer on every route", async () => {
		const answers = new Map<string, readonly string[]>();
		for (const [what, end] of Object.entries(ENDS)) {
			await live();
			await end();
			const token = tokenFor("center", "desk");
			const got: string[] = [];
			for (const ask of Object.values(routes)) {
				const [old, never] = [told(await ask(token)), told(await ask(NEVER))];
				expect([what, old]).toEqual([what, never]);
				got.push(old);
			}
			answers.set(what, [...got, told(await opening(token))]);
		}
		expect(new Set([...answers.values()].map((one) => one.join("\n"))).size).toBe(1);
		expect([...answers.values()][0]?.map((one) => one.slice(0, 3))).toEqual(["404", "404", "404", "404", "404", "404"]);
	});
});

describe("how much is read for a refusal tells nothing", () => {
	/** Calls to tables, by operation and table, and what they answered, of a request. */
	const spent = async (ask: (token: string) => Promise<Answer>, token: string) => {
		tableCalls.length = 0;
		tableBytes.clear();
		expect((await ask(token)).statusCode).toBe(404);
		const bytes = [...tableBytes].map(([table, size]) => [table.replace(/\d+$/, ""), size] as const);
		return { calls: tableCalls.map((one) => one.replace(/\d+$/, "")).sort(), bytes: new Map(bytes) };
	};

	it.each(Object.entries(routes))(
		"%s: a protected case with more facts is no more than one with fewer, and calls as one never there",
		async (_, ask) => {
			const costs: Awaited<ReturnType<typeof spent>>[] = [];
			for (const more of [0, 12]) {
				await live(more);
				await protect();
				const token = tokenFor("center", "desk");
				await ask(token);
				const [old, never] = [await spent(ask, token), await spent(ask, NEVER)];
				expect(old.calls).toEqual(never.calls);
				costs.push(old);
			}
			expect(costs[1]).toEqual(costs[0]);
		},
	);

	it("and of a withdrawn one, which is told to stop, none is decrypted beyond what decides who", async () => {
		await live();
		await ENDS["its consent was withdrawn"]?.();
		const { calls } = await spent(routes["read-timeline"] as never, tokenFor("center", "desk"));
		expect(calls.filter((one) => one.endsWith("TIMELINE"))).toHaveLength(2);
	});
});
