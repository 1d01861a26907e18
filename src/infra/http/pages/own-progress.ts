import { createHash } from 'node:crypto';
import { SLOWNESS_TEXTS } from '../../../core/conversation/slowness-texts.ts';
import { headlineOf, isSettled } from '../../../core/conversation/status-card.ts';
import { shortState, stepOf } from '../../../core/conversation/status-line.ts';
import type { RequestStatus } from '../../../core/exports/export-status.ts';
import { isMoving } from '../../../core/exports/state.ts';
import type { MessageKey } from '../../../core/i18n/catalog.ts';
import type { ExportState } from '../../../core/work/export-states.ts';
import { type Html, html } from '../../../kernel/html.ts';
import type { Frame } from '../live-pages.ts';
import type { PageWords } from '../page-words.ts';
import { renderFrame } from './frame.ts';

export interface OwnProgressPage {
  readonly words: PageWords;
  readonly statuses: readonly RequestStatus[];
  readonly now: Date;
  /** The last moment at which this page opens. */
  readonly expiresAt: Date;
  /** Where it is, as a path. */
  readonly href: string;
}

/** How far one person's exports are. It names nobody, and holds nothing that opens an archive. */
export function renderOwnProgress({ words, statuses, now, expiresAt, href }: OwnProgressPage): string {
  const { t } = words;
  const { key, html: parts, isOver } = renderProgressFrame(words, statuses, now);
  const source = `${href}/live?seen=${key}`;
  return renderFrame({
    words,
    title: t('page.own.title'),
    ...(!isOver && { script: '/live.js' }),
    main: html`<div id="live" aria-live="polite" data-from="${source}">${parts}</div>
      <p id="again" ${isOver && html`hidden`}><a class="button plain" href="${href}">${t('page.own.again')}</a></p>
      <p id="kept" class="quiet" hidden>${t('page.own.kept')}</p>
      <p class="quiet">${t('page.own.until', { day: words.day(expiresAt, now) })}</p>`,
  });
}

/** The part of the page that changes. The time it was told at is no change. */
export function renderProgressFrame(
  words: PageWords,
  statuses: readonly RequestStatus[],
  now: Date,
): Omit<Frame, 'html'> & { readonly html: Html } {
  const { t } = words;
  const parts = statuses.length === 0 ? html`<p>${t('page.own.none')}</p>` : renderParts(words, statuses, now);
  const key = createHash('sha256').update(parts.toString()).digest('base64url').slice(0, KEY_LENGTH);
  return {
    key,
    html: html`${parts}
      <p class="quiet">${t('page.own.asOf', { time: words.time(now) })}</p>`,
    isOver: isSettled(statuses),
  };
}

const KEY_LENGTH = 16;

function renderParts(words: PageWords, statuses: readonly RequestStatus[], now: Date): Html {
  const { t } = words;
  const slowed = statuses.find(({ slowness }) => slowness !== undefined);
  return html`<p class="lead"><strong>${t(headlineOf(statuses))}</strong></p>
    ${slowed?.slowness && html`<p class="warning">${t(SLOWNESS_TEXTS[slowed.slowness])}</p>`}
    ${slowed?.pauseNote !== undefined && html`<p>${t('slow.pausedNote', { note: slowed.pauseNote })}</p>`}
    ${statuses.map((status) => renderRequest(words, status, now))}
    ${isPartlyHeld(statuses) && html`<p>${t('export.heldMeanwhile')}</p>`}
    <p>${t(nextOf(statuses))}</p>`;
}

function isPartlyHeld(statuses: readonly RequestStatus[]): boolean {
  return statuses.some(({ state }) => state === 'held') && statuses.some(({ state }) => isMoving(state));
}

/** What happens next, and whether there is anything to do. */
function nextOf(statuses: readonly RequestStatus[]) {
  const has = (state: ExportState) => statuses.some((status) => status.state === state);
  if (statuses.some(({ state }) => isMoving(state))) return 'export.wait';
  if (has('held')) return 'export.heldNext';
  if (has('ready')) return 'page.own.fetch';
  return has('failed') ? 'export.failedNext' : 'export.again';
}

function renderRequest(words: PageWords, status: RequestStatus, now: Date): Html {
  const { t } = words;
  const { kind, state, window } = status;
  const isBeforeReady = state === 'requested' || state === 'submitted' || state === 'building';
  const holder = HOLDERS[state];
  return html`<section class="card" aria-labelledby="${kind}">
    <h2 id="${kind}">${t('export.kind', { kind })}</h2>
    ${renderSteps(words, status)}
    <dl>
      <dt>${t('page.own.state')}</dt>
      <dd>${shortState(status, words, now)}</dd>
      ${
        isBeforeReady &&
        html`<dt>${t('page.own.window')}</dt>
          <dd>${window === undefined ? t('page.own.windowOpen') : words.window(window, now)}</dd>`
      }
      ${
        holder &&
        html`<dt>${t('page.own.holder')}</dt>
          <dd>${t(holder)}</dd>`
      }
    </dl>
  </section>`;
}

/** Who has it now. Nobody has what was taken back or is over. */
const HOLDERS = {
  requested: 'page.own.withLine',
  submitted: 'page.own.withPod',
  building: 'page.own.withPod',
  copying: 'page.own.withPappus',
  verifying: 'page.own.withPappus',
  held: 'page.own.withTeam',
  ready: 'page.own.withYou',
  failed: undefined,
  cancelled: undefined,
  expired: undefined,
} as const satisfies Record<ExportState, MessageKey | undefined>;

const STEPS = [
  'page.own.stepLine',
  'page.own.stepPod',
  'page.own.stepCopy',
  'page.own.stepCheck',
  'page.own.stepReady',
] as const;

/** The way of an export; said in words as well, for whoever sees no colours. */
function renderSteps({ t }: PageWords, status: RequestStatus): Html | undefined {
  const current = status.state === 'ready' ? STEPS.length + 1 : stepOf(status);
  if (current === undefined) return undefined;
  return html`<ol class="steps">
    ${STEPS.map((step, at) => {
      if (at + 1 === current)
        return html`<li aria-current="step"><strong>${t(step)}</strong> · ${t('page.own.now')}</li>`;
      const isDone = at + 1 < current;
      return html`<li class="${isDone ? 'done' : 'quiet'}">
        ${t(step)} · ${t(isDone ? 'page.own.done' : 'page.own.toCome')}
      </li>`;
    })}
  </ol>`;
}
