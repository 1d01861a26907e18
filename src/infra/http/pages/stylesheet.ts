/**
 * The style of all pages: phone first, light and dark, either writing direction, nothing loaded from elsewhere.
 * Text keeps a contrast of at least 4.5 : 1 on its ground, borders of controls 3 : 1 (WCAG 2.2, 1.4.3 and 1.4.11).
 */
export const STYLESHEET = `
:root {
  color-scheme: light dark;
  --ground: #fdfcf8;
  --card: #ffffff;
  --text: #1d2521;
  --quiet: #4d5952;
  --line: #c9d1cb;
  --edge: #6f7d75;
  --strong: #1c6b45;
  --on-strong: #ffffff;
  --warn-ground: #fff4d6;
  --warn-line: #9a6b00;
  --gap: min(1rem, 4vw);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #131816;
    --card: #1c2320;
    --text: #edf2ee;
    --quiet: #b3c0b8;
    --line: #3a4540;
    --edge: #8b9a91;
    --strong: #8fd9b0;
    --on-strong: #0c2417;
    --warn-ground: #352a0c;
    --warn-line: #e0b04a;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body {
  margin: 0;
  background: var(--ground);
  color: var(--text);
  font: 1.0625rem/1.55 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
main, footer { max-inline-size: 40rem; margin-inline: auto; padding: var(--gap); }
footer { color: var(--quiet); font-size: 0.9375rem; }
h1, h2, .button { text-wrap: balance; hyphens: auto; }
h1 { font-size: 1.75rem; line-height: 1.2; margin-block: 0.5rem 1rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin-block: 0 0.5rem; }
p, dl, ul { margin-block: 0 1rem; }
a { color: var(--strong); }
.card {
  background: var(--card);
  border: 1px solid var(--line);
  border-radius: 0.75rem;
  padding: var(--gap);
  margin-block-end: 1rem;
}
.warning {
  background: var(--warn-ground);
  border-inline-start: 0.3rem solid var(--warn-line);
  border-radius: 0.5rem;
  padding: 0.75rem var(--gap);
}
.button {
  display: block;
  inline-size: 100%;
  min-block-size: 3rem;
  padding: 0.75rem var(--gap);
  border: 2px solid var(--strong);
  border-radius: 0.6rem;
  background: var(--strong);
  color: var(--on-strong);
  font: inherit;
  font-weight: 600;
  text-align: center;
  text-decoration: none;
  cursor: pointer;
}
.button.plain { background: transparent; border-color: var(--edge); color: var(--text); }
a:focus-visible, .button:focus-visible, summary:focus-visible { outline: 3px solid var(--warn-line); outline-offset: 3px; }
dt { font-weight: 600; }
dd { margin: 0 0 0.75rem; color: var(--quiet); }
dd:last-child, .card > :last-child { margin-block-end: 0; }
h3 { font-size: 1.0625rem; line-height: 1.4; margin-block: 0 0.5rem; }
ul, ol { padding-inline-start: 1.25rem; }
ol { margin-block: 0 1rem; }
.lead { font-size: 1.25rem; line-height: 1.3; }
.steps { padding-inline-start: 1.5rem; }
.steps li { padding-inline-start: 0.25rem; }
.steps .done { color: var(--strong); }
summary { cursor: pointer; }
summary, details a { padding-block: 0.6rem; }
details a { display: inline-block; }
details > :last-child { margin-block-end: 0; }
form + p { margin-block-start: 1rem; }
label { display: block; margin-block-end: 0.25rem; font-weight: 600; }
input, textarea, select {
  display: block;
  inline-size: 100%;
  min-block-size: 3rem;
  padding: 0.6rem 0.75rem;
  border: 1px solid var(--edge);
  border-radius: 0.5rem;
  background: var(--card);
  color: var(--text);
  font: inherit;
  font-weight: normal;
}
input[type="hidden"] { display: none; }
textarea { resize: vertical; }
input:focus-visible, textarea:focus-visible, select:focus-visible { outline: 3px solid var(--warn-line); outline-offset: 1px; }
[aria-invalid] { border-color: var(--warn-line); }
form > :last-child, .card > :last-child, .card > form > p:last-child { margin-block-end: 0; }
code { font-family: ui-monospace, monospace; font-size: 0.9375rem; }
.code {
  display: block;
  padding: 0.75rem 0.25rem;
  border: 2px solid var(--edge);
  border-radius: 0.75rem;
  background: var(--card);
  font: 600 2rem/1.3 ui-monospace, monospace;
  letter-spacing: 0.06em;
  text-align: center;
  overflow-wrap: normal;
  -webkit-user-select: all;
  user-select: all;
}
.code.phrase { padding: 0.75rem; font-size: 1.25rem; letter-spacing: normal; overflow-wrap: anywhere; }
.commands code { display: block; padding: 0.5rem 0.75rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--card); color: var(--text); }
table { inline-size: 100%; border-collapse: collapse; }
th, td { padding: 0.35rem 0.25rem; border-block-end: 1px solid var(--line); text-align: start; font-weight: normal; }
th:first-child { padding-inline-start: 0; }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th { font-size: 0.9375rem; font-weight: 600; hyphens: auto; }
td, thead th + th { text-align: end; }
td { font-variant-numeric: tabular-nums; }
.chart { display: block; inline-size: 100%; fill: var(--strong); border-block-end: 1px solid var(--edge); }
[dir='rtl'] .chart { transform: scaleX(-1); }
.quiet { color: var(--quiet); }
.said { white-space: pre-line; }
.notice { border-inline-start: 0.3rem solid var(--strong); padding-inline-start: var(--gap); margin-block-end: 1rem; }
.desk { font-size: 0.9375rem; max-inline-size: 40rem; margin-inline: auto; padding: var(--gap) var(--gap) 0; }
.desk ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; padding: 0; margin: 0; list-style: none; }
.desk a { display: inline-block; padding-block: 0.5rem; }
.desk [aria-current] { color: var(--text); font-weight: 600; text-decoration: none; border-block-end: 3px solid var(--strong); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr)); gap: 0.5rem 1rem; }
.figures div { display: grid; align-content: space-between; }
.figures dt { font-weight: normal; color: var(--quiet); }
.figures dd { margin: 0; color: var(--text); font-size: 1.75rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.burn-down { display: block; inline-size: 100%; block-size: 11rem; border-block-end: 1px solid var(--edge); }
.burn-down * { fill: none; stroke: var(--strong); stroke-width: 2; vector-effect: non-scaling-stroke; }
.burn-down .area { fill: var(--strong); fill-opacity: 0.12; stroke: none; }
.burn-down .ahead { stroke-dasharray: 6 6; }
.burn-down .late, .burn-down .closing { stroke: var(--warn-line); }
.axis { display: flex; justify-content: space-between; gap: 1rem; color: var(--quiet); font-size: 0.9375rem; margin-block: 0.25rem 1rem; }
.field { display: block; margin-block-end: 1rem; }
.field span { display: block; margin-block-end: 0.25rem; }
progress { inline-size: 100%; accent-color: var(--strong); }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 0 1rem; }
.act { margin-block: 0.5rem 1rem; }
.leave { margin-block-start: 2.5rem; border-block-start: 1px solid var(--line); padding-block-start: 1rem; }
.rows, .talk, .entries { padding: 0; list-style: none; }
.rows a { display: block; padding-block: 0.75rem; border-block-end: 1px solid var(--line); }
.talk .ours { margin-inline-start: 1.5rem; }
.entries { padding: 0; margin: 0 0 1rem; }
.entries li { border-block-end: 1px solid var(--line); padding-block: 0.75rem; }
.entries p { margin: 0; }
`.trimStart();
