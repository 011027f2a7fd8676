import { once } from "node:events";
import type { Server as HttpServer } from "node:http";
import { type AddressInfo, createServer, type Server } from "node:net";
import { refuseOtherOrigins } from "./other-origins.ts";

/** A port of 127.0.0.1, held from the moment it is taken, so that no other process can take it. */
export type Port = {
	readonly number: number;
	readonly url: string;
	/** Makes a server listen on it. Until then connections are closed at once. */
	readonly give: (server: HttpServer) => Promise<void>;
};

/** Ports of the hub on this machine. */
export type Ports = { readonly api: Port; readonly aws: Port; readonly tables: Port; readonly mail: Port };

/** A port that the hub needs is taken. */
export class PortTakenError extends Error {
	override name = "PortTakenError";
}

const listen = async (server: Server, number: number): Promise<void> => {
	try {
		await once(server.listen(number, "127.0.0.1"), "listening");
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).code !== "EADDRINUSE") throw cause;
		throw new PortTakenError(`port ${number} is taken`, { cause });
	}
};

/** @param number 0: any that is free */
const takePort = async (number: number): Promise<Port> => {
	// A port that is held keeps no process alive before a server listens on it.
	const holder = createServer((socket) => socket.destroy()).unref();
	await listen(holder, number);
	const { port } = holder.address() as AddressInfo;
	return {
		number: port,
		url: `http://127.0.0.1:${port}`,
		give: async (server) => {
			server.listen(holder).ref();
			if (!server.listening) await once(server, "listening");
		},
	};
};

/** A port that only programs of this machine and its own pages are to reach. */
const inner = (port: Port): Port => ({
	...port,
	give: (server) => {
		refuseOtherOrigins(server);
		return port.give(server);
	},
});

/**
 * Takes the four ports from `first` on, or any that are free when it is 0.
 * @throws PortTakenError when one of them is taken
 */
export const takePorts = async (first: number): Promise<Ports> => {
	const take = (nth: number): Promise<Port> => takePort(first === 0 ? 0 : first + nth);
	const [api, aws, tables, mail] = await Promise.all([take(0), take(1), take(2), take(3)]);
	return { api, aws: inner(aws), tables: inner(tables), mail: inner(mail) };
};

/** The environment in which AWS SDKs, of Lambdas and commands alike, find this machine. */
export const environmentOf = ({ aws, tables, mail }: Ports) => ({
	AWS_REGION: "ap-northeast-1",
	AWS_ACCESS_KEY_ID: "local",
	AWS_SECRET_ACCESS_KEY: "local",
	AWS_ENDPOINT_URL: aws.url,
	AWS_ENDPOINT_URL_DYNAMODB: tables.url,
	AWS_ENDPOINT_URL_SES: mail.url,
});
