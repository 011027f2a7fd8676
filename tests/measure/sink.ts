import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { Webhook } from "standardwebhooks";
import type { SeenEvent } from "../../functions/rules/disclosure/agency-view.ts";
import { answerToChallenge } from "../../schemas/challenge.ts";

/** A webhook that came in, whatever was answered. */
export type Arrival = {
	readonly agency: string;
	/** The header `webhook-id`. */
	readonly id: string;
	readonly at: number;
	readonly event: SeenEvent;
	readonly isSigned: boolean;
	readonly answered: Answer;
};

/** What the sink answers: a status, or nothing at all. */
export type Answer = number | "silence";

export type Sink = Awaited<ReturnType<typeof startSink>>;

const headersOf = (request: IncomingMessage): Record<string, string> =>
	Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));

/**
 * The agencies' own systems, as far as webhooks go: `<url>/<agency>`. Checks every signature (Standard Webhooks).
 *
 * @param answerTo what to answer to the nth arrival; 204 unless told otherwise
 */
export const startSink = async (answerTo: (agency: string, nth: number) => Answer = () => 204) => {
	const arrivals: Arrival[] = [];
	const secrets = new Map<string, string>();
	const waiting = new Set<{ readonly isMet: () => boolean; readonly resolve: () => void }>();

	const isSigned = (agency: string, body: string, request: IncomingMessage): boolean => {
		try {
			new Webhook(secrets.get(agency) ?? "").verify(body, headersOf(request));
			return true;
		} catch {
			return false;
		}
	};

	/** Says yes to challenges, as far as it is up, and does not count them. */
	const take = async (request: IncomingMessage): Promise<{ readonly answered: Answer; readonly body?: string }> => {
		const agency = (request.url ?? "/").slice(1);
		const body = await text(request);
		const answered = answerTo(agency, arrivals.length);
		const yes = answerToChallenge(body);
		if (yes !== undefined) return answered === 204 ? { answered: 200, body: yes } : { answered };
		const [id, event] = [String(request.headers["webhook-id"]), JSON.parse(body) as SeenEvent];
		arrivals.push({ agency, id, at: performance.now(), event, isSigned: isSigned(agency, body, request), answered });
		return { answered };
	};

	const wake = (): void => {
		for (const one of waiting) {
			if (!one.isMet()) continue;
			waiting.delete(one);
			one.resolve();
		}
	};

	const server = createServer((request, response) => {
		take(request).then(
			({ answered, body }) => {
				if (answered !== "silence") response.writeHead(answered).end(body);
				wake();
			},
			// The hub died in the middle of a call; it will call again.
			() => response.destroy(),
		);
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		arrivals,
		/** Secrets that signatures are checked with, by agency. */
		secrets,
		/** Ids of what an agency's endpoint took with a 2xx. */
		taken: (agency: string): Set<string> =>
			new Set(arrivals.filter((one) => one.agency === agency && Number(one.answered) < 300).map(({ id }) => id)),
		/** Resolves when what has arrived is enough. */
		until: (isMet: () => boolean): Promise<void> =>
			new Promise((resolve) => {
				if (isMet()) resolve();
				else waiting.add({ isMet, resolve });
			}),
		stop: (): void => {
			server.close();
			server.closeAllConnections();
		},
	};
};
