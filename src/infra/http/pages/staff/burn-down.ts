import type { BurnDownDay } from '../../../../core/exports/burn-down.ts';
import { DAY, after } from '../../../../kernel/clock.ts';
import { type Html, html } from '../../../../kernel/html.ts';
import type { PageWords } from '../../page-words.ts';

export interface BurnDownChart {
  readonly words: PageWords;
  readonly days: readonly BurnDownDay[];
  /** Requests that are open now. */
  readonly open: number;
  /** When the last of the line is ready at the present pace. */
  readonly endsAt: Date | undefined;
  readonly closesAt: Date | undefined;
  readonly now: Date;
}

const WIDTH = 600;
const HEIGHT = 200;
/** A forecast beyond this runs out of the chart. */
const MAX_AHEAD_MS = 180 * DAY;

/** The line for the eye: {@link renderFigures} says the same in numbers, and the words around it what it means. */
export function renderChart({ words, days, open, endsAt, closesAt, now }: BurnDownChart): Html {
  const { t } = words;
  const from = noonOf(days[0]?.day ?? '');
  const ends = [now, endsAt, closesAt].filter((at) => at !== undefined).map((at) => at.getTime());
  const last = new Date(Math.min(Math.max(...ends), now.getTime() + MAX_AHEAD_MS));
  // What ends with the chart is to be seen as well.
  const to = after(last, DAY);
  const most = Math.max(1, open, ...days.map((day) => day.open));
  const x = (at: Date) => round(((at.getTime() - from.getTime()) / (to.getTime() - from.getTime())) * WIDTH);
  const y = (count: number) => round(HEIGHT - (count / most) * (HEIGHT - 10));
  const before = days.slice(0, -1).map((day) => `${x(noonOf(day.day))},${y(day.open)}`);
  const past = [...before, `${x(now)},${y(open)}`];
  const end = endsAt && { x: x(endsAt), isLate: closesAt !== undefined && endsAt > closesAt };
  return html`<p>${t('page.desk.chartNow', { count: open })}</p>
    <svg class="burn-down" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
      <polygon class="area" points="${past.join(' ')} ${x(now)},${HEIGHT} 0,${HEIGHT}"></polygon>
      ${closesAt && html`<line class="closing" x1="${x(closesAt)}" y1="0" x2="${x(closesAt)}" y2="${HEIGHT}"></line>`}
      <polyline class="past" points="${past.join(' ')}"></polyline>
      ${
        end &&
        html`<line
          class="${end.isLate ? 'ahead late' : 'ahead'}"
          x1="${x(now)}"
          y1="${y(open)}"
          x2="${end.x}"
          y2="${HEIGHT}"
        ></line>`
      }
    </svg>
    <p class="axis"><span>${words.day(from, now)}</span><span>${words.day(last, now)}</span></p>`;
}

/** The chart in numbers, the latest day first. */
export function renderFigures({ words, days, open: openNow, now }: BurnDownChart): Html {
  const { t } = words;
  return html`${days.toReversed().map(
    ({ day, open, delivered }, ago) =>
      html`<tr>
        <th scope="row">${words.day(noonOf(day), now)}</th>
        <td>${t('page.progress.count', { count: delivered })}</td>
        <td>${t('page.progress.count', { count: ago === 0 ? openNow : open })}</td>
      </tr>`,
  )}`;
}

/** An instant of that calendar day in every zone of the world's middle. */
function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
