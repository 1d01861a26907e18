import type { FreezeWords } from '../../command-words.ts';

/** Wie jemand auf Deutsch sagt, dass er es nicht war, und dass er es doch war. */
export const freezeWords = {
  stop: [
    'stopp',
    'stop',
    'halt',
    'anhalten',
    'stoppen',
    'ich nicht',
    'nicht ich',
    'das war ich nicht',
    'ich war das nicht',
  ],
  start: ['start', 'starten', 'weiter', 'das war ich', 'ich war das'],
  please: ['bitte'],
} as const satisfies FreezeWords;
