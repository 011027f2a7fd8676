import { catalogue } from "../../schemas/catalogue.gen.ts";
import type { Definition } from "../../schemas/event.ts";
import type { Field } from "../../schemas/field.ts";
import { type EventType, exampleEvent } from "../catalogue/example-event.ts";
import type { Given } from "./bad-request.ts";
import { disguised, HIDDEN } from "./draw.ts";

type Json = Readonly<Record<string, unknown>>;

/** An event with a fault, and the place of it. */
export type Spoiled = { readonly name: string; readonly event: unknown; readonly pointer?: string };

const TYPES = Object.keys(catalogue) as readonly EventType[];

/** A good event but for its case, which exists half of the time. One that opens a case is as good as it can be. */
export const goodEvent = ({ draw, known }: Given, type: EventType = draw.pick(TYPES)) =>
	exampleEvent(type, {
		id: draw.uuid(),
		source: `/agencies/${known.agency}`,
		subject: draw.isOnce(2) ? known.caseToken : draw.uuid(),
	});

/** Days and times that do not exist, or not in this form. */
export const NO_TIMES: readonly string[] = [
	"2026-02-30T10:00:00+09:00",
	"2025-02-29T10:00:00+09:00",
	"2026-04-31T10:00:00+09:00",
	"2026-13-01T10:00:00+09:00",
	"2026-00-10T10:00:00+09:00",
	"2026-04-01T24:00:00+09:00",
	"2026-04-01T23:59:60+09:00",
	"2026-04-01T23:60:00+09:00",
	"2026-04-01T10:00:00",
	"2026-04-01 10:00:00+09:00",
	"2026-04-01T10:00:00+25:00",
	"2026-04-01T10:00:00+0900",
	"2026-04-01T10:00:00 JST",
	"20260401T100000Z",
	"10000-04-01T10:00:00+09:00",
	"+010000-04-01T10:00:00Z",
	"-000001-04-01T10:00:00Z",
	"9999-12-31T23:59:59Z",
	"0000-01-01T00:00:00Z",
	"1989-01-07T23:59:59+09:00",
	"2014-03-31T23:59:59+09:00",
	"昭和64年1月8日",
	"平成31年5月1日",
	"令和元年4月30日",
	"令和8年4月1日",
	"R8.4.1",
	"2026/04/01",
	"２０２６-０４-０１",
	"2026-04",
	"2026-W14-3",
	"1775000000",
	"Wed, 01 Apr 2026 10:00:00 GMT",
	"now",
];
const NO_DAYS: readonly string[] = ["2026-02-30", "2025-02-29", "2026-00-01", "2026-1-1", "2026-04-01Z", ...NO_TIMES];

/** Values no field takes, whatever its kind. */
const ANY_VALUE: readonly ((given: Given) => unknown)[] = [
	({ canary, draw }) => disguised(canary, draw),
	({ canary, draw }) => disguised(canary, draw),
	({ canary, draw }) => disguised(canary, draw),
	({ canary }) => [canary.value],
	({ canary }) => ({ [canary.value]: canary.value }),
	({ canary }) => [[[{ name: canary.value }]]],
	({ draw }) => Number(draw.digits(9)),
	({ draw }) => draw.below(1000) + 0.5,
	() => null,
	() => "",
	() => " ",
	() => [],
	() => ({}),
	({ draw }) => "a".repeat(1 + draw.below(20_000)),
	({ canary }) => Array.from({ length: 30 }, () => canary.value),
];

type ByKind = Readonly<Partial<Record<Field["kind"]["is"], readonly ((given: Given, good: unknown) => unknown)[]>>>;

const SUFFIXED = ({ canary, draw }: Given, good: unknown): unknown =>
	`${good}${draw.pick(["", " ", "-", "\u200b"])}${canary.value}`;

