import type { Definition } from "../event.ts";
import type { Family } from "../family.ts";
import { escapeHtml } from "../html.ts";
import { inWords } from "../type-names.ts";
import type { Language } from "./json-schema.ts";
import { stepsOf } from "./life.ts";
import { PAGE, ROLES } from "./words.ts";

const [COLUMN, ROW, WIDTH, HEIGHT, MARGIN] = [240, 62, 140, 38, 14];

/** The beginning, before there is anything. */
const NONE = "none";

type Place = { readonly x: number; readonly y: number };

/** The name of a state; `none` is the beginning. */
export const stateIn = ({ states }: Family, state: string, language: Language): string => {
	if (state === NONE) return PAGE.beginning[language];
	return language === "en" ? inWords(state) : (states[state]?.ja ?? state);
};

/** Who makes a move, in words. */
export const rolesIn = (by: readonly string[], language: Language): string =>
	by.map((role) => ROLES[role as keyof typeof ROLES]?.[language] ?? role).join(language === "en" ? ", " : "、");

/** States in columns, by how many moves they are away from the beginning. */
const placesOf = (steps: ReadonlyMap<string, number>): ReadonlyMap<string, Place> => {
	const filled = new Map<number, number>();
	return new Map(
		[...steps].map(([state, step]) => {
			const row = filled.get(step) ?? 0;
			filled.set(step, row + 1);
			return [state, { x: MARGIN + step * COLUMN, y: MARGIN + row * ROW }];
		}),
	);
};

/** An arrow from one state to another: forwards from side to side, within a column in a bow beside it, backwards between columns. */
const arrow = (from: Place, to: Place): string => {
	const [y1, y2] = [from.y + HEIGHT / 2, to.y + HEIGHT / 2];
	if (to.x === from.x) {
		// A longer way bows further out; downwards it lands a little above the middle, upwards a little below.
		const bow = 14 + (Math.abs(y2 - y1) / ROW) * 7;
		const [x, shift] = [from.x + WIDTH, y2 > y1 ? 6 : -6];
		return `M${x} ${y1 + shift}C${x + bow} ${y1 + shift} ${x + bow} ${y2 - shift} ${x} ${y2 - shift}`;
	}
	const [x1, x2] = to.x > from.x ? [from.x + WIDTH, to.x] : [from.x, to.x + WIDTH];
	const bend = (x2 - x1) / 2;
	const shift = to.x > from.x ? 0 : 10;
	return `M${x1} ${y1 + shift}C${x1 + bend} ${y1 + shift} ${x2 - bend} ${y2 + shift} ${x2} ${y2 + shift}`;
};

/**
 * A drawing of what can follow what, from the moves of a family's types (SVG). An arrow names the event that makes it when it
 * is pointed at; the table of the types says the same. Corrections lead from everywhere and are left out.
 *
 * @returns nothing for a family without states
 */
export const stateDiagram = (family: Family, types: readonly Definition[], language: Language): string => {
	const places = placesOf(stepsOf(types));
	if (places.size < 3) return "";
	const [width, height] = [...places.values()].reduce(
		([w, h], { x, y }) => [Math.max(w, x + WIDTH + MARGIN + 50), Math.max(h, y + HEIGHT + MARGIN)],
		[0, 0],
	);
	const arrows = types.flatMap(({ type, ja, move, recalls }) =>
		move && !recalls
			? move.from.flatMap((state) => {
					const [from, to] = [places.get(state), places.get(move.to)];
					const title = `${type}: ${language === "en" ? inWords(type) : ja}`;
					return from && to && from !== to ? [`<path d="${arrow(from, to)}"><title>${escapeHtml(title)}</title></path>`] : [];
				})
			: [],
	);
	const boxes = [...places].map(([state, { x, y }]) => {
		const isOpen = family.states[state]?.next !== undefined;
		return `<g class="${isOpen ? "open" : "closed"}"><rect x="${x}" y="${y}" width="${WIDTH}" height="${HEIGHT}" rx="8"/><text x="${x + WIDTH / 2}" y="${y + HEIGHT / 2}">${escapeHtml(stateIn(family, state, language))}</text></g>`;
	});
	const marker = `arrow-${family.name}`;
	return [
		`<figure class="states"><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeHtml(PAGE.states[language])}">`,
		`<defs><marker id="${marker}" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>`,
		`<g class="moves">${arrows.map((one) => one.replace("<path ", `<path marker-end="url(#${marker})" `)).join("")}</g>`,
		boxes.join(""),
		`</svg><figcaption>${escapeHtml(PAGE.statesCaption[language])}</figcaption></figure>`,
	].join("\n");
};
