import type { FreezeWords } from '../../command-words.ts';

/** How people say in English that it was not them, and that it was after all. */
export const freezeWords = {
  stop: ['stop', 'halt', 'freeze', 'not me', "it wasn't me", "that wasn't me", 'it was not me', 'that was not me'],
  start: ['start', 'resume', 'it was me', 'that was me'],
  please: ['please'],
} as const satisfies FreezeWords;
