import createClient from "openapi-fetch";
import type { paths } from "../../../schemas/contract/api.gen.ts";

/** A vendor's program, written against the generated types: what it makes of each entry of an inbox. */
export const readInbox = async (baseUrl: string): Promise<string[]> => {
	const { data } = await createClient<paths>({ baseUrl }).GET("/v1/inbox", { params: { query: { after: 0 } } });
	if (data === undefined || typeof data === "string") throw new Error("no page");
	return data.entries.map((entry) => {
		if (!("event" in entry)) return "withheld";
		const { event } = entry;
		switch (event.type) {
			case "referral.declined":
				return `declined: ${event.data.reason}`;
			default:
				return `other: ${event.type}`;
		}
	});
};
