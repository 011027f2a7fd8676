import { type Canary, makeCanaries } from "../leak-check/canary.ts";
import { seeded } from "../measure/chance.ts";

/** Draws that are the same for the same seed. */
export type Draw = ReturnType<typeof makeDraw>;

const HEX = [..."0123456789abcdef"];

/** Mixes a run's seed with a number, so that every input can be made alone and is far from its neighbours. */
export const mixed = (seed: number, nth: number): number => Math.imul(seed ^ Math.imul(nth + 1, 0x9e3779b1), 0x85ebca6b) >>> 0;

export const makeDraw = (seed: number) => {
	const chance = seeded(seed);
	const below = (most: number): number => Math.floor(chance() * most);
	const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;
	const many = (count: number, from: readonly string[]): string => Array.from({ length: count }, () => pick(from)).join("");
	return {
		below,
		pick,
		isOnce: (times: number): boolean => below(times) === 0,
		digits: (count: number): string => many(count, [..."0123456789"]),
		bytes: (count: number): Buffer => Buffer.from(Array.from({ length: count }, () => below(256))),
		/** A random UUID, version 4. */
		uuid: (): string =>
			`${many(8, HEX)}-${many(4, HEX)}-4${many(3, HEX)}-${pick([..."89ab"])}${many(3, HEX)}-${many(8, HEX)}cafe`,
	};
};

type CanaryName = Exclude<keyof ReturnType<typeof makeCanaries>, "birthdate" | "secret" | "token">;

const KINDS: readonly CanaryName[] = ["name", "kana", "phone", "mail", "address", "postcode", "myNumber", "narrative"];

/** What must never come back: a name, a number or a story that nothing else in the world has. */
export const drawCanary = (draw: Draw): Canary => {
	const canaries = makeCanaries(draw.below(2 ** 31));
	const kind = draw.pick(KINDS);
	if (kind === "kana") return canaries.kana("kana", draw.pick(["katakana", "hiragana"]));
	return canaries[kind](kind);
};

const toFullWidth = (text: string): string =>
	text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replaceAll(" ", "\u3000");

const inside = (text: string, sign: string): string => {
	const index = Math.ceil(text.length / 2);
	return `${text.slice(0, index)}${sign}${text.slice(index)}`;
};

/** Signs that do not show, or turn what follows around. */
export const HIDDEN: readonly string[] = [
	..."\u0000\u0001\u0008\u000b\u001b\u007f\u0085\u009f\u00ad\u061c\u200b\u200d\u200e\u202a\u202e\u2028\u2029\u2060\u2066\ufeff\ufff9\ufffd",
	"\ud842",
	"\udfb7",
	"\u{e0001}",
];

/** Ways to write a text so that a check of its letters may miss it. What shows stays the same. */
const DISGUISES: readonly ((text: string, draw: Draw) => string)[] = [
	(text) => text,
	(text) => text,
	(text) => text.normalize("NFD"),
	(text) => text.normalize("NFKC"),
	(text) => toFullWidth(text),
	(text) => ` ${text} `,
	(text) => `\t${text}\n`,
	(text) => text.split("").join(" "),
	(text) => `{"$ne":"${text}"}`,
	(text) => `'; DROP TABLE agencies; -- ${text}`,
	(text) => `<script>${text}</script>`,
	(text) => `\${jndi:ldap://${text}/}`,
	(text) => `{{${text}}}%0d%0aX-Injected: ${text}`,
	(text) => `=HYPERLINK("https://x.example/${text}")`,
	(text, draw) => text.repeat(2 + draw.below(400)),
	(text, draw) => inside(text, draw.pick(HIDDEN)),
	(text, draw) => `${draw.pick(HIDDEN)}${text}`,
];

/** The value as someone may send it. */
export const disguised = ({ value }: Canary, draw: Draw): string => draw.pick(DISGUISES)(value, draw);
