import type { SendRawEmailCommandInput } from "@aws-sdk/client-ses";
import { extract, parse } from "letterparser";

/** A mail as its reader has it, by a parser that knows nothing of how it was made. */
export type ReadMail = {
	readonly to: readonly string[];
	readonly subject: string;
	readonly text: string;
	readonly html: string;
	readonly headers: Readonly<Record<string, string | undefined>>;
};

/** Reads a mail in the form of the internet. Lines end as they do in this program. */
export const readMail = (raw: string): Omit<ReadMail, "to"> => {
	const { subject = "", text = "", html = "" } = extract(raw);
	const inLines = (part: string): string => part.replaceAll("\r\n", "\n").trimEnd();
	return { subject, text: inLines(text), html: inLines(html), headers: parse(raw).headers };
};

type Call = { readonly args: readonly [{ readonly input: SendRawEmailCommandInput }, ...unknown[]] };

/** The mails that SES was asked to send, what is new in each left out: its id, its date, and how its parts are told apart. */
export const sentMails = (calls: readonly Call[]): Omit<ReadMail, "headers">[] =>
	calls.map(({ args: [{ input }] }) => {
		const { headers: _, ...mail } = readMail(Buffer.from(input.RawMessage?.Data ?? []).toString());
		return { to: input.Destinations ?? [], ...mail };
	});
