import { plantedAtTheDoor } from "./planted-at-the-door.ts";
import { plantedInOperations } from "./planted-in-operations.ts";
import { plantedInThePost } from "./planted-in-the-post.ts";
import { plantedInside } from "./planted-inside.ts";
import type { PlantedLeak } from "./planting.ts";
import type { Sink } from "./scan.ts";

/** The positive control: a search that misses one of these has proved nothing by finding nothing. */
export const plantedLeaks: readonly PlantedLeak[] = [
	...plantedAtTheDoor,
	...plantedInside,
	...plantedInThePost,
	...plantedInOperations,
];

/**
 * Puts a leak into one of the sinks: into the midst of what it holds, or beside it as a part of its own.
 *
 * @throws RangeError when there is no such sink
 */
export const withLeak = (clean: readonly Sink[], leak: PlantedLeak, value: string): readonly Sink[] => {
	const host = clean.find(({ sink, agencyKind }) => sink === leak.sink && agencyKind === leak.agencyKind);
	if (host === undefined) throw new RangeError(`no sink ${leak.sink}`);
	const planted = Buffer.from(leak.plant(value));
	if (leak.whole) return [...clean, { ...host, part: "planted", bytes: planted }];
	const half = host.bytes.indexOf("\n", host.bytes.length >> 1) + 1 || host.bytes.length;
	const bytes = Buffer.concat([host.bytes.subarray(0, half), planted, Buffer.from("\n"), host.bytes.subarray(half)]);
	return clean.map((sink) => (sink === host ? { ...sink, bytes } : sink));
};
