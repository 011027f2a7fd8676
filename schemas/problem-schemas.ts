import * as z from "zod";
import { FAULTS, type FaultCode } from "./fault.ts";
import { described, named } from "./operation.ts";
import { PROBLEMS, type ProblemType, problemUri } from "./problem.ts";
import { pascal } from "./type-names.ts";

const faultCodes = Object.keys(FAULTS) as [FaultCode, ...FaultCode[]];

/** What is wrong with a field. New codes may be added. */
export const faultCode = z.enum(faultCodes).meta({
	id: "FaultCode",
	"x-may-grow": true,
	"x-en": "What is wrong with a field. New codes may be added.",
	"x-ja": "項目の誤りの種類。今後増えることがあります。",
	"x-labels": Object.fromEntries(Object.entries(FAULTS).map(([code, [en, ja]]) => [code, { en, ja }])),
});

const expected = described(
	z.string(),
	"What it takes: a format, a pattern, a bound, or codes",
	"受け付ける形式(書式、正規表現、範囲、またはコード)",
).exactOptional();

/** One wrong field (`FieldProblem`). */
const fieldProblemSchema = named(
	"FieldProblem",
	z.strictObject({
		pointer: described(
			z.string(),
			"Where it is: JSON pointer (RFC 6901); empty for the whole",
			"項目の場所(JSON ポインター、RFC 6901)。空文字は全体",
		),
		code: faultCode,
		en: described(z.string(), "In English", "英語の説明"),
		ja: described(z.string(), "In Japanese", "日本語の説明"),
		expected,
	}),
);

/** One wrong query parameter (`ParameterProblem`). */
const parameterProblemSchema = named(
	"ParameterProblem",
	z.strictObject({
		parameter: described(z.string(), "Its name", "パラメーターの名前"),
		code: faultCode,
		en: described(z.string(), "In English", "英語の説明"),
		ja: described(z.string(), "In Japanese", "日本語の説明"),
		expected,
	}),
);

const problemSchema = (kind: ProblemType) => {
	const [status, en, ja] = PROBLEMS[kind];
	return named(
		`${pascal(kind)}Problem`,
		described(
			z.strictObject({
				type: z.literal(problemUri(kind)),
				status: z.literal(status),
				title: described(z.string(), "What happened, in English", "何が起きたか(英語)"),
				title_ja: described(z.string(), "What happened, in Japanese", "何が起きたか(日本語)"),
				errors: described(
					z.array(kind === "invalid-query" ? parameterProblemSchema : fieldProblemSchema).min(1),
					"The wrong fields; never what they held",
					"誤りのある項目。値は書き写しません",
				).exactOptional(),
			}),
			en,
			ja,
		),
	);
};

const kinds = Object.keys(PROBLEMS) as ProblemType[];

/** Problem details (RFC 9457) of each kind. */
export const problemSchemas = Object.fromEntries(kinds.map((kind) => [kind, problemSchema(kind)])) as Readonly<
	Record<ProblemType, ReturnType<typeof problemSchema>>
>;

/** What API Gateway answers when a request does not reach the hub: token missing or invalid, scope missing. */
export const gatewayMessage = named(
	"GatewayMessage",
	described(
		z.strictObject({ message: z.string() }),
		"Answered before the hub: the token is missing, expired or without the scope",
		"ハブの手前の応答: トークンがない・期限切れ・スコープ不足など",
	),
);

/** What a reader knows of a kind of problem that was added after it was written. */
export const otherProblem = named(
	"OtherProblem",
	described(
		z.looseObject({ type: z.string(), status: z.int(), title: z.string(), title_ja: z.string() }),
		"A kind of problem that was added later: go by the status",
		"後から加わったエラーの種類。ステータスで判断してください",
	),
);

/** Schema of the problem details of some kinds; others may be added. @throws RangeError when there is none */
export const problemOf = (some: readonly ProblemType[]): z.ZodType => {
	const [first, second, ...rest] = some.map((kind) => problemSchemas[kind]);
	if (!first) throw new RangeError("no kind of problem");
	const union = second ? z.discriminatedUnion("type", [first, second, ...rest]) : z.union([first]);
	return union.meta({ "x-may-grow": true, "x-unknown": "OtherProblem" });
};
