import { Cron } from "croner";
import { UnknownToRuntimeError } from "./template.ts";

/** A schedule of EventBridge Scheduler that invokes a function. */
export type Schedule = {
	readonly expression: string;
	readonly timeZone: string;
	readonly function: string;
	readonly input: string;
};

/** `cron(minutes hours day-of-month month day-of-week year)` as croner reads it; numbers for weekdays differ, so they are refused. */
const toCron = ({ expression, timeZone }: Schedule): Cron => {
	const [minutes, hours, day, month, weekday, year] = /^cron\((.+)\)$/.exec(expression)?.[1]?.split(" ") ?? [];
	if (year !== "*" || weekday === undefined || /\d/.test(weekday))
		throw new UnknownToRuntimeError(`schedule ${expression} is unknown to the local runtime`);
	const pattern = [minutes, hours, day, month, weekday].map((field) => (field ?? "").replace("?", "*").replace(/^0\//, "*/"));
	return new Cron(pattern.join(" "), { timezone: timeZone, paused: true });
};

const DAY = 86_400_000;

/**
 * When a schedule is due next. One that is the same every day in Japan, which has no summer time, is asked of croner once:
 * a year has thousands of ticks, and croner takes half a millisecond for each.
 */
const nextRunOf = (schedule: Schedule): ((after: number) => number) => {
	const cron = toCron(schedule);
	const next = (after: number): number => cron.nextRun(new Date(after))?.getTime() ?? Number.POSITIVE_INFINITY;
	if (schedule.timeZone !== "Asia/Tokyo" || !/ [*?] \* [*?] \*\)$/.test(schedule.expression)) return next;
	const times = timesOfDay(next);
	return (after) => {
		const midnight = Math.floor(after / DAY) * DAY;
		const later = times.find((time) => midnight + time > after);
		return midnight + (later ?? DAY + (times[0] ?? 0));
	};
};

/** The times of a day, in milliseconds after 00:00 UTC. */
const timesOfDay = (next: (after: number) => number): readonly number[] => {
	const times: number[] = [];
	for (let time = next(-1); time < DAY; time = next(time)) times.push(time);
	return times;
};

type Tick = { readonly at: Date; readonly due: readonly Schedule[] };

/** Every time after `from` at which anything is due, in order. */
function* ticksAfter(from: Date, schedules: readonly Schedule[]): Generator<Tick, void> {
	const clocks = schedules.map((schedule) => ({ schedule, nextRun: nextRunOf(schedule), next: Number.NEGATIVE_INFINITY }));
	let now = from.getTime();
	for (;;) {
		for (const clock of clocks) if (clock.next <= now) clock.next = clock.nextRun(now);
		now = Math.min(...clocks.map(({ next }) => next));
		if (now === Number.POSITIVE_INFINITY) return;
		yield { at: new Date(now), due: clocks.filter(({ next }) => next === now).map(({ schedule }) => schedule) };
	}
}

/**
 * The schedules of the stack. Each invocation gets the time it was scheduled for, so they can run in real time or be
 * advanced through a year in a minute.
 *
 * @param invoke runs a function to its end
 * @throws UnknownToRuntimeError for an expression that is unknown here
 */
export const makeSchedules = (schedules: readonly Schedule[], invoke: (name: string, event: unknown) => Promise<unknown>) => {
	for (const schedule of schedules) toCron(schedule);
	let timer: NodeJS.Timeout | undefined;
	let now: Date | undefined;

	const fire = (schedule: Schedule, at: Date): Promise<unknown> =>
		invoke(
			schedule.function,
			JSON.parse(schedule.input.replace("<aws.scheduler.scheduled-time>", at.toISOString().replace(".000Z", "Z"))),
		);

	return {
		/** Runs by the clock of this machine. A failed run is retried once a minute, ten times, as the template says. */
		start: (): void => {
			const wait = (): void => {
				const { value: coming } = ticksAfter(new Date(), schedules).next();
				if (!coming) return;
				timer = setTimeout(
					() => {
						// A timer holds 24 days at most; for a later time it is set again.
						const due = Date.now() >= coming.at.getTime() ? coming.due : [];
						for (const schedule of due) void insist(() => fire(schedule, coming.at));
						wait();
					},
					Math.min(coming.at.getTime() - Date.now(), 2 ** 31 - 1),
				);
			};
			wait();
		},
		/**
		 * Advances the simulated clock to a time, never back: everything due on the way runs, in order, each when the one before has settled.
		 *
		 * @param only prefixes of function ids: schedules of other functions are off meanwhile
		 */
		advance: async (to: Date, settled: () => Promise<void>, ...only: readonly string[]): Promise<void> => {
			now ??= to;
			const isOn = ({ function: id }: Schedule): boolean => only.length === 0 || only.some((prefix) => id.startsWith(prefix));
			const running = schedules.filter(isOn);
			for (const { at, due } of ticksAfter(now, running)) {
				if (at > to) break;
				for (const schedule of due) await fire(schedule, at);
				await settled();
				now = at;
			}
			if (to > now) now = to;
		},
		stop: (): void => clearTimeout(timer),
	};
};

const RETRIES = 10;

const insist = async (run: () => Promise<unknown>): Promise<void> => {
	for (let tried = 0; tried <= RETRIES; tried++) {
		try {
			await run();
			return;
		} catch {
			await new Promise((resolve) => setTimeout(resolve, 60_000).unref());
		}
	}
};
