import { Cron } from "croner";
import { describe, expect, it } from "vitest";
import { matches } from "../../infra/local/pattern.ts";
import { makeSchedules, type Schedule } from "../../infra/local/schedules.ts";
import { makeResolver, refuseUnknown, UnknownToRuntimeError } from "../../infra/local/template.ts";

const template = (Type: string, Properties = {}) => ({ Resources: { Thing: { Type, Properties } } });

describe("a template that uses what the runtime does not know", () => {
	it.each([
		["Thing: AWS::Kinesis::Stream is unknown", template("AWS::Kinesis::Stream")],
		["Thing: property FifoQueue of AWS::SQS::Queue is unknown", template("AWS::SQS::Queue", { FifoQueue: true })],
		[
			"Thing: property StreamSpecification of AWS::DynamoDB::Table is unknown",
			template("AWS::DynamoDB::Table", { StreamSpecification: {} }),
		],
	])("is refused by name: %s", (message, broken) => {
		expect(() => refuseUnknown(broken)).toThrow(UnknownToRuntimeError);
		expect(() => refuseUnknown(broken)).toThrow(message);
	});

	it("is refused for an intrinsic function too", () => {
		const resolve = makeResolver({ ref: (id) => id, attribute: (id, name) => `${id}.${name}` });
		expect(() => resolve({ "Fn::ImportValue": "x" })).toThrow("Fn::ImportValue is unknown");
		expect(resolve({ a: [{ "Fn::Join": ["-", [{ Ref: "A" }, { "Fn::GetAtt": ["B", "Arn"] }]] }] })).toEqual({ a: ["A-B.Arn"] });
	});
});

describe("event patterns", () => {
	const event = { source: "tsunagi", "detail-type": "referral.accepted", detail: { by: "minato-desk" } };

	it.each([
		[true, { source: ["tsunagi"], "detail-type": [{ prefix: "case." }, { prefix: "referral." }] }],
		[false, { source: ["other"] }],
		[false, { "detail-type": [{ prefix: "follow-up." }] }],
		[true, { "detail-type": [{ suffix: ".accepted" }], detail: { by: [{ exists: true }], to: [{ exists: false }] } }],
		[false, { source: [{ "anything-but": ["tsunagi"] }] }],
	])("%s: %j", (expected, pattern) => expect(matches(pattern, event)).toBe(expected));

	it("with unknown filters are refused", () => {
		expect(() => matches({ source: [{ wildcard: "*" }] } as never, event)).toThrow("wildcard");
	});
});

describe("schedules led through time", () => {
	const schedule = (expression: string) => ({
		expression,
		timeZone: "Asia/Tokyo",
		function: expression,
		input: '{"scheduledTime":"<aws.scheduler.scheduled-time>"}',
	});

	it("run in order, each told the time it was set for, in Japan's hours", async () => {
		const runs: unknown[] = [];
		const invoke = async (_: string, event: unknown) => runs.push((event as { scheduledTime: string }).scheduledTime);
		const schedules = makeSchedules([schedule("cron(0 6 * * ? *)"), schedule("cron(0/30 7-8 * * ? *)")], invoke);
		const settled = async () => {};
		await schedules.advance(new Date("2026-03-31T00:00:00+09:00"), settled);
		await schedules.advance(new Date("2026-03-31T08:00:00+09:00"), settled);
		expect(runs).toEqual(["2026-03-30T21:00:00Z", "2026-03-30T22:00:00Z", "2026-03-30T22:30:00Z", "2026-03-30T23:00:00Z"]);
		await schedules.advance(new Date("2026-03-31T08:00:00+09:00"), settled);
		expect(runs).toHaveLength(4);
	});

	it("come together when they are due together, and again from where the clock was left", async () => {
		const runs: string[] = [];
		const invoke = async (name: string, event: unknown) =>
			runs.push(`${name} ${(event as { scheduledTime: string }).scheduledTime}`);
		const [daily, half] = ["cron(0 6 * * ? *)", "cron(0/30 6-6 * * ? *)"].map(schedule) as [Schedule, Schedule];
		const settled: string[] = [];
		const schedules = makeSchedules([daily, half], invoke);
		await schedules.advance(new Date("2026-03-31T00:00:00+09:00"), async () => {});
		await schedules.advance(new Date("2026-04-02T06:00:00+09:00"), async () => void settled.push(runs.at(-1) ?? ""));
		const due = (day: string) => [`${daily.function} ${day}T21:00:00Z`, `${half.function} ${day}T21:00:00Z`];
		const late = (day: string) => `${half.function} ${day}T21:30:00Z`;
		const all = [...due("2026-03-30"), late("2026-03-30"), ...due("2026-03-31"), late("2026-03-31"), ...due("2026-04-01")];
		expect(runs).toEqual(all);
		expect(settled).toEqual(all.filter((_, nth) => ![0, 3, 6].includes(nth)));
	});

	it("never run backwards", async () => {
		const runs: unknown[] = [];
		const schedules = makeSchedules([schedule("cron(0 6 * * ? *)")], async (_, event) => runs.push(event));
		for (const time of ["2026-03-31T00:00", "2026-03-31T12:00", "2026-03-31T01:00", "2026-03-31T13:00"])
			await schedules.advance(new Date(`${time}:00+09:00`), async () => {});
		expect(runs).toHaveLength(1);
	});

	it.each(["cron(0/30 7-19 * * ? *)", "cron(5,35 * * * ? *)", "cron(15 7-19 * * ? *)", "cron(0 4 * * ? *)"])(
		"%s runs when croner says, day after day",
		async (expression) => {
			const runs: number[] = [];
			const at = (event: unknown): number => Date.parse((event as { scheduledTime: string }).scheduledTime);
			const schedules = makeSchedules([schedule(expression)], async (_, event) => runs.push(at(event)));
			const [from, to] = [new Date("2026-12-30T23:11:00+09:00"), new Date("2027-01-03T07:30:00+09:00")];
			await schedules.advance(from, async () => {});
			await schedules.advance(to, async () => {});
			const [, fields = ""] = /\((.*) \*\)/.exec(expression) ?? [];
			const cron = new Cron(fields.replace("?", "*").replace(/^0\//, "*/"), { timezone: "Asia/Tokyo", paused: true });
			expect(runs).toEqual(
				cron
					.nextRuns(runs.length + 1, from)
					.map((run) => run.getTime())
					.filter((time) => time <= to.getTime()),
			);
			expect(runs.length).toBeGreaterThan(3);
		},
	);

	it("can be led alone: those of other functions are off meanwhile, and not made up for", async () => {
		const runs: string[] = [];
		const [six, seven] = [
			{ ...schedule("cron(0 6 * * ? *)"), function: "SixClock1F2E" },
			{ ...schedule("cron(0 7 * * ? *)"), function: "SevenClock3D4C" },
		];
		const schedules = makeSchedules([six, seven], async (name) => runs.push(name));
		const lead = (to: string, only?: string) =>
			schedules.advance(new Date(`${to}T12:00:00+09:00`), async () => {}, ...(only === undefined ? [] : [only]));
		await lead("2026-03-30");
		await lead("2026-04-01", "SevenClock");
		expect(runs).toEqual([seven.function, seven.function]);
		await lead("2026-04-02");
		expect(runs.slice(2)).toEqual([six.function, seven.function]);
	});

	it("are refused when they name weekdays by number, which AWS and others count differently", () => {
		expect(() => makeSchedules([schedule("cron(0 6 ? * 2 *)")], async () => {})).toThrow(UnknownToRuntimeError);
	});
});
