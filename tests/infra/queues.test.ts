import { describe, expect, it } from "vitest";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import type { Definition } from "../../schemas/event.ts";
import { att, broken, brokenFirst, offenders, ofType, part, parts, proves, same, type Template, theStack } from "./template.ts";

const { template } = theStack();

/** Every dead-letter queue there is: whatever is named as one by a queue, a rule, a bus, a schedule or a function. */
const deadLetterQueues = (t: Template): string[] => {
	const named = Object.values(t.Resources).flatMap(({ Properties: of }) => [
		part(of, "RedrivePolicy.deadLetterTargetArn"),
		part(of, "DeadLetterConfig.Arn"),
		part(of, "DeadLetterConfig.TargetArn"),
		part(of, "Target.DeadLetterConfig.Arn"),
		...parts(of, "Targets").map((target) => part(target, "DeadLetterConfig.Arn")),
	]);
	return [...new Set(named.flatMap((arn) => parts(arn, "Fn::GetAtt").slice(0, 1) as string[]))];
};

const firstWorkQueue = (t: Template): string =>
	ofType(t, "AWS::SQS::Queue").find(([id]) => !deadLetterQueues(t).includes(id))?.[0] ?? "";
const firstDeadLetters = (t: Template): string => deadLetterQueues(t)[0] ?? "";

proves(
	"a dead-letter queue stands behind every queue",
	template,
	(t) => {
		const isBehind = deadLetterQueues(t);
		return offenders(
			"AWS::SQS::Queue",
			(queue, id) => isBehind.includes(id) || part(queue, "Properties.RedrivePolicy") !== undefined,
		)(t);
	},
	{ "one has none": (t) => broken(t, firstWorkQueue(t), "Properties.RedrivePolicy") },
);

const FOURTEEN_DAYS = 14 * 24 * 60 * 60;
proves(
	"dead letters lie for 14 days, longer than in the queue they come from",
	template,
	(t) => {
		const ids = deadLetterQueues(t);
		return offenders("AWS::SQS::Queue", (queue, id) => {
			const seconds = Number(part(queue, "Properties.MessageRetentionPeriod"));
			return ids.includes(id) ? seconds === FOURTEEN_DAYS : seconds < FOURTEEN_DAYS;
		})(t);
	},
	{
		"they lie for 4": (t) => broken(t, firstDeadLetters(t), "Properties.MessageRetentionPeriod"),
		"they are as old as that when they come": (t) =>
			broken(t, firstWorkQueue(t), "Properties.MessageRetentionPeriod", FOURTEEN_DAYS),
	},
);

proves(
	"rule targets have a dead-letter queue and are tried for 24 hours, 185 times",
	template,
	offenders("AWS::Events::Rule", (rule) =>
		parts(rule, "Properties.Targets").every(
			(target) =>
				part(target, "DeadLetterConfig.Arn") !== undefined &&
				part(target, "RetryPolicy.MaximumEventAgeInSeconds") === 86_400 &&
				part(target, "RetryPolicy.MaximumRetryAttempts") === 185,
		),
	),
	{
		"one has no dead-letter queue": (t) => brokenFirst(t, "AWS::Events::Rule", "Properties.Targets.0.DeadLetterConfig"),
		"one gives up early": (t) => brokenFirst(t, "AWS::Events::Rule", "Properties.Targets.0.RetryPolicy.MaximumRetryAttempts", 3),
	},
);

proves(
	"bus and schedules have dead-letter queues, and the functions that nobody waits for",
	template,
	(t) => [
		...offenders("AWS::Events::EventBus", (bus) => part(bus, "Properties.DeadLetterConfig.Arn") !== undefined)(t),
		...offenders("AWS::Scheduler::Schedule", (schedule) => {
			const [called] = parts(schedule, "Properties.Target.Arn.Fn::GetAtt") as string[];
			const itself = part(schedule, "Properties.Target.DeadLetterConfig.Arn");
			return itself !== undefined && same(part(t.Resources[called ?? ""], "Properties.DeadLetterConfig.TargetArn"), itself);
		})(t),
	],
	{
		"the bus has none": (t) => brokenFirst(t, "AWS::Events::EventBus", "Properties.DeadLetterConfig"),
		"a schedule has none": (t) => brokenFirst(t, "AWS::Scheduler::Schedule", "Properties.Target.DeadLetterConfig"),
		"a clock has none": (t) => {
			const [first] = ofType(t, "AWS::Scheduler::Schedule");
			return broken(t, String(parts(first?.[1], "Properties.Target.Arn.Fn::GetAtt")[0]), "Properties.DeadLetterConfig");
		},
	},
);

proves(
	"every dead-letter queue rings at the first letter",
	template,
	(t) => {
		const rung = ofType(t, "AWS::CloudWatch::Alarm").flatMap(([, { Properties: of }]) =>
			part(of, "MetricName") === "ApproximateNumberOfMessagesVisible" &&
			part(of, "Threshold") === 1 &&
			part(of, "ComparisonOperator") === "GreaterThanOrEqualToThreshold" &&
			parts(of, "AlarmActions").length > 0
				? [JSON.stringify(part(of, "Dimensions.0.Value"))]
				: [],
		);
		return deadLetterQueues(t).filter((id) => !rung.includes(JSON.stringify(att(id, "QueueName"))));
	},
	{
		"an alarm does nothing": (t) => broken(t, deadLetterAlarm(t), "Properties.AlarmActions"),
		"an alarm waits for the tenth": (t) => broken(t, deadLetterAlarm(t), "Properties.Threshold", 10),
	},
);

