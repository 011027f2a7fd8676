import { writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { openRegistry } from "../../functions/commands/registry.ts";
import { freshProfile } from "../../functions/stores/registry/registry.ts";
import { changeAgency, readProfiles, saveAgencies } from "../../functions/stores/registry/registry-table.ts";
import { ProfilesChangedError } from "../../functions/stores/registry/versions.ts";
import { newWebhookSecret, setOwnWebhook } from "../../functions/stores/registry/webhook-settings.ts";
import { agencyNamed } from "../ids.ts";
import { DESK, fileIn, items, outputs, run, useRegistry } from "./registry-bench.ts";

useRegistry();

const raise = (): never => {
	throw new RangeError("not there");
};
const registryTable = () => openRegistry(outputs()).table;

describe("what an agency set itself", () => {
	const MINATO = agencyNamed("minato-desk");
	const OWN = { url: "http://127.0.0.1:9/own", secret: newWebhookSecret(), contact: "it@minato.example", isOwn: true } as const;
	const setOwn = async (): Promise<void> => setOwnWebhook((await freshProfile(MINATO)) ?? raise(), OWN);
	const webhook = async () => (await freshProfile(MINATO))?.agency.channels.webhook;
	const profile = {
		...{ id: "minato-desk", kind: "welfare-office", ja: "港見市福祉事務所", area: "142999" },
		opening: { weekly: { mon: { open: "10:00", close: "16:00" } } },
	};

	it.each([
		["without a webhook", {}],
		["with another webhook", { channels: { webhook: { url: "http://127.0.0.1:9/registers" } } }],
	])("stays when a register %s is loaded, which says so", async (_, more) => {
		await run("add", ...DESK);
		await setOwn();
		await writeFile(fileIn("profiles.json"), JSON.stringify([{ ...profile, ...more }]));
		expect(await run("load", fileIn("profiles.json"))).toMatchObject({
			code: 0,
			out: expect.stringContaining("minato-desk: its webhook stays as it set it itself"),
		});
		expect(await webhook()).toEqual(OWN);
		await run("load-sample");
		expect(await webhook()).toEqual(OWN);
	});

	it("is replaced when an operator says so for this agency, whose contact is then owed a mail", async () => {
		await run("add", ...DESK);
		await setOwn();
		await run("change", "minato-desk", "--webhook", "http://127.0.0.1:9/operators");
		expect(await webhook()).toEqual({ url: "http://127.0.0.1:9/operators", secret: OWN.secret, contact: OWN.contact });
		expect((await items()).filter(({ pk }) => pk === "notices")).toMatchObject([{ recipients: [OWN.contact] }]);
	});

	it("is not overwritten by a command that has read the profile before: it says so in a line, and writes nothing", async () => {
		await run("add", ...DESK);
		const before = await readProfiles(registryTable(), [MINATO]);
		await setOwn();
		const changed = { ...(before.get(MINATO)?.agency ?? raise()), ja: "港見市福祉事務所 本所" };
		await expect(saveAgencies(registryTable(), [changed], before)).rejects.toThrow(ProfilesChangedError);
		expect((await freshProfile(MINATO))?.agency).toMatchObject({ ja: "港見市福祉事務所", channels: { webhook: OWN } });
	});

	it("outlives every command that changes something else of the profile at the same time", async () => {
		await run("add", ...DESK);
		await setOwn();
		await changeAgency(registryTable(), MINATO, (agency) => ({ ...agency, ja: "港見市福祉事務所 本所" }));
		expect((await freshProfile(MINATO))?.agency).toMatchObject({ ja: "港見市福祉事務所 本所", channels: { webhook: OWN } });
		await expect(setOwnWebhook({ agency: (await freshProfile(MINATO))?.agency ?? raise(), version: 1 }, OWN)).rejects.toThrow(
			ProfilesChangedError,
		);
	});
});

describe("history", () => {
	it("tells who changed what and when, in the order of time and without secrets, also of an agency that was removed", async () => {
		await run("add", ...DESK, "--webhook", "http://127.0.0.1:9/desk");
		await run("change", "minato-desk", "--ja", "港見市福祉事務所 本所", "--webhook", "http://127.0.0.2:9/?key=s3cret");
		await run("rotate-secret", "minato-desk");
		await run("client", "minato-desk", "--scopes", "inbox:read");
		await run("remove", "minato-desk");
		const { out } = await run("history", "minato-desk", "--json");
		const changes = JSON.parse(out) as { kind: string; by: unknown; at: string }[];
		expect(changes.map(({ kind }) => kind)).toEqual([
			...["added", "profile", "webhook-set", "webhook-secret", "client-added", "removed"],
		]);
		expect(new Set(changes.map(({ by }) => by))).toEqual(new Set(["operator"]));
		expect(changes.map(({ at }) => at)).toEqual(changes.map(({ at }) => at).toSorted());
		expect(changes).toContainEqual(expect.objectContaining({ from: "127.0.0.1:9", to: "127.0.0.2:9" }));
		expect(JSON.stringify(await items())).not.toMatch(/history.*whsec_|history.*s3cret/);
		expect((await run("history", "minato-desk")).out).toMatch(
			/ {2}operator {2}webhook-secret \(Webhook の署名用シークレットの更新\)/,
		);
	});
});
