import { writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { loadSampleTown } from "../../functions/commands/sample-town.ts";
import { agenciesWithDigestAt, agencyById, agencyOfClient, hubKey } from "../../functions/stores/registry/registry.ts";
import { agencyNamed } from "../ids.ts";
import { accounts, answer, DESK, fileIn, items, keys, outputs, run, tableCalls, useRegistry } from "./registry-bench.ts";

useRegistry();

/** Records of changes are kept for good. */
const keysButHistory = async () => (await keys()).filter((key) => !/^(?:history#|notices\/)/.test(key));

const DIGEST = ["--digest-at", "08:30", "--recipient", "desk@city-minatomi.example"];

describe("add", () => {
	it("makes a client, lets it in and registers the agency, which then signs in", async () => {
		const { code, out } = await run("add", ...DESK, ...DIGEST, "--webhook", "http://127.0.0.1:9/desk");
		const { "minato-desk": credentials } = JSON.parse(out);
		expect(code).toBe(0);
		expect(accounts.calls.find(({ name }) => name === "CreateUserPoolClient")?.input).toMatchObject({
			AllowedOAuthFlows: ["client_credentials"],
			AllowedOAuthScopes: expect.not.arrayContaining(["tsunagi/ledger:read"]),
			GenerateSecret: true,
		});
		expect(accounts.audience).toEqual(["none", credentials.clientId]);
		expect(await agencyOfClient(credentials.clientId)).toMatchObject({
			id: "minato-desk",
			client: { id: credentials.clientId },
			channels: { webhook: { secret: credentials.webhookSecret } },
		});
		expect(await agenciesWithDigestAt("08:30")).toEqual(["minato-desk"]);
		expect(await hubKey()).toHaveLength(32);
	});

	it("shows a webhook's secret once, and never again", async () => {
		const { out } = await run("add", ...DESK, "--webhook", "http://127.0.0.1:9/desk");
		const { webhookSecret } = JSON.parse(out)["minato-desk"];
		for (const word of [["list"], ["list", "--json"], ["show", "minato-desk"]])
			expect((await run(...word)).out).not.toContain(webhookSecret);
	});

	it.each([
		["no kind", ["--id", "a-desk", "--ja", "港見", "--area", "142999", "--open", "mon 09:00-10:00"], "kind"],
		["a wrong check digit", [...DESK, "--area", "142998"], "area"],
		["a webhook into the office", [...DESK, "--webhook", "http://10.0.0.1/"], "channels.webhook.url"],
		[
			"a webhook to this machine, of a hub elsewhere",
			[...DESK, "--webhook", "http://127.0.0.1/", "--webhook-targets", "public"],
			"channels.webhook.url",
		],
	])("with %s is refused with exit code 2 and writes nothing", async (_, flags, field) => {
		const { code, complaint } = await run("add", ...flags);
		expect({ code, complaint }).toEqual({ code: 2, complaint: expect.stringMatching(new RegExp(`^${field}: .+ / .+`, "m")) });
		expect(await items()).toEqual([]);
		expect(accounts.clients.size).toBe(0);
	});

	it("twice is refused the second time", async () => {
		await run("add", ...DESK);
		expect(await run("add", ...DESK)).toMatchObject({ code: 2, complaint: expect.stringContaining("change") });
		expect(accounts.clients.size).toBe(1);
	});

	it("cut off before it was saved, and run again, takes the client that was made", async () => {
		answer({ name: "CreateUserPoolClient", input: { ClientName: "minato-desk" } });
		await run("add", ...DESK);
		expect(accounts.clients.size).toBe(1);
		expect((await agencyById(agencyNamed("minato-desk")))?.client).toEqual({ id: "client1x" });
	});
});

describe("change", () => {
	it("moves a digest to its new time and leaves nothing at the former", async () => {
		await run("add", ...DESK, ...DIGEST);
		const other = DESK.with(1, "nursery-desk");
		await run("add", ...other, ...DIGEST);
		await run("change", "minato-desk", "--digest-at", "09:00");
		expect(await agenciesWithDigestAt("08:30")).toEqual(["nursery-desk"]);
		expect(await agenciesWithDigestAt("09:00")).toEqual(["minato-desk"]);
		await run("change", "minato-desk", "--digest-at", "none");
		expect(await agenciesWithDigestAt("09:00")).toEqual([]);
	});

	it("keeps the client and the webhook's secret, whatever else changes", async () => {
		await run("add", ...DESK, "--webhook", "http://127.0.0.1:9/desk");
		const before = await agencyById(agencyNamed("minato-desk"));
		await run("change", "minato-desk", "--webhook", "http://127.0.0.1:9/new", "--ja", "港見市福祉事務所 本所");
		expect(await agencyById(agencyNamed("minato-desk"))).toEqual({
			...before,
			ja: "港見市福祉事務所 本所",
			channels: { webhook: { ...before?.channels.webhook, url: "http://127.0.0.1:9/new" } },
		});
	});

	it("of an id, of bad data or of nobody is refused", async () => {
		await run("add", ...DESK);
		const before = await items();
		expect((await run("change", "minato-desk", "--id", "other-desk")).code).toBe(2);
		expect((await run("change", "minato-desk", "--area", "1")).complaint).toMatch(/^area: /);
		expect((await run("change", "other-desk", "--area", "131032")).code).toBe(2);
		expect(await items()).toEqual(before);
	});

	it("of the secret signs with both for a day", async () => {
		await run("add", ...DESK, "--webhook", "http://127.0.0.1:9/desk");
		const former = (await agencyById(agencyNamed("minato-desk")))?.channels.webhook?.secret;
		const { out } = await run("rotate-secret", "minato-desk", "--json");
		const webhook = (await agencyById(agencyNamed("minato-desk")))?.channels.webhook;
		expect(webhook).toMatchObject({ secret: JSON.parse(out).webhookSecret, former: [{ secret: former }] });
		expect(webhook?.secret).not.toBe(former);
	});
});

describe("remove", () => {
	it("undoes all of it, says what becomes of the cases, and keeps the id from others", async () => {
		const { out } = await run("add", ...DESK, ...DIGEST);
		const { clientId } = JSON.parse(out)["minato-desk"];
		expect(await run("remove", "minato-desk")).toMatchObject({ code: 0, out: expect.stringContaining("ケースは残ります") });
		expect(await keysButHistory()).toEqual(["agency#minato-desk/retired", "hub/pairwise-key"]);
		expect([accounts.clients.size, accounts.audience]).toEqual([0, ["none"]]);
		expect(await agencyOfClient(clientId)).toBeUndefined();
		expect(await run("add", ...DESK)).toMatchObject({ code: 2, complaint: expect.stringContaining("--again") });
		expect((await run("add", ...DESK, "--again")).code).toBe(0);
		expect((await run("remove", "nobody")).code).toBe(2);
	});
});

describe("load", () => {
	const profile = (id: string, more: object = {}) => ({
		id,
		kind: "npo",
		ja: "特定非営利活動法人みなと",
		area: "142999",
		opening: { weekly: { mon: { open: "10:00", close: "16:00" } } },
		channels: { digest: { recipients: [`${id}@example.org`], at: "08:30" } },
		...more,
	});
	const write = (profiles: unknown) => writeFile(fileIn("profiles.json"), JSON.stringify(profiles));
	const file = () => fileIn("profiles.json");

	it("takes in many, 25 items a call, and the authorizer changes once", async () => {
		const ids = Array.from({ length: 41 }, (_, index) => `npo-${index + 1}`);
		await write(ids.map((id) => profile(id)));
		const { out } = await run("load", file(), "--json");
		expect(Object.keys(JSON.parse(out)).sort()).toEqual([...ids].sort());
		expect(tableCalls.filter((name) => name === "BatchWriteItem")).toHaveLength(Math.ceil((41 * 2) / 25));
		expect(accounts.calls.filter(({ name }) => name === "PATCH")).toHaveLength(1);
		expect((await agenciesWithDigestAt("08:30")).sort()).toEqual([...ids].sort());
	});

	it("is all or none: one wrong profile is named by its place, and nothing is written", async () => {
		await write([profile("npo-a"), profile("npo-b", { area: "99" }), profile("npo-a")]);
		const { code, complaint } = await run("load", file());
		expect(code).toBe(2);
		expect(complaint).toMatch(/^\[1\]\.area: /m);
		expect(complaint).toMatch(/^\[2\]\.id: /m);
		expect([await items(), accounts.clients.size]).toEqual([[], 0]);
	});

	it("stops before the authorizer is full, for it would let in no more", async () => {
		await write(Array.from({ length: 50 }, (_, index) => profile(`npo-${index + 1}`)));
		expect(await run("load", file())).toMatchObject({ code: 2, complaint: expect.stringContaining("50") });
		expect([await items(), accounts.clients.size]).toEqual([[], 0]);
	});

	it("of what is not JSON, not there or no array is refused, and none of it repeated", async () => {
		await writeFile(file(), "CANARY");
		expect(await run("load", file())).toMatchObject({ code: 2, complaint: expect.not.stringContaining("CANARY") });
		expect((await run("load", fileIn("none.json"))).code).toBe(2);
		await write({});
		expect((await run("load", file())).code).toBe(2);
	});
});

describe("the sample town", () => {
	it("is eight agencies and a privacy officer; loaded again it keeps its clients and secrets", async () => {
		const first = await loadSampleTown({ outputs: outputs(), webhookBase: "http://127.0.0.1:9/" });
		const keysOfFirst = await keys();
		const again = await loadSampleTown({ outputs: outputs(), webhookBase: "http://127.0.0.1:9/" });
		expect(again).toEqual(first);
		expect(await keys()).toEqual(keysOfFirst);
		expect([Object.keys(first).length, accounts.clients.size]).toEqual([9, 9]);
		expect(accounts.calls.filter(({ name }) => name === "PATCH")).toHaveLength(1);
		expect(tableCalls.filter((name) => name === "BatchWriteItem")).toHaveLength(2);
		expect((await agencyById(agencyNamed("legal-aid")))?.channels.webhook?.url).toBe("http://127.0.0.1:9/legal-aid");
	});

	it("has no webhooks when there is nowhere to send them", async () => {
		const town = await loadSampleTown({ outputs: outputs() });
		expect(Object.values(town).filter(({ webhookSecret }) => webhookSecret)).toEqual([]);
	});

	it("comes with a word, which shows what each signs in with", async () => {
		const { out } = await run("load-sample", "--json");
		expect(JSON.parse(out)).toEqual(await loadSampleTown({ outputs: outputs() }));
		expect((await run("list")).out.split("\n").filter(Boolean)).toHaveLength(9);
	});
});

describe("the command line", () => {
	it("explains itself when a word or option is not one of its own", async () => {
		expect(await run("--help")).toMatchObject({ code: 0, out: expect.stringContaining("npm run ops:agencies") });
		expect(await run("constructor")).toMatchObject({ code: 2, complaint: expect.stringContaining("npm run ops:agencies") });
		expect((await run("list", "--verbose")).code).toBe(2);
	});

	it("names what the outputs file lacks", async () => {
		await writeFile(fileIn("outputs.json"), JSON.stringify({ Tsunagi: { ...outputs(), ApiId: undefined } }));
		expect(await run("list")).toMatchObject({ code: 2, complaint: expect.stringContaining("Tsunagi.ApiId") });
	});
});

describe("tenant", () => {
	const settings = async (content: object): Promise<string> => {
		await writeFile(fileIn("tenant.json"), JSON.stringify(content));
		return fileIn("tenant.json");
	};

	it("sets for how long an area's records are kept, in the place of what was set before; agencies are not touched", async () => {
		await run("add", ...DESK);
		const before = await items();
		await run("tenant", await settings({ area: "142999", retention: { case: 400 } }));
		const { code, out } = await run("tenant", await settings({ area: "14299", retention: { case: 3_650 } }));
		expect([code, out]).toEqual([0, expect.stringContaining("3650 days")]);
		expect((await items()).filter((item) => !JSON.stringify(before).includes(JSON.stringify(item)))).toEqual([
			{ pk: "tenant#14299", sk: "settings", retention: { case: 3_650, envelopes: 30 } },
		]);
		expect(JSON.parse((await run("list", "--json")).out)).toHaveLength(1);
	});

	it("refuses what cannot be, by name, and writes nothing", async () => {
		const { code, complaint } = await run("tenant", await settings({ area: "142999", retention: { case: 7 } }));
		expect([code, complaint]).toEqual([2, expect.stringContaining("retention.case: must be at least 90 days")]);
		expect(await items()).toEqual([]);
	});
});
