import { defineCodes } from "../code-list.ts";

/** Why an accompanied visit is cancelled. */
export const visitCancelReasons = defineCodes({
	"person-unavailable": { ja: "本人の都合" },
	"companion-unavailable": { ja: "同行者の都合" },
	"host-unavailable": { ja: "訪問先の都合" },
	"no-longer-needed": { ja: "必要がなくなった" },
	unsafe: { ja: "安全が確保できない" },
	other: { ja: "その他" },
});
