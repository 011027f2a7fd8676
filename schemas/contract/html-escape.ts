const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it may stand in HTML, also within quotes. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** A table with headings over its columns; on a phone each cell says its heading itself. Cells are HTML. */
export const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string => {
	const head = headings.map((one) => `<th scope="col">${escaped(one)}</th>`).join("");
	const body = rows.map(
		(cells) =>
			`<tr>${cells.map((cell, index) => `<td data-heading="${escaped(headings[index] ?? "")}">${cell}</td>`).join("")}</tr>`,
	);
	return `<table class="fields"><thead><tr>${head}</tr></thead><tbody>\n${body.join("\n")}\n</tbody></table>`;
};
