import { catalogue } from "../catalogue.gen.ts";
import type { Text } from "../operation.ts";
import type { Json } from "./json-schema.ts";
import { ABOUT } from "./words.ts";

/**
 * A Postman collection (v2.1.0) that runs as it is, with the credentials of two agencies: a desk opens a case, notes a consent
 * and refers; the other agency is told, accepts, and both see it. Bodies are the examples of the event types.
 */
const VARIABLES = {
	hub: "http://127.0.0.1:8080",
	tokenUrl: "{{hub}}/oauth2/token",
	sender: "minato-desk",
	senderClientId: "",
	senderClientSecret: "",
	recipient: "npo-hidamari",
	recipientClientId: "",
	recipientClientSecret: "",
	/** Where the recipient's inbox was read to. */
	after: "0",
} as const;

type Side = "sender" | "recipient";
type Script = readonly string[];

const script = (listen: "prerequest" | "test", exec: Script): Json => ({ listen, script: { type: "text/javascript", exec } });

const statusIs = (status: number): Script => [`pm.test("status ${status}", () => pm.response.to.have.status(${status}));`];

const keep = (name: string, expression: string): string => `pm.collectionVariables.set("${name}", ${expression});`;

const named = ({ en, ja }: Text): string => `${en} / ${ja}`;

type Step = Text & { readonly as: Side; readonly path: string; readonly status: number; readonly then?: Script };

const step = ({ as, path, status, then = [], ...text }: Step, more: Json, event: readonly Json[] = []): Json => ({
	name: named(text),
	event: [...event, script("test", [...statusIs(status), ...then])],
	request: { auth: { type: "bearer", bearer: [{ key: "token", value: `{{${as}Token}}` }] }, url: `{{hub}}${path}`, ...more },
});

const signIn = (as: Side, text: Text): Json => ({
	name: named(text),
	event: [script("test", [...statusIs(200), keep(`${as}Token`, "pm.response.json().access_token")])],
	request: {
		method: "POST",
		auth: {
			type: "basic",
			basic: [
				{ key: "username", value: `{{${as}ClientId}}` },
				{ key: "password", value: `{{${as}ClientSecret}}` },
			],
		},
		body: { mode: "urlencoded", urlencoded: [{ key: "grant_type", value: "client_credentials" }] },
		url: "{{tokenUrl}}",
	},
});

const read = (as: Side, path: string, text: Text, then: Script = []): Json =>
	step({ ...text, as, path, status: 200, then }, { method: "GET" });

/** Posts the example of a type with some of its data replaced. @param draws variables that get a random UUID first */
const post = (as: Side, type: keyof typeof catalogue, subject: string, data: Json, draws: readonly string[]): Json => {
	const { example, ja } = catalogue[type];
	const event = {
		specversion: "1.0",
		id: `{{${as}Event}}`,
		source: `/agencies/{{${as}}}`,
		type,
		subject: `{{${subject}}}`,
		time: "{{now}}",
		data: { ...example, ...data },
	};
	const drawn = [`${as}Event`, ...draws].map((name) => keep(name, 'pm.variables.replaceIn("{{$randomUUID}}")'));
	return step(
		{ en: type, ja, as, path: "/v1/events", status: 202 },
		{
			method: "POST",
			header: [{ key: "Content-Type", value: "application/cloudevents+json" }],
			body: { mode: "raw", raw: JSON.stringify(event, undefined, 2) },
		},
		[script("prerequest", [...drawn, keep("now", "new Date().toISOString()")])],
	);
};

/** What the recipient calls the case and the referral: it has tokens of its own. */
const KEEP_TOLD: Script = [
	"const page = pm.response.json();",
	'const told = page.entries.filter(({ event }) => event?.type === "referral.requested").at(-1)?.event;',
	'pm.test("the referral was told", () => pm.expect(told).to.be.an("object"));',
	keep("recipientCase", "told.subject"),
	keep("recipientReferral", "told.data.referral"),
	keep("after", "page.next"),
];

export const postmanCollection = (): Json => ({
	info: {
		name: `${ABOUT.title.en} / ${ABOUT.title.ja}`,
		description:
			"Fill in senderClientId, senderClientSecret, recipientClientId and recipientClientSecret (on a laptop: .tsunagi/agencies/*.env), then run it from top to bottom. / 四つの変数(クライアント ID とクライアントシークレット)を入れ、上から順に実行してください。",
		schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
	},
	variable: Object.entries(VARIABLES).map(([key, value]) => ({ key, value })),
	item: [
		signIn("sender", { en: "Sign in: the desk", ja: "サインイン(窓口)" }),
		post("sender", "case.opened", "case", {}, ["case"]),
		post("sender", "consent.granted", "case", { consent: "{{consent}}", agencies: ["{{recipient}}"] }, ["consent"]),
		post("sender", "referral.requested", "case", { referral: "{{referral}}", to: "{{recipient}}" }, ["referral"]),
		read("sender", "/v1/events/{{senderEvent}}", { en: "Receipt", ja: "受付票" }),
		signIn("recipient", { en: "Sign in: the recipient", ja: "サインイン(つなぎ先)" }),
		read("recipient", "/v1/inbox?after={{after}}&wait=20&limit=200", { en: "Inbox", ja: "受信箱" }, KEEP_TOLD),
		post("recipient", "referral.accepted", "recipientCase", { referral: "{{recipientReferral}}" }, []),
		read("recipient", "/v1/cases/{{recipientCase}}/timeline", { en: "Timeline", ja: "ケースの経過" }),
		read("sender", "/v1/inbox?after=0&wait=20&limit=200", { en: "Inbox of the desk", ja: "窓口の受信箱" }),
		read("sender", "/v1/csv/template?type=referral.requested&rows=1", { en: "Sheet", ja: "CSV のひな形" }),
	],
});
