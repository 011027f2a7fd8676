import { writeFileSync } from "node:fs";
import { type Result, runSections, type Section } from "./check.ts";
import { hubSections } from "./hub/all.ts";
import type { Hub } from "./hub/hub.ts";
import { type Options, readOptions, USAGE, WrongOptionsError } from "./options.ts";
import packageJson from "./package.json" with { type: "json" };
import { receiverSections } from "./receiver/all.ts";
import type { Partner } from "./receiver/partner.ts";
import { htmlOf } from "./report/html.ts";
import { markdownOf } from "./report/markdown.ts";
import { makeReport, type Report, type Subject, shownTarget } from "./report/report.ts";
import { remark, WORDS } from "./report/words.ts";
import { hubOf, partnerOf } from "./targets.ts";

const KIT = `${packageJson.name} ${packageJson.version}`;

const printResult = (result: Result): void => {
	const said = remark(result);
	const { en, ja } = WORDS.outcome[result.outcome.is];
	console.log(`${ja.padEnd(3, "　")} ${en.padEnd(11)} ${result.id.padEnd(36)} ${result.title.ja}`);
	if (said) console.log(`      ${said.ja} / ${said.en}`);
};

const judge = async <Context>(
	sections: readonly Section<Context>[],
	context: Context,
	subject: Subject,
	options: Options,
): Promise<Report> => {
	const startedAt = new Date().toISOString();
	const results = await runSections(sections, context, options.json ? undefined : printResult);
	const { system, "performed-by": performedBy } = options;
	return makeReport({
		...subject,
		...(system === undefined ? {} : { subject: system }),
		...(performedBy === undefined ? {} : { performedBy }),
		kit: KIT,
		sections: results,
		startedAt,
		endedAt: new Date().toISOString(),
	});
};

/** Tries a hub. */
export const judgeHub = (hub: Hub, options: Options = {}): Promise<Report> => {
	const facts = [
		[{ ja: "送信機関", en: "Sender" }, hub.sender.agency],
		[{ ja: "受取機関", en: "Recipient" }, hub.recipientAgency],
	] as const;
	return judge(hubSections, hub, { part: "hub", target: shownTarget(hub.url), facts }, options);
};

/** Tries a partner's webhook receiver. */
export const judgeReceiver = (partner: Partner, options: Options = {}): Promise<Report> => {
	const facts = [[{ ja: "受信機関", en: "Recipient" }, partner.agency]] as const;
	return judge(receiverSections, partner, { part: "receiver", target: shownTarget(partner.url), facts }, options);
};

const jsonOf = (report: Report): string => `${JSON.stringify(report, undefined, "\t")}\n`;

const FORMATS: readonly (readonly [ending: string, write: (report: Report) => string])[] = [
	[".html", htmlOf],
	[".md", markdownOf],
	[".json", jsonOf],
];

const writerFor = (file: string) => {
	const format = FORMATS.find(([ending]) => file.endsWith(ending));
	if (!format) throw new WrongOptionsError("--report must end in .html, .md or .json");
	return format[1];
};

/** Prints and writes what was asked for. @returns the exit code */
export const file = (report: Report, { json = false, report: files = [] }: Options): number => {
	for (const name of files) writeFileSync(name, writerFor(name)(report));
	const { pass, fail, skipped } = report.counts;
	const verdict = WORDS.verdict[report.verdict];
	if (json) process.stdout.write(jsonOf(report));
	else
		console.log(
			`\n${verdict.ja} / ${verdict.en}: ${pass} pass, ${fail} fail, ${skipped} not checked${files.map((name) => `\n  ${name}`).join("")}`,
		);
	return report.verdict === "pass" ? 0 : 1;
};

const run = async (part: string, options: Options): Promise<number> => {
	// Before anything is tried: a report that cannot be written would be a run for nothing.
	for (const name of options.report ?? []) writerFor(name);
	if (part === "receiver") return file(await judgeReceiver(partnerOf(options), options), options);
	if (part !== "hub") throw new WrongOptionsError(`there is no part ${part}`);
	const hub = await hubOf(options);
	try {
		return file(await judgeHub(hub, options), options);
	} finally {
		hub.webhook?.arrivals.stop();
	}
};

/** Runs a command; wrong options are answered with what is wrong. @returns the exit code: 0 passed, 1 failed, 2 wrong options */
export const answering = async (command: () => Promise<number>): Promise<number> => {
	try {
		return await command();
	} catch (error) {
		if (!(error instanceof WrongOptionsError)) throw error;
		console.error(`${error.message} (--help explains)`);
		return 2;
	}
};

/** The command. @returns the exit code, see `answering` */
export const main = (words: readonly string[]): Promise<number> =>
	answering(async () => {
		const { options, part } = readOptions(words);
		if (!options.help) return run(part, options);
		console.log(USAGE);
		return 0;
	});
