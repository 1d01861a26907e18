/**
 * The style of a copy: phone first, light and dark, nothing loaded from elsewhere. Text keeps a contrast of at least
 * 4.5 : 1 on its ground, borders of controls 3 : 1 (WCAG 2.2, 1.4.3 and 1.4.11).
 */
export const COPY_STYLESHEET = `
:root {
  color-scheme: light dark;
  --ground: #fdfcf8;
  --card: #ffffff;
  --text: #1d2521;
  --quiet: #4d5952;
  --line: #dde3de;
  --edge: #6f7d75;
  --strong: #1c6b45;
  --on-strong: #ffffff;
  --focus: #9a6b00;
  --gap: min(1rem, 4vw);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #131816;
    --card: #1c2320;
    --text: #edf2ee;
    --quiet: #b3c0b8;
    --line: #333d38;
    --edge: #8b9a91;
    --strong: #8fd9b0;
    --on-strong: #0c2417;
    --focus: #e0b04a;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--ground);
  color: var(--text);
  font: 1.0625rem/1.6 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
header, main, footer { max-inline-size: 44rem; margin-inline: auto; padding-inline: var(--gap); }
main { padding-block: 0.5rem 2rem; }
main:focus { outline: none; }
footer { color: var(--quiet); font-size: 0.9375rem; padding-block: 1.5rem 3rem; border-block-start: 1px solid var(--line); }
.skip { display: block; padding: 0.75rem 1rem; background: var(--card); }
.skip:not(:focus) { position: absolute; inline-size: 1px; block-size: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
header { border-block-end: 1px solid var(--line); }
header ul, .pager ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; column-gap: 1.25rem; }
header a { display: block; padding-block: 0.75rem; color: var(--quiet); text-decoration: none; border-block-end: 3px solid transparent; }
header a:hover { color: var(--text); text-decoration: underline; }
header a[aria-current] { color: var(--text); font-weight: 600; border-color: var(--strong); }
h1 { font-size: 1.75rem; line-height: 1.2; margin-block: 1.25rem; text-wrap: balance; }
h2 { font-size: 1.25rem; line-height: 1.3; margin-block: 2rem 0.75rem; }
h3 { font-size: 1.0625rem; margin-block: 1rem 0.25rem; }
p, ul, ol, dl { margin-block: 0 1rem; }
ul, ol { padding-inline-start: 1.25rem; }
a { color: var(--strong); text-underline-offset: 0.15em; }
a:focus-visible, summary:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; }
.quiet { color: var(--quiet); font-size: 0.9375rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem; padding: 1.25rem var(--gap) 0.5rem; margin-block-end: 1rem; }
.card h2 { font-size: 1rem; font-weight: 600; margin: 0; color: var(--quiet); }
.card:target { border-color: var(--strong); box-shadow: 0 0 0 1px var(--strong); }
.card > .text { margin-block-start: 0.75rem; }
.text > :first-child { margin-block-start: 0; }
.text blockquote { margin: 0 0 1rem; padding-inline-start: 1rem; border-inline-start: 0.25rem solid var(--line); color: var(--quiet); }
.text pre { white-space: pre-wrap; padding: 0.75rem; border-radius: 0.5rem; background: var(--ground); border: 1px solid var(--line); }
.text code { font-family: ui-monospace, monospace; font-size: 0.9375em; }
.text table { inline-size: 100%; table-layout: fixed; border-collapse: collapse; margin-block-end: 1rem; }
.text th, .text td { padding: 0.35rem; border: 1px solid var(--line); text-align: start; vertical-align: top; }
.text hr { border: 0; border-block-start: 1px solid var(--line); }
.lead { font-weight: 600; font-size: 1.125rem; }
.mention, .tag { font-weight: 500; }
.person { display: flex; align-items: center; gap: 1rem; }
.person img { border-radius: 50%; object-fit: cover; }
.account { margin: 0; color: var(--quiet); }
.counts { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: 0.75rem; margin-block: 1.25rem; }
.counts div { background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem; padding: 0.75rem 1rem; }
.counts dt { color: var(--quiet); font-size: 0.9375rem; }
.counts dd { margin: 0; font-size: 1.375rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.years, .months, .photos, .contacts, .tags, .found { list-style: none; padding: 0; }
.years h3 { font-size: 1.125rem; margin-block: 0 0.25rem; }
.years > li { padding-block: 0.75rem; border-block-end: 1px solid var(--line); }
.years > li:last-child { border: 0; }
.months { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); gap: 0 1rem; margin: 0; }
.months a, .years h3 a { display: inline-block; padding-block: 0.25rem; }
.photos { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(9rem, 42vw), 1fr)); gap: 0.75rem; }
.photos.one { grid-template-columns: 1fr; }
.photos img { display: block; inline-size: 100%; block-size: auto; aspect-ratio: 4 / 3; object-fit: cover; border-radius: 0.5rem; background: var(--line); color: var(--text); }
.photos.one img { object-fit: contain; max-block-size: 70vh; background: var(--ground); }
.photos p { margin: 0.25rem 0 0; font-size: 0.9375rem; }
.gone { padding: 0.75rem; border: 1px dashed var(--edge); border-radius: 0.5rem; font-size: 0.9375rem; }
.poll ul { padding: 0; list-style: none; }
.poll li { padding: 0.5rem 0.75rem; border: 1px solid var(--line); border-radius: 0.5rem; margin-block-end: 0.5rem; }
details, .card h3 { border-block-start: 1px solid var(--line); padding-block-start: 0.25rem; }
summary { cursor: pointer; padding-block: 0.6rem; font-weight: 600; }
.card h3 { padding-block: 0.75rem 0.25rem; margin: 0; }
.comments { list-style: none; padding: 0; }
.comments > li { padding-inline-start: 0.9rem; border-inline-start: 0.2rem solid var(--line); margin-block-end: 1rem; }
.comments p { margin-block-end: 0.35rem; }
.contacts > li, .found > li { padding-block: 0.75rem; border-block-end: 1px solid var(--line); }
.tags { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
.tags a { display: inline-block; padding-block: 0.25rem; }
.lines { list-style: none; padding: 0; }
.lines li { padding-block: 0.35rem; }
.found p { margin: 0.25rem 0 0; color: var(--quiet); }
.pager { margin-block: 1.5rem; }
.pager a { display: block; padding: 0.75rem 1rem; border: 1px solid var(--edge); border-radius: 0.6rem; text-decoration: none; margin-block-end: 0.5rem; }
.pager ul { justify-content: space-between; }
.pager .older { margin-inline-start: auto; }
.row { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-block: 0.35rem 0.5rem; }
label { font-weight: 600; }
input, button { font: inherit; min-block-size: 3rem; border-radius: 0.6rem; border: 2px solid var(--edge); padding: 0.5rem 0.9rem; }
input { flex: 1 1 12rem; min-inline-size: 0; background: var(--card); color: var(--text); }
button { background: var(--strong); border-color: var(--strong); color: var(--on-strong); font-weight: 600; cursor: pointer; }
[hidden] { display: none; }
@media print { header, .skip, .pager { display: none; } .card { break-inside: avoid; } }
`.trimStart();
