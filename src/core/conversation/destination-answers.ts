import { hostOf } from '../../kernel/ids.ts';
import type { DiasporaId } from '../../kernel/ids.ts';
import { assertNever } from '../../kernel/assert-never.ts';
import type { Block } from '../chat/reply.ts';
import { DEFAULT_LOCALE, LOCALES } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Words } from '../i18n/words.ts';
import type { AskDestinationOutcome } from '../moving/ask-destination.ts';
import { composeLetter } from '../moving/compose-letter.ts';
import type { Destination } from '../moving/destination.ts';
import type { HelpingPod } from '../moving/helping-pod.ts';
import type { Rehearsal } from '../moving/rehearse-import.ts';
import { buttons, headline, paragraph, personalAnswer } from './answer.ts';
import type { Answer } from './answer.ts';
import type { PodFacts } from './desk.ts';

/** What a pod is measured against. */
export interface DestinationFacts {
  readonly pod: PodFacts;
  readonly now: Date;
  readonly words: (locale: Locale) => Words;
  /** The account that the asker has proven, unless others may ask for it. */
  readonly account: DiasporaId | undefined;
  readonly rehearsal: Rehearsal | undefined;
  readonly helpers: readonly HelpingPod[];
}

type Pod = Extract<Destination, { readonly kind: 'pod' }>;

/** What is said at once where a pod has to be looked at first, or cannot be. */
export function lookingAnswer(
  words: Words,
  outcome: Exclude<AskDestinationOutcome, { readonly kind: 'known' }>,
  host: string,
): Answer {
  const { t } = words;
  switch (outcome.kind) {
    case 'asked':
      return personalAnswer(words, [paragraph(t('destination.looking', { host }))]);
    case 'too-many':
      return personalAnswer(words, [paragraph(t('destination.tooMany', { time: words.time(outcome.retryAt) }))]);
    case 'busy':
      return personalAnswer(words, [paragraph(t('destination.busy', { time: words.time(outcome.retryAt) }))]);
    case 'off':
      return personalAnswer(words, [paragraph(t('destination.off', { page: `https://${host}/statistics` }))]);
    default:
      return assertNever(outcome);
  }
}

/** What was found, what that means for this person, and what they do next. */
export function destinationAnswer(words: Words, found: Destination, facts: DestinationFacts): Answer {
  const { t } = words;
  const { host } = found;
  switch (found.kind) {
    case 'pod':
      return found.importer === 'no'
        ? elsewhere(words, t('destination.older', { host, version: shortVersion(found.version) }), facts)
        : personalAnswer(words, podBlocks(words, found, facts));
    case 'other-software':
      return elsewhere(words, t('destination.otherSoftware', { host, software: found.software }), facts);
    case 'not-a-pod':
      return elsewhere(words, t('destination.notAPod', { host }), facts);
    case 'this-pod':
      return elsewhere(words, t('destination.thisPod', { host }), facts);
    case 'unreachable':
      return elsewhere(words, t('destination.unreachable', { host }), facts);
    default:
      return assertNever(found);
  }
}

/** The pods that have offered to take people in; nothing where there are none. */
export function helperBlocks({ t }: Words, helpers: readonly HelpingPod[]): readonly Block[] {
  if (helpers.length === 0) return [];
  const items = helpers.map(({ host, note }) => t('destination.helper', { host, note }));
  return [paragraph(t('destination.helpers')), { kind: 'list', items }];
}

function elsewhere(words: Words, text: string, { helpers }: DestinationFacts): Answer {
  return personalAnswer(words, [paragraph(text), ...helperBlocks(words, helpers)]);
}

function podBlocks(words: Words, pod: Pod, facts: DestinationFacts): readonly Block[] {
  const { t } = words;
  const { host, version, importer } = pod;
  const page = pod.podmin === undefined ? 'podmin' : `u/${pod.podmin}`;
  const helper = facts.helpers.find((each) => each.host === host);
  return [
    headline(t(importer === 'yes' ? 'destination.fits' : 'destination.perhaps', { host })),
    { kind: 'facts', rows: rowsOf(words, pod) },
    ...(importer === 'yes' ? [] : [paragraph(t('destination.perhapsWhy', { version: shortVersion(version) }))]),
    ...(helper === undefined ? [] : [paragraph(t('destination.helper', helper))]),
    ...archiveBlocks(words, host, facts),
    paragraph(t('destination.next')),
    { kind: 'link', label: t('destination.podminPage'), url: `https://${host}/${page}` },
    ...letterBlocks(words, host, facts),
    buttons(words, [facts.account === undefined ? 'export' : 'migrate']),
  ];
}

function rowsOf({ t }: Words, { host, version, openRegistrations, podmin }: Pod) {
  const accounts =
    openRegistrations === undefined ? [] : [openRegistrations ? 'destination.open' : 'destination.closed'];
  return [
    { label: t('destination.labelSoftware'), value: `diaspora* ${shortVersion(version)}` },
    ...accounts.map((key) => ({
      label: t('destination.labelAccounts'),
      value: t(key === 'destination.open' ? 'destination.open' : 'destination.closed'),
    })),
    {
      label: t('destination.labelPodmin'),
      value: podmin === undefined ? t('destination.podminUnknown') : `${podmin}@${host}`,
    },
  ];
}

function archiveBlocks(words: Words, host: string, { account, rehearsal }: DestinationFacts): readonly Block[] {
  const { t } = words;
  if (account === undefined) return [paragraph(t('destination.unproven', { host }))];
  if (rehearsal === undefined) return [paragraph(t('destination.notReady', { host }))];
  return [
    headline(t('destination.archive')),
    { kind: 'list', items: rehearsalItems(words, rehearsal, hostOf(account)) },
  ];
}

function rehearsalItems({ t }: Words, rehearsal: Rehearsal, pod: string): readonly string[] {
  const { isLanguageUnknown, isMailUnusable, dropped, missingPhotos, hasPhotos } = rehearsal;
  const { comments, reshares } = dropped;
  const isAccepted = !isLanguageUnknown && !isMailUnusable;
  return [
    ...(isAccepted ? [t('destination.accepted')] : []),
    ...(isLanguageUnknown ? [t('destination.language', { pod })] : []),
    ...(isMailUnusable ? [t('destination.mail', { pod })] : [t('destination.mailUsed')]),
    ...(comments > 0 ? [t('destination.comments', { count: comments })] : []),
    ...(reshares > 0 ? [t('destination.reshares', { count: reshares })] : []),
    ...(missingPhotos > 0 ? [t('destination.missingPhotos', { count: missingPhotos, pod })] : []),
    ...(hasPhotos ? [] : [t('destination.noPhotos')]),
  ];
}

/** In the person's language, and in English, which most podmins read. */
function letterBlocks(words: Words, host: string, { pod, now, account, rehearsal, ...facts }: DestinationFacts) {
  const about = { pod: pod.host, closesAt: pod.closesAt, now, host, account, sizeBytes: rehearsal?.sizeBytes };
  const letterIn = (language: Words) => ({ kind: 'letter', paragraphs: composeLetter(language, about) }) as const;
  const english = facts.words(DEFAULT_LOCALE);
  return [
    headline(words.t('destination.letter')),
    letterIn(words),
    ...(words.locale === DEFAULT_LOCALE ? [] : [headline(LOCALES[DEFAULT_LOCALE].name), letterIn(english)]),
  ];
}

/** Without what a pod that runs from a git checkout adds: `0.9.1.0-p150f7788`. */
function shortVersion(version: string): string {
  return version.replace(/-p[0-9a-f]{6,40}$/u, '');
}
