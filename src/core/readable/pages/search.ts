import { html } from '../../../kernel/html.ts';
import type { Site } from '../site.ts';
import { renderPage } from './frame.ts';

/** What can be found: where it is, when it was written, what it says. */
export type SearchEntry = readonly [href: string, when: string, text: string];

/** Characters of text in one file of the index: it is read in a moment, and forgotten again. */
export const INDEX_CHARACTERS = 200_000;

/** @param chunks - Files of the index, numbered from 1. */
export function renderSearch(site: Site, chunks: number): string {
  const { t } = site.words;
  return renderPage(site, {
    title: t('page.readable.search'),
    section: 'search',
    root: '',
    scripts: ['assets/search.js'],
    main: html`<noscript><p>${t('page.readable.searchOff')}</p></noscript>
      <form
        role="search"
        id="search"
        hidden
        data-chunks="${chunks}"
        data-searching="${t('page.readable.searching')}"
        data-found="${t('page.readable.found')}"
        data-none="${t('page.readable.foundNone')}"
      >
        <label for="words">${t('page.readable.searchFor')}</label>
        <div class="row">
          <input id="words" type="search" autocomplete="off" spellcheck="false" />
          <button type="submit">${t('page.readable.search')}</button>
        </div>
        <p class="quiet">${t('page.readable.searchHint')}</p>
      </form>
      <p id="state" role="status" class="quiet"></p>
      <ol id="found" class="found"></ol>
      <button type="button" id="more" hidden>${t('page.readable.more')}</button>`,
  });
}

/** One file of the index, as the script below reads it. */
export function searchChunk(entries: readonly SearchEntry[]): string {
  return `pappusChunk(${JSON.stringify(entries)});\n`;
}

/**
 * Searches the index without a server: a page that lies on a disk may load scripts and nothing else. One file is held
 * at a time, so that the largest archive can be searched on a phone; matches appear as they are found, the newest first.
 */
export const SEARCH_SCRIPT = `'use strict';
(() => {
  const form = document.getElementById('search');
  const input = document.getElementById('words');
  const state = document.getElementById('state');
  const found = document.getElementById('found');
  const more = document.getElementById('more');
  const chunks = Number(form.dataset.chunks);
  const PER_STEP = 50;
  const AROUND = 120;
  let run = 0;
  let limit = 0;
  let receive = () => undefined;

  const plain = (text) => text.toLowerCase().normalize('NFD').replace(/\\p{M}/gu, '');

  const load = (chunk) =>
    new Promise((resolve) => {
      const script = document.createElement('script');
      receive = (entries) => resolve(entries);
      script.onerror = () => resolve([]);
      script.src = 'assets/search/' + chunk + '.js';
      document.head.append(script);
      script.onload = () => script.remove();
    });
  window.pappusChunk = (entries) => receive(entries);

  const show = ([href, when, text], words) => {
    const lower = text.toLowerCase();
    const at = Math.max(0, lower.indexOf(words[0]));
    const from = Math.max(0, at - AROUND / 2);
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = href;
    link.textContent = when;
    const line = document.createElement('p');
    line.dir = 'auto';
    line.textContent = (from > 0 ? '… ' : '') + text.slice(from, at + AROUND) + (text.length > at + AROUND ? ' …' : '');
    item.append(link, line);
    found.append(item);
  };

  const tell = (count, isOver) => {
    if (!isOver) state.textContent = form.dataset.searching;
    else state.textContent = count === 0 ? form.dataset.none : form.dataset.found + ' ' + count;
  };

  async function* matches(words) {
    for (let chunk = 1; chunk <= chunks; chunk += 1) {
      for (const entry of await load(chunk)) {
        const text = plain(entry[2]);
        if (words.every((word) => text.includes(word))) yield entry;
      }
    }
  }

  const search = async () => {
    const mine = (run += 1);
    const words = plain(input.value).split(/\\s+/u).filter((word) => word !== '');
    found.replaceChildren();
    more.hidden = true;
    limit = PER_STEP;
    if (words.length === 0) {
      state.textContent = '';
      return;
    }
    let count = 0;
    tell(count, false);
    for await (const entry of matches(words)) {
      if (mine !== run) return;
      if (count === limit) {
        more.hidden = false;
        tell(count + '+', true);
        await new Promise((resolve) => {
          more.onclick = () => {
            const before = found.lastElementChild;
            limit += PER_STEP;
            more.hidden = true;
            resolve();
            before.querySelector('a').focus();
          };
        });
        if (mine !== run) return;
        tell(count, false);
      }
      show(entry, words);
      count += 1;
    }
    if (mine === run) tell(count, true);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history.replaceState(null, '', '#' + encodeURIComponent(input.value));
    void search();
  });
  form.hidden = false;
  const asked = decodeURIComponent(location.hash.slice(1));
  if (asked !== '') {
    input.value = asked;
    void search();
  }
})();
`;
