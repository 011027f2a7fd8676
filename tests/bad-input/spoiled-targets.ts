import type { Given, Made } from "./bad-request.ts";
import { disguised, HIDDEN } from "./draw.ts";

const method = (route: string): string => route.split(" ")[0] ?? "";
const path = (route: string): string => route.split(" ")[1] ?? "";

/** Values where an id or a word belongs. */
const STRANGE: readonly ((given: Given) => string)[] = [
	({ canary, draw }) => disguised(canary, draw),
	({ canary, draw }) => disguised(canary, draw),
	({ canary, known }) => `${known.caseToken}${canary.value}`,
	({ canary, known }) => `${canary.value} ${known.event}`,
	() => "../../v1/inbox",
	() => "..",
	() => ".",
	() => "\u0000",
	() => "#",
	() => "{}",
	() => "{token}",
	() => "*",
	() => "%",
	() => "%00",
	() => "%2e%2e%2f",
	() => "null",
	() => "undefined",
	() => "NaN",
	() => "-1",
	() => "1e9",
	() => "0x10",
	() => "99999999999999999999",
	() => "attribute_exists(pk)",
	() => "pk = :a OR begins_with(pk, case)",
	() => '{"S":"case#"}',
	() => "case#",
	() => "__proto__",
	() => "constructor",
	() => "00000000-0000-4000-8000-000000000000",
	({ known }) => `${known.caseToken}/`,
	({ known }) => `{${known.caseToken}}`,
	({ known }) => known.caseToken.replaceAll("-", ""),
	({ draw }) => draw.uuid(),
	({ draw }) => "a".repeat(4_096 + draw.below(2_000)),
	({ draw }) => draw.pick(HIDDEN),
	({ draw }) => draw.digits(12),
];

const encoded = (text: string, { draw }: Given): string => {
	const well = encodeURIComponent(text.toWellFormed()).slice(0, 9_000);
	if (draw.isOnce(6)) return well.replaceAll("%", "%25");
	return draw.isOnce(10) ? `${well}${draw.pick(["%", "%zz", "%c0%80", "%ff", "%ed%a1%82"])}` : well;
};

const tokenFor = (given: Given): string => given.draw.pick([given.known.token, given.known.officerToken]);

/** One of the route's parameters is strange; the rest name what exists, where it does. */
const filled = (given: Given, route: string): string => {
	const names = [...path(route).matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
	const strange = given.draw.pick(names);
	const { known } = given;
	return path(route).replace(/\{(\w+)\}/g, (_, name: string) => {
		if (name === strange) return encoded(given.draw.pick(STRANGE)(given), given);
		return name === "token" ? known.caseToken : known.event;
	});
};

const headersOf = (given: Given, route: string): Record<string, string> => ({
	authorization: `Bearer ${tokenFor(given)}`,
	...(method(route) === "GET" ? {} : { "content-type": "application/json" }),
});

const bodyOf = (route: string): { readonly body?: Buffer } => (method(route) === "GET" ? {} : { body: Buffer.from("{}") });

/** An id that is none, in any place of any route. */
export const strangeId = (given: Given): Made => {
	const route = given.draw.pick(given.known.routes.filter((one) => one.includes("{")));
	return { name: route, method: method(route), path: filled(given, route), headers: headersOf(given, route), ...bodyOf(route) };
};

const NAMES = [
	"after",
	"limit",
	"from",
	"to",
	"case",
	"of",
	"agency",
	"format",
	"purges",
	"since",
	"name",
	"__proto__",
	"limit[]",
];

/** Parameters behind the question mark that are none, of any route that reads. What is not known to a route may be overlooked. */
export const strangeQuery = (given: Given): Made => {
	const { draw, known } = given;
	const route = draw.pick(known.routes.filter((one) => method(one) === "GET"));
	const whole = path(route)
		.replace("{token}", known.caseToken)
		.replace("{id}", draw.pick([known.event, known.agency]));
	const query = Array.from(
		{ length: 1 + draw.below(3) },
		() => `${draw.pick(NAMES)}=${encoded(draw.pick(STRANGE)(given), given)}`,
	);
	return { name: route, method: "GET", path: `${whole}?${query.join("&")}`, headers: headersOf(given, route) };
};

/** A path that nobody answers, or a method that this one has not. */
export const strangeRoute = (given: Given): Made => {
	const { draw, known } = given;
	const route = draw.pick(known.routes);
	const whole = path(route).replace("{token}", known.caseToken).replace("{id}", known.event);
	const own = known.routes.filter((one) => path(one) === path(route)).map(method);
	const others = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "SEARCH"].filter(
		(one) => !own.includes(one),
	);
	const value = encoded(draw.pick(STRANGE)(given), given);
	const paths = [
		`${whole}/${value}`,
		`/${value}`,
		`/v1/${value}`,
		`${whole}//`,
		`/${whole}`,
		`${whole}%2f`,
		`/v2${whole.slice(3)}`,
	];
	const headers = { authorization: `Bearer ${known.token}` };
	return draw.isOnce(2)
		? { name: "a method", method: draw.pick(others), path: whole, headers, statuses: [404, 405] }
		: { name: "a path", method: method(route), path: draw.pick(paths), headers, statuses: [400, 404, 414, 431] };
};

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

const TOKENS: readonly ((given: Given, own: readonly string[]) => string)[] = [
	() => "",
	() => "Bearer",
	() => "Bearer ",
	({ canary }) => `Bearer ${encodeURIComponent(canary.value)}`,
	({ canary }) => `Basic ${Buffer.from(`${canary.value}:x`).toString("base64")}`,
	({ canary }, [, payload]) => `Bearer ${part({ alg: "none", kid: canary.value })}.${payload}.`,
	({ canary }, [, payload, signature]) => `Bearer ${part({ alg: "HS256", kid: canary.value })}.${payload}.${signature}`,
	({ canary }, [header, , signature]) =>
		`Bearer ${header}.${part({ client_id: canary.value, scope: "tsunagi/agency" })}.${signature}`,
	(_, [header, payload, signature]) => `Bearer ${header}.${payload}.${signature?.slice(0, -4)}`,
	(_, [header, payload]) => `Bearer ${header}.${payload}`,
	(_, [header, payload, signature]) => `Bearer ${header}.${payload}.${signature?.split("").reverse().join("")}`,
	({ canary }, own) => `Bearer ${own.join(".")}, Bearer ${encodeURIComponent(canary.value)}`,
	(_, own) => `Token ${own.join(".")}`,
	({ draw }) => `Bearer ${draw.bytes(300).toString("base64url")}`,
	({ draw }) => `Bearer ${"a".repeat(3_000 + draw.below(3_000))}`,
];

/** Nobody's token, on any route. */
export const strangeToken = (given: Given): Made => {
	const { draw, known } = given;
	const route = draw.pick(known.guarded);
	const whole = path(route).replace("{token}", known.caseToken).replace("{id}", known.event);
	const authorization = draw.pick(TOKENS)(given, known.token.split("."));
	const query = draw.isOnce(4) ? `?access_token=${known.token}&name=${encodeURIComponent(given.canary.value)}` : "";
	return {
		name: "a token",
		method: method(route),
		path: `${whole}${query}`,
		headers: { "content-type": "application/json", ...(authorization ? { authorization } : {}) },
		...bodyOf(route),
		statuses: [401],
	};
};
