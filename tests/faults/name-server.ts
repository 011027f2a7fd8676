import { createSocket } from "node:dgram";
import dns, { type LookupAddress, type LookupOptions, Resolver } from "node:dns";
import { once } from "node:events";
import { syncBuiltinESMExports } from "node:module";
import { type AddressInfo, isIP } from "node:net";

/** What a name leads to the nth time it is asked for, counted from 0. */
export type Zone = (name: string, nth: number) => readonly string[];

const TYPE = { A: 1, AAAA: 28 } as const;

const nameIn = (query: Buffer): { readonly name: string; readonly end: number } => {
	const labels: string[] = [];
	let index = 12;
	for (let length = query[index] ?? 0; length > 0; length = query[index] ?? 0) {
		labels.push(query.toString("latin1", index + 1, index + 1 + length));
		index += length + 1;
	}
	return { name: labels.join(".").toLowerCase(), end: index + 1 };
};

/** The sixteen bytes of an IPv6 address, or the four of an IPv4 one. */
const bytesOf = (address: string): Buffer => {
	if (isIP(address) === 4) return Buffer.from(address.split(".").map(Number));
	const dotted = /(?<head>.*:)(?<four>\d+(?:\.\d+){3})$/.exec(address)?.groups;
	const four = dotted ? bytesOf(String(dotted["four"])).toString("hex") : "";
	const text = dotted ? `${dotted["head"]}${four.slice(0, 4)}:${four.slice(4)}` : address;
	const [head = "", tail] = text.split("::");
	const [first, last] = [head, tail ?? ""].map((half) => half.split(":").filter(Boolean)) as [string[], string[]];
	const groups = [...first, ...Array<string>(8 - first.length - last.length).fill("0"), ...last];
	return Buffer.from(groups.map((group) => group.padStart(4, "0")).join(""), "hex");
};

const answerTo = (query: Buffer, addresses: readonly string[]): Buffer => {
	const { end } = nameIn(query);
	const type = query.readUInt16BE(end);
	const family = type === TYPE.A ? 4 : 6;
	const fitting = addresses.filter((one) => isIP(one) === family).map(bytesOf);
	const header = Buffer.from(query.subarray(0, 12));
	header.writeUInt16BE(0x8580, 2);
	header.writeUInt16BE(fitting.length, 6);
	header.writeUInt32BE(0, 8);
	const records = fitting.map((bytes) => {
		const record = Buffer.alloc(12);
		record.writeUInt16BE(0xc00c, 0);
		record.writeUInt16BE(type, 2);
		record.writeUInt16BE(1, 4);
		record.writeUInt16BE(bytes.length, 10);
		return Buffer.concat([record, bytes]);
	});
	return Buffer.concat([header, query.subarray(12, end + 4), ...records]);
};

/** A name server on this machine: DNS over UDP, A and AAAA, no time to live. */
const startServer = async (zone: Zone) => {
	const asked = new Map<string, number>();
	const socket = createSocket("udp4");
	socket.on("message", (query, { port, address }) => {
		const { name, end } = nameIn(query);
		const nth = asked.get(name) ?? 0;
		// A question has two halves, A and then AAAA: both are told the same.
		if (query.readUInt16BE(end) === TYPE.AAAA) asked.set(name, nth + 1);
		socket.send(answerTo(query, zone(name, nth)), port, address);
	});
	socket.bind(0, "127.0.0.1");
	await once(socket, "listening");
	return { asked, socket, port: (socket.address() as AddressInfo).port };
};

type Looked = (error: Error | null, found: readonly LookupAddress[] | string, family?: number) => void;

/**
 * Has this process ask a name server of the test's own instead of the machine's: `dns.lookup` is what every socket
 * finds its addresses by. The names are asked for over real DNS; only where the server is differs.
 */
export const startNameServer = async (zone: Zone) => {
	const { asked, socket, port } = await startServer(zone);
	const resolver = new Resolver({ timeout: 60_000, tries: 2 });
	resolver.setServers([`127.0.0.1:${port}`]);
	const ask = (name: string, family: 4 | 6): Promise<LookupAddress[]> =>
		new Promise((resolve) => {
			const done = (_: unknown, found: readonly string[] = []) => resolve(found.map((address) => ({ address, family })));
			if (family === 4) resolver.resolve4(name, done);
			else resolver.resolve6(name, done);
		});
	const lookup = async (name: string, options: LookupOptions, done: Looked): Promise<void> => {
		if (isIP(name)) return options.all ? done(null, [{ address: name, family: isIP(name) }]) : done(null, name, isIP(name));
		const found = [...(await ask(name, 4)), ...(await ask(name, 6))];
		const [first] = found;
		if (!first) return done(Object.assign(new Error("no such name"), { code: "ENOTFOUND" }), []);
		return options.all ? done(null, found) : done(null, first.address, first.family);
	};
	const real = dns.lookup;
	Object.assign(dns, { lookup });
	syncBuiltinESMExports();
	return {
		/** How often each name was asked for. */
		asked,
		stop: (): void => {
			Object.assign(dns, { lookup: real });
			syncBuiltinESMExports();
			resolver.cancel();
			socket.close();
		},
	};
};
