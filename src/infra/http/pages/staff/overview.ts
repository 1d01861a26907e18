import type { BurnDownDay } from '../../../../core/exports/burn-down.ts';
import type { Overview } from '../../../../core/staff/read-overview.ts';
import type { RaisedAlert } from '../../../../core/staff/alert.ts';
import { may } from '../../../../core/staff/role.ts';
import { alertText } from '../../../../core/conversation/staff/alert-line.ts';
import { type Html, html } from '../../../../kernel/html.ts';
import type { PageWords } from '../../page-words.ts';
import { renderFigure } from '../figure.ts';
import { renderChart, renderFigures } from './burn-down.ts';
import type { BurnDownChart } from './burn-down.ts';
import { renderDesk, renderForm, renderTextField } from './desk-frame.ts';
import type { DeskFrame } from './desk-frame.ts';

export interface OverviewPage {
  readonly words: PageWords;
  readonly overview: Overview;
  readonly days: readonly BurnDownDay[];
  readonly closesAt: Date | undefined;
}

/** The parts of the page that stay up to date, by the names that the script knows them by. */
export function renderLiveParts(page: OverviewPage): Readonly<Record<'figures' | 'chart' | 'days' | 'alerts', Html>> {
  const chart = chartOf(page);
  return {
    figures: renderFigureList(page),
    chart: renderChart(chart),
    days: renderFigures(chart),
    alerts: renderAlerts(page),
  };
}

/** Where the line is, how fast it goes, and whether that is enough. */
export function renderOverview(frame: DeskFrame, page: OverviewPage): string {
  const { words, overview } = page;
  const { t } = words;
  const parts = renderLiveParts(page);
  return renderDesk(frame, {
    title: t('page.desk.overview'),
    script: '/staff/desk.js',
    main: html`<section class="card" data-live="figures">${parts.figures}</section>
      <section class="card">
        <h2>${t('alert.headline')}</h2>
        <div data-live="alerts">${parts.alerts}</div>
        ${
          overview.alerts.some(({ silencedBy }) => silencedBy === undefined) &&
          may(frame.by.role, 'answer') &&
          renderForm(frame, { action: '/staff/alerts/ack', label: t('page.desk.ack'), isPlain: true })
        }
      </section>
      <section class="card">
        <h2 id="chart">${t('page.desk.chart')}</h2>
        <div data-live="chart">${parts.chart}</div>
        <p class="quiet">${t('page.desk.chartExplained')}</p>
        <details>
          <summary>${t('page.desk.figures')}</summary>
          <table aria-labelledby="chart">
            <thead>
              <tr>
                <th scope="col">${t('page.progress.day')}</th>
                <th scope="col">${t('page.progress.deliveredThen')}</th>
                <th scope="col">${t('page.desk.open')}</th>
              </tr>
            </thead>
            <tbody data-live="days">
              ${parts.days}
            </tbody>
          </table>
        </details>
      </section>
      ${may(frame.by.role, 'pause') && renderLine(frame, page)}
      <p class="quiet" id="live" hidden>${t('page.desk.live')}</p>`,
  });
}

function chartOf({ words, overview: { open, endsAt, at }, days, closesAt }: OverviewPage): BurnDownChart {
  return { words, days, open, endsAt, closesAt, now: at };
}

function renderFigureList({ words, overview, closesAt }: OverviewPage): Html {
  const { t } = words;
  const { waiting, atPod, held, openCases, oldestWaitingMs, verdict, pause, at, endsAt } = overview;
  const number = (count: number) => t('page.progress.count', { count });
  const is = pause === undefined ? (verdict?.is ?? 'none') : 'paused';
  const isLate = endsAt !== undefined && closesAt !== undefined && endsAt > closesAt;
  return html`<dl class="figures">
      ${renderFigure(t('staff.labelWaiting'), number(waiting))} ${renderFigure(t('staff.labelAtPod'), number(atPod))}
      ${renderFigure(t('page.desk.held'), number(held))} ${renderFigure(t('page.desk.cases'), number(openCases))}
    </dl>
    <dl>
      <dt>${t('staff.labelPace')}</dt>
      <dd>
        ${t('staff.verdict', { verdict: is.replaceAll('-', '_') })}
        ${pause?.note !== undefined && html`<br />${t('staff.pauseNote', { note: pause.note })}`}
      </dd>
      ${
        oldestWaitingMs !== undefined &&
        html`<dt>${t('staff.labelOldest')}</dt>
          <dd>${words.duration(oldestWaitingMs)}</dd>`
      }
      ${
        endsAt &&
        html`<dt>${t('staff.labelForecast')}</dt>
          <dd>${t(isLate ? 'staff.forecastLate' : 'staff.forecast', { day: words.day(endsAt, at) })}</dd>`
      }
      ${
        closesAt &&
        html`<dt>${t('staff.labelClosing')}</dt>
          <dd>${words.day(closesAt, at)}</dd>`
      }
    </dl>
    <p class="quiet">${t('page.desk.asOf', { time: words.time(at) })}</p>`;
}

function renderAlerts({ words, overview: { alerts } }: OverviewPage): Html {
  if (alerts.length === 0) return html`<p>${words.t('alert.none')}</p>`;
  return html`<ul>
    ${alerts.map((alert) => {
      const href = placeOf(alert);
      const text = alertText(words, alert);
      return html`<li>${href === undefined ? text : html`<a href="${href}">${text}</a>`}</li>`;
    })}
  </ul>`;
}

/** Where something can be done about it. */
function placeOf({ kind, facts }: RaisedAlert): string | undefined {
  if (kind === 'held') return '/staff/failures';
  const { id } = facts;
  return kind === 'case-late' && typeof id === 'number' ? `/staff/cases/${id}` : undefined;
}

function renderLine(frame: DeskFrame, { words: { t }, overview: { pause } }: OverviewPage): Html {
  const stop = renderForm(frame, {
    action: '/staff/line/pause',
    fields: renderTextField({ name: 'note', label: t('page.desk.pauseNote'), isOptional: true, maxLength: 1_000 }),
    label: t('page.desk.pause'),
    isPlain: true,
  });
  return html`<section class="card">
    <h2>${t('page.desk.line')}</h2>
    ${pause === undefined ? stop : renderForm(frame, { action: '/staff/line/resume', label: t('page.desk.resume') })}
  </section>`;
}
