import { subscribe, unsubscribe } from "node:diagnostics_channel";
import dns from "node:dns";
import { once } from "node:events";
import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, createServer, type LookupFunction, type Server, type Socket } from "node:net";
import { networkInterfaces } from "node:os";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { giveEnvironment } from "../../functions/environment.ts";
import { isPublicAddress, lookupPublic, NotPublicError, refusalOf } from "../../functions/stores/send/public-address.ts";
import { post } from "../../functions/stores/send/webhook-client.ts";
import { whyNotTarget } from "../../schemas/webhook-target.ts";
import { startNameServer } from "./name-server.ts";
import { ADDRESSES, NAMES } from "./ssrf-addresses.ts";
import { PUBLIC, TARGETS } from "./ssrf-targets.ts";

/** Of 2000::/3, but given out to nobody: what is sent there arrives nowhere. */
const NOWHERE = "2d00::1";
const PORTS = [443, 80, 9001, 0];

type Listener = { readonly host: string; readonly port: number; readonly server: Server };

const listeners: Listener[] = [];
let connections = 0;
let names: Awaited<ReturnType<typeof startNameServer>>;
/** Names whose answers change, by how often they were asked for. */
const changing: Record<string, readonly (readonly string[])[]> = {
	"turning.example.jp": [[NOWHERE], ["127.0.0.1"]],
	"turned.example.jp": [["1.1.1.1"], ["127.0.0.1"]],
	"turned6.example.jp": [["2606:4700::1111"], ["::1"]],
	"mixed.example.jp": [["1.1.1.1", "127.0.0.1"]],
	"mixed-last.example.jp": [["1.1.1.1", "8.8.8.8", "169.254.169.254"]],
	"mixed-families.example.jp": [["1.1.1.1", "::1"]],
	"hooks-of-this-machine.example.jp": [["127.0.0.1"]],
};

const zone = (name: string, nth: number): readonly string[] => {
	const answers = changing[name];
	const known = PUBLIC.find(([url]) => new URL(url).hostname === name)?.slice(1);
	return answers?.[Math.min(nth, answers.length - 1)] ?? NAMES[name] ?? known ?? [];
};

/** This machine's own addresses: loopback, another loopback, everything at once, and what it has on its networks. */
const ownAddresses = (): string[] => [
	...["127.0.0.1", "127.0.0.2", "::1"],
	...Object.values(networkInterfaces()).flatMap((all = []) =>
		all.flatMap(({ address, internal }) => (internal || address.startsWith("fe80") ? [] : [address])),
	),
];

/** Listens there; not where this process may not, or something else does. */
const listenAt = async (host: string, port: number): Promise<void> => {
	const server = createServer((socket) => {
		connections++;
		socket.destroy();
	});
	server.listen(port, host);
	await once(server, "listening").then(
		() => listeners.push({ host, port: (server.address() as AddressInfo).port, server }),
		() => undefined,
	);
};

const hostOf = (address: string): string => (address.includes(":") ? `[${address}]` : address);

const call = async (url: string): Promise<number> =>
	(await post(url, { headers: { "content-type": "application/json" }, body: "{}", seconds: 10 })).status;

const refusedBy = (url: string) => call(url).then(String, (error: Error) => error.name);

const withoutGuard = async <T>(run: () => Promise<T>): Promise<T> => {
	giveEnvironment({ WEBHOOK_TARGETS: "any" });
	try {
		return await run();
	} finally {
		giveEnvironment({ WEBHOOK_TARGETS: "public" });
	}
};

beforeAll(async () => {
	giveEnvironment({ WEBHOOK_TARGETS: "public" });
	for (const host of ownAddresses()) for (const port of PORTS) await listenAt(host, port);
	names = await startNameServer(zone);
});
afterAll(() => {
	names.stop();
	for (const { server } of listeners) server.close();
});
beforeEach(() => {
	connections = 0;
});

const namesUrls = Object.keys(NAMES).map((name) => `https://${name}/`);

describe("F62: a target that is not on the public internet", () => {
	it("is of a table of at least 150", () =>
		expect(new Set([...TARGETS.map(([, url]) => url), ...namesUrls]).size).toBeGreaterThanOrEqual(150));

	it.each(TARGETS)("%s: %j is refused at registration, by its text, and again at connection", async (_, url) => {
		expect(whyNotTarget(url, "public")).toMatch(/^must [ -~]+ \/ .*[ぁ-んァ-ヶ]/);
		expect(await refusalOf(url)).toMatch(/^must /);
		expect(await refusedBy(url)).toBe("NotPublicError");
		expect(connections).toBe(0);
	});

	it.each(namesUrls)("%s is refused at registration, by what it leads to, and again at connection", async (url) => {
		expect(whyNotTarget(url, "public")).toBeUndefined();
		expect(await refusalOf(url)).toMatch(/^must lead to public addresses/);
		expect(await refusedBy(url)).toBe("NotPublicError");
		expect(connections).toBe(0);
	});

	it("is no address of a socket's, whatever its text: no range is forgotten", () =>
		expect(ADDRESSES.filter(([, address]) => isPublicAddress(address))).toEqual([]));

	it("is every own address and port of this machine, in any notation; nobody is connected to", async () => {
		expect(listeners.length).toBeGreaterThanOrEqual(3);
		const urls = listeners.flatMap(({ host, port }) => [
			`https://${hostOf(host)}:${port}/`,
			`http://${hostOf(host)}:${port}/`,
			`https://${hostOf(host)}/`,
			`https://me@${hostOf(host)}:${port}/`,
		]);
		const spelled = listeners.flatMap(({ port }) =>
			["2130706433", "0x7f.1", "0177.1", "127.1", "0", "localhost", "localhost.", "[::ffff:7f00:1]", "１２７.0.0.1"].map(
				(host) => `https://${host}:${port}/`,
			),
		);
		for (const url of [...urls, ...spelled]) {
			expect(await refusalOf(url), url).toMatch(/^must /);
			expect(await refusedBy(url), url).toBe("NotPublicError");
		}
		expect(connections).toBe(0);
	});

	it("does not resolve, or not to anything: it is not registered", async () =>
		expect(await refusalOf("https://nobody.example.jp/")).toMatch(/^must be a name that leads somewhere/));
});

