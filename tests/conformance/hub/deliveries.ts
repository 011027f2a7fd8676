import { Webhook } from "standardwebhooks";
import { NotChecked } from "../check.ts";
import type { Arrival, Arrivals, Reply } from "./arrivals.ts";
import { anyDay, eventually, type Hub, must, referralTo, say } from "./hub.ts";
import { theReferral } from "./referral.ts";

type Endpoint = NonNullable<Hub["webhook"]>;

export const endpointOf = ({ webhook }: Hub): Endpoint => {
	if (!webhook)
		throw new NotChecked(
			"the recipient's endpoint is not played by the kit (--webhook-port, --webhook-secret)",
			"受取機関の Webhook の受信先(--webhook-port・--webhook-secret)の指定がありません",
		);
	return webhook;
};

export const arrivalsOf = ({ all }: Arrivals, part: string): readonly Arrival[] => all.filter(({ body }) => body.includes(part));

/** Waits until so many deliveries of something have come. */
export const arrived = (hub: Hub, part: string, count = 1): Promise<readonly Arrival[]> =>
	eventually(
		hub.secondsToDeliver,
		() => {
			const some = arrivalsOf(endpointOf(hub).arrivals, part);
			return some.length >= count ? some : undefined;
		},
		`fewer than ${count} deliveries came`,
		`${count} 回の配信がありません`,
	);

export const isSignedBy = (secret: string, { headers, body }: Arrival, index?: number): boolean => {
	const all = String(headers["webhook-signature"]).split(" ");
	const some = index === undefined ? all : all.slice(index, index + 1);
	try {
		new Webhook(secret).verify(body, { ...(headers as Record<string, string>), "webhook-signature": some.join(" ") });
		return true;
	} catch {
		return false;
	}
};

export const mustBeSigned = (secret: string, arrivals: readonly Arrival[]): void =>
	must(
		arrivals.every((one) => isSignedBy(secret, one)),
		"a signature does not hold",
		"署名が検証できません",
	);

/** Refers the case again, answers the deliveries as planned and gives them, the last of them taken. */
export const deliveredAfter = async (hub: Hub, ...replies: readonly Reply[]): Promise<readonly Arrival[]> => {
	const { arrivals, secret } = endpointOf(hub);
	const { subject } = await theReferral(hub);
	const respondBy = anyDay();
	arrivals.plan(respondBy, ...replies);
	const event = referralTo(hub, subject, { respondBy });
	await say(hub.sender, event);
	const all = await arrived(hub, respondBy, replies.length + 1);
	must(
		new Set(all.map(({ headers }) => headers["webhook-id"])).size === 1,
		"webhook-id changes from try to try",
		"再送のたびに webhook-id が変わっています",
	);
	mustBeSigned(secret, all);
	return all;
};
