import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { showList } from "../../functions/commands/agency-text.ts";
import { checkProfile, mergePatch, patchOf } from "../../functions/commands/profile-input.ts";
import { type Agency, type AgencyRules, parseAgency } from "../../schemas/agency.ts";
import { agencyKinds } from "../../schemas/codes/agency-kinds.ts";

const onTheNet: AgencyRules = { today: "2026-11-24", webhookTargets: "public" };
const onALaptop: AgencyRules = { ...onTheNet, webhookTargets: "any" };

const SECRET = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
const jwk = (curve: "P-256" | "X25519") => {
	const { publicKey, privateKey } =
		curve === "P-256" ? generateKeyPairSync("ec", { namedCurve: "P-256" }) : generateKeyPairSync("x25519");
	const common = { kid: `${curve}-1`, use: "enc" };
	return {
		public: { ...publicKey.export({ format: "jwk" }), ...common },
		private: { ...privateKey.export({ format: "jwk" }), ...common },
	};
};
const [p256, x25519] = [jwk("P-256"), jwk("X25519")];

const desk = {
	id: "minato-desk",
	kind: "welfare-office",
	ja: "港見市福祉事務所 ひとり親相談窓口",
	area: "142999",
	opening: { weekly: { mon: { open: "08:30", close: "17:15" } }, holidays: false, closed: ["2026-12-28"] },
	channels: {
		webhook: { url: "https://desk.city-minatomi.example/hub", secret: SECRET },
		digest: { recipients: ["desk@city-minatomi.example"], at: "08:30" },
	},
	client: { id: "4q1example" },
	keys: [p256.public, x25519.public],
};

const fieldsRefused = (patch: unknown, rules = onTheNet): readonly string[] => {
	const parsed = parseAgency(mergePatch(desk, patch), rules);
	return "problems" in parsed ? parsed.problems.map(({ field }) => field) : [];
};

const hook = (url: string) => ({ channels: { webhook: { url } } });
const at = (time: string) => ({ channels: { digest: { at: time } } });
const to = (...recipients: string[]) => ({ channels: { digest: { recipients } } });
const week = (weekly: unknown) => ({ opening: { weekly } });
const contract = (patch: object) => ({
	contracts: [{ area: "14205", scope: ["visit", "referral"], from: "2026-04-01", to: "2027-03-31", ...patch }],
});
const key = (patch: object) => ({ keys: [{ ...p256.public, ...patch }] });

describe("a profile", () => {
	it("is read as it was written", () => expect(parseAgency(desk, onTheNet)).toEqual({ agency: desk }));

	it("needs no channel, closed day or key", () => {
		const { channels: _, keys: __, client: ___, ...bare } = { ...desk, opening: { weekly: desk.opening.weekly } };
		expect(parseAgency(bare, onTheNet)).toEqual({
			agency: { ...bare, opening: { ...bare.opening, holidays: false, closed: [] }, channels: {}, keys: [] },
		});
	});

	it.each(["131032", "13103", "011002", "142999"])("may lie in %s", (area) => expect(fieldsRefused({ area })).toEqual([]));

	it("may serve other areas, or work under contracts", () => {
		const serving = { ...desk, serves: [{ area: "142051" }, { area: "14207", from: "2026-04-01", to: "2026-04-01" }] };
		expect(parseAgency(serving, onTheNet)).toEqual({ agency: serving });
		const contractor = { ...desk, ...contract({}), serves: [] };
		expect(parseAgency(contractor, onTheNet)).toEqual({ agency: contractor });
	});

	it("may read later versions of types, and no longer", () => {
		const reading = { ...desk, reads: ["referral.requested.v2"] };
		expect(parseAgency(reading, onTheNet)).toEqual({ agency: reading });
		expect(mergePatch(desk, patchOf({ reads: ["referral.requested.v2"] }))).toEqual(reading);
		expect(mergePatch(reading, patchOf({ reads: ["none"] }))).toEqual(desk);
	});

	it("says every wrong field at once, in both languages, and repeats no value", () => {
		const parsed = parseAgency(
			mergePatch(desk, { id: "CANARY", area: "131039", ja: null, canary: "CANARY", ...at("CANARY") }),
			onTheNet,
		);
		if (!("problems" in parsed)) throw new RangeError("it was accepted");
		expect(parsed.problems.map(({ field }) => field).sort()).toEqual(["area", "canary", "channels.digest.at", "id", "ja"]);
		for (const { message } of parsed.problems) expect(message).toMatch(/^[\x20-\x7e]+ \/ .*[ぁ-ん]/);
		expect(JSON.stringify(parsed.problems.map(({ message }) => message))).not.toContain("CANARY");
	});
});

