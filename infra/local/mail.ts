import { once } from "node:events";
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import startSes from "aws-ses-v2-local";
import { extract } from "letterparser";
import { readBody } from "./http-api.ts";
import type { TakenMail } from "./mail-events.ts";
import { refuseOtherOrigins } from "./other-origins.ts";
import type { Port } from "./ports.ts";

type StartSes = (config: { host: string; port: number }) => Promise<import("node:http").Server>;
// A CommonJS default export: Node gives the module, compilers the function.
const start = ("default" in startSes ? startSes.default : startSes) as StartSes;

const SIGNATURE = "AWS4-HMAC-SHA256 Credential=local/20260101/ap-northeast-1/ses/aws4_request, SignedHeaders=host, Signature=0";
const FORM = "application/x-www-form-urlencoded";

/** The mail of a call of SendRawEmail, in the form of AWS's Query protocol: lists are `.member.1`, `.member.2`. */
const takenIn = (call: URLSearchParams): TakenMail => ({
	configurationSet: call.get("ConfigurationSetName") ?? "",
	from: call.get("Source") ?? "",
	recipient: call.get("Destinations.member.1") ?? "",
	tags: Object.fromEntries(
		[...call].flatMap(([name, value]) => {
			const nth = /^Tags\.member\.(\d+)\.Name$/.exec(name)?.[1];
			return nth === undefined ? [] : [[value, call.get(`Tags.member.${nth}.Value`) ?? ""]];
		}),
	),
});

/**
 * SES on this machine: aws-ses-v2-local with its mailbox page, and in front of it this server, which keeps every mail
 * as files of the data directory, as it was sent and as it reads, and fills the mailbox from them at the next start.
 *
 * @param count called with the action of every call
 * @param publish called with every mail that was taken, before the call is answered
 */
export const startMail = async (
	directory: string,
	port: Port,
	count: (call: string) => void,
	publish: (mail: TakenMail) => void,
) => {
	mkdirSync(directory, { recursive: true });
	const ses = await start({ host: "127.0.0.1", port: 0 });
	if (!ses.listening) await once(ses, "listening");
	refuseOtherOrigins(ses);
	const inner = `http://127.0.0.1:${(ses.address() as AddressInfo).port}`;
	const log = join(directory, "sent.forms");

	// aws-ses-v2-local asks for a signature, and takes any.
	const send = (path: string, method: string, type: string, body?: Buffer): Promise<Response> =>
		fetch(new URL(path, inner), {
			method,
			headers: { "content-type": type, authorization: SIGNATURE },
			...(body?.length ? { body: new Uint8Array(body) } : {}),
		});

	const keep = (form: string): void => {
		const sent = new URLSearchParams(form);
		const mail = Buffer.from(sent.get("RawMessage.Data") ?? "", "base64").toString();
		const { subject, text, html } = extract(mail);
		const name = String(readdirSync(directory).filter((file) => file.endsWith(".txt")).length + 1).padStart(5, "0");
		writeFileSync(join(directory, `${name}.eml`), mail);
		writeFileSync(join(directory, `${name}.txt`), `To: ${sent.get("Destinations.member.1")}\nSubject: ${subject}\n\n${text}`);
		writeFileSync(join(directory, `${name}.html`), html ?? "");
		appendFileSync(log, `${form}\n`);
		publish(takenIn(sent));
	};

	const note = (form: string, isAccepted: boolean): void => {
		const action = new URLSearchParams(form).get("Action");
		if (action !== null) count(`SES.${action}`);
		if (isAccepted && action === "SendRawEmail") keep(form);
	};

	const serve = async (
		{ url = "/", method = "GET", headers }: IncomingMessage,
		body: Buffer,
		response: ServerResponse,
	): Promise<void> => {
		const type = headers["content-type"] ?? "text/plain";
		const answer = await send(url, method, type, body);
		if (type.startsWith(FORM)) note(body.toString(), answer.ok);
		response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "text/plain" });
		response.end(Buffer.from(await answer.arrayBuffer()));
	};

	const refill = existsSync(log) ? readFileSync(log, "utf8").split("\n").filter(Boolean) : [];
	for (const form of refill) await send("/", "POST", FORM, Buffer.from(form));
	const server = createServer((request, response) => {
		readBody(request)
			.then((body) => serve(request, body ?? Buffer.alloc(0), response))
			.catch(() => response.writeHead(500).end());
	});
	await port.give(server);
	return {
		stop: (): void => {
			for (const one of [server, ses]) {
				one.close();
				one.closeAllConnections();
			}
		},
	};
};
