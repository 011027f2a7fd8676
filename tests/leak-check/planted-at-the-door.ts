import { createHash } from "node:crypto";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { asciiJson, type PlantedLeak, values } from "./planting.ts";

const { name, decomposed, phone, mail, address, postcode, token, narrative, secret, person, code } = values;

/** What agencies' systems are answered and sent. */
export const plantedAtTheDoor: readonly PlantedLeak[] = [
	{
		name: "the body, echoed in the answer",
		sink: "S1 answer to the sender",
		value: name,
		shape: "utf-8",
		plant: (value) => JSON.stringify({ status: 202, received: { data: { note: value } } }),
	},
	{
		name: "an id that is the hash of name and birth date",
		sink: "S1 answer to the sender",
		value: person,
		shape: "SHA-256 hex",
		plant: (value) => JSON.stringify({ id: createHash("sha256").update(value).digest("hex") }),
	},
	{
		name: "an answer with content-encoding gzip",
		sink: "S1 answer to the sender",
		value: phone,
		shape: "gzip > utf-8",
		plant: (value) => gzipSync(JSON.stringify({ contact: value })),
	},
	{
		name: "an answer with content-encoding br",
		sink: "S1 answer to the sender",
		value: mail,
		shape: "brotli > utf-8",
		plant: (value) =>
			brotliCompressSync(
				JSON.stringify({ contact: value, note: "brotli is tried on records of a usual size", lang: "ja", v: 1 }),
			),
		whole: true,
	},
	{
		name: "the wrong value, quoted in a problem",
		sink: "S2 error",
		value: name,
		shape: "json-escape",
		plant: (value) => asciiJson({ status: 422, errors: [{ pointer: "/data/reason", detail: `"${value}" is not a code` }] }),
	},
	{
		name: "an HTML error page of the gateway",
		sink: "S2 error",
		value: address,
		shape: "html-decimal",
		plant: (value) => `<p>Bad request: ${value.replace(/[^\0-~]/gu, (sign) => `&#${sign.codePointAt(0)};`)}</p>`,
	},
	{
		name: "an unknown field's name in the pointer",
		sink: "S2 error",
		value: narrative,
		shape: "percent",
		plant: (value) => JSON.stringify({ pointer: `#/data/${encodeURIComponent(value)}` }),
	},
	{
		name: "a phone without hyphens in a list",
		sink: "S3 reads of the agency",
		value: phone,
		shape: "digits only",
		plant: (value) => JSON.stringify({ tel: value.replaceAll("-", "") }),
	},
	{
		name: "a postcode in full-width digits",
		sink: "S3 reads of the agency",
		value: postcode,
		shape: "full-width",
		plant: (value) => `〒${value.replace(/[\d-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))} `,
	},
	{
		name: "the sender's own reference, its dashes taken out",
		sink: "S4 reads of another agency",
		value: token,
		shape: "without dashes",
		plant: (value) => JSON.stringify({ case: `c_${value.replaceAll("-", "")}` }),
	},
	{
		name: "the sender's own reference as 16 bytes in a cursor",
		sink: "S4 reads of another agency",
		value: token,
		shape: "UUID bytes in base64",
		plant: (value) => JSON.stringify({ next: Buffer.from(value.replaceAll("-", ""), "hex").toString("base64url") }),
	},
	{
		name: "a protection code told to another",
		sink: "S4 reads of another agency",
		value: code,
		shape: "utf-8",
		plant: (value) => JSON.stringify({ withheld: true, reason: value }),
	},
	{
		name: "a name in a note to an NPO",
		sink: "S11 webhook body",
		agencyKind: "npo",
		value: name,
		shape: "utf-8",
		plant: (value) => JSON.stringify({ type: "referral.requested", data: { note: `${value}様の件` } }),
	},
	{
		name: "an attachment: base64 of gzip",
		sink: "S11 webhook body",
		agencyKind: "npo",
		value: narrative,
		shape: "base64 > gzip",
		plant: (value) => JSON.stringify({ attachment: gzipSync(`${"相談記録 ".repeat(20)}${value}`).toString("base64") }),
	},
	{
		name: "an address in the webhook's URL",
		sink: "S12 webhook head",
		value: address,
		shape: "percent",
		plant: (value) => `POST /hook?to=${encodeURIComponent(value).toLowerCase()} HTTP/1.1\r\n`,
	},
	{
		name: "the secret sent along",
		sink: "S12 webhook head",
		value: secret,
		shape: "utf-8",
		plant: (value) => `x-webhook-secret: whsec_${value}\r\n`,
	},
	{
		name: "the hash of a phone as webhook-id",
		sink: "S12 webhook head",
		value: phone,
		shape: "SHA-1 base64",
		plant: (value) => `webhook-id: msg_${createHash("sha1").update(value).digest("base64url")}\r\n`,
	},
	{
		name: "a former name in a header, base64url",
		sink: "S12 webhook head",
		value: decomposed,
		shape: "base64url",
		plant: (value) => `x-subject: ${Buffer.from(value).toString("base64url")}\r\n`,
	},
];
