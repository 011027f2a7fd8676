import type { Agency } from "../../../schemas/agency.ts";
import type { Mail } from "./digest-mail.ts";
import { plainMail } from "./plain-mail.ts";

/** Every address that an agency's mails go to, each once. */
export const addressesOf = ({ channels: { digest, webhook } }: Pick<Agency, "channels">): readonly string[] => {
	const all = [...(digest?.recipients ?? []), ...(webhook?.contact === undefined ? [] : [webhook.contact])];
	return [...new Map(all.map((address) => [address.toLowerCase(), address])).values()];
};

const REASONS = {
	bounced: "宛先不明などのため、届かずに戻ってきました",
	complained: "迷惑メールとして申告されました",
} as const;

/** Tells an agency that one of its addresses is out of use. The address is not named: it may hold a name. */
export const addressNotice = (agencyJa: string, why: keyof typeof REASONS): Mail =>
	plainMail("【つなぎ】メールの宛先を一つ停止しました", [
		`${agencyJa} 御中`,
		`つなぎからのメールが、登録されている宛先のうち一つについて、${REASONS[why]}。この宛先への送信を停止しました。`,
		"ほかの宛先へは、これまでどおりお送りします。停止した宛先をお使いの方には、今後のお知らせが届きません。",
		"停止した宛先の確認、変更及び送信の再開は、つなぎの運用担当者にご連絡ください。",
	]);
