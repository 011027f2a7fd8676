import { randomUUID } from "node:crypto";
import { UnknownToRuntimeError } from "./template.ts";

/** Which events of mails of a configuration set go to which queue. */
export type MailRoute = { readonly configurationSet: string; readonly types: readonly string[]; readonly queue: string };

type Properties = Readonly<Record<string, unknown>>;
type Destination = {
	readonly Enabled?: boolean;
	readonly MatchingEventTypes: readonly string[];
	readonly SnsDestination?: { readonly TopicARN: string };
};

/**
 * Event destinations of SES and subscriptions of their topics, joined: from a configuration set to queues.
 * @throws UnknownToRuntimeError for a destination that is no topic, or a queue that would not get the event as SES wrote it
 */
export const mailRoutesOf = (destinations: readonly Properties[], subscriptions: readonly Properties[]): MailRoute[] =>
	destinations.flatMap(({ ConfigurationSetName: set, EventDestination }) => {
		const { Enabled = true, MatchingEventTypes: types, SnsDestination } = EventDestination as Destination;
		if (!SnsDestination) throw new UnknownToRuntimeError("events of mails go to topics alone in the local runtime");
		const queues = subscriptions.filter((one) => one["TopicArn"] === SnsDestination.TopicARN && one["Protocol"] === "sqs");
		return queues.map(({ Endpoint, RawMessageDelivery }) => {
			if (RawMessageDelivery !== true)
				throw new UnknownToRuntimeError("messages of a topic are delivered raw in the local runtime");
			return {
				configurationSet: String(set),
				types: Enabled ? types : [],
				queue: String(Endpoint).split(":").at(-1) ?? "",
			};
		});
	});

/** A mail as SES took it. */
export type TakenMail = {
	readonly configurationSet: string;
	readonly from: string;
	readonly recipient: string;
	readonly tags: Readonly<Record<string, string>>;
};

const permanent = (bounceSubType: string) => ({ bounce: { bounceType: "Permanent", bounceSubType } });

/** What becomes of mails to the mailbox simulator of SES, by the name of the mailbox; all others are delivered. */
const SIMULATOR: Readonly<Record<string, readonly (readonly [type: string, details?: object])[]>> = {
	bounce: [["Bounce", permanent("General")]],
	complaint: [["Delivery"], ["Complaint", { complaint: { complaintFeedbackType: "abuse" } }]],
	suppressionlist: [["Bounce", permanent("OnAccountSuppressionList")]],
};

/** The mailbox of the simulator that an address names, also with a label: `bounce+desk@simulator.amazonses.com`. */
const mailboxOf = (address: string): string | undefined =>
	/^([a-z]+)(?:\+[^@]*)?@simulator\.amazonses\.com$/i.exec(address)?.[1]?.toLowerCase();

/** The events of SES about a mail, in the form of its event publishing, for those queues that ask for them. */
export const eventsOf = (mail: TakenMail, routes: readonly MailRoute[]): { readonly queue: string; readonly body: string }[] => {
	const timestamp = new Date().toISOString();
	const about = {
		timestamp,
		source: mail.from,
		messageId: randomUUID(),
		destination: [mail.recipient],
		tags: {
			...Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]])),
			"ses:configuration-set": [mail.configurationSet],
		},
	};
	const fate = SIMULATOR[mailboxOf(mail.recipient) ?? ""] ?? [["Delivery"] as const];
	return [["Send"] as const, ...fate].flatMap(([eventType, details = { [eventType.toLowerCase()]: {} }]) =>
		routes
			.filter(
				({ configurationSet, types }) => configurationSet === mail.configurationSet && types.includes(eventType.toUpperCase()),
			)
			.map(({ queue }) => ({ queue, body: JSON.stringify({ eventType, mail: about, ...details }) })),
	);
};
