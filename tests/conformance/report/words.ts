import type { Result, Words } from "../check.ts";
import type { Report } from "./report.ts";

/** What is said around the checks. */
export const WORDS = {
	title: {
		hub: { ja: "つなぎハブ 接続適合性試験 結果報告書", en: "Tsunagi hub: conformance report" },
		receiver: { ja: "つなぎ Webhook 受信システム 接続適合性試験 結果報告書", en: "Tsunagi webhook receiver: conformance report" },
	},
	verdict: { pass: { ja: "合格", en: "Passed" }, fail: { ja: "不合格", en: "Failed" } },
	outcome: {
		pass: { ja: "合", en: "pass" },
		fail: { ja: "否", en: "fail" },
		skipped: { ja: "未実施", en: "not checked" },
	},
	summary: { ja: "結果の要約", en: "Summary" },
	details: { ja: "試験項目ごとの結果", en: "Results" },
	failures: { ja: "不合格の項目", en: "What failed" },
	skipped: { ja: "試験しなかった項目", en: "What was not checked" },
	nothing: { ja: "なし", en: "nothing" },
	section: { ja: "区分", en: "Section" },
	total: { ja: "合計", en: "Total" },
	overall: { ja: "総合判定", en: "Verdict" },
	subject: { ja: "対象システム", en: "System" },
	target: { ja: "対象の URL", en: "Address" },
	performedBy: { ja: "実施者", en: "Performed by" },
	at: { ja: "実施日時", en: "Performed at" },
	versions: { ja: "試験プログラム", en: "Kit" },
	item: { ja: "試験項目", en: "Check" },
	requires: { ja: "要求事項", en: "Requirement" },
	source: { ja: "根拠", en: "Source" },
	result: { ja: "結果", en: "Result" },
	confirmed: { ja: "確認者(署名・日付)", en: "Confirmed by (signature, date)" },
	scope: {
		hub: {
			ja: "本報告書は、試験プログラムが機関のシステムの役割をして対象のハブを外部から試験した結果である。処理能力、負荷、可用性、内部の保存状態、運用体制は対象外である。",
			en: "The kit played an agency's system and tried the hub from outside. Capacity, availability, what is stored inside and how it is run were not tried.",
		},
		receiver: {
			ja: "本報告書は、試験プログラムがハブの役割をして対象の受信システムを外部から試験した結果である。送信機能、処理能力、可用性、内部の保存状態、運用体制は対象外である。",
			en: "The kit played the hub and tried the receiver from outside. Sending, capacity, availability, what is stored inside and how it is run were not tried.",
		},
	},
	noSecrets: {
		ja: "秘密の値(クライアントシークレット・アクセストークン・署名用シークレット)と試験で用いた番号は、本報告書に含まれない。",
		en: "No secrets, access tokens, signing keys or tokens of cases are in this report.",
	},
} as const;

/** What an outcome says besides its name. */
export const remark = ({ outcome }: Result): Words | undefined => {
	if (outcome.is === "fail") return outcome.found;
	return outcome.is === "skipped" ? outcome.why : undefined;
};

/** The figures behind a verdict: one that passes says too what was not tried. */
export const countsIn = ({ counts: { pass, fail, skipped } }: Pick<Report, "counts">): Words => ({
	ja: `合 ${pass}・否 ${fail}・未実施 ${skipped}`,
	en: `${pass} pass, ${fail} fail, ${skipped} not checked`,
});

const inJapan = new Intl.DateTimeFormat("ja-JP", { dateStyle: "long", timeStyle: "medium", timeZone: "Asia/Tokyo" });

/** When a report was made, for people in Japan and for machines. */
export const performedAt = ({ startedAt, endedAt }: Pick<Report, "startedAt" | "endedAt">): string => {
	const seconds = Math.max(1, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000));
	return `${inJapan.format(new Date(startedAt))} 日本時間 (${startedAt}), ${seconds} s`;
};

/** The lines at the head of a report. */
export const headOf = (report: Report): readonly (readonly [Words, string])[] => [
	...(report.subject === undefined ? [] : [[WORDS.subject, report.subject] as const]),
	[WORDS.target, report.target],
	...report.facts,
	[WORDS.at, performedAt(report)],
	...(report.performedBy === undefined ? [] : [[WORDS.performedBy, report.performedBy] as const]),
	[WORDS.versions, `${report.kit}, Node.js ${report.node}`],
];
