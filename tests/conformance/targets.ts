import { hubClient } from "../../schemas/client/hub-client.ts";
import { openArrivals } from "./hub/arrivals.ts";
import type { Hub, Party } from "./hub/hub.ts";
import { addressOf, needed, numberOf, type Options, variablesIn } from "./options.ts";
import type { Partner } from "./receiver/partner.ts";

const partyOf = (hub: URL, agency: string, tokenUrl: string, clientId: string, clientSecret: string): Party => {
	const signIn = { tokenUrl, clientId, clientSecret };
	return { agency, signIn, client: hubClient({ apiUrl: hub.href, ...signIn }) };
};

const senderOf = (options: Options): { readonly url: URL; readonly tokenUrl: string; readonly sender: Party } => {
	const file = variablesIn(options.sender);
	const url = addressOf(options.url ?? file["HUB"], "--url");
	const tokenUrl = options["token-url"] ?? file["TOKEN_URL"] ?? new URL("/oauth2/token", url).href;
	const clientId = needed(options["client-id"] ?? file["CLIENT_ID"], "--client-id");
	const secret = needed(options["client-secret"] ?? file["CLIENT_SECRET"] ?? process.env["CLIENT_SECRET"], "--client-secret");
	return { url, tokenUrl, sender: partyOf(url, options.agency ?? file["AGENCY"] ?? "minato-desk", tokenUrl, clientId, secret) };
};

const webhookOf = async (options: Options): Promise<Pick<Hub, "webhook">> => {
	if (options["webhook-port"] === undefined) return {};
	const secret = needed(options["webhook-secret"] ?? process.env["WEBHOOK_SECRET"], "--webhook-secret");
	const former = options["former-webhook-secret"] ?? process.env["FORMER_WEBHOOK_SECRET"];
	const arrivals = await openArrivals(numberOf(options["webhook-port"], 0, "--webhook-port"), options["webhook-host"]);
	return { webhook: { arrivals, secret, ...(former === undefined ? {} : { former }) } };
};

/** The hub that the options speak of; opens the endpoint to deliver to. @throws WrongOptionsError */
export const hubOf = async (options: Options): Promise<Hub> => {
	const { url, tokenUrl, sender } = senderOf(options);
	const file = variablesIn(options["recipient-env"]);
	const recipientAgency = options.recipient ?? file["AGENCY"] ?? "support-center";
	const recipient =
		options["recipient-env"] === undefined
			? {}
			: {
					recipient: partyOf(
						url,
						recipientAgency,
						tokenUrl,
						needed(file["CLIENT_ID"], "CLIENT_ID"),
						needed(file["CLIENT_SECRET"], "CLIENT_SECRET"),
					),
				};
	return {
		url,
		sender,
		recipientAgency,
		...recipient,
		...(await webhookOf(options)),
		mayProtect: options.protection ?? false,
		isThorough: options.thorough ?? false,
		secondsToRecord: 30,
		// A hub waits half a minute and more before it tries again.
		secondsToDeliver: 120,
	};
};

/** The partner that the options speak of. @throws WrongOptionsError */
export const partnerOf = (options: Options): Partner => {
	const former = options["former-secret"] ?? process.env["FORMER_WEBHOOK_SECRET"];
	return {
		url: addressOf(options.url, "--url"),
		agency: options.agency ?? "support-center",
		secret: needed(options.secret ?? process.env["WEBHOOK_SECRET"], "--secret"),
		...(former === undefined ? {} : { former }),
		...(options["state-url"] === undefined ? {} : { stateUrl: addressOf(options["state-url"], "--state-url") }),
		secondsToAnswer: numberOf(options["answer-within"], 10, "--answer-within"),
		secondsToSettle: numberOf(options.settle, 1, "--settle"),
	};
};
