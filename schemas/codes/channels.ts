import { defineCodes } from "../code-list.ts";

/** How a family is reached. */
export const channels = defineCodes({
	counter: { ja: "窓口" },
	phone: { ja: "電話" },
	"e-mail": { ja: "メール" },
	sns: { ja: "SNS" },
	visit: { ja: "訪問" },
	online: { ja: "オンライン" },
});
