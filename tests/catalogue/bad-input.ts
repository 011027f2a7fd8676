import type { EventType } from "./example-event.ts";

/** What stands for a name in bad input: neither it nor a piece of it may ever come back. */
export const CANARY = "鸞鷭カナリア";
const CANARY_UUID = "c0ffee00-dead-1eef-beef-c0ffeec0ffee";
export const CANARIES = /鸞|カナリア|c0ffee|4444|9999|0120|canary/i;

/** A way in which an event can be wrong, and everything that must be answered to it. */
export type BadInput = {
	readonly name: string;
	readonly type: EventType;
	/** Laid over the example's envelope; `undefined` leaves the part out. */
	readonly envelope?: Readonly<Record<string, unknown>>;
	/** Laid over the example's data; `undefined` leaves the field out. */
	readonly data?: Readonly<Record<string, unknown>>;
	readonly errors: readonly (readonly [pointer: string, code: string])[];
	/** What it is answered with; 422 unless said. */
	readonly status?: number;
};

const ofEnvelope = (name: string, envelope: BadInput["envelope"], ...errors: BadInput["errors"]): BadInput => ({
	name,
	type: "referral.requested",
	envelope: envelope ?? {},
	errors,
});

const ofData = (name: string, type: EventType, data: BadInput["data"], ...errors: BadInput["errors"]): BadInput => ({
	name,
	type,
	data: data ?? {},
	errors,
});

const ENVELOPES: readonly BadInput[] = [
	ofEnvelope("no version of CloudEvents", { specversion: undefined }, ["/specversion", "required"]),
	ofEnvelope("another version of CloudEvents", { specversion: "0.3" }, ["/specversion", "not-a-code"]),
	{ ...ofEnvelope("no id", { id: undefined }, ["/id", "required"]), status: 400 },
	ofEnvelope("a resident number as id", { id: "444499991234" }, ["/id", "wrong-format"]),
	ofEnvelope("an id of another version", { id: CANARY_UUID }, ["/id", "wrong-format"]),
	ofEnvelope("no source", { source: undefined }, ["/source", "required"]),
	ofEnvelope("a name as source", { source: `/agencies/${CANARY}` }, ["/source", "wrong-format"]),
	ofEnvelope("a source elsewhere", { source: "https://canary.example/agencies/minato-desk" }, ["/source", "wrong-format"]),
	ofEnvelope("a type nobody defined", { type: "referral.canary" }, ["/type", "unknown-type"]),
	ofEnvelope("a type that is an object's own name", { type: "constructor" }, ["/type", "unknown-type"]),
	ofEnvelope("no type", { type: undefined }, ["/type", "required"]),
	ofEnvelope("a name as case", { subject: CANARY }, ["/subject", "wrong-format"]),
	ofEnvelope("a number as case", { subject: 4444 }, ["/subject", "wrong-type"]),
	ofEnvelope("a day that does not exist", { time: "2026-02-30T10:00:00+09:00" }, ["/time", "not-a-time"]),
	ofEnvelope("a time without offset", { time: "2026-04-01T10:00:00" }, ["/time", "not-a-time"]),
	ofEnvelope("a 25th hour", { time: "2026-04-01T24:00:00+09:00" }, ["/time", "not-a-time"]),
	ofEnvelope("a leap second", { time: "2026-04-01T08:59:60+09:00" }, ["/time", "not-a-time"]),
	ofEnvelope("a year of five digits", { time: "10000-04-01T10:00:00+09:00" }, ["/time", "not-a-time"]),
	ofEnvelope("a time to come", { time: "9999-04-01T10:00:00+09:00" }, ["/time", "in-the-future"]),
	ofEnvelope("a time before the scheme", { time: "2014-03-31T23:59:59+09:00" }, ["/time", "too-long-ago"]),
	ofEnvelope("another media type of data", { datacontenttype: "text/canary" }, ["/datacontenttype", "wrong-format"]),
	ofEnvelope("a name as an attribute", { [CANARY]: CANARY }, ["", "unknown-field"]),
	ofEnvelope("an attribute that no specification allows", { CANARY: 1, note_1: 1 }, ["", "unknown-field"]),
	ofEnvelope("a phone number as an attribute", { "09099994444": 1 }, ["", "unknown-field"]),
	ofEnvelope("an extension", { note: CANARY }, ["/note", "unknown-attribute"]),
	ofEnvelope(
		"several extensions",
		{ authid: CANARY, expirytime: CANARY },
		["/authid", "unknown-attribute"],
		["/expirytime", "unknown-attribute"],
	),
	ofEnvelope("a trace that is an object", { traceparent: { a: CANARY } }, ["/traceparent", "wrong-format"]),
	ofEnvelope("a sequence that is no integer", { sequence: 1.5 }, ["/sequence", "wrong-format"]),
	ofEnvelope("words as a schema", { dataschema: CANARY }, ["/dataschema", "wrong-format"]),
	ofEnvelope("a schema's address without its scheme", { dataschema: "/canary" }, ["/dataschema", "wrong-format"]),
	ofEnvelope("no subject, as null", { subject: null }, ["/subject", "required"]),
	ofEnvelope("no time, as null", { time: null }, ["/time", "required"]),
	ofEnvelope("data in base64", { data_base64: "Y2FuYXJ5" }, ["/data_base64", "unknown-attribute"]),
	ofEnvelope("no data", { data: undefined }, ["/data", "required"]),
	ofEnvelope("words as data", { data: CANARY }, ["/data", "not-an-object"]),
	ofEnvelope("a list as data", { data: [CANARY] }, ["/data", "not-an-object"]),
	ofEnvelope("nothing as data", { data: null }, ["/data", "not-an-object"]),
	ofEnvelope(
		"many things at once",
		{ id: 4444, time: CANARY, [CANARY]: 1, data: { [CANARY]: CANARY, needs: [CANARY] } },
		["", "unknown-field"],
		["/id", "wrong-type"],
		["/time", "not-a-time"],
		["/data", "unknown-field"],
		["/data/needs/0", "not-a-code"],
		["/data/referral", "required"],
		["/data/to", "required"],
		["/data/measure", "required"],
		["/data/origin", "required"],
	),
];

