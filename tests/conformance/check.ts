/** The same thing said in English and in Japanese. */
export type Words = { readonly en: string; readonly ja: string };

/** One requirement, and how it is tried. */
export type Check<Context> = {
	/** Stable over versions, e.g. `receiver.signature.changed-byte`: reports of different years are compared by it. */
	readonly id: string;
	readonly title: Words;
	readonly requires: Words;
	/** The standard and its section, e.g. `RFC 9457, 3`. */
	readonly source: string;
	/** @throws Finding when the requirement is not met @throws NotChecked when it could not be tried */
	readonly run: (context: Context) => Promise<void>;
};

export type Section<Context> = { readonly title: Words; readonly checks: readonly Check<Context>[] };

/** The requirement is not met; what was seen instead, without values, tokens or secrets. */
export class Finding extends Error {
	override name = "Finding";
	readonly words: Words;
	constructor(en: string, ja: string) {
		super(en);
		this.words = { en, ja };
	}
}

/** It could not be tried, and why. */
export class NotChecked extends Error {
	override name = "NotChecked";
	readonly words: Words;
	constructor(en: string, ja: string) {
		super(en);
		this.words = { en, ja };
	}
}

export type Outcome =
	| { readonly is: "pass" }
	| { readonly is: "fail"; readonly found: Words }
	| { readonly is: "skipped"; readonly why: Words };

export type Result = Pick<Check<unknown>, "id" | "title" | "requires" | "source"> & { readonly outcome: Outcome };
export type SectionResult = { readonly title: Words; readonly results: readonly Result[] };

/** Only the code of a fault (`ECONNREFUSED`) is said: messages can hold addresses and bodies. */
const codeOf = (error: unknown): string => {
	const { cause, code, name } = error as { cause?: { code?: unknown }; code?: unknown; name?: unknown };
	return String(cause?.code ?? code ?? name ?? "unknown");
};

const outcomeOf = async <Context>(check: Check<Context>, context: Context): Promise<Outcome> => {
	try {
		await check.run(context);
		return { is: "pass" };
	} catch (error) {
		if (error instanceof Finding) return { is: "fail", found: error.words };
		if (error instanceof NotChecked) return { is: "skipped", why: error.words };
		const code = codeOf(error);
		return { is: "fail", found: { en: `no usable answer (${code})`, ja: `有効な応答がありません(${code})` } };
	}
};

/**
 * Runs checks one after the other, in their order: what one leaves behind another may rest on.
 * @param told is called with each result as it comes
 */
export const runSections = async <Context>(
	sections: readonly Section<Context>[],
	context: Context,
	told: (result: Result) => void = () => {},
): Promise<readonly SectionResult[]> => {
	const done: SectionResult[] = [];
	for (const { title, checks } of sections) {
		const results: Result[] = [];
		for (const check of checks) {
			const { id, title: name, requires, source } = check;
			const result = { id, title: name, requires, source, outcome: await outcomeOf(check, context) };
			results.push(result);
			told(result);
		}
		done.push({ title, results });
	}
	return done;
};

type Pair = readonly [en: string, ja: string];
const wordsOf = ([en, ja]: Pair): Words => ({ en, ja });

/** What a check says of itself, English first. */
export type CheckText = { readonly id: string; readonly source: string; readonly title: Pair; readonly requires: Pair };

/** Makes a check of its text and what it does. */
export const check = <Context>(
	{ id, source, title, requires }: CheckText,
	run: (context: Context) => Promise<void>,
): Check<Context> => ({
	id,
	source,
	title: wordsOf(title),
	requires: wordsOf(requires),
	run,
});

export const section = <Context>(title: Pair, checks: readonly Check<Context>[]): Section<Context> => ({
	title: wordsOf(title),
	checks,
});
