/** How the page of the year looks: light and dark, on a phone and on paper. */
export const STYLE = `:root { color-scheme: light dark; --text: light-dark(#1a1a1a, #eee); --faint: light-dark(#595959, #aaa); --line: light-dark(#c4c4c4, #555); --paper: light-dark(#fff, #16181b); --band: light-dark(#e6eef7, #22303f); --sent: light-dark(#0b4f9e, #8fc1ff); --told: light-dark(#0a6b3d, #74d6a3); --not: light-dark(#a3341f, #ff9c86); --shade: light-dark(#fdf1d3, #3d3217); }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 84rem; color: var(--text); background: var(--paper); font: 1rem/1.75 "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic", Meiryo, sans-serif; }
h1 { margin: 0; font-size: 1.6rem; line-height: 1.4; }
h2 { margin: 3rem 0 0; padding-top: 0.5rem; border-top: 3px solid var(--band); font-size: 1.3rem; }
h3 { margin: 2rem 0 0.25rem; font-size: 1.05rem; }
p { margin: 0.25rem 0 0.75rem; max-width: 46rem; }
a { color: var(--sent); }
.en { color: var(--faint); font-size: 0.85rem; font-weight: normal; }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; padding: 0; list-style: none; }
.numbers { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; margin: 1rem 0; padding: 0; list-style: none; }
.numbers b { font-size: 1.5rem; }
.scroll { overflow-x: auto; border: 1px solid var(--line); }
.year { min-width: 100%; border-collapse: separate; border-spacing: 0; font-size: 0.8rem; line-height: 1.3; }
.year th, .year td { padding: 0.3rem 0.2rem; border-bottom: 1px solid var(--line); text-align: center; }
.year th[scope=row] { position: sticky; left: 0; z-index: 1; width: 13rem; min-width: 7.5rem; padding-left: 0.5rem; border-right: 1px solid var(--line); background: var(--paper); text-align: left; font-weight: normal; }
.year thead th { background: var(--band); white-space: nowrap; font-weight: normal; }
.year thead .chapter { max-width: 0; padding: 0.3rem 0.4rem; border-left: 1px solid var(--line); overflow: hidden; text-align: left; text-overflow: ellipsis; font-weight: bold; }
.year td { min-width: 2.1rem; }
.year .protected { background: repeating-linear-gradient(135deg, var(--shade) 0 6px, transparent 6px 9px); }
.year a { display: block; text-decoration: none; font-size: 1rem; }
.sent { color: var(--sent); } .told { color: var(--told); } .not { color: var(--not); }
.scenes { margin: 0; padding: 0; list-style: none; }
.scenes > li { padding: 0.4rem 0; border-bottom: 1px solid var(--line); scroll-margin-top: 1rem; }
.scenes > li:target { background: var(--shade); }
.scenes time { color: var(--faint); font-size: 0.85rem; font-variant-numeric: tabular-nums; }
.scenes ul { margin: 0; padding-left: 1.25rem; list-style: none; }
.scenes small { color: var(--faint); font-size: 0.82rem; }
code { overflow-wrap: anywhere; font-size: 0.8rem; }
dl.views { display: grid; grid-template-columns: minmax(10rem, max-content) 1fr; gap: 0.15rem 1rem; margin: 0; }
dl.views dd { margin: 0; }
@media (max-width: 40rem) { .en { display: block; } .year th[scope=row] { width: 7.5rem; font-size: 0.72rem; } dl.views { display: block; } dl.views dd { margin: 0 0 0.5rem 1rem; } }
@media print { .scroll { overflow: visible; border: 0; } .year { font-size: 6pt; } .scenes > li { break-inside: avoid; } }
`;
