import { createPublicKey } from "node:crypto";
import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { type Agency, type AgencyProblem, type AgencyRules, parseAgency, WEEKDAYS, type Weekday } from "../../schemas/agency.ts";
import type { AgencyId } from "../../schemas/ids.ts";
import { isObject } from "../../schemas/is-object.ts";
import { newWebhookSecret } from "../stores/registry/webhook-settings.ts";

/** A file is not JSON. The message names the file, and nothing of its content. */
export class NotJsonError extends Error {
	override name = "NotJsonError";
}

/**
 * Reads a profile, or an array of them, from a file or standard input (`-`). Without a file: an empty profile, for the flags.
 * @throws NotJsonError
 */
export const readProfile = async (file: string | undefined): Promise<unknown> => {
	if (file === undefined) return {};
	const content = await (file === "-" ? text(process.stdin) : readFile(file, "utf8"));
	try {
		return JSON.parse(content);
	} catch (cause) {
		throw new NotJsonError(`${file}: is not JSON / JSON ではありません`, { cause });
	}
};

/** Fields of a profile that can be given as flags instead of in a file. */
export const PROFILE_FLAGS = {
	id: { type: "string" },
	kind: { type: "string" },
	ja: { type: "string" },
	area: { type: "string" },
	serves: { type: "string", multiple: true },
	contract: { type: "string", multiple: true },
	reads: { type: "string", multiple: true },
	open: { type: "string", multiple: true },
	closed: { type: "string", multiple: true },
	holidays: { type: "boolean" },
	webhook: { type: "string" },
	"digest-at": { type: "string" },
	recipient: { type: "string", multiple: true },
} as const;

export type ProfileFlags = {
	readonly id?: string | undefined;
	readonly kind?: string | undefined;
	readonly ja?: string | undefined;
	readonly area?: string | undefined;
	readonly serves?: readonly string[] | undefined;
	readonly contract?: readonly string[] | undefined;
	readonly reads?: readonly string[] | undefined;
	readonly open?: readonly string[] | undefined;
	readonly closed?: readonly string[] | undefined;
	readonly holidays?: boolean | undefined;
	readonly webhook?: string | undefined;
	readonly "digest-at"?: string | undefined;
	readonly recipient?: readonly string[] | undefined;
};

/** A JSON merge patch (RFC 7396): null removes a field. */
type Patch = { readonly [name: string]: unknown };

/** Applies a JSON merge patch to a value (RFC 7396). */
export const mergePatch = (target: unknown, patch: unknown): unknown => {
	if (!isObject(patch)) return patch;
	const merged = new Map(Object.entries(isObject(target) ? target : {}));
	for (const [name, value] of Object.entries(patch)) {
		if (value === null) merged.delete(name);
		else merged.set(name, mergePatch(merged.get(name), value));
	}
	return Object.fromEntries(merged);
};

const SPAN = /^(?<first>[a-z]{3})(?:-(?<last>[a-z]{3}))? (?<open>[^-]+)-(?<close>[^-]+)$/;

/** The opening hours in `mon-fri 09:00-17:15`; undefined when the text has another form. */
const hoursOf = (span: string): Patch | undefined => {
	const { first, last, open, close } = SPAN.exec(span)?.groups ?? {};
	const [from, to] = [WEEKDAYS.indexOf(first as Weekday), WEEKDAYS.indexOf((last ?? first) as Weekday)];
	if (from < 0 || to < from) return undefined;
	return Object.fromEntries(WEEKDAYS.slice(from, to + 1).map((day) => [day, { open, close }]));
};

/** A patch for the whole week: days that the flags leave out become closed. */
const weekOf = (spans: readonly string[]): Patch =>
	Object.assign(
		Object.fromEntries(WEEKDAYS.map((day) => [day, null])),
		...spans.map((span) => hoursOf(span) ?? { [span]: {} }),
	) as Patch;

/** `14205 2026-04-01/2027-03-31`; either day, or both with the space, may be left out. */
const SERVED = /^(?<area>\S+)(?: (?<from>[^/ ]*)\/(?<to>[^/ ]*))?$/;
/** `14205 referral,visit 2026-04-01/2027-03-31` */
const CONTRACT = /^(?<area>\S+) (?<scope>\S+) (?<from>[^/ ]*)\/(?<to>[^/ ]*)$/;

/** The list entry in a flag. A text of another form becomes an unknown field, so that the schema refuses it. */
const entryBy =
	(pattern: RegExp) =>
	(given: string): Patch => {
		const { area, scope, from, to } = pattern.exec(given)?.groups ?? {};
		if (area === undefined) return { [given]: {} };
		return some({ area, scope: scope?.split(","), from: from || undefined, to: to || undefined });
	};

