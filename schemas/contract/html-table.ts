import { escapeHtml } from "../html.ts";

/** A table with a heading over each column, repeated in each cell for phones. Cells are HTML. */
export const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string => {
	const head = headings.map((one) => `<th scope="col">${escapeHtml(one)}</th>`).join("");
	const body = rows.map(
		(cells) =>
			`<tr>${cells.map((cell, index) => `<td data-heading="${escapeHtml(headings[index] ?? "")}">${cell}</td>`).join("")}</tr>`,
	);
	return `<table class="fields"><thead><tr>${head}</tr></thead><tbody>\n${body.join("\n")}\n</tbody></table>`;
};
