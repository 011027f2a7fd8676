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

/** What a delivery has queued when it was taken, as the message `messageId`. */
const queuedBy = async (messageId: string, body: string): Promise<readonly string[]> => {
	const { handleMessage: take } = await import("../../functions/delivering/handle-message.ts");
	const before = messages.length;
	await take({ messageId, body }, "fast");
	return messages.slice(before).map((message) => message.body);
};

it("a delivery that failed sends somebody, again if it fell before it could, and no other delivery does", async () => {
	const before = messages.length;
	await posted("minato-desk", "referral.requested", { to: IT });
	const body = messages.slice(before).find((message) => message.body.includes(`"agency":"${IT}"`))?.body ?? "";
	const somebody = JSON.stringify({ catchUp: IT });
	expect(await queuedBy("first", body)).toEqual([somebody]);
	expect(await queuedBy("first", body)).toEqual([somebody]);
	expect(await queuedBy("another", body)).toEqual([]);
});
