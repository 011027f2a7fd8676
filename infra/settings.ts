import type { Node } from "constructs";

const REGIONS = ["ap-northeast-1", "ap-northeast-3"] as const;

/** The API under a name of one's own, instead of the one API Gateway gives it. */
export type OwnDomain = {
	readonly name: string;
	/** ARN of its certificate in ACM, in the stack's region. */
	readonly certificate: string;
	/** Where the certificates lie that clients' own must be signed by (`s3://…/truststore.pem`): with it, mutual TLS. */
	readonly truststore?: string;
};

/** What may differ from one deployment to the next. Each is a context value: `cdk deploy -c mailFrom=…`. */
export type Settings = {
	/** Where all of it lives, mail too: Tokyo or Osaka, the data never leaves Japan. */
	readonly region: (typeof REGIONS)[number];
	/** Sender of the digests; its domain is verified in SES beforehand. */
	readonly mailFrom: string;
	/** Who hears of alarms. Empty: nobody is subscribed to the topic. */
	readonly alarmMail: string;
	/** Where webhooks may go: `public` addresses only, or `any` on laptops and emulators. */
	readonly webhookTargets: "public" | "any";
	/** How long an endpoint has to answer. */
	readonly webhookSeconds: number;
	/** The first wait of an endpoint that failed. */
	readonly webhookBackoffSeconds: number;
	/** For emulators and trials: all goes with the stack, nothing is guarded against deletion, no events are archived. */
	readonly isDisposable: boolean;
	/** What one client may ask for in a minute: requests, and the events of a batch each. */
	readonly ratePerMinute: number;
	readonly domain?: OwnDomain;
};

const oneOf = <T extends string>(name: string, value: unknown, allowed: readonly T[]): T => {
	const found = allowed.find((one) => one === value);
	if (!found) throw new RangeError(`context ${name} is ${String(value)}; it can be ${allowed.join(" or ")}`);
	return found;
};

/** `domainName` and `domainCertificate` belong together; `clientTruststore` needs both: only a domain of one's own can ask for certificates. */
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
 * @throws RangeError naming the value that cannot be
 */
export const settingsOf = (node: Node): Settings => {
	const given = (name: string, otherwise: string): string => String(node.tryGetContext(name) ?? otherwise);
	const mailFrom = given("mailFrom", "hub@tsunagi.example");
	if (!/^[^@\s]+@[^@\s]+$/.test(mailFrom)) throw new RangeError(`context mailFrom is ${mailFrom}; it is a mail address`);
	const above0 = (name: string, otherwise: string): number => {
		const value = Number(given(name, otherwise));
		if (!(value > 0)) throw new RangeError(`context ${name} is a number above 0`);
		return value;
	};
	const ratePerMinute = Number(given("ratePerMinute", "600"));
	// A full batch must be within it, or it could never be posted.
	if (!(Number.isInteger(ratePerMinute) && ratePerMinute >= 101))
		throw new RangeError("context ratePerMinute is a number above 100");
	const domain = domainOf(given);
	return {
		...(domain ? { domain } : {}),
		region: oneOf("region", given("region", REGIONS[0]), REGIONS),
		mailFrom,
		alarmMail: given("alarmMail", ""),
		webhookTargets: oneOf("webhookTargets", given("webhookTargets", "public"), ["public", "any"]),
		webhookSeconds: above0("webhookSeconds", "10"),
		webhookBackoffSeconds: above0("webhookBackoffSeconds", "5"),
		ratePerMinute,
		isDisposable: oneOf("disposable", given("disposable", "false"), ["true", "false"]) === "true",
	};
};
