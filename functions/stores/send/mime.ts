import { createHash } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer";

/** What a mail says, as text and as HTML. */
export type MailContent = { readonly subject: string; readonly text: string; readonly html: string };

/** Who sends a mail, to whom, and where one asks for no more of them (RFC 2369): `mailto:` or `https:`. */
type Addresses = { readonly from: string; readonly to: string; readonly unsubscribe: string };

/** Lines of text end with CRLF, also where they are encoded (RFC 2045, 6.8). */
const inLines = (text: string): string => text.replaceAll(/\r?\n/g, "\r\n");

/**
 * A mail in the form of the internet (RFC 5322, MIME): text first, which is enough by itself, then HTML; no line is longer
 * than 76 columns. It says that a program wrote it, so that no absence note answers it (RFC 3834; for Exchange the header
 * of its own), and how to end it.
 *
 * @param name of the mail: one that is sent again has the same Message-ID
 */
export const mimeOf = (
	{ subject, text, html }: MailContent,
	{ from, to, unsubscribe }: Addresses,
	name: string,
): Promise<Buffer> =>
	new MailComposer({
		from,
		to,
		subject,
		text: inLines(text),
		html: inLines(html),
		textEncoding: "base64",
		date: new Date(),
		messageId: `<${createHash("sha256").update(name).digest("hex").slice(0, 32)}@${from.slice(from.lastIndexOf("@") + 1)}>`,
		headers: {
			"Auto-Submitted": "auto-generated",
			"X-Auto-Response-Suppress": "OOF, AutoReply",
			"List-Unsubscribe": `<${unsubscribe}>`,
			"Content-Language": "ja",
		},
		disableFileAccess: true,
		disableUrlAccess: true,
	})
		.compile()
		.build();
