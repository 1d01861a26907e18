import { hostOf } from '../../kernel/ids.ts';
import type { DiasporaId } from '../../kernel/ids.ts';
import type { Clock } from '../../kernel/clock.ts';
import { assertNever } from '../../kernel/assert-never.ts';
import type { Speaker } from '../chat/chat-adapter.ts';
import type { SpeakerStore } from '../chat/delivery.ts';
import { findAccountNamed } from '../identity/find-account-named.ts';
import type { Link } from '../identity/link.ts';
import { findLocale } from '../i18n/choose-locale.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Words } from '../i18n/words.ts';
import { openAnswer, paragraph, personalAnswer, saidFirst } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Desk, PodFacts } from './desk.ts';
import { cancelAnswer, downloadAnswer, statusAnswer } from './export-answers.ts';
import { emailCode, emailCodeNamed } from './email-code.ts';
import { answerEncryption, secretKeyAnswer } from './encryption-answers.ts';
import { parseWanted } from './intent.ts';
import type { Intent, WantedIntent } from './intent.ts';
import { answerForget } from './forget-answers.ts';
import { answerLanguage } from './language-answers.ts';
import { hello, help, menu, unencrypted, unknown, unreadable } from './menu.ts';
import { migrate, moveOn, showStep } from './moving-desk.ts';
import { noCode, noCodeAwaited } from './proof-answers.ts';
import { proveFirst } from './prove-first.ts';
import { answerReadable } from './readable-answers.ts';
import { frozenAnswer, startAnswer, stopAnswer } from './stop-answers.ts';
import { awaitsTextForTeam, forTeam, mayBeForTeam, touchedAnswer } from './team.ts';
import type { FreezeWord } from './freeze-words.ts';
import { answerOptIn, answerOptOut } from './opt-out-answers.ts';

export interface RouteDeps<Tx> {
  readonly desk: Desk<Tx>;
  readonly clock: Clock;
  readonly pod: PodFacts;
  /** The platform on which accounts of the pod write as themselves; `undefined` when it is off. */
  readonly podPlatform: string | undefined;
  readonly words: (locale: Locale) => Words;
  /** The interface language of an account at the pod; `undefined` when it cannot be told at once. Never rejects. */
  readonly findPodLanguage: (account: Link['podUserId']) => Promise<string | undefined>;
}

/** Who asks, and what is known of them. */
export interface Asker {
  readonly speaker: Speaker;
  readonly displayName: string;
  readonly conversation: string;
  /** The account they have proven. */
  readonly link: Link | undefined;
  /** The platform itself proves that the account's owner writes. */
  readonly isOwner: boolean;
  readonly words: Words;
  /** Others can read along where they write. */
  readonly shared: boolean;
  /** Whether the language was chosen, or told by the platform, rather than guessed. */
  readonly isLocaleKnown: boolean;
}

/** The tables that the conversation itself writes while it answers. */
export interface RouteTables {
  readonly speakers: SpeakerStore;
}

/** From what somebody asks to what is done and said, within one transaction. */
export async function route<Tx extends RouteTables>(
  deps: RouteDeps<Tx>,
  tx: Tx,
  { asker, intent, text }: { readonly asker: Asker; readonly intent: Intent; readonly text: string | undefined },
): Promise<Answer> {
  if (text !== undefined && mayBeForTeam(intent, text) && (await awaitsTextForTeam(deps, tx, asker.speaker))) {
    return forTeam(deps, tx, { asker, text });
  }
  switch (intent.kind) {
    case 'greeting':
      return hello(asker.words, deps.pod, deps.clock.now());
    case 'help':
      return help(asker.words, deps.desk.emailCodes !== undefined);
    case 'unreadable':
      return unreadable(asker.words);
    case 'unencrypted':
      return unencrypted(asker.words);
    case 'unknown':
      return misunderstood(deps, tx, { asker, text: intent.text });
    case 'email':
      return email(deps, tx, { asker, named: intent.named });
    case 'secret-key':
      return secretKeyAnswer(asker.words);
    case 'encrypt':
    case 'encrypt-off':
      return asker.link === undefined
        ? proveFirst(deps, tx, { asker, wanted: 'status', lead: asker.words.t('encrypt.proveFirst') })
        : answerEncryption(deps.desk, tx, { asker, link: asker.link, intent });
    case 'human':
      return forTeam(deps, tx, { asker, text: intent.text });
    case 'opt-out':
      return answerOptOut(deps, tx, asker);
    case 'opt-in':
      return answerOptIn(deps, tx, { asker, text });
    case 'touched':
      return asker.link === undefined
        ? proveFirst(deps, tx, { asker, wanted: 'status' })
        : touchedAnswer(deps, tx, { link: asker.link, words: asker.words });
    case 'forget':
    case 'forget-confirm':
      return answerForget(deps, tx, { asker, isConfirmed: intent.kind === 'forget-confirm' });
    case 'language':
      return answerLanguage(deps, tx, { asker, wanted: intent.wanted });
    case 'code':
      return code(deps, tx, { asker, text: intent.text });
    case 'export':
      return exportOf(deps, tx, { asker, account: intent.account });
    case 'migrate':
      return migrate(deps, tx, { asker, host: intent.host });
    case 'moving':
      return (await moveOn(deps, tx, { asker, ...intent })) ?? misunderstood(deps, tx, { asker, text: intent.text });
    case 'status':
    case 'link':
    case 'readable':
    case 'cancel':
      return asker.link === undefined
        ? proveFirst(deps, tx, { asker, wanted: intent.kind })
        : aboutData(deps, tx, { asker, link: asker.link, wanted: intent.kind });
    default:
      return assertNever(intent);
  }
}

