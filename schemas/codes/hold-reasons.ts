import { defineCodes } from "../code-list.ts";

/** Why a referral is put on hold. */
export const holdReasons = defineCodes({
	"person-unavailable": { ja: "本人の都合" },
	"waiting-for-documents": { ja: "書類を待っている" },
	"waiting-for-other-agency": { ja: "他の機関の対応を待っている" },
	health: { ja: "体調" },
	other: { ja: "その他" },
});
