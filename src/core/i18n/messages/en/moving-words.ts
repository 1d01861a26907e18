import type { MovingWords } from '../../command-words.ts';

/** How people answer a step of moving on, in English. */
export const movingWords = {
  next: ['done', 'next', 'done, go on', 'go on', 'next step'],
  back: ['back', 'one step back', 'step back', 'go back', 'previous'],
  keep: ['keep', 'just keep it', 'keep it'],
} as const satisfies MovingWords;
