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
body {
  margin: 0;
  background: var(--ground);
  color: var(--text);
  font: 1.0625rem/1.55 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
main, footer { max-inline-size: 40rem; margin-inline: auto; padding: 1rem; }
footer { color: var(--quiet); font-size: 0.9375rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin-block: 0.5rem 1rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin-block: 0 0.5rem; }
p, dl, ul { margin-block: 0 1rem; }
a { color: var(--strong); }
.card {
  background: var(--card);
  border: 1px solid var(--line);
  border-radius: 0.75rem;
  padding: 1rem;
  margin-block-end: 1rem;
}
.warning {
  background: var(--warn-ground);
  border-inline-start: 0.3rem solid var(--warn-line);
  border-radius: 0.5rem;
  padding: 0.75rem 1rem;
}
.button {
  display: block;
  inline-size: 100%;
  min-block-size: 3rem;
  padding: 0.75rem 1rem;
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
dd { margin: 0 0 0.5rem; color: var(--quiet); }
details { margin-block-start: 0.75rem; }
summary { cursor: pointer; min-block-size: 1.75rem; }
code { font-family: ui-monospace, monospace; font-size: 0.9375rem; }
.code { font-size: 2rem; letter-spacing: 0.15em; text-align: center; display: block; margin-block: 1rem; }
.quiet { color: var(--quiet); }
`.trimStart();
