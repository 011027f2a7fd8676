/** How the page looks: a table with a header that stays, cards on a phone, ruled sheets of A4 on paper. */
export const STYLE = `:root { color-scheme: light; }
body { margin: 0 auto; padding: 1rem; max-width: 90rem; color: #1a1a1a; background: #fff; font: 1rem/1.7 "Hiragino Sans", "Noto Sans JP", "Yu Gothic", Meiryo, sans-serif; }
header, dl, nav { max-width: 56rem; }
h1 { margin: 0; font-size: 1.6rem; }
h2 { margin: 2.5rem 0 0.5rem; font-size: 1.25rem; }
h3 { margin: 1rem 0 0; font-size: 1rem; }
a { color: #0b4f9e; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; padding: 0; list-style: none; }
table { width: 100%; table-layout: fixed; border-collapse: separate; border-spacing: 0; border-top: 1px solid #666; border-left: 1px solid #bbb; font-size: 0.85rem; line-height: 1.5; }
th, td { padding: 0.35rem 0.45rem; border-right: 1px solid #bbb; border-bottom: 1px solid #bbb; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { position: sticky; top: 0; background: #e3ebf4; border-bottom: 2px solid #666; font-size: 0.75rem; line-height: 1.35; }
thead th:nth-child(1), thead th:nth-child(2), thead th:nth-last-child(2) { width: 12%; }
tbody th { font-weight: normal; }
.event th { background: #f1f1ee; font-weight: bold; }
.mark { text-align: center; font-weight: bold; }
.mark:not(.empty) { background: #fdf3d0; }
code { color: #555; font-size: 0.75rem; font-weight: normal; }
small { display: block; color: #555; }
dt { margin-top: 0.5rem; font-weight: bold; }
dd { margin: 0 0 0 1.5rem; }
@media screen and (max-width: 48rem) {
	table, tbody, tr, th, td { display: block; border: 0; }
	thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
	tbody tr { padding: 0.35rem 0; border-bottom: 1px solid #bbb; }
	.event { position: sticky; top: 0; }
	.event, .event th { padding: 0.35rem; background: #e3ebf4; }
	tbody tr:not(.event) th { font-weight: bold; }
	td { padding: 0.1rem 0.45rem; }
	td.mark { text-align: left; }
	td::before { content: attr(data-heading) ": "; color: #555; font-weight: normal; }
	td.mark::before { content: attr(data-heading) " "; color: inherit; }
	td.empty { display: none; }
	th small { font-weight: normal; }
}
@media print {
	@page { size: A4 landscape; margin: 12mm; }
	body { padding: 0; max-width: none; font-size: 9pt; }
	nav { display: none; }
	table { font-size: 7.5pt; }
	thead { display: table-header-group; }
	thead th { position: static; font-size: 6.5pt; }
	th, .mark { print-color-adjust: exact; }
	tr, dt { break-inside: avoid; }
	h2, h3, .event, dt { break-after: avoid; }
}
`;
