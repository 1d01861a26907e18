import { HOUR } from '../../../kernel/clock.ts';
import type { Words } from '../../i18n/words.ts';
import type { RaisedAlert } from '../../staff/alert.ts';

/** One alert in one line. */
export function alertLine(words: Words, { kind, facts, silencedBy }: RaisedAlert): string {
  const text = textOf(words, { kind, facts });
  return silencedBy === undefined ? text : words.t('alert.seen', { text, who: silencedBy });
}

function textOf(words: Words, { kind, facts }: Pick<RaisedAlert, 'kind' | 'facts'>): string {
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