/** Values that are almost right for a kind of field. */
const BY_KIND: ByKind = {
	token: [
		SUFFIXED,
		() => "00000000-0000-0000-0000-000000000000",
		() => "11111111-1111-4111-8111-111111111111",
		({ draw }) => draw.uuid().replace(/^(.{14})4/, "$11"),
		({ draw }) => draw.uuid().replaceAll("-", ""),
		({ draw }) => `{${draw.uuid()}}`,
		({ draw }) => `urn:uuid:${draw.uuid()}`,
		({ draw }) => `${draw.digits(8)}-${draw.digits(4)}-4${draw.digits(3)}-8${draw.digits(3)}-${draw.digits(12)}`,
	],
	code: [SUFFIXED, (_, good) => String(good).toUpperCase(), (_, good) => [good], (_, good) => ` ${good}`, () => "constructor"],
	codes: [
		SUFFIXED,
		({ canary }, good) => [...[good].flat(), canary.value],
		(_, good) => [...[good].flat(), ...[good].flat()],
		(_, good) => [good],
		(_, good) => [good].flat()[0],
		(_, good) => Array.from({ length: 9 }, () => [good].flat()[0]),
	],
	agency: [
		SUFFIXED,
		({ draw }) => `desk-${draw.digits(12)}`,
		(_, good) => String(good).toUpperCase(),
		() => "../agencies",
		() => "a".repeat(41),
		(_, good) => [good],
	],
	agencies: [
		SUFFIXED,
		({ canary }, good) => [...[good].flat(), canary.value],
		(_, good) => [...[good].flat(), ...[good].flat()],
		(_, good) => [good].flat()[0],
		({ draw }) => Array.from({ length: 21 }, (_, index) => `desk-${draw.pick(["a", "b"])}-${index}`),
	],
	date: [SUFFIXED, ({ draw }) => draw.pick(NO_DAYS), ({ draw }) => draw.pick(NO_DAYS)],
	slot: [SUFFIXED, ({ draw }) => draw.pick(NO_TIMES), () => "2026-04-01T10:17+09:00", () => "2026-04-01T10:15"],
	flag: [() => "true", () => 1, () => "はい", SUFFIXED],
};

const definitionOf = (event: { readonly type: EventType }): Definition => catalogue[event.type] as unknown as Definition;

/** A field of the event's type, with a value that it cannot have. */
const wrongValue = (given: Given): Spoiled => {
	const event = goodEvent(given);
	const [name = "", field] = given.draw.pick(Object.entries(definitionOf(event).fields));
	const own = BY_KIND[field?.kind.is ?? "token"] ?? [];
	const value = given.draw.pick(given.draw.isOnce(2) ? ANY_VALUE : own)(given, event.data[name] ?? "");
	return { name: `a ${field?.kind.is} field`, event: { ...event, data: { ...event.data, [name]: value } }, pointer: "" };
};

const withoutField = (given: Given): Spoiled => {
	const event = goodEvent(given);
	const { fields } = definitionOf(event);
	const needed = Object.keys(fields).filter((name) => !fields[name]?.schema.safeParse(undefined).success);
	const gone = given.draw.pick(needed);
	const data = Object.fromEntries(Object.entries(event.data).filter(([name]) => name !== gone));
	return { name: "a field left out", event: { ...event, data }, pointer: `/data/${gone}` };
};

const KEYS: readonly ((given: Given) => string)[] = [
	({ canary, draw }) => disguised(canary, draw),
	() => "name",
	() => "氏名",
	() => "toString",
	() => "$where",
	() => "",
	() => "pk",
	({ draw }) => draw.pick(HIDDEN),
];

const extraField = (given: Given): Spoiled => {
	const event = goodEvent(given);
	const extra = { [given.draw.pick(KEYS)(given)]: given.draw.pick(ANY_VALUE)(given), note: given.canary.value };
	return given.draw.isOnce(2)
		? { name: "a field too many", event: { ...event, data: { ...event.data, ...extra } }, pointer: "" }
		: { name: "an attribute too many", event: { ...event, ...extra }, pointer: "" };
};

const ATTRIBUTES = ["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data"] as const;

