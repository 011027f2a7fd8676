import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { makeEnvelopeKeys, openEnvelope, SealingError, sealFor } from "../../functions/commands/sealing.ts";
import { envelopeFault } from "../../functions/rules/disclosure/envelope.ts";
import type { Agency } from "../../schemas/agency.ts";
import { otherJose } from "./other-jose.ts";

const NOW = new Date("2026-04-01T00:00:00Z");
const TEXT = "𠮷田 花子さん、090-0000-0000。次回は火曜の朝に。";

const pair = await makeEnvelopeKeys("2026-04");
const own = [pair.publicKey] as unknown as Agency["keys"];

describe("an envelope", () => {
	it("is opened by the one it was sealed for, and by no one else", async () => {
		const jwe = await sealFor(pair.publicKey, TEXT);
		expect(await openEnvelope(jwe, [pair.privateKey])).toBe(TEXT);
		const stranger = await makeEnvelopeKeys("2026-04");
		await expect(openEnvelope(jwe, [stranger.privateKey])).rejects.toBeInstanceOf(SealingError);
	});

	it("that another JOSE implementation made is taken by the door and opens; and the other way round", async () => {
		const jwe = await otherJose.seal(pair.publicKey, TEXT);
		expect(envelopeFault(jwe, own, NOW)).toBeUndefined();
		expect(await openEnvelope(jwe, [pair.privateKey])).toBe(TEXT);
		expect(await otherJose.open(await sealFor(pair.publicKey, TEXT), pair.privateKey)).toBe(TEXT);
	});

	it("differs each time, though the text is the same", async () => {
		expect(await sealFor(pair.publicKey, TEXT)).not.toBe(await sealFor(pair.publicKey, TEXT));
	});

	it("is not made with a private key", async () => {
		await expect(sealFor(pair.privateKey, TEXT)).rejects.toBeInstanceOf(SealingError);
	});
});

const withHeader = async (patch: object): Promise<string> => {
	const [head = "", ...rest] = (await sealFor(pair.publicKey, TEXT)).split(".");
	const header = { ...(JSON.parse(Buffer.from(head, "base64url").toString()) as object), ...patch };
	return [Buffer.from(JSON.stringify(header)).toString("base64url"), ...rest].join(".");
};

const key = (patch: object): Agency["keys"] => [{ ...own[0], ...patch }] as unknown as Agency["keys"];

describe("the door sees of an envelope", () => {
	it.each([
		["a name in a place for parties", { apu: Buffer.from("吉田").toString("base64url") }, "not-sealed"],
		["a header with a field of its own", { name: "x" }, "not-sealed"],
		["compression", { zip: "DEF" }, "not-sealed"],
		["keys at a URL", { jku: "https://evil.example/" }, "not-sealed"],
		["another way to agree on the key", { alg: "ECDH-ES" }, "algorithm-not-allowed"],
		["RSA", { alg: "RSA-OAEP-256" }, "algorithm-not-allowed"],
		["a password", { alg: "PBES2-HS256+A128KW" }, "algorithm-not-allowed"],
		["another cipher", { enc: "A128CBC-HS256" }, "algorithm-not-allowed"],
		["a key of someone else", { kid: "other" }, "unknown-key"],
	] as const)("%s", async (_, patch, fault) => {
		expect(envelopeFault(await withHeader(patch), own, NOW)).toBe(fault);
	});

	it("that its key is revoked, from that moment on", async () => {
		const jwe = await sealFor(pair.publicKey, TEXT);
		expect(envelopeFault(jwe, key({ revokedAt: "2026-04-01T00:00:01Z" }), NOW)).toBeUndefined();
		expect(envelopeFault(jwe, key({ revokedAt: "2026-04-01T00:00:00Z" }), NOW)).toBe("revoked-key");
	});

	it.each(["", "吉田花子", "a.b.c", "....", `${"e".repeat(300)}.`])("that %j is none", (text) => {
		expect(envelopeFault(text, own, NOW)).toBe("not-sealed");
	});
});

describe("the seal command", () => {
	const folder = mkdtempSync(join(tmpdir(), "tsunagi-seal-"));
	afterAll(() => rmSync(folder, { recursive: true }));
	const run = (args: readonly string[], input = ""): string =>
		execFileSync(process.execPath, ["functions/commands/seal.ts", ...args], { input, encoding: "utf8" });

	it("makes keys, seals and opens", async () => {
		run(["keys", "k1", folder]);
		expect(statSync(join(folder, "k1.private.json")).mode & 0o777).toBe(0o600);
		const jwe = run(["seal", join(folder, "k1.public.json")], TEXT);
		expect(run(["open", join(folder, "k1.private.json")], jwe)).toBe(`${TEXT}\n`);
	});
});
