import { HOUR } from '../../../kernel/clock.ts';
import type { Words } from '../../i18n/words.ts';
import type { Alert, RaisedAlert } from '../../staff/alert.ts';

/** One alert in one line of a chat, with the command that shows more. */
export function alertLine(words: Words, alert: RaisedAlert): string {
  const command = commandFor(alert);
  const text = textOf(words, alert);
  return withSeen(words, command === undefined ? text : `${text} ${words.t('alert.lookWith', { command })}`, alert);
}

/** One alert, where something else leads to more. */
export function alertText(words: Words, alert: RaisedAlert): string {
  return withSeen(words, textOf(words, alert), alert);
}

function withSeen({ t }: Words, text: string, { silencedBy }: RaisedAlert): string {
  return silencedBy === undefined ? text : t('alert.seen', { text, who: silencedBy });
}

function commandFor({ kind, facts }: Alert): string | undefined {
  switch (kind) {
    case 'held':
      return 'failures';
    case 'waiting-long':
    case 'too-slow':
      return 'queue';
    case 'case-late':
      return `case ${facts['id'] ?? ''}`;
    case 'vault-filling':
    case 'chat-lost':
    case 'call':
      return undefined;
    default:
      return kind satisfies never;
  }
}

function textOf(words: Words, { kind, facts }: Alert): string {
  const { t } = words;
  const text = (name: string) => String(facts[name] ?? '');
  const number = (name: string) => Number(facts[name] ?? 0);
  switch (kind) {
    case 'held':
      return t('alert.held', { cause: text('cause'), count: number('count') });
    case 'waiting-long':
      return t('alert.waitingLong', { duration: words.duration(number('hours') * HOUR) });
    case 'too-slow':
      return t('alert.tooSlow', { waiting: number('waiting'), days: number('days') });
    case 'vault-filling':
      return t('alert.vaultFilling', { percent: number('percent') });
    case 'chat-lost':
      return t('alert.chatLost', { platform: text('platform') });
    case 'case-late':
      return t('alert.caseLate', { id: text('id') });
    case 'call':
      return t('alert.call', { call: text('call') });
    default:
      return kind satisfies never;
  }
}
