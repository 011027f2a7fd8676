import { type Canary, type CanaryFactory, joined } from "./canary.ts";

/** A leak that is made on purpose, to see that it is found. */
export type PlantedLeak = {
	readonly name: string;
	readonly sink: string;
	readonly agencyKind?: string;
	/** Makes the value that leaks. */
	readonly value: (make: CanaryFactory) => Canary;
	/** A part of the shape under which it must be found. */
	readonly shape: string;
	/** What the sink holds. */
	readonly plant: (value: string) => Buffer | string;
	/** A file or record of its own, which cannot stand in the midst of other text. */
	readonly whole?: true;
};

type Value = PlantedLeak["value"];

/** The values that leak, under the fields of the matrix. */
export const values = {
	name: (make) => make.name("name"),
	kana: (make) => make.kana("kana"),
	hiragana: (make) => make.kana("kana", "hiragana"),
	phone: (make) => make.phone("phone"),
	mail: (make) => make.mail("mail"),
	address: (make) => make.address("address"),
	postcode: (make) => make.postcode("postcode"),
	myNumber: (make) => make.myNumber("個人番号"),
	birthdate: (make) => make.birthdate("birth date"),
	narrative: (make) => make.narrative("narrative"),
	token: (make) => make.token("case reference"),
	secret: (make) => make.secret("webhook secret"),
	person: (make) => joined("name and birth date", make.name("name"), make.birthdate("birth date")),
	/** As a form in full-width signs takes it down. */
	wide: (make) => {
		const mail = make.mail("SNS id");
		return { ...mail, value: mail.value.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)) };
	},
	/** As a file's name on macOS has it. In base64, the first sign has the plus that base64url writes as a hyphen. */
	decomposed: (make) => {
		const kana = make.kana("former name", "hiragana");
		return { ...kana, value: `ま${kana.value}`.normalize("NFD") };
	},
	code: () => ({ field: "protection", kind: "code", value: "address-withheld-by-court" }),
	time: () => ({ field: "appointment", kind: "time", value: "2026-12-03T14:35:00+09:00" }),
} as const satisfies Readonly<Record<string, Value>>;

/** JSON as writers in ASCII write it. */
export const asciiJson = (value: unknown): string =>
	JSON.stringify(value).replace(/[^\0-~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** The kanji without what selects their variant, as old charsets have them. */
export const plainKanji = (value: string): string => value.replace(/\u{e0100}/gu, "");
