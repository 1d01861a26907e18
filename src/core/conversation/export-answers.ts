import type { Block } from '../chat/reply.ts';
import type { Link } from '../identity/link.ts';
import type { CancelExportsOutcome } from '../exports/cancel-exports.ts';
import type { IssueGrantOutcome } from '../downloads/issue-grant.ts';
import type { RequestStatus } from '../exports/export-status.ts';
import type { Words } from '../i18n/words.ts';
import { buttons, headline, paragraph, personalAnswer, warning } from './answer.ts';
import type { Answer } from './answer.ts';
import { statusCard } from './status-card.ts';

/** The status card as an answer: it is kept up to date once it has been sent. */
export function statusAnswer(
  words: Words,
  link: Link,
  {
    statuses,
    now,
    progressUrl,
  }: { readonly statuses: readonly RequestStatus[]; readonly now: Date; readonly progressUrl: string },
): Answer {
  if (statuses.length === 0) {
    const none = words.t('export.none', { account: link.diasporaId });
    return personalAnswer(words, [paragraph(none), buttons(words, ['export'])]);
  }
  const { blocks, digest, toldUntil, settled } = statusCard({ statuses, words, now, progressUrl });
  return personalAnswer(
    words,
    blocks,
    settled ? undefined : { podUserId: link.podUserId, shownDigest: digest, toldUntil },
  );
}

export function downloadAnswer(
  words: Words,
  outcome: IssueGrantOutcome & { readonly kind: 'issued' },
  now: Date,
): Answer {
  const { t } = words;
  return personalAnswer(words, [
    headline(t('download.headline')),
    { kind: 'link', label: t('download.open'), url: outcome.link.reveal() },
    paragraph(t('download.until', { day: words.day(outcome.expiresAt, now) })),
    warning(t('export.privateKey')),
    buttons(words, ['migrate', 'keep']),
  ]);
}

export function cancelAnswer(words: Words, outcome: CancelExportsOutcome): Answer {
  const blocks: Block[] = [paragraph(cancelText(words, outcome))];
  if (outcome.cancelled.length > 0 && outcome.tooLate.length + outcome.ready.length === 0) {
    blocks.push(paragraph(words.t('export.again')));
  }
  if (outcome.ready.length > 0) blocks.push(buttons(words, ['link']));
  if (outcome.tooLate.length > 0) blocks.push(buttons(words, ['status']));
  return personalAnswer(words, blocks);
}

function cancelText({ t }: Words, { cancelled, tooLate, ready }: CancelExportsOutcome): string {
  if (cancelled.length > 0) {
    if (tooLate.length > 0) return t('cancel.partly', { cancelled: which(cancelled), tooLate: which(tooLate) });
    return ready.length > 0 ? t('cancel.keptReady', { cancelled: which(cancelled) }) : t('cancel.done');
  }
  if (tooLate.length > 0) return t('cancel.tooLate');
  return ready.length > 0 ? t('cancel.ready') : t('cancel.nothing');
}

/** The one kind, or `other` for all of them. */
function which(kinds: readonly string[]): string {
  return kinds.length === 1 ? (kinds[0] ?? 'other') : 'other';
}
