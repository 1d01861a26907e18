/**
 * Keeps the overview up to date, part by part, so that what is unfolded or being written stays as it is. What the server
 * sends it has escaped as it has the page itself; where the session is over, or the role was taken, loading the page anew
 * leads to the sign-in.
 */
export const DESK_SCRIPT = `
'use strict';
const parts = new Map([...document.querySelectorAll('[data-live]')].map((part) => [part.dataset.live, part]));
const shown = new Map();
const note = document.getElementById('live');
let source;
function listen() {
  source = new EventSource('/staff/live');
  source.addEventListener('fresh', ({ data }) => {
    if (data === '') return;
    for (const [name, markup] of Object.entries(JSON.parse(data))) {
      if (!parts.has(name) || shown.get(name) === markup) continue;
      shown.set(name, markup);
      parts.get(name).innerHTML = markup;
    }
    note.hidden = false;
  });
  source.addEventListener('over', () => {
    source.close();
    location.reload();
  });
  source.addEventListener('error', () => {
    note.hidden = true;
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, 30000);
  });
}
addEventListener('pagehide', () => source.close());
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) listen();
});
listen();
`.trimStart();
