import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";

/** Units as DynamoDB on demand bills them, and the calls they came with. */
export type Units = {
	reads: number;
	writes: number;
	/** Reads of the registry: what is found there is kept for a minute, whatever the number of events. */
	registryReads: number;
	/** Leases of the rate limit: a few a minute for each client and function, whatever the number of events. */
	leases: number;
};

type Request = { readonly TableName?: string; readonly Item?: Readonly<Record<string, unknown>> };
type Consumed = { readonly CapacityUnits?: number };
type Answer = { readonly ConsumedCapacity?: Consumed | readonly Consumed[] };

const READS = ["GetItem", "Query", "BatchGetItem", "Scan"];
const BYTES_A_WRITE_UNIT = 1024;

const sum = (consumed: Answer["ConsumedCapacity"]): number =>
	[consumed ?? []].flat().reduce((total, one) => total + (one.CapacityUnits ?? 0), 0);

/** A write that a condition refused is billed as if it had been made; DynamoDB does not say so in its answer. */
const refusedUnits = (request: object): number => Math.ceil(JSON.stringify(request).length / BYTES_A_WRITE_UNIT);

/** A receipt lies in an index too, which is billed as a write of its own; dynalite does not count it. */
const isIndexed = ({ Item }: Request): boolean => Item?.["sender"] !== undefined;

const targetOf = ({ headers }: IncomingMessage): string => String(headers["x-amz-target"]);

/** Stands in front of the tables and counts the units of every call, as DynamoDB itself reports them. */
export const startUnitCounter = async (tablesUrl: string) => {
	let [registry, limits] = ["", ""];
	const units: Units = { reads: 0, writes: 0, registryReads: 0, leases: 0 };

	const kindOf = (operation: string, table: string | undefined): keyof Units => {
		if (table === limits) return "leases";
		if (!READS.includes(operation)) return "writes";
		return table === registry ? "registryReads" : "reads";
	};

	const count = (operation: string, status: number, request: Request, answer: Answer): void => {
		const isDone = status === 200;
		units[kindOf(operation, request.TableName)] += isDone ? sum(answer.ConsumedCapacity) : refusedUnits(request);
		if (isDone && isIndexed(request)) units.writes += 1;
	};

	const forward = async (incoming: IncomingMessage) => {
		const target = targetOf(incoming);
		const request = { ...((await json(incoming)) as Request), ReturnConsumedCapacity: "TOTAL" };
		const headers = {
			"content-type": "application/x-amz-json-1.0",
			"x-amz-target": target,
			authorization: String(incoming.headers.authorization),
			"x-amz-date": String(incoming.headers["x-amz-date"]),
		};
		const answer = await fetch(tablesUrl, { method: "POST", headers, body: JSON.stringify(request) });
		const text = await answer.text();
		count(target.split(".")[1] ?? "", answer.status, request, JSON.parse(text) as Answer);
		return { status: answer.status, text };
	};

	const server = createServer((request, response) => {
		forward(request).then(
			({ status, text }) => response.writeHead(status, { "content-type": "application/x-amz-json-1.0" }).end(text),
			(error: unknown) => response.destroy(error as Error),
		);
	}).listen(0, "127.0.0.1");
	await once(server, "listening");
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		units,
		/** Names the tables that are counted apart. */
		setApart: (tables: { readonly registry: string; readonly limits: string }): void => {
			({ registry, limits } = tables);
		},
		reset: (): void => {
			Object.assign(units, { reads: 0, writes: 0, registryReads: 0, leases: 0 });
		},
		stop: (): void => {
			server.close();
			server.closeAllConnections();
		},
	};
};
