import { beforeEach, expect, it } from "vitest";
import { posted } from "./front-door.ts";
import { freshHub, messages, useStores } from "./hub-in-process.ts";

useStores();

const IT = "support-center";
/** Nobody listens there. */
const webhook = { url: "http://127.0.0.1:9/", secret: `whsec_${Buffer.alloc(32, 1).toString("base64")}` };

beforeEach(async () => {
	await freshHub([
		{ id: "minato-desk", kind: "welfare-office" },
		{ id: IT, kind: "support-center", channels: { webhook } },
	]);
	await posted("minato-desk", "case.opened");
	await posted("minato-desk", "consent.granted", { agencies: [IT], scope: ["referral"] });
});

/** What is queued when a delivery is handled as the message `messageId`. */
const queuedBy = async (messageId: string, body: string): Promise<readonly string[]> => {
	const { handleMessage } = await import("../../functions/delivering/handle-message.ts");
	const before = messages.length;
	await handleMessage({ messageId, body }, "fast");
	return messages.slice(before).map((message) => message.body);
};

it("a delivery that failed dispatches a worker, again when it is redelivered after a crash, and no other delivery does", async () => {
	const before = messages.length;
	await posted("minato-desk", "referral.requested", { to: IT });
	const body = messages.slice(before).find((message) => message.body.includes(`"agency":"${IT}"`))?.body ?? "";
	const worker = JSON.stringify({ catchUp: IT });
	expect(await queuedBy("first", body)).toEqual([worker]);
	expect(await queuedBy("first", body)).toEqual([worker]);
	expect(await queuedBy("another", body)).toEqual([]);
});
