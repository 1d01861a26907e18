/**
 * The only script of the pages: it puts in place what the server sends. Without it the same page is a click away. What
 * is sent was escaped by the server, and the content security policy lets no script in it run.
 */
export const LIVE_SCRIPT = `
'use strict';
const live = document.getElementById('live');
const again = document.getElementById('again');
const kept = document.getElementById('kept');
const showKept = (isKept) => {
  again.hidden = isKept;
  kept.hidden = !isKept;
};
const source = new EventSource(live.dataset.from);
source.addEventListener('open', () => showKept(true));
source.addEventListener('fresh', ({ data }) => {
  const fresh = document.createElement('template');
  fresh.innerHTML = data;
  live.replaceChildren(fresh.content);
});
source.addEventListener('over', () => {
  source.close();
  again.hidden = true;
  kept.hidden = true;
});
source.addEventListener('error', () => {
  if (source.readyState !== EventSource.CLOSED) return;
  showKept(false);
  setTimeout(() => location.reload(), 60000);
});
`.trimStart();
