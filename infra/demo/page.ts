import { escapeHtml } from "../../schemas/html.ts";
import { STYLE } from "./page-style.ts";
import type { Chapter } from "./story.ts";
import { dayAndTime, fieldsOf, nameOf, sceneWords, standingWords } from "./words.ts";
import { countsOf, type FamilyYear, type Heard, protectedSpans, type Scene, type View, type Year } from "./year.ts";

/** A scene with its place on the page. */
type Placed = Scene & { readonly anchor: string; readonly isProtected: boolean };

/** The scenes of a family by chapters, in the order in which they are drawn. */
const placed = (family: FamilyYear, end: Date): readonly Placed[] => {
	const spans = protectedSpans(family, end);
	const order = (chapter: Chapter): number => family.story.chapters.indexOf(chapter);
	return family.scenes
		.toSorted((a, b) => order(a.chapter) - order(b.chapter) || a.time.getTime() - b.time.getTime())
		.map((scene, index) => ({
			...scene,
			anchor: `${family.story.name}-${index + 1}`,
			isProtected: spans.some(({ from, to }) => from <= scene.time && scene.time <= to),
		}));
};

/** Agencies that a family's year concerns: who sent, who was told, who was not. */
const lanesOf = (scenes: readonly Placed[]): readonly string[] => [
	...new Set(
		scenes.flatMap(({ step, heard, notTold }) => [
			...(step ? [step.by] : []),
			...heard.map(({ agency }) => agency),
			...notTold.map(({ agency }) => agency),
		]),
	),
];

const seen = ({ event, ground }: Heard): string =>
	[...(ground ? [`根拠: ${ground}`] : []), ...fieldsOf(event).map(({ ja, text }) => `${ja}: ${text}`)].join("\n");

const signOfTold = ({ letter, step }: Placed, lane: string): string => {
	if (letter?.to === lane) return "✉";
	return step ? "○" : "◇";
};

/** The mark of an agency in a scene, and what it says when it is pointed at. */
const markOf = (
	scene: Placed,
	lane: string,
): { readonly sign: string; readonly is: string; readonly title: string } | undefined => {
	const head = `${dayAndTime(scene.time)} ${sceneWords(scene)}`;
	if (scene.step?.by === lane) return { sign: "●", is: "sent", title: `${head}\n${nameOf(lane)}が送信` };
	const heard = scene.heard.filter(({ agency }) => agency === lane);
	if (heard.length > 0) {
		const title = `${head}\n${nameOf(lane)}に見えるもの\n${heard.map(seen).join("\n")}`;
		return { sign: signOfTold(scene, lane), is: "told", title };
	}
	const not = scene.notTold.find(({ agency }) => agency === lane);
	return not && { sign: "×", is: "not", title: `${head}\n${nameOf(lane)}には伝わらない: ${not.reason}` };
};

const cell = (scene: Placed, lane: string): string => {
	const mark = markOf(scene, lane);
	const shade = scene.isProtected ? ' class="protected"' : "";
	if (!mark) return `<td${shade}></td>`;
	const title = escapeHtml(mark.title);
	return `<td${shade}><a class="${mark.is}" href="#${scene.anchor}" title="${title}" aria-label="${title}">${mark.sign}</a></td>`;
};

const chapterHeadings = (scenes: readonly Placed[], chapters: readonly Chapter[]): string =>
	chapters
		.map((chapter, index) => {
			const count = scenes.filter((scene) => scene.chapter === chapter).length;
			const ja = escapeHtml(`${index + 1} ${chapter.ja}`);
			return count === 0 ? "" : `<th class="chapter" scope="colgroup" colspan="${count}" title="${ja}">${ja}</th>`;
		})
		.join("");

/** Month and day, where they are not those of the scene before. */
const dayHeading = (scene: Placed, before: Placed | undefined): string => {
	const [day, last] = [dayAndTime(scene.time).slice(0, 10), before && dayAndTime(before.time).slice(0, 10)];
	const [year, month, date] = day.split("-").map(Number);
	const words = last?.slice(0, 4) === String(year) ? `${month}/${date}` : `${year}<br>${month}/${date}`;
	return `<th scope="col">${day === last ? "" : words}</th>`;
};

const picture = (
	{ story }: FamilyYear,
	scenes: readonly Placed[],
): string => `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(story.ja)}の一年">
<table class="year">
<thead>
<tr><th scope="row">章</th>${chapterHeadings(scenes, story.chapters)}</tr>
<tr><th scope="row">日</th>${scenes.map((scene, index) => dayHeading(scene, scenes[index - 1])).join("")}</tr>
</thead>
<tbody>
${lanesOf(scenes)
	.map((lane) => `<tr><th scope="row">${escapeHtml(nameOf(lane))}</th>${scenes.map((scene) => cell(scene, lane)).join("")}</tr>`)
	.join("\n")}
</tbody>
</table>
</div>`;

