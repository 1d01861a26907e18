import { saidFirst, paragraph, personalAnswer } from '../../src/core/conversation/answer.ts';
import type { Answer } from '../../src/core/conversation/answer.ts';
import { cancelAnswer, downloadAnswer, statusAnswer } from '../../src/core/conversation/export-answers.ts';
import {
  readableAnswer,
  readableFailedBlocks,
  readableReadyBlocks,
} from '../../src/core/conversation/readable-answers.ts';
import { statusCard } from '../../src/core/conversation/status-card.ts';
import type { RequestStatus } from '../../src/core/exports/export-status.ts';
import type { Words } from '../../src/core/i18n/words.ts';
import { HOUR, MINUTE, after } from '../../src/kernel/clock.ts';
import { newGrantId, parseExportId } from '../../src/kernel/ids.ts';
import { Secret } from '../../src/kernel/secret.ts';
import { DOWNLOAD_URL, LINK, NOW, PROGRESS_URL } from './sample-facts.ts';
import type { Sample } from './samples.ts';

const ID = parseExportId('00000000-0000-4000-8000-000000000000');
const UNTIL = new Date('2026-03-14T12:00:00Z');
const PROFILE = { profile: { posts: 1_284, contacts: 87, interactions: 2_310 } };
const PHOTOS = { photos: { found: 523, expected: 525 } };
const COPY = { sizeBytes: 415_000_000, contents: { posts: 1_284, photos: 523, hasPhotos: true } };
const SOON = { from: after(NOW, 71 * MINUTE), to: after(NOW, 108 * MINUTE) };

function status(
  kind: RequestStatus['kind'],
  state: RequestStatus['state'],
  more: Partial<RequestStatus> = {},
): RequestStatus {
  const isProfile = kind === 'profile';
  return {
    exportId: ID,
    kind,
    state,
    place: state === 'requested' ? (isProfile ? 41 : 42) : undefined,
    window: undefined,
    archive:
      state === 'ready'
        ? {
            sizeBytes: isProfile ? 3_200_000 : 412_000_000,
            receipt: isProfile ? PROFILE : PHOTOS,
            readyAt: after(NOW, -HOUR),
            keepUntil: UNTIL,
          }
        : undefined,
    cause: undefined,
    slowness: undefined,
    releasedAt: undefined,
    ...more,
  };
}

/** Why an export stops, one code for each sentence. */
const CAUSES = [
  'POD_EXPORT_FAILED',
  'ZIP_CRC_WRONG',
  'POD_FILE_MISSING',
  'POD_ROW_LIKE_WITHOUT_TARGET',
  'ACCOUNT_LOCKED',
  'ACCOUNT_CLOSED',
  'ACCOUNT_MOVED',
  'ACCOUNT_GONE',
  'SOMETHING_ELSE',
] as const;
const SLOWNESS = [
  'slowed',
  'stopped',
  'paused',
  'quiet-hours',
  'waiting-for-night',
  'copying-earlier',
  'pod-unreachable',
] as const;

/** What is said of somebody's data on its way. */
export function exportSamples(words: Words): readonly Sample[] {
  const card = (...statuses: readonly RequestStatus[]): Answer =>
    statusAnswer(words, LINK, { statuses, now: NOW, progressUrl: PROGRESS_URL });
  const both = (state: RequestStatus['state'], more: Partial<RequestStatus> = {}) =>
    card(status('profile', state, more), status('photos', state, more));
  const link = { url: DOWNLOAD_URL, expiresAt: UNTIL };
  const notice = statusCard({
    statuses: [status('profile', 'ready'), status('photos', 'ready')],
    words,
    now: NOW,
    link,
  });
  const issued = { kind: 'issued', grantId: newGrantId(), link: new Secret(DOWNLOAD_URL), expiresAt: UNTIL } as const;
  const inLine = both('requested', { window: SOON });
  const samples: readonly (readonly [string, Answer])[] = [
    ['No export yet', card()],
    ['In line', inLine],
    ['In line, before anything was measured', both('requested')],
    ['Its turn has come', both('submitted', { window: SOON })],
    ['Its turn has come, before anything was measured', both('submitted')],
    [
      'The pod is at work',
      card(status('profile', 'building', { window: SOON }), status('photos', 'requested', { window: SOON })),
    ],
    ['The pod is at work, before anything was measured', both('building')],
    ['Copying and checking', card(status('profile', 'verifying'), status('photos', 'copying'))],
    ['The news that all is ready', personalAnswer(words, notice.blocks)],
    ['Ready, asked for later', card(status('profile', 'ready'), status('photos', 'ready'))],
    ['Ready, nothing missing', card(status('profile', 'ready'))],
    [
      'Ready, photos alone',
      card(
        status('photos', 'ready', { archive: { sizeBytes: 52_000_000, receipt: {}, readyAt: NOW, keepUntil: UNTIL } }),
      ),
    ],
    [
      'The profile ready, the photos held',
      card(status('profile', 'ready'), status('photos', 'held', { cause: 'ZIP_CRC_WRONG' })),
    ],
    [
      'One held, the other under way',
      card(
        status('profile', 'held', { cause: 'POD_ROW_LIKE_WITHOUT_TARGET' }),
        status('photos', 'building', { window: SOON }),
      ),
    ],
    ...CAUSES.map((cause) => [`Held: ${cause}`, both('held', { cause })] as const),
    ['Held no more', saidFirst([paragraph(words.t('export.released'))], inLine)],
    ['Failed', both('failed', { cause: 'ACCOUNT_GONE' })],
    ['Taken back', both('cancelled')],
    ['Its time is over', both('expired')],
    ['Later than was promised', saidFirst([paragraph(words.t('export.slower'))], inLine)],
    ...SLOWNESS.map(
      (slowness) =>
        [
          `The line is slow: ${slowness}`,
          both('requested', { slowness, pauseNote: slowness === 'paused' ? '…' : undefined }),
        ] as const,
    ),
    ['A fresh download link', downloadAnswer(words, issued, NOW)],
    ['A download link too early', saidFirst([paragraph(words.t('download.notReady'))], inLine)],
    ['A copy to read is asked for', readableAnswer(words, { kind: 'accepted', hasPhotos: true, minutes: 2 })],
    ['It was asked for before', readableAnswer(words, { kind: 'making', hasPhotos: false, minutes: 1 })],
    ['Too early for it', saidFirst([paragraph(words.t('readable.noProfile'))], inLine)],
    ['It is ready', personalAnswer(words, readableReadyBlocks(words, { copy: COPY, link, now: NOW }))],
    ['It could not be made', personalAnswer(words, readableFailedBlocks(words))],
    ['Cancelled', cancelAnswer(words, { cancelled: ['profile', 'photos'], tooLate: [], ready: [] })],
    ['Cancelled in part', cancelAnswer(words, { cancelled: ['photos'], tooLate: ['profile'], ready: [] })],
    ['Cancelled, what is ready stays', cancelAnswer(words, { cancelled: ['photos'], tooLate: [], ready: ['profile'] })],
    ['Too late to cancel', cancelAnswer(words, { cancelled: [], tooLate: ['profile', 'photos'], ready: [] })],
    ['Ready already', cancelAnswer(words, { cancelled: [], tooLate: [], ready: ['profile', 'photos'] })],
    ['Nothing to cancel', cancelAnswer(words, { cancelled: [], tooLate: [], ready: [] })],
  ];
  return samples.map(([title, { reply }]) => ({ title, reply }));
}
