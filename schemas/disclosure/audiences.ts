import type { Code } from "../code-list.ts";
import { agencyKinds } from "../codes/agency-kinds.ts";
import type { AgencyGroup, Audience } from "../field.ts";

/** The columns of the table, in order. */
export const AUDIENCES = [
	"parties",
	"holder",
	"desk",
	"work",
	"living",
	"protection",
	"private",
	"employers",
] as const satisfies Audience[];

/** What an audience is called where staff read it: some of its kinds, and what they are for. */
export const audienceNames: Readonly<Record<Audience, string>> = {
	parties: "当事者(そのつなぎ・同行・継続支援の相手)",
	holder: "ケースを開いた機関",
	desk: "福祉事務所等(相談窓口)",
	work: "ハローワーク等(就労)",
	living: "公営住宅・保育所・教育の担当部局(生活)",
	protection: "母子生活支援施設・女性相談支援センター等(保護・法律・保健)",
	private: "母子・父子福祉団体・NPO法人等(民間)",
	employers: "地域の事業主団体(事業主)",
};

const kinds: readonly (Code & { readonly group: AgencyGroup })[] = Object.values(agencyKinds);

/** Every kind of agency of a group, also those of earlier years: what they were given, they still hold. */
export const kindsOf = (group: AgencyGroup): readonly string[] => kinds.filter((kind) => kind.group === group).map(withLastDay);

const withLastDay = ({ ja, to }: Code): string => (to === undefined ? ja : `${ja}(${to}まで)`);
