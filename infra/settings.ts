import type { Node } from "constructs";

const REGIONS = ["ap-northeast-1", "ap-northeast-3"] as const;

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
};

const oneOf = <T extends string>(name: string, value: unknown, allowed: readonly T[]): T => {
	const found = allowed.find((one) => one === value);
	if (!found) throw new RangeError(`context ${name} is ${String(value)}; it can be ${allowed.join(" or ")}`);
	return found;
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
	return {
		region: oneOf("region", given("region", REGIONS[0]), REGIONS),
		mailFrom,
		alarmMail: given("alarmMail", ""),
		webhookTargets: oneOf("webhookTargets", given("webhookTargets", "public"), ["public", "any"]),
		webhookSeconds: above0("webhookSeconds", "10"),
		webhookBackoffSeconds: above0("webhookBackoffSeconds", "5"),
		isDisposable: oneOf("disposable", given("disposable", "false"), ["true", "false"]) === "true",
	};
};
