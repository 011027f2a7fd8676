import type { BadRequest, Given, Known, Made } from "./bad-request.ts";
import { brokenWire } from "./broken-wire.ts";
import { drawCanary, makeDraw, mixed } from "./draw.ts";
import { spoiledBatch, spoiledJson, spoiledOrder } from "./spoiled-json.ts";
import { spoiledEvent, spoiledPost, spoiledProtection, spoiledSize } from "./spoiled-requests.ts";
import { spoiledSheet } from "./spoiled-sheets.ts";
import { strangeId, strangeQuery, strangeRoute, strangeToken } from "./spoiled-targets.ts";

/** The sorts of fault, and how often each is drawn. */
const KINDS: readonly (readonly [kind: string, weight: number, make: (given: Given) => Made])[] = [
	["fields and attributes", 41, spoiledEvent],
	["JSON, text and bytes", 14, spoiledJson],
	["batches", 2, spoiledBatch],
	["orders to protect", 4, spoiledProtection],
	["orders, as JSON", 3, spoiledOrder],
	["media types, encodings, headers", 9, spoiledPost],
	["sizes", 1, spoiledSize],
	["sheets", 5, spoiledSheet],
	["ids in paths", 7, strangeId],
	["queries", 4, strangeQuery],
	["paths and methods", 3, strangeRoute],
	["tokens", 4, strangeToken],
	["broken and smuggled requests", 3, brokenWire],
];

const DRAWN = KINDS.flatMap((kind) => Array.from({ length: kind[1] }, () => kind));

/** The nth input of a seed: the same whatever came before it, so that one can be sent again alone. */
export const inputAt = (seed: number, nth: number, known: Known): BadRequest => {
	const draw = makeDraw(mixed(seed, nth));
	const canary = drawCanary(draw);
	const [kind, , make] = draw.pick(DRAWN);
	const made = make({ draw, canary, known });
	return { kind, canary, ...made, headers: { authorization: `Bearer ${known.token}`, ...made.headers, ...ownToken(kind, made) } };
};

/** A strange token is the only one, or there is none. */
const ownToken = (kind: string, { headers = {} }: Made): Readonly<Record<string, string>> =>
	kind === "tokens" ? { authorization: headers["authorization"] ?? "" } : {};
