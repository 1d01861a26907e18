import type { FreezeWords } from '../../command-words.ts';

/** Jak ktoś mówi po polsku, że to nie on, i że to jednak on. */
export const freezeWords = {
  stop: ['stop', 'stój', 'zatrzymaj', 'wstrzymaj', 'nie ja', 'to nie ja', 'to nie byłem ja', 'to nie byłam ja'],
  start: ['start', 'wznów', 'kontynuuj', 'to ja', 'to byłem ja', 'to byłam ja', 'jednak ja'],
  please: ['proszę', 'dziękuję'],
} as const satisfies FreezeWords;
