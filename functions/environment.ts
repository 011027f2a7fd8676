const NAMES = [
	"AGENCIES_TABLE",
	"TIMELINE_TABLE",
	"DOOR_TABLE",
	"ENVELOPES_TABLE",
	"INBOX_TABLE",
	"CLOCK_TABLE",
	"KEYS_TABLE",
	"LIMITS_TABLE",
	"RATE_PER_MINUTE",
	"BUS_NAME",
	"WEBHOOK_QUEUE_URL",
	"CATCHUP_QUEUE_URL",
	"WEBHOOK_SECONDS",
	"WEBHOOK_TARGETS",
	"WEBHOOK_BACKOFF_SECONDS",
	"DIGEST_QUEUE_URL",
	"RECONSIDER_QUEUE_URL",
	"MAIL_FROM",
	"MAIL_CONFIGURATION_SET",
	"MAIL_UNSUBSCRIBE",
] as const;

export type EnvironmentName = (typeof NAMES)[number];

/** The template did not give this Lambda a setting that it reads; the message names it. */
export class MissingSettingError extends Error {
	override name = "MissingSettingError";
}

/**
 * A setting of this Lambda, as the template gave it. Each function is given only the names it uses.
 * @throws MissingSettingError when it is missing or empty
 */
export const env = (name: EnvironmentName): string => {
	const value = process.env[name];
	if (!value) throw new MissingSettingError(`environment variable ${name} is not set`);
	return value;
};

/** The name of this Lambda, as the runtime gives it; undefined outside of one. */
export const functionName = (): string | undefined => process.env["AWS_LAMBDA_FUNCTION_NAME"];

/** Gives a command the settings that a Lambda has from the template. */
export const giveEnvironment = (settings: Readonly<Partial<Record<EnvironmentName, string>>>): void => {
	Object.assign(process.env, settings);
};
