import { readFileSync } from "node:fs";
import { styleText } from "node:util";
import type { Chapter, Story } from "./story.ts";
import { dayAndTime, fieldsOf, nameOf, pad, sceneWords, shortGround, standingWords } from "./words.ts";
import { countsOf, type FamilyYear, type Heard, mailsIn, type Scene, type View, type Year } from "./year.ts";

const say = (line = ""): void => console.log(line);
const strong = (text: string): string => styleText("bold", text);
const faint = (text: string): string => styleText("dim", text);
const good = (text: string): string => styleText("green", text);
const warning = (text: string): string => styleText("yellow", text);

/** Lines under a scene begin below its words, behind day and time. */
const INDENT = " ".repeat(18);

export const tellOpening = (stories: readonly Story[]): void => {
	say(strong("つなぎ — 三つの家庭の一年"));
	say(faint("A year of three families, played through the hub's own API by nine agency systems.\n"));
	for (const { ja, en } of stories) say(`  ${pad(ja, 30)}${faint(en)}`);
	say(`
  ${good("→")}  伝わった機関と、その機関に見える項目 ${faint("(told: who, and the fields it sees)")}
  ${warning("×")}  伝わらなかった機関と、その理由 ${faint("(not told, and why)")}
`);
};

const tellHeard = ({ agency, event, ground }: Heard): void => {
	const fields = fieldsOf(event).map(({ ja, text }) => `${ja}:${text}`);
	const code = event.shortcode === undefined ? [] : [`電話では ${event.shortcode}`];
	say(
		`${INDENT}${good("→")} ${nameOf(agency)} ${faint([...(ground ? [`根拠:${shortGround(ground)}`] : []), ...fields, ...code].join(" / "))}`,
	);
};

const tellScene = (scene: Scene): void => {
	const by = scene.step ? nameOf(scene.step.by) : "ハブの時計";
	say(`${faint(dayAndTime(scene.time))}  ${strong(sceneWords(scene))} ${faint(`— ${by}`)}`);
	for (const heard of scene.heard) tellHeard(heard);
	for (const { agency, reason } of scene.notTold)
		say(`${INDENT}${warning("×")} ${nameOf(agency)} ${faint(`伝わりません: ${reason}`)}`);
	if (!scene.letter) return;
	const { to, jwe, words, status } = scene.letter;
	say(`${INDENT}${warning("✉")} ハブに見えるもの: ${faint(`${jwe.slice(0, 24)}…(${jwe.length}字)`)}`);
	say(`${INDENT}${warning("✉")} ${nameOf(to)}が開封: 「${words}」`);
	say(`${INDENT}  ${faint(`受領を通知 → ${status}、ハブから消去`)}`);
};

const tellChapter = (chapter: Chapter, number: number, scenes: readonly Scene[]): void => {
	say(`\n${strong(`第${number}章 ${chapter.ja}`)}  ${faint(chapter.en)}`);
	say(`${chapter.tells}\n`);
	for (const scene of scenes) tellScene(scene);
};

const tellView = ({ agency, answer }: View): void => {
	if (!answer) {
		say(`  ${pad(nameOf(agency), 40)}${warning("そのようなケースはありません (404)")}`);
		return;
	}
	const states = answer.standing.map(standingWords).join("、");
	say(`  ${pad(nameOf(agency), 40)}${String(answer.events.length).padStart(2)}件  ${faint(states)}`);
};

const tellLedger = ({ ledger }: FamilyYear): void => {
	const byRecipient = Map.groupBy(ledger, ({ recipient }) => recipient);
	for (const [recipient, rows] of byRecipient) {
		const grounds = [...new Set(rows.map(({ groundJa }) => shortGround(groundJa)))].join("、");
		say(`  ${pad(nameOf(recipient), 40)}${String(rows.length).padStart(2)}件  ${faint(`根拠: ${grounds}`)}`);
	}
};

const tellFamily = (family: FamilyYear): void => {
	const { story, scenes, views } = family;
	say(`\n${"━".repeat(78)}\n${strong(story.ja)}  ${faint(story.en)}`);
	for (const [index, chapter] of story.chapters.entries())
		tellChapter(
			chapter,
			index + 1,
			scenes.filter((scene) => scene.chapter === chapter),
		);
	say(`\n${strong("年の終わりに、このケースはこう見える")}  ${faint("what each agency reads now, under ids of its own")}`);
	for (const view of views) tellView(view);
	if (family.ledger.length === 0) return;
	say(`\n${strong("個人情報保護担当が読む提供の記録")}  ${faint("the ledger: who was handed what, on what ground; no values")}`);
	tellLedger(family);
};

/** The longest of the digests that were mailed. */
const tellDigest = (mails: string): void => {
	const texts = mailsIn(mails).map((file) => readFileSync(file, "utf8"));
	const [longest] = texts.toSorted((a, b) => b.length - a.length);
	if (longest === undefined) return;
	say(`\n${strong("職員に届いたメール")}  ${faint("one of the digests: no name, no place, no need")}\n`);
	for (const line of longest.trimEnd().split("\n")) say(`  ${faint("│")} ${line}`);
};

/** What was seen, and where more can be looked at. @param page where the picture of the year lies */
const tellClosing = (year: Year, page: string): void => {
	const { steps, clock, heard, notTold, letters, webhooks, mails } = countsOf(year);
	const { data } = year.hub;
	say(`\n${"━".repeat(78)}\n${strong("今、見たこと")}  ${faint("what you just saw")}

  ${steps}回  機関がイベントを送り、${heard}回  関係する機関に、必要な項目だけが伝わりました
  ${clock}回  実施時期であることを、ハブが担当の機関に知らせました
  ${notTold}回  伝えなかった機関とその理由を、送った機関の受付票に残しました
  ${webhooks}件  Webhook で届き、${mails}通  メールのまとめ(個人情報なし)を送りました
  ${letters}通  封書を運び、中身を読めないまま消去しました
  0回  ハブが氏名を知ったこと

  一年を一枚の図で: ${strong(page)}`);
	if (data !== undefined)
		say(`  このハブを動かして、見て回る: ${strong(`npm start -- --data ${data}`)}\n  自分で送ってみる: ${strong("npm start")}`);
};

/** Tells the year family by family, chapter by chapter. */
export const tellYear = (year: Year, page: string): void => {
	for (const family of year.families) tellFamily(family);
	if (year.hub.mails !== undefined) tellDigest(year.hub.mails);
	tellClosing(year, page);
};
