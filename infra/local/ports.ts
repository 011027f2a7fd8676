import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Ports of the hub on this machine. */
export type Ports = { readonly api: number; readonly aws: number; readonly tables: number; readonly mail: number };

/** Listens on 127.0.0.1 alone. */
export const listen = async (server: Server, port: number): Promise<void> => {
	server.listen(port, "127.0.0.1");
	await once(server, "listening");
};

const freePort = async (): Promise<number> => {
	const server = createServer();
	await listen(server, 0);
	const { port } = server.address() as AddressInfo;
	server.close();
	return port;
};

const portsFrom = (first: number): Ports => ({ api: first, aws: first + 1, tables: first + 2, mail: first + 3 });

/** A port that the hub needs is taken. */
export class PortTakenError extends Error {
	override name = "PortTakenError";
}

const requireFree = async (port: number): Promise<void> => {
	const server = createServer();
	try {
		await listen(server, port);
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).code !== "EADDRINUSE") throw cause;
		throw new PortTakenError(`port ${port} is taken`, { cause });
	}
	await once(server.close(), "close");
};

/** @throws PortTakenError when one of the four ports from `first` on is taken; 0 is any that are free */
export const requireFreePorts = async (first: number): Promise<void> => {
	if (first !== 0) await Promise.all(Object.values(portsFrom(first)).map(requireFree));
};

/** The four ports from `first` on, or any that are free when it is 0. */
export const choosePorts = async (first: number): Promise<Ports> => {
	if (first !== 0) return portsFrom(first);
	const [api = 0, aws = 0, tables = 0, mail = 0] = await Promise.all(Array.from({ length: 4 }, freePort));
	return { api, aws, tables, mail };
};

export const urlOf = (port: number): string => `http://127.0.0.1:${port}`;

/** The environment in which AWS SDKs, of Lambdas and commands alike, find this machine. */
export const environmentOf = ({ aws, tables, mail }: Ports) => ({
	AWS_REGION: "ap-northeast-1",
	AWS_ACCESS_KEY_ID: "local",
	AWS_SECRET_ACCESS_KEY: "local",
	AWS_ENDPOINT_URL: urlOf(aws),
	AWS_ENDPOINT_URL_DYNAMODB: urlOf(tables),
	AWS_ENDPOINT_URL_SES: urlOf(mail),
});
