import type { Result, SectionResult, Words } from "../check.ts";

/** What a report is of. */
export type Subject = {
	readonly part: "hub" | "receiver";
	/** Address without credentials, query or path parameters. */
	readonly target: string;
	/** What was told of it: agencies, ports; never a secret. */
	readonly facts: readonly (readonly [Words, string])[];
	/** Who ran it, and of whom; as given. */
	readonly performedBy?: string;
	readonly subject?: string;
};

export type Report = Subject & {
	readonly kit: string;
	readonly node: string;
	/** UTC, ISO 8601. */
	readonly startedAt: string;
	readonly endedAt: string;
	readonly verdict: "pass" | "fail";
	readonly counts: Readonly<Record<"pass" | "fail" | "skipped", number>>;
	readonly sections: readonly SectionResult[];
};

export const resultsOf = (sections: readonly SectionResult[]): readonly Result[] => sections.flatMap(({ results }) => results);

type Made = Subject & Pick<Report, "kit" | "sections" | "startedAt" | "endedAt">;

/** Makes a report: it passes when nothing failed and something was tried. */
export const makeReport = (made: Made): Report => {
	const all = resultsOf(made.sections);
	const count = (is: Result["outcome"]["is"]): number => all.filter(({ outcome }) => outcome.is === is).length;
	const counts = { pass: count("pass"), fail: count("fail"), skipped: count("skipped") };
	return { ...made, node: process.version, counts, verdict: counts.fail === 0 && counts.pass > 0 ? "pass" : "fail" };
};

/** An address as a report may show it: no user, no query. A path of a receiver can hold a key and is left out. */
export const shownTarget = (url: URL): string => url.origin;
