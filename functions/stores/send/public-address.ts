import { type LookupAddress, type LookupOptions, lookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { type WebhookTargets, whyNotTarget } from "../../../schemas/webhook-target.ts";

/** The endpoint is not on the public internet; the hub does not call into private networks. */
export class NotPublicError extends Error {
	override name = "NotPublicError";
}

/** The only block that is assigned as global unicast (IANA, IPv6 Global Unicast Address Assignments). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");
/** A public address that leads to a service of the cloud on every machine there (Azure's WireServer). */
const AZURE_WIRE_SERVER = "168.63.129.16";

/**
 * Whether an address is on the public internet: global unicast, and in none of the ranges that IANA reserves for special
 * purposes. IPv4 inside IPv6 (mapped, 6to4, Teredo, NAT64) is not accepted: it leads where its IPv4 address leads.
 */
export const isPublicAddress = (address: string): boolean => {
	if (isIP(address) === 0) return false;
	const parsed = ipaddr.parse(address);
	if (parsed.range() !== "unicast") return false;
	return parsed instanceof ipaddr.IPv6 ? parsed.match(GLOBAL_UNICAST) : parsed.toString() !== AZURE_WIRE_SERVER;
};

type Resolved = (error: Error | null, addresses: readonly LookupAddress[]) => void;

/** Resolves a name once to all its addresses, if every one of them is public. */
const resolvePublic = (name: string, options: LookupOptions, done: Resolved): void => {
	lookup(name, { ...options, all: true }, (error, addresses) => {
		if (error) return done(error, []);
		const isPublic = addresses.length > 0 && addresses.every(({ address }) => isPublicAddress(address));
		return isPublic ? done(null, addresses) : done(new NotPublicError("not a public address"), []);
	});
};

/**
 * The name resolution of a socket. It runs once for a connection, and the addresses that were checked are the ones
 * dialled, so DNS rebinding has no effect; a name with a private address among public ones is refused.
 */
export const lookupPublic: LookupFunction = (name, options, callback) =>
	resolvePublic(name, options, (error, addresses) => {
		const [first] = addresses;
		if (error || !first) return callback(error ?? new NotPublicError("no address"), "");
		return options.all ? callback(null, [...addresses]) : callback(null, first.address, first.family);
	});

/**
 * Refuses a URL by its text, before anything is dialled. A socket does not resolve an IP address, so that `lookupPublic`
 * never sees one; none passes here.
 *
 * @throws NotPublicError
 */
export const refuseUnlessPublic = (url: string): void => {
	if (whyNotTarget(url, "public") !== undefined) throw new NotPublicError("not a public https address");
};

const NO_ADDRESS = "must be a name that leads somewhere / 名前が引けません";
const NOT_PUBLIC = "must lead to public addresses alone / 公開されたアドレスだけにつながる名前にしてください";

/**
 * Why a webhook may not be registered at a URL; undefined when it may. Asks the name server once.
 *
 * @returns the reason, in English and Japanese; never the address
 */
export const refusalOf = async (url: string, targets: WebhookTargets = "public"): Promise<string | undefined> => {
	const refusal = whyNotTarget(url, targets);
	if (refusal !== undefined || targets === "any") return refusal;
	return new Promise((resolve) => {
		resolvePublic(new URL(url).hostname, {}, (error) => {
			if (!error) return resolve(undefined);
			return resolve(error instanceof NotPublicError ? NOT_PUBLIC : NO_ADDRESS);
		});
	});
};
