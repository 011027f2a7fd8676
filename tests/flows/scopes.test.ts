import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FunctionDefinition } from "../../infra/function-definition.ts";
import { functions } from "../../infra/functions.ts";
import { type Scope, scopes } from "../../schemas/scopes.ts";
import { agencies, askForToken, callWith } from "./signing-in.ts";
import { startTown, type Town } from "./town.ts";

const DESK = "minato-desk";
const ALL = Object.keys(scopes) as Scope[];

let town: Town;
beforeAll(async () => {
	town = await startTown();
});
afterAll(() => town.stop());

const credentials = (agency: string) => {
	const found = town.credentials[agency];
	if (!found) throw new RangeError(`no agency ${agency}`);
	return found;
};

const tokenFor = async (agency: string, ...wanted: readonly Scope[]): Promise<string> => {
	const scope = wanted.map((one) => `tsunagi/${one}`).join(" ");
	return (await askForToken(town, { ...credentials(agency), ...(scope === "" ? {} : { scope }) })).token;
};

const triggers: readonly FunctionDefinition["trigger"][] = Object.values(functions).map(({ trigger }) => trigger);
const routes = triggers.flatMap((trigger) => ("route" in trigger ? [trigger] : []));

const call = (token: string, route: string) => {
	const [method = "", path = ""] = route.split(" ");
	return callWith(town, token, path.replaceAll(/\{\w+\}/g, randomUUID()), { method });
};

describe("a token", () => {
	it.each(routes.map(({ route, scope }) => [route, scope] as const))("%s is for %s alone", async (route, scope) => {
		const officer = "privacy-desk";
		const others = await call(await tokenFor(officer, ...ALL.filter((one) => one !== scope)), route);
		expect([others.status, await others.text()]).toEqual([403, '{"message":"Forbidden"}']);
		expect((await call(await tokenFor(officer, scope), route)).status).not.toBe(403);
	});

	it("has all that its client may have when it asks for nothing", async () => {
		const token = await tokenFor(DESK);
		const statuses = await Promise.all(routes.map(async ({ route }) => [route, (await call(token, route)).status]));
		expect(statuses.filter(([, status]) => status === 403)).toEqual([["GET /v1/ledger", 403]]);
	});

	it("is not given for a scope that the client may not have, or that is none", async () => {
		for (const scope of ["tsunagi/ledger:read", "tsunagi/inbox:read tsunagi/ledger:read", "tsunagi/agency"])
			expect(await askForToken(town, { ...credentials(DESK), scope })).toMatchObject({ status: 400, error: "invalid_scope" });
	});

	it("for the ledger is a privacy officer's, as long as the profile says so", async () => {
		const ledger = async (agency: string) => (await callWith(town, await tokenFor(agency), "/v1/ledger?purges=all")).status;
		expect([await ledger("privacy-desk"), await ledger(DESK)]).toEqual([200, 403]);
	});
});

describe("a further client of an agency", () => {
	it("speaks for it as far as its scopes go, and until it is dropped (F22)", async () => {
		const made = (await agencies(town, "client", DESK, "--scopes", "inbox:read,events:read")) as never as {
			clientId: string;
			clientSecret: string;
		};
		const { token } = await askForToken(town, made);
		const ask = async (path: string) => (await callWith(town, token, path)).status;
		expect(await ask("/v1/inbox")).toBe(200);
		expect(await ask(`/v1/cases/${randomUUID()}/timeline`)).toBe(403);
		expect(await askForToken(town, { ...made, scope: "tsunagi/events:write" })).toMatchObject({ error: "invalid_scope" });

		await agencies(town, "change", DESK, "--ja", "港見市福祉事務所");
		expect(await ask("/v1/inbox")).toBe(200);
		await agencies(town, "client", DESK, "--drop", made.clientId);
		expect(await ask("/v1/inbox")).toBe(401);
		expect(await askForToken(town, made)).toMatchObject({ status: 400, error: "invalid_client" });
		expect((await callWith(town, await tokenFor(DESK), "/v1/inbox")).status).toBe(200);
	});

	it("has no scope that its agency has not", async () => {
		for (const wanted of ["ledger:read", "inbox:read,everything", ""])
			await expect(agencies(town, "client", DESK, "--scopes", wanted)).rejects.toThrow(/^scopes: /);
	});
});

describe("a client's secret", () => {
	it("is changed without a gap: both are good, then the newer alone; no request fails in between", async () => {
		const clientId = credentials(DESK).clientId;
		const former = { clientId, clientSecret: credentials(DESK).clientSecret };
		let isOver = false;
		const statuses = new Set<number>();
		let inUse = former;
		const useAllTheTime = async () => {
			while (!isOver) statuses.add((await askForToken(town, inUse)).status);
		};
		const user = useAllTheTime();

		const { clientSecret = "" } = await agencies(town, "secret", DESK);
		expect(clientSecret).not.toBe(former.clientSecret);
		expect((await askForToken(town, former)).status).toBe(200);
		expect((await askForToken(town, { clientId, clientSecret })).status).toBe(200);
		await expect(agencies(town, "secret", DESK)).rejects.toThrow(/--retire/);

		inUse = { clientId, clientSecret };
		// What was under way with the former one is answered before it is retired, as its user would see to.
		await askForToken(town, inUse);
		await askForToken(town, inUse);
		await agencies(town, "secret", DESK, "--retire");
		expect(await askForToken(town, former)).toMatchObject({ status: 400, error: "invalid_client" });
		expect((await askForToken(town, inUse)).status).toBe(200);
		await expect(agencies(town, "secret", DESK, "--retire")).rejects.toThrow(/only one/);
		isOver = true;
		await user;
		expect(statuses).toEqual(new Set([200]));
	});
});
