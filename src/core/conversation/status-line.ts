import type { Block } from '../chat/reply.ts';
import { assertNever } from '../../kernel/assert-never.ts';
import type { RequestStatus } from '../exports/export-status.ts';
import type { Words } from '../i18n/words.ts';
import { paragraph } from './answer.ts';
import { explainError } from './explain-error.ts';
import { parseReceiptSummary } from '../exports/receipt-summary.ts';

/** In line, at the pod, copying, checking, ready. */
const STEPS = 5;

/** Where one request is, in one line. */
export function statusLine(status: RequestStatus, words: Words, now: Date): Block {
  const { t } = words;
  const what = t('export.kind', { kind: status.kind });
  const step = stepOf(status);
  if (step === undefined) return paragraph(settledLine(status, what, words));
  return { kind: 'progress', step, steps: STEPS, label: t('export.line', { what, state: moving(status, words, now) }) };
}

/** Where one request is, in a few words: no time window, and nothing of what is in an archive. */
export function shortState(status: RequestStatus, words: Words, now: Date): string {
  if (stepOf(status) !== undefined) return moving({ ...status, window: undefined }, words, now);
  return status.state === 'ready' ? words.t('page.own.isReady') : settledState(status, words);
}

/** @returns `undefined` for what does not move. */
export function stepOf({ state }: RequestStatus): number | undefined {
  switch (state) {
    case 'requested':
      return 1;
    case 'submitted':
    case 'building':
      return 2;
    case 'copying':
      return 3;
    case 'verifying':
      return 4;
    case 'ready':
    case 'held':
    case 'failed':
    case 'cancelled':
    case 'expired':
      return undefined;
    default:
      return assertNever(state);
  }
}

function moving({ state, place = 1, window: span }: RequestStatus, { t, ...words }: Words, now: Date): string {
  const window = span && words.window(span, now);
  if (state === 'copying') return t('export.stateCopying');
  if (state === 'verifying') return t('export.stateVerifying');
  if (state === 'requested') {
    return window === undefined
      ? t('export.stateRequestedOpen', { place })
      : t('export.stateRequested', { place, window });
  }
  if (state === 'building') {
    return window === undefined ? t('export.stateBuildingOpen') : t('export.stateBuilding', { window });
  }
  return window === undefined ? t('export.stateSubmittedOpen') : t('export.stateSubmitted', { window });
}

function settledLine(status: RequestStatus, what: string, words: Words): string {
  if (status.state === 'ready') return readyLine(status, what, words);
  return words.t('export.line', { what, state: settledState(status, words) });
}

function settledState({ state, cause }: RequestStatus, { t }: Words): string {
  if (state === 'held') return t('export.stateHeld', { cause: t(explainError(cause)) });
  if (state === 'failed') return t('export.stateFailed', { cause: t(explainError(cause)) });
  return `${state === 'expired' ? t('export.stateExpired') : t('export.stateCancelled')}.`;
}

/** “Profile, 3.2 MB: 1,284 posts, 87 contacts, 2,310 comments and likes.” */
function readyLine({ archive }: RequestStatus, what: string, words: Words): string {
  const { t } = words;
  const size = words.size(archive?.sizeBytes ?? 0);
  const { profile, photos } = parseReceiptSummary(archive?.receipt);
  const counts = profile ? t('export.profileCounts', profile) : photos && t('export.photoCounts', photos);
  return counts === undefined
    ? t('export.readyLineShort', { what, size })
    : t('export.readyLine', { what, size, counts });
}