describe("bad data is refused, naming the field", () => {
	const retired = Object.entries(agencyKinds).find(([, code]) => "to" in code && code.to < onTheNet.today)?.[0];
	it.each<[string, unknown, string]>([
		["no id", { id: null }, "id"],
		["an id in capitals", { id: "Minato" }, "id"],
		["an id that could be a resident's number", { id: "desk-123456789012" }, "id"],
		["the hub's own name", { id: "hub" }, "id"],
		["an unknown kind", { kind: "city-hall" }, "kind"],
		["a property of every object as kind", { kind: "constructor" }, "kind"],
		["a kind that is no more", { kind: retired }, "kind"],
		["a name in Roman letters", { ja: "Minato Desk" }, "ja"],
		["a name with a direction mark", { ja: "港見\u202e窓口" }, "ja"],
		["a name over two lines", { ja: "港見\n窓口" }, "ja"],
		["a name that ends in a space", { ja: "港見窓口\u3000" }, "ja"],
		["an area of four digits", { area: "1310" }, "area"],
		["an area in prefecture 48", { area: "48201" }, "area"],
		["an area with a wrong check digit", { area: "131033" }, "area"],
		["an area as a number", { area: 131032 }, "area"],
		["another area that is none", { serves: [{ area: "48201" }] }, "serves[0].area"],
		[
			"an area served until before it begins",
			{ serves: [{ area: "14205", from: "2026-04-02", to: "2026-04-01" }] },
			"serves[0].to",
		],
		["an area served for some things only", { serves: [{ area: "14205", scope: ["visit"] }] }, "serves[0].scope"],
		["a contract for no area", contract({ area: undefined }), "contracts[0].area"],
		["a contract for nothing", contract({ scope: [] }), "contracts[0].scope"],
		["a contract for one thing twice", contract({ scope: ["visit", "visit"] }), "contracts[0].scope"],
		["a contract for a thing that is none", contract({ scope: ["childcare"] }), "contracts[0].scope[0]"],
		["a contract without an end", contract({ to: undefined }), "contracts[0].to"],
		["a contract from a day that does not exist", contract({ from: "2026-02-30" }), "contracts[0].from"],
		["a contract that ends before it begins", contract({ to: "2026-03-31" }), "contracts[0].to"],
		["areas served besides contracts", { ...contract({}), serves: [{ area: "14205" }] }, "serves"],
		["a first version to read", { reads: ["referral.requested"] }, "reads[0]"],
		["words instead of a version", { reads: ["港見"] }, "reads[0]"],
		["no opening hours", { opening: { weekly: { mon: null } } }, "opening.weekly"],
		["a day that is none", week({ someday: { open: "09:00", close: "17:00" } }), "opening.weekly.someday"],
		["closing before opening", week({ tue: { open: "17:00", close: "09:00" } }), "opening.weekly.tue"],
		["24:00", week({ tue: { open: "09:00", close: "24:00" } }), "opening.weekly.tue.close"],
		["2026-02-30", { opening: { closed: ["2026-02-30"] } }, "opening.closed[0]"],
		["a closed day twice", { opening: { closed: ["2026-12-28", "2026-12-28"] } }, "opening.closed"],
		["a field nobody knows", { channels: { fax: "045" } }, "channels.fax"],
		["http", hook("http://desk.example.jp/hub"), "channels.webhook.url"],
		["no URL", hook("desk"), "channels.webhook.url"],
		["a user in the URL", hook("https://me@desk.example.jp/"), "channels.webhook.url"],
		["another port", hook("https://desk.example.jp:8443/"), "channels.webhook.url"],
		["this machine", hook("https://localhost/"), "channels.webhook.url"],
		["this machine, with a dot", hook("https://localhost./"), "channels.webhook.url"],
		["a name of the office's network", hook("https://fileserver/"), "channels.webhook.url"],
		["a loopback address in decimal", hook("https://2130706433/"), "channels.webhook.url"],
		["the same in full-width digits", hook("https://１２７.０.０.１/"), "channels.webhook.url"],
		["the metadata address", hook("https://169.254.169.254/"), "channels.webhook.url"],
		["IPv6 loopback", hook("https://[::1]/"), "channels.webhook.url"],
		["a file", hook("file:///etc/passwd"), "channels.webhook.url"],
		["a secret that is too short", { channels: { webhook: { secret: "whsec_c2hvcnQ=" } } }, "channels.webhook.secret"],
		["a secret without its prefix", { channels: { webhook: { secret: SECRET.slice(6) } } }, "channels.webhook.secret"],
		["a digest at a quarter past", at("08:15"), "channels.digest.at"],
		["a digest before 07:00", at("06:30"), "channels.digest.at"],
		["a digest after 19:30", at("20:00"), "channels.digest.at"],
		["a digest to nobody", to(), "channels.digest.recipients"],
		["a digest to no address", to("desk"), "channels.digest.recipients[0]"],
		["a header in an address", to("a@b.example\r\nBcc: c@d.example"), "channels.digest.recipients[0]"],
		["an address twice", to("a@b.example", "A@b.example"), "channels.digest.recipients"],
		["a private key", { keys: [p256.private] }, "keys[0].d"],
		["a private key of the other kind", { keys: [x25519.public, x25519.private] }, "keys[1].d"],
		["a key for signing", key({ use: "sig" }), "keys[0].use"],
		["a key without kid", key({ kid: undefined }), "keys[0].kid"],
		["a key on another curve", key({ crv: "P-521" }), "keys[0].crv"],
		["a key revoked on a day", key({ revokedAt: "2026-04-01" }), "keys[0].revokedAt"],
		["a symmetric key", { keys: [{ kty: "oct", k: "AAAA", kid: "1", use: "enc" }] }, "keys[0].crv"],
		["a kid twice", { keys: [p256.public, p256.public] }, "keys"],
	])("%s", (_, patch, field) => expect(fieldsRefused(patch)).toContain(field));

	it("and a kind that is no more is told by its present name", () => {
		const parsed = parseAgency({ ...desk, kind: "womens-consultation" }, onTheNet);
		expect(parsed).toMatchObject({ problems: [{ message: expect.stringContaining("womens-support-center") }] });
		expect(fieldsRefused({ kind: "womens-consultation" }, { ...onTheNet, today: "2024-03-31" })).toEqual([]);
	});

	it("is nothing else that makes them fail", () => expect(fieldsRefused({})).toEqual([]));

	it("a key that is not on its curve", () => {
		const bad = { ...p256.public, y: p256.public.x };
		const checked = checkProfile(mergePatch(desk, { client: null, keys: [bad] }), undefined, onTheNet);
		expect(checked).toMatchObject({ problems: [{ field: "keys[0]" }] });
	});

	it("a client that somebody wrote in", () =>
		expect(checkProfile(desk, undefined, onTheNet)).toMatchObject({ problems: [{ field: "client" }] }));
});

