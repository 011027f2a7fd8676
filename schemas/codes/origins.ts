import { defineCodes } from "../code-list.ts";

/** How a family came to the desk (4-1-ウ①-1, 4-1-ウ①-2, 4-2-イ-1). */
export const origins = defineCodes({
	self: { ja: "本人の申出" },
	"contact-with-office": { ja: "行政手続の機会からの働きかけ" },
	"intensive-consultation": { ja: "集中相談" },
	"other-agency": { ja: "他の機関から" },
	other: { ja: "その他" },
});
