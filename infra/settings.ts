import type { Node } from "constructs";

const REGIONS = ["ap-northeast-1", "ap-northeast-3"] as const;

/** A custom domain for the API, instead of the name API Gateway gives it. */
export type OwnDomain = {
	readonly name: string;
	/** ARN of its certificate in ACM, in the stack's region. */
	readonly certificate: string;
	/** `s3://…/truststore.pem`: certificates that clients' certificates must be signed by. With it: mutual TLS. */
	readonly truststore?: string;
};

/** What may differ between deployments. Each is a context value: `cdk deploy -c mailFrom=…`. */
export type Settings = {
	/** Region of everything, mail included: Tokyo or Osaka, so that data never leaves Japan. */
	readonly region: (typeof REGIONS)[number];
	/** Sender of the hub's mails; its domain is verified in SES beforehand. */
	readonly mailFrom: string;
	/** Where recipients ask for no more digests (`List-Unsubscribe`): a `mailto:` or `https:` address; by default the sender's. */
	readonly mailUnsubscribe: string;
	/** Mail address for alarms. Empty: no subscription to the topic. */
	readonly alarmMail: string;
	/** Where webhooks may go: `public` addresses only, or `any` on laptops and emulators. */
	readonly webhookTargets: "public" | "any";
	/** Seconds an endpoint has to answer. */
	readonly webhookSeconds: number;
	/** Seconds to wait after an endpoint's first failure. */
	readonly webhookBackoffSeconds: number;
	/** For emulators and trials: deleting the stack deletes everything, and no events are archived. */
	readonly isDisposable: boolean;
	/** Requests one client may make in a minute; each event of a batch counts. */
	readonly ratePerMinute: number;
	readonly domain?: OwnDomain;
};

const oneOf = <T extends string>(name: string, value: unknown, allowed: readonly T[]): T => {
	const found = allowed.find((one) => one === value);
	if (!found) throw new RangeError(`context ${name} is ${String(value)}; it can be ${allowed.join(" or ")}`);
	return found;
};

/** `domainName` and `domainCertificate` belong together; `clientTruststore` needs both, since only a custom domain supports mutual TLS. */
const domainOf = (given: (name: string, otherwise: string) => string): OwnDomain | undefined => {
	const [name, certificate, truststore] = [
		given("domainName", ""),
		given("domainCertificate", ""),
		given("clientTruststore", ""),
	];
	if (name === "" && certificate === "" && truststore === "") return undefined;
	if (!/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(name))
		throw new RangeError("context domainName is the name of the API, such as api.example.jp");
	if (!/^arn:aws:acm:[^:]+:\d{12}:certificate\/.+$/.test(certificate))
		throw new RangeError("context domainCertificate is the ARN of the domain's certificate in ACM");
	if (truststore === "") return { name, certificate };
	if (!/^s3:\/\/[^/]+\/.+$/.test(truststore)) throw new RangeError("context clientTruststore is an s3:// address");
	return { name, certificate, truststore };
};

/**
 * Reads the settings from the context of the app.
 * @throws RangeError that names the wrong value
 */
export const settingsOf = (node: Node): Settings => {
	const given = (name: string, otherwise: string): string => String(node.tryGetContext(name) ?? otherwise);
	const mailFrom = given("mailFrom", "hub@tsunagi.example");
	if (!/^[^@\s]+@[^@\s]+$/.test(mailFrom)) throw new RangeError(`context mailFrom is ${mailFrom}; it is a mail address`);
	const mailUnsubscribe = given("mailUnsubscribe", `mailto:${mailFrom}?subject=unsubscribe`);
	if (!/^(?:mailto:[^@\s<>]+@|https:\/\/)[^\s<>]+$/.test(mailUnsubscribe))
		throw new RangeError(`context mailUnsubscribe is ${mailUnsubscribe}; it is a mailto: or https: address`);
	const above0 = (name: string, otherwise: string): number => {
		const value = Number(given(name, otherwise));
		if (!(value > 0)) throw new RangeError(`context ${name} is a number above 0`);
		return value;
	};
	const ratePerMinute = Number(given("ratePerMinute", "600"));
	// The limit must let a full batch in.
	if (!(Number.isInteger(ratePerMinute) && ratePerMinute >= 101))
		throw new RangeError("context ratePerMinute is a number above 100");
	const domain = domainOf(given);
	return {
		...(domain ? { domain } : {}),
		region: oneOf("region", given("region", REGIONS[0]), REGIONS),
		mailFrom,
		mailUnsubscribe,
		alarmMail: given("alarmMail", ""),
		webhookTargets: oneOf("webhookTargets", given("webhookTargets", "public"), ["public", "any"]),
		webhookSeconds: above0("webhookSeconds", "10"),
		webhookBackoffSeconds: above0("webhookBackoffSeconds", "5"),
		ratePerMinute,
		isDisposable: oneOf("disposable", given("disposable", "false"), ["true", "false"]) === "true",
	};
};
