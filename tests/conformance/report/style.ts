/** How a report looks, on a screen and on A4. Marks do not rest on colour alone. */
export const STYLE = `
:root { color-scheme: light; --line: #8a8a8a; --pass: #0b5a2b; --fail: #a11212; --skipped: #5c4a00; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 62rem; color: #111; background: #fff;
	font: 15px/1.6 "Hiragino Sans", "Yu Gothic", Meiryo, "Noto Sans CJK JP", "Noto Sans JP", sans-serif; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; border-bottom: 2px solid #111; }
h3 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
.en { display: block; font-size: .8em; line-height: 1.35; color: #444; font-weight: normal; }
.verdict { display: inline-flex; gap: 1rem; align-items: center; margin: 0 0 1rem; padding: .25rem 1rem; border: 2px solid; }
.verdict strong { font-size: 1.5rem; }
.verdict.pass { color: var(--pass); }
.verdict.fail { color: var(--fail); }
.verdict .en { color: inherit; }
table { width: 100%; border-collapse: collapse; }
th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: #eee; }
.head th { width: 14rem; background: #f6f6f6; }
.count { text-align: right; font-variant-numeric: tabular-nums; }
.summary .count { width: 6rem; }
.summary tbody tr:last-child { font-weight: bold; border-top: 2px solid #111; }
.details .result { width: 4.5rem; text-align: center; }
.details td:nth-child(2) { width: 34%; }
.details .source { width: 20%; font-size: .85em; }
.mark { white-space: nowrap; }
.mark.pass { color: var(--pass); }
.mark.fail { color: #fff; background: var(--fail); padding: 0 .5em; }
.mark.skipped { color: var(--skipped); font-size: .85em; }
.remark { margin: .4rem 0 0; padding-left: .5rem; border-left: 3px solid var(--line); }
code { display: block; font-size: .75em; color: #444; }
.signature { margin-top: 2rem; }
.signature th { width: 14rem; }
.signature td { height: 3.5rem; }
@media (max-width: 40rem) {
	body { padding: .75rem; }
	.head th, .signature th { width: 8rem; }
	.details thead { display: none; }
	.details tr { display: block; border: 1px solid var(--line); margin-bottom: .5rem; }
	.details td, .details td:nth-child(2), .details .source, .details .result { display: block; width: auto; border: 0; text-align: left; }
}
@page { size: A4; margin: 16mm 14mm; }
@media print {
	body { padding: 0; max-width: none; font-size: 9.5pt; line-height: 1.45; }
	h1 { font-size: 15pt; } h2 { font-size: 12pt; } h3 { font-size: 10.5pt; }
	h2, h3 { break-after: avoid; }
	tr, li { break-inside: avoid; }
	thead { display: table-header-group; }
	.new-page { break-before: page; }
	.mark.fail, thead th, .head th { print-color-adjust: exact; }
}
`;
