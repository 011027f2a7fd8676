import * as z from "zod";
import { defineOperation } from "../operation.ts";

export const acknowledge = defineOperation({
	id: "acknowledge",
	route: "POST /v1/cases/{token}/events/{id}/acknowledgement",
	tag: "inbox",
	summary: { en: "Acknowledge an event", ja: "受領を知らせる" },
	description: {
		en: "You have what you were told: what was sealed for you is deleted. Of a notice to stop sharing it says that you have destroyed what you had. Again is the same as once.",
		ja: "受け取ったことを知らせます。自機関宛ての封書はハブから消えます。共有停止の知らせに対しては「手元の記録を消去した」という回答になります。何度送っても同じです。",
	},
	scope: "inbox:read",
	parameters: {
		token: {
			in: "path",
			en: "Your token for the case (`subject`)",
			ja: "ケースの番号(`subject`)",
			schema: z.uuid(),
			example: "c2a4e6f8-1b3d-4f5a-8c7e-9d0b2a4c6e81",
		},
		id: {
			in: "path",
			en: "Your token for the event (`id`)",
			ja: "イベントの番号(`id`)",
			schema: z.uuid(),
			example: "3e0c1f7a-5b2d-4c8e-9f61-7a4d2b9c8e10",
		},
	},
	answers: { 204: { en: "Noted", ja: "記録しました" } },
	problems: ["unknown-event"],
});