describe("on a laptop", () => {
	it.each(["http://127.0.0.1:8080/a", "http://localhost:1/", "http://[::1]:1/", "https://sink.example:8443/"])(
		"a webhook may go to %s",
		(url) => expect(fieldsRefused(hook(url), onALaptop)).toEqual([]),
	);
	it.each(["http://10.0.0.1/", "http://desk.example.jp/", "ftp://127.0.0.1.example.jp/"])("and not to %s", (url) =>
		expect(fieldsRefused(hook(url), onALaptop)).toEqual(["channels.webhook.url"]),
	);
});

describe("flags make a profile", () => {
	it("as a file would", () => {
		const flags = {
			id: "minato-desk",
			kind: "welfare-office",
			ja: "港見市福祉事務所",
			area: "142999",
			open: ["mon-fri 08:30-17:15", "thu 08:30-19:00"],
			webhook: "https://desk.city-minatomi.example/hub",
			"digest-at": "08:30",
			recipient: ["desk@city-minatomi.example"],
		};
		expect(checkProfile(mergePatch({}, patchOf(flags)), undefined, onTheNet)).toMatchObject({
			agency: {
				opening: { weekly: { fri: { close: "17:15" }, thu: { close: "19:00" } } },
				channels: { webhook: { secret: expect.stringMatching(/^whsec_/) }, digest: { at: "08:30" } },
			},
		});
	});

	it("and take channels away, and nothing else", () =>
		expect(mergePatch(desk, patchOf({ webhook: "none", "digest-at": "none", open: ["sat 09:00-12:00"] }))).toEqual({
			...desk,
			opening: { ...desk.opening, weekly: { sat: { open: "09:00", close: "12:00" } } },
			channels: {},
		}));

	it("and say whom an agency works for", () => {
		expect(patchOf({ serves: ["14205", "14207 2026-04-01/", "14208 /2027-03-31"] })).toEqual({
			serves: [{ area: "14205" }, { area: "14207", from: "2026-04-01" }, { area: "14208", to: "2027-03-31" }],
		});
		expect(patchOf({ contract: ["14205 visit,referral 2026-04-01/2027-03-31"] })).toEqual(contract({}));
		expect(patchOf({ serves: ["none"], contract: ["none"] })).toEqual({ serves: null, contracts: null });
	});

	it.each(["14205 visit", "14205 visit, referral 2026-04-01/2027-03-31", "14205 visit 2026-04-01"])(
		"and the contract %s does not read",
		(said) => expect(fieldsRefused(patchOf({ contract: [said] }))).toContain(`contracts[0].${said}`),
	);

	it("and the list shows whom each works for", () => {
		const read = (patch: unknown) => parseAgency(mergePatch(desk, patch), onTheNet) as { agency: Agency };
		const serving = read({ serves: [{ area: "14205" }, { area: "14207", to: "2027-03-31" }] }).agency;
		expect(showList([serving], false, { today: "2026-04-01" })).toContain("  142999; 14205; 14207 /2027-03-31  ");
		expect(showList([read(contract({})).agency], false, { today: "2026-04-01" })).toContain(
			"  contract 14205 visit,referral 2026-04-01/2027-03-31  ",
		);
	});

	it("and hours that do not read are a wrong field", () =>
		expect(fieldsRefused(patchOf({ open: ["weekdays from nine"] }))).toContain("opening.weekly.weekdays from nine"));
});
