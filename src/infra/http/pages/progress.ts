import type { Progress } from '../../../core/exports/progress.ts';
import type { PodFacts } from '../../../core/conversation/desk.ts';
import { SLOWNESS_TEXTS } from '../../../core/conversation/slowness-texts.ts';
import { type Html, html } from '../html.ts';
import type { PageWords } from '../page-words.ts';
import { renderFrame } from './frame.ts';

export interface ProgressPageOptions {
  readonly words: PageWords;
  readonly progress: Progress;
  readonly pod: PodFacts;
  readonly now: Date;
}

const BAR = 20;
const HEIGHT = 100;

/** How far it is with everybody's exports, for everybody to see. */
export function renderProgressPage({ words, progress, pod, now }: ProgressPageOptions): string {
  const { t } = words;
  const { delivered, waiting, endsAt, slowness, pauseNote, days } = progress;
  const { closesAt } = pod;
  const today = days.at(-1)?.delivered ?? 0;
  const isLate = endsAt !== undefined && closesAt !== undefined && endsAt > closesAt;
  return renderFrame({
    words,
    title: t('page.progress.title', { pod: pod.host }),
    main: html`<p>${t('page.progress.intro')}</p>
      ${slowness && html`<p class="warning">${t(SLOWNESS_TEXTS[slowness])}</p>`}
      ${pauseNote && html`<p>${t('slow.pausedNote', { note: pauseNote })}</p>`}
      <dl class="card">
        <dt>${t('page.progress.delivered')}</dt>
        <dd>${t('page.progress.count', { count: delivered })}</dd>
        <dt>${t('page.progress.today')}</dt>
        <dd>${t('page.progress.count', { count: today })}</dd>
        <dt>${t('page.progress.waiting')}</dt>
        <dd>${t('page.progress.count', { count: waiting })}</dd>
        ${
          endsAt &&
          html`<dt>${t('page.progress.end')}</dt>
            <dd>${isLate ? t('page.progress.endLate', { day: words.day(endsAt, now) }) : words.day(endsAt, now)}</dd>`
        }
        ${
          closesAt &&
          html`<dt>${t('page.progress.closes')}</dt>
            <dd>${words.day(closesAt, now)}</dd>`
        }
      </dl>
      <section class="card">
        <h2 id="chart">${t('page.progress.chart')}</h2>
        ${chart(progress)}
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
                  <td>${t('page.progress.count', { count: each.delivered })}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </section>
      <p>${t('page.progress.yours')}</p>`,
  });
}

/** Bars for the eye; the table beside them says the same. */
function chart({ days }: Progress): Html {
  const most = Math.max(1, ...days.map(({ delivered }) => delivered));
  const bars = days.map(({ delivered }, at) => {
    const height = Math.round((delivered / most) * HEIGHT);
    return html`<rect x="${at * BAR + 2}" y="${HEIGHT - height}" width="${BAR - 4}" height="${height}"></rect>`;
  });
  return html`<svg class="chart" viewBox="0 0 ${days.length * BAR} ${HEIGHT}" aria-hidden="true">${bars}</svg>`;
}

/** An instant of that calendar day in every zone of the world's middle. */
function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
