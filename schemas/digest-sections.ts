/**
 * The sections of the daily digest in which open items stand, with their headings in the order of the mail. What a
 * section lists, and how a line of it reads, is decided in `functions/rules/digest/digest.ts`.
 */
export const digestSections = {
	waiting: { ja: "貴機関の回答・対応が必要なもの" },
	visits: { ja: "本日と明日の同行支援" },
	followUps: { ja: "実施時期の継続支援" },
} as const;

export type DigestSection = keyof typeof digestSections;
