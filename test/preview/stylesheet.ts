/** Of the preview: phone first, light and dark; every platform in its own manner, none of its pictures or fonts. */
export const STYLESHEET = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f4f5f3, #131816);
  --text: light-dark(#1d2521, #edf2ee);
  --quiet: light-dark(#4d5952, #b3c0b8);
  --line: light-dark(#c9d1cb, #3a4540);
  --link: light-dark(#1c5fb0, #8ab8f5);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
header, main { max-inline-size: 86rem; margin-inline: auto; padding: 1rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin-block: 0 0.5rem; }
h2 { font-size: 1.375rem; margin-block: 2.5rem 0.5rem; border-block-end: 2px solid var(--line); padding-block-end: 0.25rem; }
section:first-child h2 { margin-block-start: 0; }
h3 { font-size: 1.0625rem; margin-block: 1.5rem 0.5rem; }
a { color: var(--link); }
form { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; }
fieldset { border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.25rem 0.75rem 0.5rem; margin: 0; }
label { display: inline-block; padding: 0.25rem 0.5rem 0.25rem 0; }
input { inline-size: 1.125rem; block-size: 1.125rem; vertical-align: text-bottom; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; padding: 0; list-style: none; margin-block-end: 0; }
nav a { display: inline-block; padding-block: 0.25rem; }
.row { display: grid; gap: 0.75rem; margin-block-end: 0.75rem; align-items: start; }
@media (min-width: 62rem) { .row { grid-auto-columns: minmax(0, 1fr); grid-auto-flow: column; } }
figure { margin: 0; }
figcaption { font-size: 0.8125rem; color: var(--quiet); margin-block-end: 0.25rem; }
.message { padding: 0.75rem 1rem; border-radius: 0.5rem; margin-block-end: 0.5rem; overflow-wrap: anywhere; font-size: 0.9375rem; }
.message > :first-child { margin-block-start: 0; }
.message > :last-child { margin-block-end: 0; }
.message p, .message ul { margin-block: 0 0.625rem; }
.message ul { padding-inline-start: 1.25rem; }
.message h4 { margin-block: 0 0.5rem; line-height: 1.3; }
code { font: 0.9em ui-monospace, monospace; background: light-dark(#e3e5e8, #2b2d31); border-radius: 0.25rem; padding: 0.1em 0.3em; }
.discord .message { background: light-dark(#ffffff, #313338); color: light-dark(#2e3338, #dbdee1); border: 1px solid light-dark(#d9dce0, #3f4147); }
.discord h4 { font-size: 1rem; }
.discord .buttons { display: flex; flex-wrap: wrap; gap: 0.5rem; list-style: none; padding: 0; }
.buttons li { border-radius: 0.5rem; padding: 0.375rem 0.875rem; font-weight: 500; font-size: 0.875rem; }
.buttons .secondary { background: light-dark(#e3e5e8, #4e5058); color: light-dark(#1d2125, #ffffff); }
.buttons .primary { background: #4752c4; color: #ffffff; }
.matrix .message { background: light-dark(#e9f0ec, #21262b); border-radius: 0.75rem; }
.matrix h4 { font-size: 1rem; }
.pod .message { background: light-dark(#ffffff, #222222); border: 1px solid light-dark(#dddddd, #404040); border-radius: 0.25rem; }
.pod h4 { font-size: 1.25rem; font-weight: 500; }
`;