describe("the listeners count", () => {
	it("each connection, were there no guard", async () => {
		const urls = listeners.flatMap(({ host, port }) => [`https://${hostOf(host)}:${port}/`, `http://${hostOf(host)}:${port}/`]);
		await withoutGuard(async () => {
			for (const url of urls) expect(await refusedBy(url), url).not.toBe("NotPublicError");
		});
		expect(connections).toBe(urls.length);
	});

	it("in every notation, and by names, were there no guard", async () => {
		const loopback = listeners.find(({ host, port }) => host === "127.0.0.1" && !PORTS.includes(port));
		const hosts = ["2130706433", "0x7f.1", "127.1", "１２７.0.0.1", "127。0。0。1", "127.0.0.1.nip.io", "lvh.me"];
		await withoutGuard(async () => {
			for (const host of hosts) await refusedBy(`https://${host}:${loopback?.port}/`);
		});
		expect(connections).toBe(hosts.length);
	});
});

describe("F55: a redirect", () => {
	it("is a status like any other: nobody is connected to, whatever it names", async () => {
		let location = "";
		let asked = 0;
		const server = createHttpServer((request, response) => {
			asked++;
			const status = Number((request.url ?? "").slice(1));
			const refresh = { location, refresh: `0; url=${location}`, link: `<${location}>; rel=preload` };
			response.writeHead(status, refresh).end();
		}).listen(0, "127.0.0.1");
		await once(server, "listening");
		const { port } = server.address() as AddressInfo;
		const own = listeners.flatMap((one) => [
			`http://${hostOf(one.host)}:${one.port}/`,
			`https://${hostOf(one.host)}:${one.port}/`,
		]);
		const table = [...TARGETS.map(([, url]) => url), ...namesUrls].filter((url) => /^[!-~]+$/.test(url));
		const redirects = [
			...own.flatMap((to) => [300, 301, 302, 303, 307, 308].map((status) => [to, status] as const)),
			...table.flatMap((to) => [302, 307].map((status) => [to, status] as const)),
		];
		await withoutGuard(async () => {
			for (const [to, status] of redirects) {
				location = to;
				expect(await call(`http://hooks-of-this-machine.example.jp:${port}/${status}`)).toBe(status);
			}
		});
		server.close();
		expect([asked, connections]).toEqual([redirects.length, 0]);
	});
});

const lookedUp = (name: string, lookup: LookupFunction = lookupPublic): Promise<unknown> =>
	new Promise((resolve) => {
		lookup(name, { all: true }, (error, found) => resolve(error ? error.name : found));
	});

describe("F63: a name whose answers change", () => {
	it.each(["turned.example.jp", "turned6.example.jp"])("%s, public when registered, private after: refused", async (name) => {
		expect(await refusalOf(`https://${name}/`)).toBeUndefined();
		expect(await refusedBy(`https://${name}/`)).toBe("NotPublicError");
		expect(connections).toBe(0);
	});

	it.each(["mixed", "mixed-last", "mixed-families"])("%s, private among public: refused each time", async (name) => {
		const url = `https://${name}.example.jp/`;
		expect(await refusalOf(url)).toMatch(/^must lead to public addresses/);
		for (let tried = 0; tried < 3; tried++) expect(await refusedBy(url)).toBe("NotPublicError");
		expect(connections).toBe(0);
	});

	it("public when checked, private a moment later: the address that was checked is the one dialled, and asked for once", async () => {
		const dialled: string[] = [];
		const watch = (message: unknown): void => {
			const { socket } = message as { socket: Socket };
			socket.on("connectionAttempt", (address: string) => {
				dialled.push(address);
				setImmediate(() => socket.destroy());
			});
		};
		subscribe("net.client.socket", watch);
		const said = await refusedBy("https://turning.example.jp/");
		unsubscribe("net.client.socket", watch);
		expect([dialled, said, names.asked.get("turning.example.jp")]).toEqual([[NOWHERE], "Error", 1]);
		expect(await lookedUp("turning.example.jp")).toBe("NotPublicError");
		expect(connections).toBe(0);
	});

	it("and this machine's own name, by the machine's own resolver", async () => {
		names.stop();
		expect(await lookedUp("localhost")).toBe("NotPublicError");
		expect(await lookedUp("localhost", dns.lookup as LookupFunction)).not.toBe("NotPublicError");
		names = await startNameServer(zone);
	});
});

describe("a public target", () => {
	it.each(PUBLIC)("%s may be registered and dialled", async (url, ...addresses) => {
		expect(await refusalOf(url)).toBeUndefined();
		expect(await lookedUp(new URL(url).hostname)).toEqual(
			addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
		);
	});

	it("is asked for by sockets that want one address", async () => {
		const found = new Promise((resolve) => {
			lookupPublic("both.example.jp", {}, (...answer) => resolve(answer));
		});
		expect(await found).toEqual([null, "1.0.0.1", 4]);
		expect(new NotPublicError("x")).toBeInstanceOf(Error);
	});
});
