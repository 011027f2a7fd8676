/** How long what was read is believed, in milliseconds, and how much of it a process keeps. */
export type TtlMilliseconds = { readonly found: number; readonly missed: number };

const MAX_ENTRIES = 5_000;

type Kept<T> = { readonly value: Promise<T | undefined>; until: number };

/** Remembers for a while what was read; reads of the same at once are one. A failure is not kept. */
export const makeTtlCache = <T>({ found, missed }: TtlMilliseconds) => {
	const kept = new Map<string, Kept<T>>();
	return {
		/** Reads something, or what was read of it lately. */
		read: (name: string, look: () => Promise<T | undefined>): Promise<T | undefined> => {
			const known = kept.get(name);
			const now = performance.now();
			if (known && now < known.until) return known.value;
			const entry: Kept<T> = { value: look(), until: now + found };
			kept.delete(name);
			kept.set(name, entry);
			if (kept.size > MAX_ENTRIES) kept.delete(kept.keys().next().value ?? name);
			entry.value.then(
				(value) => {
					if (value === undefined) entry.until = now + missed;
				},
				() => {
					if (kept.get(name) === entry) kept.delete(name);
				},
			);
			return entry.value;
		},
		forget: (name: string): void => void kept.delete(name),
		forgetAll: (): void => kept.clear(),
	};
};
