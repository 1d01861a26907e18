import type { Block, Button } from '../chat/reply.ts';
import { LOCALES } from '../i18n/locales.ts';
import type { MessageKey } from '../i18n/catalog.ts';
import type { Words } from '../i18n/words.ts';
import type { GuideStep } from '../moving/guide.ts';
import { linesOf, offersOf } from '../moving/steps.ts';
import type { Line, LineKey, StepKey } from '../moving/steps.ts';
import { buttons, paragraph, personalAnswer, warning } from './answer.ts';
import type { Answer } from './answer.ts';
import type { PodFacts } from './desk.ts';

const TITLES = {
  download: 'moving.titleDownload',
  choose: 'moving.titleChoose',
  ask: 'moving.titleAsk',
  'hand-over': 'moving.titleHandOver',
  wait: 'moving.titleWait',
  settle: 'moving.titleSettle',
  keep: 'moving.titleKeep',
} as const satisfies Readonly<Record<StepKey, MessageKey>>;

/** What the texts of the guide have gaps for. */
interface Gaps {
  readonly pod: string;
  readonly day: string;
  readonly host: string;
  readonly contacts: number | undefined;
  readonly newAccount: string;
  readonly photosDay: string;
}

const TEXTS: Readonly<Record<LineKey, (words: Words, gaps: Gaps) => string>> = {
  begin: ({ t, locale }) => t('moving.begin', { word: LOCALES[locale].commands.migrate[0] }),
  'download-none': ({ t }) => t('moving.downloadNone'),
  'download-under-way': ({ t }) => t('moving.downloadUnderWay'),
  'download-ready': ({ t }) => t('moving.downloadReady'),
  'download-done': ({ t }) => t('moving.downloadDone'),
  'download-first': ({ t }, { pod }) => t('moving.downloadFirst', { pod }),
  'private-key': ({ t }) => t('export.privateKey'),
  'choose-version': ({ t }) => t('moving.chooseVersion'),
  'choose-no-page': ({ t }) => t('moving.chooseNoPage'),
  'choose-tell': ({ t, locale }) => t('moving.chooseTell', { word: LOCALES[locale].commands.migrate[0] }),
  chosen: ({ t }, { host }) => t('moving.chosen', { host }),
  late: ({ t }, { pod, day }) => t('moving.late', { pod, day }),
  'ask-first': ({ t }) => t('moving.askFirst'),
  'ask-name': ({ t }) => t('moving.askName'),
  'ask-mail': ({ t }) => t('moving.askMail'),
  'ask-settings': ({ t }) => t('moving.askSettings'),
  'ask-files': ({ t }) => t('moving.askFiles'),
  'ask-private': ({ t }) => t('moving.askPrivate'),
  'hand-both': ({ t }, { pod }) => t('moving.handBoth', { pod }),
  'hand-online': ({ t }, { pod, day }) => t('moving.handOnline', { pod, day }),
  'hand-online-open': ({ t }, { pod }) => t('moving.handOnlineOpen', { pod }),
  'hand-final': ({ t }, { pod }) => t('moving.handFinal', { pod }),
  'hand-once': ({ t }) => t('moving.handOnce'),
  'wait-time': ({ t }) => t('moving.waitTime'),
  'wait-notice': ({ t }) => t('moving.waitNotice'),
  'wait-log': ({ t }) => t('moving.waitLog'),
  arrived: ({ t }, { newAccount }) => t('arrival.moved', { newAccount }),
  'settle-sign-in': ({ t }) => t('moving.settleSignIn'),
  'settle-check': ({ t }) => t('moving.settleCheck'),
  'settle-avatar': ({ t }) => t('moving.settleAvatar'),
  'settle-posts': ({ t }) => t('moving.settlePosts'),
  'settle-contacts': ({ t }, { contacts }) =>
    contacts === undefined ? t('moving.settleContacts') : t('moving.settleContactsCounted', { contacts }),
  'photos-left': ({ t }, { pod }) => t('arrival.photos', { pod }),
  'photos-next': ({ t }, { newAccount }) => t('arrival.photosNext', { host: hostPart(newAccount) }),
  'photos-kept': ({ t }, { photosDay }) => t('export.until', { day: photosDay }),
  'settle-once': ({ t }) => t('moving.settleOnce'),
  'keep-safe': ({ t }) => t('moving.keepSafe'),
  'keep-open': ({ t }) => t('moving.keepOpen'),
  'keep-readable': ({ t }) => t('moving.keepReadable'),
  'keep-later': ({ t }, { pod }) => t('moving.keepLater', { pod }),
};

/** A step of moving on, with what can be answered to it. */
export function stepAnswer(words: Words, pod: PodFacts, { key, number, count, facts }: GuideStep): Answer {
  const { closesAt, now, host = '', contacts, move, photosKeptUntil } = facts;
  const dayOf = (at: Date | undefined) => (at === undefined ? '' : words.day(at, now));
  const gaps = {
    pod: pod.host,
    day: dayOf(closesAt),
    host,
    contacts,
    newAccount: move?.movedTo ?? '',
    photosDay: dayOf(photosKeptUntil),
  };
  return personalAnswer(words, [
    { kind: 'progress', step: number, steps: count, label: words.t(TITLES[key]) },
    ...blocksOf(linesOf(key, facts), (line) => TEXTS[line](words, gaps)),
    choices(words, { key, number, count, facts }),
  ]);
}

function hostPart(account: string): string {
  return account.slice(account.lastIndexOf('@') + 1);
}

/** Items that follow one another become one list. */
function blocksOf(lines: readonly Line[], textOf: (line: LineKey) => string): readonly Block[] {
  const blocks: Block[] = [];
  let items: string[] = [];
  for (const { says, as } of lines) {
    if (as === 'item') {
      if (items.length === 0) blocks.push({ kind: 'list', items });
      items.push(textOf(says));
      continue;
    }
    items = [];
    blocks.push(as === 'warning' ? warning(textOf(says)) : paragraph(textOf(says)));
  }
  return blocks;
}

/** The buttons bear the number of the step, so that one that is pressed twice, or late, takes nobody too far. */
function choices(words: Words, { key, number, count, facts }: GuideStep): Block {
  const { t } = words;
  const offered = buttons(words, offersOf(key, facts)).buttons;
  const steps: Button[] = [];
  if (number < count) steps.push({ action: `next ${number}`, label: t('button.next') });
  if (number > 1) steps.push({ action: `back ${number}`, label: t('button.back') });
  if (number === 1 && facts.route === 'move') steps.push({ action: 'keep', label: t('button.keep') });
  return { kind: 'buttons', buttons: [...offered, ...steps] };
}
