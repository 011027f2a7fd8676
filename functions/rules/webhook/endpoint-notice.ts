import { type Day, dayInWords } from "../../../schemas/japan-time.ts";
import type { Mail } from "../digest/digest-mail.ts";
import { plainMail } from "../digest/plain-mail.ts";

type Notice = "paused" | "gone" | "recovered";

/** What the technical contact reads. Nothing of a case, no URL, no count: the reader may work for a vendor. */
const WORDS: Readonly<Record<Notice, { readonly subject: string; readonly lines: (since: string) => readonly string[] }>> = {
	paused: {
		subject: "【つなぎ】Webhook の送信を一時停止しています",
		lines: (since) => [
			`貴機関の Webhook の受信先(エンドポイント)が${since}応答していないため、送信を一時停止しています。`,
			"つなぎは間隔をあけて一件ずつ試し、応答があれば、たまっている分を順に送ります。何も失われません。",
			"その間も受信箱(GET /v1/inbox)からすべて受け取れます。状態は GET /v1/webhook で確認できます。",
		],
	},
	gone: {
		subject: "【つなぎ】Webhook の送信を終了しました",
		lines: () => [
			"貴機関の Webhook の受信先(エンドポイント)が 410 Gone(廃止)と答えたため、送信を終了しました。",
			"再開するには PUT /v1/webhook で受信先を登録し直してください。それまでの分は受信箱(GET /v1/inbox)にあります。",
		],
	},
	recovered: {
		subject: "【つなぎ】Webhook の送信を再開しました",
		lines: () => [
			"貴機関の Webhook の受信先(エンドポイント)が応答したため、送信を再開しました。たまっていた分も順に送っています。",
		],
	},
};

/** A notice about an agency's endpoint, as a mail. @param since the day in Japan from which it has not answered */
export const noticeMail = (notice: Notice, since: Day | undefined): Mail => {
	const { subject, lines } = WORDS[notice];
	const text = lines(since === undefined ? "" : `${dayInWords(since)}から`);
	return plainMail(subject, text);
};
