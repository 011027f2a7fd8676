type Range = { readonly type: string; readonly subtype: string; readonly weight: number };

const NAME = /^[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+$/;
const WEIGHT = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;

/** A range of media types with its weight, `text/*;q=0.5`; its other parameters make no difference here. */
const rangeIn = (text: string): Range[] => {
	const [name = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
	const [type = "", subtype = ""] = name.split("/");
	const stated = parameters.find((one) => one.startsWith("q="));
	const weight = stated === undefined ? "1" : WEIGHT.exec(stated)?.[1];
	return NAME.test(name) && weight !== undefined ? [{ type, subtype, weight: Number(weight) }] : [];
};

/** How specifically a range names a media type: 3 by name, 2 by its type, 1 like any other, 0 not at all. */
const specificity = ({ type, subtype }: Range, mediaType: string): number => {
	if (`${type}/${subtype}` === mediaType) return 3;
	if (subtype !== "*") return 0;
	if (mediaType.startsWith(`${type}/`)) return 2;
	return type === "*" ? 1 : 0;
};

const weightOf = (mediaType: string, ranges: readonly Range[]): number => {
	const [best] = ranges
		.map((range) => ({ weight: range.weight, by: specificity(range, mediaType) }))
		.filter(({ by }) => by > 0)
		.sort((a, b) => b.by - a.by);
	return best?.weight ?? 0;
};

/**
 * The media type that an Accept header prefers (RFC 9110, 12.5.1): the first of those with the greatest weight, and the
 * first of all when the header is absent or takes none of them.
 */
export const preferredOf = <T extends string>(accept: string | undefined, offered: readonly [T, ...T[]]): T => {
	const ranges = (accept ?? "*/*").split(",").flatMap(rangeIn);
	const weights = offered.map((mediaType) => ({ mediaType, weight: weightOf(mediaType, ranges) }));
	return weights.reduce((best, one) => (one.weight > best.weight ? one : best), { mediaType: offered[0], weight: 0 }).mediaType;
};
