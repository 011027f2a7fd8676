import * as z from "zod";
import { catalogue } from "./catalogue.gen.ts";
import { windowInWords } from "./date-window.ts";
import type { Definition } from "./event.ts";
import { AGENCY_ID, agencyId, randomId } from "./field.ts";
import { described, named } from "./operation.ts";
import { sealedSchema } from "./sealed.ts";
import { inWords, pascal } from "./type-names.ts";

const definitions: readonly Definition[] = Object.values(catalogue);

/** Types that agencies may post. */
export const postedTypes: readonly Definition[] = definitions.filter(({ byHub }) => !byHub);
/** Types of which some field reaches an agency other than the sender. */
export const receivedTypes = (some: readonly Definition[] = definitions): readonly Definition[] =>
	some.filter(({ fields }) => Object.values(fields).some(({ audience }) => audience.length > 0));

const AGENCY_SOURCE = `^/agencies/${AGENCY_ID.source.slice(1)}`;

const words = {
	id: [
		"Random UUID (version 4); the same id and content may be posted again",
		"乱数の UUID(バージョン4)。同じ id・同じ内容は何度送っても同じ結果",
	],
	subject: ["Your own token for the case: a random UUID", "自機関でのケースの番号(乱数の UUID)"],
	time: ["When it happened: RFC 3339, with offset", "起きた日時(RFC 3339、時差付き)"],
	sealed: ["Sealed envelopes: for each recipient a compact JWE (RFC 7516)", "封書: 受取機関ごとの compact JWE(RFC 7516)"],
} as const;

const fieldsOf = ({ fields }: Definition) =>
	Object.entries(fields).map(([name, field]) => {
		const window = field.within && windowInWords(field.within);
		const [en, ja] = window ? [`; ${window.en}`, `。${window.ja}`] : ["", ""];
		return [name, described(field.schema, `${inWords(name)} (${field.ja})${en}`, `${field.ja}${ja}`)] as const;
	});

/** `data` of a posted event, with the envelopes beside its fields. */
const postedDataOf = (definition: Definition) =>
	named(
		`${pascal(definition.type)}Data`,
		described(
			z.strictObject({
				...Object.fromEntries(fieldsOf(definition)),
				sealed: described(sealedSchema, ...words.sealed).optional(),
			}),
			inWords(definition.type),
			definition.ja,
		),
	);

/** An attribute that is taken and not kept. */
const unkept = (en: string, ja: string) =>
	described(z.string().nullable(), `${en}; taken and not kept`, `${ja}(受け取りますが、保存しません)`).optional();

/** An event of a type as an agency posts it. */
export const postedEventOf = (definition: Definition) =>
	named(
		pascal(definition.type),
		described(
			z.strictObject({
				specversion: z.literal("1.0"),
				id: described(randomId, ...words.id),
				source: described(z.string().regex(new RegExp(AGENCY_SOURCE)), "/agencies/ and your own id", "/agencies/ と自機関の ID"),
				type: z.literal(definition.type),
				subject: described(randomId, ...words.subject),
				time: described(z.iso.datetime({ offset: true }), ...words.time),
				datacontenttype: z.literal("application/json").nullable().optional(),
				dataschema: unkept("The address of a schema of the data", "データのスキーマの URI"),
				traceparent: unkept("W3C Trace Context", "W3C Trace Context"),
				tracestate: unkept("W3C Trace Context", "W3C Trace Context"),
				data: postedDataOf(definition),
			}),
			inWords(definition.type),
			definition.ja,
		),
	);

/** An event as an agency posts it, for each type. */
export const postedEvents = new Map(postedTypes.map((definition) => [definition.type, postedEventOf(definition)]));

type Union = Parameters<typeof z.discriminatedUnion>[1];
const oneOf = (events: Iterable<z.ZodType>) => z.discriminatedUnion("type", [...events] as unknown as Union);

/** Any event an agency may post. */
export const postedEvent = named("PostedEvent", oneOf(postedEvents.values()));

/** `data` of any event an agency may post, for binary mode. */
export const anyPostedData = named("PostedData", z.union([...postedEvents.values()].map((event) => event.shape.data)));

/** New types may be added; readers ignore those they do not know. */
const GROWS = { "x-may-grow": true, "x-unknown": "OtherEvent" };

