import { defineCodes } from "../code-list.ts";

/** What a follow-up found. */
export const followUpOutcomes = defineCodes({
	stable: { ja: "安定" },
	"needs-support": { ja: "支援が必要" },
	"changed-job": { ja: "転職" },
	"left-job": { ja: "離職" },
	"moved-away": { ja: "転出" },
	other: { ja: "その他" },
});
