import { type Fault, header, offered, using, verifying } from "./fault.ts";
import * as correct from "./receiver.ts";

const SIGNATURE_FORGERIES = [
	"changed-byte",
	"appended",
	"other-secret",
	"other-id",
	"other-time",
	"no-headers",
	"no-signature",
	"no-timestamp",
	"no-id",
	"empty",
	"only-version",
	"no-comma",
	"garbage",
	"truncated",
	"version",
	"hexadecimal",
	"body-only",
].map((one) => `receiver.signature.${one}`);

/** Mistakes in whom a receiver believes. */
export const faultsOfTrust: Readonly<Record<string, Fault>> = {
	"accepts-any-signature": {
		is: "does not verify signatures",
		foundBy: [
			...SIGNATURE_FORGERIES,
			"receiver.signature.first",
			"receiver.rotation.former",
			"receiver.taking.verification",
			"receiver.time.old",
			"receiver.time.future",
			"receiver.time.no-number",
			"receiver.time.replayed",
		],
		plant: using(() => ({ isSigned: () => true })),
	},
	"signature-optional": {
		is: "verifies a signature only when there is one",
		foundBy: [
			"receiver.signature.no-headers",
			"receiver.signature.no-signature",
			"receiver.signature.empty",
			"receiver.taking.verification",
		],
		plant: using(({ isSigned }) => ({
			isSigned: (delivery) => header(delivery, "webhook-signature") === "" || isSigned(delivery),
		})),
	},
	"ignores-time": {
		is: "does not look at webhook-timestamp",
		foundBy: ["receiver.time.old", "receiver.time.future", "receiver.time.no-number"],
		plant: using((_, { secret }) => ({ isSigned: verifying(secret, { isTimely: () => true }) })),
	},
	"trusts-the-future": {
		is: "refuses old deliveries, but not those from the future",
		foundBy: ["receiver.time.future"],
		plant: using((_, { secret }) => ({ isSigned: verifying(secret, { isTimely: (seconds) => seconds <= 300 }) })),
	},
	"no-clock-tolerance": {
		is: "allows clocks no difference",
		foundBy: ["receiver.time.within"],
		plant: using((_, { secret }) => ({ isSigned: verifying(secret, { isTimely: (seconds) => Math.abs(seconds) < 100 }) })),
	},
	"first-signature-only": {
		is: "looks at the first of several signatures",
		foundBy: ["receiver.rotation.both"],
		plant: using((_, { secret }) => ({ isSigned: verifying(secret, { values: (delivery) => offered(delivery).slice(0, 1) }) })),
	},
	"keeps-former-secret": {
		is: "believes the former secret for ever",
		foundBy: ["receiver.rotation.former"],
		plant: using(({ isSigned }, { former }) => ({
			isSigned: (delivery) => isSigned(delivery) || correct.isSignedWith(former)(delivery),
		})),
	},
	"compares-beginnings": {
		is: "compares only as much of the signature as was sent",
		foundBy: ["receiver.signature.only-version", "receiver.signature.truncated"],
		plant: using((_, { secret }) => ({ isSigned: verifying(secret, { isSame: (one, right) => right.startsWith(one) }) })),
	},
	"any-version": {
		is: "does not look at the version of a signature",
		foundBy: ["receiver.signature.version"],
		plant: using((_, { secret }) => ({
			isSigned: verifying(secret, {
				values: (delivery) =>
					header(delivery, "webhook-signature")
						.split(" ")
						.map((one) => one.slice(one.indexOf(",") + 1)),
			}),
		})),
	},
	"writes-json-again": {
		is: "verifies JSON it has read and written again",
		foundBy: ["receiver.signature.appended", "receiver.signature.first", "receiver.signature.raw-body"],
		plant: using(({ isSigned }) => ({
			isSigned: (delivery) => isSigned({ ...delivery, body: JSON.stringify(JSON.parse(delivery.body)) }),
		})),
	},
	"parses-first": {
		is: "reads JSON before it verifies",
		foundBy: ["receiver.signature.first"],
		plant: (parts) => (delivery) =>
			delivery.method === "POST" && !parts.read(delivery.body) ? { status: 400 } : correct.receive(delivery, parts),
	},
	"throws-at-bad-signatures": {
		is: "answers 500 to a bad signature",
		foundBy: [
			...SIGNATURE_FORGERIES,
			"receiver.signature.first",
			"receiver.rotation.former",
			"receiver.time.old",
			"receiver.time.future",
			"receiver.time.no-number",
			"receiver.time.replayed",
		],
		plant: (parts) => (delivery) => {
			const answer = correct.receive(delivery, parts);
			return answer.status === 401 ? { status: 500 } : answer;
		},
	},
};
