import { inJapan } from "../../schemas/japan-time.ts";

/** Everything one agency has: what it read, was sent, and posted, as text. */
export type FullView = { readonly agency: string; readonly texts: readonly string[] };

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const SHORT_CODE = /\b[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{4}\b/g;
const TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)/g;
/** Seconds or milliseconds since 1970, and numbers as long. */
const LONG_NUMBER = /\b\d{9,}\b/g;
/** Anything random: signatures, hashes, tokens in any alphabet.  */
const OPAQUE = /[A-Za-z0-9+/_=-]{16,}/g;

const isMidnightInJapan = (time: string): boolean => /T00:00:00\.000/.test(inJapan(time));

/** Names of types, codes and agencies: `consultation-14-days`. */
const WORDS = /^[a-z]+(?:[-/+_](?:[a-z]+|\d{1,2}))*$/;

const isRandom = (text: string): boolean => /[A-Z0-9]/.test(text) && !WORDS.test(text);

const keysIn = (text: string): string[] => {
	const times = (text.match(TIME) ?? []).filter((time) => !isMidnightInJapan(time)).map((time) => new Date(time).toISOString());
	const rest = text.replace(TIME, " ");
	const ids = (rest.match(UUID) ?? []).map((id) => id.toLowerCase());
	const others = rest.replace(UUID, " ");
	return [
		...times,
		...ids,
		...(others.match(SHORT_CODE) ?? []),
		...(others.match(LONG_NUMBER) ?? []),
		...(others.match(OPAQUE) ?? []).filter(isRandom),
	];
};

/** All by which one thing could be told to be the same in two files: ids, codes, exact times, anything random. */
export const joinKeys = ({ texts }: FullView): Set<string> => new Set(texts.flatMap(keysIn));

export type Shared = { readonly between: readonly [string, string]; readonly keys: readonly string[] };

/** Puts the files of every two agencies side by side, and tells what is in both. */
export const join = (views: readonly FullView[]): readonly Shared[] => {
	const known = views.map((view) => ({ agency: view.agency, keys: joinKeys(view) }));
	return known.flatMap((a, index) =>
		known.slice(index + 1).map((b) => ({
			between: [a.agency, b.agency] as const,
			keys: [...a.keys].filter((key) => b.keys.has(key)).sort(),
		})),
	);
};
