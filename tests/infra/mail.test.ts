import { broken, brokenFirst, offenders, ofType, part, proves, same, type Template, theStack } from "./template.ts";

const { template } = theStack();

proves(
	"mail goes by TLS or not at all, never again where it bounced, and nobody watches whether it is opened",
	template,
	offenders(
		"AWS::SES::ConfigurationSet",
		(set) =>
			part(set, "Properties.DeliveryOptions.TlsPolicy") === "REQUIRE" &&
			same(part(set, "Properties.SuppressionOptions.SuppressedReasons"), ["BOUNCE", "COMPLAINT"]) &&
			part(set, "Properties.TrackingOptions") === undefined,
	),
	{
		"TLS is optional": (t) => brokenFirst(t, "AWS::SES::ConfigurationSet", "Properties.DeliveryOptions.TlsPolicy", "OPTIONAL"),
		"bounces are tried again": (t) => brokenFirst(t, "AWS::SES::ConfigurationSet", "Properties.SuppressionOptions"),
		"opens are tracked": (t) =>
			brokenFirst(t, "AWS::SES::ConfigurationSet", "Properties.TrackingOptions", { HttpsPolicy: "REQUIRE" }),
	},
);

const mailTopic = (t: Template): string =>
	String(
		part(
			ofType(t, "AWS::SES::ConfigurationSetEventDestination")[0]?.[1],
			"Properties.EventDestination.SnsDestination.TopicARN.Ref",
		),
	);
const mailTopicPolicy = (t: Template): [string, unknown] =>
	ofType(t, "AWS::SNS::TopicPolicy").find(([, policy]) => same(part(policy, "Properties.Topics.0.Ref"), mailTopic(t))) ?? [
		"",
		{},
	];
const EVENTS_OF_MAIL = ["SEND", "DELIVERY", "BOUNCE", "COMPLAINT", "REJECT"];

proves(
	"what SES says of the hub's mails goes to a topic that takes it from the hub's configuration set alone, and on to one queue as it is",
	template,
	(t) => {
		const destinations = offenders(
			"AWS::SES::ConfigurationSetEventDestination",
			(one) =>
				same(part(one, "Properties.EventDestination.MatchingEventTypes"), EVENTS_OF_MAIL) &&
				part(one, "Properties.EventDestination.Enabled") === true,
		)(t);
		const subscriptions = offenders(
			"AWS::SNS::Subscription",
			(one) => part(one, "Properties.TopicArn.Ref") !== mailTopic(t) || part(one, "Properties.RawMessageDelivery") === true,
		)(t);
		const [id, policy] = mailTopicPolicy(t);
		const isFromSet = JSON.stringify(
			part(policy, "Properties.PolicyDocument.Statement.0.Condition.StringEquals.aws:SourceArn") ?? "",
		).includes(":configuration-set/tsunagi-digests");
		return [...destinations, ...subscriptions, ...(isFromSet ? [] : [id])];
	},
	{
		"bounces are not told": (t) =>
			brokenFirst(t, "AWS::SES::ConfigurationSetEventDestination", "Properties.EventDestination.MatchingEventTypes", ["SEND"]),
		"any sender of the account may speak": (t) =>
			broken(t, mailTopicPolicy(t)[0], "Properties.PolicyDocument.Statement.0.Condition.StringEquals.aws:SourceArn"),
		"the topic wraps them": (t) => brokenFirst(t, "AWS::SNS::Subscription", "Properties.RawMessageDelivery", false),
	},
);

proves(
	"topics are encrypted with a key of the hub",
	template,
	offenders(
		"AWS::SNS::Topic",
		(topic) => part(template.Resources[String(part(topic, "Properties.KmsMasterKeyId.Ref"))], "Type") === "AWS::KMS::Key",
	),
	{ "one is not": (t) => brokenFirst(t, "AWS::SNS::Topic", "Properties.KmsMasterKeyId") },
);
