import { CHALLENGE_TYPE } from "../challenge.ts";
import type { Definition } from "../event.ts";
import { receivedEvents, receivedTypes } from "../event-schemas.ts";
import { scopeWords } from "../operation.ts";
import { inWords } from "../type-names.ts";
import { challengeMessage } from "../webhook-schemas.ts";
import { receivedExample } from "./example-views.ts";
import type { Json, Language } from "./json-schema.ts";
import { NamedSchemas } from "./named-schemas.ts";
import { ABOUT, INBOX, VERSION } from "./words.ts";

/** What the hub sends, as AsyncAPI 3.0 (https://www.asyncapi.com/docs/reference/specification/v3.0.0): by webhook and into inboxes. */
export const asyncApiOf = (language: Language): Json => {
	const schemas = new NamedSchemas("#/components/schemas/", language);
	const messages = messagesOf(schemas, language);
	const names = receivedTypes().map(({ type }) => type);
	const { webhook } = ABOUT;
	return {
		asyncapi: "3.0.0",
		info: {
			title: ABOUT.title[language],
			version: VERSION,
			description: `${ABOUT.summary[language]}\n\n${ABOUT.description[language]}`,
			license: { name: "Apache-2.0" },
		},
		defaultContentType: "application/cloudevents+json",
		servers: {
			hub: {
				host: "{host}",
				protocol: "https",
				description: ABOUT.server[language],
				variables: { host: { default: "tsunagi.example", description: ABOUT.server[language] } },
				security: [{ $ref: "#/components/securitySchemes/oauth" }],
			},
		},
		channels: {
			webhook: {
				address: null,
				title: webhook.summary[language],
				description: webhook.description[language],
				messages: {
					...refsTo("messages", names, (name) => `${name}.webhook`),
					verification: { $ref: "#/components/messages/verification" },
				},
			},
			inbox: {
				address: "/v1/inbox",
				title: INBOX.title[language],
				description: INBOX.description[language],
				servers: [{ $ref: "#/servers/hub" }],
				messages: {
					...refsTo("messages", names, (name) => `${name}.inbox`),
					withheld: { $ref: "#/components/messages/withheld" },
				},
			},
		},
		operations: {
			callWebhook: { action: "send", channel: { $ref: "#/channels/webhook" }, summary: webhook.summary[language] },
			fillInbox: { action: "send", channel: { $ref: "#/channels/inbox" }, summary: INBOX.title[language] },
		},
		components: {
			messages,
			messageTraits: { webhook: webhookTrait(language) },
			schemas: schemas.all(),
			securitySchemes: security(language),
		},
	};
};

const refsTo = (kind: string, names: readonly string[], at: (name: string) => string): Json =>
	Object.fromEntries(names.map((name) => [name, { $ref: `#/components/${kind}/${at(name)}` }]));

const messagesOf = (schemas: NamedSchemas, language: Language): Json => {
	const both = receivedTypes().map((definition) => {
		const schema = receivedEvents.get(definition.type);
		if (!schema) throw new RangeError("a type that is received has no schema");
		return messageOf(definition, schemas.use(schema, "hub"), language);
	});
	return { ...Object.assign({}, ...both), withheld: withheld(language), verification: challenge(schemas, language) };
};

const messageOf = (definition: Definition, payload: Json, language: Language): Json => {
	const { type, ja } = definition;
	const example = receivedExample(definition);
	const words = { name: type, title: language === "en" ? `${inWords(type)} (${ja})` : ja };
	return {
		[`${type}.webhook`]: {
			...words,
			contentType: "application/cloudevents+json",
			traits: [{ $ref: "#/components/messageTraits/webhook" }],
			payload,
			examples: [{ payload: example }],
		},
		[`${type}.inbox`]: {
			...words,
			contentType: "application/json",
			payload: entry({ event: payload }, language),
			examples: [{ payload: { sequence: 1, event: example } }],
		},
	};
};

const challenge = (schemas: NamedSchemas, language: Language): Json => ({
	name: CHALLENGE_TYPE,
	title: ABOUT.challenge.summary[language],
	description: ABOUT.challenge.description[language],
	contentType: "application/cloudevents+json",
	traits: [{ $ref: "#/components/messageTraits/webhook" }],
	payload: schemas.use(challengeMessage, "hub"),
	examples: [
		{
			payload: {
				specversion: "1.0",
				id: "challenge_0f1e2d3c4b5a69788796a5b4",
				source: "/hub",
				type: CHALLENGE_TYPE,
				data: { challenge: "b3BlbiBzZXNhbWU" },
			},
		},
	],
});

const entry = (what: Json, language: Language): Json => ({
	type: "object",
	properties: { sequence: { type: "integer", minimum: 1, description: INBOX.sequence[language] }, ...what },
	required: ["sequence", ...Object.keys(what)],
});

const withheld = (language: Language): Json => ({
	name: "withheld",
	title: INBOX.withheld[language],
	contentType: "application/json",
	payload: entry({ withheld: { type: "boolean", const: true } }, language),
	examples: [{ payload: { sequence: 2, withheld: true } }],
});

const webhookTrait = (language: Language): Json => {
	const { headers } = ABOUT.webhook;
	return {
		headers: {
			type: "object",
			properties: Object.fromEntries(
				Object.entries(headers).map(([name, text]) => [name, { type: "string", description: text[language] }]),
			),
			required: Object.keys(headers),
		},
	};
};

const security = (language: Language): Json => ({
	oauth: {
		type: "oauth2",
		description: ABOUT.oauth[language],
		flows: {
			clientCredentials: {
				tokenUrl: "https://tsunagi.example/oauth2/token",
				availableScopes: { "tsunagi/inbox:read": scopeWords(language)["tsunagi/inbox:read"] },
			},
		},
		scopes: ["tsunagi/inbox:read"],
	},
});
