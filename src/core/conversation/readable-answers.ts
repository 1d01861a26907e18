import { z } from 'zod';
import type { Clock } from '../../kernel/clock.ts';
import type { Speaker } from '../chat/chat-adapter.ts';
import type { Copy } from '../readable/copy-store.ts';
import type { RequestReadableOutcome } from '../readable/request-readable.ts';
import type { Words } from '../i18n/words.ts';
import { buttons, headline, paragraph, personalAnswer, warning } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Link } from '../identity/link.ts';
import type { Desk } from './desk.ts';
import type { ShownLink } from './status-card.ts';
import type { Block } from '../chat/reply.ts';

const count = z.number().int().nonnegative();
/** Copies outlive releases, so every fact may be missing. */
const contentsSchema = z.object({ posts: count, photos: count, hasPhotos: z.boolean() });

/**
 * Asks for a copy for reading, or gives the link to one that is there.
 *
 * @returns `undefined` when there is nothing yet to make it from.
 */
export async function answerReadable<Tx>(
  { desk, clock }: { readonly desk: Pick<Desk<Tx>, 'requestReadable' | 'issueLink'>; readonly clock: Clock },
  tx: Tx,
  { speaker, link: { podUserId }, words }: { readonly speaker: Speaker; readonly link: Link; readonly words: Words },
): Promise<Answer | undefined> {
  const { locale } = words;
  const asked = await desk.requestReadable(tx, { podUserId, locale });
  if (asked.kind === 'no-profile') return undefined;
  if (asked.kind !== 'ready') return readableAnswer(words, asked);
  const issued = await desk.issueLink(tx, { podUserId, speaker, locale });
  const link = issued.kind === 'issued' ? { url: issued.link.reveal(), expiresAt: issued.expiresAt } : undefined;
  return personalAnswer(words, readableReadyBlocks(words, { link, now: clock.now() }));
}

/** A copy for reading is under way, for this one or from before. */
export function readableAnswer(
  words: Words,
  { kind, hasPhotos, minutes }: RequestReadableOutcome & { readonly kind: 'accepted' | 'making' },
): Answer {
  const { t } = words;
  return personalAnswer(words, [
    paragraph(t(kind === 'accepted' ? 'readable.accepted' : 'readable.making', { minutes })),
    ...(hasPhotos ? [] : [paragraph(t('readable.withoutPhotos'))]),
  ]);
}

/** It lies on the download page. @param link - Without one a button offers it. */
export function readableReadyBlocks(
  words: Words,
  {
    copy,
    link,
    now,
  }: {
    readonly copy?: Pick<Copy, 'sizeBytes' | 'contents'> | undefined;
    readonly link: ShownLink | undefined;
    readonly now: Date;
  },
): readonly Block[] {
  const { t } = words;
  const { data } = contentsSchema.safeParse(copy?.contents);
  const size = words.size(copy?.sizeBytes ?? 0);
  return [
    headline(t('readable.ready')),
    ...(data ? [paragraph(t('readable.contents', { size, posts: data.posts, photos: data.photos }))] : []),
    ...(data?.hasPhotos === false ? [paragraph(t('readable.withoutPhotos'))] : []),
    paragraph(t('readable.howTo')),
    ...(link === undefined
      ? [buttons(words, ['link'])]
      : [
          { kind: 'link', label: t('download.open'), url: link.url } as const,
          paragraph(t('download.until', { day: words.day(link.expiresAt, now) })),
        ]),
    warning(t('readable.private')),
  ];
}

export function readableFailedBlocks(words: Words): readonly Block[] {
  return [
    headline(words.t('readable.failed')),
    paragraph(words.t('readable.failedNext')),
    buttons(words, ['readable']),
  ];
}