const DATA: readonly BadInput[] = [
	ofData("a name as a field", "referral.requested", { [CANARY]: true }, ["/data", "unknown-field"]),
	ofData("a field named like a prototype", "referral.requested", { toString: CANARY }, ["/data", "unknown-field"]),
	ofData("a code that is none", "referral.requested", { measure: "canary" }, ["/data/measure", "not-a-code"]),
	ofData("a code left out", "referral.requested", { measure: undefined }, ["/data/measure", "required"]),
	ofData("a code that is a number", "referral.declined", { reason: 9999 }, ["/data/reason", "not-a-code"]),
	ofData("a code in a list that is none", "referral.requested", { needs: ["life", "canary"] }, ["/data/needs/1", "not-a-code"]),
	ofData("a code twice", "referral.requested", { needs: ["life", "life"] }, ["/data/needs", "repeated"]),
	ofData("an empty list", "referral.requested", { needs: [] }, ["/data/needs", "out-of-range"]),
	ofData("a code where a list belongs", "referral.requested", { needs: "canary" }, ["/data/needs", "wrong-type"]),
	ofData("a name as a referral", "referral.accepted", { referral: CANARY }, ["/data/referral", "wrong-format"]),
	ofData("no referral", "referral.accepted", { referral: undefined }, ["/data/referral", "required"]),
	ofData("a name as an agency", "referral.requested", { to: CANARY }, ["/data/to", "wrong-format"]),
	ofData("a phone number as an agency", "referral.requested", { to: "desk-0120444499" }, ["/data/to", "wrong-format"]),
	ofData("30 February", "employment.started", { startedOn: "2026-02-30" }, ["/data/startedOn", "not-a-date"]),
	ofData("a day of an era", "employment.started", { startedOn: "令和8年4月1日カナリア" }, ["/data/startedOn", "not-a-date"]),
	ofData("a slot to the minute", "accompanied-visit.rescheduled", { slot: "2026-04-01T10:17+09:00" }, [
		"/data/slot",
		"wrong-format",
	]),
	ofData("a slot without offset", "accompanied-visit.rescheduled", { slot: "2026-04-01T10:15" }, ["/data/slot", "not-a-time"]),
	ofData("a word for yes", "accompanied-visit.proposed", { childcareNeeded: "canary" }, ["/data/childcareNeeded", "wrong-type"]),
	ofData("a next appointment without its day", "accompanied-visit.completed", { nextDate: undefined }, [
		"/data/nextDate",
		"does-not-fit",
	]),
	ofData("a day of a next appointment that is none", "accompanied-visit.completed", { nextAppointment: "none" }, [
		"/data/nextDate",
		"does-not-fit",
	]),
	ofData("an agency twice", "consent.granted", { agencies: ["legal-aid", "legal-aid"] }, ["/data/agencies", "repeated"]),
	ofData("an agency in a list that is none", "consent.granted", { agencies: ["legal-aid", CANARY] }, [
		"/data/agencies/1",
		"wrong-format",
	]),
];

/** Wrong in one way each (one in many): what is answered is known to the letter. */
export const BAD_INPUTS: readonly BadInput[] = [...ENVELOPES, ...DATA];

const withoutUndefined = (object: Readonly<Record<string, unknown>>): Record<string, unknown> =>
	Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

/** Spoils a good event in this way. */
export const spoil = (good: Readonly<Record<string, unknown>> & { readonly data: object }, bad: BadInput): unknown =>
	withoutUndefined({ ...good, data: withoutUndefined({ ...good.data, ...bad.data }), ...bad.envelope });
