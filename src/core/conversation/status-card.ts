import { createHash } from 'node:crypto';
import type { Block } from '../chat/reply.ts';
import type { RequestStatus } from '../exports/export-status.ts';
import { isMoving } from '../exports/state.ts';
import { roundWindow } from '../i18n/format-window.ts';
import type { Words } from '../i18n/words.ts';
import { buttons, headline, paragraph, warning } from './answer.ts';
import { SLOWNESS_TEXTS } from './slowness-texts.ts';
import { parseReceiptSummary } from '../exports/receipt-summary.ts';
import { statusLine } from './status-line.ts';

/** Where a person's exports are, ready to be shown. */
export interface StatusCard {
  readonly blocks: readonly Block[];
  /** Changes when what has to be told changes; a place further on in the line alone is no reason to edit. */
  readonly digest: string;
  /** End of the earliest window promised; `undefined` when none is. */
  readonly toldUntil: Date | undefined;
  /** Nothing on it will change any more. */
  readonly settled: boolean;
}

/** A download link to show on the card; without one a button offers it. */
export interface ShownLink {
  readonly url: string;
  readonly expiresAt: Date;
}

export interface StatusCardInput {
  readonly statuses: readonly RequestStatus[];
  readonly words: Words;
  readonly now: Date;
  readonly link?: ShownLink;
  /** The page on which they can watch it, while there is anything to watch. */
  readonly progressUrl?: string;
}

/** @param input - With one status at least. */
export function statusCard(input: StatusCardInput): StatusCard {
  const { statuses, words, now } = input;
  const windows = statuses.flatMap(({ window }) => (window ? [roundWindow(window, now).to.getTime()] : []));
  return {
    blocks: [
      headline(words.t(headlineOf(statuses))),
      ...statuses.map((status) => statusLine(status, words, now)),
      ...nextSteps(input),
    ],
    digest: digestOf(input),
    toldUntil: windows.length === 0 ? undefined : new Date(Math.min(...windows)),
    settled: isSettled(statuses),
  };
}

/** Nothing will change by itself any more. */
export function isSettled(statuses: readonly RequestStatus[]): boolean {
  return statuses.every(({ state }) => !isMoving(state) && state !== 'held');
}

export function headlineOf(statuses: readonly RequestStatus[]) {
  const has = (state: RequestStatus['state']) => statuses.some((status) => status.state === state);
  const moving = statuses.filter(({ state }) => isMoving(state));
  if (moving.length > 0) {
    const onlyWaiting = !has('ready') && moving.every(({ state }) => state === 'requested');
    return onlyWaiting ? 'export.inLine' : 'export.atWork';
  }
  if (has('ready')) return has('held') || has('failed') ? 'export.partlyReady' : 'export.ready';
  if (has('held')) return 'export.held';
  if (has('failed')) return 'export.failed';
  return has('expired') ? 'export.expired' : 'export.cancelled';
}

/** What happens next and who has it now. */
function nextSteps(input: StatusCardInput): readonly Block[] {
  const { statuses, words, now, progressUrl: url } = input;
  const { t } = words;
  const watch: readonly Block[] = url === undefined ? [] : [{ kind: 'link', label: t('export.watch'), url }];
  const held = statuses.some(({ state }) => state === 'held');
  if (statuses.some(({ state }) => isMoving(state))) {
    const inLine = statuses.some(({ state }) => state === 'requested');
    const counted = inLine ? [paragraph(t('export.countedAt', { time: words.time(now) }))] : [];
    const slowed = statuses.find((status) => status.slowness !== undefined);
    const slow = slowed?.slowness === undefined ? [] : [paragraph(t(SLOWNESS_TEXTS[slowed.slowness]))];
    if (slowed?.pauseNote !== undefined) slow.push(paragraph(t('slow.pausedNote', { note: slowed.pauseNote })));
    const fetch = statuses.some(({ state }) => state === 'ready') ? [buttons(words, ['link'])] : [];
    const meanwhile = held ? [paragraph(t('export.heldMeanwhile'))] : [];
    return [...meanwhile, ...slow, paragraph(t('export.wait')), ...counted, ...watch, ...fetch];
  }
  const ready = statuses.some(({ state }) => state === 'ready') ? readyBlocks(input) : [];
  if (held) return [paragraph(t('export.heldNext')), ...ready, ...watch];
  if (ready.length > 0) return ready;
  if (statuses.some(({ state, cause }) => state === 'failed' && cause === 'ACCOUNT_MOVED')) {
    return [buttons(words, ['migrate', 'human'])];
  }
  const failed = statuses.some(({ state }) => state === 'failed');
  return [paragraph(t(failed ? 'export.failedNext' : 'export.again')), buttons(words, ['export'])];
}

function readyBlocks({ statuses, words, now, link }: StatusCardInput): readonly Block[] {
  const { t } = words;
  const archives = statuses.flatMap(({ archive }) => (archive ? [archive] : []));
  const missing = archives
    .flatMap(({ receipt }) => parseReceiptSummary(receipt).photos ?? [])
    .reduce((sum, { found, expected }) => sum + Math.max(expected - found, 0), 0);
  const hasProfile = statuses.some(({ kind, state }) => kind === 'profile' && state === 'ready');
  const until = archives.map(({ keepUntil }) => keepUntil.getTime());
  const fetch: readonly Block[] =
    link === undefined
      ? [
          ...(until.length > 0
            ? [paragraph(t('export.until', { day: words.day(new Date(Math.min(...until)), now) }))]
            : []),
          ...(hasProfile ? [warning(t('export.privateKey'))] : []),
          buttons(words, ['link', ...(hasProfile ? (['readable'] as const) : []), 'migrate', 'keep']),
        ]
      : [
          { kind: 'link', label: t('download.open'), url: link.url },
          paragraph(t('download.until', { day: words.day(link.expiresAt, now) })),
          ...(hasProfile ? [warning(t('export.privateKey'))] : []),
          buttons(words, [...(hasProfile ? (['readable'] as const) : []), 'migrate', 'keep']),
        ];
  return [
    paragraph(t(hasProfile ? 'export.checkedImport' : 'export.checked')),
    ...(missing > 0 ? [paragraph(t('export.notInItPhotos', { missing }))] : []),
    ...(missing === 0 && hasProfile ? [paragraph(t('export.notInIt'))] : []),
    ...fetch,
  ];
}

function digestOf({ statuses, words }: StatusCardInput): string {
  const told = statuses.map(({ kind, state, cause, archive }) => [kind, state, cause ?? '', archive?.sizeBytes ?? 0]);
  return createHash('sha256')
    .update(JSON.stringify([words.locale, told]))
    .digest('hex')
    .slice(0, 32);
}
