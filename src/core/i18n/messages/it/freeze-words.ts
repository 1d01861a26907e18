import type { FreezeWords } from '../../command-words.ts';

/** Come si dice in italiano che non ero io, e che invece ero io. */
export const freezeWords = {
  stop: [
    'stop',
    'ferma',
    'fermare',
    'fermati',
    'alt',
    'non ero io',
    'non sono io',
    'non sono stato io',
    'non sono stata io',
  ],
  start: ['riprendi', 'riprendere', 'continua', 'ero io', 'sono stato io', 'sono stata io'],
  please: ['per favore', 'per piacere', 'grazie'],
} as const satisfies FreezeWords;
