import { deflateRawSync } from "node:zlib";

/** Of fewer random bytes too many are UTF-8 text by chance. */
const LEAST_TEXT = 24;
/** Bytes that a compressed form must be shorter by. */
const LEAST_SAVED = 8;

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Text of characters that show, with tabs and line ends; undefined for bytes that are no UTF-8. */
const isText = (bytes: Uint8Array): boolean => {
	try {
		return /^[\P{C}\p{Cf}\t\r\n]*$/u.test(utf8.decode(bytes));
	} catch {
		return false;
	}
};

/**
 * Whether bytes can be read without a key: they are UTF-8 text, or have a pattern of any kind, such as text in Shift_JIS or
 * UTF-16. Encrypted bytes are as good as random. Of `n` random ones less than 0.47^n are text (24 bytes: one in 70 million),
 * and fewer than one in 2^63 can be written 8 bytes shorter, whatever compresses them: there are not enough shorter strings.
 * Text of less than 24 bytes is not told from random bytes.
 */
export const isReadable = (bytes: Uint8Array): boolean =>
	(bytes.length >= LEAST_TEXT && isText(bytes)) || deflateRawSync(bytes, { level: 9 }).length <= bytes.length - LEAST_SAVED;
