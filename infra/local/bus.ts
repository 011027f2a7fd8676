import { randomUUID } from "node:crypto";
import { matches, type Pattern } from "./pattern.ts";
import type { Queues } from "./queues.ts";

/** A rule of the bus: what it matches, and the queues it sends to. */
export type Rule = { readonly pattern: Pattern; readonly queues: readonly string[] };

/** An entry as PutEvents takes it. */
export type Entry = {
	readonly Source?: string;
	readonly DetailType?: string;
	readonly Detail?: string;
	readonly Time?: number;
};

const MAX_BYTES = 262_144;

/** Why EventBridge would refuse an entry; undefined when it would not. */
const refusalOf = ({ Source, DetailType, Detail }: Entry): { ErrorCode: string; ErrorMessage: string } | undefined => {
	if (!Source || !DetailType || !Detail)
		return { ErrorCode: "InvalidArgument", ErrorMessage: "Source, DetailType and Detail are required." };
	try {
		JSON.parse(Detail);
		return undefined;
	} catch {
		return { ErrorCode: "MalformedDetail", ErrorMessage: "Detail is malformed." };
	}
};

/**
 * The bus: `putEvents` answers when all that its rules send is on the queues' disk.
 * @throws RangeError when the entries are together larger than EventBridge takes
 */
export const makeBus = (rules: readonly Rule[], queues: Queues) => {
	const route = (entry: Entry, id: string) => {
		const event = {
			version: "0",
			id,
			"detail-type": entry.DetailType,
			source: entry.Source,
			account: "000000000000",
			time: new Date(entry.Time === undefined ? Date.now() : entry.Time * 1000).toISOString(),
			region: "ap-northeast-1",
			resources: [],
			detail: JSON.parse(entry.Detail ?? "{}") as unknown,
		};
		const body = JSON.stringify(event);
		return rules.filter((rule) => matches(rule.pattern, event)).flatMap((rule) => rule.queues.map((queue) => ({ queue, body })));
	};

	return {
		putEvents: (entries: readonly Entry[]) => {
			const bytes = entries.reduce((sum, entry) => sum + Buffer.byteLength(JSON.stringify(entry)), 0);
			if (bytes > MAX_BYTES) throw new RangeError("Total size of the entries in the request is over the limit.");
			const answers = entries.map((entry) => refusalOf(entry) ?? { EventId: randomUUID() });
			queues.send(
				entries.flatMap((entry, index) =>
					"EventId" in (answers[index] ?? {}) ? route(entry, (answers[index] as { EventId: string }).EventId) : [],
				),
			);
			return { FailedEntryCount: answers.filter((one) => "ErrorCode" in one).length, Entries: answers };
		},
	};
};
