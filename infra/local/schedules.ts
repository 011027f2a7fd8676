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

/**
 * The schedules of the stack. Each invocation is told the time it was set for, so they can be run in
 * real time or be led through a year in a minute.
 *
 * @param invoke runs a function to its end
 */
export const makeSchedules = (schedules: readonly Schedule[], invoke: (name: string, event: unknown) => Promise<unknown>) => {
	const crons = schedules.map((schedule) => ({ schedule, cron: toCron(schedule) }));
	let timer: NodeJS.Timeout | undefined;
	let now: Date | undefined;

	const next = (from: Date) =>
		crons
			.map(({ schedule, cron }) => ({ schedule, at: cron.nextRun(from) }))
			.filter((one): one is { schedule: Schedule; at: Date } => one.at !== null)
			.sort((a, b) => a.at.getTime() - b.at.getTime())[0];

	const fire = (schedule: Schedule, at: Date): Promise<unknown> =>
		invoke(
			schedule.function,
			JSON.parse(schedule.input.replace("<aws.scheduler.scheduled-time>", at.toISOString().replace(".000Z", "Z"))),
		);

	const dueAt = (at: Date): Schedule[] =>
		crons
			.filter(({ cron }) => cron.nextRun(new Date(at.getTime() - 1000))?.getTime() === at.getTime())
			.map(({ schedule }) => schedule);

	return {
		/** Runs by the clock of this machine. A failed run is tried again once a minute, ten times, as the template says. */
		start: (): void => {
			const wait = (): void => {
				const coming = next(new Date());
				if (!coming) return;
				timer = setTimeout(
					() => {
						// A timer holds 24 days at the most; what is further away is waited for again.
						const due = Date.now() >= coming.at.getTime() ? dueAt(coming.at) : [];
						for (const schedule of due) void insist(() => fire(schedule, coming.at));
						wait();
					},
					Math.min(coming.at.getTime() - Date.now(), 2 ** 31 - 1),
				);
			};
			wait();
		},
		/** Leads the simulated clock to a time: everything due on the way runs, in order, each when the one before has settled. */
		advance: async (to: Date, settled: () => Promise<void>): Promise<void> => {
			now ??= to;
			for (let coming = next(now); coming && coming.at <= to; coming = next(now)) {
				for (const schedule of dueAt(coming.at)) await fire(schedule, coming.at);
				await settled();
				now = coming.at;
			}
			now = to;
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
