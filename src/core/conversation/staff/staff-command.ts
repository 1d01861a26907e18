import { assertNever } from '../../../kernel/assert-never.ts';
import { findRole } from '../../staff/role.ts';
import type { Permission, StaffRole } from '../../staff/role.ts';
import { findWrittenSpeaker } from '../../staff/staff-member.ts';
import type { Speaker } from '../../chat/chat-adapter.ts';
import { announcePermission, parseAnnounceCommand } from './announce-command.ts';
import type { AnnounceCommand } from './announce-command.ts';
import { findHost } from '../../moving/destination-host.ts';
import { ARCHIVE_KINDS } from '../../pods/pod-gateway.ts';
import type { ArchiveKind } from '../../pods/pod-gateway.ts';

/** What staff can ask for: the permission it needs, and how it is written. In every language the words are these. */
export const STAFF_VERBS = {
  lookup: { permission: 'view', usage: 'lookup ACCOUNT' },
  audit: { permission: 'view', usage: 'audit ACCOUNT' },
  links: { permission: 'view', usage: 'links ACCOUNT' },
  requests: { permission: 'view', usage: 'requests' },
  queue: { permission: 'view', usage: 'queue' },
  failures: { permission: 'view', usage: 'failures' },
  rerun: { permission: 'serve-person', usage: 'rerun ACCOUNT [profile|photos] REASON' },
  raise: { permission: 'serve-person', usage: 'raise ACCOUNT REASON' },
  cancel: { permission: 'serve-person', usage: 'cancel ACCOUNT [profile|photos] REASON' },
  revoke: { permission: 'serve-person', usage: 'revoke ACCOUNT REASON' },
  release: { permission: 'release', usage: 'release CAUSE REASON' },
  pause: { permission: 'pause', usage: 'pause [WHAT PEOPLE ARE TOLD]' },
  resume: { permission: 'pause', usage: 'resume' },
  cases: { permission: 'view', usage: 'cases' },
  case: { permission: 'view', usage: 'case NUMBER' },
  claim: { permission: 'answer', usage: 'claim NUMBER' },
  answer: { permission: 'answer', usage: 'answer NUMBER TEXT' },
  canned: { permission: 'answer', usage: 'canned [NAME LANGUAGE TEXT]' },
  close: { permission: 'answer', usage: 'close NUMBER' },
  alerts: { permission: 'view', usage: 'alerts' },
  ack: { permission: 'answer', usage: 'ack' },
  pair: { permission: 'pair', usage: 'pair CHAT-ACCOUNT ACCOUNT REASON' },
  confirm: { permission: 'pair', usage: 'confirm [NUMBER]' },
  pods: { permission: 'view', usage: 'pods' },
  'pods add': { permission: 'list-pods', usage: 'pods add HOST NOTE' },
  'pods remove': { permission: 'list-pods', usage: 'pods remove HOST' },
  team: { permission: 'view', usage: 'team' },
  grant: { permission: 'grant-role', usage: 'grant CHAT-ACCOUNT ROLE' },
  dismiss: { permission: 'grant-role', usage: 'dismiss CHAT-ACCOUNT' },
  announce: { permission: 'view', usage: 'announce' },
  announces: { permission: 'view', usage: 'announces' },
  diagnostics: { permission: 'diagnose', usage: 'diagnostics' },
  help: { permission: 'view', usage: 'help' },
} as const satisfies Record<string, { readonly permission: Permission; readonly usage: string }>;

export type StaffVerb = keyof typeof STAFF_VERBS;
/** Verbs as they begin a command; the others are of two words. */
type FirstWord = Exclude<StaffVerb, 'pods add' | 'pods remove'>;
type Named = 'lookup' | 'audit' | 'links';
type Reasoned = 'raise' | 'revoke';
type OfKinds = 'rerun' | 'cancel';
type Numbered = 'case' | 'claim' | 'close';
type Bare =
  | 'announces'
  | 'requests'
  | 'queue'
  | 'failures'
  | 'resume'
  | 'alerts'
  | 'ack'
  | 'team'
  | 'diagnostics'
  | 'help';