const heardItem = ({ agency, event, ground }: Heard): string => {
	const fields = fieldsOf(event).map(({ ja, text }) => `${ja}: ${text}`);
	const words = [...(ground ? [`根拠: ${ground}`] : []), ...fields, ...(event.shortcode ? [`電話では ${event.shortcode}`] : [])];
	return `<li><span class="told">→</span> ${escapeHtml(nameOf(agency))} <small>${escapeHtml(words.join(" / "))}</small></li>`;
};

const letterItem = (letter: NonNullable<Scene["letter"]>): string =>
	`<li><span class="told">✉</span> ハブに見えるもの: <code>${escapeHtml(letter.jwe.slice(0, 48))}…</code>(${letter.jwe.length}字)</li>
<li><span class="told">✉</span> ${escapeHtml(nameOf(letter.to))}が開封: 「${escapeHtml(letter.words)}」 <small>受領の通知を受けて、ハブは消去しました</small></li>`;

const sceneItem = (
	scene: Placed,
): string => `<li id="${scene.anchor}"><time datetime="${scene.time.toISOString()}">${dayAndTime(scene.time)}</time> <b>${escapeHtml(sceneWords(scene))}</b> <small>— ${escapeHtml(scene.step ? nameOf(scene.step.by) : "ハブの時計")}</small>
<ul>${scene.heard.map(heardItem).join("")}${scene.notTold
	.map(
		({ agency, reason }) =>
			`<li><span class="not">×</span> ${escapeHtml(nameOf(agency))} <small>伝わりません: ${escapeHtml(reason)}</small></li>`,
	)
	.join("")}${scene.letter ? letterItem(scene.letter) : ""}</ul></li>`;

const chapterSection = (
	chapter: Chapter,
	number: number,
	scenes: readonly Placed[],
): string => `<h3>第${number}章 ${escapeHtml(chapter.ja)} <span class="en" lang="en">${escapeHtml(chapter.en)}</span></h3>
<p>${escapeHtml(chapter.tells)}</p>
<ol class="scenes">
${scenes
	.filter((scene) => scene.chapter === chapter)
	.map(sceneItem)
	.join("\n")}
</ol>`;

const viewItem = ({ agency, answer }: View): string => {
	const states = answer?.standing.map(standingWords).join("、");
	const words = answer ? `${answer.events.length}件 ${states}` : "そのようなケースはありません(404)";
	return `<dt>${escapeHtml(nameOf(agency))}</dt><dd>${escapeHtml(words)}</dd>`;
};

const familySection = (family: FamilyYear, end: Date): string => {
	const scenes = placed(family, end);
	const { story, views } = family;
	return `<section>
<h2 id="${story.name}">${escapeHtml(story.ja)} <span class="en" lang="en">${escapeHtml(story.en)}</span></h2>
${picture(family, scenes)}
${story.chapters.map((chapter, index) => chapterSection(chapter, index + 1, scenes)).join("\n")}
<h3>年の終わりに、このケースはこう見える</h3>
<p>番号は機関ごとに異なるため、番号を突き合わせても同じ家庭とはわかりません。</p>
<dl class="views">${views.map(viewItem).join("")}</dl>
</section>`;
};

const numbers = (year: Year): string => {
	const { steps, clock, heard, notTold, letters } = countsOf(year);
	const all = [
		[steps, "送られたイベント"],
		[heard, "関係する機関に伝わった回数"],
		[notTold, "理由を残して伝えなかった回数"],
		[clock, "ハブが時期を知らせた回数"],
		[letters, "運んで消した封書"],
		[0, "ハブが知った氏名"],
	] as const;
	return `<ul class="numbers">${all.map(([count, ja]) => `<li><b>${count}</b> ${ja}</li>`).join("")}</ul>`;
};

/** The year as one page that needs nothing else: lanes by agency, and below them the story. No script, nothing from the net. */
export const yearPage = (year: Year): string => `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>つなぎ — 三つの家庭の一年</title>
<style>
${STYLE}</style>
</head>
<body>
<h1>つなぎ — 三つの家庭の一年 <span class="en" lang="en">A year of three families</span></h1>
<p>行は機関、列は出来事です。記号を指すと、その機関に何が、どの根拠で見えるかが出ます。押すと下の説明に移ります。</p>
<ul class="legend">
<li><span class="sent">●</span> 送った機関</li>
<li><span class="told">○</span> 伝わった機関</li>
<li><span class="told">✉</span> 封書も届いた機関</li>
<li><span class="told">◇</span> ハブの時計が知らせた機関</li>
<li><span class="not">×</span> 伝わらなかった機関(理由つき)</li>
<li>斜線: 保護中(固定された機関のほかには、ケースが存在しない)</li>
</ul>
${numbers(year)}
<main>
${year.families.map((family) => familySection(family, year.end)).join("\n")}
</main>
</body>
</html>
`;
