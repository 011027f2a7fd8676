import { defineCodes } from "../code-list.ts";

/** Why a family is protected (T3-2). */
export const protectionBases = defineCodes({
	"support-measure": { ja: "DV等支援措置" },
	evacuated: { ja: "避難中" },
	"protection-order": { ja: "保護命令" },
});
