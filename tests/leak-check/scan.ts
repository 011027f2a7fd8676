import type { Canary } from "./canary.ts";
import { base64Runs, compressedMembers, type Layer } from "./layers.ts";
import { makePatternTable } from "./pattern-table.ts";
import { type Shape, shapesOf } from "./shapes.ts";
import { fromUtf16, unescaped } from "./unescape.ts";

/** Bytes that left the hub, or that it keeps. */
export type Sink = {
	/** Such as "S11 webhook body". */
	readonly sink: string;
	/** Who reads it, where that matters. */
	readonly agencyKind?: string;
	/** Which webhook, which log, which file. */
	readonly part: string;
	readonly bytes: Buffer;
};

/** A canary that lies in a sink. Each shape is told once for a part, at its first place. */
export type Finding = {
	readonly canary: Canary;
	readonly sink: string;
	readonly agencyKind?: string;
	readonly part: string;
	/** The shape, behind the layers around it: "base64 > gzip > utf-8". */
	readonly shape: string;
	/** Where it lies in the innermost layer. */
	readonly offset: number;
};

const maxDepth = 4;

type Pattern = Shape & { readonly canary: Canary };

const isWord = ({ kind }: Canary): boolean => kind === "code" || kind === "time" || kind === "envelope";

const patternsOf = (canaries: readonly Canary[]): readonly Pattern[] =>
	canaries.flatMap((canary) => shapesOf(canary.value, isWord(canary)).map((shape) => ({ ...shape, canary })));

type Visit = (bytes: Buffer, path: readonly string[]) => void;

/** Shows the bytes, and what is packed into them, and into that. The last stage of unescaping has the others in it. */
const visitLayers = (bytes: Buffer, path: readonly string[], visit: Visit): void => {
	visit(bytes, path);
	if (path.length >= maxDepth) return;
	const enter = ({ how, bytes: inside }: Layer): void => visitLayers(inside, [...path, how], visit);
	for (const packed of [...compressedMembers(bytes), ...base64Runs(bytes), ...fromUtf16(bytes)]) enter(packed);
	const stages = unescaped(bytes);
	const last = stages.at(-1);
	for (const stage of stages) {
		if (stage === last) enter(stage);
		else visit(stage.bytes, [...path, stage.how]);
	}
};

/** What was found in one sink: a shape once, whatever the number of its places. */
const makeNotes = ({ sink, agencyKind, part }: Sink, patterns: readonly Pattern[]) => {
	const found = new Map<string, Finding>();
	const seen = new Set<number>();
	const who = agencyKind === undefined ? {} : { agencyKind };
	return {
		found,
		note: (path: readonly string[], id: number, offset: number): void => {
			if (seen.has(id)) return;
			seen.add(id);
			const { canary, name } = patterns[id] as Pattern;
			const shape = [...path, name].join(" > ");
			const key = `${canary.field}\n${canary.value}\n${shape}`;
			if (!found.has(key)) found.set(key, { canary, sink, ...who, part, shape, offset });
		},
	};
};

/**
 * Prepares a search for the canaries, in all their shapes, to be run over any number of sinks.
 *
 * @throws RangeError for a canary that is too short to be searched
 */
export const makeScanner = (canaries: readonly Canary[]) => {
	const patterns = patternsOf(canaries);
	const table = makePatternTable(patterns);
	const scanOne = (sink: Sink): readonly Finding[] => {
		const { found, note } = makeNotes(sink, patterns);
		visitLayers(sink.bytes, [], (bytes, path) => table.search(bytes, (id, offset) => note(path, id, offset)));
		return [...found.values()];
	};
	return { patterns: patterns.length, scan: (sinks: readonly Sink[]) => sinks.flatMap(scanOne) };
};

/** Searches every sink for every canary. */
export const scan = (sinks: readonly Sink[], canaries: readonly Canary[]): readonly Finding[] =>
	makeScanner(canaries).scan(sinks);
