import type { IncomingMessage, RequestListener, Server } from "node:http";

/** A name of this machine: a page under any other name that leads here (DNS rebinding) has that name in its `Host`. */
const THIS_MACHINE = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/** Where a request comes from, as browsers say (Fetch Metadata): programs say nothing, a typed address is `none`. */
const OWN_SITES: readonly unknown[] = [undefined, "none", "same-origin"];

const isOwn = ({ headers }: IncomingMessage): boolean =>
	THIS_MACHINE.test(headers.host ?? "") &&
	(headers.origin === undefined || headers.origin === `http://${headers.host}`) &&
	OWN_SITES.includes(headers["sec-fetch-site"]);

/**
 * Makes a server answer 403 to what a page of another origin can make a browser send, and to requests that name another
 * host: the ports behind the API ask for no credentials, so any web page would reach the tables through the browser of
 * the hub's operator. Programs send no `Origin`; the mailbox page has the origin of its own server.
 */
export const refuseOtherOrigins = (server: Server): void => {
	const listeners = server.listeners("request") as RequestListener[];
	server.removeAllListeners("request");
	server.on("request", (request, response) => {
		if (isOwn(request)) for (const listen of listeners) listen.call(server, request, response);
		else response.writeHead(403, { "content-type": "application/json" }).end('{"message":"Forbidden"}');
	});
};
