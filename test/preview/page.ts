import { LOCALES, LOCALE_TAGS } from '../../src/core/i18n/locales.ts';
import type { Locale } from '../../src/core/i18n/locales.ts';
import type { Words } from '../../src/core/i18n/words.ts';
import type { Reply } from '../../src/core/chat/reply.ts';
import { Html, html } from '../../src/kernel/html.ts';
import { PLATFORMS } from './platforms.ts';
import { samplesIn } from './samples.ts';
import type { SampleGroup } from './samples.ts';
import { STYLESHEET } from './stylesheet.ts';

/**
 * One page with every message of Pappus, on every platform and in every language beside one another. It loads nothing
 * and runs nothing.
 *
 * @param words - The texts of a language.
 */
export function previewPage(words: (locale: Locale) => Words): string {
  const languages = LOCALE_TAGS.map((locale) => ({ locale, groups: samplesIn(words(locale)) }));
  const groups = languages[0]?.groups ?? [];
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>What Pappus says</title>
        <style>
          ${Html.fromTemplate([STYLESHEET + hidingRules()], [])}
        </style>
      </head>
      <body>
        <header>
          <h1>What Pappus says</h1>
          <p>
            Every message, made by the program itself with invented facts and drawn from what it sends to each platform.
          </p>
          <form>
            ${choices(
              'Platforms',
              PLATFORMS.map(({ id, name }) => ({ id, name })),
            )}
            ${choices(
              'Languages',
              LOCALE_TAGS.map((tag) => ({ id: tag, name: LOCALES[tag].name })),
            )}
          </form>
          <nav aria-label="Contents">
            <ul>
              ${groups.map(({ title }, at) => html`<li><a href="#group-${at}">${title}</a></li>`)}
            </ul>
          </nav>
        </header>
        <main>${groups.map((group, at) => section(group, at, languages))}</main>
      </body>
    </html> `;
  return page.toString();
}

function choices(legend: string, list: readonly { readonly id: string; readonly name: string }[]): Html {
  return html`<fieldset>
    <legend>${legend}</legend>
    ${list.map(({ id, name }) => html`<label><input type="checkbox" id="show-${id}" checked /> ${name}</label> `)}
  </fieldset>`;
}

/** What is not ticked is not shown, without a script. */
function hidingRules(): string {
  return [...PLATFORMS.map(({ id }) => id), ...LOCALE_TAGS]
    .map((id) => `body:has(#show-${id}:not(:checked)) .of-${id} { display: none; }\n`)
    .join('');
}

function section(
  { title, samples }: SampleGroup,
  at: number,
  languages: readonly { readonly locale: Locale; readonly groups: readonly SampleGroup[] }[],
): Html {
  return html`<section id="group-${at}" aria-labelledby="title-${at}">
    <h2 id="title-${at}">${title}</h2>
    ${samples.map(
      (sample, index) =>
        html`<article>
          <h3>${sample.title}</h3>
          ${languages.map(({ locale, groups }) => row(locale, groups[at]?.samples[index]?.reply))}
        </article> `,
    )}
  </section> `;
}

function row(locale: Locale, reply: Reply | undefined): Html {
  return html`<div class="row of-${locale}" lang="${locale}">
    ${PLATFORMS.map(
      ({ id, name, draw }) =>
        html`<figure class="${id} of-${id}">
          <figcaption lang="en">${name} · ${LOCALES[locale].name}</figcaption>
          ${reply && draw(reply).map((message) => html`<div class="message">${message}</div>`)}
        </figure> `,
    )}
  </div> `;
}
