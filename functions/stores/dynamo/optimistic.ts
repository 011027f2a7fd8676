/** Others changed an item each time this process was about to; the message is retried, or the caller sends the request again. */
export class ContentionError extends Error {
	override name = "ContentionError";
}

/** What is to be written, if anything, and what the caller is told of it. */
export type Decision<Next, Result> = { readonly next?: Next | undefined; readonly result: Result };

/** How an item is read, and how it is replaced: only when it is still as it was read. */
type Access<Item, Next> = {
	readonly read: () => Promise<Item | undefined>;
	readonly replace: (seen: Item | undefined, next: Next) => Promise<Item | "conflict">;
};

const MAX_ATTEMPTS = 20;

/**
 * Reads an item, decides by it and writes what was decided (optimistic locking). When somebody else has written in
 * between, it decides again by what they wrote.
 *
 * @param seen the item, if it has been read already: saves the first read
 * @returns the item as it is now, and the result of the decision that holds
 * @throws ContentionError after 20 attempts
 */
export const updateOptimistically = async <Item, Next, Result>(
	{ read, replace }: Access<Item, Next>,
	decide: (seen: Item | undefined) => Decision<Next, Result> | Promise<Decision<Next, Result>>,
	seen?: Item,
): Promise<{ readonly item: Item | undefined; readonly result: Result }> => {
	let item = seen ?? (await read());
	for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
		const { next, result } = await decide(item);
		if (next === undefined) return { item, result };
		const written = await replace(item, next);
		if (written !== "conflict") return { item: written, result };
		item = await read();
	}
	throw new ContentionError("an item was changed by others at every attempt");
};