export type StaffCommand =
  | { readonly verb: Bare }
  | { readonly verb: 'cases' }
  | { readonly verb: 'pods' }
  | AnnounceCommand
  /** `named` is what was written for an account. */
  | { readonly verb: Named; readonly named: string }
  | { readonly verb: Reasoned; readonly named: string; readonly reason: string }
  | {
      readonly verb: OfKinds;
      readonly named: string;
      readonly kinds: readonly ArchiveKind[];
      readonly reason: string;
    }
  | { readonly verb: 'release'; readonly cause: string; readonly reason: string }
  | { readonly verb: 'pause'; readonly note: string | undefined }
  | { readonly verb: Numbered; readonly id: number }
  | { readonly verb: 'answer'; readonly id: number; readonly text: string }
  | { readonly verb: 'canned'; readonly name: string | undefined; readonly locale: string; readonly text: string }
  | { readonly verb: 'pair'; readonly speaker: Speaker; readonly named: string; readonly reason: string }
  | { readonly verb: 'pods add'; readonly host: string; readonly note: string }
  | { readonly verb: 'pods remove'; readonly host: string }
  | { readonly verb: 'confirm'; readonly id: number | undefined }
  | { readonly verb: 'grant'; readonly speaker: Speaker; readonly role: StaffRole }
  | { readonly verb: 'dismiss'; readonly speaker: Speaker }
  /** A verb without what it needs. */
  | { readonly verb: 'wrong'; readonly meant: StaffVerb };

/** Longer answers would be cut into several messages by most platforms. In UTF-16 units. */
const MAX_ANSWER_LENGTH = 4_000;
/** One line beside the name of a pod. In UTF-16 units. */
const MAX_NOTE_LENGTH = 200;
/** More than any platform takes in one message: what is too long for an announcement is refused, and not cut. */
const MAX_LENGTH = 100_000;
const PREFIX = /^[/!]?staff(?:\s+|$)/iu;
const CAUSE = /^[A-Z][A-Z0-9_]{2,60}$/u;
/** Everything that is not shown, but for the ends of lines. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/gu;

/**
 * Reads a command of staff.
 *
 * @param isPrefixed - In private conversations commands begin with `staff`; in a staff room that may be left out.
 * @returns `undefined` for everything that is none.
 */
export function parseStaffCommand(
  raw: string,
  { isPrefixed }: { readonly isPrefixed: boolean },
): StaffCommand | undefined {
  const text = raw.slice(0, MAX_LENGTH).replaceAll(INVISIBLE, '').trim();
  if (isPrefixed && !PREFIX.test(text)) return undefined;
  const said = text.replace(PREFIX, '');
  if (said === '') return { verb: 'help' };
  const [word = '', rest = ''] = split(said, 2);
  const verb = findVerb(word.toLowerCase().replace(/^[/!]/u, ''));
  if (verb === 'announce') return parseAnnounceCommand(rest);
  if (verb !== undefined) return read(verb, rest.slice(0, MAX_ANSWER_LENGTH)) ?? { verb: 'wrong', meant: verb };
  if (/^retry all of\s/iu.test(said)) return read('release', said.slice('retry all of '.length).trim());
  return PREFIX.test(text) ? { verb: 'help' } : undefined;
}