const deadLetterAlarm = (t: Template): string =>
	ofType(t, "AWS::CloudWatch::Alarm").find(
		([, alarm]) => part(alarm, "Properties.MetricName") === "ApproximateNumberOfMessagesVisible",
	)?.[0] ?? "";

proves(
	"a person is told of every dead-letter queue by the outputs",
	template,
	(t) => {
		const told = JSON.stringify(t.Outputs["DeadLetterQueues"]);
		return deadLetterQueues(t).filter((id) => !told.includes(JSON.stringify({ Ref: id })));
	},
	{ "one is left out": (t) => ({ ...t, Outputs: { ...t.Outputs, DeadLetterQueues: { Value: "" } } }) },
);

proves(
	"queues and topics are closed without TLS",
	template,
	(t) => {
		const closed = Object.values(t.Resources).flatMap(({ Properties: of }) => {
			const isTlsOnly = parts(of, "PolicyDocument.Statement").some(
				(one) =>
					part(one, "Effect") === "Deny" &&
					part(one, "Principal") === "*" &&
					part(one, "Condition.Bool.aws:SecureTransport") === "false",
			);
			return isTlsOnly ? [...parts(of, "Queues"), ...parts(of, "Topics")].map((ref) => String(part(ref, "Ref"))) : [];
		});
		return [...ofType(t, "AWS::SQS::Queue"), ...ofType(t, "AWS::SNS::Topic")]
			.map(([id]) => id)
			.filter((id) => !closed.includes(id));
	},
	{
		"one is open": (t) => brokenFirst(t, "AWS::SQS::QueuePolicy", "Properties.PolicyDocument.Statement", []),
		"it refuses only some": (t) =>
			brokenFirst(t, "AWS::SQS::QueuePolicy", "Properties.PolicyDocument.Statement.0.Principal", { AWS: "1" }),
		"the topic is open": (t) => brokenFirst(t, "AWS::SNS::TopicPolicy", "Properties.PolicyDocument.Statement", []),
	},
);

proves(
	"only what names where it comes from may send to a queue from outside its account's roles",
	template,
	offenders("AWS::SQS::QueuePolicy", (policy) =>
		parts(policy, "Properties.PolicyDocument.Statement")
			.filter((one) => part(one, "Effect") === "Allow")
			.every((one) => part(one, "Action") === "sqs:SendMessage" && part(one, "Condition.ArnEquals.aws:SourceArn") !== undefined),
	),
	{
		"any rule of any account may": (t) => {
			const [open] = ofType(t, "AWS::SQS::QueuePolicy").filter(
				([, policy]) => parts(policy, "Properties.PolicyDocument.Statement").length > 1,
			);
			return broken(t, open?.[0] ?? "", "Properties.PolicyDocument.Statement.1.Condition");
		},
	},
);

const taker = (t: Template, source: unknown): unknown => {
	const mapping = ofType(t, "AWS::Lambda::EventSourceMapping").find(([, one]) =>
		same(part(one, "Properties.EventSourceArn"), source),
	);
	return t.Resources[String(part(mapping?.[1], "Properties.FunctionName.Ref"))];
};

proves(
	"a message stays hidden for six times as long as its function may take, and somebody takes it",
	template,
	(t) => {
		const ids = deadLetterQueues(t);
		return offenders("AWS::SQS::Queue", (queue, id) => {
			const seconds = Number(part(taker(t, att(id)), "Properties.Timeout"));
			return ids.includes(id) || Number(part(queue, "Properties.VisibilityTimeout")) >= 6 * seconds;
		})(t);
	},
	{
		"it comes back too early": (t) => broken(t, firstWorkQueue(t), "Properties.VisibilityTimeout", 30),
		"nobody takes it": (t) => brokenFirst(t, "AWS::Lambda::EventSourceMapping", "Properties.EventSourceArn", "elsewhere"),
	},
);

proves(
	"a batch fails record by record, and only so many run at a time",
	template,
	offenders(
		"AWS::Lambda::EventSourceMapping",
		(mapping) =>
			same(part(mapping, "Properties.FunctionResponseTypes"), ["ReportBatchItemFailures"]) &&
			Number(part(mapping, "Properties.ScalingConfig.MaximumConcurrency")) >= 2,
	),
	{
		"a batch fails as a whole": (t) => brokenFirst(t, "AWS::Lambda::EventSourceMapping", "Properties.FunctionResponseTypes"),
		"there is no bound": (t) => brokenFirst(t, "AWS::Lambda::EventSourceMapping", "Properties.ScalingConfig"),
	},
);

describe("routing", () => {
	const rules = ofType(template, "AWS::Events::Rule").map(([, rule]) => parts(rule, "Properties.EventPattern.detail-type"));

	const travelling = Object.values<Definition>(catalogue).filter(({ offBus }) => !offBus);

	it.each(travelling.map(({ type }) => type))("%s goes to exactly one family", (type) => {
		const taking = rules.filter((prefixes) => prefixes.some((one) => type.startsWith(String(part(one, "prefix")))));
		expect(taking).toHaveLength(1);
	});

	it("takes nothing that does not come from the hub", () => {
		const sources = ofType(template, "AWS::Events::Rule").map(([, rule]) => part(rule, "Properties.EventPattern.source"));
		expect(sources).toEqual(sources.map(() => ["tsunagi"]));
	});
});
