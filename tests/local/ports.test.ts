import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { PortTakenError, takePorts } from "../../infra/local/ports.ts";

const answering = (text: string): Server => createServer((_, response) => response.end(text));

describe("the ports of a hub", () => {
	it("are its own from the moment it took them: nobody else can have them, and each server answers on its own", async () => {
		const ports = await takePorts(0);
		const all = Object.values(ports);
		expect(new Set(all.map(({ number }) => number)).size).toBe(4);
		await expect(takePorts(ports.api.number)).rejects.toThrow(PortTakenError);

		const servers = Object.keys(ports).map(answering);
		for (const [nth, port] of all.entries()) await port.give(servers[nth] as Server);
		const said = await Promise.all(all.map(async ({ url }) => (await fetch(url)).text()));
		expect(said).toEqual(Object.keys(ports));
		for (const server of servers) {
			server.closeAllConnections();
			server.close();
		}
		await expect(fetch(ports.api.url)).rejects.toThrow();
	});

	it("hang up on who connects before there is anything to answer", async () => {
		const { api, ...others } = await takePorts(0);
		const caller = connect(api.number, "127.0.0.1").on("error", () => undefined);
		await once(caller, "close");
		for (const port of [api, ...Object.values(others)]) {
			const server = answering("late");
			await port.give(server);
			server.close();
		}
	});
});
