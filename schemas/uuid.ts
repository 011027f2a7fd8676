/** 32 hexadecimal digits as a UUID is written (RFC 9562, 4). */
export const uuidFromHex = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
