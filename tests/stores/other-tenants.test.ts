import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeEnvelopeKeys, sealFor } from "../../functions/commands/sealing.ts";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import type { Definition } from "../../schemas/event.ts";
import { agencyId } from "../../schemas/field.ts";
import type { Operation } from "../../schemas/operation.ts";
import { operations } from "../../schemas/operations.gen.ts";
import type { EventType } from "../catalogue/example-event.ts";
import { type Answer, CASE, call, clock, post, posted, refusal, uuid } from "./front-door.ts";
import { freshHub, useStores } from "./hub-in-process.ts";

useStores();

const [STRANGER, NOBODY] = ["next-desk", "no-such-desk"];
const keys = await makeEnvelopeKeys("now");
const definitions = Object.entries(catalogue) as [EventType, Definition][];

const protect = (pinned: string) =>
	call("protect", "desk", {
		headers: { "content-type": "application/json" },
		pathParameters: { token: CASE },
		body: JSON.stringify({ does: "set", basis: "evacuated", pinned: [pinned], reviewBy: "2026-12-31" }),
	});

const ledger = (query: object) => call("read-ledger", "officer", { queryStringParameters: query });

/** What a desk or its privacy officer gets that names an agency in each place of the API where it can. */
const asked: Readonly<Record<string, (agency: string) => Promise<Answer>>> = {
	"read-keys id": (id) => call("read-keys", "desk", { pathParameters: { id } }),
	"read-ledger agency": (agency) => ledger({ agency }),
	"read-ledger of": (of) => ledger({ of, case: uuid(444) }),
	"protect pinned": protect,
	"post-events source": (agency) => {
		const event = { specversion: "1.0", id: uuid(445), source: `/agencies/${agency}`, type: "case.opened", subject: uuid(446) };
		const headers = { "content-type": "application/cloudevents+json" };
		const data = { householdType: "mother", basis: "divorced", origin: "self" };
		return call("intake", "desk", { headers, body: JSON.stringify({ ...event, time: new Date().toISOString(), data }) });
	},
	...Object.fromEntries(
		definitions.flatMap(([type, { byHub, fields }]) => {
			if (byHub) return [];
			const named = Object.entries(fields).flatMap(([name, { kind }]) => {
				if (kind.is !== "agency" && kind.is !== "agencies") return [];
				const data = (agency: string) => ({ [name]: kind.is === "agency" ? agency : [agency] });
				return [[`${type} ${name}`, (agency: string) => post("desk", type, data(agency))] as const];
			});
			const sealed = async (agency: string) => post("desk", type, { sealed: { [agency]: await sealFor(keys.publicKey, "文") } });
			return [...named, [`${type} sealed`, sealed] as const];
		}),
	),
};

/** The parameters of the API that are an agency's id. */
const parameters = Object.values<Operation>(operations).flatMap(({ id, parameters: all = {} }) =>
	Object.entries(all).flatMap(([name, { schema }]) => (schema === agencyId ? [`${id} ${name}`] : [])),
);

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ["Date"] });
	await freshHub([
		{ id: "desk", kind: "welfare-office" },
		{ id: "officer", kind: "welfare-office", readsLedger: true },
		{ id: STRANGER, kind: "welfare-office", area: "142051" },
		{ id: "both", kind: "hello-work", area: "142051", serves: [{ area: "142999" }] },
		{ id: "former", kind: "npo", contracts: [{ area: "142999", scope: ["referral"], from: "2025-04-01", to: "2026-03-31" }] },
	]);
	clock("2026-04-01T09:00");
	await posted("desk", "case.opened");
});
afterEach(() => {
	vi.useRealTimers();
});

/** An answer without the token's own id, which every post draws anew. */
const told = ({ statusCode, body }: Answer): string => `${statusCode} ${body}`;

describe("an agency of another tenant is answered like one that does not exist", () => {
	it("wherever a parameter is an agency's id", () => expect(parameters.filter((one) => !Object.hasOwn(asked, one))).toEqual([]));

	it.each(Object.entries(asked))("%s, to the byte", async (_, ask) => {
		const [stranger, nobody] = [await ask(STRANGER), await ask(NOBODY)];
		expect(stranger.statusCode).toBeGreaterThanOrEqual(400);
		expect(told(stranger).replaceAll(STRANGER, NOBODY)).toBe(told(nobody));
		expect(stranger.body).not.toContain(STRANGER);
	});
});

describe("an agency that works for one's own tenant", () => {
	it("is known to those who work for it too", async () => {
		for (const one of ["desk", "officer", "both"])
			expect((await call("read-keys", "desk", { pathParameters: { id: one } })).statusCode).toBe(200);
		expect((await call("read-keys", "both", { pathParameters: { id: STRANGER } })).statusCode).toBe(200);
		expect(refusal(await call("read-keys", STRANGER, { pathParameters: { id: "desk" } }))).toEqual([404, "unknown-agency"]);
	});

	it("is on the ledger also when its contract is over", async () =>
		expect((await ledger({ agency: "former" })).statusCode).toBe(200));
});
