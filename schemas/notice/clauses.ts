/** What the notice says of a clause: an order, an effort, a possibility, or background without any of them. */
type Strength = "must" | "must-not" | "should" | "may" | "background";

/** A clause of the notice: how strongly it is meant, in English in short, and its words in Japanese as they stand there. */
type Clause = { readonly strength: Strength; readonly en: string; readonly ja: string };

/**
 * The clauses of 雇児発0331第17号 (平成28年3月31日) that definitions, comments and documents cite, with the words each one
 * is about; the whole text is in `実施要綱.md`. An id follows the numbering of the guidelines: `4-1-ウ②-4` is chapter 4,
 * part (1), section ウ, item ②, and its fourth statement. `C0` is the covering letter, `P1` the purpose, `B2` the
 * implementing body, `T3` whom the scheme is for.
 */
export const clauses = {
	"C0-1": {
		strength: "background",
		en: "In force since 2016-04-01; technical advice to local governments",
		ja: "地方自治法（昭和 22 年法律第 67 号）第 245 条の 4第 1項の規定に基づく技術的助言である",
	},
	"C0-2": {
		strength: "background",
		en: "The scheme is in force since 2014-04-01; revised 2014-09-30 and 2016-03-31",
		ja: "平成 26年４月１日から適用する",
	},
	"P1-1": {
		strength: "background",
		en: "Needs differ: cause, ages, housing, education, work, will to work, violence and more",
		ja: "こうした個別のニーズに対応できる支援メニューが必要である",
	},
	"P1-2": {
		strength: "background",
		en: "Measures are combined to fit the family",
		ja: "適切に組み合わせて行う相談・支援が重要である",
	},
	"P1-3": {
		strength: "background",
		en: "Many work in low-paid part-time jobs; help to change jobs and advance matters",
		ja: "転職やキャリアアップの支援が重要である",
	},
	"P1-4": {
		strength: "background",
		en: "Advisers are overloaded with allowance and loan paperwork; measures stay unused",
		ja: "児童扶養手当や貸付金の事務手続に追われ、相談需要に応え切れず",
	},
	"P1-5": { strength: "background", en: "Parents find no time to come to a desk", ja: "相談窓口で相談する機会が得られにくい" },
	"P1-6": {
		strength: "background",
		en: "Employment support specialist and self-reliance supporter work together",
		ja: "母子・父子自立支援員と連携することで、相談支援体制の質・量の充実を図り",
	},
	"P1-7": {
		strength: "background",
		en: "Intensive consultations when families report their status in August",
		ja: "児童扶養手当の現況届の時期等に合わせて",
	},
	"B2-1": {
		strength: "background",
		en: "The implementing body: prefecture, city, or town or village with a welfare office",
		ja: "実施主体は、都道府県、市（特別区を含む。）及び福祉事務所設置町村",
	},
	"B2-2": {
		strength: "may",
		en: "It may outsource to social welfare corporations, foundations, NPOs and others",
		ja: "本事業を社会福祉法人、一般社団法人及び一般財団法人、ＮＰＯ法人等に委託することができる",
	},
	"T3-1": {
		strength: "background",
		en: "For mother-headed, father-headed and similar families",
		ja: "支援対象は、母子家庭及び父子家庭等",
	},
	"T3-2": {
		strength: "background",
		en: "Those who fled violence with their children and are not yet divorced are included",
		ja: "婚姻の実態は失われているが、止むを得ない事情により離婚の届出を行っていない者等を含む",
	},
	"4-1-ア-1": {
		strength: "must",
		en: "The specialist sits in a welfare office by default",
		ja: "福祉事務所に配置することを基本とする",
	},
	"4-1-ア-2": {
		strength: "must",
		en: "Or at another desk that can give support centred on work",
		ja: "就業を軸とした的確な支援を提供できる窓口に配置すること",
	},
	"4-1-ア-3": {
		strength: "should",
		en: "Desks open on weekday evenings, weekends and holidays",
		ja: "平日夜間や土日祝日における窓口での相談の実施",
	},
	"4-1-ア-4": { strength: "should", en: "Two-way support by mail", ja: "メールでの双方向型の支援の実施を可能とする相談体制" },
	"4-1-イ-1": {
		strength: "must",
		en: "Information, advice and guidance on work as the specialist's own task",
		ja: "③子どもの年齢や生活状況に応じた働き方に関する適切な助言・指導等）を専門に行う",
	},
	"4-1-イ-2": {
		strength: "must",
		en: "More than information: needs by stage of life, active advice",
		ja: "単なる情報提供にとどまらず、個々のひとり親家庭の事情やライフステージに応じた支援ニーズを把握した上で",
	},
	"4-1-ウ-1": {
		strength: "may",
		en: "Goals: better conditions of work, or removing what stands in the way of work",
		ja: "就業阻害要因の除去から就業の実現を目標とする",
	},
	"4-1-ウ①-1": {
		strength: "must",
		en: "Consultation on the person's own request",
		ja: "支援対象者からの申し出による相談に応じる",
	},
	"4-1-ウ①-2": {
		strength: "should",
		en: "Outreach at contacts with the administration, to bring out hidden needs",
		ja: "行政との接点を捉え、ひとり親に積極的に働きかける",
	},
	"4-1-ウ②-1": {
		strength: "must",
		en: "Understand the situation: life, health, work, study, childcare, income, child, school",
		ja: "本人の生活・健康、就業・修学、子育て、収入、子どもや学校の状況等",
	},
	"4-1-ウ②-2": {
		strength: "must",
		en: "Sort the issues and combine fitting measures",
		ja: "課題を整理し、支援対象者に適した支援策を組み合わせて支援を行うこと",
	},
	"4-1-ウ②-3": {
		strength: "may",
		en: "Measures such as support centers, benefits, programmes, Mothers' Hello Work",
		ja: "母子家庭等就業・自立支援センター事業、自立支援給付金事業、母子・父子自立支援プログラム策定事業、マザーズハローワーク等の事業が考えられる",
	},
	"4-1-ウ②-4": {
		strength: "must",
		en: "Accompanied visits (同行支援) to Hello Work, support centers and others",
		ja: "関係機関への同行支援も積極的に行うこと",
	},
	"4-1-ウ②-5": {
		strength: "must",
		en: "Share information with other agencies' staff and support as a team",
		ja: "他の機関の担当者と情報を共有し、チーム支援を積極的に行うこと",
	},
	"4-1-ウ③-1": {
		strength: "must",
		en: "Record the situation, its changes and the progress of support",
		ja: "支援対象者の状況やその変化、支援の進捗状況等について記録しておき",
	},
	"4-1-ウ③-2": {
		strength: "must",
		en: "Follow up so that the will to work is kept",
		ja: "就業意欲を維持するよう継続的に支援を行うこと",
	},
	"4-1-ウ③-3": { strength: "must", en: "Revise the support as the situation requires", ja: "支援内容の見直しを行うこと" },
	"4-1-ウ③-4": {
		strength: "must",
		en: "Follow up after employment too",
		ja: "就業後も支援対象者から相談があった場合には、継続して相談に応じ、フォローできるようにすること",
	},
	"4-1-ウ③-5": {
		strength: "must",
		en: "Manage and keep records properly; take great care with personal information",
		ja: "関係記録については適正に管理・保存し、個人情報の取扱いには十分留意すること",
	},
	"4-1-エ-1": {
		strength: "should",
		en: "Close cooperation and exchange with Hello Work, associations and support centers",
		ja: "連携、協力、情報交換等を密に図るよう努めること",
	},
	"4-1-エ-2": {
		strength: "must",
		en: "Regular coordination; share information with the agencies concerned where needed",
		ja: "必要に応じ、関係機関や関係窓口等との情報共有、連絡調整を図ること",
	},
	"4-1-エ-3": {
		strength: "may",
		en: "Regular meetings with employers' bodies and associations",
		ja: "地域の事業主団体や母子・父子福祉団体等と定期的に会する場を設け",
	},
	"4-1-オ-1": {
		strength: "must",
		en: "Make measures known by mail, web and social networks",
		ja: "ひとり親家庭への支援施策について積極的に周知を行う",
	},
	"4-1-オ-2": {
		strength: "should",
		en: "Consultation by mail and booking of appointments",
		ja: "メールでの相談、相談の予約等、インターネットメディアを活用した支援施策の実施に努めること",
	},
	"4-1-オ-3": { strength: "should", en: "Use the national nickname and logo", ja: "愛称やロゴマークを積極的に活用し" },
	"4-2-ア-1": {
		strength: "must",
		en: "An occasion for intensive consultation, at the time of the annual status report",
		ja: "集中的に相談できる機会を設けることが必要である",
	},
	"4-2-ア-2": {
		strength: "must",
		en: "Where the report is handed in, or in a meeting room",
		ja: "現況届の提出窓口、あるいは十分なスペースを確保できる会議室など",
	},
	"4-2-ア-3": {
		strength: "must",
		en: "Professions present: lawyer, Hello Work, housing, nursery, education and others",
		ja: "弁護士、ハローワーク職員、公営住宅担当部局職員、保育所担当部局職員、教育関係部局職員",
	},
	"4-2-ア-4": {
		strength: "must",
		en: "Fit for the many issues a parent has",
		ja: "様々な課題に対応できる集中相談体制を整えること",
	},
	"4-2-イ-1": {
		strength: "must",
		en: "Lead families who get no support to a desk",
		ja: "行政の支援が受けられていないひとり親家庭を行政の相談窓口に繋ぐことに重点を置き",
	},
	"4-2-イ-2": {
		strength: "must",
		en: "Support continues after the consultation",
		ja: "相談支援を継続して実施できるようにすること",
	},
	"4-2-ウ-1": {
		strength: "should",
		en: "Go on strengthening cooperation across six sectors",
		ja: "集中相談事業終了後も、関係機関との連携の強化に引き続き努めること",
	},
	"5-1-1": {
		strength: "must",
		en: "Specialists have expert knowledge of employment support",
		ja: "就業支援に関する専門的知識を有する者を選定する",
	},
	"5-1-2": {
		strength: "must",
		en: "They are selected fairly, with other agencies' cooperation",
		ja: "適任者を各自治体において公正に選定すること",
	},
	"5-2-1": { strength: "must", en: "A specialist is full-time by principle", ja: "就業支援専門員は専任とすることを原則とし" },
	"5-2-2": {
		strength: "must-not",
		en: "Not the same person as the self-reliance supporter",
		ja: "母子・父子自立支援員との兼務はできない",
	},
	"5-2-3": {
		strength: "may",
		en: "May also be programme planner or public-assistance job supporter",
		ja: "プログラム策定員や生活保護の就労支援員等との兼務は可能とする",
	},
	"5-2-4": { strength: "must", en: "Then costs are split by workload", ja: "それぞれの業務の分量等に応じて費用の分担を行うこと" },
	"6-1": { strength: "background", en: "The state subsidises the scheme", ja: "別に定めるところにより補助する" },
} as const satisfies Readonly<Record<string, Clause>>;
