import { randomUUID } from "node:crypto";
import { type PostedEvent, STRUCTURED } from "../../../schemas/client/hub-client.ts";
import { type Check, check, section } from "../check.ts";
import { type Answer, type Hub, must, mustBe, opening, post, referralTo } from "./hub.ts";

const PROBLEMS = "RFC 9457, 3";

/** A word that stands for what must not be known: a name, a number. */
const CANARY = `yamada-hanako-${randomUUID()}`;

type Problem = {
	readonly type?: unknown;
	readonly status?: unknown;
	readonly title?: unknown;
	readonly title_ja?: unknown;
	readonly errors?: unknown;
};

const japanese = (text: unknown): boolean => typeof text === "string" && /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text);

/** @throws Finding unless the answer is a problem as the contract has it, that repeats nothing */
const mustBeProblem = (answer: Answer, ...statuses: readonly number[]): void => {
	mustBe(answer, ...statuses);
	must(
		/^application\/problem\+json/.test(answer.headers.get("content-type") ?? ""),
		"it is not application/problem+json",
		"application/problem+json ではありません",
	);
	// A reference is resolved against the address that was asked (RFC 9457, 3.1.1).
	const { type, status, title, title_ja, errors = [] } = JSON.parse(answer.text) as Problem;
	must(
		typeof type === "string" && URL.canParse(type, "https://hub.example") && status === answer.status,
		"type or status is missing",
		"type または status がありません",
	);
	must(
		typeof title === "string" && title !== "" && japanese(title_ja),
		"it is not said in both languages",
		"日英両方の説明がありません",
	);
	for (const error of errors as readonly { pointer?: unknown; code?: unknown; en?: unknown; ja?: unknown }[]) {
		must(
			typeof error.pointer === "string" && typeof error.code === "string",
			"an error has no pointer or code",
			"誤りの位置またはコードがありません",
		);
		must(
			typeof error.en === "string" && japanese(error.ja),
			"an error is not said in both languages",
			"誤りの説明が日英両方ではありません",
		);
	}
	const told = answer.text + JSON.stringify([...answer.headers]);
	must(
		!told.includes(CANARY) && !told.includes(encodeURIComponent(CANARY)),
		"what was sent is repeated",
		"送った内容が応答に含まれています",
	);
};

type Bad = readonly [
	id: string,
	en: string,
	ja: string,
	statuses: readonly number[],
	body: (event: PostedEvent) => string | Buffer,
];

const changed = (changes: object) => (event: PostedEvent) => JSON.stringify({ ...event, ...changes });
const withData = (changes: object) => (event: PostedEvent) => JSON.stringify({ ...event, data: { ...event.data, ...changes } });

const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;

const BAD: readonly Bad[] = [
	["no-json", "a body that is no JSON", "JSON でない本文", [400], () => `{"id": "${CANARY}`],
	[
		"repeated-key",
		"the same key twice",
		"キーの重複",
		[400],
		(event) => JSON.stringify(event).replace("{", `{"id":"${CANARY}",`),
	],
	[
		"too-deep",
		"nested 1,000 deep",
		"1,000段の入れ子",
		[400],
		(event) => JSON.stringify(event).replace('"data":{', `"data":{"${CANARY}":${nested(1000)},`),
	],
	[
		"broken-utf-8",
		"bytes that are no UTF-8",
		"UTF-8 でないバイト列",
		[400],
		(event) => Buffer.concat([Buffer.from(JSON.stringify(event).slice(0, -1)), Buffer.from([0x82, 0xa0, 0x7d])]),
	],
	[
		"shift-jis",
		"Shift_JIS",
		"Shift_JIS の本文",
		[400],
		() => Buffer.from([0x7b, 0x22, 0x96, 0xbc, 0x91, 0x4f, 0x22, 0x3a, 0x31, 0x7d]),
	],
	["too-large", "a body of 300 kB", "300 kB の本文", [413], withData({ note: CANARY + "a".repeat(300_000) })],
	["unknown-type", "a type that does not exist", "存在しない種類", [422], changed({ type: CANARY })],
	["unknown-attribute", "an attribute of one's own", "独自の属性", [422], changed({ [CANARY]: CANARY })],
	["unknown-field", "a field that is not defined", "定義されていない項目", [422], withData({ [CANARY]: CANARY })],
	["no-code", "a value that is no code", "コードでない値", [422], withData({ householdType: CANARY })],
	["wrong-type", "a list where a code belongs", "型の違う値", [422], withData({ basis: [CANARY] })],
	[
		"missing",
		"a required field left out",
		"必須項目の欠落",
		[422],
		(event) => JSON.stringify({ ...event, data: { householdType: "mother", basis: CANARY } }),
	],
	["no-such-day", "30 February", "2月30日", [422], changed({ time: "2026-02-30T10:00:00+09:00" })],
	["no-offset", "a time without offset", "時差のない時刻", [422], changed({ time: "2026-02-03T10:00:00" })],
	["future", "a time an hour ahead", "1時間先の時刻", [422], changed({ time: new Date(Date.now() + 3_600_000).toISOString() })],
	[
		"number-as-id",
		"an id made of digits, as a person's number would be",
		"個人番号のような数字だけの id",
		[422],
		changed({ subject: "12345678-9012-4345-8901-234567890123" }),
	],
	["personal-number", "a personal number in a token's place", "番号欄の個人番号", [422], changed({ subject: "123456789018" })],
	[
		"control-characters",
		"characters that do not show",
		"表示されない文字",
		[400, 422],
		withData({ origin: `self\u202e\u0000${CANARY}` }),
	],
	[
		"polluted",
		"__proto__ as a key",
		"キー __proto__",
		[400, 422],
		(event) => JSON.stringify(event).replace('"data":{', `"data":{"__proto__":{"a":"${CANARY}"},`),
	],
	["no-object", "a list where an event belongs", "オブジェクトでない本文", [400, 422], () => `["${CANARY}"]`],
];

