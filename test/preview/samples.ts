import { headline, openAnswer, paragraph, personalAnswer, warning } from '../../src/core/conversation/answer.ts';
import type { Answer } from '../../src/core/conversation/answer.ts';
import { codeAsked, elsewhere, noName, tooManyCodes, whichAccount } from '../../src/core/conversation/email-answers.ts';
import { forgetBegun, forgetQuestion } from '../../src/core/conversation/forget-answers.ts';
import {
  hello,
  help,
  languageChosen,
  languages,
  menu,
  unencrypted,
  unknown,
  unreadable,
} from '../../src/core/conversation/menu.ts';
import { noCode, noCodeAwaited, signInCard } from '../../src/core/conversation/proof-answers.ts';
import { refuseAuthor } from '../../src/core/conversation/recognise-author.ts';
import { frozenAnswer, startAnswer, stopAnswer } from '../../src/core/conversation/stop-answers.ts';
import { farewell } from '../../src/core/conversation/say-farewell.ts';
import { touchedBy } from '../../src/core/conversation/team.ts';
import { ownerWarning } from '../../src/core/conversation/warn-owner.ts';
import type { Reply } from '../../src/core/chat/reply.ts';
import type { MessageKey } from '../../src/core/i18n/catalog.ts';
import { LOCALES } from '../../src/core/i18n/locales.ts';
import type { Words } from '../../src/core/i18n/words.ts';
import { HOUR, MINUTE, after } from '../../src/kernel/clock.ts';
import { encryptionSamples } from './sample-encryption.ts';
import { destinationSamples } from './sample-destinations.ts';
import { exportSamples } from './sample-exports.ts';
import { LINK, NOW, POD, SIGN_IN_URL } from './sample-facts.ts';
import { stepSamples } from './sample-steps.ts';

/** One message that Pappus sends, and when it does. */
export interface Sample {
  readonly title: string;
  readonly reply: Reply;
}
export interface SampleGroup {
  readonly title: string;
  readonly samples: readonly Sample[];
}

/** Every message of one language, as the core makes it, with invented facts. */
export function samplesIn(words: Words): readonly SampleGroup[] {
  return [
    { title: 'The beginning', samples: named(beginning(words)) },
    { title: 'Whose account it is', samples: named(proof(words)) },
    { title: 'A code by e-mail', samples: named(emailCodes(words)) },
    { title: 'The export', samples: exportSamples(words) },
    { title: 'Moving on', samples: named(stepSamples(words)) },
    { title: 'Encrypted files', samples: named(encryptionSamples(words)) },
    { title: 'Another pod', samples: destinationSamples(words) },
    { title: 'STOP and START', samples: named(stopping(words)) },
    { title: 'Being forgotten', samples: named(forgetting(words)) },
    { title: 'Who cannot be helped here', samples: named(strangers(words)) },
    { title: 'Announcements', samples: named(announcements(words)) },
    { title: 'The team', samples: named(team(words)) },
    { title: 'In between', samples: named(inBetween(words)) },
  ];
}

/** Understood when it is typed, and offered nowhere. */
const OFFERED_NOWHERE: MessageKey = 'button.cancel';

/** Whether a message is said in a chat, rather than on a page, in a mail, in a menu, by the team, or inside another one. */
export function isSaidInChat(key: MessageKey): boolean {
  return key !== OFFERED_NOWHERE && !/^(?:page|signIn|mail|command|time|duration|staff|alert|announce)\./u.test(key);
}

type Named = readonly (readonly [string, Answer | Reply | undefined])[];

function named(answers: Named): readonly Sample[] {
  return answers.flatMap(([title, said]) => {
    if (said === undefined) return [];
    return { title, reply: 'reply' in said ? said.reply : said };
  });
}

function beginning(words: Words): Named {
  return [
    ['Hello', hello(words, POD, NOW)],
    ['Hello, while nobody knows when the pod closes', hello(words, { ...POD, closesAt: undefined }, NOW)],
    ['Help', help(words, true)],
    ['Not understood', unknown(words)],
    ['Which language?', languages(words, 'language.choose')],
    ['A language that Pappus does not speak', languages(words, 'language.unknown')],
    ['The language is chosen', languageChosen(words)],
  ];
}

function proof(words: Words): Named {
  const { t } = words;
  const offer = { kind: 'offered', url: SIGN_IN_URL, expiresAt: after(NOW, 15 * MINUTE) } as const;
  const waiting = { ...offer, kind: 'code-waiting', codeExpiresAt: after(NOW, 9 * MINUTE) } as const;
  const facts = { pod: POD, now: NOW };
  const account = LINK.diasporaId;
  return [
    ['Sign in first', signInCard(words, offer, { ...facts, emailAction: 'email' })],
    ['A code is still awaited', signInCard(words, waiting, facts)],
    ['A wrong code', personalAnswer(words, [paragraph(t('proof.wrongCode', { tries: 4 }))])],
    ['No code at all', noCode(words, { byMail: false })],
    ['No tries left', signInCard(words, offer, { ...facts, lead: t('proof.noTriesLeft') })],
    ['The code is too old', signInCard(words, offer, { ...facts, lead: t('proof.expiredCode') })],
    ['A code that nobody awaits', noCodeAwaited(words)],
    [
      'The account is proven, in place of another',
      personalAnswer(words, [
        paragraph(t('proof.linked', { account })),
        paragraph(t('proof.replaced', { account: 'anna@pod.example' })),
        menu(words),
      ]),
    ],
    ['Another account than one’s own', personalAnswer(words, [paragraph(t('proof.otherAccount', { account }))])],
    ['An account of another pod', openAnswer(words, [paragraph(t('proof.otherPod', { pod: POD.host }))])],
  ];
}

