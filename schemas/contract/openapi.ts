import type * as z from "zod";
import { receivedEvent } from "../event-schemas.ts";
import type { AnswerDefinition, Contents, Operation, Parameter, Text } from "../operation.ts";
import { gatewayStatuses, problemsOfOperation, scopeWords, TAGS } from "../operation.ts";
import { PROBLEMS, type ProblemType, problem } from "../problem.ts";
import { gatewayMessage, problemOf } from "../problem-schemas.ts";
import { scopeName } from "../scopes.ts";
import { challengeAnswer, challengeMessage } from "../webhook-schemas.ts";
import type { Json, Language } from "./json-schema.ts";
import { NamedSchemas, type Sender } from "./named-schemas.ts";
import { ABOUT, LIMIT_HEADERS, VERSION } from "./words.ts";

/**
 * Makes OpenAPI 3.1 of operations: https://spec.openapis.org/oas/v3.1.1.html
 *
 * @param isForReaders whether answers are described as readers are to take them, or to the last field (`NamedSchemas`)
 */
export const openApiOf = (operations: readonly Operation[], language: Language, isForReaders = true): Json => {
	const writer = new Writer(language, isForReaders);
	const paths: Record<string, Record<string, Json>> = {};
	for (const operation of operations) {
		const [method = "", path = ""] = operation.route.split(" ");
		paths[path] = { ...paths[path], [method.toLowerCase()]: writer.operation(operation) };
	}
	const webhooks = { event: { post: writer.webhook() }, verification: { post: writer.challenge() } };
	return {
		openapi: "3.1.1",
		info: {
			title: ABOUT.title[language],
			version: VERSION,
			summary: ABOUT.summary[language],
			description: ABOUT.description[language],
			license: { name: "Apache-2.0", identifier: "Apache-2.0" },
		},
		servers: [{ url: "/", description: ABOUT.server[language] }],
		tags: Object.entries(TAGS).map(([name, text]) => ({
			name,
			description: text[language],
		})),
		paths,
		webhooks,
		components: { schemas: writer.schemas(), headers: limitHeaders(language), securitySchemes: securitySchemes(language) },
	};
};

/** The headers of the rate limit, on every answer of the hub. */
const limitHeaders = (language: Language): Json =>
	Object.fromEntries(
		Object.entries(LIMIT_HEADERS).map(([name, text]) => [name, { description: text[language], schema: { type: "string" } }]),
	);

const limitsOf = (names: readonly string[]): Json =>
	Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

const securitySchemes = (language: Language): Json => ({
	oauth: {
		type: "oauth2",
		description: ABOUT.oauth[language],
		flows: {
			clientCredentials: {
				tokenUrl: "/oauth2/token",
				scopes: scopeWords(language),
			},
		},
	},
	token: { type: "http", scheme: "bearer", bearerFormat: "JWT", description: ABOUT.token[language] },
});

class Writer {
	readonly #language: Language;
	readonly #schemas: NamedSchemas;

	constructor(language: Language, isForReaders: boolean) {
		this.#language = language;
		this.#schemas = new NamedSchemas("#/components/schemas/", language, isForReaders);
	}

