/**
 * The sections of the daily digest in which open items stand, with their headings in the order of the mail. What a
 * section lists, and how a line of it reads, is decided in `functions/rules/digest/digest.ts`.
 */
export const digestSections = {
	waiting: { ja: "返事・対応を待っているもの" },
	visits: { ja: "本日と明日の同行支援" },
	followUps: { ja: "時期が来た継続的な支援" },
} as const;

export type DigestSection = keyof typeof digestSections;
