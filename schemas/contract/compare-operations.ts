import { dereferenced } from "./bare.ts";
import { type Break, compareSchemas } from "./compare-schemas.ts";
import type { Json } from "./json-schema.ts";

const METHODS = ["get", "post", "put", "patch", "delete"];

type Entries = Readonly<Record<string, Json>>;
const entriesOf = (value: unknown): Entries => (value ?? {}) as Entries;

/** What breaks callers when one OpenAPI document replaces another. */
export const compareOperations = (before: Json, after: Json): readonly Break[] => {
	const [was, is] = [before, after].map((document) => entriesOf(dereferenced(document["paths"], document)));
	return Object.entries(was ?? {}).flatMap(([path, item]) =>
		METHODS.filter((method) => item[method] !== undefined).flatMap((method): readonly Break[] => {
			const where = `${method.toUpperCase()} ${path}`;
			const now = is?.[path]?.[method] as Json | undefined;
			if (!now) return [{ where, how: "the operation was removed" }];
			return compareOperation(item[method] as Json, now).map((one) => ({ ...one, where: `${where} ${one.where}`.trim() }));
		}),
	);
};

const compareOperation = (before: Json, after: Json): readonly Break[] => [
	...compareScopes(before, after),
	...compareParameters(before, after),
	...compareBodies(entriesOf(before["requestBody"]), entriesOf(after["requestBody"])),
	...compareAnswers(entriesOf(before["responses"]), entriesOf(after["responses"])),
];

const scopesOf = ({ security }: Json): string => JSON.stringify(security ?? []);

const compareScopes = (before: Json, after: Json): readonly Break[] =>
	scopesOf(before) === scopesOf(after) || scopesOf(after) === "[]" ? [] : [{ where: "", how: "it asks for another scope" }];

const parametersOf = ({ parameters }: Json): ReadonlyMap<string, Json> =>
	new Map(((parameters ?? []) as readonly Json[]).map((one) => [`${one["in"]} ${one["name"]}`, one]));

const compareParameters = (before: Json, after: Json): readonly Break[] => {
	const [was, is] = [parametersOf(before), parametersOf(after)];
	const kept = [...was].flatMap(([name, one]): readonly Break[] => {
		const now = is.get(name);
		if (!now) return [{ where: name, how: "the parameter was removed" }];
		return compareSchemas(entriesOf(one)["schema"] ?? {}, entriesOf(now)["schema"] ?? {}, "posted", name);
	});
	const demanded = [...is].filter(([name, one]) => one["required"] === true && was.get(name)?.["required"] !== true);
	return [...kept, ...demanded.map(([name]) => ({ where: name, how: "the parameter is required now" }))];
};

const schemaIn = (content: Json | undefined): Json => entriesOf(content)["schema"] ?? {};

const compareBodies = (before: Json, after: Json): readonly Break[] => {
	const [was, is] = [entriesOf(before["content"]), entriesOf(after["content"])];
	const isNew = before["required"] === undefined && after["required"] === true;
	const kept = Object.entries(was).flatMap(([mediaType, content]): readonly Break[] => {
		if (!is[mediaType]) return [{ where: mediaType, how: "the body's media type was removed" }];
		return compareSchemas(schemaIn(content), schemaIn(is[mediaType]), "posted", mediaType);
	});
	return isNew ? [...kept, { where: "body", how: "a body is required now" }] : kept;
};

/** New error statuses break nothing, since callers must handle any; described answers must stay compatible. */
const compareAnswers = (before: Entries, after: Entries): readonly Break[] => {
	const removed = Object.keys(before).filter((status) => !after[status]);
	const added = Object.keys(after).filter((status) => !before[status] && /^[23]/.test(status));
	const shared = Object.entries(before).flatMap(([status, answer]) =>
		after[status] ? compareContents(entriesOf(answer["content"]), entriesOf(after[status]?.["content"]), status) : [],
	);
	return [
		...removed.map((status) => ({ where: status, how: "the answer was removed" })),
		...added.map((status) => ({ where: status, how: "an answer is new that is no refusal" })),
		...shared,
	];
};

const compareContents = (before: Entries, after: Entries, status: string): readonly Break[] =>
	Object.entries(before).flatMap(([mediaType, content]): readonly Break[] => {
		const where = `${status} ${mediaType}`;
		if (!after[mediaType]) return [{ where, how: "the answer's media type was removed" }];
		const grown = isOfProblems(mediaType) ? { ...schemaIn(content), "x-may-grow": true } : schemaIn(content);
		return compareSchemas(grown, schemaIn(after[mediaType]), "received", where);
	});

/** A status may get new kinds of problem: callers that do not know one go by the status. */
const isOfProblems = (mediaType: string): boolean => mediaType === "application/problem+json";