const OWN: Readonly<Partial<Record<string, readonly ((given: Given, good: unknown) => unknown)[]>>> = {
	time: [({ draw }) => draw.pick(NO_TIMES), ({ draw }) => draw.pick(NO_TIMES), SUFFIXED],
	id: BY_KIND.token ?? [],
	subject: BY_KIND.token ?? [],
	type: [SUFFIXED, () => "constructor", () => "__proto__", (_, good) => String(good).toUpperCase(), () => "referral"],
	source: [SUFFIXED, () => "https://x.example/agencies/minato-desk", ({ canary }) => `/agencies/${canary.value}`],
	specversion: [() => "0.3", () => "1.1", () => 1, () => "1"],
	datacontenttype: [() => "application/xml", () => "application/json; charset=shift_jis", SUFFIXED],
};

const wrongAttribute = (given: Given): Spoiled => {
	const event: Json = goodEvent(given);
	const name = given.draw.pick(ATTRIBUTES);
	const makers = given.draw.isOnce(2) ? ANY_VALUE : (OWN[name] ?? ANY_VALUE);
	const value = given.draw.pick(makers)(given, event[name]);
	// An attribute of null is unset, and an empty header is none: the media type of the data may be absent.
	const wrong = name === "datacontenttype" ? value || 12 : value;
	return { name: `attribute ${name}`, event: { ...event, [name]: wrong }, pointer: "" };
};

const withoutAttribute = (given: Given): Spoiled => {
	const gone = given.draw.pick(ATTRIBUTES.filter((name) => name !== "datacontenttype"));
	const event = Object.fromEntries(Object.entries(goodEvent(given)).filter(([name]) => name !== gone));
	return { name: "an attribute left out", event, pointer: gone === "data" ? "/data" : `/${gone}` };
};

const SEALED: readonly ((given: Given) => unknown)[] = [
	({ canary }) => canary.value,
	({ canary }) => ({ "support-center": canary.value }),
	({ canary }) => ({ [canary.value]: canary.value }),
	({ canary }) => ({ "support-center": `a.${Buffer.from(canary.value).toString("base64url")}.c.d.e` }),
	({ draw }) => ({ "support-center": `${draw.bytes(60).toString("base64url")}.`.repeat(5) }),
	() => ({}),
	() => ({ "support-center": "a".repeat(16_385) }),
	() => Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`desk-${index}`, "a.b.c.d.e"])),
	() => ({ "support-center": null }),
];

const badEnvelope = (given: Given): Spoiled => {
	const event = goodEvent(given, given.draw.pick(TYPES.filter((type) => type !== "case.opened")));
	const sealed = given.draw.pick(SEALED)(given);
	return { name: "an envelope", event: { ...event, subject: given.known.caseToken, data: { ...event.data, sealed } } };
};

const notAnEvent = (given: Given): Spoiled => {
	const event = given.draw.pick([given.canary.value, [given.canary.value], null, 12, true, [], {}, { data: given.canary.value }]);
	return { name: "no event at all", event, pointer: "" };
};

/** What is right by itself, and not for this sender to say, or not about this case. */
const notEntitled = (given: Given): Spoiled => {
	const { draw } = given;
	const event = goodEvent(given, draw.pick(TYPES.filter((type) => type !== "case.opened")));
	const elsewhere = { ...event, subject: draw.uuid() };
	const source = `/agencies/${draw.pick(["mothers-hello-work", "nobody-here", "hub"])}`;
	return { name: "a stranger's event", event: draw.isOnce(2) ? elsewhere : { ...event, source } };
};

/** Every way in which an event as a whole is wrong. */
export const SPOILERS: readonly ((given: Given) => Spoiled)[] = [
	wrongValue,
	wrongValue,
	wrongValue,
	wrongValue,
	withoutField,
	extraField,
	extraField,
	wrongAttribute,
	wrongAttribute,
	withoutAttribute,
	badEnvelope,
	notAnEvent,
	notEntitled,
];
