import { findDiasporaId } from '../../kernel/ids.ts';
import { UNENCRYPTED_ACTION, UNREADABLE_ACTION } from '../chat/chat-adapter.ts';
import type { InboundMessage } from '../chat/chat-adapter.ts';
import { findPublicKeyText, holdsSecretKey } from '../downloads/archive-lock.ts';
import { findLocaleByName, findLocaleByPlainName } from '../i18n/choose-locale.ts';
import { COMMANDS, MOVING_ANSWERS } from '../i18n/command-words.ts';
import type { Command, MovingAnswer } from '../i18n/command-words.ts';
import { LOCALES, LOCALE_TAGS } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import { withoutAccents } from '../i18n/plain.ts';
import { parseCode } from '../identity/parse-code.ts';
import { findHost } from '../moving/destination-host.ts';
import { MAX_TEXT_LENGTH, cleanText } from './clean-text.ts';
import type { Intent } from './intent.ts';

export interface ParsedIntent {
  readonly intent: Intent;
  /** The language of the command word, where it is a word of one language alone. */
  readonly written: Locale | undefined;
}

interface Phrase {
  readonly command: Command;
  readonly text: string;
  readonly locale: Locale | undefined;
}

/** Sentences longer than this only happen to begin with a command word. */
const MAX_WORDS = 12;
/** Taking a request back is the one command that loses something, so it has to be said briefly. */
const MAX_CANCEL_WORDS = 4;
const SAID_ALONE: readonly Command[] = ['human', 'opt-out', 'opt-in', 'forget', 'forget-confirm'];
/** A line that quotes somebody, or quotation marks around words: what is said there is not meant. */
const QUOTING = /^[\t ]*>|["“”„«»‹›`]|(?:^|\s)['‘‚]\S/mu;
/** What may stand before a command: its mark in many chats, or how a Spanish sentence is opened. */
const COMMAND_PREFIX = /^(?:[/!] ?|[¿¡])/u;
const END_MARKS = /[ .!?…,;:]+$/u;
const APOSTROPHES = /[’ʼ]/gu;
const WORD_ENDS = /^[ ,.:;!?]/u;

const PHRASES = phrases();
const MOVING_WORDS = movingWords();

/** What a message or a pressed button means. Any text means something, if only `unknown`. */
export function parseIntent(content: InboundMessage['content']): ParsedIntent {
  if (content.kind === 'action' && content.action === UNREADABLE_ACTION) {
    return { intent: { kind: 'unreadable' }, written: undefined };
  }
  if (content.kind === 'action' && content.action === UNENCRYPTED_ACTION) {
    return { intent: { kind: 'unencrypted' }, written: undefined };
  }
  const said = content.kind === 'text' ? content.text : content.action;
  if (holdsSecretKey(said)) return { intent: { kind: 'secret-key' }, written: undefined };
  const raw = withoutMarks(said).slice(0, MAX_TEXT_LENGTH);
  const text = cleanText(raw);
  const command =
    findForTeam(content.kind === 'text' ? content.text : '') ?? (QUOTING.test(raw) ? undefined : findCommand(text));
  // A key may be longer than any sentence.
  const key = findPublicKeyText(said);
  if (command?.intent.kind === 'encrypt') return { ...command, intent: { ...command.intent, key } };
  const found = command ?? (QUOTING.test(raw) ? undefined : findMovingAnswer(text));
  if (found !== undefined) return found;
  if (key !== undefined && withoutMarks(said).trim().toLowerCase() === key) {
    return { intent: { kind: 'encrypt', key, saysMore: false }, written: undefined };
  }
  const isCode = parseCode(text) !== undefined;
  return { intent: isCode ? { kind: 'code', text } : { kind: 'unknown', text }, written: undefined };
}

/** What a key is copied with where code is set off from text is no quotation. */
function withoutMarks(text: string): string {
  return text.replace(/`+(age1[0-9a-z]+)`+/iu, '$1');
}

/** “human, my photos are missing”: what follows the word goes to the team as it was written, however long. */
function findForTeam(raw: string): ParsedIntent | undefined {
  const [word = ''] = raw
    .trim()
    .replace(COMMAND_PREFIX, '')
    .split(/[\s,.:;!?]/u, 1);
  const locales = LOCALE_TAGS.filter((tag) => isSame(LOCALES[tag].commands.human[0], word.toLowerCase()));
  if (locales.length === 0) return undefined;
  const at = raw.toLowerCase().indexOf(word.toLowerCase()) + word.length;
  const text = raw
    .slice(at)
    .replace(/^[\s,.:;!?]+/u, '')
    .trim();
  return { intent: { kind: 'human', text }, written: locales.length === 1 ? locales[0] : undefined };
}

function findCommand(text: string): ParsedIntent | undefined {
  const said = plainly(text);
  const bare = said.replace(END_MARKS, '');
  // “Deutsch” alone asks for German. Tags do not count: too many words look like one.
  const language = findLocaleByPlainName(bare);
  if (language !== undefined) return { intent: { kind: 'language', wanted: language }, written: undefined };
  const phrase = PHRASES.find(({ text }) => said === text || bare === text || startsWith(said, text));
  if (phrase === undefined) return undefined;
  const words = bare.split(' ').length;
  // Such words may begin any sentence, and nothing goes to the team, or stops, that was not meant to.
  if (SAID_ALONE.includes(phrase.command) && bare !== phrase.text) return undefined;
  if (words > MAX_WORDS || (phrase.command === 'cancel' && words > MAX_CANCEL_WORDS)) return undefined;
  const rest = bare.slice(phrase.text.length).replace(/^[ ,.:;!?]+/u, '');
  return { intent: intentOf(phrase.command, rest), written: phrase.locale };
}

/** “Done”, or “next 2” as buttons have it: the words alone, since any sentence may begin with them. */
function findMovingAnswer(text: string): ParsedIntent | undefined {
  const said = plainly(text).replace(END_MARKS, '');
  const [, words = '', number] = /^(.*?)(?: (\d{1,2}))?$/u.exec(said) ?? [];
  const meant = MOVING_WORDS.get(words);
  if (meant === undefined) return undefined;
  const at = number === undefined ? undefined : Number(number);
  return { intent: { kind: 'moving', answer: meant.answer, at, text }, written: meant.locale };
}

/** As it is compared with known words. */
function plainly(text: string): string {
  return text.replace(COMMAND_PREFIX, '').toLowerCase().replaceAll(APOSTROPHES, "'");
}

function isSame(word: string, said: string): boolean {
  return said === word || said === withoutAccents(word);
}

function startsWith(said: string, phrase: string): boolean {
  return said.startsWith(phrase) && WORD_ENDS.test(said.slice(phrase.length));
}

function intentOf(command: Command, rest: string): Intent {
  if (command === 'export') return { kind: 'export', account: accountIn(rest) };
  if (command === 'migrate') return { kind: 'migrate', host: hostIn(rest) };
  if (command === 'email') return { kind: 'email', named: rest };
  if (command === 'encrypt') return { kind: 'encrypt', key: undefined, saysMore: rest !== '' };
  if (command === 'human') return { kind: 'human', text: '' };
  if (command !== 'language') return { kind: command };
  return { kind: 'language', wanted: rest === '' ? undefined : (findLocaleByName(rest) ?? 'unknown') };
}

/** The first word that is a diaspora* ID. */
function accountIn(rest: string) {
  for (const word of rest.split(' ')) {
    const account = findDiasporaId(word.replace(END_MARKS, ''));
    if (account !== undefined) return account;
  }
  return undefined;
}

/** The first word that names a pod. */
function hostIn(rest: string) {
  for (const word of rest.split(' ')) {
    const host = findHost(word.replace(END_MARKS, ''));
    if (host !== undefined) return host;
  }
  return undefined;
}

/** Every phrase of every language, with its accents and without, the longest first, so that “export abbrechen” is no export. */
function phrases(): readonly Phrase[] {
  const known = new Map<string, Phrase>();
  for (const locale of LOCALE_TAGS) {
    for (const command of COMMANDS) {
      const words = LOCALES[locale].commands[command];
      for (const text of new Set([...words, ...words.map(withoutAccents)])) {
        known.set(text, { command, text, locale: known.has(text) ? undefined : locale });
      }
    }
  }
  return [...known.values()].sort((a, b) => b.text.length - a.text.length);
}

/** Every answer to a step of moving on, in every language, with its accents and without. */
function movingWords(): ReadonlyMap<string, { readonly answer: MovingAnswer; readonly locale: Locale | undefined }> {
  const known = new Map<string, { readonly answer: MovingAnswer; readonly locale: Locale | undefined }>();
  for (const locale of LOCALE_TAGS) {
    for (const answer of MOVING_ANSWERS) {
      const words: readonly string[] = LOCALES[locale].movingWords[answer];
      for (const text of new Set([...words, ...words.map(withoutAccents)])) {
        known.set(text, { answer, locale: known.has(text) ? undefined : locale });
      }
    }
  }
  return known;
}