const bad: readonly Check<Hub>[] = BAD.map(([id, en, ja, statuses, body]) =>
	check<Hub>(
		{
			id: `hub.input.${id}`,
			source: PROBLEMS,
			title: [`refused: ${en}`, `拒否: ${ja}`],
			requires: [
				`It is answered ${statuses.join(" or ")} with problem details in English and Japanese that repeat nothing of it.`,
				`${statuses.join("または")} で、日英の問題詳細を返し、送った内容を含めない。`,
			],
		},
		async (hub) => {
			const event = opening(hub);
			mustBeProblem(await post(hub.sender, body(event), STRUCTURED), ...statuses);
		},
	),
);

/** What is wrong is said, and not repeated. */
export const badInput = section<Hub>(
	["Bad input", "誤った入力"],
	[
		...bad,
		check(
			{
				id: "hub.input.all-named",
				source: PROBLEMS,
				title: ["all wrong fields are named at once", "誤りをまとめて示す"],
				requires: [
					"Three wrong fields are three errors, each with its JSON pointer.",
					"3か所の誤りを、それぞれの位置(JSON Pointer)とともに示す。",
				],
			},
			async (hub) => {
				const event = opening(hub);
				const body = {
					...event,
					time: "2026-02-30T10:00:00+09:00",
					data: { ...event.data, householdType: CANARY, origin: CANARY },
				};
				const answer = await post(hub.sender, JSON.stringify(body));
				mustBeProblem(answer, 422);
				const { errors } = JSON.parse(answer.text) as { errors: readonly { pointer: string }[] };
				const pointers = errors.map(({ pointer }) => pointer).sort();
				must(
					JSON.stringify(pointers) === '["/data/householdType","/data/origin","/time"]',
					"not all are named",
					"すべての誤りが示されていません",
				);
			},
		),
		check(
			{
				id: "hub.input.unknown-agency",
				source: PROBLEMS,
				title: ["an agency that does not exist", "存在しない機関"],
				requires: ["It is named by its place.", "誤りの位置を示して拒否する。"],
			},
			async (hub) => {
				const start = opening(hub);
				mustBe(await post(hub.sender, JSON.stringify(start)), 202);
				const event = referralTo({ ...hub, recipientAgency: "no-such-agency" }, start.subject);
				mustBeProblem(await post(hub.sender, JSON.stringify(event)), 422);
			},
		),
		check(
			{
				id: "hub.input.path",
				source: "RFC 3986, 2.1; RFC 9457, 3",
				title: ["strange tokens in the address", "URL の不正な番号"],
				requires: [
					"Whatever stands in a token's place is answered 400 or 404, never 5xx, and not repeated.",
					"番号の位置に何が書かれても 400 または 404 で応答し、内容を返さない。",
				],
			},
			async (hub) => {
				for (const token of [CANARY, "%00", "%2e%2e%2fv1", "{}", "a".repeat(4000), "%F0%9F%98%80", "%"]) {
					const answer = await hub.sender.client.request(`/v1/cases/${token}/timeline`);
					mustBe(answer, 400, 404);
					must(!(await answer.text()).includes(CANARY), "what was sent is repeated", "送った内容が応答に含まれています");
				}
			},
		),
	],
);
