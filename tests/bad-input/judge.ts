import { isObject } from "../../schemas/is-object.ts";
import { makeScanner } from "../leak-check/scan.ts";
import type { BadRequest } from "./bad-request.ts";
import type { Answered } from "./wire.ts";

/** What a hub must never do. */
export type Violation = "5xx" | "accepted" | "echoed" | "unanswered" | "not-a-problem" | "not-named" | "unexpected";

/** Who answered: a problem of the hub's own, API Gateway before it, a read that overlooked something, or nobody. */
export type Voice = "hub" | "gateway" | "read" | "closed";

export type Verdict = { readonly voice: Voice; readonly violations: readonly Violation[]; readonly isNamed: boolean };

type Problem = { type?: unknown; status?: unknown; title?: unknown; title_ja?: unknown; errors?: unknown };

const parsed = (body: Buffer): unknown => {
	try {
		return JSON.parse(body.toString());
	} catch {
		return undefined;
	}
};

const isEnglish = (text: unknown): boolean => typeof text === "string" && /^[\x20-\x7e]{5,}$/.test(text);
const isJapanese = (text: unknown): boolean => typeof text === "string" && /[ぁ-んァ-ヶ一-龠]/.test(text);

const isFault = (one: unknown): boolean =>
	isObject(one) &&
	typeof (one["pointer"] ?? one["parameter"]) === "string" &&
	isEnglish(one["code"]) &&
	isEnglish(one["en"]) &&
	isJapanese(one["ja"]);

const faultsIn = ({ errors }: Problem): readonly { readonly pointer?: string }[] =>
	Array.isArray(errors) ? (errors as { pointer?: string }[]) : [];

/** RFC 9457, in both languages; no field but the ones that are defined. */
const isProblem = (value: unknown, status: number): value is Problem => {
	if (!isObject(value)) return false;
	const { type, title, title_ja, errors, ...rest } = value as Problem & Record<string, unknown>;
	const isWhole = String(type).startsWith("/docs#problem-") && isEnglish(title) && isJapanese(title_ja);
	const areFaults = errors === undefined || (Array.isArray(errors) && errors.length > 0 && errors.every(isFault));
	return isWhole && areFaults && JSON.stringify(rest) === JSON.stringify({ status });
};

/** What was wrong could be read, so that it must be said where. */
const mustName = (status: number): boolean => status === 422;

const gatewayStatuses = [400, 401, 403, 404, 405, 408, 413, 414, 415, 417, 431];

const isOfGateway = ({ status, headers }: Answered, body: unknown): boolean =>
	gatewayStatuses.includes(status) &&
	headers["content-type"] === "application/json" &&
	isObject(body) &&
	Object.keys(body).join() === "message" &&
	/^[A-Z][A-Za-z ]{3,40}$/.test(String(body["message"]));

type Result = { readonly status?: unknown; readonly problem?: unknown };

/** Each entry of a batch has its problem, and none was taken. */
const judgeBatch = (body: unknown): Verdict => {
	const results = isObject(body) && Array.isArray(body["results"]) ? (body["results"] as Result[]) : [];
	const bad = results.filter(({ status, problem }) => !isProblem(problem, Number(status)));
	const unnamed = results.filter(({ status, problem }) => mustName(Number(status)) && faultsIn(problem as Problem).length === 0);
	const taken = results.some(({ status }) => Number(status) < 400);
	return {
		voice: "hub",
		isNamed: results.every(({ problem }) => faultsIn(problem as Problem).length > 0),
		violations: [
			...(taken ? (["accepted"] as const) : []),
			...(bad.length > 0 || results.length === 0 ? (["not-a-problem"] as const) : []),
			...(unnamed.length > 0 ? (["not-named"] as const) : []),
		],
	};
};

