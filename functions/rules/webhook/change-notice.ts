import { type AgencyChange, CHANGES } from "../../../schemas/agency-change.ts";
import { dayInJapan, dayInWords } from "../../../schemas/japan-time.ts";
import type { Mail } from "../digest/digest-mail.ts";
import { plainMail } from "../digest/plain-mail.ts";

const TIME = new Intl.DateTimeFormat("ja-JP", {
	timeZone: "Asia/Tokyo",
	hour: "numeric",
	minute: "2-digit",
	hour12: false,
});

const whoIn = ({ by }: AgencyChange): string => {
	if (by === "operator") return "つなぎの運用担当";
	return by === "hub" ? "つなぎ" : "貴機関のシステム";
};

const placesIn = ({ from, to }: AgencyChange): string => {
	if (from === undefined && to === undefined) return "";
	return from === undefined || to === undefined ? `(${from ?? to})` : `(${from} から ${to} へ)`;
};

const lineOf = (change: AgencyChange): string => {
	const day = dayInWords(dayInJapan(change.at));
	return `・${day} ${TIME.format(new Date(change.at))} ${CHANGES[change.kind]}${placesIn(change)} 操作: ${whoIn(change)}`;
};

const IF_UNKNOWN =
	"心当たりのない変更があるときは、クライアントシークレットが外部に知られているおそれがあります。すぐに、つなぎの運用担当へ連絡してください。";

const MORE: Partial<Readonly<Record<AgencyChange["kind"], string>>> = {
	"webhook-asked": "新しい受信先が確認に応答するまでは、これまでの送り先に送ります。応答すると、新しい送り先に切り替わります。",
	"webhook-contact": "今後のお知らせは、新しい連絡先に送ります。",
};

/** What the former contact of an agency reads when its access or webhook was changed. Nothing of a case, no secret. */
export const changeNotice = (changes: readonly AgencyChange[]): Mail =>
	plainMail("【つなぎ】接続の設定が変更されました", [
		"貴機関とつなぎの接続について、次の変更がありました。",
		...changes.map(lineOf),
		...new Set(changes.flatMap(({ kind }) => MORE[kind] ?? [])),
		IF_UNKNOWN,
	]);

/** What the contact of an agency reads when a client secret was retired: what its client had changed until then. */
export const retirementNotice = (changes: readonly AgencyChange[]): Mail =>
	plainMail("【つなぎ】クライアントシークレットを廃止しました", [
		"貴機関のクライアントシークレットを一つ廃止しました。廃止より前に発行したアクセストークンは使えません。",
		changes.length > 1
			? "廃止したクライアントシークレットが有効な間に、このクライアントは次の設定を変更しています。ご確認ください。"
			: "廃止したクライアントシークレットが有効な間に、このクライアントは設定を変更していません。",
		...changes.map(lineOf),
		IF_UNKNOWN,
	]);