async function misunderstood<Tx>(
  deps: RouteDeps<Tx>,
  tx: Tx,
  { asker, text }: { readonly asker: Asker; readonly text: string },
): Promise<Answer> {
  const answer = await named(deps, tx, { asker, text });
  if (answer !== undefined) return answer;
  const { desk } = deps;
  const { speaker, words } = asker;
  if (!(await desk.awaitsCode(tx, speaker))) return unknown(words);
  // Somebody who has a code in front of them means that, if only nearly.
  return noCode(words, { byMail: await awaitsMail(desk, tx, speaker) });
}

async function email<Tx>(
  deps: RouteDeps<Tx>,
  tx: Tx,
  { asker, named }: { readonly asker: Asker; readonly named: string },
): Promise<Answer> {
  const { words, link } = asker;
  const { emailCodes } = deps.desk;
  if (link !== undefined) {
    const account = findAccountNamed(named, deps.pod.host) ?? link.diasporaId;
    const key = account === link.diasporaId ? 'proof.linked' : 'proof.otherAccount';
    return personalAnswer(words, [paragraph(words.t(key, { account: link.diasporaId })), menu(words)]);
  }
  if (emailCodes === undefined)
    return proveFirst(deps, tx, { asker, wanted: 'export', lead: words.t('emailCode.off') });
  return emailCode({ ...deps, emailCodes }, tx, { asker, named });
}

/** The name of an account, if somebody who has proven none was asked for it. */
async function named<Tx>(
  deps: RouteDeps<Tx>,
  tx: Tx,
  { asker, text }: { readonly asker: Asker; readonly text: string },
): Promise<Answer | undefined> {
  const { emailCodes } = deps.desk;
  if (emailCodes === undefined || asker.link !== undefined) return undefined;
  return emailCodeNamed({ ...deps, emailCodes }, tx, { asker, text });
}

async function awaitsMail<Tx>({ emailCodes }: Desk<Tx>, tx: Tx, speaker: Speaker): Promise<boolean> {
  return emailCodes !== undefined && emailCodes.awaits(tx, speaker);
}

/**
 * STOP and START of an account's owner. START without STOP is a greeting like any other.
 *
 * @returns `undefined` when the word means something else after all.
 */
export async function freezeOrResume<Tx>(
  { desk, pod }: RouteDeps<Tx>,
  tx: Tx,
  { own, words, word }: { readonly own: Link; readonly words: Words; readonly word: FreezeWord },
): Promise<Answer | undefined> {
  if (word === 'stop') return stopAnswer(words, await desk.stopDelivery(tx, own), pod);
  return (await desk.resumeDelivery(tx, own)) ? startAnswer(words) : undefined;
}

async function exportOf<Tx>(
  deps: RouteDeps<Tx>,
  tx: Tx,
  { asker, account }: { readonly asker: Asker; readonly account: DiasporaId | undefined },
): Promise<Answer> {
  const { words, link } = asker;
  if (account !== undefined && hostOf(account) !== deps.pod.host) {
    return openAnswer(words, [paragraph(words.t('proof.otherPod', { pod: deps.pod.host }))]);
  }
  if (link === undefined) {
    return proveFirst(deps, tx, { asker, wanted: 'export', ...(account && { expected: account }) });
  }
  if (account !== undefined && account !== link.diasporaId) {
    return personalAnswer(words, [paragraph(words.t('proof.otherAccount', { account: link.diasporaId }))]);
  }
  return aboutData(deps, tx, { asker, link, wanted: 'export' });
}