/** A sheet of results says row by row, in Japanese, what became of it. */
const judgeSheet = ({ headers, body }: Answered): Verdict => {
	const charset = /charset=([\w-]+)/.exec(headers["content-type"] ?? "")?.[1] ?? "utf-8";
	const rows = new TextDecoder(charset).decode(body).split("\r\n").slice(1, -1);
	const violations: Violation[] = [];
	if (rows.some((row) => row.includes("受付"))) violations.push("accepted");
	if (rows.length === 0 || !rows.every((row) => isJapanese(row.split(",").slice(3).join()))) violations.push("not-a-problem");
	return { voice: "hub", isNamed: violations.length === 0, violations };
};

const judgeProblem = ({ pointer }: BadRequest, { status, headers }: Answered, body: unknown): Verdict => {
	const isRight = /^application\/problem\+json/.test(headers["content-type"] ?? "") && isProblem(body, status);
	const faults = isRight ? faultsIn(body) : [];
	const isMissed =
		pointer !== undefined && [400, 422].includes(status) && !faults.some((one) => isLocationVisible(one.pointer, pointer));
	const isUnnamed = isRight && ((mustName(status) && faults.length === 0) || isMissed);
	return {
		voice: "hub",
		isNamed: faults.length > 0,
		violations: [...(isRight ? [] : (["not-a-problem"] as const)), ...(isUnnamed ? (["not-named"] as const) : [])],
	};
};

/** A fault of the body as a whole is near to every place. */
const isLocationVisible = (said: string | undefined, pointer: string): boolean =>
	said === "" || said?.startsWith(pointer) === true;

/** Nothing may be said to HEAD; and of several answers in a row the words are not taken apart. */
const isBodyless = ({ method, raw }: BadRequest, { body }: Answered): boolean =>
	method === "HEAD" || (raw !== undefined && body.length === 0);

const judgeAnswer = (input: BadRequest, answer: Answered): Verdict => {
	const body = parsed(answer.body);
	if (answer.status === 207) return body === undefined ? judgeSheet(answer) : judgeBatch(body);
	if (answer.status < 400)
		return { voice: "read", isNamed: false, violations: input.method === "GET" || input.raw ? [] : ["accepted"] };
	if (isBodyless(input, answer) || isOfGateway(answer, body)) return { voice: "gateway", isNamed: false, violations: [] };
	return judgeProblem(input, answer, body);
};

const isExpected = ({ statuses }: BadRequest, { status }: Answered): boolean =>
	statuses === undefined || statuses.includes(status);

const overall = (input: BadRequest, answer: Answered): Violation[] => [
	...(answer.status >= 500 ? (["5xx"] as const) : []),
	...(isExpected(input, answer) ? [] : (["unexpected"] as const)),
];

/** Headers that differ with the moment and with nothing else. */
const PASSING = /^(?:date|x-request-id|ratelimit[-a-z]*|retry-after)\n.*$/gim;

/**
 * Judges answers one after the other. An answer that inputs with other values got to the letter carries the values of
 * none of them: so each different answer is searched once, in all the shapes the leak-check knows.
 */
export const makeJudge = () => {
	const seen = new Map<string, string>();
	let searched = 0;

	const echoes = ({ canary }: BadRequest, { status, head, body }: Answered): boolean => {
		const text = `${status}\n${head.replace(PASSING, "")}\n\n${body.toString("latin1")}`;
		const first = seen.get(text);
		if (first !== undefined && first !== canary.value) return false;
		seen.set(text, canary.value);
		searched++;
		const bytes = Buffer.concat([Buffer.from(`${head}\n\n`, "latin1"), body]);
		return makeScanner([canary]).scan([{ sink: "S2 error", part: "answer", bytes }]).length > 0;
	};

	return {
		/** How many different answers were searched. */
		searched: (): number => searched,
		judge: (input: BadRequest, answer: Answered | undefined): Verdict => {
			if (!answer) return { voice: "closed", isNamed: false, violations: input.raw ? [] : ["unanswered"] };
			const verdict = judgeAnswer(input, answer);
			const echoed = echoes(input, answer) ? (["echoed"] as const) : [];
			return { ...verdict, violations: [...overall(input, answer), ...verdict.violations, ...echoed] };
		},
	};
};
