import { createHash, createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { encodeIn } from "./charsets.ts";
import type { Sink } from "./scan.ts";

const root = join(import.meta.dirname, "../..");
const fileOf = (path: string): string => readFileSync(join(root, path), "utf8");

/** Bytes without meaning that are the same for the same seed. */
const noise = (seed: string, length: number): Buffer =>
	Buffer.concat(
		Array.from({ length: Math.ceil(length / 32) }, (_, block) => createHash("sha256").update(`${seed} ${block}`).digest()),
	);

const uuidFrom = (seed: string): string =>
	noise(seed, 16)
		.toString("hex")
		.replace(/^(.{8})(.{4}).(.{3})(.{4})(.{12}).*$/, "$1-$2-4$3-$4-$5");

const lines = (count: number, line: (index: number) => unknown): string =>
	Array.from({ length: count }, (_, index) => `${JSON.stringify(line(index))}\n`).join("");

const views = (seed: string, index: number) => ({
	id: uuidFrom(`${seed} event ${index}`),
	source: "/agencies/minato-desk",
	type: "referral.requested",
	subject: uuidFrom(`${seed} case ${index}`),
	time: "2026-11-20",
	data: { to: "mothers-hello-work", needs: ["employment"], measure: "mothers-hello-work", origin: "self" },
});

const problem = {
	type: "/docs#problem-invalid-event",
	status: 422,
	title_ja: "イベントの項目に誤りがあります。",
	errors: [{ pointer: "/data/reason", code: "not-a-code", ja: "コード一覧にない値です" }],
};

const quoted = (text: string): string =>
	[...Buffer.from(text)]
		.map((byte) => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)))
		.join("");

const report = "市区町村,支援の種類,件数\r\n横浜市,就業相談,128\r\n川崎市,養育費相談,非公開\r\n相模原市,母子生活支援施設,14\r\n";

const textsOf = (seed: string): Readonly<Record<string, string | Buffer>> => {
	const view = (index: number) => views(seed, index);
	const queued = (index: number) => ({
		MessageId: uuidFrom(`m${index}`),
		Body: JSON.stringify({ detail: view(index), time: Date.now() }),
	});
	return {
		"S1 answer to the sender": lines(20, (index) => ({
			status: 202,
			id: view(index).id,
			receipt: `/v1/events/${view(index).id}`,
		})),
		"S2 error": lines(20, () => problem),
		"S3 reads of the agency": lines(40, view),
		"S4 reads of another agency": lines(40, view),
		"S5 timeline row": lines(40, (index) => ({
			pk: { B: noise(`${seed}${index}`, 96).toString("base64") },
			type: { S: "case.opened" },
		})),
		"S6 keys": lines(40, (index) => ({ pk: `CASE#${view(index).subject}`, sk: `2026-11-20#${view(index).id}` })),
		"S7 bus metadata": lines(20, (index) => ({ source: "tsunagi", "detail-type": "case.opened", id: uuidFrom(`b${index}`) })),
		"S8 bus detail": lines(40, view),
		"S9 queue": lines(40, queued),
		"S10 dead letter": lines(20, (index) => ({ ...queued(index), attempts: 5, reason: "timeout" })),
		"S11 webhook body": lines(40, view),
		"S12 webhook head": lines(40, (index) => ({
			url: "https://hooks.desk.example/tsunagi?v=1&lang=ja",
			"webhook-id": view(index).id,
			"webhook-timestamp": 1_795_000_000 + index,
			"webhook-signature": `v1,${createHmac("sha256", seed).update(String(index)).digest("base64")}`,
		})),
		"S13 mail headers": `From: =?UTF-8?B?${Buffer.from("つなぎ").toString("base64")}?= <hub@tsunagi.example>\r\nSubject: =?UTF-8?Q?${quoted("本日の連絡")}?=\r\nDate: Mon, 23 Nov 2026 08:30:00 +0900\r\n`,
		"S14 mail body": `Content-Transfer-Encoding: quoted-printable\r\n\r\n${quoted("本日の連絡は3件です。8FE-H2VD 回答期限 11月27日(金)")}\r\n`,
		"S15 logs": lines(200, (index) => ({
			level: "error",
			function: "Tsunagi-IntakeLambdaFunction517C625A-8sXbVbZkQxTn",
			requestId: uuidFrom(`r${index}`),
			routeKey: "GET /v1/cases/{token}/timeline",
			fault: "ThrottlingException",
			frames: [`claimEventId functions/stores/case/receipts.ts bundle:${20_000 + index}`],
			ms: index * 1.5,
			at: new Date(1.795e12 + index * 977),
		})),
		"S16 metrics": lines(20, (index) => ({
			_aws: { CloudWatchMetrics: [{ Dimensions: [["Function"]] }] },
			Function: "Intake",
			Accepted: index,
		})),
		"S17 traces": lines(20, (index) => ({
			trace_id: `1-${uuidFrom(`t${index}`).slice(0, 8)}-${uuidFrom(`u${index}`).replaceAll("-", "").slice(0, 24)}`,
		})),
		"S18 archive": gzipSync(lines(60, view)),
		"S19 report": encodeIn("shift_jis", report) ?? "",
		"S20 command": fileOf("README.ja.md"),
		"S21 dump": Buffer.concat([noise(seed, 30_000), Buffer.from(fileOf("README.md"), "utf16le"), brotliCompressSync(report)]),
		"S22 template": fileOf("package-lock.json").slice(0, 40_000) + fileOf("schemas/catalogue.gen.ts"),
	};
};

/** A day of the hub without a leak: every kind of sink, with what it usually holds. */
export const cleanSinks = (seed: number): readonly Sink[] =>
	Object.entries(textsOf(String(seed))).map(([sink, bytes]) => ({
		sink,
		...(sink.startsWith("S11") ? { agencyKind: "npo" } : {}),
		part: "usual content",
		bytes: Buffer.from(bytes),
	}));