	operation(operation: Operation): Json {
		const { id, tag, summary, description, scope, parameters = {}, body, answers } = operation;
		return {
			operationId: id,
			tags: [tag],
			summary: this.#say(summary),
			...(description ? { description: this.#say(description) } : {}),
			security: scope === "public" ? [] : [{ oauth: [scopeName(scope)] }, { token: [scopeName(scope)] }],
			...(Object.keys(parameters).length > 0
				? { parameters: Object.entries(parameters).map(([name, one]) => this.#parameter(name, one)) }
				: {}),
			...(body ? { requestBody: { required: true, content: this.#contents(body, "agency") } } : {}),
			responses: {
				...Object.fromEntries(
					Object.entries(answers).map(([status, answer]) => [status, this.#answer(answer, scope === "public")]),
				),
				...this.#problems(operation),
			},
		};
	}

	webhook(): Json {
		const { summary, description, taken, refused } = ABOUT.webhook;
		return {
			...this.#incoming("event", { summary, description }, receivedEvent),
			responses: { "2XX": { description: this.#say(taken) }, default: { description: this.#say(refused) } },
		};
	}

	challenge(): Json {
		const { summary, description, taken, refused } = ABOUT.challenge;
		const content = { "application/json": { schema: this.#schemas.use(challengeAnswer, "agency") } };
		return {
			...this.#incoming("verification", { summary, description }, challengeMessage),
			responses: { "2XX": { description: this.#say(taken), content }, default: { description: this.#say(refused) } },
		};
	}

	/** A request that the hub signs and posts. */
	#incoming(operationId: string, { summary, description }: { summary: Text; description: Text }, schema: z.ZodType): Json {
		const parameters = Object.entries(ABOUT.webhook.headers).map(([name, text]) => ({
			name,
			in: "header",
			required: true,
			description: this.#say(text),
			schema: { type: "string" },
		}));
		const content = { "application/cloudevents+json": { schema: this.#schemas.use(schema, "hub") } };
		return {
			operationId,
			tags: ["webhooks"],
			summary: this.#say(summary),
			description: this.#say(description),
			security: [],
			parameters,
			requestBody: { required: true, content },
		};
	}

	schemas(): Json {
		return this.#schemas.all();
	}

	#say(text: Text): string {
		return text[this.#language];
	}

	#parameter(name: string, one: Parameter): Json {
		return {
			name,
			in: one.in,
			...(one.in === "path" || one.required ? { required: true } : {}),
			description: this.#say(one),
			schema: this.#schemas.use(one.schema, "agency"),
			...(one.example === undefined ? {} : { example: one.example }),
		};
	}

	#contents(contents: Contents, from: Sender): Json {
		return Object.fromEntries(
			Object.entries(contents).map(([mediaType, { schema, examples }]) => [
				mediaType,
				{
					schema: this.#schemas.use(schema, from),
					...(examples
						? {
								examples: Object.fromEntries(
									Object.entries(examples).map(([name, { value, ...text }]) => [name, { summary: this.#say(text), value }]),
								),
							}
						: {}),
				},
			]),
		);
	}

	#answer({ headers = {}, content, ...text }: AnswerDefinition, isPublic: boolean): Json {
		const own = Object.entries(headers).map(([name, { schema, ...words }]) => [
			name,
			{ description: this.#say(words), schema: this.#schemas.use(schema, "hub") },
		]);
		const all = { ...Object.fromEntries(own), ...(isPublic ? {} : limitsOf(["RateLimit", "RateLimit-Policy"])) };
		return {
			description: this.#say(text),
			...(Object.keys(all).length > 0 ? { headers: all } : {}),
			...(content ? { content: this.#contents(content, "hub") } : {}),
		};
	}

	#problems(operation: Operation): Json {
		const kinds = problemsOfOperation(operation);
		const byStatus = Map.groupBy(kinds, (kind) => PROBLEMS[kind][0] as number);
		for (const status of gatewayStatuses(operation)) if (!byStatus.has(status)) byStatus.set(status, []);
		return Object.fromEntries(
			[...byStatus].sort(([a], [b]) => a - b).map(([status, some]) => [status, this.#problemAnswer(status, some, operation)]),
		);
	}

	#problemAnswer(status: number, kinds: readonly ProblemType[], operation: Operation): Json {
		const texts = kinds.map((kind) => PROBLEMS[kind][this.#language === "en" ? 1 : 2]);
		const fromGateway = gatewayStatuses(operation).includes(status);
		const gateways = ABOUT.gateway[status as keyof typeof ABOUT.gateway];
		return {
			...([429, 503].includes(status) ? { headers: limitsOf(["Retry-After"]) } : {}),
			description: [...texts, ...(gateways ? [gateways[this.#language]] : [])].join(" / "),
			content: {
				...(kinds.length > 0
					? {
							"application/problem+json": {
								schema: this.#schemas.use(problemOf(kinds), "hub"),
								examples: Object.fromEntries(kinds.map((kind) => [kind, { value: problem(kind) }])),
							},
						}
					: {}),
				...(fromGateway ? { "application/json": { schema: this.#schemas.use(gatewayMessage, "hub") } } : {}),
			},
		};
	}
}
