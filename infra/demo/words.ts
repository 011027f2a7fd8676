import { sampleNames } from "../../functions/commands/sample-town.ts";
import { definitionOf } from "../../functions/rules/case/definition.ts";
import { toText } from "../../functions/rules/sheet/cell-value.ts";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import type { Definition } from "../../schemas/event.ts";
import type { FieldKind } from "../../schemas/field.ts";
import { inJapan } from "../../schemas/japan-time.ts";
import type { ReceivedEvent } from "./agency-client.ts";
import { PROTECTION, type Step } from "./story.ts";
import type { Scene } from "./year.ts";

const definitions: readonly Definition[] = Object.values(catalogue);

/** What families are called, by their names. */
const familyNames = new Map(definitions.map(({ family }) => [family.name, family.ja]));

const names: ReadonlyMap<string, string> = sampleNames();

/** What an agency is called. */
export const nameOf = (agency: string): string => names.get(agency) ?? agency;

/** What happened, in Japanese. */
export const stepWords = ({ type }: Pick<Step, "type">): string => (type === PROTECTION ? "保護の設定" : definitionOf(type).ja);

/** What a scene is called: the step, or what the hub stated. */
export const sceneWords = ({ step, heard }: Scene): string => {
	if (step) return stepWords(step);
	return [...new Set(heard.map(({ event }) => definitionOf(event.type).ja))].join("、");
};

/** Day and time in Japan: `2025-12-01 10:15`. */
export const dayAndTime = (time: Date): string => inJapan(time).slice(0, 16).replace("T", " ");

/** A value in words; agencies by their names. */
const textOf = (kind: FieldKind, value: unknown): string =>
	kind.is === "agency" || kind.is === "agencies"
		? [value]
				.flat()
				.map((id) => nameOf(String(id)))
				.join("、")
		: toText(kind, value);

/** What a thing of a case is and how it stands: `つなぎ:受入れ`. */
export const standingWords = ({ family, ja }: { readonly family: string; readonly ja: string }): string =>
	`${familyNames.get(family) ?? family}:${ja}`;

/** A ground without its clause: `本人の同意`. */
export const shortGround = (ground: string): string => ground.replace(/[(（].*$/, "");

/** A field of an event as an agency sees it. Tokens and envelopes are left out: they mean something to it alone. */
export const fieldsOf = ({ type, data }: ReceivedEvent): readonly { readonly ja: string; readonly text: string }[] =>
	Object.entries(definitionOf(type).fields).flatMap(([name, { ja, kind }]) => {
		const value = data[name];
		const isShown = value !== undefined && kind.is !== "token";
		return isShown ? [{ ja, text: textOf(kind, value) }] : [];
	});

/** The width of a text in a terminal: Japanese characters take two columns. */
export const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (/[\u1100-\uffff]/.test(one) ? 2 : 1), 0);

export const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - widthOf(text)));
