import { describe, expect, it } from "vitest";
import { mailEventIn } from "../../functions/rules/digest/mail-event.ts";
import { eventsOf, mailRoutesOf } from "../../infra/local/mail-events.ts";

const destination = (more: object = {}) => ({
	ConfigurationSetName: "Digests",
	EventDestination: {
		Enabled: true,
		MatchingEventTypes: ["SEND", "DELIVERY", "BOUNCE", "COMPLAINT"],
		SnsDestination: { TopicARN: "Topic" },
		...more,
	},
});
const subscription = (more: object = {}) => ({
	TopicArn: "Topic",
	Protocol: "sqs",
	Endpoint: "arn:aws:sqs:ap-northeast-1:000000000000:Mails",
	RawMessageDelivery: true,
	...more,
});

const toldOf = (recipient: string, configurationSet = "Digests") =>
	eventsOf(
		{ configurationSet, from: "hub@tsunagi.example", recipient, tags: { agency: "npo-one", occasion: "digest-2026-04-01" } },
		mailRoutesOf([destination()], [subscription(), subscription({ Protocol: "email" })]),
	);

describe("what SES on this machine says of a mail", () => {
	it.each([
		["staff@npo.example", ["Send", "Delivery"], undefined],
		["success@simulator.amazonses.com", ["Send", "Delivery"], undefined],
		["bounce+desk@simulator.amazonses.com", ["Send", "Bounce"], "bounced"],
		["suppressionlist@simulator.amazonses.com", ["Send", "Bounce"], "bounced"],
		["complaint@simulator.amazonses.com", ["Send", "Delivery", "Complaint"], "complained"],
	])("of %s: %j, as the hub reads it", (recipient, types, outOfUse) => {
		const told = toldOf(recipient);
		expect(told.map(({ queue, body }) => [queue, JSON.parse(body).eventType])).toEqual(types.map((type) => ["Mails", type]));
		const read = told.map(({ body }) => mailEventIn(body));
		expect(read[0]).toEqual({ agency: "npo-one", occasion: "digest-2026-04-01", recipient, outcome: "sent" });
		expect(read.at(-1)?.outOfUse).toBe(outOfUse);
	});

	it("goes where the template sends it, and nowhere from another configuration set", () => {
		expect(toldOf("staff@npo.example", "Others")).toEqual([]);
		expect(mailRoutesOf([destination({ Enabled: false })], [subscription()])).toMatchObject([{ types: [] }]);
		expect(mailRoutesOf([destination()], [subscription({ TopicArn: "Alarms" })])).toEqual([]);
	});

	it.each([
		["events of mails go to topics alone", [destination({ SnsDestination: undefined })], [subscription()]],
		["are delivered raw", [destination()], [subscription({ RawMessageDelivery: false })]],
	])("is refused where the runtime does not know the way: %s", (message, destinations, subscriptions) =>
		expect(() => mailRoutesOf(destinations, subscriptions)).toThrow(message),
	);
});
