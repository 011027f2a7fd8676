import { expect, it } from "vitest";
import { trackedFiles } from "./tracked-files.ts";

/** What answers by the time zone of the machine: local getters of a date, dates from local parts, words of a locale, `Temporal.Now`. */
const BY_HOST_ZONE =
	/\.(?:get|set)(?:Day|Date|Hours|Minutes|Month|FullYear|TimezoneOffset)\(|\.toLocale\w*\(|\.to(?:Date|Time)String\(|Temporal\.Now|new Date\(\s*[^()]+,|isHoliday\(new Date/;

const sources = trackedFiles(/^(?:functions|schemas|infra)\/.*(?<!\.gen)\.ts$/);

const offending = (code: string): boolean => code.split("\n").some((line) => BY_HOST_ZONE.test(line));

it("no code asks the calendar of its host", () =>
	expect(sources.filter(({ text }) => offending(text)).map(({ path }) => path)).toEqual([]));

it.each([
	"new Date().getDay()",
	"new Date(2026, 3, 1)",
	"at.toLocaleDateString()",
	"Temporal.Now.plainDateISO()",
	"isHoliday(new Date(day))",
])("%s is found", (line) => expect(offending(line)).toBe(true));
