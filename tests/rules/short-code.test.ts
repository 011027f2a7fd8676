import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isShortCode, shortCode } from "../../functions/rules/disclosure/short-code.ts";
import { idFrom } from "../ids.ts";

const hubKey = Buffer.alloc(32, 7);
const codes = fc.uuid({ version: 4 }).map((id) => shortCode(hubKey, idFrom(id)));

describe("short codes for the phone", () => {
	it("are of the form K7M-3QX4, without letters that sound or look like others", () => {
		fc.assert(
			fc.property(codes, (code) => {
				expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{4}$/);
			}),
		);
	});

	it("are understood in small letters and with O, I and L for 0 and 1", () => {
		fc.assert(
			fc.property(codes, (code) => {
				expect(isShortCode(code.toLowerCase().replaceAll("0", "o").replaceAll("1", "l"))).toBe(true);
			}),
		);
	});

	it("are refused with any one character wrong", () => {
		fc.assert(
			fc.property(codes, fc.nat(6), fc.constantFrom(..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"), (code, index, wrong) => {
				const plain = code.replace("-", "");
				fc.pre(plain[index] !== wrong);
				expect(isShortCode(plain.slice(0, index) + wrong + plain.slice(index + 1))).toBe(false);
			}),
		);
	});

	it("are refused with two neighbours swapped", () => {
		fc.assert(
			fc.property(codes, fc.nat(5), (code, index) => {
				const plain = code.replace("-", "");
				fc.pre(plain[index] !== plain[index + 1]);
				const swapped = plain.slice(0, index) + plain[index + 1] + plain[index] + plain.slice(index + 2);
				expect(isShortCode(swapped)).toBe(false);
			}),
		);
	});
});
