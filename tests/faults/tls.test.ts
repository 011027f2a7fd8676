import { execFile, execFileSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const OPENSSL = "/usr/bin/openssl";
if (!existsSync(OPENSSL)) console.warn("SKIPPED: tests/faults/tls.test.ts needs openssl to make certificates");

const directory = mkdtempSync(join(tmpdir(), "tsunagi-tls-"));
const file = (name: string): string => join(directory, name);
const servers: ReturnType<typeof createServer>[] = [];
let requests = 0;

const openssl = (...words: readonly string[]): void => {
	execFileSync(OPENSSL, words, { cwd: directory, stdio: "ignore" });
};

/** A certificate of the test's own authority, or signed by itself. */
const certify = (name: string, host: string, days: readonly [from: string, to: string], isOwn = false): void => {
	openssl("genrsa", "-out", `${name}.key`, "2048");
	openssl("req", "-new", "-key", `${name}.key`, "-subj", `/CN=${host}`, "-out", `${name}.csr`);
	writeFileSync(
		file(`${name}.cnf`),
		`[ca]\ndefault_ca=own\n[own]\ndatabase=${name}.db\nserial=${name}.srl\nnew_certs_dir=.\ndefault_md=sha256\npolicy=any\nx509_extensions=for\n[any]\ncommonName=supplied\n[for]\nsubjectAltName=DNS:${host}\n`,
	);
	writeFileSync(file(`${name}.db`), "");
	writeFileSync(
		file(`${name}.srl`),
		`${Math.floor(Math.random() * 0x7fff_ffff)
			.toString(16)
			.padStart(8, "0")}\n`,
	);
	const signer = isOwn ? ["-selfsign", "-keyfile", `${name}.key`] : ["-keyfile", "ca.key", "-cert", "ca.pem"];
	const [from, to] = days;
	openssl(
		"ca",
		"-batch",
		"-config",
		`${name}.cnf`,
		...signer,
		"-startdate",
		from,
		"-enddate",
		to,
		"-in",
		`${name}.csr`,
		"-out",
		`${name}.pem`,
	);
};

const serve = async (name: string, more: object = {}): Promise<string> => {
	const server = createServer(
		{ key: readFileSync(file(`${name}.key`)), cert: readFileSync(file(`${name}.pem`)), ...more },
		(_, response) => {
			requests++;
			response.writeHead(204).end();
		},
	);
	servers.push(server);
	await once(server.listen(0, "127.0.0.1"), "listening");
	return `https://localhost:${(server.address() as AddressInfo).port}/`;
};

/** Calls an endpoint from a process that trusts the test's authority besides the usual ones. */
const call = async (url: string): Promise<string> => {
	const code = [
		`import { post } from ${JSON.stringify(new URL("../../functions/stores/send/webhook-client.ts", import.meta.url).href)};`,
		`const said = await post(${JSON.stringify(url)}, { headers: {}, body: "{}", seconds: 5 }).then(({ status }) => status, (error) => error.code ?? error.name);`,
		"console.log(said); process.exit();",
	].join("\n");
	const env = { ...process.env, NODE_EXTRA_CA_CERTS: file("ca.pem"), WEBHOOK_TARGETS: "any" };
	const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", code], { env });
	return stdout.trim();
};

const VALID = ["20260101000000Z", "20460101000000Z"] as const;

describe.skipIf(!existsSync(OPENSSL))("F65: a certificate or a protocol that cannot be trusted", () => {
	beforeAll(() => {
		openssl(
			"req",
			"-x509",
			"-newkey",
			"rsa:2048",
			"-nodes",
			"-keyout",
			"ca.key",
			"-out",
			"ca.pem",
			"-days",
			"7300",
			"-subj",
			"/CN=test",
		);
	});
	afterAll(() => {
		for (const server of servers) {
			server.closeAllConnections();
			server.close();
		}
		rmSync(directory, { recursive: true, force: true });
	});

	it("is called when it can be", async () => {
		certify("good", "localhost", VALID);
		expect(await call(await serve("good"))).toBe("204");
		expect(requests).toBe(1);
	});

	it.each([
		["has expired", "localhost", ["20200101000000Z", "20210101000000Z"] as const, false, {}],
		["is not valid yet", "localhost", ["20400101000000Z", "20460101000000Z"] as const, false, {}],
		["is another host's", "elsewhere.example", VALID, false, {}],
		["is signed by itself", "localhost", VALID, true, {}],
		[
			"comes with TLS 1.1 alone",
			"localhost",
			VALID,
			false,
			{ minVersion: "TLSv1", maxVersion: "TLSv1.1", ciphers: "ALL@SECLEVEL=0" },
		],
	] as const)("is a failure when it %s, and nothing is sent", async (name, host, days, isOwn, more) => {
		const short = name.replaceAll(/[^a-z]/g, "");
		certify(short, host, days, isOwn);
		const before = requests;
		expect(await call(await serve(short, more))).toMatch(/^(?:CERT_|ERR_|SELF_|DEPTH_|EPROTO|ECONNRESET)/);
		expect(requests).toBe(before);
	});
});
