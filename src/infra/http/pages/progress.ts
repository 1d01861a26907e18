import type { Block, Reply } from '../../../core/chat/reply.ts';
import type { Progress } from '../../../core/exports/progress.ts';
import type { PodFacts } from '../../../core/conversation/desk.ts';
import { SLOWNESS_TEXTS } from '../../../core/conversation/slowness-texts.ts';
import { assertNever } from '../../../kernel/assert-never.ts';
import { type Html, html } from '../../../kernel/html.ts';
import type { PageWords } from '../page-words.ts';
import { renderFigure } from './figure.ts';
import { renderFrame } from './frame.ts';

export interface ProgressPageOptions {
  readonly words: PageWords;
  readonly progress: Progress;
  readonly pod: PodFacts;
  readonly now: Date;
  /** What the team last said to everybody. */
  readonly announcement?: (Reply & { readonly at: Date }) | undefined;
}

const BAR = 20;
const HEIGHT = 100;

/** How far it is with everybody's exports, for everybody to see. */
export function renderProgressPage({ words, progress, pod, now, announcement }: ProgressPageOptions): string {
  const { t } = words;
  const { delivered, waiting, endsAt, slowness, pauseNote, days } = progress;
  const { closesAt } = pod;
  const number = (count: number) => t('page.progress.count', { count });
  const today = days.at(-1)?.delivered ?? 0;
  return renderFrame({
    words,
    title: t('page.progress.title', { pod: pod.host }),
    main: html`<p>${t('page.progress.intro')}</p>
      ${slowness && html`<p class="warning">${t(SLOWNESS_TEXTS[slowness])}</p>`}
      ${pauseNote && html`<p>${t('slow.pausedNote', { note: pauseNote })}</p>`}
      <section class="card">
        <dl class="figures">
          ${renderFigure(t('page.progress.delivered'), number(delivered))}
          ${renderFigure(t('page.progress.today'), number(today))}
          ${renderFigure(t('page.progress.waiting'), number(waiting))}
        </dl>
        ${(endsAt ?? closesAt) && renderEnd(words, { endsAt, closesAt, now })}
      </section>
      ${announcement && renderAnnouncement(words, announcement, now)}
      <section class="card">
        <h2 id="chart">${t('page.progress.chart')}</h2>
        ${chart(progress)}
        <p class="axis quiet" aria-hidden="true">
          <span>${words.day(noonOf(days.at(0)?.day ?? ''), now)}</span>
          <span>${words.day(noonOf(days.at(-1)?.day ?? ''), now)}</span>
        </p>
        <table aria-labelledby="chart">
          <thead>
            <tr>
              <th scope="col">${t('page.progress.day')}</th>
              <th scope="col">${t('page.progress.deliveredThen')}</th>
            </tr>
          </thead>
          <tbody>
            ${days.map(
              (each) =>
                html`<tr>
                  <th scope="row">${words.day(noonOf(each.day), now)}</th>
                  <td>${number(each.delivered)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </section>
      <p>${t('page.progress.yours')}</p>`,
  });
}

interface End {
  readonly endsAt: Date | undefined;
  readonly closesAt: Date | undefined;
  readonly now: Date;
}

function renderEnd(words: PageWords, { endsAt, closesAt, now }: End): Html {
  const { t } = words;
  return html`<dl>
    ${
      endsAt &&
      html`<dt>${t('page.progress.end')}</dt>
        <dd>${tellEnd(words, { endsAt, closesAt, now })}</dd>`
    }
    ${
      closesAt &&
      html`<dt>${t('page.progress.closes')}</dt>
        <dd>${words.day(closesAt, now)}</dd>`
    }
  </dl>`;
}

/** When the last one is ready, held against the day on which the pod closes. */
function tellEnd(words: PageWords, { endsAt, closesAt, now }: End & { readonly endsAt: Date }): string {
  const day = words.day(endsAt, now);
  if (closesAt === undefined) return day;
  return words.t(endsAt > closesAt ? 'page.progress.endLate' : 'page.progress.endInTime', { day });
}

function renderAnnouncement(
  words: PageWords,
  { at, blocks, locale: written }: Reply & { readonly at: Date },
  now: Date,
): Html {
  return html`<section class="card" aria-labelledby="news">
    <h2 id="news">${words.t('page.progress.news')}</h2>
    <p class="quiet">${words.day(at, now)}</p>
    <div lang="${written}">${blocks.map(renderBlock)}</div>
  </section>`;
}

/** The kinds that announcements are made of; their links lead to http or https, and nowhere else. */
function renderBlock(block: Block): Html | undefined {
  switch (block.kind) {
    case 'headline':
      return html`<h3>${block.text}</h3>`;
    case 'paragraph':
      return html`<p>${block.text}</p>`;
    case 'warning':
      return html`<p class="warning">${block.text}</p>`;
    case 'list':
      return html`<ul>
        ${block.items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
    case 'link':
      return html`<p><a href="${block.url}" rel="noopener noreferrer">${block.label}</a></p>`;
    case 'code':
    case 'facts':
    case 'progress':
    case 'letter':
    case 'buttons':
      return undefined;
    default:
      return assertNever(block);
  }
}

/** Bars for the eye; the table beside them says the same. */
function chart({ days }: Progress): Html {
  const most = Math.max(1, ...days.map(({ delivered }) => delivered));
  const bars = days.map(({ delivered }, at) => {
    const height = Math.round((delivered / most) * HEIGHT);
    return html`<rect x="${at * BAR + 2}" y="${HEIGHT - height}" width="${BAR - 4}" height="${height}"></rect>`;
  });
  return html`<svg class="chart" viewBox="0 0 ${days.length * BAR} ${HEIGHT}" role="img" aria-labelledby="chart">
    ${bars}
  </svg>`;
}

/** An instant of that calendar day in every zone of the world's middle. */
function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
