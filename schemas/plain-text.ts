/**
 * Control, format (direction overrides, zero-width signs) and separator characters, lone surrogates, noncharacters, and
 * the sign that stands for bytes somebody before could not read: no code needs them, and CloudEvents allows few of them.
 */
export const NOT_PLAIN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}\ufffd]/u;
