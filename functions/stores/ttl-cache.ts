/** How long a value is cached, in milliseconds, and how long that there was none. */
export type TtlMilliseconds = { readonly found: number; readonly missed: number };

const MAX_ENTRIES = 5_000;

type Cached<T> = { readonly value: Promise<T | undefined>; until: number };

/** Caches what was read for a limited time. Concurrent reads of one name are one read. A failure is not cached. */
export const makeTtlCache = <T>({ found, missed }: TtlMilliseconds) => {
	const cached = new Map<string, Cached<T>>();
	return {
		/** The cached value of a name, or a fresh one that `load` reads. */
		read: (name: string, load: () => Promise<T | undefined>): Promise<T | undefined> => {
			const known = cached.get(name);
			const now = performance.now();
			if (known && now < known.until) return known.value;
			const entry: Cached<T> = { value: load(), until: now + found };
			cached.delete(name);
			cached.set(name, entry);
			if (cached.size > MAX_ENTRIES) cached.delete(cached.keys().next().value ?? name);
			entry.value.then(
				(value) => {
					if (value === undefined) entry.until = now + missed;
				},
				() => {
					if (cached.get(name) === entry) cached.delete(name);
				},
			);
			return entry.value;
		},
		forget: (name: string): void => void cached.delete(name),
		forgetAll: (): void => cached.clear(),
	};
};