/** A patch for the whole list: entries that the flags leave out are removed; `none` removes the list. */
const listOf = (given: readonly string[] | undefined, pattern: RegExp): unknown => {
	if (given === undefined) return undefined;
	return given.includes("none") ? null : given.map(entryBy(pattern));
};

const some = (patch: Patch): Patch => Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));

const channelOf = (value: string | undefined, name: string): unknown => {
	if (value === undefined) return undefined;
	return value === "none" ? null : { [name]: value };
};

/** The flags as a merge patch of a profile; `none` removes a channel or a list of areas, contracts or versions. */
export const patchOf = (flags: ProfileFlags): Patch => {
	const digest = channelOf(flags["digest-at"], "at");
	const { recipient: recipients } = flags;
	const opening = some({
		weekly: flags.open && weekOf(flags.open),
		closed: flags.closed,
		holidays: flags.holidays,
	});
	const channels = some({
		webhook: channelOf(flags.webhook, "url"),
		digest: recipients && digest !== null ? { ...(digest as object), recipients } : digest,
	});
	return {
		...some({ id: flags.id, kind: flags.kind, ja: flags.ja, area: flags.area }),
		...some({ serves: listOf(flags.serves, SERVED), contracts: listOf(flags.contract, CONTRACT) }),
		...some({ reads: flags.reads?.includes("none") ? null : flags.reads }),
		...(Object.keys(opening).length > 0 ? { opening } : {}),
		...(Object.keys(channels).length > 0 ? { channels } : {}),
	};
};

/** Adds a webhook's secret: the one it has, else a new one. */
const withWebhookSecret = (input: unknown, present: Agency | undefined): unknown => {
	const webhook = isObject(input) && isObject(input["channels"]) ? input["channels"]["webhook"] : undefined;
	if (!isObject(webhook) || webhook["secret"] !== undefined) return input;
	return mergePatch(input, {
		channels: { webhook: { ...(present?.channels.webhook ?? { secret: newWebhookSecret() }), url: webhook["url"] } },
	});
};

/** A profile of the register with the webhook that the agency set itself, if it did: the register does not replace it. */
export const withOwnWebhook = (input: unknown, present: Agency | undefined): unknown => {
	const own = present?.channels.webhook;
	if (!own?.isOwn || !isObject(input)) return input;
	return mergePatch(mergePatch(input, { channels: { webhook: null } }), { channels: { webhook: own } });
};

/** A profile whose webhook an operator set by hand: it is no longer the agency's own, and no move of it is awaited. */
export const withOperatorsWebhook = (agency: Agency, present: Agency): Agency => {
	const { webhook } = agency.channels;
	if (!webhook || webhook.url === present.channels.webhook?.url) return agency;
	const { isOwn: _, next: __, secretMadeAt: ___, ...kept } = webhook;
	return { ...agency, channels: { ...agency.channels, webhook: kept } };
};

const isRealKey = (key: Agency["keys"][number]): boolean => {
	try {
		return createPublicKey({ key, format: "jwk" }).type === "public";
	} catch {
		return false;
	}
};

const KEPT_BY_COMMAND = "is made and kept by this command; leave it out / このコマンドが作って管理します。書かないでください";

/** Checks one profile: its schema, that its keys are points of their curves, and that it does not set what the command keeps. */
export const checkProfile = (
	input: unknown,
	present: Agency | undefined,
	rules: AgencyRules,
): { readonly agency: Agency } | { readonly problems: readonly AgencyProblem[] } => {
	const parsed = parseAgency(withWebhookSecret(input, present), rules);
	if ("problems" in parsed) return parsed;
	const { agency } = parsed;
	const problems = agency.keys.flatMap((key, index) =>
		isRealKey(key) ? [] : [{ field: `keys[${index}]`, message: "is not a point of its curve / 曲線上の点ではありません" }],
	);
	if (agency.client && agency.client.id !== present?.client?.id) problems.push({ field: "client", message: KEPT_BY_COMMAND });
	if (agency.client?.tokensFrom !== undefined && agency.client.tokensFrom !== present?.client?.tokensFrom)
		problems.push({ field: "client", message: KEPT_BY_COMMAND });
	if (agency.furtherClients && JSON.stringify(agency.furtherClients) !== JSON.stringify(present?.furtherClients))
		problems.push({ field: "furtherClients", message: KEPT_BY_COMMAND });
	return problems.length > 0 ? { problems } : { agency };
};

/** Refuses the id of a removed agency: it may come back, but no other agency may take its id. */
export const refuseRetired = (id: AgencyId, retired: ReadonlySet<AgencyId>): readonly AgencyProblem[] =>
	retired.has(id)
		? [
				{
					field: "id",
					message:
						"was the id of an agency that was removed, and gives access to its cases. If it is the same agency again, add --again / 以前に削除された機関のIDです。同じ機関を戻すときだけ --again を付けてください",
				},
			]
		: [];
