/**
 * Another reader of days and times in cells, for `written-time.ts` to be held against: it reads by writing. A cell means a
 * moment when one of the ways of writing that moment, all listed here, is that cell. Eras and weekdays are those of ICU.
 */

/** A moment in Japan: year, month, day, hour, minute, second; the last three absent of a day alone. */
type Moment = readonly [y: number, m: number, d: number, h?: number, min?: number, s?: number];

const ERA_NAMES: Readonly<Record<string, readonly string[]>> = {
	令和: ["令和", "令", "R"],
	平成: ["平成", "平", "H"],
	昭和: ["昭和", "昭", "S"],
};

const utc = ([y, m, d]: Moment): Date => {
	const date = new Date(Date.UTC(2000, m - 1, d));
	date.setUTCFullYear(y, m - 1, d);
	return date;
};

const JAPANESE = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", { era: "long", year: "numeric", timeZone: "UTC" });
const WEEKDAY = new Intl.DateTimeFormat("ja-JP", { weekday: "short", timeZone: "UTC" });

const optionalZero = (n: number): string => (n < 10 ? `0?${n}` : String(n));
const twoDigits = (n: number): string => String(n).padStart(2, "0");
const anyOf = (ways: readonly string[]): string => `(?:${ways.join("|")})`;

const yearWays = (moment: Moment): string => {
	const parts = new Map(JAPANESE.formatToParts(utc(moment)).map(({ type, value }) => [type as string, value]));
	const names = ERA_NAMES[parts.get("era") ?? ""] ?? [];
	const year = parts.get("year") === "元" ? 1 : Number(parts.get("year"));
	const inEra = names.length > 0 && year < 100 ? [`${anyOf(names)}\\s*${year === 1 ? "(?:0?1|元)" : optionalZero(year)}`] : [];
	return anyOf([String(moment[0]).padStart(4, "0"), ...inEra]);
};

const ENGLISH = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** Every way of writing the day of a moment. */
const dayWays = (moment: Moment): string => {
	const [, m, d] = moment;
	const year = yearWays(moment);
	const [month, day] = [optionalZero(m), optionalZero(d)];
	const weekday = WEEKDAY.format(utc(moment));
	const names = anyOf([`${weekday}(?:曜日?)?`, ENGLISH[utc(moment).getUTCDay()] ?? ""]);
	return `${anyOf([
		`${year}-${month}-${day}`,
		`${year}/${month}/${day}`,
		`${year}\\.${month}\\.${day}`,
		`${year}\\s*年\\s*${month}\\s*月\\s*${day}\\s*日`,
	])}(?:\\s*\\(${names}\\)|\\s*${weekday}曜日)?`;
};

/** Every way of writing the clock time of a moment, by the hour that is written. */
const clockWays = (hour: string, min: number, s: number): string =>
	anyOf([
		`${hour}:${twoDigits(min)}:${twoDigits(s)}(?:\\.0+)?`,
		...(s === 0 ? [`${hour}:${twoDigits(min)}`, `${hour}時\\s*${optionalZero(min)}分`] : []),
		`${hour}時\\s*${optionalZero(min)}分\\s*${optionalZero(s)}秒`,
		...(s === 0 && min === 0 ? [`${hour}時`] : []),
	]);

const timeWays = ([, , , h = 0, min = 0, s = 0]: Moment): string => {
	const [japanese, english] = h < 12 ? ["午前", "AM"] : ["午後", "PM"];
	const inTwelve = clockWays(optionalZero(h % 12), min, s);
	const byClock = h % 12 === 0 ? anyOf([inTwelve, clockWays("12", min, s)]) : inTwelve;
	return anyOf([
		clockWays(optionalZero(h), min, s),
		`${japanese}\\s*${inTwelve}`,
		`${inTwelve}\\s*${japanese}`,
		`${english}\\s*${byClock}`,
		`${byClock}\\s*${english}`,
	]);
};

const isWritten = (moment: Moment, cell: string): boolean => {
	const day = dayWays(moment);
	if (moment[3] === undefined) return new RegExp(`^${day}$`, "i").test(cell);
	const begins = new RegExp(`^${day}`, "i").test(cell);
	return begins && new RegExp(`^${day}(?:T|\\s+|(?<=[日)])\\s*)${timeWays(moment)}$`, "i").test(cell);
};

const exists = (moment: Moment): boolean => {
	const date = utc(moment);
	return date.getUTCFullYear() === moment[0] && date.getUTCMonth() + 1 === moment[1] && date.getUTCDate() === moment[2];
};

/** The moments that the numbers of a cell could stand for. */
const candidates = (numbers: readonly number[]): Moment[] => {
	const [y = 0, m = 0, d = 0, h, min = 0, s = 0] = numbers;
	const years = y > 99 ? [y] : [y, y + 2018, y + 1988, y + 1925];
	const hours = h === undefined ? [undefined] : [h, h + 12, h - 12].filter((one) => one >= 0 && one < 24);
	const moments = years.flatMap((year) =>
		hours.map((hour): Moment => (hour === undefined ? [year, m, d] : [year, m, d, hour, min, s])),
	);
	return moments.filter((one) => one[0] <= 9999 && min < 60 && s < 60 && exists(one));
};

const textOf = ([y, m, d, h, min = 0, s = 0]: Moment): string => {
	const day = `${String(y).padStart(4, "0")}-${twoDigits(m)}-${twoDigits(d)}`;
	return h === undefined ? day : `${day}T${[h, min, s].map(twoDigits).join(":")}`;
};

/** Everything a cell can mean, `2026-04-01` or `2026-04-01T09:05:00`; nothing when it cannot be read. */
export const meaningsOf = (cell: string): readonly string[] => {
	const text = cell.normalize("NFKC").trim();
	const numbers = [...text.replace(/\.0+(?=\D*$)/, "").matchAll(/\d+|元/g)].map(([one]) => (one === "元" ? 1 : Number(one)));
	if (numbers.length < 3 || numbers.length > 6) return [];
	return [
		...new Set(
			candidates(numbers)
				.filter((one) => isWritten(one, text))
				.map(textOf),
		),
	];
};