/** @returns `undefined` when the verb lacks what it needs. */
function read(verb: Exclude<FirstWord, 'announce'>, rest: string): StaffCommand | undefined {
  const [first = '', afterFirst = ''] = split(rest, 2);
  switch (verb) {
    case 'lookup':
    case 'audit':
    case 'links':
      return first === '' ? undefined : { verb, named: first };
    case 'raise':
    case 'revoke':
      return first === '' || afterFirst === '' ? undefined : { verb, named: first, reason: afterFirst };
    case 'rerun':
    case 'cancel':
      return readOfKinds(verb, first, afterFirst);
    case 'release':
      return !CAUSE.test(first) || afterFirst === '' ? undefined : { verb, cause: first, reason: afterFirst };
    case 'pause':
      return { verb, note: rest === '' ? undefined : rest };
    case 'case':
    case 'claim':
    case 'close':
      return withNumber(first, (id) => ({ verb, id }));
    case 'answer':
      return afterFirst === '' ? undefined : withNumber(first, (id) => ({ verb, id, text: afterFirst }));
    case 'confirm':
      return first === '' ? { verb, id: undefined } : withNumber(first, (id) => ({ verb, id }));
    case 'pods':
      return readPods(first, afterFirst);
    case 'canned':
      return readCanned(first, afterFirst);
    case 'pair':
      return readPair(first, afterFirst);
    case 'grant': {
      const [speaker, role] = [findWrittenSpeaker(first), findRole(afterFirst)];
      return speaker === undefined || role === undefined ? undefined : { verb, speaker, role };
    }
    case 'dismiss': {
      const speaker = findWrittenSpeaker(first);
      return speaker && { verb, speaker };
    }
    case 'announces':
    case 'requests':
    case 'queue':
    case 'failures':
    case 'resume':
    case 'cases':
    case 'alerts':
    case 'ack':
    case 'team':
    case 'diagnostics':
    case 'help':
      return { verb };
    default:
      return assertNever(verb);
  }
}

/** The permission that a command needs. */
export function permissionOf(command: StaffCommand): Permission {
  if (command.verb === 'announce') return announcePermission(command);
  return STAFF_VERBS[command.verb === 'wrong' ? command.meant : command.verb].permission;
}

/** Both kinds, unless one is named. */
function readOfKinds(verb: OfKinds, named: string, rest: string): StaffCommand | undefined {
  const [word = '', afterWord = ''] = split(rest, 2);
  const kind = ARCHIVE_KINDS.find((known) => known === word.toLowerCase());
  const reason = kind === undefined ? rest : afterWord;
  if (named === '' || reason === '') return undefined;
  return { verb, named, kinds: kind === undefined ? ARCHIVE_KINDS : [kind], reason };
}

function readCanned(name: string, rest: string): StaffCommand | undefined {
  if (name === '') return { verb: 'canned', name: undefined, locale: '', text: '' };
  const [locale = '', text = ''] = split(rest, 2);
  if (!/^[a-z0-9-]{1,40}$/u.test(name) || !/^[a-z]{2}$/u.test(locale) || text === '') return undefined;
  return { verb: 'canned', name, locale, text };
}

function readPods(step: string, rest: string): StaffCommand {
  const verb = (['pods add', 'pods remove'] as const).find((known) => known === `pods ${step.toLowerCase()}`);
  if (verb === undefined) return { verb: 'pods' };
  const [written = '', said = ''] = split(rest, 2);
  const host = findHost(written);
  const note = said.replaceAll(/\s+/gu, ' ').slice(0, MAX_NOTE_LENGTH);
  if (host === undefined || (verb === 'pods add' && note === '')) return { verb: 'wrong', meant: verb };
  return verb === 'pods add' ? { verb, host, note } : { verb, host };
}

function readPair(written: string, rest: string): StaffCommand | undefined {
  const speaker = findWrittenSpeaker(written);
  const [named = '', reason = ''] = split(rest, 2);
  return speaker === undefined || reason === '' ? undefined : { verb: 'pair', speaker, named, reason };
}

function withNumber<T>(text: string, make: (id: number) => T): T | undefined {
  const digits = /^#?(?<digits>\d{1,9})$/u.exec(text)?.groups?.['digits'];
  return digits === undefined ? undefined : make(Number(digits));
}

function findVerb(word: string): FirstWord | undefined {
  return FIRST_WORDS.find((verb) => verb === word);
}

const FIRST_WORDS = Object.keys(STAFF_VERBS).filter((word): word is FirstWord => !word.includes(' '));

/** The first words, and what is left as it was written. */
function split(text: string, parts: number): readonly string[] {
  const found: string[] = [];
  let rest = text.trim();
  while (found.length < parts - 1) {
    const at = rest.search(/\s/u);
    if (at === -1) break;
    found.push(rest.slice(0, at));
    rest = rest.slice(at).trim();
  }
  return [...found, rest];
}