/** What can be done for somebody whose account is known. */
async function aboutData<Tx>(
  deps: RouteDeps<Tx>,
  tx: Tx,
  { asker, link, wanted }: { readonly asker: Asker; readonly link: Link; readonly wanted: WantedIntent },
): Promise<Answer> {
  const { words } = asker;
  const { desk, clock } = deps;
  const isFrozen = await desk.isFrozen(tx, link.podUserId);
  if (isFrozen && (!asker.isOwner || wanted === 'link' || wanted === 'readable'))
    return frozenAnswer(words, asker.isOwner);
  if (wanted === 'migrate') return showStep(deps, tx, { words, link, route: 'move' });
  if (wanted === 'keep') return showStep(deps, tx, { words, link, route: 'keep' });
  if (wanted === 'cancel') return cancelAnswer(words, await desk.cancelExports(tx, link.podUserId));
  if (wanted === 'link') {
    const { podUserId } = link;
    const issued = await desk.issueLink(tx, { podUserId, speaker: asker.speaker, locale: words.locale });
    if (issued.kind === 'issued') return downloadAnswer(words, issued, clock.now());
  }
  if (wanted === 'readable') {
    const copy = await answerReadable(deps, tx, { ...asker, link });
    if (copy !== undefined) return copy;
  }
  if (wanted === 'export') await desk.requestExports(tx, link);
  const statuses = await desk.exportStatus(tx, link.podUserId);
  const shown = statusAnswer(words, link, { statuses, now: clock.now(), progressUrl: desk.progressUrl(link) });
  const status = isFrozen ? saidFirst(frozenAnswer(words, true).reply.blocks, shown) : shown;
  if (wanted === 'readable') return saidFirst([paragraph(words.t('readable.noProfile'))], status);
  const isEarly = wanted === 'link' && statuses.length > 0;
  return isEarly ? saidFirst([paragraph(words.t('download.notReady'))], status) : status;
}

async function code<Tx extends RouteTables>(
  deps: RouteDeps<Tx>,
  tx: Tx,
  { asker, text }: { readonly asker: Asker; readonly text: string },
): Promise<Answer> {
  const { t } = asker.words;
  const outcome = await deps.desk.enterCode(tx, { speaker: asker.speaker, text });
  switch (outcome.kind) {
    case 'wrong': {
      const key = (await awaitsMail(deps.desk, tx, asker.speaker)) ? 'emailCode.wrongCode' : 'proof.wrongCode';
      return personalAnswer(asker.words, [paragraph(t(key, { tries: outcome.triesLeft }))]);
    }
    case 'no-tries-left':
      return proveFirst(deps, tx, { asker, wanted: 'export', lead: t('proof.noTriesLeft') });
    case 'expired':
      return proveFirst(deps, tx, { asker, wanted: 'export', lead: t('proof.expiredCode') });
    case 'nothing-waiting':
      // Some names look like codes.
      return (await named(deps, tx, { asker, text })) ?? noCodeAwaited(asker.words);
    case 'linked':
      return welcome(deps, tx, { asker, ...outcome, wanted: parseWanted(outcome.wanted) });
    default:
      return assertNever(outcome);
  }
}

/** Right after the account was proven: carries on with what was wanted, in the person's language. */
async function welcome<Tx extends RouteTables>(
  deps: RouteDeps<Tx>,
  tx: Tx,
  {
    asker,
    wanted,
    replaced,
    repeated,
  }: {
    readonly asker: Asker;
    readonly wanted: WantedIntent;
    readonly replaced: DiasporaId | undefined;
    readonly repeated?: true;
  },
): Promise<Answer> {
  const { platform, id } = asker.speaker;
  const link = await deps.desk.findLink(tx, asker.speaker);
  if (link === undefined) return proveFirst(deps, tx, { asker, wanted });
  if (!repeated) await deps.desk.warnOwner(tx, link);
  const podLocale = asker.isLocaleKnown ? undefined : findLocale(await deps.findPodLanguage(link.podUserId));
  const words = podLocale === undefined ? asker.words : deps.words(podLocale);
  // Notices come unasked, so the language of this conversation has to be remembered for them.
  await tx.speakers.chooseLocale(platform, id, words.locale);
  const lead = [paragraph(words.t('proof.linked', { account: link.diasporaId }))];
  if (replaced !== undefined) lead.push(paragraph(words.t('proof.replaced', { account: replaced })));
  // What was asked about before the account was known cannot be taken back: nothing of it was shown yet.
  const next = wanted === 'cancel' ? 'status' : wanted;
  return saidFirst(lead, await aboutData(deps, tx, { asker: { ...asker, words, link }, link, wanted: next }));
}
