import { FAULTS } from "../fault.ts";
import { escapeHtml } from "../html.ts";
import { PROBLEMS } from "../problem.ts";
import { table } from "./html-table.ts";
import type { Language } from "./json-schema.ts";
import { PAGE } from "./words.ts";

/** All kinds of problem, and all fault codes of fields. */
export const problemsHtml = (language: Language): string => {
	const problems = Object.entries(PROBLEMS).map(([kind, [status, en, ja]]) => [
		`<code id="problem-${kind}">${kind}</code>`,
		String(status),
		escapeHtml(language === "en" ? en : ja),
	]);
	const faults = Object.entries(FAULTS).map(([code, [en, ja]]) => [
		`<code id="fault-${code}">${code}</code>`,
		escapeHtml(language === "en" ? en : ja),
	]);
	return [
		`<h3>${PAGE.problemKinds[language]}</h3>`,
		table([PAGE.kind[language], PAGE.status[language], PAGE.meaning[language]], problems),
		`<h3>${PAGE.faultCodes[language]}</h3>`,
		table([PAGE.code[language], PAGE.meaning[language]], faults),
	].join("\n");
};
