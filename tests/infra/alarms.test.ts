import { expect, it, vi } from "vitest";
import { logParked } from "../../functions/log.ts";
import { ofType, part, parts, proves, same, theStack } from "./template.ts";

const { template } = theStack();

type EmbeddedMetrics = {
	readonly _aws: {
		readonly CloudWatchMetrics: readonly { readonly Namespace: string; readonly Metrics: readonly { readonly Name: string }[] }[];
	};
};

/** The metrics that CloudWatch makes of a line of the log. */
const metricsOf = (line: string): readonly (readonly [namespace: string, name: string])[] =>
	(JSON.parse(line) as EmbeddedMetrics)._aws.CloudWatchMetrics.flatMap(({ Namespace, Metrics }) =>
		Metrics.map(({ Name }) => [Namespace, Name] as const),
	);

const lineOfParked = (): string => {
	const log = vi.spyOn(process.stderr, "write").mockReturnValue(true);
	logParked(1);
	const line = String(log.mock.calls[0]?.[0]);
	log.mockRestore();
	return line;
};

const [metric] = metricsOf(lineOfParked());

proves(
	"a person is told when work is parked, by the metric that the log carries",
	template,
	(t) => {
		const isHeard = ofType(t, "AWS::CloudWatch::Alarm").some(
			([, { Properties: of }]) =>
				same([part(of, "Namespace"), part(of, "MetricName")], metric) &&
				part(of, "Threshold") === 1 &&
				part(of, "Statistic") === "Maximum" &&
				parts(of, "AlarmActions").length > 0,
		);
		return isHeard ? [] : ["Parked"];
	},
	{
		"nobody is": (t) => {
			const alarms = ofType(t, "AWS::CloudWatch::Alarm").filter(([, one]) => part(one, "Properties.MetricName") === "Parked");
			const Resources = Object.fromEntries(Object.entries(t.Resources).filter(([id]) => alarms.every(([one]) => one !== id)));
			return { ...t, Resources };
		},
	},
);

it("the metric has no dimension: no log line tells of which case or agency", () => {
	expect(JSON.parse(lineOfParked())).toMatchObject({ Parked: 1, _aws: { CloudWatchMetrics: [{ Dimensions: [[]] }] } });
});
