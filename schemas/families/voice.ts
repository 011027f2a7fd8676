import { defineFamily } from "../family.ts";

/** Who besides the holder may note what the family agrees to: an agency with the role `voice` (4-1-ウ③-5). */
export const voice = defineFamily({
	name: "voice",
	ja: "意向確認",
	subject: { token: "voice", field: "voice" },
	scope: "any",
	states: {
		appointed: { ja: "指定中" },
		ended: { ja: "指定終了" },
		"entered-in-error": { ja: "誤登録" },
	},
});
