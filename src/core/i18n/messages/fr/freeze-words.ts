import type { FreezeWords } from '../../command-words.ts';

/** Comment on dit en français que ce n’était pas soi, et que c’était soi finalement. */
export const freezeWords = {
  stop: [
    'stop',
    'halte',
    'arrête',
    'arrêter',
    'pas moi',
    "ce n'est pas moi",
    "ce n'était pas moi",
    "c'est pas moi",
    "c'était pas moi",
  ],
  start: ['reprendre', 'reprends', 'continuer', 'continue', "c'était moi", "c'est moi"],
  please: ["s'il te plaît", "s'il vous plaît", 'stp', 'svp', 'merci'],
} as const satisfies FreezeWords;