function emailCodes(words: Words): Named {
  return [
    ['Which account?', whichAccount(words, POD)],
    ['Not a name', noName(words, POD)],
    ['An e-mail address', elsewhere(words, POD)],
    ['A code is on its way', codeAsked(words, POD)],
    ['Too many codes', tooManyCodes(words, POD, after(NOW, HOUR))],
    ['A wrong code', personalAnswer(words, [paragraph(words.t('emailCode.wrongCode', { tries: 1 }))])],
    ['No code at all', noCode(words, { byMail: true })],
    ['Where no codes are sent', personalAnswer(words, [paragraph(words.t('emailCode.off'))])],
  ];
}

function forgetting(words: Words): Named {
  const account = { account: 'alice@pod.example', isAtPod: true, chats: 2, tellsOwner: true, isFrozen: false };
  return [
    ['The question', forgetQuestion(words, POD, account)],
    [
      'After STOP',
      forgetQuestion(words, POD, { ...account, isAtPod: false, chats: 0, tellsOwner: false, isFrozen: true }),
    ],
    ['Without an account', forgetQuestion(words, POD, undefined)],
    ['Begun', forgetBegun(words)],
    ['The last message', farewell(words, { isAsker: true, pod: POD.host })],
    ['The last message elsewhere', farewell(words, { isAsker: false, pod: POD.host })],
  ];
}

function stopping(words: Words): Named {
  const disconnected = [{ speaker: LINK.speaker, displayName: 'mallory_77' }];
  return [
    ['The owner is warned', ownerWarning(words, LINK, 'mallory_77')],
    ['Stopped', stopAnswer(words, { kind: 'stopped', disconnected, linkCount: 2 }, POD)],
    ['Stopped before', stopAnswer(words, { kind: 'stopped-before' }, POD)],
    ['Nothing to stop', stopAnswer(words, { kind: 'nothing' }, POD)],
    ['In force, for the owner', frozenAnswer(words, true)],
    ['In force, for anybody else', frozenAnswer(words, false)],
    ['Released again', startAnswer(words)],
  ];
}

function announcements(words: Words): Named {
  const { t } = words;
  const gaps = { pod: POD.host, day: words.day(POD.closesAt ?? NOW, NOW) };
  const reminder = (...texts: readonly string[]): Reply => ({
    locale: words.locale,
    blocks: [headline(t('reminder.headline', { pod: POD.host, days: 7 })), ...texts.map(paragraph)],
  });
  const say = (text: string) => openAnswer(words, [paragraph(text)]);
  return [
    ['Reminder: never asked', reminder(t('reminder.neverAsked', gaps), t('reminder.neverAskedNext'))],
    ['Reminder: not downloaded', reminder(t('reminder.notDownloaded', gaps), t('reminder.notDownloadedNext'))],
    ['Reminder: not moved', reminder(t('reminder.notMoved', gaps), t('reminder.notMovedNext'))],
    ['No more announcements', say(t('optOut.done', { word: LOCALES[words.locale].commands['opt-in'][0] }))],
    ['Announcements again', say(t('optOut.again', { word: LOCALES[words.locale].commands['opt-out'][0] }))],
  ];
}

function team(words: Words): Named {
  const { t } = words;
  const say = (...texts: readonly string[]) => personalAnswer(words, texts.map(paragraph));
  const acts = ['staff:matrix:@ada:pod.example', 'person:41', 'grant:1', 'operator', 'system'].map((actor) => ({
    actor,
    action: 'profile-rerun',
    subject: 'person:41',
    at: NOW,
    ...(actor.startsWith('staff:') && { reason: t('cause.missing') }),
  }));
  return [
    ['What would you like to say?', say(t('team.ask'))],
    ['Passed on', say(t('team.asked'), t('team.askedNext', { by: words.day(after(NOW, 48 * HOUR), NOW) }))],
    ['Not where others read', say(t('team.elsewhere'))],
    [
      'An answer',
      { locale: words.locale, blocks: [headline(t('team.answer')), paragraph('…'), paragraph(t('team.answerNext'))] },
    ],
    ['The question is closed', say(t('team.closed'))],
    ['Who touched my export?', touchedBy(words, acts, NOW)],
    ['Nobody did', touchedBy(words, [], NOW)],
  ];
}

function strangers(words: Words): Named {
  return [
    ['An account of another pod', refuseAuthor(words, { kind: 'foreign', host: 'elsewhere.example' }, POD)],
    ['An account that the pod does not know', refuseAuthor(words, { kind: 'unknown' }, POD)],
    ['A locked account', refuseAuthor(words, { kind: 'locked' }, POD)],
    ['A closed account', refuseAuthor(words, { kind: 'closed' }, POD)],
  ];
}

function inBetween(words: Words): Named {
  const say = (text: string) => openAnswer(words, [paragraph(text)]);
  const { t } = words;
  return [
    ['Answered in private', say(t('chat.writtenPrivately'))],
    ['No private message possible', say(t('chat.noPrivate'))],
    ['Asked in a server by somebody who takes no direct messages', closed(words)],
    ['Too many messages', say(t('chat.tooFast'))],
    ['Something went wrong', say(t('chat.failed', { number: '4711-23' }))],
    ['Encrypted for others', unreadable(words)],
    ['Without encryption in an encrypted chat', unencrypted(words)],
  ];
}

function closed(words: Words): Answer {
  const { reply } = noCodeAwaited(words);
  return openAnswer(words, [...reply.blocks, warning(words.t('chat.privateClosed'))]);
}
