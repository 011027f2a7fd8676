/** A placeholder for a token, e.g. `ref("hello-work")`: each agency has its own for it. */
export type Ref = { readonly ref: string };
export const ref = (name: string): Ref => ({ ref: name });

/** A text that only its recipient can open. */
export type Letter = { readonly for: string; readonly words: string };

/** A step of a story: an agency posts an event, on a day and at a time in Japan. */
export type Step = {
	readonly on: string;
	readonly at: string;
	readonly by: string;
	readonly type: string;
	readonly data: Readonly<Record<string, unknown>>;
	readonly seals?: Letter;
};

/** The type of a step that sets a case's protection: it has a route of its own. */
export const PROTECTION = "protection";

/** What belongs together in a family's year. `tells` says in plain words what to look at. */
export type Chapter = { readonly ja: string; readonly en: string; readonly tells: string; readonly steps: readonly Step[] };

/** A family's year. */
export type Story = { readonly name: string; readonly ja: string; readonly en: string; readonly chapters: readonly Chapter[] };

/** Makes steps of one agency: `desk("2025-11-10", "09:30", "case.opened", { … })`. */
export const agency =
	(by: string) =>
	(on: string, at: string, type: string, data: Step["data"] = {}): Step => ({ on, at, by, type, data });

/** When a step happens. */
export const timeOf = ({ on, at }: Pick<Step, "on" | "at">): Date => new Date(`${on}T${at}:00+09:00`);