/** What a reader knows of an event whose type was added after it was written. */
export const otherEvent = named(
	"OtherEvent",
	described(
		z.looseObject({
			id: z.uuid(),
			source: z.string(),
			type: z.string(),
			subject: z.uuid(),
			time: z.iso.datetime({ offset: true }),
			data: z.record(z.string(), z.unknown()),
		}),
		"An event of a type that was added later: keep or ignore it, and continue",
		"後から加わった種類のイベント。保存するか読み飛ばして、先へ進んでください",
	),
);

/** Midnight in Japan on the day another agency's fact happened. */
const day = z.iso.datetime({ offset: true }).regex(/T00:00:00\+09:00$/);

const sealedForOne = z
	.record(agencyId, z.string())
	.refine((sealed) => Object.keys(sealed).length === 1)
	.meta({ minProperties: 1, maxProperties: 1 });

const SHORT_CODE = /^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{4}$/;
const shortCode = z.string().regex(SHORT_CODE);

const source = ({ byHub, offBus }: Definition) =>
	byHub && !offBus
		? z.literal("/hub")
		: described(
				z.string().regex(new RegExp(`^/withheld$|${offBus ? "^/hub$|" : ""}${AGENCY_SOURCE}`)),
				"The agency that stated it; /withheld where the sender's place is not told",
				"送信した機関。所在を伏せるときは /withheld",
			);

type Seen = { readonly time: z.ZodType; readonly data: z.ZodType };

const viewOf = (definition: Definition, { time, data }: Seen) => ({
	specversion: z.literal("1.0"),
	id: described(z.uuid(), "Your own token for the event", "自機関でのイベントの番号"),
	source: source(definition),
	type: z.literal(definition.type),
	subject: described(z.uuid(), "Your own token for the case", "自機関でのケースの番号"),
	time,
	data,
	casecode: described(shortCode, "Your own short code for the case", "自機関でのケースの照合番号"),
	...(definition.family.subject?.token === "referral"
		? {
				shortcode: described(
					shortCode,
					"The code by which the two desks name the referral on the phone",
					"電話で確かめ合うための、つなぎの照合番号",
				).exactOptional(),
			}
		: {}),
});

const seenData = (definition: Definition, isReceived: boolean) => {
	const shown = fieldsOf(definition).filter(([name]) => !isReceived || definition.fields[name]?.audience.length !== 0);
	return Object.fromEntries(shown.map(([name, schema]) => [name, schema.optional()]));
};

const receivedData = (definition: Definition) =>
	described(
		z.strictObject({
			...seenData(definition, true),
			sealed: described(
				sealedForOne,
				"What was sealed for you, under your own id",
				"自機関宛ての封書(自機関の ID の下)",
			).exactOptional(),
		}),
		"The fields you may see; others are absent",
		"見てよい項目だけが入ります",
	);

/** An event of a type as another agency is handed it. */
export const receivedEventOf = (definition: Definition) =>
	named(
		`${pascal(definition.type)}Received`,
		described(
			z.strictObject(
				viewOf(definition, {
					time: described(day, "The day it happened, as midnight in Japan", "起きた日(日本時間の0時)"),
					data: receivedData(definition),
				}),
			),
			`${inWords(definition.type)}, as a recipient sees it`,
			`${definition.ja}(受け取る機関から見た形)`,
		),
	);

/** An event as another agency is handed it by inbox or webhook, for each type. */
export const receivedEvents = new Map(receivedTypes().map((one) => [one.type, receivedEventOf(one)]));

/** Any event an agency is handed. */
export const receivedEvent = named("ReceivedEvent", oneOf(receivedEvents.values()).meta(GROWS));

const timelineEventOf = (definition: Definition) =>
	named(
		`${pascal(definition.type)}OnTimeline`,
		described(
			z.strictObject({
				...viewOf(definition, {
					time: described(
						z.iso.datetime({ offset: true }),
						"Your own facts: the time you gave; others': the day, as midnight in Japan",
						"自機関のものは送った日時、他機関のものは起きた日(日本時間の0時)",
					),
					data: z.strictObject(seenData(definition, false)),
				}),
				unfitting: described(
					z.literal(true),
					"It does not fit what is known so far",
					"今わかっている経過と合わない",
				).exactOptional(),
			}),
			`${inWords(definition.type)}, on a timeline`,
			`${definition.ja}(経過の中)`,
		),
	);

/** Any event on the timeline of a case. */
export const timelineEvent = named("TimelineEvent", oneOf(definitions.map(timelineEventOf)).meta(GROWS));

/** The name of an event type. */
export const eventType = z.enum(Object.keys(catalogue) as [string, ...string[]]).meta({ "x-may-grow": true });
